import { courtOf } from "../model/courts.ts";
import type { Coverage } from "../model/docket.ts";
import type { Act, ActVerb, Detail, Entry, FieldStatus, Kind, Side, Weight } from "../model/entry.ts";
import type { Cadence } from "../model/reader.ts";
import { type Day, dayIn, EASTERN, type Instant, timeIn, weekdayOf } from "../model/time.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** "June 26, 2019" */
function day(on: Day): string {
  return `${MONTHS[Number(on.slice(5, 7)) - 1]} ${Number(on.slice(8))}, ${on.slice(0, 4)}`;
}

/** "9:02 a.m. ET" of "09:02" */
function clock(time: string): string {
  const hour = Number(time.slice(0, 2));
  const minutes = time.slice(3) === "00" ? "" : `:${time.slice(3)}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes} ${hour < 12 ? "a.m." : "p.m."}`;
}

/** "July 1, 2019, 9:02 a.m. ET" */
function moment(at: Instant): string {
  return `${day(dayIn(EASTERN, at))}, ${clock(timeIn(EASTERN, at))} ET`;
}

/** "No. 19-15716 (9th Cir.)" */
function caseNumber(court: string, number: string): string {
  return `No. ${number} (${courtOf(court).short})`;
}

/** "Dkt. 39" in a court of appeals, "ECF No. 73" in a district court; rows of the Supreme Court go by their date. */
function entryNumber(court: string, number: string | null): string | null {
  if (number === null) return null;
  const { level } = courtOf(court);
  if (level === "supreme") return null;
  return level === "appeals" ? `Dkt. ${number}` : `ECF No. ${number}`;
}

const KIND_NAMES: Readonly<Record<Kind, string>> = {
  amicus_brief: "Amicus brief",
  motion_for_leave_amicus: "Motion for leave to file an amicus brief",
  opinion: "Opinion",
  order: "Order",
  judgment: "Judgment",
  stay: "Stay",
  mandate: "Mandate",
  cert_grant: "Certiorari granted",
  cert_denial: "Certiorari denied",
  complaint: "Complaint",
  petition: "Petition",
  motion: "Motion",
  opposition: "Opposition",
  reply: "Reply",
  brief: "Brief",
  notice: "Notice",
  minute_entry: "Minute entry",
  scheduling: "Scheduling",
  administrative: "Administrative entry",
  other: "Docket entry",
};

const DETAIL_NAMES: Readonly<Partial<Record<Detail, string>>> = {
  notice_of_appeal: "Notice of appeal",
  appeal_docketed: "Appeal docketed",
  voluntary_dismissal: "Voluntary dismissal",
  supplemental_authority: "Supplemental authority",
  argument_set: "Argument set",
  argument_heard: "Argument heard",
  argument_vacated: "Argument vacated",
  blanket_consent: "Blanket consent to amicus briefs",
};

const STAY_NAMES: Readonly<Partial<Record<Detail, string>>> = {
  of_order: "Stay",
  administrative: "Administrative stay",
  pending_appeal: "Stay pending appeal",
  of_proceedings: "Case held in abeyance",
  agency_action: "Agency action postponed (5 U.S.C. 705)",
};

const VERBS: Readonly<Record<ActVerb, string>> = {
  granted: "granted",
  denied: "denied",
  granted_in_part: "granted in part",
  affirmed: "affirmed",
  affirmed_in_part: "affirmed in part",
  reversed: "reversed",
  reversed_in_part: "reversed in part",
  vacated: "vacated",
  vacated_in_part: "vacated in part",
  remanded: "remanded",
  dismissed: "dismissed",
  stayed: "stayed",
  lifted: "lifted",
  enjoined: "enjoined",
  extended: "extended",
  withdrawn: "withdrawn",
  referred: "referred",
  moot: "held moot",
};

const SIDE_NAMES: Readonly<Record<Side, string>> = {
  appellant: "appellants",
  appellee: "appellees",
  petitioner: "petitioners",
  respondent: "respondents",
  plaintiff: "plaintiffs",
  defendant: "defendants",
  neither: "neither side",
};

