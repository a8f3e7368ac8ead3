import * as z from "zod/mini";
import { Limit } from "./act.ts";
import { flag, type Of, textOrNull, texts } from "./shape.ts";
import { ACTS, FIELD_STATUSES, type FieldStatus, SIDES } from "./vocabulary.ts";

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
export const Anchor = z.object({
  page: z.number(),
  endPage: z.exactOptional(z.number()),
  start: z.number(),
  end: z.number(),
});
export type Anchor = Of<typeof Anchor>;

/** Verbatim words of a document. */
export const Quote = z.object({ text: z.string(), anchor: Anchor, part: z.enum(PARTS) });
export type Quote = Of<typeof Quote>;

const quotes = z.array(Quote);

/** A fact read from a document, with its evidence; or why there is none. */
export interface Field<T> {
  readonly status: FieldStatus;
  readonly value?: T;
  readonly evidence: readonly Quote[];
}

const field = <T extends z.core.$ZodType>(value: T) =>
  z.object({ status: z.enum(FIELD_STATUSES), value: z.exactOptional(value), evidence: quotes });

export const BriefSummary = z.object({
  form: z.literal("brief"),
  amici: field(texts),
  counsel: field(texts),
  supporting: field(z.enum(SIDES)),
  /** "affirmance", "reversal", or the motion supported or opposed, as printed. */
  position: field(z.string()),
  consent: field(z.string()),
  authorship: field(z.enum(["standard disclosure", "needs attention"])),
  interest: quotes,
  points: z.array(z.object({ level: z.number(), number: z.string(), heading: Quote })),
  keySentences: quotes,
  relief: quotes,
});
export type BriefSummary = Of<typeof BriefSummary>;

/** Whose a summary is that stands in a ruling and is no part of it. */
export const STAFF = ["court staff", "Reporter of Decisions"] as const;
export type StaffWriter = (typeof STAFF)[number];

export const RulingSummary = z.object({
  form: z.literal("ruling"),
  court: field(z.string()),
  panel: field(texts),
  author: field(z.string()),
  published: field(z.boolean()),
  question: quotes,
  /** Only from the court's part. */
  holdings: quotes,
  acts: field(
    z.array(
      z.object({
        act: z.enum(ACTS),
        of: textOrNull,
        /** Absent on what was read before limits were. */
        limits: z.exactOptional(z.array(Limit)),
        effective: z.exactOptional(textOrNull),
      }),
    ),
  ),
  orderingClauses: quotes,
  separate: z.array(
    z.object({ judge: z.string(), writing: z.string(), joinedBy: texts, lead: z.exactOptional(Quote) }),
  ),
  /** Only if stated. */
  vote: field(z.string()),
  next: quotes,
  staffSummary: z.exactOptional(z.object({ by: z.enum(STAFF), text: quotes })),
});
export type RulingSummary = Of<typeof RulingSummary>;

/** What a document says, every sentence tied to a page and a verbatim span of it. */
export const Summary = z.object({
  of: z.discriminatedUnion("form", [BriefSummary, RulingSummary]),
  /** extract: our deterministic summary. model: drafted by a model, each sentence checked. */
  method: z.enum(["extract", "model"]),
  /** 0: a text without pages was read. */
  pages: z.number(),
  sha256: z.string(),
  /** Edition of the summarizer. */
  edition: z.number(),
  /** Made from a demonstration document: shown without quotation marks, never as anybody's speech. */
  demonstration: flag,
  warnings: texts,
  /** What the stamp on the pages says of the filing. */
  stamp: z.exactOptional(
    z.object({
      docketNumber: z.string(),
      entryNumber: z.exactOptional(z.string()),
      filedOn: z.exactOptional(z.string()),
      pages: z.exactOptional(z.number()),
    }),
  ),
  /** model only: which. */
  model: z.exactOptional(z.string()),
  /** model only: its sentences, each with the quotes that carry it. */
  drafted: z.exactOptional(z.array(z.object({ field: z.string(), sentence: z.string(), quotes }))),
});
export type Summary = Of<typeof Summary>;
