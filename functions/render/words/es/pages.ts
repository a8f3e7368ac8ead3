import { courtOf, entryLabelOf } from "../../../model/courts.ts";
import type { Item } from "../../../model/digest.ts";
import type { FieldStatus, Side } from "../../../model/entry.ts";
import { type Day, dayIn, EASTERN, type Instant } from "../../../model/time.ts";
import { clockTime, longDay, moment as momentIn, weekday as weekdayOf } from "../../dates.ts";
import { type PageWords, pageWords } from "../en/pages.ts";
import { mailWordsEs } from "./mail.ts";

/*
 * Every sentence that a page says, in Spanish. Not yet reviewed by a bilingual lawyer, and it says so. Legal terms keep
 * the English in parentheses; what a docket or a document says stays English.
 */

const { item, value, numberLabel, courtName, courtShort, rulingActs, matterTitle } = mailWordsEs;

/** "1 de julio de 2019, 9:02 a.m. ET" */
function moment(at: Instant): string {
  return momentIn(at, EASTERN, "es");
}

function day(on: Day): string {
  return longDay(on, "es");
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function lower(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("es-US")} ${n === 1 ? one : many}`;
}

function caseNumber(court: string, number: string): string {
  return `No. ${number} (${courtOf(court).short})`;
}

function names(all: readonly string[], more: number, most = 4): string {
  return item.amici(all.slice(0, most), more + Math.max(0, all.length - most));
}

function heading(one: Parameters<PageWords["heading"]>[0]): string {
  if (one.kind === "amicus_brief" && one.amici.length > 0)
    return `${item.filing(one.kind, null)}: ${names(one.amici, one.amiciMore)}`;
  if (one.kind === "motion_for_leave_amicus" && one.amici.length > 0)
    return `${names(one.amici, one.amiciMore)} ${item.leave}`;
  if (one.weight === "ruling") return item.ruling(one);
  if (one.acts.length > 0) return item.court(one);
  const kind = item.filing(one.kind, one.detail);
  return one.filer ? `${kind}, presentado por ${one.filer}` : kind;
}

function supporting(status: FieldStatus, side: Side | null, name: string | null): string {
  if (status === "stated" && side) return capital(item.side(side, name));
  if (status === "conflict") return item.sideConflict;
  return status === "not_read" ? item.sideNotRead : item.sideNotOnDocket;
}

/** "el litigio MPP" */
function litigation(name: string): string {
  return lower(matterTitle(name));
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  text: "Texto del expediente",
  number: "Número",
  filedOn: "Día de presentación",
  enteredOn: "Día de registro",
  kind: "Qué es",
  filer: "Presentado por",
  amici: "Amici",
  supporting: "En apoyo de",
  acts: "Qué hizo el tribunal",
  caption: "Carátula",
  status: "Estado",
};

const START = [{ href: "/", text: "Volver al inicio" }];
const SUBSCRIBE = [{ href: "/#subscribe", text: "Recibir los boletines" }];
const NOT_OURS = "Este enlace no es nuestro";
const EXPIRED = "Este enlace ha caducado";
const ASK_AGAIN = "Los enlaces valen 48 horas. Pida uno nuevo en su página de preferencias.";

/** Columns of the amicus record; those of its second table mean the same. */
const amicusColumns = {
  ...pageWords.codebook.amicus,
  entry: "Nuestro identificador de la entrada; vacío si el escrito no está en un expediente que veamos.",
  docket: "Tribunal y número del expediente.",
  kind: "amicus_brief o motion_for_leave_amicus.",
  amici: "Los amici como los imprime el expediente, separados por punto y coma.",
  supporting:
    "El lado que dicen el expediente o la portada: appellant, appellee, petitioner, respondent, plaintiff, defendant, neither.",
  supporting_status:
    "stated (consta), not_stated (leído y no lo dice), conflict (dice dos cosas), not_read (no leído).",
  supporting_name: "El nombre de esa parte el día de presentación.",
  stage: "district_court, appeal, application, petition, merits.",
  filed_on: "El día del tribunal, AAAA-MM-DD.",
  filed_from: "Con filed_to: el tramo, cuando ninguna fuente nuestra da el día.",
  filed_to: "El final de ese tramo.",
  caption: "Carátula del expediente hoy.",
  number: "El número que el tribunal da a la entrada.",
  counsel: "Abogados, como los imprime el expediente.",
  document_pages: "Sus páginas.",
  status: "current, o withdrawn: ya no figura en el expediente.",
  document_url: "El documento, en un servidor de un tribunal o de un archivo.",
  link: "Una página de otro sitio que habla del escrito.",
  filing:
    "Qué pasó con él, según el expediente: submitted (enviado), filed (presentado), leave_sought, leave_granted, leave_denied (permiso pedido, concedido, denegado), not_accepted (no admitido); vacío si no está en un expediente que veamos.",
  decided_by: "Nuestro identificador de la entrada con la que el tribunal decidió.",
  consent: "Si las partes consienten: como consta en la portada, o como lo imprime el expediente.",
  consent_status: "stated (consta), not_stated (leído y no lo dice), conflict, not_read (no leído).",
  asks: "Lo que pide al tribunal: frases del escrito, con su página.",
  argues: "Sus títulos, o si no sus frases principales, con su página.",
  demonstration: "1 si el documento es un texto de demostración de este programa y no el presentado.",
};

/** Every sentence that a page says, in Spanish. */
export const pageWordsEs: PageWords = {
  lang: "es",
  product: "Docketwire",
  skip: "Ir al contenido",
  replayBar: (on) =>
    `Reproducción (replay). El reloj marca el ${day(on)}. El texto del expediente está reconstruido a partir de hechos públicos.`,
  replayLabel: "Reproducción",
  asOfLabel: "Estado anterior",
  asOf: (at) => `Tal como lo sabíamos el ${moment(at)}.`,
  asOfNow: "Tal como lo sabemos ahora",
  notLegalAdvice: mailWordsEs.sentence.notLegalAdvice,
  unreviewed: "Texto en español: borrador sin revisión jurídica. Los expedientes y documentos están en inglés.",
  otherLanguage: { lang: "en", name: "English" },
  matterName: matterTitle,
  nav: {
    label: "Principal",
    matter: "El litigio",
    timeline: "Cronología",
    rulings: "Resoluciones",
    amicus: "Amicus curiae",
    search: "Buscar",
    outbox: "Bandeja de salida",
  },
  foot: {
    label: "Sobre este servicio",
    about: "Quién lo mantiene",
    coverage: "Cobertura",
    corrections: "Correcciones",
    glossary: "Glosario",
    api: "API",
    runBy: (operator) => `Este servicio lo mantiene ${operator}. Sin cookies ni seguimiento.`,
  },

  day,
  clockTime,
  moment,
  weekday: (on) => weekdayOf(on, "es"),
  undated: "Día desconocido",
  caseNumber,
  numberLabel,
  caseLine: (docket, number) =>
    item.caseLine(docket.caption, docket.number, docket.court, numberLabel(docket.court, number)),
  courtName,
  courtShort,
  rulingActs,
  kind: (kind) => {
    if (kind === "cert_grant") return "Certiorari concedido (granted)";
    if (kind === "cert_denial") return "Certiorari denegado (denied)";
    return kind === "other" ? "Otra" : capital(value.kind(kind));
  },
  weights: {
    ruling: "Resoluciones",
    filing: "Presentaciones",
    minor: "Órdenes menores",
    routine: "Entradas de rutina",
  },
  side: (side) => capital(value.side(side)),
  names,
  heading,
  supporting,
  noLonger: "Ya no figura en el expediente",
  sealed: "Sellado por orden del tribunal",
  plotLabel: (one: Pick<Item, "kind" | "detail" | "acts">) => {
    const [act] = one.acts;
    if (one.detail === "agency_action") return "pospuesta";
    if (one.detail === "of_proceedings") return "en suspenso";
    if (one.kind === "cert_grant") return "certiorari concedido";
    if (one.kind === "cert_denial") return "certiorari denegado";
    if (one.kind === "stay") return "suspensión";
    if (!act) return "resolución";
    return (value.acts([{ act: act.act, of: "" }]).split(/ \(|:/)[0] ?? "").replace(/^se /, ""); // "se confirmó (affirmed): "
  },
  act: (act) => value.acts([act]),
  entries: (n) => count(n, "entrada", "entradas"),

  home: {
    title: (name) => `Nuevas presentaciones del ${litigation(name)}, por correo`,
    heading: (name) =>
      `Nuevas presentaciones del ${litigation(name)}, por correo, en cuanto los tribunales las registran`,
    lede: (longName, alsoCalled) =>
      `Leemos los expedientes públicos de los casos sobre los ${longName}${alsoCalled ? ` (“${alsoCalled}”)` : ""}: primero las resoluciones, luego los escritos de amicus curiae, cada cosa con su fuente.`,
    coveredDockets: (n) => count(n, "expediente", "expedientes"),
    latest: "Última resolución",
    noRuling: "Todavía no se vio ninguna resolución",
    formHeading: "Reciba los boletines",
    address: "Dirección de correo",
    cadence: "Con qué frecuencia",
    language: "Idioma",
    cadences: {
      weekly: "Cada semana, los viernes a las 5 p.m. hora del Este",
      daily: "Cada día a las 7 a.m. hora del Este, si hay novedades",
      as_filed: "En cuanto lo veamos",
      weekdays: "De lunes a viernes",
    },
    languages: { en: "English", es: "Español" },
    send: "Envíenme los boletines",
    privacy:
      "Guardamos su dirección, lo que sigue y constancia de su consentimiento (cuándo, y un resumen criptográfico de la dirección de su red). No se lo decimos a nadie y no registramos si abre o pulsa algo. Una dirección privada puede ser más prudente que una del trabajo.",
    honeypot: "Deje esto vacío",
    sampleHeading: "El último boletín",
    sampleFrom: (on) => `${weekdayOf(on, "es")}, 7 a.m. ET`,
    sampleWhole: "Leer el boletín completo",
    covered: "Qué se cubre",
    coveredLede: (dockets, courts) =>
      `${count(dockets, "expediente", "expedientes")} en ${count(courts, "tribunal", "tribunales")}. Cada página dice cuánto del expediente podemos ver.`,
    notCovered:
      "No se cubre: documentos que solo están en PACER, presentaciones selladas y lo que un tribunal no pone en su expediente. No compramos documentos.",
    startHere: "Empiece aquí",
    startLede: (from) =>
      `Este servicio reproduce el litigio desde el ${day(from)}, línea por línea del expediente, con el mismo programa que vigila los tribunales. Estos son boletines que recibieron sus lectores de demostración:`,
    starts: {
      "2019-06-27":
        "Escritos de amicus curiae en el Noveno Circuito: el sindicato de oficiales de asilo, antiguos funcionarios",
      "2020-02-29":
        "El Noveno Circuito confirma la medida cautelar (injunction) y el mismo día concede una suspensión administrativa",
      "2021-06-22": "La Corte Suprema deja sin efecto la sentencia del Noveno Circuito",
    },
    digestOf: (on) => `Boletín del ${day(on)}`,
    notYet: "La reproducción todavía no llegó a este día. Vuelva a cargar en un momento.",
    progress: (shown, facts) => `${shown} de ${facts} líneas del expediente reproducidas`,
    theCase: "El caso, según el reloj de la reproducción",
    theOutbox: "La bandeja de salida: cada correo que se escribió",
  },

  subscribe: {
    sent: {
      title: "Revise su correo",
      lede: "Si esta dirección puede recibir nuestros boletines, un mensaje va en camino.",
      more: [
        "El mensaje tiene un enlace; en su página hay un botón que inicia los boletines. ¿No llegó? Mire en el correo no deseado o pida otro.",
      ],
      links: START,
    },
  },

  confirm: {
    open: (masked, matter, cadence) => ({
      title: "¿Empezar los boletines?",
      lede: `Los boletines del ${litigation(matter)} irán a ${masked}: ${lower(cadence)}.`,
      more: [
        "Guardamos esta dirección, lo que eligió y constancia de su consentimiento. No se lo decimos a nadie y no registramos si abre o pulsa algo. Cada correo tiene un enlace para dejar de recibirlos.",
      ],
      buttons: [
        { text: "Sí, envíenme los boletines", field: ["answer", "yes"] as const },
        { text: "No, yo no los pedí", field: ["answer", "no"] as const, plain: true as const },
      ],
    }),
    done: (masked, cadence) => ({
      title: "Los boletines están activados",
      lede: `Van a ${masked}: ${lower(cadence)}.`,
      more: [
        "Una carta de bienvenida va en camino: en qué estado está el caso, las últimas resoluciones y escritos, y cómo dejar de recibirlos.",
      ],
      links: START,
    }),
    already: {
      title: "Los boletines están activados",
      lede: "Este enlace ya se usó; los boletines llegan como los eligió.",
    },
    ended: {
      title: "Los boletines se detuvieron",
      lede: "Este enlace se usó una vez, y los boletines se detuvieron después. Escriba su dirección para iniciarlos de nuevo.",
      links: SUBSCRIBE,
    },
    expired: {
      title: EXPIRED,
      lede: "Los enlaces valen 48 horas. Escriba su dirección y le enviaremos uno nuevo.",
      links: SUBSCRIBE,
    },
    invalid: {
      title: NOT_OURS,
      lede: "Quizá se cortó una parte. Ábralo otra vez desde el correo, o escriba su dirección y le enviaremos uno nuevo.",
      links: SUBSCRIBE,
    },
  },

  unsubscribe: {
    ask: (masked) => ({
      title: `¿Detener todos los boletines a ${masked}?`,
      buttons: [{ text: "Detener todos los boletines" }],
    }),
    stopped: (undo) => ({
      title: "No recibirá más boletines",
      lede: "Uno que ya esté en camino todavía puede llegarle.",
      ...(undo === undefined ? {} : { buttons: [{ text: "Deshacer", action: undo, plain: true as const }] }),
    }),
    again: (masked) => ({
      title: "Los boletines están activados otra vez",
      lede: `Van a ${masked}, como los eligió. Nada de lo que llegó entretanto se pierde.`,
    }),
    too_late: {
      title: "Ya es tarde para deshacerlo",
      lede: "Se puede deshacer durante un día. Escriba su dirección para iniciar los boletines de nuevo.",
      links: SUBSCRIBE,
    },
    unknown: {
      title: NOT_OURS,
      lede: "Quizá se cortó una parte, o se borró aquello a lo que pertenecía. No se cambió nada.",
    },
  },

  never: {
    open: {
      title: "¿No escribir nunca a esta dirección?",
      lede: "Alguien escribió aquí su dirección. Pulse el botón y nadie podrá hacer que le escribamos de nuevo.",
      buttons: [{ text: "No me escriban nunca" }],
    },
    done: (undo) => ({
      title: "No le escribiremos más",
      lede: "No se inició nada. Los boletines que usted mismo confirmó se detienen con el enlace al pie de cada uno.",
      ...(undo === undefined ? {} : { buttons: [{ text: "Deshacer", action: undo, plain: true as const }] }),
    }),
    undone: { title: "Puede pedir los boletines de nuevo", lede: "No se inició nada.", links: SUBSCRIBE },
    unknown: { title: NOT_OURS, lede: "Quizá se cortó una parte. No se cambió nada." },
  },

  preferences: {
    title: "Sus boletines",
    lede: (masked) => `Cómo, de qué y cuándo se avisa a ${masked}. Al cambiarlo, nada se dice dos veces ni se omite.`,
    done: {
      saved: "Guardado.",
      asked:
        "Revise su correo. Si esta dirección puede recibir nuestras cartas, un mensaje con un enlace va en camino.",
      paused: "Los boletines descansan. Lo que se presente entretanto llega con el primero después.",
      resumed: "Los boletines están activados otra vez. El próximo cubre todo desde el último.",
    },
    unsaved: "Una vista previa. Todavía no se guardó nada.",
    rhythm: "Cuándo",
    cadences: {
      weekly: "Cada semana, los viernes",
      daily: "Cada día, si hay novedades",
      weekdays: "De lunes a viernes",
      as_filed: "En cuanto lo veamos",
    },
    hour: "A las",
    zone: "Zona horaria",
    zones: [
      "America/New_York",
      "America/Chicago",
      "America/Denver",
      "America/Phoenix",
      "America/Los_Angeles",
      "America/Puerto_Rico",
      "America/Mexico_City",
      "America/Tijuana",
      "America/Guatemala",
      "America/Tegucigalpa",
      "America/El_Salvador",
      "UTC",
    ],
    quietNote: "Semanal: enviar una nota cuando no se vio nada nuevo",
    plainText: "Solo texto sin formato",
    matters: "Litigios",
    filtersLede:
      "Elija abajo para recibir menos. Si en un grupo no marca nada, se incluye todo; lo que queda fuera se cuenta en cada boletín, con un enlace.",
    courts: "Tribunales",
    kinds: "Tipos de presentación",
    sides: "Partes, y a quién apoyan los amici",
    keywords: "Palabras",
    keywordsHint: "Una de ellas debe estar en la entrada. Sepárelas con comas.",
    rulings: "Enviar siempre las resoluciones, sea lo que sea lo elegido arriba",
    save: "Guardar",
    show: "Mostrar lo que llegaría",
    preview: "Lo que llegaría",
    previewLede: (passing, all) =>
      all === 0
        ? "En los últimos 30 días no se vio nada."
        : `En los últimos 30 días habría recibido ${passing === all ? `las ${count(all, "entrada", "entradas")}` : `estas ${passing} de ${count(all, "entrada", "entradas")}`}.`,
    andMore: (n) => `y ${n} más`,
    rest: "Pausa",
    until: "Hasta",
    untilHint: "Déjelo vacío para descansar hasta que los reanude.",
    pause: "Pausar los boletines",
    paused: (until) =>
      until
        ? `Los boletines descansan hasta el ${day(dayIn(EASTERN, until))}.`
        : "Los boletines descansan hasta que los reanude.",
    resume: "Reanudar los boletines",
    bounced: (n) =>
      `Su proveedor de correo rechazó nuestro correo ${count(n, "vez", "veces")}, así que pausamos sus boletines. Los rechazados se pueden leer aquí. Cuando los reanude, el próximo boletín cubre todo lo posterior.`,
    refusedDigest: (at) => `Boletín del ${moment(at)}`,
    move: "Otra dirección",
    moveLede:
      "Enviamos un enlace a la dirección nueva; los boletines pasan a ella cuando se pulsa su botón. Hasta entonces nada cambia.",
    newAddress: "Nueva dirección de correo",
    sendLink: "Enviar el enlace",
    data: "Sus datos",
    dataLede: "Cada botón envía un enlace nuevo a su dirección, válido 48 horas.",
    export: "Descargar mis datos",
    erase: "Borrar mis datos",
    stop: "Detener todos los boletines",
    unknown: {
      title: "Este enlace no funciona",
      lede: "Quizá se cortó una parte, o su dirección cambió desde entonces. El boletín más reciente tiene el enlace que funciona.",
    },
  },

  move: {
    open: (masked) => ({
      title: `¿Enviar sus boletines a ${masked}?`,
      lede: "Irán allí desde ahora. Los enlaces de correos anteriores dejarán de funcionar, excepto para dejar de recibirlos.",
      buttons: [{ text: "Sí, cambiar la dirección" }],
    }),
    moved: (masked) => ({
      title: "Sus boletines cambiaron de dirección",
      lede: masked ? `Van a ${masked} desde ahora.` : "Van a la dirección nueva.",
    }),
    taken: () => ({ title: "Esa dirección ya recibe boletines", lede: "No se cambió nada." }),
    expired: () => ({ title: EXPIRED, lede: ASK_AGAIN }),
    invalid: () => ({ title: NOT_OURS, lede: "Quizá se cortó una parte. No se cambió nada." }),
  },

  export: {
    open: (masked) => ({
      title: "Descargar sus datos",
      lede: `Todo lo que guardamos de ${masked}, en un archivo (JSON): dirección, elecciones, constancia del consentimiento y lo que se le dijo.`,
      buttons: [{ text: "Descargar mis datos" }],
    }),
    expired: () => ({ title: EXPIRED, lede: ASK_AGAIN }),
    invalid: () => ({ title: NOT_OURS, lede: "Quizá se cortó una parte." }),
  },

  erase: {
    open: (masked) => ({
      title: `¿Borrar todo lo que guardamos de ${masked}?`,
      lede: "Dirección, elecciones, constancia del consentimiento y lo que se le dijo. Los boletines terminan de inmediato. No se puede deshacer.",
      buttons: [{ text: "Sí, borrar mis datos" }],
    }),
    erased: () => ({ title: "Sus datos están borrados", lede: "No guardamos nada de usted y no le escribiremos más." }),
    expired: () => ({ title: EXPIRED, lede: `Los enlaces valen 48 horas y una sola vez. ${ASK_AGAIN}` }),
    invalid: () => ({ title: NOT_OURS, lede: "Quizá se cortó una parte. No se cambió nada." }),
  },

  matter: {
    dockets: "Expedientes",
    whereItStands: "En qué estado está",
    whereLede: "Órdenes con efecto o en revisión, según los actos en los expedientes. Enumeradas, nunca deducidas.",
    noneSeen: "No se vio ninguno",
    latestRulings: "Últimas resoluciones",
    allRulings: "Todas las resoluciones",
    briefs: "Escritos de amicus curiae más recientes",
    allBriefs: "El registro de amicus curiae",
    plotAlt:
      "Cronología: resoluciones y escritos de amicus curiae, tribunal por tribunal; ábrala como página con los mismos elementos en una lista",
    ahead: "Próximas fechas",
    aheadLede: "Tal como las dicen los expedientes; un tribunal puede cambiarlas.",
    allAhead: "Todas las próximas fechas",
    atTheCourt: (time) => `${clockTime(time)} en el tribunal`,
    entries: "Todo lo presentado, lo más nuevo primero",
    more: "Más entradas",
    docketCount: (n) => count(n, "entrada vista", "entradas vistas"),
  },

  api: {
    title: "API",
    lede: "Todo lo de estas páginas está también en JSON, libre para cualquier programa: ponga /api delante de la ruta de una página.",
    first: "Pruébelo",
    firstLede: "Esto funciona en este mismo servidor:",
    answer: "Su respuesta, abreviada:",
    addresses: "Direcciones",
    parameters: "Filtros de una lista",
    parametersLede:
      "Varios valores de un filtro se separan con comas: vale cualquiera. Los filtros distintos deben cumplirse todos. Un filtro desconocido se rechaza, nunca se ignora.",
    openapi: "Lo mismo para programas: la descripción en OpenAPI 3.1",
    tryIt: "Llámela desde aquí",
    tryLede: "Cada formulario hace una llamada y lleva a su respuesta tal cual; lo que deje vacío se omite.",
    trySend: (path) => `Llamar a ${path}`,
    rules: "Qué esperar",
    about: {
      Lists:
        "lo más nuevo primero, { entries, next }. Pase next como ?cursor= con los demás parámetros iguales; null es la última página. limit es 50, como máximo 200.",
      Errors: "application/problem+json (RFC 9457).",
      Days: "AAAA-MM-DD, como los imprime el tribunal. Los instantes son RFC 3339, en UTC.",
      Caching: "Cada respuesta tiene un ETag: devuélvalo en If-None-Match, y 304 dice que nada cambió.",
      Ids: "de entradas (mpp-12) y eventos: estables para siempre.",
      "As of":
        "?asOf=<día o instante> da listas, entradas, el registro de amicus curiae y archivos tal como los sabíamos entonces.",
      Following:
        "/api/matters/<matter>/events?after=<n> da el libro después del evento n: guarde el último número que vio.",
    },
    paths: {
      "/api/matters/<matter>":
        "En qué estado está, últimas resoluciones y escritos, próximas fechas, expedientes, entradas más nuevas",
      "/api/matters/<matter>/entries": "Entradas, con filtros",
      "/api/matters/<matter>/rulings": "Lo que hicieron los tribunales",
      "/api/matters/<matter>/amicus": "El registro de amicus curiae; en CSV en /briefs.csv y /amici.csv en su lugar",
      "/api/matters/<matter>/timeline":
        "Resoluciones y escritos de amicus curiae con sus días, y presentaciones por mes",
      "/api/matters/<matter>/dates": "Próximas fechas, con las palabras que las dicen",
      "/api/matters/<matter>/changes": "Lo que cambió entre dos momentos",
      "/api/matters/<matter>/corrections": "En qué nos equivocamos y qué cambiaron los tribunales",
      "/api/matters/<matter>/digests/<from>..<to>": "El boletín de un tramo de eventos",
      "/api/matters/<matter>/events": "El libro mismo",
      "/api/entries/<id>": "Una entrada con versiones, documentos, resumen e historia posterior",
      "/api/dockets/<court>/<number>": "Un expediente con su cobertura",
      "/api/health": "Cuán bien se ve cada expediente",
      "/api/about": "Quién mantiene este servicio",
    },
    filters: {
      court: "Tribunales: ca9, scotus, cand",
      docket: "Expedientes: ca9/19-15716",
      kind: "amicus_brief, opinion, order …",
      weight: "ruling, filing, minor, routine",
      filer: "Una parte del nombre de quien presenta o de un amicus",
      supporting: "appellant, appellee, petitioner … (amicus curiae)",
      from: "Desde este día de presentación",
      to: "Hasta este día de presentación",
      q: "Palabras que están todas en la entrada o su documento; “frases”; comien*",
      sort: "newest (por defecto), oldest, best (por defecto con q)",
      limit: "de 1 a 200",
      cursor: "next de la página anterior",
    },
  },

  docket: {
    formerly: "Antes",
    judge: "Juez",
    panel: "Panel",
    seen: "Lo que vemos",
    notYetOpen: "El tribunal todavía no lo abrió",
    description: (caption, court, number) =>
      `Expediente de ${caption}, ${caseNumber(court, number)}: entradas, cobertura, lagunas.`,
    gap: (from, to) =>
      `Del ${moment(from)} al ${moment(to)} no pudimos ver entradas nuevas en este expediente. Puede que no hubiera ninguna. Si encontramos alguna, llegará en un boletín posterior, marcada como hallada tarde.`,
    held: "Un grupo grande de líneas nuevas espera a que el operador lo mire. Todavía no se muestra aquí.",
    notSeen: (court, ranges) => {
      const spans = ranges.map(([from, to]) => (from === to ? `${from}` : `${from} a ${to}`));
      return `No se han visto ${entryLabelOf(court)} ${spans.join(", ")}. Un número que falta puede ser una presentación que no pudimos ver, una sellada o un número que el tribunal no usó.`;
    },
  },

  entry: {
    filed: "Presentado",
    entered: "Registrado",
    by: "Por",
    filedBy: "Presentado por",
    amici: "Amici",
    counsel: "Abogados",
    support: "En apoyo de",
    alsoOn: "También en",
    later: "Después",
    notACitator: "Actos posteriores que Docketwire conoce; no es un citador (citator).",
    docketText: "Texto del expediente",
    docketTextReplay: "Texto del expediente (reconstruido)",
    asShown: (at) => `Tal como lo mostraba la página del tribunal el ${moment(at)}.`,
    fact: "La fuente pública de este hecho:",
    secondary: "fuente secundaria",
    removed:
      "Esta entrada ya no figura en el expediente público del tribunal. El tribunal no da razón en el expediente. Aquí está marcada “Ya no figura en el expediente”.",
    sealed: "El tribunal selló esta entrada. Quitamos de aquí su texto y su documento.",
    citation: "Cita",
    quotes: (n) => `${count(n, "cita textual", "citas textuales")} con su referencia`,
    mistake: "Avisar de un error",
    mistakeSubject: (entry) => `Error en ${entry}`,
    versions: (n) => (n === 1 ? "Versión y fuente" : `${n} versiones y sus fuentes`),
    source: "Fuente:",
    ledger: (n) => `evento ${n} del libro`,
    was: "Decía:",
    is: "Dice:",
    field: (field) => FIELD_NAMES[field] ?? field,
    events: {
      entry_filed: "Visto por primera vez",
      entry_amended: "Cambiado en el expediente",
      entry_withdrawn: "Ya no figura en el expediente",
      entry_returned: "De nuevo en el expediente",
      entry_sealed: "Sellado por orden del tribunal",
      document_read: "Documento leído",
      correction: "Error nuestro, corregido",
      gap_opened: "Laguna",
      gap_closed: "Laguna cerrada",
      number_lost: "Número perdido",
    },
  },

  document: {
    heading: "Documento",
    none: item.unavailable,
    read: (kind, pages, host) =>
      item.read(item.nouns(kind), ["PDF", ...(pages === null ? [] : [item.pages(pages)]), host]),
    facts: (pages, host) => {
      const facts = [pages === null ? null : item.pages(pages), host].filter((fact) => fact !== null);
      return facts.length > 0 ? `(${facts.join(", ")})` : "";
    },
    here: "en este servicio",
    others: "Anexos",
    supplied: item.supplied,
    fromText: item.fromText,
    pacer: item.pacer("el documento"),
    freeCopy: item.freeCopy("el documento"),
    states: {
      waiting: item.notRead,
      read: null,
      scan: item.scan,
      sealed: item.sealed,
      paywalled: item.paywalled,
      unavailable: item.unavailable,
      failed: item.noSummary,
    },
  },

  summary: {
    heading: "Lo que dice el documento",
    demonstration: item.demonstration,
    asks: "Pide al tribunal",
    argues: "Argumenta",
    says: "Dice",
    interest: "Interés de los amici",
    position: "Posición",
    consent: "Consentimiento",
    panel: "Panel",
    author: "Autor",
    acts: "Actos",
    vote: "Voto, según consta",
    separate: "Votos particulares (separate writings)",
    separately: (judge, writing, joinedBy) => `${judge} ${item.separately(writing, joinedBy)}`,
    question: "Cuestión",
    holds: "Resuelve (holds)",
    orders: "Ordena",
    next: "Lo que sigue, según consta",
    staff: (by) => item.labels[by].replace(/:$/, ""), // "… opinion:"
    drafted: item.labels.drafted,
    pages: (pages) => (pages[0] === 0 ? "página desconocida" : `p. ${[...new Set(pages)].join(", ")}`),
    made: (method, pages) =>
      method === "extract"
        ? `Citado del documento (${pages === 0 ? "de un texto sin páginas" : item.pages(pages)}) por un programa: pasajes elegidos, ninguna palabra cambiada.`
        : `Redactado por un modelo a partir de ${pages === 0 ? "un texto sin páginas" : item.pages(pages)}; un programa comprobó cada frase con las páginas citadas.`,
  },

  feeds: { entries: (matter) => `Nuevas presentaciones en el ${litigation(matter)}` },

  digest: {
    invite: "Las nuevas presentaciones llegan en un correo como este.",
    subscribe: "Recibir los boletines",
    nothing: "Nada que contar",
    nothingLede: "En este tramo no se presentó ni cambió nada que cuente un boletín.",
  },

  rulings: {
    title: (matter) => `Resoluciones en el ${litigation(matter)}`,
    heading: "Resoluciones",
    lede: "Lo que hicieron los tribunales, lo más nuevo primero, cada acto con su objeto hasta donde el expediente lo nombra.",
  },

  dates: {
    title: (matter) => `Próximas fechas en el ${litigation(matter)}`,
    calendar: "Como archivo de calendario (.ics)",
    none: "No se vio ninguna. Cuando un expediente anuncia una audiencia, una conferencia o un vencimiento, aparece aquí.",
  },

  changes: {
    title: "Qué cambió",
    lede: "Todo lo que el libro recibió entre dos días, en su orden.",
    from: "Después de",
    to: "Hasta",
    send: "Mostrar",
    none: "Entre estos dos no se recibió nada.",
    quiet: "solo registrado",
    more: (n) => `${count(n, "evento más no se muestra", "eventos más no se muestran")}; elija un tramo más corto.`,
  },

  corrections: {
    title: "Correcciones",
    lede: "En qué nos equivocamos, y qué cambiaron los tribunales en sus expedientes después de que lo contáramos.",
    none: "Ninguna hasta ahora.",
  },

  downloads: { heading: "Descargas" },

  amicus: {
    title: (matter) => `El registro de amicus curiae del ${litigation(matter)}`,
    heading: "El registro de amicus curiae",
    lede: "Quién pidió ser oído, en apoyo de quién y dónde. El lado es solo el que dicen el expediente o la portada, y no se suma entre expedientes: los peticionarios defienden los MPP en uno y su fin en otro.",
    columns: ["Amici", "En apoyo de", "Etapa", "Estado", "Presentado", "Documento"],
    counts: ({ briefs, motions }) =>
      [
        count(briefs, "escrito", "escritos"),
        ...(motions > 0
          ? [count(motions, "moción de permiso (motion for leave)", "mociones de permiso (motions for leave)")]
          : []),
      ].join(", "),
    leave: "(moción de permiso, motion for leave)",
    notNamed: "El expediente no los nombra",
    stages: {
      district_court: "Tribunal de distrito",
      appeal: "Apelación",
      application: "Solicitud (application)",
      petition: "Petición (petition)",
      merits: "Fondo (merits)",
    },
    stageNotKnown: "No se sabe",
    filings: {
      submitted: "Enviado (submitted)",
      filed: "Presentado",
      leave_sought: "Permiso solicitado",
      leave_granted: "Permiso concedido",
      leave_denied: "Permiso denegado",
      not_accepted: "No admitido para su presentación",
    },
    filingNotKnown: "No se sabe",
    consent: (status, consent) =>
      status === "stated" && consent !== null
        ? `Consentimiento: ${consent}`
        : status === "not_stated"
          ? "Consentimiento: no consta"
          : status === "conflict"
            ? "Consentimiento: consta de dos maneras"
            : "Consentimiento: no leído",
    summary: "Lo que dice",
    notReadNotStated:
      "No consta (not stated): leímos la línea del expediente y el documento, y no lo dicen. No leído (not read): aún no leímos el documento, o no pudimos, así que puede decirlo.",
    noDocument: "Sin enlace",
    document: (pages) => (pages === null ? "PDF" : `PDF, ${item.pages(pages)}`),
    undated: "Conocidos por otras fuentes, día de presentación desconocido",
    between: (span) => (span ? `Presentado entre el ${day(span[0])} y el ${day(span[1])}.` : ""),
    briefsCsv: "El registro en CSV, una fila por escrito",
    amiciCsv: "El registro en CSV, una fila por amicus",
    sqlite: "Todo en una base de datos SQLite",
    json: "El registro en JSON",
    codebook: "Libro de códigos",
  },

  codebook: {
    ...pageWords.codebook,
    amicus: amicusColumns,
    amici: {
      amicus: "Un amicus, como está impreso.",
      entry: amicusColumns.entry,
      docket: amicusColumns.docket,
      kind: amicusColumns.kind,
      supporting: amicusColumns.supporting,
      supporting_status: amicusColumns.supporting_status,
      supporting_name: amicusColumns.supporting_name,
      stage: amicusColumns.stage,
      filed_on: amicusColumns.filed_on,
      filed_from: amicusColumns.filed_from,
      filed_to: amicusColumns.filed_to,
      filing: amicusColumns.filing,
      status: amicusColumns.status,
    },
  },

  timeline: {
    title: (matter) => `Cronología del ${litigation(matter)}`,
    heading: "Cronología",
    lede: "Cada resolución y cada escrito de amicus curiae visto, tribunal por tribunal.",
    list: "En lista",
    lanes: "Presentaciones por mes",
    legend:
      "Los cuadrados son resoluciones, los triángulos escritos de amicus curiae, la banda clara muestra cuántas presentaciones hubo en un mes.",
  },

  glossary: {
    title: "Glosario",
    lede: "Las palabras de estas páginas, en una frase cada una.",
    signs: {
      ruling: "Una resolución",
      brief: "Un escrito de amicus curiae",
      filing: "Cualquier otra presentación o entrada",
    },
    words: {
      "Acción pospuesta (5 U.S.C. 705)": "Un tribunal aplaza el efecto de lo que hizo una agencia.",
      "Amicus curiae (amicus brief)":
        "Un escrito de alguien que no es parte, presentado para ser oído sobre la cuestión.",
      "Apelante, apelado (appellant, appellee)": "La parte que apela y la que responde a la apelación.",
      Certiorari: "La orden de la Corte Suprema de revisar un caso. Una denegación no dice nada del fondo.",
      "Confirmar (affirm)": "Un tribunal de apelación deja como está la sentencia u orden del tribunal inferior.",
      "Copia de voluntarios (volunteer copy)":
        "La copia de un expediente en CourtListener, hecha por voluntarios. Pueden faltar entradas.",
      "Dejar sin efecto (vacate)":
        "Un tribunal retira una sentencia u orden, suya o del inferior, como si no se hubiera dictado.",
      "Devolver (remand)": "Un tribunal superior devuelve el caso al inferior.",
      "Dkt., ECF No.":
        "El número de una entrada en el expediente de un tribunal de apelación y de uno de distrito. Las líneas de la Corte Suprema no tienen número.",
      "En suspenso (held in abeyance)": "El caso espera; el tribunal no da ningún paso hasta levantar la espera.",
      "Expediente (docket)": "La lista del tribunal de todo lo presentado y hecho en un caso.",
      "Mandato (mandate)":
        "El papel con que un tribunal de apelación devuelve el caso; en la Corte Suprema, “judgment issued”.",
      "Medida cautelar (injunction)":
        "Una orden de hacer o no hacer algo; la preliminar vale hasta que se decide el caso.",
      "Número no visto":
        "Un número entre dos que hemos visto: una presentación que no pudimos ver, una sellada o un número que el tribunal no usó.",
      PACER: "El sistema de pago de los tribunales federales para documentos. No compramos documentos.",
      "Revocar (reverse)": "Un tribunal superior decide lo contrario que el inferior.",
      "Sellado (sealed)": "Cerrado al público por el tribunal. Lo sellado se quita de aquí.",
      "Suspensión (stay)":
        "Un tribunal impide por un tiempo que una orden o sentencia tenga efecto. Una moción de suspensión es solo un pedido.",
      "Suspensión administrativa (administrative stay)":
        "Una suspensión breve, para que el tribunal pueda considerar si concede otra.",
    },
  },

  search: {
    title: "Buscar en las presentaciones",
    words: "Palabras",
    court: "Tribunal",
    kind: "Tipo",
    from: "Presentado desde",
    to: "Presentado hasta",
    any: "Cualquiera",
    send: "Buscar",
    found: (n, more) => (more ? `Las primeras ${n}` : count(n, "entrada", "entradas")),
    follow: "Esta lista, en otra forma",
    changes: "Qué cambió entre dos días",
    atom: "Canal (Atom)",
    jsonFeed: "Canal (JSON Feed)",
    csv: "Hoja de cálculo (CSV)",
    jsonl: "JSON Lines",
    matches: (n) => (n >= 10_000 ? "10,000 entradas y más" : count(n, "entrada", "entradas")),
    readAs: (text) => `Nada tiene estas palabras. Se muestra lo que tiene “${text}”.`,
    nothing: "No se encontró nada",
    hint: "Ninguna entrada que hayamos visto cumple todo esto. Menos palabras o un tramo más amplio pueden ayudar.",
  },

  alarms: {
    checksLateMinutes: (n) => `Las comprobaciones llevan ${count(n, "minuto", "minutos")} de retraso.`,
    troubledSources: (n) =>
      `No se ${n === 1 ? "puede" : "pueden"} leer ${count(n, "fuente", "fuentes")}, o no por entero, o no ${n === 1 ? "avanza" : "avanzan"}. "npm run -s cli -- docket:health" dice cuáles y por qué.`,
    openWork: (n) => `${count(n, "laguna o grupo retenido espera", "lagunas o grupos retenidos esperan")} al operador.`,
    digestsLateMinutes: (n) => `Los boletines llevan ${count(n, "minuto", "minutos")} de retraso.`,
    mailStands: () => "No sale correo: el freno está puesto, o esta es una copia restaurada.",
    subject: (n) => `Docketwire: ${count(n, "alarma", "alarmas")}`,
    title: "Alarmas",
    look: "Ver lo que no se pudo leer",
    lead: "Este servicio de Docketwire necesita a su operador: algo prometido a los lectores puede no cumplirse.",
  },

  health: {
    title: "Cobertura y estado de las fuentes",
    lede: "Cuán bien se ve cada expediente, por qué fuente, y qué no se pudo leer.",
    allWell: (n, oldest) => {
      if (n === 0) return "Ningún expediente está abierto en su tribunal.";
      if (oldest === null)
        return `${count(n, "expediente abierto", "expedientes abiertos")}; todavía no se leyó ninguno.`;
      return `${n === 1 ? "Se comprobó el expediente" : `Se comprobaron los ${n} expedientes`}; la comprobación más antigua es del ${moment(oldest)}.`;
    },
    notAllWell: (n, all) =>
      `${n} de ${count(all, "expediente abierto", "expedientes abiertos")} no se ${n === 1 ? "pudo" : "pudieron"} leer como es debido.`,
    troubled: "Lo que no se pudo leer",
    well: "Expedientes que se leen",
    resting: "Expedientes que no se consultan",
    coverage: "Qué significa la cobertura",
    kinds: {
      "Expediente completo": "La página del tribunal muestra el expediente completo.",
      Canal: "Vemos lo que anuncia el canal del tribunal desde un día; algunos tipos de entrada no se anuncian.",
      "Copia de voluntarios":
        "El expediente viene de la copia que hacen voluntarios en CourtListener. Pueden faltar entradas.",
      Laguna: "Un tramo en que ninguna fuente pudo mostrarnos entradas nuevas. Puede que no hubiera ninguna.",
    },
    stale: (court, since) =>
      `No hemos podido leer la página de ${court}${since ? ` desde el ${moment(since)}` : " todavía"}. Pueden faltar aquí presentaciones posteriores. Seguimos intentándolo; nada de lo que se le envió se ve afectado.`,
    partial: (court) =>
      `Pudimos leer una parte de la página de ${court}. Pueden faltar presentaciones aquí. Seguimos intentándolo.`,
    standing: (court, since) =>
      `El canal de ${court} responde y no se ha renovado desde el ${moment(since)}. Pueden faltar aquí presentaciones posteriores. Seguimos mirando; nada de lo que se le envió se ve afectado.`,
    oneTroubled: (court) =>
      `Una de las fuentes que nos muestran este expediente de ${court} no se pudo leer como debe ser en varias comprobaciones seguidas. Otra sí se leyó.`,
    sources: "Fuentes, para el operador",
    states: {
      healthy: "leída",
      partial: "se pudo leer una parte de la página",
      quarantined: "no se pudo leer la página",
      unreachable: "sin respuesta",
      not_permitted: "no permitida para nuestra credencial",
      failed: "respondió, pero no pudimos registrarla",
      off: "apagada",
      never: "todavía no consultada",
    },
    lastSeen: (at) => (at ? `Leída por última vez el ${moment(at)}.` : "Nunca leída."),
    nextCheck: (at) => `Próxima comprobación: ${moment(at)}.`,
    read: "Qué se pudo leer de escritos y resoluciones",
    counts: ({ of, read, unread, paywalled, without }) =>
      `${of === "rulings" ? "Resoluciones" : "Escritos de amicus"}: ${read} con lectura, ${unread} gratuitos sin leer, ${paywalled} en PACER, ${without} sin documento.`,
    budgets: "Consultas gastadas, para el operador",
    spent: ({ minute, hour, day }) =>
      `${minute.join(" de ")} en este minuto, ${hour.join(" de ")} en esta hora, ${day.join(" de ")} hoy (UTC).`,
    failures: (n, since) =>
      `${count(n, "fallo seguido", "fallos seguidos")}${since ? ` desde el ${moment(since)}` : ""}.`,
  },

  about: {
    title: "Quién lo mantiene",
    operator: (name) => `Este servicio de Docketwire lo mantiene ${name}.`,
    mistakes: "¿Encontró un error?",
    mistakesText:
      "Responda a cualquier boletín, o escriba a la dirección de arriba. En lo que nos equivocamos se corrige en el próximo boletín bajo “Error nuestro” y figura en Correcciones.",
    watched: "Qué se vigila",
    version: (version) => `Docketwire ${version}`,
  },

  outbox: {
    title: "Bandeja de salida",
    lede: "Nada de esto se envió a nadie.",
    nobody: "No se envió a nadie.",
    json: "La bandeja de salida en JSON",
    empty: "Todavía no se escribió ningún correo.",
    written: (to, at) => `Escrito a ${to} el ${moment(at)}.`,
    desktop: "En un ordenador",
    phone: "En un teléfono",
    text: "Texto",
    raw: "Mensaje original",
  },

  problems: {
    400: { title: "No se puede leer", sentence: "Algo en la dirección o en el formulario no tiene sentido." },
    403: { title: "Desde aquí no", sentence: "Este formulario debe enviarse desde nuestra propia página." },
    404: { title: "Aquí no hay nada", sentence: "No hay ninguna página en esta dirección." },
    409: { title: "Inténtelo otra vez", sentence: "Alguien cambió lo mismo en el mismo momento. No se perdió nada." },
    413: { title: "Demasiado grande", sentence: "Lo enviado es más grande de lo que aceptamos." },
    415: { title: "No es un formulario", sentence: "Esta dirección acepta un formulario corriente." },
    422: { title: "No se pudo leer", sentence: "Una página no se pudo leer entera." },
    429: { title: "Demasiados intentos", sentence: "Inténtelo más tarde." },
    500: { title: "Error nuestro", sentence: "Algo falló de nuestro lado. El registro no se ve afectado." },
    502: { title: "Sin respuesta", sentence: "Otro servicio no respondió." },
  },
  inDetail: "En detalle",
  toTheStart: "Al inicio",

  coverage: (coverage, since, lastRead) => {
    if (coverage === "whole")
      return lastRead
        ? `La página del tribunal muestra el expediente completo; la leímos por última vez el ${moment(lastRead)}.`
        : "La página del tribunal muestra el expediente completo; todavía no la leímos.";
    if (coverage === "feed")
      return since
        ? `Desde el ${day(dayIn(EASTERN, since))} vemos lo que anuncia el canal del tribunal; algunos tipos de entrada no se anuncian.`
        : "Vemos lo que anuncia el canal del tribunal, y todavía no lo leímos; algunos tipos de entrada no se anuncian.";
    return "Este expediente viene de la copia que hacen voluntarios en CourtListener. Pueden faltar entradas.";
  },
};
