import type { Day } from "../../model/time.ts";
import { printedDay } from "../markup/printed-day.ts";

/** When the clerk entered an entry, as its text says at the end. `enteredAt` is the court's local time, no zone. */
export interface Entered {
  readonly dateEntered: Day | null;
  readonly enteredAt: string | null;
}

/** The note `(Entered: 01/11/2008)` or `[Entered: 03/08/2016 02:25 PM]` of a docket text; the last one counts. */
export function enteredOf(text: string): Entered {
  const from = text.lastIndexOf("Entered:");
  const found = from < 0 ? null : NOTE.exec(text.slice(from, from + 60));
  const dateEntered = printedDay(found?.[1]);
  if (!found || !dateEntered) return { dateEntered: null, enteredAt: null };
  const time = clockOf(found);
  return { dateEntered, enteredAt: time ? `${dateEntered}T${time}` : null };
}

// Entered: 01/11/2008) · Entered: 03/08/2016 02:25 PM] · Entered: 9/26/2023 1:16:05 PM] · Entered: 05/02/2011 at 14:05:31)
const NOTE =
  /^Entered:\s{0,3}(\d{1,2}\/\d{1,2}\/\d{4})(?:\s{1,3}(?:at )?(\d{1,2}):(\d{2})(?::(\d{2}))?\s?(?:([AP])M)?)?\s{0,3}[)\]]/;

function clockOf([, , hour, minute, second, half]: RegExpExecArray): string | undefined {
  if (!hour || !minute) return undefined;
  const hours = half ? (Number(hour) % 12) + (half === "P" ? 12 : 0) : Number(hour); // bankruptcy courts count to 24
  return `${String(hours).padStart(2, "0")}:${minute}${second ? `:${second}` : ""}`;
}
