import type { Docket } from "../model/docket.ts";
import type { Instant } from "../model/time.ts";
import type { Ports } from "../ports/index.ts";
import type { SourceState } from "../store/dockets.ts";

/** What a check needs of the outside. */
export type CheckPorts = Pick<Ports, "clock" | "ids" | "sites" | "record" | "archive" | "wake" | "isolate" | "log">;

/** A docket of a matter at a source, with what is remembered of it there. */
export interface Target {
  readonly matter: string;
  readonly docket: Docket;
  /** Other dockets of the same matter and court. */
  readonly sisters: readonly Docket[];
  readonly state: SourceState;
}

/** The earlier of two instants, either of which may be missing. */
export function earlier(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
