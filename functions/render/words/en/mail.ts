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

import { statements } from "./statements.ts";

/*
 * Every sentence that an English reader of our mail sees. Courts grant, deny, affirm, reverse, vacate, remand, stay,
 * dismiss, order, hold; parties and amici say, argue, ask. No other verbs, and no adjective that we did not quote.
 */

/** "appellees", with "the" in front where a sentence needs it. */
const SIDE_NAMES: Readonly<Record<Side, string>> = {
  appellant: "appellants",
  appellee: "appellees",
  petitioner: "petitioners",
  respondent: "respondents",
  plaintiff: "plaintiffs",
  defendant: "defendants",
  neither: "neither party",
};

const KIND_NAMES: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
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
const DETAIL_NAMES: Readonly<Record<Detail, string>> = {
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
const ACT_WORDS: Readonly<Record<ActVerb, readonly [done: string, past: string, now: string]>> = {
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

const CADENCE_WORDS: Readonly<Record<Cadence, string>> = {
  as_filed: "right-away",
  daily: "daily",
  weekdays: "weekday",
  weekly: "weekly",
};

const FIELD_LABELS: Readonly<Record<ToldField, string>> = {
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

const FIELDS_CORRECTED: Readonly<Record<string, string>> = {
  kind: "what it is",
  filer: "who filed it",
  supporting: "whom it supports",
  acts: "what the court did",
  filedOn: "the day of filing",
  number: "its number",
  text: "its text",
};

const STAY_NAMES: Readonly<Record<StayName, string>> = {
  administrative: "administrative stay",
  pending_appeal: "stay pending appeal",
  agency_action: "stay of agency action",
  plain: "stay",
};

/** An object as a subject has room for it: "MPP injunction", "administrative stay", "9th Cir. judgment". */
function shortName(object: ShortObject, litigation: string): string {
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
function shortActs(ruling: Pick<RulingLine, "kind" | "detail" | "acts">, litigation: string, at: 1 | 2): string[] {
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
function acted(act: ActVerb, at: 1 | 2, object: string): string {
  const whole = WHOLE_ACTS[act];
  if (whole && !object.startsWith("(")) return `${ACT_WORDS[whole][at]} ${object} in part`;
  return `${ACT_WORDS[act][at]} ${object}`;
}

const WHOLE_ACTS: Readonly<Partial<Record<ActVerb, ActVerb>>> = {
  granted_in_part: "granted",
  denied_in_part: "denied",
  affirmed_in_part: "affirmed",
  reversed_in_part: "reversed",
  vacated_in_part: "vacated",
};

/** Sentences have articles, subjects do not. */
function articled(object: string, at: 1 | 2): string {
  return at === 2 || object.startsWith("(") || object === "certiorari" ? object : withArticle(object);
}

function counted(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

function listOf(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function courtInSentence(court: string): string {
  const { name, level } = courtOf(court);
  return level === "district" ? `the district court (${name})` : `the ${name}`;
}

function courtShort(court: string): string {
  return court === "scotus" ? "Supreme Court" : courtOf(court).short;
}

/** "Dkt. 39" in a court of appeals, "ECF No. 73" in a district court; rows of the Supreme Court go by their date. */
function numberLabel(court: string, number: string | null): string | null {
  if (number === null || court === "scotus") return null;
  return `${entryLabelOf(court)} ${number}`;
}

function orderCited(order: NonNullable<ToldAct["order"]>): string {
  const number = numberLabel(order.court, order.number);
  return `(${courtOf(order.court).name}, No. ${order.docketNumber}${number ? `, ${number}` : ""})`;
}

/** "affirmed, the preliminary injunction of April 8, 2019 (N.D. Cal., No. 3:19-cv-00807, ECF No. 73)" */
function actWithObject({ act, of, order }: ToldAct, joint: ", " | ": "): Line {
  const object: Span = of === null ? "of what: not stated" : { printed: withArticle(of) };
  return [`${ACT_WORDS[act][0]}${joint}`, object, ...(order ? [` ${orderCited(order)}`] : [])];
}

function allActs({ kind, acts }: Pick<RulingLine, "kind" | "acts">, joint: ", " | ": "): Line {
  return acts.flatMap((act, index) => [...(index > 0 ? ["; "] : []), ...actWithObject(withPetition(act, kind), joint)]);
}

/** A ruling's acts on one line. A stay that was granted, and nothing else, is called by its name. */
function rulingActs(line: Pick<RulingLine, "kind" | "detail" | "acts">): Line {
  if (line.acts.length === 0) return [`${kindName(line.kind, line.detail)}; what was done: not stated`];
  const stay = grantedStay(line);
  return stay ? stayWithObject(stay, STAY_NAMES[stay.stay]) : allActs(line, ": ");
}

/** "Opinion: affirmed, the preliminary injunction of April 8, 2019 (N.D. Cal., No. 3:19-cv-00807, ECF No. 73)" */
function rulingHeading(item: Pick<Item, "kind" | "detail" | "acts">): Line {
  const stay = grantedStay(item);
  if (stay) return ["Order: granted, ", ...stayWithObject(stay, withArticle(STAY_NAMES[stay.stay]))];
  // A name that the acts do not bear out would say too much: "Administrative stay: denied, …"
  const isNamed = item.kind !== "stay" || item.detail === "of_proceedings" || item.detail === "agency_action";
  const name = capitalized(isNamed ? kindName(item.kind, item.detail) : KIND_NAMES.order[0]);
  return item.acts.length === 0 ? [`${name}: what was done: not stated`] : [`${name}: `, ...allActs(item, ", ")];
}

/** The heading of what a court did that is no ruling: "Order: extended, the time to respond", "Minute entry". */
function courtHeading(item: Pick<Item, "kind" | "detail" | "acts">): Line {
  const name = capitalized(kindName(item.kind, item.detail));
  return item.acts.length === 0 ? [name] : [`${name}: `, ...allActs(item, ", ")];
}

/** "stay pending appeal of the preliminary injunction of April 8, 2019 (N.D. Cal., No. 3:19-cv-00807, ECF No. 73)" */
function stayWithObject({ of }: Pick<GrantedStay, "of">, name: string): Line {
  if (of === null || of.of === null) return [`${name}; of what: not stated`];
  return [`${name} of `, { printed: withArticle(of.of) }, ...(of.order ? [` ${orderCited(of.order)}`] : [])];
}

function kindName(kind: Kind, detail: Detail | null): string {
  if (detail !== null && detail !== "of_order") return DETAIL_NAMES[detail];
  return KIND_NAMES[kind][0];
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The words of digests and letters. */
export const mailWords = {
  sentence: {
    notLegalAdvice: "Information from court records, not legal advice. Check the source before you rely on it.",
    replay: (today: string) =>
      `Replay. The clock reads ${today}. Docket text here is reconstructed from public facts; it is a selection.`,
    restored: "Our records were restored from an earlier copy. This digest may repeat what you were told before.",
    mayRepeat: "We could not tell whether the last digest reached you. This one may repeat it.",
    mistake: "Found a mistake? Reply to this mail.",
    runBy: (operator: string, address: string) => `Run by ${operator}, ${address}`,
    because: (cadence: Cadence, matters: readonly string[]) =>
      `You get this because you confirmed ${CADENCE_WORDS[cadence]} digests of ${listOf(matters.map((matter) => `the ${matter}`))}.`,
    personal: "These two links are yours alone; remove them if you forward this.",
    change: "Change or pause these digests",
    stop: "Stop these mails",
    unreviewed: "",
  },
  replayPrefix: "Replay: ",
  heading: {
    amicus_briefs: (n: number): string => (n === 1 ? "Amicus brief" : "Amicus briefs"),
    rulings: (n: number): string => (n === 1 ? "Ruling" : "Rulings"),
    requests: (kinds: readonly Kind[], n: number) =>
      capitalized(listOf(kinds.map((kind) => KIND_NAMES[kind][n === 1 ? 0 : 1]))),
    filings: (): string => "Other filings and orders",
    now_readable: (): string => "Now readable",
    changes: (): string => "Changes to what we told you",
    counted: "Not listed one by one",
    routine: (): string => "Routine entries",
    dates_ahead: "Dates ahead, as the dockets state them",
    visibility: "What we could and could not see",
    so_far: { injunction: "So far, on this injunction", case: "So far, in this case" },
    places: "Where it stands",
    latestRulings: "Latest rulings",
    latestBriefs: "Newest amicus briefs",
    howToStop: "How to change or stop",
  },
  summary: {
    span: (first: string, last: string) => `${first} to ${last}`,
  },
  item: {
    amici: (names: readonly string[], more: number) =>
      names.length === 0
        ? "Amici: not named on the docket"
        : `${names.join("; ")}${more > 0 ? ` and ${more} more` : ""}`,
    leave: "(motion for leave to file an amicus brief)",
    ruling: (item: Pick<Item, "kind" | "detail" | "acts">) => plainLine(rulingHeading(item)),
    court: (item: Pick<Item, "kind" | "detail" | "acts">) => plainLine(courtHeading(item)),
    filing: (kind: Kind, detail: Detail | null) => capitalized(kindName(kind, detail)),
    filedByName: ", filed by ",
    inSupportOf: "In support of:",
    side: (side: Side, name: string | null) => `${SIDE_NAMES[side]}${name ? ` (${name})` : ""}`,
    sideNotStated: "The cover does not say which party it supports.",
    sideNotRead: "We have not read this document yet.",
    sideNotOnDocket: "The docket does not say.",
    sideConflict: "The document says two things; see the entry.",
    filedBy: "Filed by:",
    by: "By:",
    panel: "Panel:",
    author: "Author:",
    vote: "Vote, as stated:",
    separate: "Separate writings:",
    separately: (writing: string, joinedBy: readonly string[]) =>
      `(${writing}${joinedBy.length > 0 ? `, joined by ${listOf(joinedBy)}` : ""})`,
    caseLine: (caption: string, number: string, court: string, entry: string | null) =>
      `${caption}, No. ${number} (${courtOf(court).short})${entry ? `, ${entry}` : ""}`,
    alsoOn: (numbers: readonly string[]) => `Also on ${listOf(numbers.map((number) => `No. ${number}`))}`,
    filed: (day: string) => `Filed ${day}`,
    entered: (day: string) => `Entered ${day}; the day of filing is not shown`,
    undated: "No day is shown on the docket",
    foundLate: (filed: string, seen: string) => `Found late: Filed ${filed}, first seen by us ${seen}.`,
    follows: (kind: Kind, detail: Detail | null, label: string | null) =>
      `Follows the ${kindName(kind, detail)} of the same day${label ? ` (${label})` : ""}.`,
    toldAs: (name: string) =>
      `We told you of this entry before under its event name alone, "${name}"; the full entry is here now.`,
    withdrawn: "No longer on the docket.",
    docketText: "Docket text:",
    docketTextReplay: "Docket text (reconstructed):",
    labels: {
      quoted: "Quoted from the document:",
      paraphrase: "In brief (paraphrase):",
      drafted: "Drafted by a model; each sentence was checked by program against the pages cited:",
      "court staff": "Summary prepared by court staff; not part of the opinion:",
      "Reporter of Decisions": "Syllabus by the Reporter of Decisions; not part of the opinion:",
    },
    demonstration: "Demonstration text. Not the filed document.",
    field: (field: ToldField) => FIELD_LABELS[field],
    page: (page: number) => (page === 0 ? "(page not known)" : `(p.\u00A0${page})`),
    read: (noun: string, facts: readonly string[]) => `Read ${noun} (${facts.join(", ")})`,
    nouns: (kind: Kind) =>
      kind === "amicus_brief" || kind === "brief"
        ? "the brief"
        : kind === "other"
          ? "the document"
          : `the ${KIND_NAMES[kind][0]}`,
    pages: (n: number) => counted(n, "page", "pages"),
    thisEntry: (entry: string) => `This entry: ${entry}`,
    thisEntryWritten: "This entry",
    entry: (entry: string) => `Entry ${entry}`,
    others: (n: number) => `${counted(n, "more document", "more documents")} on the entry's page.`,
    supplied: "Copy supplied by the operator.",
    fromText: "Read from CourtListener's text of the document; we know of no free file.",
    notRead: "We have not read this document yet.",
    scan: "This filing is a scan without text, so we cannot quote from it.",
    noSummary: "We could not make a summary we can vouch for. The docket text and the document are below.",
    sealed: "This document is sealed.",
    unavailable: "The court's page links no document.",
    paywalled: "This document is on PACER, the federal courts' paid system (account needed). We do not buy documents.",
    pacer: (what: string) => `Open ${what} on PACER`,
    freeCopy: (what: string) => `Look for a free copy of ${what} on CourtListener`,
  },
  change: {
    about: (kind: Kind, number: string | null, caseLine: string) =>
      `${capitalized(KIND_NAMES[kind][0])}${number ? `, ${number}` : ""}, ${caseLine}`,
    headings: {
      our_mistake: "Our mistake",
      court_changed: "Changed by the court",
      removed: "No longer on the docket",
      returned: "On the docket again",
      sealed: "Sealed by the court",
    },
    mistake: (field: string, on: string | null, old: string, now: string) =>
      `Our mistake${FIELDS_CORRECTED[field] ? ` (${FIELDS_CORRECTED[field]})` : ""}. ${on ? `In the digest of ${on} we said` : "We said"}: ${old}. Correct: ${now}. The court's entry has not changed.`,
    changed: (on: string | null) =>
      `The court changed this entry. ${on ? `In the digest of ${on} it read` : "It read"}: `,
    changedNow: " It now reads: ",
    removed: (block: Pick<ChangeBlock, "told">, on: string | null, name: string) =>
      block.told
        ? `An entry we told you about${on ? ` on ${on}` : ""} (${name}) is no longer on the court's public docket. The court gives no reason on the docket. Here it is marked "No longer on the docket".`
        : `${capitalized(name)} is no longer on the court's public docket. The court gives no reason on the docket. Here it is marked "No longer on the docket".`,
    returned: (name: string) => `${capitalized(name)} is on the court's public docket again.`,
    sealed: (name: string) => `The court has sealed ${name}. We have removed its text and document here.`,
    entryOf: (day: string | null) => (day ? `an entry of ${day}` : "an entry"),
    nothing: "nothing",
  },
  value: {
    kind: (kind: Kind) => KIND_NAMES[kind][0],
    side: (side: Side) => SIDE_NAMES[side],
    acts: (acts: readonly ToldAct[]) => plainLine(allActs({ kind: "order", acts }, ": ")),
    none: "not stated",
  },
  counted: {
    routine: (n: number) => `${counted(n, "routine entry", "routine entries")} (notices, scheduling, records).`,
    seeRoutine: (n: number) => (n === 1 ? "See the routine entry" : `See the ${n} routine entries`),
    filtered: (n: number) => `${counted(n, "entry", "entries")} outside your choices.`,
    seeFiltered: (n: number) =>
      n === 1 ? "See the entry outside your choices" : `See the ${n} entries outside your choices`,
    more: (n: number) =>
      `${counted(n, "more entry is", "more entries are")} not listed here, so that this mail stays short.`,
    seeMore: (n: number) => (n === 1 ? "See the entry not listed" : `See the ${n} entries not listed`),
    edition: "This digest on the web",
    section: {
      rulings: "rulings",
      amicus_briefs: "amicus briefs",
      requests: "motions and petitions",
      filings: "other filings and orders",
      now_readable: "now readable",
      changes: "changes",
      counted: "routine",
      dates_ahead: "dates ahead",
      visibility: "gaps",
      so_far: "so far",
    },
  },
  ahead: {
    stated: "The docket says: ",
    calendar: "All dates ahead, also as a calendar file",
  },
  seen: {
    whatWeSee: "What we can and cannot see",
    all: (n: number, oldest: string) => {
      if (n === 1) return `The docket was checked; the check is from ${oldest}.`;
      return `${n === 2 ? "Both" : `All ${n}`} dockets were checked; the oldest check is from ${oldest}.`;
    },
    some: (well: number, n: number, oldest: string | null) =>
      `${well} of ${counted(n, "docket was", "dockets were")} checked${oldest ? `; the oldest check is from ${oldest}` : ""}.`,
    stale: (court: string, number: string, since: string | null) =>
      `We have not been able to read ${court}'s page of No. ${number}${since ? ` since ${since}` : " yet"}. Filings since then may be missing here. We keep trying; nothing you were sent is affected.`,
    standing: (court: string, number: string, since: string | null) =>
      `The feed that shows us ${court}'s No. ${number} answers and has not been built anew${since ? ` since ${since}` : ""}. Filings since then may be missing here. We keep looking; nothing you were sent is affected.`,
    unread: (court: string, number: string, since: string | null) =>
      `We could not read ${court}'s page of No. ${number}: it was not as it should be, so we believed nothing on it${since ? `. We last read it ${since}` : ""}. Filings since then may be missing here. We keep trying; nothing you were sent is affected.`,
    partial: (court: string, number: string) =>
      `We could read part of ${court}'s page of No. ${number}. Filings may be missing here.`,
    held: (court: string, number: string) =>
      `On ${court}'s docket No. ${number} unusually many entries changed at once; we tell of them after the operator has looked.`,
    volunteer: (cases: readonly string[]) =>
      `${cases.length === 1 ? "This docket comes" : "These dockets come"} from CourtListener's volunteer-built copy: ${listOf(cases)}. Entries may be missing.`,
    feed: (since: string | null, cases: readonly string[]) =>
      `${since ? `Since ${since} we` : "We"} see what the court's feed announces on ${listOf(cases)}; some kinds of entry are not announced.`,
    gap: (from: string, to: string, docket: string) =>
      `From ${from} to ${to} we could not see new entries on ${docket}. There may have been none. If we find any, they will come in a later digest, marked "found late".`,
    gapClosed: (from: string, to: string, docket: string, found: number) =>
      `The gap of ${from} to ${to} on ${docket} is closed. ${counted(found, "entry was", "entries were")} found.`,
    notSeen: (numbers: string, docket: string) =>
      `${numbers} of ${docket} ${numbers.includes(" to ") || numbers.includes(" and ") ? "have" : "has"} not been seen. A missing number can be a filing we could not see, a sealed one, or a number the court did not use.`,
    numbers: (court: string, ranges: readonly string[]) =>
      `${entryLabelOf(court)} ${listOf(ranges.map((range) => range.replace("-", " to ")))}`,
    docket: (number: string, court: string) => `No. ${number} (${courtOf(court).short})`,
    docketOfCase: (number: string) => `No. ${number}`,
  },
  soFar: {
    line: (day: string, court: string, panel: string | undefined) =>
      `${day} · ${court}${panel ? ` (${panel})` : ""} · `,
    latest: (day: string, court: string, panel: string | undefined) =>
      `${day}, ${court}${panel ? ` (${panel})` : ""}: `,
    earlier: (n: number) => `${counted(n, "earlier ruling", "earlier rulings")} on the page of the litigation.`,
    seeEarlier: "All rulings of the litigation",
    undated: "no day shown",
  },
  quiet: {
    subject: (litigation: string, when: "this week" | "") =>
      `No new ${litigation} filings seen${when ? ` ${when}` : ""}`,
    note: (span: string, times: number, dockets: number) =>
      `Nothing new was seen ${span}. We looked ${counted(times, "time", "times")} at ${counted(dockets, "docket", "dockets")}`,
  },
  subject: {
    readableNow: "Now readable: ",
    rulings: (court: string, acts: readonly string[]) => `${court} ${acts.join(", then ")}`,
    acts: (item: Pick<Item, "kind" | "detail" | "acts">, litigation: string) => shortActs(item, litigation, 2),
    noAct: (item: Pick<Item, "kind" | "detail">) => `${kindName(item.kind, item.detail)}: act not stated`,
    andMore: (act: string) => `${act} and more`,
    detail: (detail: Detail) => capitalized(DETAIL_NAMES[detail]),
    moreRulings: (n: number) => counted(n, "more ruling", "more rulings"),
    counted: (n: number, kind: Kind) => counted(n, ...KIND_NAMES[kind]),
    entries: (n: number) => counted(n, "new entry", "new entries"),
    filings: (n: number) => counted(n, "filing", "filings"),
    routine: (n: number) => counted(n, "routine entry", "routine entries"),
    readable: (n: number) => `Now readable: ${counted(n, "document", "documents")}`,
    gap: (n: number) => counted(n, "gap", "gaps"),
    gapClosed: (n: number) => counted(n, "gap closed", "gaps closed"),
    correction: (n: number) => counted(n, "correction", "corrections"),
    changed: (n: number) => counted(n, "change by the court", "changes by the court"),
    removed: (n: number) => `${counted(n, "entry", "entries")} no longer on the docket`,
    returned: (n: number) => `${counted(n, "entry", "entries")} on the docket again`,
    sealed: (n: number) => `${counted(n, "entry", "entries")} sealed by the court`,
    also: (matters: readonly string[]) => `also ${listOf(matters)}`,
  },
  lead: {
    told: (parts: readonly string[]) => `On the dockets: ${listOf(parts)}.`,
    ruled: (day: string | null, court: string, acts: readonly string[]) =>
      `${day ? `On ${day}, ${courtInSentence(court)}` : capitalized(courtInSentence(court))} ${acts.join(", then ")}`,
    acts: (item: Pick<Item, "kind" | "detail" | "acts">) => {
      const stay = grantedStay(item);
      if (stay) {
        const { of } = stay;
        return [
          `granted ${plainLine(stayWithObject({ of: of && { act: of.act, of: of.of } }, withArticle(STAY_NAMES[stay.stay])))}`,
        ];
      }
      return item.acts.map((act) => {
        const { of } = withPetition(act, item.kind);
        return acted(act.act, 1, of === null ? "(of what: not stated)" : withArticle(of));
      });
    },
    shortActs: (item: Pick<Item, "kind" | "detail" | "acts">, litigation: string) => shortActs(item, litigation, 1),
    rulings: (n: number) => counted(n, "ruling", "rulings"),
    notStated: (n: number) => `what ${n === 1 ? "it did is" : "they did is"} not stated on the docket`,
    briefs: (n: number, support: string) =>
      `${n === 1 ? "The brief" : n === 2 ? "Both briefs" : `All ${n} briefs`} ${n === 1 ? "supports" : "support"} ${support}`,
    supports: (side: Side, name: string | null) =>
      side === "neither" ? "neither party" : `the ${SIDE_NAMES[side]}${name ? `, ${name}` : ""}`,
    mixed: (parts: readonly { readonly n: number; readonly side: Side }[], unknown: number) => {
      const said = parts.map(
        ({ n, side }) => `${n} in support of ${side === "neither" ? "neither party" : `the ${SIDE_NAMES[side]}`}`,
      );
      return `${counted(
        parts.reduce((sum, part) => sum + part.n, unknown),
        "amicus brief was",
        "amicus briefs were",
      )} seen: ${listOf([...said, ...(unknown > 0 ? [`${unknown} whose side we have not read`] : [])])}`;
    },
    unknownSide: (n: number, names: string) =>
      `${counted(n, "amicus brief was", "amicus briefs were")} seen, of ${names}; whom ${n === 1 ? "it supports" : "they support"} was not read yet`,
    unknownSideShort: (n: number) =>
      `${counted(n, "amicus filing was", "amicus filings were")} seen; whom ${n === 1 ? "it supports" : "they support"} was not read yet`,
    filedOn: (n: number, day: string) => `${n === 1 ? "it was" : n === 2 ? "both were" : "all were"} filed on ${day}`,
    seen: (parts: readonly string[], plural: boolean, where: string | null) =>
      `${capitalized(listOf(parts))} ${plural ? "were" : "was"} seen${where ? ` in ${where}` : ""}`,
    seenToo: (parts: readonly string[]) =>
      `${listOf(parts)} ${parts.length === 1 && /^1\b/.test(parts[0] ?? "") ? "was" : "were"} seen`, // "1 motion"
    inCase: (caption: string, court: string) => `${caption} (${courtShort(court)})`,
    noRuling: "no ruling was seen",
    where: (dockets: number, watched: number) =>
      `${dockets} of ${watched} dockets ${dockets === 1 ? "has" : "have"} new entries`,
    everything: "what the dockets say is below, with a link to each entry",
    details: "details are below",
    changed: "What changed on the dockets is below",
    clauses: (start: string, clauses: readonly string[]) => {
      const last = clauses.at(-1);
      if (last === undefined) return `${start}.`;
      return clauses.length === 1
        ? `${start}, and ${last}.`
        : `${start}; ${clauses.slice(0, -1).join(", ")}, and ${last}.`;
    },
    readable: (n: number) =>
      `${counted(n, "document that we told you of is", "documents that we told you of are")} readable now; what ${n === 1 ? "it says" : "they say"} is below, with pages`,
  },
  letter: {
    works48: "The link works for 48 hours.",
    when: (cadence: Cadence, at: string) => {
      const whens: Readonly<Record<Cadence, string>> = {
        as_filed: "right away, when we see a filing",
        daily: `daily, at ${at} on days with news`,
        weekdays: `Monday to Friday, at ${at} on days with news`,
        weekly: `weekly, Fridays at ${at}`,
      };
      return whens[cadence];
    },
    confirm: {
      subject: (cadence: Cadence, matter: string) => `Please confirm: ${CADENCE_WORDS[cadence]} ${matter} digests`,
      asked: (cadence: Cadence, matter: string, alsoCalled: string | undefined): Line => {
        const [name, rest] = [matter.replace(/ litigation$/, ""), matter.endsWith(" litigation") ? " litigation" : ""]; // "MPP litigation"
        const called: Line = alsoCalled ? [" (", { quote: alsoCalled, cut: false }, ")"] : [];
        return [
          `Somebody, we hope you, asked us to send ${CADENCE_WORDS[cadence]} digests about the ${name}`,
          ...called,
          `${rest} to this address.`,
        ];
      },
      title: "Please confirm",
      start: "To start, open this page and press the button:",
      link: "Open the page to confirm",
      notYou: "If it was not you, do nothing: nothing starts. To get no such letter ever again:",
      keep: "We keep your address, your choices and a record of your consent, tell nobody, and do not track opens or clicks.",
    },
    never: { link: "Never write to this address" },
    welcome: {
      subject: (matter: string) => `Welcome: where the ${matter} stands`,
      lead: (matter: string, when: string) =>
        `You will get digests of the ${matter} ${when}. This letter says where it stands today.`,
      title: (matter: string, alsoCalled: string | undefined): Line =>
        alsoCalled ? [matter, " (", { quote: alsoCalled, cut: false }, ")"] : [matter],
      noRuling: "No ruling was seen yet.",
      whole: (matter: string) => `The whole ${matter}, docket by docket`,
      stop: "Every digest ends with two links, one to change or pause and one to stop. They are these:",
    },
    already: {
      subject: (matter: string) => `You already get ${matter} digests`,
      lead: (matter: string, when: string) =>
        `You already get these digests of the ${matter}: ${when}. Nothing has changed.`,
      title: "Nothing has changed",
      other: "To get them at another time, or of fewer filings, open this page:",
    },
    move: {
      subject: "Please confirm: docket digests move to this address",
      asked: (masked: string) =>
        `Somebody, we hope you, asked us to send to this address the docket digests that go to ${masked} now.`,
      title: "Please confirm the move",
      start: "To move them, open this page and press the button:",
      link: "Open the page to confirm the move",
    },
    moved: {
      subject: "Your docket digests go to another address now",
      lead: (masked: string) =>
        `Your docket digests go to ${masked} from now on, as was asked from your preferences page and confirmed there.`,
      title: "Moved",
      notYou: "If it was not you, take it back within 14 days:",
      link: "Send them here again",
    },
    stopped: {
      subject: "Your docket digests were stopped",
      lead: "Your docket digests were stopped by a link of an old mail. If you did that, there is nothing to do.",
      title: "Stopped",
      link: "Start the digests again",
      works: "The link works for 14 days. Nothing that came meanwhile is lost.",
    },
    link: {
      notYou: "If it was not you, do nothing: nothing changes.",
      preferences: {
        subject: "Your link to change or pause docket digests",
        lead: "Somebody, we hope you, asked for a fresh link to the page where you change, pause or stop your docket digests.",
        title: "Change or pause",
        link: "Open your preferences",
      },
      export: {
        subject: "Your link to download what we keep about you",
        lead: "Somebody, we hope you, asked to download what we keep about you: address, choices, consents and digests sent.",
        title: "Download",
        link: "Open the page to download your data",
      },
      erase: {
        subject: "Please confirm: erase what we keep about you",
        lead: "Somebody, we hope you, asked us to erase what we keep about you. It ends all digests and cannot be undone.",
        title: "Erase",
        link: "Open the page to erase your data",
      },
    },
  },
  matterTitle: (name: string) => name,
  courtName: (court: string) => courtOf(court).name,
  courtShort,
  courtInSentence,
  numberLabel,
  rulingActs: (line: Pick<RulingLine, "kind" | "detail" | "acts">) => plainLine(rulingActs(line)),
  /** The same with what is printed English apart, for mails in another language. */
  spans: { ruling: rulingHeading, court: courtHeading, rulingActs },
  listOf,
  statements,
} as const;

/** What another language must have. */
export type MailWords = Widened<typeof mailWords>;

/** The same shape with any words in it. */
type Widened<T> = T extends string
  ? string
  : T extends (...input: infer I) => infer R
    ? (...input: I) => R
    : { readonly [K in keyof T]: Widened<T[K]> };
