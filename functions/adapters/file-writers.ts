import { stringify } from "csv-stringify/sync";
import { outsideText } from "../model/outside-text.ts";
import type { CsvRow, Files } from "../ports/index.ts";

/** File formats by their libraries. */
export function fileWriters(): Files {
  return {
    csv: (columns, rows) =>
      stringify(rows.map(cleaned), {
        columns: [...columns],
        header: true,
        bom: true,
        record_delimiter: "windows",
        // =HYPERLINK(…), @SUM, -1+cmd| : a court's page is no place from which a spreadsheet takes orders.
        escape_formulas: true,
      }),
  };
}

/** A cell is one line without controls and direction marks; no white space hides the beginning of a formula. */
function cleaned(row: CsvRow): CsvRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [name, typeof cell === "string" ? outsideText(cell).trim() : cell]),
  );
}
