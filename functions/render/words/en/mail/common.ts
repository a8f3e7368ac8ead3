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
 * Every sentence that an English reader of our mail sees. Courts grant, deny, affirm, reverse, vacate, remand, stay,
 * dismiss, order, hold; parties and amici say, argue, ask. No other verbs, and no adjective that we did not quote.
 */

/** "appellees", with "the" in front where a sentence needs it. */
export const SIDE_NAMES: Readonly<Record<Side, string>> = {
  appellant: "appellants",
  appellee: "appellees",
  petitioner: "petitioners",
  respondent: "respondents",
  plaintiff: "plaintiffs",
  defendant: "defendants",
  neither: "neither party",
};

export const KIND_NAMES: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  amicus_brief: ["amicus brief", "amicus briefs"],
  motion_for_leave_amicus: ["motion for leave to file an amicus brief", "motions for leave to file amicus briefs"],
  opinion: ["opinion", "opinions"],
  order: ["order", "orders"],
  judgment: ["judgment", "judgments"],
  stay: ["stay", "stays"],
  mandate: ["mandate", "mandates"],
  cert_grant: ["order on certiorari", "orders on certiorari"],
  cert_denial: ["order on certiorari", "orders on certiorari"],
  complaint: ["complaint", "complaints"],
  petition: ["petition", "petitions"],
  motion: ["motion", "motions"],
  opposition: ["opposition", "oppositions"],
  reply: ["reply", "replies"],
  brief: ["brief", "briefs"],
  notice: ["notice", "notices"],
  minute_entry: ["minute entry", "minute entries"],
  scheduling: ["scheduling entry", "scheduling entries"],
  administrative: ["administrative entry", "administrative entries"],
  other: ["entry", "entries"],
};

/** A finer name of a kind, where the text gives one. */
export const DETAIL_NAMES: Readonly<Record<Detail, string>> = {
  notice_of_appeal: "notice of appeal",
  appeal_docketed: "appeal docketed",
  voluntary_dismissal: "voluntary dismissal",
  supplemental_authority: "letter on supplemental authority",
  argument_set: "argument set",
  argument_heard: "argument heard",
  argument_vacated: "argument taken off the calendar",
  blanket_consent: "blanket consent to amicus briefs",
  of_order: "stay",
  administrative: "administrative stay",
  pending_appeal: "stay pending appeal",
  of_proceedings: "case held in abeyance",
  agency_action: "agency action postponed (5 U.S.C. 705)",
};

/** Of an act: "granted" (headings), "granted" (past), "grants" (subjects). Verbs outside the list are what a court ordered. */
export const ACT_WORDS: Readonly<Record<ActVerb, readonly [done: string, past: string, now: string]>> = {
  granted: ["granted", "granted", "grants"],
  denied: ["denied", "denied", "denies"],
  denied_in_part: ["denied in part", "denied in part", "denies in part"],
  granted_in_part: ["granted in part", "granted in part", "grants in part"],
  affirmed: ["affirmed", "affirmed", "affirms"],
  affirmed_in_part: ["affirmed in part", "affirmed in part", "affirms in part"],
  reversed: ["reversed", "reversed", "reverses"],
  reversed_in_part: ["reversed in part", "reversed in part", "reverses in part"],
  vacated: ["vacated", "vacated", "vacates"],
  vacated_in_part: ["vacated in part", "vacated in part", "vacates in part"],
  remanded: ["remanded", "remanded", "remands"],
  dismissed: ["dismissed", "dismissed", "dismisses"],
  stayed: ["stayed", "stayed", "stays"],
  postponed: ["postponed", "postponed", "postpones"],
  held_in_abeyance: ["held in abeyance", "ordered held in abeyance", "orders held in abeyance"],
  lifted: ["lifted", "ordered lifted", "orders lifted"],
  dissolved: ["dissolved", "dissolved", "dissolves"],
  enjoined: ["enjoined", "ordered enjoined", "orders enjoined"],
  certified: ["certified", "certified", "certifies"],
  transferred: ["transferred", "transferred", "transfers"],
  extended: ["extended", "ordered extended", "orders extended"],
  withdrawn: ["withdrawn", "ordered withdrawn", "orders withdrawn"],
  referred: ["referred", "ordered referred", "orders referred"],
  adopted: ["adopted", "adopted", "adopts"],
  recalled: ["recalled", "recalled", "recalls"],
  canceled: ["canceled", "canceled", "cancels"],
  struck: ["struck", "struck", "strikes"],
  moot: ["held moot", "held moot", "holds moot"],
  ordered: ["ordered", "ordered", "orders"],
};

export const CADENCE_WORDS: Readonly<Record<Cadence, string>> = {
  as_filed: "right-away",
  daily: "daily",
  weekdays: "weekday",
  weekly: "weekly",
};

export const FIELD_LABELS: Readonly<Record<DigestField, string>> = {
  asks: "Asks the court to:",
  argues: "Argues:",
  says: "Says:",
  interest: "Interest:",
  question: "Question:",
  holding: "Holds:",
  ordering: "Orders:",
  next: "Next:",
  staff_summary: "",
};

export const FIELDS_CORRECTED: Readonly<Record<string, string>> = {
  kind: "what it is",
  filer: "who filed it",
  supporting: "whom it supports",
  acts: "what the court did",
  filedOn: "the day of filing",
  number: "its number",
  text: "its text",
};

export const STAY_NAMES: Readonly<Record<StayName, string>> = {
  administrative: "administrative stay",
  pending_appeal: "stay pending appeal",
  agency_action: "stay of agency action",
  plain: "stay",
};

