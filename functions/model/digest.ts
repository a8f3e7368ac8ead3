import type { DocumentState } from "./document.ts";
import type { ActBy, ActVerb, Detail, Entry, FieldStatus, Kind, Limit, Side, Vote, Weight } from "./entry.ts";
import type { LedgerEvent } from "./event.ts";
import type { DocketHealth } from "./health.ts";
import type { Matter } from "./matter.ts";
import type { Order, OrderView } from "./order.ts";
import type { Cadence, Filters } from "./reader.ts";
import type { StaffWriter } from "./summary.ts";
import type { Telling } from "./telling.ts";
import type { Day, Instant } from "./time.ts";

/** What a digest is composed from. One input, one digest, whoever reads it: composing is pure. */
export interface DigestInput {
  readonly matters: readonly MatterWindow[];
  readonly filters: Filters;
  readonly cadence: Cadence;
  readonly now: Instant;
  /** The reader's time zone: times of day are shown in it. */
  readonly zone: string;
  /** Set when we could not tell whether the last digest arrived. */
  readonly mayRepeat?: true;
  /** Set when the window holds what was recorded anew after our records were restored: it may have been told before. */
  readonly restored?: true;
  /** Asked for when the window is empty: the quiet-week note. */
  readonly quiet?: QuietNote;
  /** The web edition: nothing is folded into a count, nothing is left out for its size. */
  readonly whole?: true;
}

/** A followed matter's events after the reader's watermark. */
export interface MatterWindow {
  readonly matter: Matter;
  /** The watermark: the window is `from < n <= to`. */
  readonly from: number;
  readonly to: number;
  /** When event `from` came; absent before the first. What the clock did to orders from then up to the last event is this window's. */
  readonly after?: Instant;
  /** Every event of the window in ledger order, quiet ones included. */
  readonly events: readonly LedgerEvent[];
  /** All current rulings of the matter, oldest first. */
  readonly rulings: readonly Entry[];
  readonly health: readonly DocketHealth[];
  /** Where the reader joined: what was filed up to there was never told to this reader. 0 or absent: told everything. */
  readonly joined?: number;
  /** This reader's earlier digests, oldest first: when each went out and how far it told. For the dates in corrections. */
  readonly delivered?: readonly { readonly to: number; readonly at: Instant }[];
  /** The orders of the matter with their lives up to the window's end. */
  readonly orders?: readonly Order[];
  /** The dates that the dockets set, with what became of each up to the window's end. */
  readonly ahead?: readonly DateAhead[];
}

export interface QuietNote {
  readonly lookedTimes: number;
  readonly dockets: number;
  readonly from: Day;
  readonly to: Day;
}

/** What a reader has not been told yet, made of blocks. */
export interface Digest {
  readonly cadence: Cadence;
  readonly now: Instant;
  readonly zone: string;
  readonly matters: readonly MatterDigest[];
  readonly mayRepeat?: true;
  readonly restored?: true;
  readonly quiet?: QuietNote;
}

export interface MatterDigest {
  readonly matter: MatterName;
  readonly from: number;
  readonly to: number;
  /** First and last filing day of what is listed; absent when nothing dated is. */
  readonly days?: { readonly first: Day; readonly last: Day };
  readonly counts: {
    /** Entries filed in the window that pass the filters, folded ones included. */
    readonly entries: number;
    /** Dockets they stand on. */
    readonly dockets: number;
    /** Dockets that we watch and that are open on their court. */
    readonly watched: number;
  };
  /** The last ruling before the window, when the window holds none. */
  readonly latestRuling?: RulingLine;
  /** In the order of the mail; none is empty. */
  readonly sections: readonly DigestSection[];
}

export interface MatterName {
  readonly id: string;
  /** "MPP litigation" */
  readonly name: string;
  readonly longName: string;
  /** "Remain in Mexico" */
  readonly alsoCalled?: string;
}