const WEIGHT_NAMES: Readonly<Record<Weight, string>> = {
  ruling: "Rulings",
  filing: "Filings",
  minor: "Minor orders",
  routine: "Routine entries",
};

/** "Stay pending appeal", "Notice of appeal", "Opinion" */
function kindName(entry: Pick<Entry, "kind" | "detail">): string {
  if (entry.detail && entry.kind === "stay") return STAY_NAMES[entry.detail] ?? KIND_NAMES.stay;
  return (entry.detail && DETAIL_NAMES[entry.detail]) || KIND_NAMES[entry.kind];
}

/** "affirmed: the preliminary injunction of April 8, 2019" */
function act(one: Pick<Act, "act" | "of">): string {
  return `${VERBS[one.act]}: ${one.of ?? "of what: not stated"}`;
}

/** "A", "A and B", "A, B and 3 others" */
function names(all: readonly string[], most = 3): string {
  if (all.length <= 1) return all[0] ?? "";
  if (all.length <= most) return `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
  const left = all.length - most + 1;
  return `${all.slice(0, most - 1).join(", ")} and ${left} others`;
}

/** "Opinion: affirmed: …", "Amicus brief of …", "Motion by …": kind, act and object, or kind and filer, in one line. */
function heading(entry: Pick<Entry, "kind" | "detail" | "acts" | "amici" | "filer" | "weight" | "status">): string {
  const kind = kindName(entry);
  if (entry.status === "sealed") return "Sealed by the court";
  const isAmicus = entry.kind === "amicus_brief" || entry.kind === "motion_for_leave_amicus";
  if (isAmicus) {
    const who = entry.amici.length > 0 ? names(entry.amici) : entry.filer;
    const link = entry.kind === "amicus_brief" ? " of " : ": ";
    return who ? `${kind}${link}${who}` : kind;
  }
  if (entry.acts.length > 0) return `${kind}: ${entry.acts.map(act).join("; ")}`;
  return entry.filer ? `${kind} by ${entry.filer}` : kind;
}

function supporting(status: FieldStatus, side: Side | null, name: string | undefined): string {
  if (status === "stated" && side === "neither") return "Neither side";
  if (status === "stated" && side) return `${capital(SIDE_NAMES[side])}${name ? ` (${name})` : ""}`;
  if (status === "conflict") return "Stated in two ways; see the document";
  if (status === "not_read") return "We have not read this document yet.";
  return "Not stated on the docket";
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** "1 entry", "2 entries" */
function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("en-US")} ${n === 1 ? one : many}`;
}

interface Problem {
  readonly title: string;
  readonly sentence: string;
}

