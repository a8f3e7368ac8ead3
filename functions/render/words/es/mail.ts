import { courtOf, entryLabelOf } from "../../../model/courts.ts";
import type { ChangeBlock, Item, RulingLine, ToldAct, ToldField } from "../../../model/digest.ts";
import type { ActVerb, Detail, Kind, Side } from "../../../model/entry.ts";
import type { Cadence } from "../../../model/reader.ts";
import { type Line, plainLine, type Span } from "../../mail-nodes.ts";
import {
  type GrantedStay,
  grantedStay,
  isHeldInAbeyance,
  type ShortObject,
  type StayName,
  shortObject,
  tellingActs,
  withArticle,
  withPetition,
} from "../../objects.ts";
import type { MailWords } from "../en/mail.ts";
import { statements } from "./statements.ts";

/*
 * Every sentence that a Spanish reader of our mail sees. Not yet reviewed by a bilingual lawyer, and it says so. Legal
 * terms keep the English in parentheses; what a docket or a document says stays English.
 */

const SIDE_NAMES: Readonly<Record<Side, string>> = {
  appellant: "los apelantes (appellants)",
  appellee: "los apelados (appellees)",
  petitioner: "los peticionarios (petitioners)",
  respondent: "los recurridos (respondents)",
  plaintiff: "los demandantes (plaintiffs)",
  defendant: "los demandados (defendants)",
  neither: "ninguna de las partes",
};

const KIND_NAMES: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  amicus_brief: ["escrito de amicus curiae (amicus brief)", "escritos de amicus curiae (amicus briefs)"],
  motion_for_leave_amicus: [
    "moción para presentar un escrito de amicus curiae (motion for leave)",
    "mociones para presentar escritos de amicus curiae (motions for leave)",
  ],
  opinion: ["opinión del tribunal (opinion)", "opiniones del tribunal (opinions)"],
  order: ["orden (order)", "órdenes (orders)"],
  judgment: ["sentencia (judgment)", "sentencias (judgments)"],
  stay: ["suspensión (stay)", "suspensiones (stays)"],
  mandate: ["mandato (mandate)", "mandatos (mandates)"],
  cert_grant: ["orden sobre certiorari", "órdenes sobre certiorari"],
  cert_denial: ["orden sobre certiorari", "órdenes sobre certiorari"],
  complaint: ["demanda (complaint)", "demandas (complaints)"],
  petition: ["petición (petition)", "peticiones (petitions)"],
  motion: ["moción (motion)", "mociones (motions)"],
  opposition: ["oposición (opposition)", "oposiciones (oppositions)"],
  reply: ["réplica (reply)", "réplicas (replies)"],
  brief: ["escrito (brief)", "escritos (briefs)"],
  notice: ["aviso (notice)", "avisos (notices)"],
  minute_entry: ["acta (minute entry)", "actas (minute entries)"],
  scheduling: ["entrada de calendario (scheduling)", "entradas de calendario (scheduling)"],
  administrative: ["entrada administrativa", "entradas administrativas"],
  other: ["entrada", "entradas"],
};

const DETAIL_NAMES: Readonly<Record<Detail, string>> = {
  notice_of_appeal: "aviso de apelación (notice of appeal)",
  appeal_docketed: "apelación registrada (appeal docketed)",
  voluntary_dismissal: "desistimiento voluntario (voluntary dismissal)",
  supplemental_authority: "carta sobre autoridades adicionales (supplemental authority)",
  argument_set: "audiencia oral fijada (argument set)",
  argument_heard: "audiencia oral celebrada (argument heard)",
  argument_vacated: "audiencia oral retirada del calendario (argument vacated)",
  blanket_consent: "consentimiento general a escritos de amicus curiae (blanket consent)",
  of_order: "suspensión (stay)",
  administrative: "suspensión administrativa (administrative stay)",
  pending_appeal: "suspensión durante la apelación (stay pending appeal)",
  of_proceedings: "caso en suspenso (held in abeyance)",
  agency_action: "acción de la agencia pospuesta (5 U.S.C. 705)",
};

