import type { Day } from "./time.ts";
import type { ActVerb, FieldStatus, Side } from "./vocabulary.ts";

/** The parts of a brief and of a ruling. What may be quoted for a field is scoped by part. */
export const PARTS = [
  "cover",
  "disclosure",
  "contents",
  "authorities",
  "interest",
  "summary_of_argument",
  "argument",
  "conclusion",
  "caption",
  "staff_summary",
  "syllabus",
  "counsel",
  "court",
  "separate",
  "appendix",
  "other",
] as const;
export type PartKind = (typeof PARTS)[number];

/**
 * Where a quotation stands: `page` counts the file's pages from 1 (0: a text without pages was read), offsets count
 * characters of that page's clean text.
 */
export interface Anchor {
  readonly page: number;
  readonly endPage?: number;
  readonly start: number;
  readonly end: number;
}

/** Verbatim words of a document. */
export interface Quote {
  readonly text: string;
  readonly anchor: Anchor;
  readonly part: PartKind;
}

/** A fact read from a document, with its evidence; or why there is none. */
export interface Field<T> {
  readonly status: FieldStatus;
  readonly value?: T;
  readonly evidence: readonly Quote[];
}

export interface BriefSummary {
  readonly form: "brief";
  readonly amici: Field<readonly string[]>;
  readonly counsel: Field<readonly string[]>;
  readonly supporting: Field<Side>;
  /** "affirmance", "reversal", or the motion supported or opposed, as printed. */
  readonly position: Field<string>;
  readonly consent: Field<string>;
  readonly authorship: Field<"standard disclosure" | "needs attention">;
  readonly interest: readonly Quote[];
  readonly points: readonly { readonly level: number; readonly number: string; readonly heading: Quote }[];
  readonly keySentences: readonly Quote[];
  readonly relief: readonly Quote[];
}

export interface RulingSummary {
  readonly form: "ruling";
  readonly court: Field<string>;
  readonly panel: Field<readonly string[]>;
  readonly author: Field<string>;
  readonly published: Field<boolean>;
  readonly question: readonly Quote[];
  /** Only from the court's part. */
  readonly holdings: readonly Quote[];
  readonly acts: Field<readonly { readonly act: ActVerb; readonly of: string | null }[]>;
  readonly orderingClauses: readonly Quote[];
  readonly separate: readonly {
    readonly judge: string;
    readonly writing: string;
    readonly joinedBy: readonly string[];
    readonly lead?: Quote;
  }[];
  /** Only if stated. */
  readonly vote: Field<string>;
  readonly next: readonly Quote[];
  readonly staffSummary?: { readonly by: "court staff" | "Reporter of Decisions"; readonly text: readonly Quote[] };
}

/** What a document says, every sentence tied to a page and a verbatim span of it. */
export interface Summary {
  readonly of: BriefSummary | RulingSummary;
  /** extract: our deterministic summary. model: drafted by a model, each sentence checked. */
  readonly method: "extract" | "model";
  /** 0: a text without pages was read. */
  readonly pages: number;
  readonly sha256: string;
  /** Edition of the summarizer. */
  readonly edition: number;
  /** Made from a demonstration document: shown without quotation marks, never as anybody's speech. */
  readonly demonstration?: true;
  readonly warnings: readonly string[];
  /** What the stamp on the pages says of the filing. */
  readonly stamp?: {
    readonly docketNumber: string;
    readonly entryNumber?: string;
    readonly filedOn?: Day;
    readonly pages?: number;
  };
  /** model only: which. */
  readonly model?: string;
  /** model only: its sentences, each with the quotes that carry it. */
  readonly drafted?: readonly {
    readonly field: string;
    readonly sentence: string;
    readonly quotes: readonly Quote[];
  }[];
}
