import { dayOf, type Gap, type NewEvent } from "../model/event.ts";

/** Whether the event files an entry of a day that the gap covers. */
export function isFiledWithin(event: NewEvent, gap: Gap): boolean {
  const day = event.kind === "entry_filed" && event.after ? dayOf(event.after) : null;
  return day !== null && day >= gap.from.slice(0, 10) && day <= gap.to.slice(0, 10);
}
