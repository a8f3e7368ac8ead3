import * as z from "zod/mini";
import { Act, Vote } from "./act.ts";
import { DocumentRecord } from "./document.ts";
import { flag, type Of, textOrNull, texts } from "./shape.ts";
import { Summary } from "./summary.ts";
import { ACTS, DETAILS, FIELD_STATUSES, KINDS, SIDES, WEIGHTS } from "./vocabulary.ts";

export type { Act, ActBy, Limit, LimitKind, Vote } from "./act.ts";
export * from "./vocabulary.ts";

/** Where an entry was seen. */
export const Sighting = z.object({
  /** Source id, or "import". */
  source: z.string(),
  url: z.string(),
  seenAt: z.string(),
  sha256: z.string(),
  edition: z.number(),
});
export type Sighting = Of<typeof Sighting>;

/** A later ruling of this litigation on the same order. Never claimed to be complete. */
export const LaterHistory = z.object({
  entry: z.string(),
  act: z.enum(ACTS),
  of: textOrNull,
  court: z.string(),
  on: z.string(),
  curated: flag,
});
export type LaterHistory = Of<typeof LaterHistory>;

/** What classification makes of a docket text. Everything not in the text is null or empty. */
export const Classification = z.object({
  kind: z.enum(KINDS),
  detail: z.nullable(z.enum(DETAILS)),
  weight: z.enum(WEIGHTS),
  /** As printed. */
  filer: textOrNull,
  amici: texts,
  counsel: texts,
  /** A party's role as the text prints it: "Appellant", "Respondents". */
  role: textOrNull,
  /** Amici only. Never inferred. */
  supporting: z.nullable(z.enum(SIDES)),
  supportingStatus: z.enum(FIELD_STATUSES),
  /** The first act, for filters only; never shown alone. */
  disposition: z.nullable(z.enum(ACTS)),
  acts: z.array(Act),
  /** What single judges would do, as noted. Absent on what was stored before votes were read. */
  votes: z.exactOptional(z.array(Vote)),
  judges: texts,
  /** Entry numbers that it decides or answers. */
  resolves: texts,
  /** Field name → verbatim words of the docket text. */
  evidence: z.record(z.string(), z.string()),
});
export type Classification = Of<typeof Classification>;

export const ENTRY_STATUSES = ["current", "withdrawn", "sealed"] as const;
export type EntryStatus = (typeof ENTRY_STATUSES)[number];

/** One line of a docket as the API, feeds, exports and pages show it. `id` is `<matter>-<n>`, n the event that filed it. */
export const Entry = z.extend(Classification, {
  id: z.string(),
  matter: z.string(),
  docket: z.string(),
  alsoOn: texts,
  court: z.string(),
  /** The caption of its day. */
  caption: z.string(),
  number: textOrNull,
  filedOn: textOrNull,
  enteredOn: textOrNull,
  firstSeenAt: z.string(),
  sentAt: z.exactOptional(z.string()),
  /** Full docket text; the event name while that is all we have seen. */
  text: z.string(),
  shortText: textOrNull,
  /** The source whose words `text` is: only it, or a fuller one over a stub, changes them. */
  textSource: z.string(),
  laterHistory: z.array(LaterHistory),
  documents: z.array(DocumentRecord),
  summary: z.nullable(Summary),
  demonstration: flag,
  /** Count of versions, 1 for an entry that never changed. */
  versions: z.number(),
  status: z.enum(ENTRY_STATUSES),
  sources: z.array(Sighting),
  /** Why it is folded into a count (routine entries). */
  foldedBecause: z.exactOptional(z.string()),
});
export type Entry = Of<typeof Entry>;
