import * as z from "zod/mini";
import { LIMIT_KINDS } from "../../model/act.ts";
import { DOCUMENT_STATES, type DocumentRecord } from "../../model/document.ts";
import { ACTS, DETAILS, type Entry, type FieldStatus, KINDS, SIDES, WEIGHTS } from "../../model/entry.ts";
import {
  type BriefSummary,
  type Field,
  PARTS,
  type Quote,
  type RulingSummary,
  type Summary,
} from "../../model/summary.ts";

/*
 * The nouns of the API as schemas, for its published description. Each is held to its TypeScript type by the compiler.
 */

/** How well a field is known. */
export const STATUSES = ["stated", "not_stated", "conflict", "not_read"] as const satisfies readonly FieldStatus[];

/** YYYY-MM-DD, as the court prints it. */
export const DaySchema = z
  .string()
  .check(z.meta({ format: "date", description: "YYYY-MM-DD, as the court prints it" }));
/** RFC 3339, UTC. */
export const InstantSchema = z.string().check(z.meta({ format: "date-time", description: "RFC 3339, in UTC" }));

/** Where a list goes on. */
export const NextSchema = z
  .nullable(z.string())
  .check(z.meta({ description: "The value for ?cursor=; null on the last page" }));

const words = z.array(z.string());

export const LimitSchema = z
  .object({ kind: z.enum(LIMIT_KINDS), text: z.string() })
  .check(
    z.meta({ description: "What the act does not reach, only reaches, or how and until when it works, verbatim" }),
  );

export const ActSchema = z.object({
  act: z.enum(ACTS),
  of: z.nullable(z.string()),
  evidence: z.string(),
  limits: z.exactOptional(z.array(LimitSchema)),
  effective: z.exactOptional(z.nullable(DaySchema)),
  by: z.exactOptional(z.object({ kind: z.enum(["court", "judge", "clerk"]), name: z.nullable(z.string()) })),
});

const VoteSchema = z
  .object({ who: z.string(), how: z.string() })
  .check(z.meta({ description: "What a judge or Justice would do, as noted; never a score" }));

export const LaterHistorySchema = z.object({
  entry: z.string(),
  act: z.enum(ACTS),
  of: z.nullable(z.string()),
  court: z.string(),
  on: DaySchema,
  curated: z.exactOptional(z.literal(true)),
});

const DocumentSchema = z.object({
  id: z.string(),
  title: z.nullable(z.string()),
  url: z.nullable(z.string()),
  pages: z.nullable(z.number()),
  sha256: z.nullable(z.string()),
  state: z.enum(DOCUMENT_STATES),
  reason: z.nullable(z.string()),
  suppliedByOperator: z.exactOptional(z.literal(true)),
  textFrom: z.exactOptional(z.object({ source: z.string(), sha256: z.string() })),
  pacerDocId: z.exactOptional(z.string()),
}) satisfies z.ZodMiniType<DocumentRecord>;

const QuoteSchema = z.object({
  text: z.string(),
  anchor: z.object({ page: z.number(), endPage: z.exactOptional(z.number()), start: z.number(), end: z.number() }),
  part: z.enum(PARTS),
}) satisfies z.ZodMiniType<Quote>;

const quotes = z.array(QuoteSchema);

function field<T>(value: z.ZodMiniType<T>) {
  return z.object({
    status: z.enum(STATUSES),
    value: z.exactOptional(value),
    evidence: quotes,
  }) as z.ZodMiniType<Field<T>>;
}

const BriefSchema = z.object({
  form: z.literal("brief"),
  amici: field<readonly string[]>(words),
  counsel: field<readonly string[]>(words),
  supporting: field(z.enum(SIDES)),
  position: field(z.string()),
  consent: field(z.string()),
  authorship: field(z.enum(["standard disclosure", "needs attention"])),
  interest: quotes,
  points: z.array(z.object({ level: z.number(), number: z.string(), heading: QuoteSchema })),
  keySentences: quotes,
  relief: quotes,
}) satisfies z.ZodMiniType<BriefSummary>;