/** Every sentence that a page says, in English. */
export const pageWords = {
  lang: "en",
  product: "Docketwire",
  skip: "Skip to the content",
  replayBar: (on: Day) => `Replay. The clock reads ${day(on)}. Docket text here is reconstructed from public facts.`,
  notLegalAdvice: "Information from court records, not legal advice. Check the source before you rely on it.",
  nav: {
    label: "Main",
    matter: "The litigation",
    timeline: "Timeline",
    rulings: "Rulings",
    amicus: "Amicus briefs",
    search: "Search",
    outbox: "Outbox",
  },
  foot: {
    label: "About this copy",
    about: "Who runs this",
    coverage: "Coverage",
    corrections: "Corrections",
    glossary: "Glossary",
    api: "API",
    runBy: (operator: string) => `This copy is run by ${operator}. No cookies, no tracking.`,
  },

  day,
  clock,
  moment,
  weekday: (on: Day) => `${WEEKDAYS[weekdayOf(on)]}, ${day(on)}`,
  month: (month: string) => `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`,
  undated: "Day not known",
  caseNumber,
  entryNumber,
  caseLine: (entry: Pick<Entry, "caption" | "court" | "number">, docketNumber: string) =>
    [`${entry.caption}, ${caseNumber(entry.court, docketNumber)}`, entryNumber(entry.court, entry.number)]
      .filter((part) => part !== null)
      .join(", "),
  courtName: (court: string) => courtOf(court).name,
  kindName,
  kinds: KIND_NAMES,
  weights: WEIGHT_NAMES,
  sides: SIDE_NAMES,
  verbs: VERBS,
  act,
  names,
  heading,
  supporting,
  count,
  entries: (n: number) => count(n, "entry", "entries"),
  filedOn: (on: Day) => `Filed ${day(on)}`,
  enteredOn: (on: Day) => `Entered ${day(on)}`,
  noLonger: "No longer on the docket",
  seeJson: "JSON",

  home: {
    title: (name: string) => `New filings in the ${name}, by mail`,
    heading: (name: string) => `New filings in the ${name}, mailed to you as the courts docket them`,
    lede: (longName: string, alsoCalled: string | null) =>
      `We read the public dockets of the cases over the ${longName}${alsoCalled ? ` (“${alsoCalled}”)` : ""}: rulings first, then amicus briefs, each with its source.`,
    coveredDockets: (n: number) => count(n, "docket", "dockets"),
    latest: "Latest ruling",
    noRuling: "No ruling seen yet",
    formHeading: "Get the digests",
    address: "E-mail address",
    cadence: "How often",
    language: "Language",
    cadences: {
      weekly: "Weekly, Fridays at 5 p.m. Pacific",
      daily: "Daily at 7 a.m. Eastern, on days with news",
      as_filed: "Right away",
      weekdays: "Daily, weekdays only",
    } satisfies Record<Cadence, string>,
    languages: { en: "English", es: "Español" },
    send: "Send me digests",
    privacy:
      "We keep your address, what you follow, and a record of your consent (when, and a hash of your network’s address). We tell nobody and do not track opens or clicks. A private address may be wiser than one at work.",
    honeypot: "Leave this empty",
    sampleHeading: "What a digest looks like",
    covered: "What is covered",
    coveredLede: (dockets: number, courts: number) =>
      `${count(dockets, "docket", "dockets")} in ${count(courts, "court", "courts")}. Each page says how much of the docket we can see.`,
    notCovered:
      "Not covered: documents that are only on PACER, sealed filings, and what a court does not put on its docket. We do not buy documents.",
    startHere: "Start here",
    startLede: (from: Day) =>
      `This copy replays the litigation from ${day(from)}, one docket row after another, through the same program that watches the courts. These are digests its demonstration readers got:`,
    starts: {
      "2019-06-27": "Amicus briefs in the Ninth Circuit: the asylum officers’ union, former officials",
      "2020-02-29": "The Ninth Circuit affirms the injunction, then stays its own ruling the same day",
      "2021-06-22": "The Supreme Court vacates the Ninth Circuit’s judgment",
    } as Readonly<Record<Day, string>>,
    digestOf: (on: Day) => `Digest of ${day(on)}`,
    notYet: "The replay has not reached this day yet. Reload in a moment.",
    progress: (shown: number, facts: number) => `${shown} of ${facts} docket rows replayed`,
    theCase: "The case, as it stands on the replay’s clock",
    theOutbox: "The outbox: every mail that this copy wrote",
  },

  matter: {
    dockets: "Dockets",
    whereItStands: "Where it stands",
    whereLede: "The last act seen in each court. Listed, never inferred.",
    noneSeen: "None seen",
    latestRulings: "Latest rulings",
    allRulings: "All rulings",
    briefs: "Newest amicus briefs",
    allBriefs: "The amicus record",
    entries: "Everything filed, newest first",
    more: "More entries",
    docketCount: (n: number) => count(n, "entry seen", "entries seen"),
  },

  docket: {
    formerly: "Formerly",
    judge: "Judge",
    panel: "Panel",
    seen: "What we see",
    notYetOpen: "Not opened by the court yet",
    description: (caption: string, court: string, number: string) =>
      `Docket of ${caption}, ${caseNumber(court, number)}: entries, coverage, gaps.`,
    gap: (from: Instant, to: Instant) =>
      `From ${moment(from)} to ${moment(to)} we could not see new entries on this docket. There may have been none. If we find any, they will come in a later digest, marked “found late”.`,
    held: "A larger batch of new rows waits for the operator to look at it. It is not shown here yet.",
    notSeen: (court: string, ranges: readonly (readonly [number, number])[]) => {
      const label = courtOf(court).level === "district" ? "ECF No." : "Dkt.";
      const spans = ranges.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
      return `${label} ${spans.join(", ")} have not been seen. A missing number can be a filing we could not see, a sealed one, or a number the court did not use.`;
    },
  },

  entry: {
    filed: "Filed",
    entered: "Entered",
    by: "By",
    filedBy: "Filed by",
    amici: "Amici",
    counsel: "Counsel",
    support: "In support of",
    alsoOn: "Also on",
    later: "Later",
    notACitator: "Later acts known to Docketwire; not a citator.",
    docketText: "Docket text",
    asShown: (at: Instant) => `As the court’s page showed it on ${moment(at)}.`,
    sources: "Versions and sources",
    fact: "This row is reconstructed from",
    secondary: "secondary source",
    removed: "This entry is no longer on the court’s public docket. The court gives no reason on the docket.",
    sealed: "Sealed by the court. We have removed its text and document here.",
  },

  search: {
    title: "Search the filings",
    words: "Words",
    court: "Court",
    kind: "Kind",
    from: "Filed from",
    to: "Filed to",
    any: "Any",
    send: "Search",
    found: (n: number, more: boolean) => (more ? `The first ${n}` : count(n, "entry", "entries")),
    nothing: "Nothing found",
    hint: "No entry that we have seen passes all of these. Fewer words or a wider span may help.",
  },

  health: {
    title: "Coverage and source health",
    allWell: "Every docket that is due was read.",
    notAllWell: (n: number) => `${count(n, "docket", "dockets")} could not be read whole.`,
  },

  about: {
    title: "Who runs this",
    operator: (name: string) => `This copy of Docketwire is run by ${name}.`,
    mistakes: "Found a mistake?",
    mistakesText:
      "Reply to any digest, or write to the address above. What we got wrong is corrected in the next digest under “Our mistake”, and listed under Corrections.",
    watched: "What is watched",
    version: (version: string) => `Docketwire ${version}`,
  },

  outbox: {
    title: "Outbox",
    lede: "Nothing here was sent to anybody.",
    nobody: "It was not sent to anybody.",
    json: "The outbox as JSON",
    empty: "No mail was written yet.",
    written: (to: string, at: Instant) => `Written to ${to} on ${moment(at)}.`,
    desktop: "On a desktop",
    phone: "On a phone",
    text: "Text",
    raw: "Raw message",
  },

  problems: {
    400: { title: "That cannot be read", sentence: "Something in the address or the form does not make sense." },
    403: { title: "Not from here", sentence: "This form has to be sent from our own page." },
    404: { title: "Nothing here", sentence: "There is no page at this address." },
    409: { title: "Try again", sentence: "Somebody changed the same thing at the same moment. Nothing was lost." },
    413: { title: "Too large", sentence: "What was sent is larger than we accept." },
    415: { title: "Not a form", sentence: "This address takes an ordinary form." },
    422: { title: "Could not be read", sentence: "A page could not be read whole." },
    429: { title: "Too many tries", sentence: "Please try again later." },
    500: { title: "Our mistake", sentence: "Something went wrong on our side. The record is not affected." },
    502: { title: "No answer", sentence: "Another service did not answer." },
  } as Readonly<Record<number, Problem>> & { readonly 500: Problem },
  inDetail: "In detail",
  toTheStart: "To the start",

  coverage: (coverage: Coverage, since: Instant | null, lastRead: Instant | null): string => {
    if (coverage === "whole")
      return lastRead
        ? `The court’s page shows the whole docket; we last read it ${moment(lastRead)}.`
        : "The court’s page shows the whole docket; we have not read it yet.";
    if (coverage === "feed")
      return since
        ? `Since ${day(dayIn(EASTERN, since))} we see what the court’s feed announces; some kinds of entry are not announced.`
        : "We see what the court’s feed announces, and have not read it yet; some kinds of entry are not announced.";
    return "This docket comes from CourtListener’s volunteer-built copy. Entries may be missing.";
  },
};

/** The same sentences in another language have this shape. */
export type PageWords = typeof pageWords;
