import { outsideText } from "../model/outside-text.ts";
import type { CsvRow } from "../ports/index.ts";

/** Words of courts and filers without what turns or hides letters: a file shows what a page shows. */
export function plainRow(row: CsvRow): CsvRow {
  const plain = Object.entries(row).map(([column, value]) => [
    column,
    typeof value === "string" ? outsideText(value).trim() : value,
  ]);
  return Object.fromEntries(plain);
}