/** An object as a subject has room for it: "MPP injunction", "administrative stay", "9th Cir. judgment". */
export function shortName(object: ShortObject, litigation: string): string {
  switch (object.is) {
    case "stay":
      return STAY_NAMES[object.stay];
    case "injunction":
      return `${litigation} injunction`;
    case "certiorari":
      return "certiorari";
    case "judgment":
      return `${courtShort(object.court)} judgment`;
    case "text":
      return object.text;
    case "not stated":
      return "(of what: not stated)";
  }
}

/** What a ruling did, verb and short object, in the tense of `at`: 1 past, 2 present. A stay that it grants is said once. */
export function shortActs(
  ruling: Pick<RulingLine, "kind" | "detail" | "acts">,
  litigation: string,
  at: 1 | 2,
): string[] {
  if (isHeldInAbeyance(ruling)) return [at === 1 ? "held the case in abeyance" : "holds case in abeyance"];
  const stay = grantedStay(ruling);
  if (stay && stay.stay !== "plain") return [acted("granted", at, articled(STAY_NAMES[stay.stay], at))];
  if (stay?.of) return [acted("stayed", at, articled(shortName(shortObject(stay.of, ruling), litigation), at))];
  return tellingActs(ruling).map((act) => {
    const object = shortName(shortObject(act, ruling), litigation);
    return acted(act.act, at, articled(object, at));
  });
}

/** "grants stay in part": the object stands between verb and part. */
export function acted(act: ActVerb, at: 1 | 2, object: string): string {
  const whole = WHOLE_ACTS[act];
  if (whole && !object.startsWith("(")) return `${ACT_WORDS[whole][at]} ${object} in part`;
  return `${ACT_WORDS[act][at]} ${object}`;
}

export const WHOLE_ACTS: Readonly<Partial<Record<ActVerb, ActVerb>>> = {
  granted_in_part: "granted",
  denied_in_part: "denied",
  affirmed_in_part: "affirmed",
  reversed_in_part: "reversed",
  vacated_in_part: "vacated",
};

/** Sentences have articles, subjects do not. */
export function articled(object: string, at: 1 | 2): string {
  return at === 2 || object.startsWith("(") || object === "certiorari" ? object : withArticle(object);
}

export function courtInSentence(court: string): string {
  const { name, level } = courtOf(court);
  return level === "district" ? `the district court (${name})` : `the ${name}`;
}

export function courtShort(court: string): string {
  return court === "scotus" ? "Supreme Court" : courtOf(court).short;
}

export function orderCited(order: NonNullable<DigestAct["order"]>): string {
  const number = entryCited(order.court, order.number);
  return `(${courtOf(order.court).name}, No. ${order.docketNumber}${number ? `, ${number}` : ""})`;
}

/** "affirmed, the preliminary injunction of April 8, 2019 (N.D. Cal., No. 3:19-cv-00807, ECF No. 73)" */
export function actWithObject({ act, of, order }: DigestAct, joint: ", " | ": "): Line {
  const object: Span = of === null ? "of what: not stated" : { printed: withArticle(of) };
  return [`${ACT_WORDS[act][0]}${joint}`, object, ...(order ? [` ${orderCited(order)}`] : [])];
}

export function allActs({ kind, acts }: Pick<RulingLine, "kind" | "acts">, joint: ", " | ": "): Line {
  return acts.flatMap((act, index) => [...(index > 0 ? ["; "] : []), ...actWithObject(withPetition(act, kind), joint)]);
}

/** A ruling's acts on one line. A stay that was granted, and nothing else, is called by its name. */
export function rulingActs(line: Pick<RulingLine, "kind" | "detail" | "acts">): Line {
  if (line.acts.length === 0) return [`${kindName(line.kind, line.detail)}; what was done: not stated`];
  const stay = grantedStay(line);
  return stay ? stayWithObject(stay, STAY_NAMES[stay.stay]) : allActs(line, ": ");
}

/** "Opinion: affirmed, the preliminary injunction of April 8, 2019 (N.D. Cal., No. 3:19-cv-00807, ECF No. 73)" */
export function rulingHeading(item: Pick<DigestItem, "kind" | "detail" | "acts">): Line {
  const stay = grantedStay(item);
  if (stay) return ["Order: granted, ", ...stayWithObject(stay, withArticle(STAY_NAMES[stay.stay]))];
  // A name that the acts do not bear out would say too much: "Administrative stay: denied, …"
  const isNamed = item.kind !== "stay" || item.detail === "of_proceedings" || item.detail === "agency_action";
  const name = capitalized(isNamed ? kindName(item.kind, item.detail) : KIND_NAMES.order[0]);
  return item.acts.length === 0 ? [`${name}: what was done: not stated`] : [`${name}: `, ...allActs(item, ", ")];
}

/** The heading of what a court did that is no ruling: "Order: extended, the time to respond", "Minute entry". */
export function courtHeading(item: Pick<DigestItem, "kind" | "detail" | "acts">): Line {
  const name = capitalized(kindName(item.kind, item.detail));
  return item.acts.length === 0 ? [name] : [`${name}: `, ...allActs(item, ", ")];
}

/** "stay pending appeal of the preliminary injunction of April 8, 2019 (N.D. Cal., No. 3:19-cv-00807, ECF No. 73)" */
export function stayWithObject({ of }: Pick<GrantedStay, "of">, name: string): Line {
  if (of === null || of.of === null) return [`${name}; of what: not stated`];
  return [`${name} of `, { printed: withArticle(of.of) }, ...(of.order ? [` ${orderCited(of.order)}`] : [])];
}

export function kindName(kind: Kind, detail: Detail | null): string {
  if (detail !== null && detail !== "of_order") return DETAIL_NAMES[detail];
  return KIND_NAMES[kind][0];
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
