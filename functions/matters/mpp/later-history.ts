import type { CuratedHistory } from "../../model/matter.ts";

const INJUNCTION = { docket: "cand/3:19-cv-00807", filedOn: "2019-04-08", kind: "order" } as const;
const AFFIRMANCE = { docket: "ca9/19-15716", filedOn: "2020-02-28", kind: "opinion" } as const;
const TEXAS_JUDGMENT = { docket: "txnd/2:21-cv-00067", filedOn: "2021-08-13", kind: "judgment" } as const;
const TEXAS_AFFIRMANCE = { docket: "ca5/21-10806", filedOn: "2021-12-13", kind: "opinion" } as const;
const REIMPLEMENTATION_STAY = { docket: "cacd/2:20-cv-09893", filedOn: "2025-04-16", kind: "stay" } as const;

/** What later rulings did to an order of this litigation, where the later docket line does not name that order by its entry number. Each was compared with the ruling's own words. */
export const laterHistory: readonly CuratedHistory[] = [
  {
    order: INJUNCTION,
    ruling: on("ca9/19-15716", "2019-05-07"),
    act: "stayed",
    of: "preliminary injunction of April 8, 2019, pending appeal",
  },
  {
    order: INJUNCTION,
    ruling: on("ca9/19-15716", "2020-02-28"),
    act: "affirmed",
    of: "preliminary injunction of April 8, 2019",
  },
  {
    order: INJUNCTION,
    ruling: on("ca9/19-15716", "2020-03-04"),
    act: "stayed",
    of: "preliminary injunction of April 8, 2019, outside the Ninth Circuit",
  },
  {
    order: INJUNCTION,
    ruling: on("scotus/19A960", "2020-03-11"),
    act: "stayed",
    of: "preliminary injunction of April 8, 2019",
  },
  {
    order: INJUNCTION,
    ruling: on("scotus/19-1212", "2021-06-21"),
    act: "vacated",
    of: "order of April 8, 2019, by the instructions on remand, as moot",
  },
  {
    order: AFFIRMANCE,
    ruling: on("scotus/19A960", "2020-03-11"),
    act: "stayed",
    of: "preliminary injunction of April 8, 2019, which this opinion affirmed",
  },
  {
    order: AFFIRMANCE,
    ruling: on("scotus/19-1212", "2021-06-21"),
    act: "vacated",
    of: "judgment of the Ninth Circuit",
  },
  {
    order: TEXAS_JUDGMENT,
    ruling: on("scotus/21A21", "2021-08-20"),
    act: "stayed",
    of: "injunction of August 13, 2021, administratively, until August 24, 2021",
  },
  {
    order: TEXAS_JUDGMENT,
    ruling: on("ca5/21-10806", "2021-12-13"),
    act: "affirmed",
    of: "judgment of August 13, 2021",
  },
  {
    order: TEXAS_JUDGMENT,
    ruling: on("scotus/21-954", "2022-06-30"),
    act: "reversed",
    of: "judgment of the Fifth Circuit that affirmed this one",
  },
  {
    order: TEXAS_JUDGMENT,
    ruling: on("txnd/2:21-cv-00067", "2022-08-08"),
    act: "vacated",
    of: "permanent injunction of August 13, 2021",
  },
  {
    order: TEXAS_AFFIRMANCE,
    ruling: on("scotus/21-954", "2022-06-30"),
    act: "reversed",
    of: "judgment of the Fifth Circuit",
  },
  {
    order: REIMPLEMENTATION_STAY,
    ruling: on("ca9/25-2581", "2025-07-18"),
    act: "stayed",
    of: "order of April 16, 2025, in part, pending appeal",
  },
];

function on(docket: string, filedOn: string): CuratedHistory["ruling"] {
  return { docket, filedOn };
}
