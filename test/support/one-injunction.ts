import type { Docket } from "../../functions/model/docket.ts";
import type { Entry } from "../../functions/model/entry.ts";
import type { Matter } from "../../functions/model/matter.ts";
import { entryOf } from "./docket-lines.ts";
import { MPP } from "./filed-entries.ts";

function docket(id: string, fields: Partial<Docket> = {}): Docket {
  const [court = "", number = ""] = id.split("/");
  return {
    id,
    court,
    number,
    caption: "Alder v. Birch",
    formerly: [],
    sides: [],
    watchFrom: "2030-01-01",
    state: "open",
    sources: [],
    coverage: "whole",
    ...fields,
  };
}

/** A made-up dispute: the trial court, its appeal, and the Supreme Court's application and petition. */
export const TRIAL = "cand/3:30-cv-00011";
export const APPEAL = "ca9/30-10";
export const PETITION = "scotus/30-100";
export const APPLICATION = "scotus/30A10";
export const MATTER: Matter = {
  ...MPP,
  dockets: [
    docket(TRIAL),
    docket(APPEAL, { reviews: [TRIAL] }),
    docket(APPLICATION, { reviews: [APPEAL, TRIAL], repeatedOn: PETITION }),
    docket(PETITION, { reviews: [APPEAL, TRIAL] }),
  ],
};

/** What a clerk writes on a docket on a day. */
export type Line = readonly [docket: string, on: string, line: string, more?: Partial<Entry>];
/** Later than every line. */
export const ENDS = "2040-01-01T00:00:00.000Z";

/** Entries of lines, numbered in their order. */
export function entriesOf(lines: readonly Line[]): Entry[] {
  return lines.map(([of, on, line, more], at) => entryOf(at + 1, { docket: of, on, line, ...more }));
}

/** The preliminary injunction that it is about. */
export const INJUNCTION: Line = [
  TRIAL,
  "2030-01-10",
  "ORDER granting 5 Motion for Preliminary Injunction. Signed by Judge Ada Fern on 1/10/2030. (Entered: 01/10/2030)",
  { number: "20" },
];
