import type { Act, Vote } from "./act.ts";
import type { DocumentRecord } from "./document.ts";
import type { Summary } from "./summary.ts";
import type { Day, Instant } from "./time.ts";
import type { ActVerb, Detail, FieldStatus, Kind, Side, Weight } from "./vocabulary.ts";

export type { Act, ActBy, Limit, LimitKind, Vote } from "./act.ts";
export * from "./vocabulary.ts";

/** Where an entry was seen. */
export interface Sighting {
  /** Source id, or "import". */
  readonly source: string;
  readonly url: string;
  readonly seenAt: Instant;
  readonly sha256: string;
  readonly edition: number;
}

/** A later ruling of this litigation on the same order. Never claimed to be complete. */
export interface LaterHistory {
  readonly entry: string;
  readonly act: ActVerb;
  readonly of: string | null;
  readonly court: string;
  readonly on: Day;
  readonly curated?: true;
}

/** What classification makes of a docket text. Everything not in the text is null or empty. */
export interface Classification {
  readonly kind: Kind;
  readonly detail: Detail | null;
  readonly weight: Weight;
  /** As printed. */
  readonly filer: string | null;
  readonly amici: readonly string[];
  readonly counsel: readonly string[];
  /** A party's role as the text prints it: "Appellant", "Respondents". */
  readonly role: string | null;
  /** Amici only. Never inferred. */
  readonly supporting: Side | null;
  readonly supportingStatus: FieldStatus;
  /** The first act, for filters only; never shown alone. */
  readonly disposition: ActVerb | null;
  readonly acts: readonly Act[];
  /** What single judges would do, as noted. Absent on what was stored before votes were read. */
  readonly votes?: readonly Vote[];
  readonly judges: readonly string[];
  /** Entry numbers that it decides or answers. */
  readonly resolves: readonly string[];
  /** Field name → verbatim words of the docket text. */
  readonly evidence: Readonly<Record<string, string>>;
}

export type EntryStatus = "current" | "withdrawn" | "sealed";

/** One line of a docket as the API, feeds, exports and pages show it. `id` is `<matter>-<n>`, n the event that filed it. */
export interface Entry extends Classification {
  readonly id: string;
  readonly matter: string;
  readonly docket: string;
  readonly alsoOn: readonly string[];
  readonly court: string;
  /** The caption of its day. */
  readonly caption: string;
  readonly number: string | null;
  readonly filedOn: Day | null;
  readonly enteredOn: Day | null;
  readonly firstSeenAt: Instant;
  readonly sentAt?: Instant;
  /** Full docket text; the event name while that is all we have seen. */
  readonly text: string;
  readonly shortText: string | null;
  /** The source whose words `text` is: only it, or a fuller one over a stub, changes them. */
  readonly textSource: string;
  readonly laterHistory: readonly LaterHistory[];
  readonly documents: readonly DocumentRecord[];
  readonly summary: Summary | null;
  readonly demonstration?: true;
  /** Count of versions, 1 for an entry that never changed. */
  readonly versions: number;
  readonly status: EntryStatus;
  readonly sources: readonly Sighting[];
  /** Why it is folded into a count (routine entries). */
  readonly foldedBecause?: string;
}
