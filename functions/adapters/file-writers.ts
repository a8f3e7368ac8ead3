import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { stringify } from "csv-stringify/sync";
import type { Files, FileTable } from "../ports/index.ts";
import { plainRow } from "./plain-row.ts";

/** File formats by their libraries. */
export function fileWriters(): Files {
  return {
    csv: (columns, rows) =>
      stringify(rows.map(plainRow), {
        columns: [...columns],
        header: true,
        bom: true,
        record_delimiter: "windows",
        // =HYPERLINK(…), @SUM, -1+cmd| : a court's page is no place from which a spreadsheet takes orders.
        escape_formulas: true,
      }),
    sqlite(tables) {
      const folder = mkdtempSync(path.join(tmpdir(), "docketwire-export-"));
      try {
        const file = path.join(folder, "history.sqlite");
        writeDatabase(file, tables);
        return readFileSync(file);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

function writeDatabase(file: string, tables: readonly FileTable[]): void {
  const database = new DatabaseSync(file);
  try {
    for (const table of tables) writeTable(database, table);
  } finally {
    database.close();
  }
}

function writeTable(database: DatabaseSync, { name, columns, rows }: FileTable): void {
  const types = columns.map((column) => (isNumeric(column, rows) ? "REAL" : "TEXT"));
  const declared = columns.map((column, at) => `${quoted(column)} ${types[at]}`);
  database.exec(`CREATE TABLE ${quoted(name)} (${declared.join(", ")})`);
  const places = columns.map(() => "?").join(", ");
  const insert = database.prepare(`INSERT INTO ${quoted(name)} VALUES (${places})`);
  database.exec("BEGIN");
  for (const row of rows) insert.run(...columns.map((column) => row[column] ?? null));
  database.exec("COMMIT");
}

function isNumeric(column: string, rows: FileTable["rows"]): boolean {
  const values = rows.map((row) => row[column]).filter((value) => value !== null && value !== undefined);
  return values.length > 0 && values.every((value) => typeof value === "number");
}

/** Names are ours; they are quoted all the same. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
