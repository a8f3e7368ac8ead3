import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { stringify } from "csv-stringify/sync";
import type { ColumnType } from "../model/table.ts";
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
    // A table may refer to one that is written after it
    database.exec("PRAGMA foreign_keys = OFF");
    for (const table of tables) writeTable(database, table);
  } finally {
    database.close();
  }
}

function writeTable(database: DatabaseSync, { name, columns, rows, shape }: FileTable): void {
  const declared = columns.map((column) => `${quoted(column)} ${DECLARED[shape.types[column] ?? "text"]}`);
  const key = shape.key.length > 0 ? [`PRIMARY KEY (${shape.key.map(quoted).join(", ")})`] : [];
  const references = Object.entries(shape.refers).map(([column, to]) => {
    const [table = "", of = ""] = to.split(".");
    return `FOREIGN KEY (${quoted(column)}) REFERENCES ${quoted(table)} (${quoted(of)})`;
  });
  database.exec(`CREATE TABLE ${quoted(name)} (${[...declared, ...key, ...references].join(", ")}) STRICT`);
  for (const column of Object.keys(shape.refers))
    database.exec(`CREATE INDEX ${quoted(`${name}_${column}`)} ON ${quoted(name)} (${quoted(column)})`);
  const places = columns.map(() => "?").join(", ");
  const insert = database.prepare(`INSERT INTO ${quoted(name)} VALUES (${places})`);
  database.exec("BEGIN");
  for (const row of rows) insert.run(...columns.map((column) => row[column] ?? null));
  database.exec("COMMIT");
}

/** SQLite has no type of days and instants: both are texts of ISO 8601, which its date functions read. A boolean is 0 or 1. */
const DECLARED: Readonly<Record<ColumnType, string>> = {
  text: "TEXT",
  day: "TEXT",
  instant: "TEXT",
  integer: "INTEGER",
  boolean: "INTEGER",
};

/** Names are ours; they are quoted all the same. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