/** Of an act: impersonal (headings), past, present. The English stands with the act in headings. */
const ACT_WORDS: Readonly<Record<ActVerb, readonly [done: string, past: string, now: string]>> = {
  granted: ["se concedió (granted)", "concedió", "concede"],
  denied: ["se denegó (denied)", "denegó", "deniega"],
  denied_in_part: ["se denegó en parte (denied in part)", "denegó en parte", "deniega en parte"],
  granted_in_part: ["se concedió en parte (granted in part)", "concedió en parte", "concede en parte"],
  affirmed: ["se confirmó (affirmed)", "confirmó", "confirma"],
  affirmed_in_part: ["se confirmó en parte (affirmed in part)", "confirmó en parte", "confirma en parte"],
  reversed: ["se revocó (reversed)", "revocó", "revoca"],
  reversed_in_part: ["se revocó en parte (reversed in part)", "revocó en parte", "revoca en parte"],
  vacated: ["se dejó sin efecto (vacated)", "dejó sin efecto", "deja sin efecto"],
  vacated_in_part: [
    "se dejó sin efecto en parte (vacated in part)",
    "dejó sin efecto en parte",
    "deja sin efecto en parte",
  ],
  remanded: ["se devolvió (remanded)", "devolvió", "devuelve"],
  dismissed: ["se desestimó (dismissed)", "desestimó", "desestima"],
  stayed: ["se suspendió (stayed)", "suspendió", "suspende"],
  postponed: ["se pospuso (postponed)", "pospuso", "pospone"],
  held_in_abeyance: [
    "se ordenó dejar en suspenso (held in abeyance)",
    "ordenó dejar en suspenso",
    "ordena dejar en suspenso",
  ],
  lifted: ["se ordenó levantar (lifted)", "ordenó levantar", "ordena levantar"],
  enjoined: ["se ordenó impedir (enjoined)", "ordenó impedir", "ordena impedir"],
  dissolved: ["se disolvió (dissolved)", "disolvió", "disuelve"],
  certified: ["se certificó (certified)", "certificó", "certifica"],
  transferred: ["se trasladó (transferred)", "trasladó", "traslada"],
  extended: ["se ordenó prorrogar (extended)", "ordenó prorrogar", "ordena prorrogar"],
  withdrawn: ["se ordenó retirar (withdrawn)", "ordenó retirar", "ordena retirar"],
  referred: ["se ordenó remitir (referred)", "ordenó remitir", "ordena remitir"],
  adopted: ["se adoptó (adopted)", "adoptó", "adopta"],
  recalled: ["se retiró (recalled)", "retiró", "retira"],
  canceled: ["se canceló (canceled)", "canceló", "cancela"],
  struck: ["se tachó (stricken)", "tachó", "tacha"],
  moot: ["se resolvió sin materia (moot)", "resolvió sin materia", "resuelve sin materia"],
  ordered: ["se ordenó (ordered)", "ordenó", "ordena"],
};

const NOT_STATED = "(de qué: no consta)";

const STAY_NAMES: Readonly<Record<StayName, string>> = {
  administrative: "suspensión administrativa (administrative stay)",
  pending_appeal: "suspensión durante la apelación (stay pending appeal)",
  agency_action: "suspensión de la acción de la agencia (stay)",
  plain: "suspensión (stay)",
};

const CADENCE_WORDS: Readonly<Record<Cadence, string>> = {
  as_filed: "en cuanto los veamos",
  daily: "diarios",
  weekdays: "de lunes a viernes",
  weekly: "semanales",
};

const FIELD_LABELS: Readonly<Record<ToldField, string>> = {
  asks: "Pide al tribunal:",
  argues: "Argumenta:",
  says: "Dice:",
  interest: "Interés:",
  question: "Cuestión:",
  holding: "Resuelve (holds):",
  ordering: "Ordena:",
  next: "Lo que sigue:",
  staff_summary: "",
};

const FIELDS_CORRECTED: Readonly<Record<string, string>> = {
  kind: "qué es",
  filer: "quién lo presentó",
  supporting: "a quién apoya",
  acts: "qué hizo el tribunal",
  filedOn: "el día de presentación",
  number: "su número",
  text: "su texto",
};

const COURT_NAMES: Readonly<Record<string, string>> = {
  scotus: "Corte Suprema",
  ca1: "Primer Circuito",
  ca2: "Segundo Circuito",
  ca3: "Tercer Circuito",
  ca4: "Cuarto Circuito",
  ca5: "Quinto Circuito",
  ca6: "Sexto Circuito",
  ca7: "Séptimo Circuito",
  ca8: "Octavo Circuito",
  ca9: "Noveno Circuito",
  ca10: "Décimo Circuito",
  ca11: "Undécimo Circuito",
  cadc: "Circuito de D.C.",
  cafc: "Circuito Federal",
};

function courtName(court: string): string {
  return COURT_NAMES[court] ?? courtOf(court).name;
}

function courtInSentence(court: string): string {
  if (court === "scotus") return "la Corte Suprema";
  return courtOf(court).level === "district"
    ? `el tribunal de distrito (${courtName(court)})`
    : `el ${courtName(court)}`;
}

/** "de el" is "del". */
function ofCourt(court: string): string {
  return `de ${courtInSentence(court)}`.replace(/^de el /, "del "); // "de el Noveno Circuito"
}

function courtShort(court: string): string {
  return court === "scotus" ? "Corte Suprema" : courtOf(court).short;
}

