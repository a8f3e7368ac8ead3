import type { Docket } from "../model/docket.ts";
import type { Row } from "./row.ts";
import { aliasesOnSister } from "./row-aliases.ts";

/** Every alias under which these rows may already be known, on their own docket and on its siblings. */
export function aliasesToLookUp(rows: readonly Row[], docket: Docket, siblingDockets: readonly Docket[]): string[] {
  const aliases = new Set<string>();
  for (const row of rows) {
    for (const alias of row.aliases().flatMap((one) => [one, ...likeOrdinals(one)])) aliases.add(alias);
    for (const sibling of siblingDockets) {
      for (const alias of aliasesOnSister(row, sibling.id, relationOf(docket, sibling))) aliases.add(alias);
    }
  }
  return [...aliases];
}

/** Filings of one day and one wording that are told apart, beside those that one page shows together. */
const TWINS_MAX = 3;

/** The same day and words at the other places among equals: a page may show only some of them. */
export function likeOrdinals(alias: string): string[] {
  const [, words, ordinal] = /^(.*\|text\|.*)\|(\d+)$/.exec(alias) ?? []; // scotus/19-1212|text|2020-04-10|5d41…|0
  if (words === undefined || Number(ordinal) > TWINS_MAX) return [];
  return Array.from({ length: TWINS_MAX + 1 }, (_, n) => `${words}|${n}`).filter((one) => one !== alias);
}

/** Whether one docket's page repeats the other's rows, or they merely belong to one court and matter. */
export function relationOf(
  docket: Pick<Docket, "id" | "repeatedOn">,
  sibling: Pick<Docket, "id" | "repeatedOn">,
): "repeats" | "linked" {
  return docket.repeatedOn === sibling.id || sibling.repeatedOn === docket.id ? "repeats" : "linked";
}
