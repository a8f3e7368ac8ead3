import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { zoneOf } from "../model/courts.ts";
import type { DateAhead } from "../model/digest.ts";
import { addDays, addMinutes, type Instant, instantIn } from "../model/time.ts";
import { isEnded } from "./date-spans.ts";
import { outsideText } from "./outside-text.ts";

/** A date that a docket states, ready for a calendar. */
export interface CalendarDate {
  readonly date: DateAhead;
  /** "Argument: Innovation Law Lab v. Wolf, No. 19-15716 (9th Cir.)" */
  readonly summary: string;
  /** Address of the entry that states it. */
  readonly url: string;
  /** When we saw it: the same file twice is the same file. */
  readonly seenAt: Instant;
}

/** An argument or hearing is shown this long; dockets do not say how long it takes. */
const SHOWN_MINUTES = 60;

/** RFC 5545: dates with an hour at the hour of their court, others for the whole day. */
export function calendarFile(name: string, host: string, dates: readonly CalendarDate[]): string {
  const calendar = ical({
    name,
    prodId: { company: "Docketwire", product: "Dates ahead" },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { date, summary, url, seenAt } of dates) {
    const { court, number } = date.docket;
    const start = date.time ? instantIn(zoneOf(court, number), date.on, date.time) : null;
    calendar.createEvent({
      // The same date keeps its id whatever becomes of it: a calendar that follows would show it twice.
      id: `${date.entry}-${date.what}-${date.on}-${date.nth}@${host}`,
      sequence: isEnded(date) ? 1 : 0,
      status: isEnded(date) ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      stamp: new Date(seenAt),
      start: new Date(start ?? `${date.on}T00:00:00.000Z`),
      end: new Date(start ? addMinutes(start, SHOWN_MINUTES) : `${addDays(date.on, 1)}T00:00:00.000Z`),
      allDay: start === null,
      summary: outsideText(summary),
      description: `The docket says: “${outsideText(date.evidence)}” A court can move a date; check the source before you rely on it.`,
      url,
    });
  }
  return calendar.toString();
}