const RulingSchema = z.object({
  form: z.literal("ruling"),
  court: field(z.string()),
  panel: field<readonly string[]>(words),
  author: field(z.string()),
  published: field(z.boolean()),
  question: quotes,
  holdings: quotes,
  acts: field<readonly { readonly act: (typeof ACTS)[number]; readonly of: string | null }[]>(
    z.array(z.object({ act: z.enum(ACTS), of: z.nullable(z.string()) })),
  ),
  orderingClauses: quotes,
  separate: z.array(
    z.object({ judge: z.string(), writing: z.string(), joinedBy: words, lead: z.exactOptional(QuoteSchema) }),
  ),
  vote: field(z.string()),
  next: quotes,
  staffSummary: z.exactOptional(z.object({ by: z.enum(["court staff", "Reporter of Decisions"]), text: quotes })),
}) satisfies z.ZodMiniType<RulingSummary>;

const SummarySchema = z.object({
  of: z.union([BriefSchema, RulingSchema]),
  method: z.enum(["extract", "model"]),
  pages: z.number(),
  sha256: z.string(),
  edition: z.number(),
  demonstration: z.exactOptional(z.literal(true)),
  warnings: words,
  stamp: z.exactOptional(
    z.object({
      docketNumber: z.string(),
      entryNumber: z.exactOptional(z.string()),
      filedOn: z.exactOptional(z.string()),
      pages: z.exactOptional(z.number()),
    }),
  ),
  model: z.exactOptional(z.string()),
  drafted: z.exactOptional(z.array(z.object({ field: z.string(), sentence: z.string(), quotes }))),
}) satisfies z.ZodMiniType<Summary>;

const SightingSchema = z.object({
  source: z.string(),
  url: z.string(),
  seenAt: InstantSchema,
  sha256: z.string(),
  edition: z.number(),
});

/** One line of a docket. */
export const EntrySchema = z.object({
  id: z.string().check(z.meta({ description: "<matter>-<n>, stable for ever", examples: ["mpp-12"] })),
  matter: z.string(),
  docket: z.string().check(z.meta({ description: "<court>/<number>", examples: ["ca9/19-15716"] })),
  alsoOn: words.check(z.meta({ description: "Dockets on which the same row stands" })),
  court: z.string(),
  caption: z.string().check(z.meta({ description: "The caption of its day" })),
  number: z.nullable(z.string()),
  kind: z.enum(KINDS),
  detail: z.nullable(z.enum(DETAILS)),
  weight: z.enum(WEIGHTS),
  filedOn: z.nullable(DaySchema),
  enteredOn: z.nullable(DaySchema),
  firstSeenAt: InstantSchema,
  sentAt: z.exactOptional(InstantSchema),
  text: z.string().check(z.meta({ description: "Docket text, as the court's page shows it" })),
  shortText: z.nullable(z.string()),
  textSource: z.string(),
  filer: z.nullable(z.string()),
  amici: words,
  counsel: words,
  role: z.nullable(z.string()),
  supporting: z.nullable(z.enum(SIDES)).check(z.meta({ description: "Amicus filings only; never inferred" })),
  supportingStatus: z.enum(STATUSES),
  disposition: z.nullable(z.enum(ACTS)).check(z.meta({ description: "The first act, for filters only" })),
  acts: z.array(ActSchema),
  votes: z.exactOptional(z.array(VoteSchema)),
  judges: words,
  resolves: words,
  evidence: z.record(z.string(), z.string()),
  laterHistory: z
    .array(LaterHistorySchema)
    .check(z.meta({ description: "Later rulings of this litigation on the same order; never claimed to be complete" })),
  documents: z.array(DocumentSchema),
  summary: z.nullable(SummarySchema),
  demonstration: z.exactOptional(z.literal(true)),
  versions: z.number(),
  status: z.enum(["current", "withdrawn", "sealed"]),
  sources: z.array(SightingSchema),
  foldedBecause: z.exactOptional(z.string()),
}) satisfies z.ZodMiniType<Entry>;
