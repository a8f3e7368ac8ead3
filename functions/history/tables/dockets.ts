import { courtOf } from "../../model/courts.ts";
import { captionOn } from "../../model/docket.ts";
import { column, DOCKET, type TableSchema } from "../../model/table.ts";
import type { Day } from "../../model/time.ts";
import type { CsvRow } from "../../ports/index.ts";
import type { MatterRecord } from "../matter-records.ts";

export const docketsSchema: TableSchema = {
  name: "dockets",
  row: "One court's record of one case.",
  key: ["docket"],
  columns: {
    docket: column("text", "Court and number: our id of the docket.", "ca9/19-15716"),
    court: column("text", "CourtListener's id of the court.", "ca9"),
    court_name: column("text", "The court's name.", "Ninth Circuit"),
    number: column("text", "The court's number of the case.", "19-15716"),
    caption: column("text", "The caption of the day that the file shows.", "Innovation Law Lab v. Wolf"),
    judge: column("text", "The judge who has the case, from the litigation's file.", "Richard Seeborg", {
      none: "the litigation's file names none; panels stand in judges",
    }),
    state: column("text", "open, closed or not_yet_open: closed dockets are not asked.", "open"),
    coverage: column(
      "text",
      "whole (the page shows all), feed (what a feed announces), volunteer (CourtListener's copy).",
      "whole",
    ),
    reviews: column("text", "The docket below that it reviews first.", "cand/3:19-cv-00807", {
      ...DOCKET,
      none: "it reviews none that we watch",
    }),
    repeated_on: column("text", "The docket whose page repeats its rows.", "scotus/19-1212", {
      ...DOCKET,
      none: "no page repeats them",
    }),
  },
};

/** The dockets of a litigation, and any other that its entries stand on. */
export function docketRows({ matter, entries }: MatterRecord, today: Day): CsvRow[] {
  const known = matter.dockets.map((docket) => ({
    docket: docket.id,
    court: docket.court,
    court_name: courtOf(docket.court).name,
    number: docket.number,
    caption: captionOn(docket, today),
    judge: docket.judge ?? null,
    state: docket.state,
    coverage: docket.coverage,
    reviews: docket.reviews?.[0] ?? null,
    repeated_on: docket.repeatedOn ?? null,
  }));
  const others = new Map(
    entries.flatMap(({ docket, court, caption }) =>
      known.some((one) => one.docket === docket) ? [] : [[docket, { court, caption }]],
    ),
  );
  return [
    ...known,
    ...[...others].map(([docket, { court, caption }]) => ({
      docket,
      court,
      court_name: courtOf(court).name,
      number: docket.slice(docket.indexOf("/") + 1),
      caption,
    })),
  ];
}
