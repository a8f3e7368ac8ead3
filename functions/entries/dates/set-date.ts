import type { Day } from "../../model/time.ts";
import type { DateAct } from "./date-act.ts";

/** A line of a docket, as far as its dates are read. */
export interface DatedLine {
  readonly id: string;
  readonly filedOn: Day;
  readonly text: string;
  /** What it does, where it was read before. */
  readonly acts?: readonly DateAct[];
}

export type Ending = "moved" | "vacated" | "held" | "met" | "superseded";

/** A date that a docket set, with what became of it. */
export interface SetDate {
  readonly what: string;
  readonly who: string | null;
  readonly on: Day;
  readonly time: string | null;
  readonly place: string | null;
  /** What a response is due to: the petition or motion of the line that sets the date. */
  readonly about?: string;
  readonly setBy: string;
  readonly status: "set" | "ordered";
  readonly computed: boolean;
  readonly ended: { readonly how: Ending; readonly by: string; readonly day: Day; readonly movedTo: Day | null } | null;
}

/** A date that a line ends though no line set it here, or that was asked for and refused. */
export interface EndedUnseen {
  readonly on: Day;
  readonly how: Ending | "denied request";
  readonly by: string;
}

export interface DateChain {
  /** In the order in which they were set. */
  readonly dates: readonly SetDate[];
  readonly unseen: readonly EndedUnseen[];
}
