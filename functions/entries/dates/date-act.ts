import type { Day } from "../../model/time.ts";

/** What a line does to the dates of its docket. */
export type DateAct =
  | {
      readonly does: "sets";
      readonly what: string;
      readonly who: string | null;
      readonly on: Day;
      readonly time: string | null;
      readonly place: string | null;
      readonly ordered: boolean;
      /** It takes the place of an earlier date of the same thing: continued, reset, extended. */
      readonly moves: boolean;
      /** The day that it was moved from, where the line says it. */
      readonly from: Day | null;
      /** Worked out from "within 14 days" of the entry: how many. */
      readonly days?: number;
    }
  | { readonly does: "vacates"; readonly what: string; readonly on: Day | null; readonly how: "vacated" | "superseded" }
  | { readonly does: "holds"; readonly what: string; readonly on: Day | null }
  | { readonly does: "rehours"; readonly what: string; readonly on: Day; readonly time: string }
  | { readonly does: "asks"; readonly what: string; readonly from: Day | null; readonly to: readonly Day[] }
  | { readonly does: "vacates all"; readonly events: boolean; readonly dues: boolean }
  | { readonly does: "refuses" };

/** Where a sentence stands, and who speaks. */
export interface Place {
  /** In the title of the line. */
  readonly first: boolean;
  /** The line is a party's. */
  readonly partys: boolean;
  readonly head: string;
}
