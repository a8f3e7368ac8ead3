import type { Docket } from "../model/docket.ts";
import { aliasesOnSister, type Row } from "./identify.ts";

/** Every alias under which these rows may already be known, on their own docket and on its sisters. */
export function aliasesToLookUp(rows: readonly Row[], docket: Docket, sisters: readonly Docket[]): string[] {
  const aliases = new Set<string>();
  for (const row of rows) {
    for (const alias of row.aliases) aliases.add(alias);
    for (const sister of sisters) {
      for (const alias of aliasesOnSister(row, sister.id, relationOf(docket, sister))) aliases.add(alias);
    }
  }
  return [...aliases];
}

/** Whether one docket's page repeats the other's rows, or they merely belong to one court and matter. */
export function relationOf(
  docket: Pick<Docket, "id" | "repeatedOn">,
  sister: Pick<Docket, "id" | "repeatedOn">,
): "repeats" | "linked" {
  return docket.repeatedOn === sister.id || sister.repeatedOn === docket.id ? "repeats" : "linked";
}
