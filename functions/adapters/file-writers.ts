import { stringify } from "csv-stringify/sync";
import type { Files } from "../ports/index.ts";

/** File formats by their libraries. */
export function fileWriters(): Files {
  return {
    csv: (columns, rows) =>
      stringify([...rows], {
        columns: [...columns],
        header: true,
        bom: true,
        record_delimiter: "windows",
        // =HYPERLINK(…), @SUM, -1+cmd| : a court's page is no place from which a spreadsheet takes orders.
        escape_formulas: true,
      }),
  };
}
