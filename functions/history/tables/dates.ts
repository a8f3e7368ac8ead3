import { DATE_KINDS, DATE_STATUSES, type DateAhead } from "../../model/digest.ts";
import { column, DOCKET, ENTRY, type TableSchema } from "../../model/table.ts";
import type { CsvRow } from "../../ports/index.ts";

export const datesSchema: TableSchema = {
  name: "dates",
  row: "A date that a docket set, with what became of it.",
  key: ["entry", "what", "on_day", "n"],
  columns: {
    entry: column("text", "The entry that set it.", "mpp-113", ENTRY),
    what: column("text", `What it is: ${DATE_KINDS.join(", ")}.`, "due"),
    on_day: column("day", "The day.", "2022-03-14"),
    n: column("integer", "Its place among the entry's dates of that kind and day, from 1.", 1),
    at_time: column("text", "The hour in the court's zone, where the text prints one.", "10:00", {
      none: "the text prints none",
    }),
    docket: column("text", "The docket.", "scotus/21-954", DOCKET),
    thing: column("text", "What it is of, as printed.", "Brief of petitioners"),
    who: column("text", "By whom, as printed.", "petitioners", { none: "the text names nobody" }),
    place: column("text", "Where, as printed.", "Courtroom 3", { none: "the text names no place" }),
    status: column(
      "text",
      `What became of it: ${DATE_STATUSES.join(", ")}. A day that is over and still “set” or “ordered”: no entry was seen that met it.`,
      "met",
    ),
    computed: column("boolean", "1: worked out from words such as “within 14 days”.", 0),
    ended_by: column("text", "The entry that moved, vacated, met or held it.", "mpp-116", {
      ...ENTRY,
      none: "none was seen",
    }),
    ended_on: column("day", "The day of that entry.", "2022-03-14", { none: "none was seen" }),
    moved_to: column("day", "The day that it was moved to.", "2022-04-20", { none: "it was not moved" }),
    evidence: column("text", "The words that set it.", "Brief of petitioners due March 14, 2022;"),
  },
};

/** Every date that was set. */
export function dateRows(dates: readonly DateAhead[]): CsvRow[] {
  return dates.map((date) => ({
    entry: date.entry,
    what: date.what,
    on_day: date.on,
    n: date.nth,
    at_time: date.time ?? null,
    docket: date.docket.id,
    thing: date.thing,
    who: date.who,
    place: date.place,
    status: date.status,
    computed: date.computed ? 1 : 0,
    ended_by: date.endedBy,
    ended_on: date.endedOn,
    moved_to: date.movedTo,
    evidence: date.evidence,
  }));
}
