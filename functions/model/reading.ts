import type { Day, Instant } from "./time.ts";

/**
 * What a parser makes of one page: the normal form of court docket data. An absent value is null or left out, never
 * an empty string; text is plain text with white space collapsed; days are as the court prints them, instants UTC.
 * Names and roles of people only: addresses, phones, e-mails and immigration numbers are read past and never kept.
 */
export type Reading = DocketReading | FeedReading | NoticeReading | OpinionsReading | NoneReading;

/** A full docket (or, from a source that shows changes, the changed part of one). */
export interface DocketReading {
  kind: "docket";
  court: string;
  docketNumber: string;
  caseName: string | null;
  pacerCaseId?: string | null;
  dateFiled: Day | null;
  dateTerminated?: Day | null;
  dateConverted?: Day | null;
  dateDischarged?: Day | null;
  assignedTo?: string | null;
  referredTo?: string | null;
  natureOfSuit?: string | null;
  cause?: string | null;
  juryDemand?: string | null;
  demand?: string | null;
  jurisdiction?: string | null;
  mdlStatus?: string | null;
  caseType?: string | null;
  feeStatus?: string | null;
  appealFrom?: string | null;
  panel?: string[];
  lowerCourt?: LowerCourt | null;
  linkedWith?: string | null;
  questionsPresentedUrl?: string | null;
  capitalCase?: boolean | null;
  dateDiscretionaryDecision?: Day | null;
  parties: Party[];
  entries: ReadingEntry[];
  /** CourtListener's id of the docket, when the page tells it. */
  courtListenerId?: string | null;
  /** Address of the next page of the same listing, when the page names one. */
  nextUrl?: string | null;
  /** What could not be read as a row: kept, counted and said, never dropped silently. */
  unread?: UnreadRow[];
  /** Names of the entry table's columns, as printed ("Date Filed | # | Docket Text"): a change of them is a change of the page. */
  layout?: string;
}

export interface UnreadRow {
  /** Where on the page, in words: "row 14 of the proceedings table". */
  where: string;
  why: string;
}

export interface Party {
  name: string;
  role: string;
  dateTerminated?: Day | null;
  attorneys: Attorney[];
}

export interface Attorney {
  name: string;
  roles?: string[];
  isCounselOfRecord?: boolean | null;
}

export interface LowerCourt {
  name?: string | null;
  court?: string | null;
  docketNumbers?: string[];
  judge?: string | null;
  dateFiled?: Day | null;
  dateDecided?: Day | null;
  dateRehearingDenied?: Day | null;
}

/** One docket entry as a page shows it; in a feed or notice it is partial. */
export interface ReadingEntry {
  number: string | null;
  dateFiled?: Day | null;
  dateEntered?: Day | null;
  /** Court's local time without zone: `2023-09-26T13:16`. */
  enteredAt?: string | null;
  publishedAt?: Instant | null;
  description?: string | null;
  shortDescription?: string | null;
  /** The court's own id of the entry: de_seq_num (CM/ECF) or a GUID (ACMS). */
  entryId?: string | null;
  /** CourtListener's id of the entry. */
  courtListenerId?: string | null;
  /** When CourtListener last changed its record of the entry. */
  modifiedAt?: Instant | null;
  documents: ReadingDocument[];
}

export interface ReadingDocument {
  attachmentNumber?: number | null;
  /** Digits after /doc1/, the fourth set to 0. */
  pacerDocId?: string | null;
  url?: string | null;
  description?: string | null;
  pageCount?: number | null;
  fileSizeBytes?: number | null;
  /** The filing's own number where the court's file address carries one (Supreme Court e-filing id). */
  efileId?: string | null;
  isSealed?: boolean | null;
  /** Whether a free copy is there (CourtListener's store). */
  isAvailable?: boolean | null;
  sha1?: string | null;
  plainText?: string | null;
}

/** A court-wide feed of new entries. */
export interface FeedReading {
  kind: "feed";
  court: string;
  /** When the court built the feed. */
  builtAt?: Instant | null;
  /** Publication instant of the oldest item of the WHOLE feed, whatever case it belongs to. */
  oldestAt?: Instant | null;
  dockets: PartialDocket[];
  unread?: UnreadRow[];
}

export interface PartialDocket {
  docketNumber: string;
  caseName?: string | null;
  pacerCaseId?: string | null;
  entries: ReadingEntry[];
}

export interface NoticeReading {
  kind: "notice";
  court: string;
  noticeType?: "docket_entry" | "confirmation";
  sentAt?: Instant | null;
  followUpUrl?: string | null;
  isAppellate?: boolean | null;
  isAcms?: boolean | null;
  hasAttachments?: boolean | null;
  dockets: PartialDocket[];
}

export interface OpinionsReading {
  kind: "opinions";
  court: string;
  opinions: OpinionListing[];
  unread?: UnreadRow[];
}

export interface OpinionListing {
  docketNumber: string;
  caseName: string;
  dateFiled: Day;
  url: string;
  status?: string | null;
  citation?: string | null;
  judges?: string | null;
  lowerCourt?: string | null;
  lowerCourtNumber?: string | null;
  natureOfSuit?: string | null;
}

/** The page holds no docket: log-in page, error page, "no such case", sealed case. */
export interface NoneReading {
  kind: "none";
  reason: string | null;
}
