import * as z from "zod/mini";
import { Act, Vote } from "./act.ts";
import { DocumentRecord } from "./document.ts";
import { day, dayOrNull, described, flag, instant, type Of, textOrNull, texts } from "./shape.ts";
import { Summary } from "./summary.ts";
import { ACTS, DETAILS, FIELD_STATUSES, KINDS, SIDES, WEIGHTS } from "./vocabulary.ts";

export type { Act, ActBy, Limit, LimitKind, Vote } from "./act.ts";
export * from "./vocabulary.ts";

/** Where an entry was seen. */
export const Sighting = z.object({
  /** Source id, or "import". */
  source: z.string(),
  url: z.string(),
  seenAt: instant,
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
  on: day,
  curated: flag,
  /** It acts on another order of the same dispute: the injunction that this entry affirmed. */
  dispute: flag,
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
  supporting: described(z.nullable(z.enum(SIDES)), "Amicus filings only; never inferred"),
  supportingStatus: z.enum(FIELD_STATUSES),
  /** The first act, for filters only; never shown alone. */
  disposition: described(z.nullable(z.enum(ACTS)), "The first act, for filters only"),
  acts: z.array(Act),
  /** What single judges would do, as noted. Absent on what was stored before votes were read. */
  votes: z.exactOptional(z.array(Vote)),
  /** What it says of itself that it does not do: "the mandate is not stayed". No acts. Absent on what was stored before it was read. */
  notDone: z.exactOptional(z.array(Act)),
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
  id: described(z.string(), "<matter>-<n>, stable for ever", "mpp-12"),
  matter: z.string(),
  docket: described(z.string(), "<court>/<number>", "ca9/19-15716"),
  alsoOn: described(z.array(z.string()), "Dockets on which the same row stands"),
  court: z.string(),
  caption: described(z.string(), "The caption of its day"),
  number: textOrNull,
  filedOn: dayOrNull,
  enteredOn: dayOrNull,
  firstSeenAt: instant,
  sentAt: z.exactOptional(instant),
  /** Full docket text; the event name while that is all we have seen. */
  text: described(z.string(), "Docket text, as the court's page shows it"),
  shortText: textOrNull,
  /** The source whose words `text` is: only it, or a fuller one over a stub, changes them. */
  textSource: z.string(),
  /** Absent on what the first version classified. */
  classificationEdition: described(
    z.exactOptional(z.number()),
    "Edition of our reading of the docket text that gave kind, filer, amici and acts",
  ),
  laterHistory: described(
    z.array(LaterHistory),
    "Later rulings of this litigation on the same order; never claimed to be complete",
  ),
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