export const SECTION_IDS = [
  "rulings",
  "amicus_briefs",
  "requests",
  "filings",
  "now_readable",
  "changes",
  "counted",
  "so_far",
  "standing",
  "dates_ahead",
  "visibility",
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

export interface DigestSection {
  readonly id: SectionId;
  readonly blocks: readonly Block[];
}

/** What the lines of "so far" are the life of. */
export const SO_FAR = ["order", "injunction", "case"] as const;

/** One thing that a digest says. `events` are the ledger numbers that it tells; each is told by one block only. */
export type Block =
  | { readonly kind: "item"; readonly events: readonly number[]; readonly item: DigestItem }
  | ChangeBlock
  | CountBlock
  | {
      readonly kind: "gap";
      readonly events: readonly number[];
      readonly docket: DocketName;
      readonly from: Instant;
      readonly to: Instant;
    }
  | {
      readonly kind: "gap_closed";
      readonly events: readonly number[];
      readonly docket: DocketName;
      readonly from: Instant;
      readonly to: Instant;
      readonly found: number;
    }
  | {
      readonly kind: "not_seen";
      readonly events: readonly [];
      readonly docket: DocketName;
      readonly numbers: readonly string[];
    }
  | { readonly kind: "health"; readonly events: readonly []; readonly health: SeenAndNotSeen }
  | {
      readonly kind: "so_far";
      readonly events: readonly [];
      readonly about: (typeof SO_FAR)[number];
      /** Of an order that we follow: whose life the lines are. */
      readonly order?: DigestOrder;
      readonly lines: readonly RulingLine[];
      readonly earlier: number;
    }
  | {
      readonly kind: "standing";
      readonly events: readonly [];
      /** Orders that were made, turned or ended in the window, as they stand at its end; the ended ones last, told here once. */
      readonly orders: readonly OrderView[];
      /** How many others stand. */
      readonly others: number;
    }
  | { readonly kind: "ahead"; readonly events: readonly []; readonly dates: readonly DateAhead[] };

/** Whose change it is: of what we made of an entry, or of what the court wrote. */
export const CORRECTED = ["our_mistake", "court_changed"] as const;
/** Off the docket, on it again, sealed. */
export const MOVED = ["removed", "returned", "sealed"] as const;

/** Something told before that is not as it was. */
export type ChangeBlock =
  | (ChangedEntry & {
      readonly kind: (typeof CORRECTED)[number];
      readonly old: string;
      readonly new: string;
      readonly field: string;
    })
  | (ChangedEntry & { readonly kind: (typeof MOVED)[number] });

interface ChangedEntry {
  readonly events: readonly number[];
  readonly entry: string;
  readonly docket: DocketName;
  readonly number: string | null;
  readonly filedOn: Day | null;
  /** What it is called: "Order", never its text. */
  readonly entryKind: Kind;
  /** Whether this reader was told of it before, and when, as far as we know. */
  readonly told: { readonly at?: Instant } | null;
}

/** routine: folded. filtered: outside the reader's choices. more: over the size of a mail. */
export const COUNTED = ["routine", "filtered", "more"] as const;

/** Entries that are counted, not listed. The link behind the count shows exactly `events`. */
export interface CountBlock {
  readonly kind: (typeof COUNTED)[number];
  readonly events: readonly number[];
  readonly count: number;
  /** Of `more`: the section that they belong to. */
  readonly section?: SectionId;
}

/** A docket as a digest names it: with the caption of the entry's day. */
export interface DocketName {
  readonly id: string;
  readonly court: string;
  readonly number: string;
  readonly caption: string;
}

/** A filing or a ruling as a digest tells it: only what is shown, cut to length. */
export interface DigestItem {
  readonly entry: string;
  readonly docket: DocketName;
  readonly alsoOn: readonly DocketName[];
  readonly number: string | null;
  readonly kind: Kind;
  readonly detail: Detail | null;
  readonly weight: Weight;
  readonly filedOn: Day | null;
  readonly enteredOn: Day | null;
  readonly acts: readonly DigestAct[];
  /** What single judges would do, as noted. */
  readonly votes?: readonly Vote[];
  /** Who did what to which thing: what its subject, lead and heading are made from. */
  readonly telling?: Telling;
  readonly judges: readonly string[];
  readonly filer: string | null;
  readonly role: string | null;
  /** As printed. */
  readonly amici: readonly string[];
  /** How many amici are not named here. */
  readonly amiciMore: number;
  /** For the subject: the short names of the matter's file where it has them. */
  readonly shortNames: readonly string[];
  /** Amicus filings only. */
  readonly supporting?: { readonly status: FieldStatus; readonly side: Side | null; readonly name: string | null };
  readonly docketText: Excerpt | null;
  readonly summary: DigestSummary | null;
  readonly document: DigestDocument | null;
  /** The ruling of the same day that this one follows. */
  readonly follows?: RulingLine;
  /** Found late: when we first saw it. */
  readonly lateSince?: Instant;
  /** Told before under this event name alone, while that was all the court's feed showed. */
  readonly toldAs?: string;
  readonly withdrawn?: true;
}

/** Verbatim words, whole or cut at their end. */
export interface Excerpt {
  readonly text: string;
  readonly cut: boolean;
}

/** An order that we follow, as an act names it. */
export interface DigestOrder {
  readonly id: string;
  readonly short: string;
  readonly shortIn?: Readonly<Record<string, string>>;
  readonly full: string;
  /** "against MPP": from the matter's file. */
  readonly direction: string | null;
}

/** One act with its object, and the order of our record that the object names. */
export interface DigestAct {
  readonly act: ActVerb;
  readonly of: string | null;
  readonly limits?: readonly Limit[];
  readonly effective?: Day | null;
  readonly by?: ActBy;
  /** The order that this act makes. */
  readonly makes?: DigestOrder;
  /** The earlier order that it acts on; with id and names where it is one that we follow. */
  readonly order?: Partial<DigestOrder> & {
    readonly entry: string;
    readonly court: string;
    readonly docketNumber: string;
    readonly number: string | null;
  };
}

/** A ruling on one line: date, court, act. */
export interface RulingLine {
  readonly entry: string;
  readonly on: Day | null;
  readonly court: string;
  /** "motions panel", when the docket says so. */
  readonly panel?: string;
  readonly kind: Kind;
  readonly detail: Detail | null;
  readonly acts: readonly DigestAct[];
  /** Who did what to which thing, as its line says it. */
  readonly telling?: Telling;
}

export const SUMMARY_FORMS = ["brief", "ruling"] as const;

/** What a summary says, in the order in which a digest says it. */
export interface DigestSummary {
  readonly form: (typeof SUMMARY_FORMS)[number];
  readonly panel: readonly string[];
  readonly author: string | null;
  readonly separate: readonly {
    readonly judge: string;
    readonly writing: string;
    readonly joinedBy: readonly string[];
  }[];
  readonly vote: string | null;
  readonly sentences: readonly DigestSentence[];
  readonly demonstration?: true;
}

/** What a sentence of a summary is, in the order in which they are told. */
export const DIGEST_FIELDS = [
  "asks",
  "argues",
  "says",
  "question",
  "holding",
  "ordering",
  "next",
  "interest",
  "staff_summary",
] as const;
export type DigestField = (typeof DIGEST_FIELDS)[number];

/** quoted: verbatim words of the document. drafted: by a model, checked against the pages cited. */
export const WORDINGS = ["quoted", "drafted"] as const;

export interface DigestSentence {
  readonly field: DigestField;
  readonly text: string;
  readonly cut: boolean;
  readonly page: number;
  /** "I", "A.1": of a point heading. */
  readonly number?: string;
  readonly words: (typeof WORDINGS)[number];
  /** Of a staff summary: whose it is. */
  readonly by?: StaffWriter;
}

/** The main document, and how a reader gets at it. */
export interface DigestDocument {
  readonly state: DocumentState;
  readonly url: string | null;
  readonly pages: number | null;
  readonly suppliedByOperator?: true;
  /** Its words were read from a source that has no file of it. */
  readonly fromText?: true;
  /** A demonstration document of the replay: it stands nowhere but on this copy. */
  readonly demonstration?: true;
  /** Paywalled: where it can be bought, and where a free copy may be. */
  readonly pacerUrl?: string;
  readonly copyUrl?: string;
  /** Count of further documents of the entry. */
  readonly others: number;
}

export const DATE_KINDS = ["argument", "conference", "hearing", "trial", "due", "effect"] as const;
export const DATE_STATUSES = ["set", "ordered", "moved", "vacated", "held", "met", "superseded"] as const;

/** A date that a docket sets, and what became of it. */
export interface DateAhead {
  readonly on: Day;
  /** `HH:MM` in the court's zone, when stated. */
  readonly time?: string;
  /** effect: an act begins or ends to work. */
  readonly what: (typeof DATE_KINDS)[number];
  /** What it is of, as printed: "opposition to the motion". */
  readonly thing: string;
  /** By whom, as printed. */
  readonly who: string | null;
  readonly place: string | null;
  /** The entry that set it. */
  readonly entry: string;
  /** Its place among the dates of that kind and day that the entry set, from 1. */
  readonly nth: number;
  readonly status: (typeof DATE_STATUSES)[number];
  /** Worked out from "within 14 days". */
  readonly computed: boolean;
  /** The entry that ended it, and its day. */
  readonly endedBy: string | null;
  readonly endedOn: Day | null;
  readonly movedTo: Day | null;
  readonly docket: DocketName;
  /** Verbatim words of the docket text. */
  readonly evidence: string;
}

/** What we could and could not see of a matter's dockets. */
export interface SeenAndNotSeen {
  readonly watched: number;
  /** The healthy check that is the longest ago, over the dockets that are well. */
  readonly oldestCheckAt: Instant | null;
  readonly troubles: readonly DocketTrouble[];
  /** Dockets whose record is CourtListener's volunteer-built copy. */
  readonly volunteer: readonly DocketName[];
  /** Dockets of which we see only what a feed announces, with the day since when. */
  readonly feed: readonly { readonly docket: DocketName; readonly since: Instant | null }[];
}

/**
 * stale: no answer. standing: the court's feed answers and was not built anew since. unread: the page could not be read.
 * partial: part of it could. held: a batch waits for the operator.
 */
export const TROUBLES = ["stale", "standing", "unread", "partial", "held"] as const;

export interface DocketTrouble {
  readonly docket: DocketName;
  readonly state: (typeof TROUBLES)[number];
  readonly since: Instant | null;
}

/** Where a litigation stands, for somebody who joins: acts, dated, without inference. */
export interface Standing {
  /** Its orders: with effect or under review first, the ended ones last. */
  readonly orders: readonly OrderView[];
  /** The latest rulings, newest first. */
  readonly rulings: readonly RulingLine[];
  /** The newest amicus briefs, newest first. */
  readonly briefs: readonly DigestItem[];
}
