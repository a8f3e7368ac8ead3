import type { AmicusFiling, AmicusStage } from "../../../model/amicus.ts";
import { courtOf, entryLabelOf } from "../../../model/courts.ts";
import type { DocketName, Item, ToldAct } from "../../../model/digest.ts";
import type { Coverage } from "../../../model/docket.ts";
import type { DocumentState } from "../../../model/document.ts";
import type { FieldStatus, Kind, Side, Weight } from "../../../model/entry.ts";
import type { EventKind } from "../../../model/event.ts";
import type { ReadCounts, SourceHealth, SpentBudget } from "../../../model/health.ts";
import type { Cadence } from "../../../model/reader.ts";
import { type Day, dayIn, EASTERN, type Instant } from "../../../model/time.ts";
import { clockTime, longDay, moment as momentIn, weekday as weekdayOf } from "../../dates.ts";
import { mailWords } from "./mail.ts";

const { item, value, numberLabel, courtName, courtShort, rulingActs } = mailWords;

/** "July 1, 2019, 9:02 a.m. ET" */
function moment(at: Instant): string {
  return momentIn(at, EASTERN, "en");
}

/** "June 26, 2019" */
function day(on: Day): string {
  return longDay(on, "en");
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The first letter small: our own words inside a sentence. */
function lower(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** "1 entry", "2 entries" */
function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("en-US")} ${n === 1 ? one : many}`;
}

/** "No. 19-15716 (9th Cir.)" */
function caseNumber(court: string, number: string): string {
  return `No. ${number} (${courtOf(court).short})`;
}

/** "A", "A; B", "A; B and 3 more" */
function names(all: readonly string[], more: number, most = 4): string {
  return item.amici(all.slice(0, most), more + Math.max(0, all.length - most));
}

/** Kind, act and object, or kind and filer, in one line. */
function heading(one: Headed): string {
  if (one.kind === "amicus_brief" && one.amici.length > 0) return `Amicus brief: ${names(one.amici, one.amiciMore)}`;
  if (one.kind === "motion_for_leave_amicus" && one.amici.length > 0)
    return `${names(one.amici, one.amiciMore)} ${item.leave}`;
  if (one.weight === "ruling") return item.ruling(one);
  if (one.acts.length > 0) return item.court(one);
  const kind = item.filing(one.kind, one.detail);
  return one.filer ? `${kind}, filed by ${one.filer}` : kind;
}

/** What a heading is made of. */
type Headed = Pick<Item, "kind" | "detail" | "acts" | "amici" | "amiciMore" | "filer" | "weight">;

function supporting(status: FieldStatus, side: Side | null, name: string | null): string {
  if (status === "stated" && side) return capital(item.side(side, name));
  if (status === "conflict") return item.sideConflict;
  return status === "not_read" ? item.sideNotRead : item.sideNotOnDocket;
}

/** Fields of an entry as a reader calls them. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  text: "Docket text",
  number: "Number",
  filedOn: "Day of filing",
  enteredOn: "Day of entry",
  kind: "What it is",
  filer: "Filed by",
  amici: "Amici",
  supporting: "In support of",
  acts: "What the court did",
  caption: "Caption",
  status: "Status",
};

/** Kinds that headings name otherwise. */
const KIND_CHOICES: Readonly<Partial<Record<Kind, string>>> = {
  cert_grant: "Certiorari granted",
  cert_denial: "Certiorari denied",
  other: "Other",
};

const WEIGHT_NAMES: Readonly<Record<Weight, string>> = {
  ruling: "Rulings",
  filing: "Filings",
  minor: "Minor orders",
  routine: "Routine entries",
};

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
  replayLabel: "Replay",
  asOfLabel: "Earlier state",
  asOf: (at: Instant) => `As we knew it on ${moment(at)}.`,
  asOfNow: "As we know it now",
  notLegalAdvice: "Information from court records, not legal advice. Check the source before you rely on it.",
  /** Shown on every page until a bilingual reviewer has read them. */
  unreviewed: "",
  /** The same page in the other language. */
  otherLanguage: { lang: "es", name: "Español" },
  /** A litigation as a heading. */
  matterName: (name: string) => name,
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
  clockTime,
  moment,
  weekday: (on: Day) => weekdayOf(on, "en"),
  undated: "Day not known",
  caseNumber,
  numberLabel,
  caseLine: (docket: Pick<DocketName, "caption" | "number" | "court">, number: string | null) =>
    item.caseLine(docket.caption, docket.number, docket.court, numberLabel(docket.court, number)),
  courtName,
  courtShort,
  rulingActs,
  /** As a choice in a list: each kind under a name of its own. */
  kind: (kind: Kind) => KIND_CHOICES[kind] ?? capital(value.kind(kind)),
  weights: WEIGHT_NAMES,
  side: (side: Side) => capital(value.side(side)),
  names,
  heading,
  supporting,
  noLonger: "No longer on the docket",
  sealed: "Sealed by the court",
  /** A word or two for the drawing. */
  plotLabel: (one: Pick<Item, "kind" | "detail" | "acts">) => {
    const [act] = one.acts;
    if (one.detail === "agency_action") return "postponed";
    if (one.detail === "of_proceedings") return "held in abeyance";
    if (one.kind === "cert_grant") return "certiorari granted";
    if (one.kind === "cert_denial") return "certiorari denied";
    if (one.kind === "stay" || !act) return item.filing(one.kind, one.detail).toLowerCase();
    return value.acts([{ act: act.act, of: "" }]).split(":")[0] ?? "";
  },
  act: (act: Pick<ToldAct, "act" | "of">) => value.acts([act]),
  entries: (n: number) => count(n, "entry", "entries"),

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
      weekly: "Weekly, Fridays at 5 p.m. Eastern",
      daily: "Daily at 7 a.m. Eastern, on days with news",
      as_filed: "Right away",
      weekdays: "Daily, weekdays only",
    } satisfies Record<Cadence, string>,
    languages: { en: "English", es: "Español" },
    send: "Send me digests",
    privacy:
      "We keep your address, what you follow, and a record of your consent (when, and a hash of your network’s address). We tell nobody and do not track opens or clicks. A private address may be wiser than one at work.",
    honeypot: "Leave this empty",
    sampleHeading: "The latest digest",
    sampleFrom: (on: Day) => `${weekdayOf(on, "en")}, 7 a.m. ET`,
    sampleWhole: "Read the whole digest",
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
      "2020-02-29": "The Ninth Circuit affirms the injunction, then grants an administrative stay the same day",
      "2021-06-22": "The Supreme Court vacates the Ninth Circuit’s judgment",
    } as Readonly<Record<Day, string>>,
    digestOf: (on: Day) => `Digest of ${day(on)}`,
    notYet: "The replay has not reached this day yet. Reload in a moment.",
    progress: (shown: number, facts: number) => `${shown} of ${facts} docket rows replayed`,
    theCase: "The case, as it stands on the replay’s clock",
    theOutbox: "The outbox: every mail that this copy wrote",
  },

  subscribe: {
    sent: {
      title: "Check your mail",
      lede: "If this address can get our digests, a message is on its way.",
      more: [
        "The message holds a link; its page has a button that starts the digests. Not there? Look in the folder for junk, or ask again.",
      ],
      links: [{ href: "/", text: "Back to the start" }],
    },
  },

  confirm: {
    open: (masked: string, matter: string, cadence: string) => ({
      title: "Start the digests?",
      lede: `Digests of the ${matter} will go to ${masked}: ${lower(cadence)}.`,
      more: [
        "We keep this address, your choices, and a record of your consent. We tell nobody and do not track opens or clicks. Every mail has a link that stops them.",
      ],
      buttons: [
        { text: "Yes, send me digests", field: ["answer", "yes"] as const },
        { text: "No, I did not ask", field: ["answer", "no"] as const, plain: true as const },
      ],
    }),
    done: (masked: string, cadence: string) => ({
      title: "The digests are on",
      lede: `They go to ${masked}: ${lower(cadence)}.`,
      more: ["A welcome letter is on its way: where the case stands, the last rulings and briefs, and how to stop."],
      links: [{ href: "/", text: "Back to the start" }],
    }),
    already: {
      title: "The digests are on",
      lede: "This link was used already; the digests come as you chose.",
    },
    ended: {
      title: "The digests were stopped",
      lede: "This link was used once, and the digests were stopped since. Enter your address to start them again.",
      links: [{ href: "/#subscribe", text: "Get the digests" }],
    },
    expired: {
      title: "This link has expired",
      lede: "Links work for 48 hours. Enter your address and we will send a new one.",
      links: [{ href: "/#subscribe", text: "Get the digests" }],
    },
    invalid: {
      title: "This link is not one of ours",
      lede: "Perhaps a part of it was cut off. Open it from the mail once more, or enter your address and we will send a new one.",
      links: [{ href: "/#subscribe", text: "Get the digests" }],
    },
  },

  unsubscribe: {
    ask: (masked: string) => ({
      title: `Stop all digests to ${masked}?`,
      buttons: [{ text: "Stop all digests" }],
    }),
    stopped: (undo: string | undefined) => ({
      title: "You will get no more digests",
      lede: "One already on its way may still reach you.",
      ...(undo === undefined ? {} : { buttons: [{ text: "Undo", action: undo, plain: true as const }] }),
    }),
    again: (masked: string) => ({
      title: "The digests are on again",
      lede: `They go to ${masked}, as you chose. Nothing that came meanwhile is lost.`,
    }),
    too_late: {
      title: "Too late to undo",
      lede: "An undo works for a day. Enter your address to start the digests again.",
      links: [{ href: "/#subscribe", text: "Get the digests" }],
    },
    unknown: {
      title: "This link is not one of ours",
      lede: "Perhaps a part of it was cut off, or what it belonged to was erased. Nothing was changed.",
    },
  },

  never: {
    open: {
      title: "Never write to this address?",
      lede: "Somebody entered your address here. Press the button and nobody can make us write to it again.",
      buttons: [{ text: "Never write to me" }],
    },
    done: (undo: string | undefined) => ({
      title: "We will not write to you again",
      lede: "Nothing was started. Digests that you confirmed yourself stop by the link at their foot.",
      ...(undo === undefined ? {} : { buttons: [{ text: "Undo", action: undo, plain: true as const }] }),
    }),
    undone: {
      title: "You can ask for digests again",
      lede: "Nothing was started.",
      links: [{ href: "/#subscribe", text: "Get the digests" }],
    },
    unknown: {
      title: "This link is not one of ours",
      lede: "Perhaps a part of it was cut off. Nothing was changed.",
    },
  },

  preferences: {
    title: "Your digests",
    lede: (masked: string) =>
      `How, of what and when ${masked} is told. Nothing is told twice or skipped when you change it.`,
    done: {
      saved: "Saved.",
      asked: "Check your mail. If this address can get our letters, a message with a link is on its way.",
      paused: "The digests rest. What is filed meanwhile comes with the first one afterwards.",
      resumed: "The digests are on again. The next one covers everything since the last.",
    },
    unsaved: "A preview. Nothing is saved yet.",
    rhythm: "When",
    cadences: {
      weekly: "Weekly, on Fridays",
      daily: "Daily, on days with news",
      weekdays: "Daily, weekdays only",
      as_filed: "Right away",
    } satisfies Record<Cadence, string>,
    hour: "At",
    zone: "Time zone",
    zones: [
      "America/New_York",
      "America/Chicago",
      "America/Denver",
      "America/Phoenix",
      "America/Los_Angeles",
      "America/Anchorage",
      "Pacific/Honolulu",
      "America/Puerto_Rico",
      "America/Mexico_City",
      "America/Tijuana",
      "Europe/London",
      "UTC",
    ],
    quietNote: "Weekly: send a note when nothing new was seen",
    plainText: "Plain text only",
    matters: "Litigations",
    filtersLede:
      "Choose below to get less. Nothing ticked in a group means all of it; what is left out is counted in each digest, with a link.",
    courts: "Courts",
    kinds: "Kinds of filing",
    sides: "Sides, of parties and of amici",
    keywords: "Words",
    keywordsHint: "One of them must stand in the entry. Separate them with commas.",
    rulings: "Always send rulings, whatever is chosen above",
    save: "Save",
    show: "Show what would come",
    preview: "What would come",
    previewLede: (passing: number, all: number) =>
      all === 0
        ? "In the last 30 days nothing was seen."
        : `In the last 30 days you would have received ${passing === all ? `all ${count(all, "entry", "entries")}` : `these ${passing} of ${count(all, "entry", "entries")}`}.`,
    andMore: (n: number) => `and ${n} more`,
    rest: "Pause",
    until: "Until",
    untilHint: "Leave it empty to rest until you resume.",
    pause: "Pause digests",
    paused: (until: Instant | null) =>
      until ? `The digests rest until ${day(dayIn(EASTERN, until))}.` : "The digests rest until you resume them.",
    resume: "Resume digests",
    bounced: (n: number) =>
      `Your mail provider refused our mail ${count(n, "time", "times")}, so we paused your digests. The refused ones can be read here. After you resume, the next digest covers everything after them.`,
    refusedDigest: (at: Instant) => `Digest of ${moment(at)}`,
    move: "Another address",
    moveLede:
      "We send a link to the new address; the digests move when its button is pressed. Until then nothing changes.",
    newAddress: "New e-mail address",
    sendLink: "Send the link",
    data: "Your data",
    dataLede: "Each button sends a fresh link to your address, good for 48 hours.",
    export: "Download my data",
    erase: "Erase my data",
    stop: "Stop all digests",
    unknown: {
      title: "This link does not work",
      lede: "Perhaps a part of it was cut off, or your address was changed since. The newest digest has the link that works.",
    },
  },

  move: {
    open: (masked: string) => ({
      title: `Send your digests to ${masked}?`,
      lede: "They will go there from now on. Links of earlier mails will stop working, except for unsubscribing.",
      buttons: [{ text: "Yes, move my digests" }],
    }),
    moved: (masked: string) => ({
      title: "Your digests moved",
      lede: masked ? `They go to ${masked} from now on.` : "They go to the new address.",
    }),
    taken: (_masked: string) => ({ title: "That address gets digests already", lede: "Nothing was changed." }),
    expired: (_masked: string) => ({
      title: "This link has expired",
      lede: "Links work for 48 hours. Ask for a new one from your preferences page.",
    }),
    invalid: (_masked: string) => ({
      title: "This link is not one of ours",
      lede: "Perhaps a part of it was cut off. Nothing was changed.",
    }),
  },

  export: {
    open: (masked: string) => ({
      title: "Download your data",
      lede: `Everything that we keep of ${masked}, as one file (JSON): address, choices, record of consent, and what you were told.`,
      buttons: [{ text: "Download my data" }],
    }),
    expired: (_masked?: string) => ({
      title: "This link has expired",
      lede: "Links work for 48 hours. Ask for a new one from your preferences page.",
    }),
    invalid: (_masked: string) => ({
      title: "This link is not one of ours",
      lede: "Perhaps a part of it was cut off.",
    }),
  },

  erase: {
    open: (masked: string) => ({
      title: `Erase everything we keep of ${masked}?`,
      lede: "Address, choices, record of consent, and what you were told. The digests end at once. This cannot be undone.",
      buttons: [{ text: "Yes, erase my data" }],
    }),
    erased: (_masked: string) => ({
      title: "Your data are erased",
      lede: "We keep nothing of you, and will not write again.",
    }),
    expired: (_masked: string) => ({
      title: "This link has expired",
      lede: "Links work for 48 hours, and once. Ask for a new one from your preferences page.",
    }),
    invalid: (_masked: string) => ({
      title: "This link is not one of ours",
      lede: "Perhaps a part of it was cut off. Nothing was changed.",
    }),
  },

  matter: {
    dockets: "Dockets",
    whereItStands: "Where it stands",
    whereLede: "Orders with effect or under review, by acts on the dockets. Listed, never inferred.",
    noneSeen: "None seen",
    latestRulings: "Latest rulings",
    allRulings: "All rulings",
    briefs: "Newest amicus briefs",
    allBriefs: "The amicus record",
    plotAlt: "Timeline: rulings and amicus filings, court by court; open it as a page with the same items as a list",
    ahead: "Dates ahead",
    aheadLede: "As the dockets state them; a court can move them.",
    allAhead: "All dates ahead",
    atTheCourt: (time: string) => `${clockTime(time)} at the court`,
    entries: "Everything filed, newest first",
    more: "More entries",
    docketCount: (n: number) => count(n, "entry seen", "entries seen"),
  },

  api: {
    title: "API",
    lede: "Everything on these pages is also JSON, free to read for every program: put /api in front of a page’s path.",
    first: "Try it",
    firstLede: "This works on this very host:",
    answer: "Its answer, shortened:",
    addresses: "Addresses",
    parameters: "Filters of a list",
    parametersLede:
      "Several values of one filter are separated by commas: any of them will do. Different filters must all hold. A filter that is not known is refused, never ignored.",
    openapi: "The same for programs: the description in OpenAPI 3.1",
    tryIt: "Call it from here",
    tryLede: "Each form makes one call and leads to its plain answer; what you leave empty is left out.",
    trySend: (path: string) => `Call ${path}`,
    rules: "What to expect",
    about: {
      Lists:
        "newest first, { entries, next }. Pass next as ?cursor= with the other parameters unchanged; null is the last page. limit is 50, at most 200.",
      Errors: "application/problem+json (RFC 9457).",
      Days: "YYYY-MM-DD as the court prints them. Instants are RFC 3339, in UTC.",
      Caching: "Every answer has an ETag: send it back in If-None-Match, and 304 says that nothing changed.",
      Ids: "of entries (mpp-12) and events are stable for ever.",
      "As of": "?asOf=<day or instant> gives lists, entries, the amicus record and files as we knew them then.",
      Following: "/api/matters/<matter>/events?after=<n> gives the ledger after event n: keep the last number you saw.",
    } as Readonly<Record<string, string>>,
    paths: {
      "/api/matters/<matter>": "Where it stands, latest rulings and briefs, dates ahead, dockets, newest entries",
      "/api/matters/<matter>/entries": "Entries, with filters",
      "/api/matters/<matter>/rulings": "What the courts did",
      "/api/matters/<matter>/amicus": "The amicus record; as CSV at /briefs.csv and /amici.csv in its place",
      "/api/matters/<matter>/timeline": "Rulings and amicus filings with days, and filings a month",
      "/api/matters/<matter>/dates": "Dates ahead, with the words that state them",
      "/api/matters/<matter>/changes": "What changed between two moments",
      "/api/matters/<matter>/corrections": "What we got wrong, and what the courts changed",
      "/api/matters/<matter>/digests/<from>..<to>": "The digest of a span of events",
      "/api/matters/<matter>/events": "The ledger itself",
      "/api/entries/<id>": "One entry with versions, documents, summary and later history",
      "/api/dockets/<court>/<number>": "One docket with coverage",
      "/api/health": "How well every docket is seen",
      "/api/about": "Who runs this copy",
    } as Readonly<Record<string, string>>,
    filters: {
      court: "Court ids: ca9, scotus, cand",
      docket: "Dockets: ca9/19-15716",
      kind: "amicus_brief, opinion, order …",
      weight: "ruling, filing, minor, routine",
      filer: "A part of the filer’s or an amicus’s name",
      supporting: "appellant, appellee, petitioner … (amicus filings)",
      from: "From this day of filing",
      to: "Up to this day of filing",
      q: "Words that all stand in the entry or its document; “phrases”; begin*",
      sort: "newest (preset), oldest, best (preset with q)",
      limit: "1 to 200",
      cursor: "next of the page before",
    } as Readonly<Record<string, string>>,
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
      const spans = ranges.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
      return `${entryLabelOf(court)} ${spans.join(", ")} have not been seen. A missing number can be a filing we could not see, a sealed one, or a number the court did not use.`;
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
    docketTextReplay: "Docket text (reconstructed)",
    asShown: (at: Instant) => `As the court’s page showed it on ${moment(at)}.`,
    fact: "The public source of this fact:",
    secondary: "secondary source",
    removed: `This entry is no longer on the court’s public docket. The court gives no reason on the docket. Here it is marked “No longer on the docket”.`,
    sealed: "The court has sealed this entry. We have removed its text and document here.",
    citation: "Citation",
    quotes: (n: number) => `${count(n, "quotation", "quotations")} with citation`,
    mistake: "Report a mistake",
    mistakeSubject: (entry: string) => `Mistake in ${entry}`,
    versions: (n: number) => (n === 1 ? "Version and source" : `${n} versions and their sources`),
    source: "Source:",
    ledger: (n: number) => `event ${n} of the ledger`,
    was: "Was:",
    is: "Is:",
    field: (field: string) => FIELD_NAMES[field] ?? field,
    events: {
      entry_filed: "First seen",
      entry_amended: "Changed on the docket",
      entry_withdrawn: "No longer on the docket",
      entry_returned: "On the docket again",
      entry_sealed: "Sealed by the court",
      document_read: "Document read",
      correction: "Our mistake, corrected",
      gap_opened: "Gap",
      gap_closed: "Gap closed",
      number_lost: "Number lost",
    } satisfies Record<EventKind, string>,
  },

  document: {
    heading: "Document",
    none: item.unavailable,
    read: (kind: Kind, pages: number | null, host: string) =>
      item.read(item.nouns(kind), ["PDF", ...(pages === null ? [] : [item.pages(pages)]), host]),
    facts: (pages: number | null, host: string | null) => {
      const facts = [pages === null ? null : item.pages(pages), host].filter((fact) => fact !== null);
      return facts.length > 0 ? `(${facts.join(", ")})` : "";
    },
    here: "on this copy",
    others: "Attached",
    supplied: item.supplied,
    fromText: item.fromText,
    pacer: item.pacer("it"),
    freeCopy: item.freeCopy("it"),
    states: {
      waiting: item.notRead,
      read: null,
      scan: item.scan,
      sealed: item.sealed,
      paywalled: item.paywalled,
      unavailable: item.unavailable,
      failed: item.noSummary,
    } satisfies Record<DocumentState, string | null>,
  },

  summary: {
    heading: "What the document says",
    demonstration: item.demonstration,
    asks: "Asks the court to",
    argues: "Argues",
    says: "Says",
    interest: "Interest of the amici",
    position: "Position",
    consent: "Consent",
    panel: "Panel",
    author: "Author",
    acts: "Acts",
    vote: "Vote, as stated",
    separate: "Separate writings",
    separately: (judge: string, writing: string, joinedBy: readonly string[]) =>
      `${judge} ${item.separately(writing, joinedBy)}`,
    question: "Question",
    holds: "Holds",
    orders: "Orders",
    next: "What happens next, as stated",
    staff: (by: "court staff" | "Reporter of Decisions") => item.labels[by].replace(/:$/, ""), // "… opinion:"
    drafted: item.labels.drafted,
    pages: (pages: readonly number[]) => {
      const distinct = [...new Set(pages)];
      if (distinct[0] === 0) return "page not known";
      return distinct.length === 1 ? `p. ${distinct[0]}` : `pp. ${distinct.join(", ")}`;
    },
    made: (method: "extract" | "model", pages: number) =>
      method === "extract"
        ? `Quoted from the document (${pages === 0 ? "from a text without pages" : item.pages(pages)}) by program: passages picked, no word changed.`
        : `Drafted by a model from ${pages === 0 ? "a text without pages" : item.pages(pages)}; each sentence was checked by program against the pages cited.`,
  },

  feeds: {
    entries: (matter: string) => `New filings in the ${matter}`,
  },

  digest: {
    invite: "New filings come as a mail like this one.",
    subscribe: "Get the digests",
    nothing: "Nothing to tell",
    nothingLede: "In this window nothing was filed or changed that a digest tells.",
  },

  rulings: {
    title: (matter: string) => `Rulings in the ${matter}`,
    heading: "Rulings",
    lede: "What the courts did, newest first, each act with its object as far as the docket names it.",
  },

  dates: {
    title: (matter: string) => `Dates ahead in the ${matter}`,
    calendar: "As a calendar file (.ics)",
    none: "None seen. When a docket announces an argument, a conference, a hearing or a due date, it stands here.",
  },

  changes: {
    title: "What changed",
    lede: "Everything that the ledger took in between two days, in its order.",
    from: "After",
    to: "Up to",
    send: "Show",
    none: "Nothing was taken in between these two.",
    quiet: "recorded only",
    more: (n: number) => `${count(n, "more event is", "more events are")} not shown; choose a shorter span.`,
  },

  corrections: {
    title: "Corrections",
    lede: "What we got wrong, and what the courts changed on their dockets after we told of it.",
    none: "None so far.",
  },

  downloads: {
    heading: "Downloads",
  },

  amicus: {
    title: (matter: string) => `The amicus record of the ${matter}`,
    heading: "The amicus record",
    lede: "Who asked to be heard, in support of whom, and where. Sides are only what docket or cover state, and are not added up across dockets: petitioners defend MPP in one and its end in another.",
    columns: ["Amici", "In support of", "Stage", "Status", "Filed", "Document"] as const,
    counts: ({ briefs, motions }: { readonly briefs: number; readonly motions: number }) =>
      [
        count(briefs, "brief", "briefs"),
        ...(motions > 0 ? [count(motions, "motion for leave", "motions for leave")] : []),
      ].join(", "),
    leave: "(motion for leave)",
    notNamed: "Not named on the docket",
    stages: {
      district_court: "District court",
      appeal: "Appeal",
      application: "Application",
      petition: "Petition",
      merits: "Merits",
    } satisfies Record<AmicusStage, string>,
    stageNotKnown: "Not known",
    filings: {
      submitted: "Submitted",
      filed: "Filed",
      leave_sought: "Leave sought",
      leave_granted: "Leave granted",
      leave_denied: "Leave denied",
      not_accepted: "Not accepted for filing",
    } satisfies Record<AmicusFiling, string>,
    filingNotKnown: "Not known",
    consent: (status: FieldStatus, consent: string | null) =>
      status === "stated" && consent !== null
        ? `Consent: ${consent}`
        : status === "not_stated"
          ? "Consent: not stated"
          : status === "conflict"
            ? "Consent: stated in two ways"
            : "Consent: not read",
    summary: "What it says",
    notReadNotStated:
      "Not stated: we have read the docket line and the document, and they do not say it. Not read: we have not read the document yet, or could not, so it may say it.",
    noDocument: "None linked",
    document: (pages: number | null) => (pages === null ? "PDF" : `PDF, ${item.pages(pages)}`),
    undated: "Known from elsewhere, day of filing not known",
    between: (span: readonly [Day, Day] | null) => (span ? `Filed between ${day(span[0])} and ${day(span[1])}.` : ""),
    briefsCsv: "The record as CSV, a row a brief",
    amiciCsv: "The record as CSV, a row an amicus",
    sqlite: "Everything as one SQLite database",
    json: "The record as JSON",
    codebook: "Codebook",
  },

  /** What the columns of the downloads mean: tables, columns. */
  codebook: {
    entries: {
      entry: "Our id, stable for ever.",
      docket: "Court and number of the docket on which it stands.",
      also_on: "Dockets whose pages repeat it.",
      court: "CourtListener’s id of the court.",
      caption: "The caption of its day.",
      number: "The court’s number of the entry; the Supreme Court’s rows have none.",
      filed_on: "The court’s day, YYYY-MM-DD.",
      entered_on: "The day of entry, where a source shows that alone.",
      kind: "What it is, told from the docket text by rules.",
      detail: "A finer word, where the text gives one.",
      weight: "ruling, filing, minor (other orders), routine (scheduling, notices).",
      filer: "Who filed it, as printed.",
      role: "The filer’s role, as printed.",
      amici: "Amici as printed, separated by semicolons.",
      counsel: "Counsel as printed.",
      supporting: "The side an amicus filing states; never inferred.",
      supporting_status: "stated, not_stated, conflict, not_read.",
      acts: "What the court did to what, as far as the text names it.",
      judges: "As printed.",
      text: "Docket text, as the court’s page showed it last.",
      status: "current, withdrawn (no longer on the docket), sealed.",
      versions: "Count of versions.",
      first_seen_at: "When we saw it first, UTC.",
      document_url: "The main document, where anybody can open it.",
      document_pages: "Its pages.",
      document_state: "waiting, read, scan, sealed, paywalled, unavailable, failed.",
      source_url: "Where it was seen first.",
      source_sha256: "SHA-256 of the archived page.",
    },
    versions: {
      event: "Number of the event in the ledger.",
      at: "When it was taken in, UTC.",
      entry: "The entry that it is about.",
      docket: "Its docket.",
      kind: "entry_filed, entry_amended, entry_withdrawn, entry_returned, entry_sealed, document_read, correction.",
      version: "1 for the version that was filed.",
      quiet: "1 when it was recorded and told to nobody.",
      text: "Docket text of this version.",
      source: "The source that showed it.",
      url: "Its address.",
      sha256: "SHA-256 of the archived bytes.",
      edition: "Edition of our reading.",
    },
    amicus: {
      entry: "Our id of the entry; empty for a brief that stands on no docket we see.",
      docket: "Court and number of the docket.",
      kind: "amicus_brief, or motion_for_leave_amicus.",
      amici: "The amici as printed on the docket, separated by semicolons.",
      supporting:
        "The side that docket or cover state: appellant, appellee, petitioner, respondent, plaintiff, defendant, neither.",
      supporting_status: "stated, not_stated (read, and it does not say), conflict (it says two things), not_read.",
      supporting_name: "That party’s name on the day of filing.",
      stage: "district_court, appeal, application (to the Supreme Court), petition (for certiorari), merits.",
      filed_on: "The court’s day, YYYY-MM-DD.",
      filed_from: "With filed_to: the span, where no source of ours gives the day.",
      filed_to: "The end of that span.",
      caption: "Caption of the docket today.",
      number: "The court’s number of the entry.",
      counsel: "Counsel as printed.",
      document_pages: "Its pages.",
      status: "current, or withdrawn: no longer on the court’s docket.",
      document_url: "The document, on a court’s or an archive’s host.",
      link: "A page elsewhere that tells of the brief.",
      filing:
        "What became of it, as far as the docket says: submitted, filed, leave_sought, leave_granted, leave_denied, not_accepted; empty for a brief that stands on no docket we see.",
      decided_by: "Our id of the entry by which the court granted, denied or filed it.",
      consent: "Whether the parties agree: as the cover states it, else as the docket line prints it.",
      consent_status: "stated, not_stated (read, and it does not say), conflict, not_read.",
      document_state: "waiting, read, scan, sealed, paywalled, unavailable, failed.",
      asks: "What it asks the court to do: sentences of the brief, with their pages.",
      argues: "Its point headings, else its main sentences, with their pages.",
      demonstration: "1 where the document is this program’s demonstration text and not the filed one.",
    },
    amici: {
      amicus: "One amicus, as printed.",
      entry: "Our id of the entry; empty for a brief that stands on no docket we see.",
      docket: "Court and number of the docket.",
      kind: "amicus_brief, or motion_for_leave_amicus.",
      supporting: "The side that docket or cover state.",
      supporting_status: "stated, not_stated (read, and it does not say), conflict (it says two things), not_read.",
      supporting_name: "That party’s name on the day of filing.",
      stage: "district_court, appeal, application (to the Supreme Court), petition (for certiorari), merits.",
      filed_on: "The court’s day, YYYY-MM-DD.",
      filed_from: "With filed_to: the span, where no source of ours gives the day.",
      filed_to: "The end of that span.",
      filing: "What became of the filing.",
      status: "current, or withdrawn: no longer on the court’s docket.",
    },
  } as Readonly<Record<"entries" | "versions" | "amicus" | "amici", Readonly<Record<string, string>>>>,

  timeline: {
    title: (matter: string) => `Timeline of the ${matter}`,
    heading: "Timeline",
    lede: "Every ruling and every amicus brief seen, court by court.",
    list: "As a list",
    lanes: "Filings a month",
    legend: "Squares are rulings, triangles are amicus filings, the pale band shows how many filings a month had.",
  },

  glossary: {
    title: "Glossary",
    lede: "Words that stand on these pages, in one sentence each.",
    signs: { ruling: "A ruling", brief: "An amicus filing", filing: "Any other filing or entry" },
    words: {
      Abeyance: "A case held in abeyance waits; the court takes no step until it lifts the hold.",
      "Administrative stay": "A stay for a short time, so that the court can consider whether to grant a stay.",
      Affirm: "A court of appeals leaves the judgment or order of the court below as it is.",
      "Amicus brief": "A brief of somebody who is not a party, filed to be heard on the question.",
      "Appellant, appellee": "The party that appeals, and the party that answers the appeal.",
      Certiorari: "The Supreme Court’s order to review a case. A denial says nothing on the merits.",
      Docket: "The court’s list of everything filed and done in one case.",
      "Dkt., ECF No.":
        "The number of an entry on the docket of a court of appeals, and of a district court. The Supreme Court’s rows have no numbers.",
      Injunction: "An order to do something or not to do it; a preliminary one holds until the case is decided.",
      Mandate: "The paper by which a court of appeals hands the case back; in the Supreme Court, “judgment issued”.",
      "Number not seen":
        "A number between two that we have seen. It can be a filing we could not see, a sealed one, or a number the court did not use.",
      PACER: "The federal courts’ paid system for documents. We do not buy documents.",
      Petition:
        "What asks the Supreme Court to review a case (for a writ of certiorari); in a trial court, what begins some cases.",
      "Quoted from the document": "Words of the document, unchanged, with the page on which they stand.",
      Remand: "A higher court sends the case back to the court below.",
      Reverse: "A higher court decides the other way than the court below.",
      Sealed: "Closed to the public by the court. What is sealed is removed here.",
      Stay: "A court keeps an order or judgment from taking effect for a time. An application or motion for a stay is only a request for one.",
      Syllabus: "A summary by the Reporter of Decisions, not part of the Supreme Court’s opinion.",
      Vacate: "A court takes back a judgment or order, its own or of the court below, as if it had not been made.",
      "Volunteer copy": "CourtListener’s copy of a docket, built by volunteers. Entries may be missing.",
      Withdrawn:
        "Taken back by the party that filed it. An entry that vanished from the court’s page is “no longer on the docket”.",
    } as Readonly<Record<string, string>>,
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
    follow: "This list, elsewhere",
    changes: "What changed between two days",
    atom: "Feed (Atom)",
    jsonFeed: "Feed (JSON Feed)",
    csv: "Spreadsheet (CSV)",
    jsonl: "JSON Lines",
    matches: (n: number) => (n >= 10_000 ? "10,000 entries and more" : count(n, "entry", "entries")),
    readAs: (text: string) => `Nothing has these words. Shown is what has “${text}”.`,
    nothing: "Nothing found",
    hint: "No entry that we have seen passes all of these. Fewer words or a wider span may help.",
  },

  /** To the operator of a one-machine copy: a banner on every page and a mail. */
  alarms: {
    checksLateMinutes: (n: number) => `Checks are ${count(n, "minute", "minutes")} late.`,
    troubledSources: (n: number) =>
      `${count(n, "source", "sources")} cannot be read, or not all of it, or stands still. "npm run -s cli -- docket:health" says which and why.`,
    openWork: (n: number) => `${count(n, "gap or held batch waits", "gaps or held batches wait")} for the operator.`,
    digestsLateMinutes: (n: number) => `Digests are ${count(n, "minute", "minutes")} late.`,
    mailStands: () => "No mail goes out: the brake is on, or this is a restored copy.",
    subject: (n: number) => `Docketwire: ${count(n, "alarm", "alarms")}`,
    title: "Alarms",
    look: "See what could not be read",
    lead: "This copy of Docketwire needs its operator: something that readers were promised may not be kept.",
  },
  health: {
    title: "Coverage and source health",
    lede: "How well each docket is seen, through which source, and what could not be read.",
    allWell: (n: number, oldest: Instant | null) =>
      n === 0
        ? "No docket is open on its court."
        : oldest === null
          ? `${count(n, "open docket", "open dockets")}; none was read yet.`
          : `${n === 1 ? "The docket was" : `All ${n} dockets were`} checked; the oldest check is from ${moment(oldest)}.`,
    notAllWell: (n: number, all: number) =>
      `${n} of ${count(all, "open docket", "open dockets")} could not be read as ${n === 1 ? "it" : "they"} should be.`,
    troubled: "What could not be read",
    well: "Dockets that are read",
    resting: "Dockets that are not asked",
    coverage: "What coverage means",
    kinds: {
      "Whole docket": "The court’s page shows the whole docket.",
      Feed: "We see what the court’s feed announces, from a day on; some kinds of entry are not announced.",
      "Volunteer copy": "The docket comes from CourtListener’s volunteer-built copy. Entries may be missing.",
      Gap: "A span in which no source could show us new entries. There may have been none.",
    } as Readonly<Record<string, string>>,
    stale: (court: string, since: Instant | null) =>
      `We have not been able to read ${court}’s page${since ? ` since ${moment(since)}` : " yet"}. Filings since then may be missing here. We keep trying; nothing you were sent is affected.`,
    partial: (court: string) => `We could read part of ${court}’s page. Filings may be missing here. We keep trying.`,
    standing: (court: string, since: Instant) =>
      `The feed of ${court} answers and has not been built anew since ${moment(since)}. Filings since then may be missing here. We keep looking; nothing you were sent is affected.`,
    oneTroubled: (court: string) =>
      `One of the sources that show us this docket of ${court} could not be read as it should be, several checks in a row. Another one was read.`,
    sources: "Sources, for the operator",
    states: {
      healthy: "read",
      partial: "part of the page could be read",
      quarantined: "the page could not be read",
      unreachable: "no answer",
      not_permitted: "not permitted for our token",
      failed: "answered, but we could not record it",
      off: "off",
      never: "not asked yet",
    } satisfies Record<SourceHealth["state"], string>,
    lastSeen: (at: Instant | null) => (at ? `Last read ${moment(at)}.` : "Never read."),
    nextCheck: (at: Instant) => `Next check ${moment(at)}.`,
    read: "What could be read of briefs and rulings",
    counts: ({ of, read, unread, paywalled, without }: ReadCounts) =>
      `${of === "rulings" ? "Rulings" : "Amicus briefs"}: ${read} read, ${unread} free but unread, ${paywalled} on PACER, ${without} without a document.`,
    budgets: "Requests spent, for the operator",
    spent: ({ minute, hour, day }: SpentBudget) =>
      `${minute.join(" of ")} this minute, ${hour.join(" of ")} this hour, ${day.join(" of ")} today (UTC).`,
    failures: (n: number, since: Instant | null) =>
      `${count(n, "failure", "failures")} in a row${since ? ` since ${moment(since)}` : ""}.`,
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
export type PageWords = Widened<typeof pageWords>;

/** The same shape with any words in it. */
type Widened<T> = T extends string
  ? string
  : T extends (...input: infer I) => infer R
    ? (...input: I) => Widened<R>
    : { readonly [K in keyof T]: Widened<T[K]> };
