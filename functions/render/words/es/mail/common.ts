import { courtOf, entryCited } from "../../../../model/courts.ts";
import type { DigestAct, DigestField, DigestItem, RulingLine } from "../../../../model/digest.ts";
import type { ActVerb, Detail, Kind, Side } from "../../../../model/entry.ts";
import type { Cadence } from "../../../../model/reader.ts";
import type { Line, Span } from "../../../mail-nodes.ts";
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
} from "../../../objects.ts";

/*
 * Every sentence that a Spanish reader of our mail sees. Not yet reviewed by a bilingual lawyer, and it says so. Legal
 * terms keep the English in parentheses; what a docket or a document says stays English.
 */

export const SIDE_NAMES: Readonly<Record<Side, string>> = {
  appellant: "los apelantes (appellants)",
  appellee: "los apelados (appellees)",
  petitioner: "los peticionarios (petitioners)",
  respondent: "los recurridos (respondents)",
  plaintiff: "los demandantes (plaintiffs)",
  defendant: "los demandados (defendants)",
  neither: "ninguna de las partes",
};

export const KIND_NAMES: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
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

export const DETAIL_NAMES: Readonly<Record<Detail, string>> = {
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
export const ACT_WORDS: Readonly<Record<ActVerb, readonly [done: string, past: string, now: string]>> = {
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

export const NOT_STATED = "(de qué: no consta)";

export const STAY_NAMES: Readonly<Record<StayName, string>> = {
  administrative: "suspensión administrativa (administrative stay)",
  pending_appeal: "suspensión durante la apelación (stay pending appeal)",
  agency_action: "suspensión de la acción de la agencia (stay)",
  plain: "suspensión (stay)",
};

export const CADENCE_WORDS: Readonly<Record<Cadence, string>> = {
  as_filed: "en cuanto los veamos",
  daily: "diarios",
  weekdays: "de lunes a viernes",
  weekly: "semanales",
};

export const FIELD_LABELS: Readonly<Record<DigestField, string>> = {
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

export const FIELDS_CORRECTED: Readonly<Record<string, string>> = {
  kind: "qué es",
  filer: "quién lo presentó",
  supporting: "a quién apoya",
  acts: "qué hizo el tribunal",
  filedOn: "el día de presentación",
  number: "su número",
  text: "su texto",
};

export const COURT_NAMES: Readonly<Record<string, string>> = {
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

export function courtName(court: string): string {
  return COURT_NAMES[court] ?? courtOf(court).name;
}

export function courtInSentence(court: string): string {
  if (court === "scotus") return "la Corte Suprema";
  return courtOf(court).level === "district"
    ? `el tribunal de distrito (${courtName(court)})`
    : `el ${courtName(court)}`;
}

/** "de el" is "del". */
export function ofCourt(court: string): string {
  return `de ${courtInSentence(court)}`.replace(/^de el /, "del "); // "de el Noveno Circuito"
}

export function courtShort(court: string): string {
  return court === "scotus" ? "Corte Suprema" : courtOf(court).short;
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function orderCited(order: NonNullable<DigestAct["order"]>): string {
  const number = entryCited(order.court, order.number);
  return `(${courtName(order.court)}, n.º ${order.docketNumber}${number ? `, ${number}` : ""})`;
}

export function kindName(kind: Kind, detail: Detail | null): string {
  return detail !== null && detail !== "of_order" ? DETAIL_NAMES[detail] : KIND_NAMES[kind][0];
}

export function shortName(object: ShortObject, litigation: string): string {
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

export function shortActs(
  ruling: Pick<RulingLine, "kind" | "detail" | "acts">,
  litigation: string,
  at: 1 | 2,
): string[] {
  if (isHeldInAbeyance(ruling)) return [`${at === 1 ? "dejó" : "deja"} el caso en suspenso`];
  const stay = grantedStay(ruling);
  if (stay && stay.stay !== "plain") return [`${ACT_WORDS.granted[at]} ${STAY_NAMES[stay.stay]}`];
  if (stay?.of) return [`${ACT_WORDS.stayed[at]} ${shortName(shortObject(stay.of, ruling), litigation)}`];
  return tellingActs(ruling).map(
    (act) => `${ACT_WORDS[act.act][at]} ${shortName(shortObject(act, ruling), litigation)}`,
  );
}

export function actWithObject({ act, of, order }: DigestAct, joint: ", " | ": "): Line {
  const object: Span = of === null ? NOT_STATED : { printed: withArticle(of) };
  return [`${ACT_WORDS[act][0]}${joint}`, object, ...(order ? [` ${orderCited(order)}`] : [])];
}

export function allActs({ kind, acts }: Pick<RulingLine, "kind" | "acts">, joint: ", " | ": "): Line {
  return acts.flatMap((act, index) => [...(index > 0 ? ["; "] : []), ...actWithObject(withPetition(act, kind), joint)]);
}

export function stayWithObject({ of }: Pick<GrantedStay, "of">, name: string): Line {
  if (of === null || of.of === null) return [`${name} ${NOT_STATED}`];
  return [`${name} de `, { printed: withArticle(of.of) }, ...(of.order ? [` ${orderCited(of.order)}`] : [])];
}

export function rulingActs(line: Pick<RulingLine, "kind" | "detail" | "acts">): Line {
  if (line.acts.length === 0) return [`${kindName(line.kind, line.detail)}; qué se hizo: no consta`];
  const stay = grantedStay(line);
  return stay ? stayWithObject(stay, STAY_NAMES[stay.stay]) : allActs(line, ": ");
}

export function rulingHeading(item: Pick<DigestItem, "kind" | "detail" | "acts">): Line {
  const stay = grantedStay(item);
  if (stay) return ["Orden (order): se concedió (granted), ", ...stayWithObject(stay, STAY_NAMES[stay.stay])];
  const isNamed = item.kind !== "stay" || item.detail === "of_proceedings" || item.detail === "agency_action";
  const name = capitalized(isNamed ? kindName(item.kind, item.detail) : KIND_NAMES.order[0]);
  return item.acts.length === 0 ? [`${name}: qué se hizo: no consta`] : [`${name}: `, ...allActs(item, ", ")];
}

export function courtHeading(item: Pick<DigestItem, "kind" | "detail" | "acts">): Line {
  const name = capitalized(kindName(item.kind, item.detail));
  return item.acts.length === 0 ? [name] : [`${name}: `, ...allActs(item, ", ")];
}

/** "el litigio MPP" of "MPP litigation". */
export function litigationName(matter: string): string {
  return matter.endsWith(" litigation") ? `litigio ${matter.slice(0, -" litigation".length)}` : matter;
}