function counted(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

function listOf(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "";
  const last = names.at(-1) ?? "";
  // "y" before an "i" is "e": "Texas e Idaho".
  return `${names.slice(0, -1).join(", ")} ${/^h?i(?!e)/i.test(last) ? "e" : "y"} ${last}`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function numberLabel(court: string, number: string | null): string | null {
  if (number === null || court === "scotus") return null;
  return `${entryLabelOf(court)} ${number}`;
}

function orderCited(order: NonNullable<ToldAct["order"]>): string {
  const number = numberLabel(order.court, order.number);
  return `(${courtName(order.court)}, n.º ${order.docketNumber}${number ? `, ${number}` : ""})`;
}

function kindName(kind: Kind, detail: Detail | null): string {
  return detail !== null && detail !== "of_order" ? DETAIL_NAMES[detail] : KIND_NAMES[kind][0];
}

function shortName(object: ShortObject, litigation: string): string {
  switch (object.is) {
    case "stay":
      return STAY_NAMES[object.stay];
    case "injunction":
      return `la medida cautelar ${litigation} (injunction)`;
    case "certiorari":
      return "certiorari";
    case "judgment":
      return `la sentencia ${ofCourt(object.court)} (judgment)`;
    case "text":
      return object.text;
    case "not stated":
      return NOT_STATED;
  }
}

function shortActs(ruling: Pick<RulingLine, "kind" | "detail" | "acts">, litigation: string, at: 1 | 2): string[] {
  if (isHeldInAbeyance(ruling)) return [`${at === 1 ? "dejó" : "deja"} el caso en suspenso`];
  const stay = grantedStay(ruling);
  if (stay && stay.stay !== "plain") return [`${ACT_WORDS.granted[at]} ${STAY_NAMES[stay.stay]}`];
  if (stay?.of) return [`${ACT_WORDS.stayed[at]} ${shortName(shortObject(stay.of, ruling), litigation)}`];
  return tellingActs(ruling).map(
    (act) => `${ACT_WORDS[act.act][at]} ${shortName(shortObject(act, ruling), litigation)}`,
  );
}

function actWithObject({ act, of, order }: ToldAct, joint: ", " | ": "): Line {
  const object: Span = of === null ? NOT_STATED : { printed: withArticle(of) };
  return [`${ACT_WORDS[act][0]}${joint}`, object, ...(order ? [` ${orderCited(order)}`] : [])];
}

function allActs({ kind, acts }: Pick<RulingLine, "kind" | "acts">, joint: ", " | ": "): Line {
  return acts.flatMap((act, index) => [...(index > 0 ? ["; "] : []), ...actWithObject(withPetition(act, kind), joint)]);
}

function stayWithObject({ of }: Pick<GrantedStay, "of">, name: string): Line {
  if (of === null || of.of === null) return [`${name} ${NOT_STATED}`];
  return [`${name} de `, { printed: withArticle(of.of) }, ...(of.order ? [` ${orderCited(of.order)}`] : [])];
}

function rulingActs(line: Pick<RulingLine, "kind" | "detail" | "acts">): Line {
  if (line.acts.length === 0) return [`${kindName(line.kind, line.detail)}; qué se hizo: no consta`];
  const stay = grantedStay(line);
  return stay ? stayWithObject(stay, STAY_NAMES[stay.stay]) : allActs(line, ": ");
}

function rulingHeading(item: Pick<Item, "kind" | "detail" | "acts">): Line {
  const stay = grantedStay(item);
  if (stay) return ["Orden (order): se concedió (granted), ", ...stayWithObject(stay, STAY_NAMES[stay.stay])];
  const isNamed = item.kind !== "stay" || item.detail === "of_proceedings" || item.detail === "agency_action";
  const name = capitalized(isNamed ? kindName(item.kind, item.detail) : KIND_NAMES.order[0]);
  return item.acts.length === 0 ? [`${name}: qué se hizo: no consta`] : [`${name}: `, ...allActs(item, ", ")];
}

function courtHeading(item: Pick<Item, "kind" | "detail" | "acts">): Line {
  const name = capitalized(kindName(item.kind, item.detail));
  return item.acts.length === 0 ? [name] : [`${name}: `, ...allActs(item, ", ")];
}

/** "el litigio MPP" of "MPP litigation". */
function litigationName(matter: string): string {
  return matter.endsWith(" litigation") ? `litigio ${matter.slice(0, -" litigation".length)}` : matter;
}

/** The words of digests and letters, in Spanish. */
export const mailWordsEs: MailWords = {
  sentence: {
    notLegalAdvice:
      "Información de expedientes judiciales, no asesoría legal. Consulte la fuente antes de basarse en ella.",
    replay: (today) =>
      `Reproducción (replay). El reloj marca el ${today}. El texto del expediente está reconstruido a partir de hechos públicos; es una selección.`,
    restored:
      "Nuestros registros se restauraron de una copia anterior. Este boletín puede repetir lo que ya le contamos.",
    mayRepeat: "No pudimos saber si le llegó el último boletín. Este puede repetirlo.",
    mistake: "¿Encontró un error? Responda a este correo.",
    runBy: (operator, address) => `Servicio de ${operator}, ${address}`,
    because: (cadence, matters) =>
      `Recibe este correo porque confirmó boletines (${CADENCE_WORDS[cadence]}) de: ${listOf(matters.map(litigationName))}.`,
    personal: "Estos dos enlaces son solo suyos; quítelos si reenvía este correo.",
    change: "Cambiar o pausar estos boletines",
    stop: "Dejar de recibir estos correos",
    unreviewed: "Texto en español: borrador sin revisión jurídica.",
  },
  replayPrefix: "Replay: ",
  heading: {
    amicus_briefs: (n) => `${capitalized(KIND_NAMES.amicus_brief[n === 1 ? 0 : 1])}`,
    rulings: (n) => `${n === 1 ? "Resolución" : "Resoluciones"}`,
    requests: (kinds, n) => `${capitalized(listOf(kinds.map((kind) => KIND_NAMES[kind][n === 1 ? 0 : 1])))}`,
    filings: () => `Otras presentaciones y órdenes`,
    now_readable: () => `Ahora legibles`,
    changes: () => `Cambios en lo que le dijimos`,
    counted: "No se enumeran aquí",
    routine: () => "Entradas de rutina",
    dates_ahead: "Próximas fechas, según los expedientes",
    visibility: "Lo que pudimos y no pudimos ver",
    so_far: { injunction: "Hasta ahora, sobre esta medida cautelar (injunction)", case: "Hasta ahora, en este caso" },
    places: "Estado del litigio",
    latestRulings: "Últimas resoluciones",
    latestBriefs: "Escritos de amicus curiae más recientes",
    howToStop: "Cómo cambiar o dejar de recibir",
  },
  summary: {
    span: (first, last) => `del ${first} al ${last}`,
  },
  item: {
    amici: (names, more) =>
      names.length === 0
        ? "Amici: el expediente no los nombra"
        : `${names.join("; ")}${more > 0 ? ` y ${more} más` : ""}`,
    leave: "(moción para presentar un escrito de amicus curiae, motion for leave)",
    ruling: (item) => plainLine(rulingHeading(item)),
    court: (item) => plainLine(courtHeading(item)),
    filing: (kind, detail) => capitalized(kindName(kind, detail)),
    filedByName: " · Presentado por ",
    inSupportOf: "En apoyo de:",
    side: (side, name) => `${SIDE_NAMES[side]}${name ? ` (${name})` : ""}`,
    sideNotStated: "La portada no dice a qué parte apoya.",
    sideNotRead: "Todavía no hemos leído este documento.",
    sideNotOnDocket: "El expediente no lo dice.",
    sideConflict: "El documento dice dos cosas; vea la entrada.",
    filedBy: "Presentado por:",
    by: "Por:",
    panel: "Sala:",
    author: "Autor:",
    vote: "Votación, según consta:",
    separate: "Opiniones separadas:",
    separately: (writing, joinedBy) => `(${writing}${joinedBy.length > 0 ? `, con ${listOf(joinedBy)}` : ""})`,
    caseLine: (caption, number, court, entry) =>
      `${caption}, No. ${number} (${courtOf(court).short})${entry ? `, ${entry}` : ""}`,
    alsoOn: (numbers) => `También en ${listOf(numbers.map((number) => `n.º ${number}`))}`,
    filed: (day) => `Presentado el ${day}`,
    entered: (day) => `Registrado el ${day}; no se muestra el día de presentación`,
    undated: "El expediente no muestra ninguna fecha",
    foundLate: (filed, seen) => `Encontrado tarde: presentado el ${filed}, visto por primera vez el ${seen}.`,
    follows: (kind, detail, label) => `Sigue a: ${kindName(kind, detail)} del mismo día${label ? ` (${label})` : ""}.`,
    toldAs: (name) => `Antes le hablamos de esta entrada solo con el nombre del evento, "${name}"; aquí está completa.`,
    withdrawn: "Ya no figura en el expediente.",
    docketText: "Texto del expediente:",
    docketTextReplay: "Texto del expediente (reconstruido):",
    labels: {
      quoted: "Citado del documento:",
      paraphrase: "En breve (paráfrasis):",
      drafted: "Redactado por un modelo; cada frase fue comprobada por programa contra las páginas citadas:",
      "court staff": "Resumen del personal del tribunal; no forma parte de la opinión:",
      "Reporter of Decisions": "Sumario (syllabus) del Reporter of Decisions; no forma parte de la opinión:",
    },
    demonstration: "Texto de demostración. No es el documento presentado.",
    field: (field) => FIELD_LABELS[field],
    page: (page) => (page === 0 ? "(página desconocida)" : `(p.\u00A0${page})`),
    read: (noun, facts) => `Leer ${noun} (${facts.join(", ")})`,
    nouns: (kind) => `el documento: ${KIND_NAMES[kind][0]}`,
    pages: (n) => counted(n, "página", "páginas"),
    thisEntry: (entry) => `Esta entrada: ${entry}`,
    thisEntryWritten: "Esta entrada",
    entry: (entry) => `Entrada ${entry}`,
    others: (n) => `${counted(n, "documento más", "documentos más")} en la página de la entrada.`,
    supplied: "Copia aportada por el operador.",
    fromText: "Leído del texto de CourtListener; no conocemos un archivo gratuito.",
    notRead: "Todavía no hemos leído este documento.",
    scan: "Este documento es una imagen escaneada sin texto, así que no podemos citarlo.",
    noSummary:
      "No pudimos hacer un resumen del que podamos responder. El texto del expediente y el documento están abajo.",
    sealed: "Este documento está sellado (sealed).",
    unavailable: "La página del tribunal no enlaza ningún documento.",
    paywalled:
      "Este documento está en PACER, el sistema de pago de los tribunales federales (requiere cuenta). No compramos documentos.",
    pacer: (what) => `Abrir ${what} en PACER`,
    freeCopy: (what) => `Buscar una copia gratuita de ${what} en CourtListener`,
  },
  change: {
    about: (kind, number, caseLine) => `${capitalized(KIND_NAMES[kind][0])}${number ? `, ${number}` : ""}, ${caseLine}`,
    headings: {
      our_mistake: "Error nuestro",
      court_changed: "Cambiado por el tribunal",
      removed: "Ya no figura en el expediente",
      returned: "De nuevo en el expediente",
      sealed: "Sellado por orden del tribunal",
    },
    mistake: (field, on, old, now) =>
      `Error nuestro${FIELDS_CORRECTED[field] ? ` (${FIELDS_CORRECTED[field]})` : ""}. ${on ? `En el boletín del ${on} dijimos` : "Dijimos"}: ${old}. Correcto: ${now}. La entrada del tribunal no ha cambiado.`,
    changed: (on) => `El tribunal cambió esta entrada. ${on ? `En el boletín del ${on} decía` : "Decía"}: `,
    changedNow: " Ahora dice: ",
    removed: (block: Pick<ChangeBlock, "told">, on, name) =>
      `${block.told ? `Una entrada de la que le informamos${on ? ` el ${on}` : ""} (${name})` : capitalized(name)} ya no figura en el expediente público del tribunal. El tribunal no da ninguna razón en el expediente. Aquí está marcada "Ya no figura en el expediente".`,
    returned: (name) => `${capitalized(name)} figura de nuevo en el expediente público del tribunal.`,
    sealed: (name) => `El tribunal ha sellado ${name}. Aquí hemos quitado su texto y su documento.`,
    entryOf: (day) => (day ? `una entrada del ${day}` : "una entrada"),
    nothing: "nada",
  },
  value: {
    kind: (kind) => KIND_NAMES[kind][0],
    side: (side) => SIDE_NAMES[side],
    acts: (acts) => plainLine(allActs({ kind: "order", acts }, ": ")),
    none: "no consta",
  },
  counted: {
    routine: (n) => `${counted(n, "entrada", "entradas")} de rutina (avisos, calendario, actas).`,
    seeRoutine: (n) => (n === 1 ? "Ver la entrada de rutina" : `Ver las ${n} entradas de rutina`),
    filtered: (n) => `${counted(n, "entrada", "entradas")} fuera de lo que eligió.`,
    seeFiltered: (n) =>
      n === 1 ? "Ver la entrada fuera de lo que eligió" : `Ver las ${n} entradas fuera de lo que eligió`,
    more: (n) =>
      `${counted(n, "entrada más no se enumera", "entradas más no se enumeran")} aquí, para que este correo sea corto.`,
    seeMore: (n) => (n === 1 ? "Ver la entrada no enumerada" : `Ver las ${n} entradas no enumeradas`),
    edition: "Este boletín en la web",
    section: {
      rulings: "resoluciones",
      amicus_briefs: "escritos de amicus curiae",
      requests: "mociones y peticiones",
      filings: "otras presentaciones y órdenes",
      now_readable: "ahora legibles",
      changes: "cambios",
      counted: "rutina",
      dates_ahead: "próximas fechas",
      visibility: "lagunas",
      so_far: "hasta ahora",
    },
  },
  ahead: {
    stated: "El expediente dice: ",
    calendar: "Todas las próximas fechas, también como archivo de calendario",
  },
  seen: {
    whatWeSee: "Qué podemos ver y qué no",
    all: (n, oldest) => {
      if (n === 1) return `Se revisó el expediente; la revisión es de: ${oldest}.`;
      return `Se revisaron ${n === 2 ? "ambos" : `los ${n}`} expedientes; la revisión más antigua es de: ${oldest}.`;
    },
    some: (well, n, oldest) =>
      `Se revisaron ${well} de ${counted(n, "expediente", "expedientes")}${oldest ? `; la revisión más antigua es de: ${oldest}` : ""}.`,
    stale: (court, number, since) =>
      `No hemos podido leer la página del n.º ${number} (${court})${since ? ` desde: ${since}` : " todavía"}. Pueden faltar aquí presentaciones posteriores. Seguimos intentándolo; nada de lo que se le envió cambia.`,
    standing: (court, number, since) =>
      `El canal que nos muestra el n.º ${number} (${court}) responde y no se ha renovado${since ? ` desde: ${since}` : ""}. Pueden faltar aquí presentaciones posteriores. Seguimos mirando; nada de lo que se le envió cambia.`,
    unread: (court, number, since) =>
      `No pudimos leer la página del n.º ${number} (${court}): no era como debía ser, así que no creímos nada de ella${since ? `. La leímos por última vez: ${since}` : ""}. Pueden faltar aquí presentaciones posteriores. Seguimos intentándolo; nada de lo que se le envió cambia.`,
    partial: (court, number) =>
      `Pudimos leer una parte de la página del n.º ${number} (${court}). Pueden faltar presentaciones aquí.`,
    held: (court, number) =>
      `En el expediente n.º ${number} (${court}) cambiaron muchas entradas a la vez; informaremos de ellas cuando el operador las haya revisado.`,
    volunteer: (cases) =>
      `${cases.length === 1 ? "Este expediente proviene" : "Estos expedientes provienen"} de la copia hecha por voluntarios de CourtListener: ${listOf(cases)}. Pueden faltar entradas.`,
    feed: (since, cases) =>
      `${since ? `Desde el ${since} vemos` : "Vemos"} lo que anuncia el canal del tribunal sobre ${listOf(cases)}; algunos tipos de entrada no se anuncian.`,
    gap: (from, to, docket) =>
      `Del ${from} al ${to} no pudimos ver entradas nuevas en ${docket}. Puede que no hubiera ninguna. Si encontramos alguna, vendrá en un boletín posterior, marcada "encontrado tarde".`,
    gapClosed: (from, to, docket, found) =>
      `La laguna del ${from} al ${to} en ${docket} está cerrada. Se encontraron ${counted(found, "entrada", "entradas")}.`,
    notSeen: (numbers, docket) =>
      `${numbers} de ${docket}: no se han visto. Un número que falta puede ser una presentación que no pudimos ver, una sellada (sealed) o un número que el tribunal no usó.`,
    numbers: (court, ranges) => `${entryLabelOf(court)} ${listOf(ranges.map((range) => range.replace("-", " a ")))}`,
    docket: (number, court) => `n.º ${number} (${courtOf(court).short})`,
    docketOfCase: (number) => `n.º ${number}`,
  },
  soFar: {
    line: (day, court, panel) => `${day} · ${court}${panel ? ` (${panel})` : ""} · `,
    latest: (day, court, panel) => `${day}, ${court}${panel ? ` (${panel})` : ""}: `,
    earlier: (n) => `${counted(n, "resolución anterior", "resoluciones anteriores")} en la página del litigio.`,
    seeEarlier: "Todas las resoluciones del litigio",
    undated: "sin fecha",
  },
  quiet: {
    subject: (litigation, when) =>
      `Ninguna presentación nueva del litigio ${litigation} vista${when ? " esta semana" : ""}`,
    note: (span, times, dockets) =>
      `No se vio nada nuevo ${span}. Miramos ${counted(times, "vez", "veces")} en ${counted(dockets, "expediente", "expedientes")}`,
  },
  subject: {
    readableNow: "Ya se puede leer: ",
    rulings: (court, acts) => `${court} ${acts.join(", luego ")}`,
    acts: (item, litigation) =>
      // A subject has no room for the English beside each term: body and heading have it.
      shortActs(item, litigation, 2).map((act) =>
        act.replace(/ \((?:administrative stay|stay pending appeal|stay|injunction|judgment)\)/g, ""),
      ),
    noAct: (item) => `${kindName(item.kind, item.detail)}: acto no consta`,
    andMore: (act) => `${act} y más`,
    detail: (detail) => capitalized(DETAIL_NAMES[detail]).replace(/ \([^)]*\)$/, ""), // " (argument heard)"
    moreRulings: (n) => counted(n, "resolución más", "resoluciones más"),
    counted: (n, kind) => counted(n, ...KIND_NAMES[kind]).replace(/ \([^)]*\)$/, ""), // " (amicus briefs)"
    entries: (n) => counted(n, "entrada nueva", "entradas nuevas"),
    filings: (n) => counted(n, "presentación", "presentaciones"),
    routine: (n) => counted(n, "entrada de rutina", "entradas de rutina"),
    readable: (n) => `Ahora legible: ${counted(n, "documento", "documentos")}`,
    gap: (n) => counted(n, "laguna", "lagunas"),
    gapClosed: (n) => counted(n, "laguna cerrada", "lagunas cerradas"),
    correction: (n) => counted(n, "corrección", "correcciones"),
    changed: (n) => counted(n, "cambio del tribunal", "cambios del tribunal"),
    removed: (n) => `${counted(n, "entrada", "entradas")} fuera del expediente`,
    returned: (n) => `${counted(n, "entrada", "entradas")} de nuevo en el expediente`,
    sealed: (n) => `${counted(n, "entrada sellada", "entradas selladas")}`,
    also: (matters) => `también ${listOf(matters.map(litigationName))}`,
  },
  lead: {
    told: (parts: readonly string[]) => `En los expedientes: ${listOf(parts)}.`,
    ruled: (day, court, acts) =>
      `${day ? `El ${day}, ${courtInSentence(court)}` : capitalized(courtInSentence(court))} ${acts.join(", luego ")}`,
    acts: (item) => shortActs(item, "MPP", 1),
    shortActs: (item, litigation) => shortActs(item, litigation, 1),
    rulings: (n) => counted(n, "resolución", "resoluciones"),
    notStated: () => "el expediente no dice qué se hizo",
    briefs: (n, support) =>
      `${n === 1 ? "El escrito apoya" : n === 2 ? "Ambos escritos apoyan" : `Los ${n} escritos apoyan`} a ${support}`,
    supports: (side, name) => `${SIDE_NAMES[side]}${name ? `, ${name}` : ""}`,
    mixed: (parts, unknown) => {
      const said = parts.map(({ n, side }) => `${n} en apoyo de ${SIDE_NAMES[side]}`);
      const all = parts.reduce((sum, part) => sum + part.n, unknown);
      return `Se ${all === 1 ? "vio" : "vieron"} ${counted(all, "escrito", "escritos")} de amicus curiae: ${listOf([...said, ...(unknown > 0 ? [`${unknown} de lado no leído`] : [])])}`;
    },
    unknownSide: (n, names) =>
      `Se ${n === 1 ? "vio" : "vieron"} ${counted(n, "escrito", "escritos")} de amicus curiae, de ${names}; todavía no se leyó a quién ${n === 1 ? "apoya" : "apoyan"}`,
    unknownSideShort: (n) =>
      `Se ${n === 1 ? "vio" : "vieron"} ${counted(n, "escrito", "escritos")} de amicus curiae; todavía no se leyó a quién ${n === 1 ? "apoya" : "apoyan"}`,
    filedOn: (n, day) => `${n === 1 ? "se presentó" : "se presentaron"} el ${day}`,
    seen: (parts, plural, where) => `Se ${plural ? "vieron" : "vio"} ${listOf(parts)}${where ? ` en ${where}` : ""}`,
    seenToo: (parts) =>
      `también se ${parts.length === 1 && parts[0]?.startsWith("1 ") ? "vio" : "vieron"} ${listOf(parts)}`,
    inCase: (caption, court) => `${caption} (${courtShort(court)})`,
    noRuling: "no se vio ninguna resolución",
    where: (dockets, watched) =>
      `${dockets} de ${watched} expedientes ${dockets === 1 ? "tiene" : "tienen"} entradas nuevas`,
    everything: "abajo está lo que dicen los expedientes, con un enlace a cada entrada",
    details: "los detalles están abajo",
    changed: "Lo que cambió en los expedientes está abajo",
    clauses: (start, clauses) => {
      const last = clauses.at(-1);
      if (last === undefined) return `${start}.`;
      return clauses.length === 1 ? `${start}, y ${last}.` : `${start}; ${clauses.slice(0, -1).join(", ")}, y ${last}.`;
    },
    readable: (n) =>
      `${counted(n, "documento del que le informamos ya es legible", "documentos de los que le informamos ya son legibles")}; lo que ${n === 1 ? "dice" : "dicen"} está abajo, con páginas`,
  },
  letter: {
    works48: "El enlace funciona durante 48 horas.",
    when: (cadence, at) => {
      const whens: Readonly<Record<Cadence, string>> = {
        as_filed: "en cuanto veamos una presentación",
        daily: `cada día con novedades, a las ${at}`,
        weekdays: `de lunes a viernes cuando haya novedades, a las ${at}`,
        weekly: `cada semana, los viernes a las ${at}`,
      };
      return whens[cadence];
    },
    confirm: {
      subject: (cadence, matter) =>
        `Por favor confirme: boletines del ${litigationName(matter)} (${CADENCE_WORDS[cadence]})`,
      asked: (cadence, matter, alsoCalled): Line => {
        const called: Line = alsoCalled ? [" (", { quote: alsoCalled, cut: false }, ")"] : [];
        return [
          `Alguien, esperamos que usted, pidió boletines (${CADENCE_WORDS[cadence]}) del ${litigationName(matter)}`,
          ...called,
          " para esta dirección.",
        ];
      },
      title: "Por favor confirme",
      start: "Para empezar, abra esta página y pulse el botón:",
      link: "Abrir la página para confirmar",
      notYou: "Si no fue usted, no haga nada: no empieza nada. Para no recibir nunca más una carta así:",
      keep: "Guardamos su dirección, lo que eligió y constancia de su consentimiento, no se lo decimos a nadie y no registramos si abre o pulsa algo.",
    },
    never: { link: "No escribir nunca a esta dirección" },
    welcome: {
      subject: (matter) => `Bienvenida: estado del ${litigationName(matter)}`,
      lead: (matter, when) =>
        `Recibirá boletines del ${litigationName(matter)} ${when}. Esta carta dice en qué estado está hoy.`,
      title: (matter, alsoCalled): Line => {
        const name = capitalized(litigationName(matter));
        return alsoCalled ? [name, " (", { quote: alsoCalled, cut: false }, ")"] : [name];
      },
      noRuling: "Todavía no se vio ninguna resolución.",
      whole: (matter) => `Todo el ${litigationName(matter)}, expediente por expediente`,
      stop: "Cada boletín termina con dos enlaces, uno para cambiar o pausar y otro para dejar de recibirlos. Son estos:",
    },
    already: {
      subject: (matter) => `Ya recibe los boletines del ${litigationName(matter)}`,
      lead: (matter, when) => `Ya recibe estos boletines del ${litigationName(matter)}: ${when}. Nada ha cambiado.`,
      title: "Nada ha cambiado",
      other: "Para recibirlos a otra hora, o con menos presentaciones, abra esta página:",
    },
    move: {
      subject: "Por favor confirme: los boletines pasan a esta dirección",
      asked: (masked) =>
        `Alguien, esperamos que usted, pidió enviar a esta dirección los boletines que ahora van a ${masked}.`,
      title: "Por favor confirme el cambio",
      start: "Para cambiarla, abra esta página y pulse el botón:",
      link: "Abrir la página para confirmar el cambio",
    },
    moved: {
      subject: "Sus boletines van ahora a otra dirección",
      lead: (masked) =>
        `Sus boletines van desde ahora a ${masked}, como se pidió en su página de preferencias y se confirmó allí.`,
      title: "Cambiada",
      notYou: "Si no fue usted, deshágalo en un plazo de 14 días:",
      link: "Enviarlos de nuevo aquí",
    },
    stopped: {
      subject: "Sus boletines se detuvieron",
      lead: "Sus boletines se detuvieron con el enlace de un correo antiguo. Si lo hizo usted, no tiene que hacer nada.",
      title: "Detenidos",
      link: "Iniciar los boletines de nuevo",
      works: "El enlace funciona durante 14 días. No se pierde nada de lo que llegue mientras tanto.",
    },
    link: {
      notYou: "Si no fue usted, no haga nada: no cambia nada.",
      preferences: {
        subject: "Su enlace para cambiar o pausar los boletines",
        lead: "Alguien, esperamos que usted, pidió un enlace nuevo a la página donde se cambian, pausan o detienen sus boletines.",
        title: "Cambiar o pausar",
        link: "Abrir sus preferencias",
      },
      export: {
        subject: "Su enlace para descargar lo que guardamos de usted",
        lead: "Alguien, esperamos que usted, pidió descargar lo que guardamos de usted: dirección, elecciones y consentimientos.",
        title: "Descargar",
        link: "Abrir la página para descargar sus datos",
      },
      erase: {
        subject: "Por favor confirme: borrar lo que guardamos de usted",
        lead: "Alguien, esperamos que usted, pidió borrar lo que guardamos de usted. Termina todos los boletines y no se puede deshacer.",
        title: "Borrar",
        link: "Abrir la página para borrar sus datos",
      },
    },
  },
  matterTitle: (name) => capitalized(litigationName(name)),
  courtName,
  courtShort,
  courtInSentence,
  numberLabel,
  rulingActs: (line) => plainLine(rulingActs(line)),
  spans: { ruling: rulingHeading, court: courtHeading, rulingActs },
  listOf,
  statements,
};
