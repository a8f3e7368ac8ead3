import type { Limit } from "../../model/entry.ts";
import type { Day } from "../../model/time.ts";
import { daysWritten } from "../dated-orders.ts";

/** The day from which an act works, where its words state one: "effective March 12, 2020", "as of 11/16/2010". */
export function effectiveOf(limits: readonly Limit[]): Day | null {
  for (const { kind, text } of limits) {
    const [day] = kind === "from" ? daysWritten(text) : [];
    if (day !== undefined) return day;
  }
  return null;
}
