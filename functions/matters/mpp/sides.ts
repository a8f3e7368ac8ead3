import type { Docket } from "../../model/docket.ts";
import type { Side } from "../../model/entry.ts";
import type { Day } from "../../model/time.ts";

/*
 * Captions follow the office (Fed. R. Civ. P. 25(d), Sup. Ct. R. 35.3). The first days of the Secretaries and Acting
 * Secretaries of Homeland Security; of the last we know only that a caption of June 25, 2026 names him.
 */
export const MCALEENAN: Day = "2019-04-11";
export const WOLF: Day = "2019-11-13";
export const PEKOSKE: Day = "2021-01-20";
export const MAYORKAS: Day = "2021-02-02";
export const NOEM: Day = "2025-01-25";
export const MULLIN: Day = "2026-06-25";

const SECRETARIES: readonly (readonly [string, Day?])[] = [
  ["Nielsen"],
  ["McAleenan", MCALEENAN],
  ["Wolf", WOLF],
  ["Pekoske", PEKOSKE],
  ["Mayorkas", MAYORKAS],
  ["Noem", NOEM],
  ["Mullin", MULLIN],
];

type Names = Docket["sides"];

/** A side that one name has led all along. */
export function named(side: Side, name: string): Names {
  return [{ side, name }];
}

/** A side of the federal government that one name has led all along. */
export function federal(side: Side, name: string): Names {
  return [{ side, name, federal: true }];
}

/** "Wolf and others" from his first day on: the side that the Secretary leads, from the one the case was begun against to `last`'s. */
export function secretaries(side: Side, first: string, last?: Day): Names {
  const from = SECRETARIES.findIndex(([name]) => name === first);
  const to = last === undefined ? SECRETARIES.length : SECRETARIES.findIndex(([, day]) => day === last) + 1;
  return SECRETARIES.slice(from, to).map(([name, day], place) => ({
    side,
    name: `${name} and others`,
    federal: true as const,
    ...(place === 0 || day === undefined ? {} : { from: day }),
  }));
}
