import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { tableFromIPC } from "apache-arrow";
import { readParquet } from "parquet-wasm/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileWriters } from "../../functions/adapters/file-writers.ts";
import { writeParquet } from "../../functions/adapters/parquet-writer.ts";
import { historyDatabase } from "../../functions/history/history-database.ts";
import { matterRecords } from "../../functions/history/matter-records.ts";
import { recordTables, TABLE_SCHEMAS } from "../../functions/history/tables/index.ts";
import { mpp } from "../../functions/matters/mpp.ts";
import { FILINGS } from "../../functions/replay/courts/filings.ts";
import { entryOf } from "../support/docket-lines.ts";
import { fileEntries } from "../support/filed-entries.ts";
import { world } from "../support/world.ts";

const NOW = "2025-08-01T12:00:00.000Z";
const folder = mkdtempSync(join(tmpdir(), "docketwire-tables-"));
let database: DatabaseSync;
let tables: ReturnType<typeof recordTables>;

beforeAll(async () => {
  const outside = world({ matters: [mpp], now: NOW });
  const entries = FILINGS.map(({ docket, day, line, number }, at) =>
    entryOf(at + 1, { docket, on: day, line, number }),
  );
  for (const entry of entries) await fileEntries(outside.record, `${entry.filedOn}T20:00:00.000Z`, [entry]);
  const record = await matterRecords(outside.ports.record, outside.deployment).of("mpp");
  tables = recordTables(record, NOW);
  const ports = { ...outside.ports, files: fileWriters() };
  const file = join(folder, "history.sqlite");
  writeFileSync(file, await historyDatabase({ ports, deployment: outside.deployment }, record, NOW));
  database = new DatabaseSync(file, { readOnly: true });
}, 60_000);
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const rows = (sql: string) =>
  database
    .prepare(sql)
    .all()
    .map((row) => Object.values(row));
const names = () => rows("SELECT name FROM sqlite_master WHERE type = 'table'").map(([name]) => String(name));

describe("the tables of what the courts did", () => {
  it("have real types and keys, and whatever they refer to is there", () => {
    expect(rows("PRAGMA foreign_key_check")).toEqual([]);
    for (const { name, key, columns } of TABLE_SCHEMAS) {
      const info = rows(`SELECT name, type, pk FROM pragma_table_info('${name}')`);
      expect(
        info.map(([column]) => column),
        name,
      ).toEqual(Object.keys(columns));
      for (const [column, type] of info) {
        const wanted = columns[String(column)]?.type;
        expect(type, `${name}.${column}`).toBe(wanted === "integer" || wanted === "boolean" ? "INTEGER" : "TEXT");
      }
      expect(
        info
          .filter(([, , pk]) => pk !== 0)
          .map(([column]) => column)
          .sort(),
        name,
      ).toEqual([...key].sort());
    }
  });

  it("hold days as days, instants as instants, booleans as 0 and 1, and no empty text where nothing is known", () => {
    for (const { name, columns } of TABLE_SCHEMAS) {
      for (const [column, { type }] of Object.entries(columns)) {
        const bad = {
          text: `"${column}" = ''`,
          day: `date("${column}") IS NOT "${column}"`,
          instant: `datetime("${column}") IS NULL`,
          integer: `typeof("${column}") <> 'integer'`,
          boolean: `"${column}" NOT IN (0, 1)`,
        }[type];
        const found = rows(`SELECT "${column}" FROM "${name}" WHERE "${column}" IS NOT NULL AND (${bad})`);
        expect(found, `${name}.${column}`).toEqual([]);
      }
    }
  });

  it("are as typed in Parquet, as another library reads them", () => {
    const ARROW = { text: /^Utf8/, day: /^Date/, instant: /^Timestamp/, integer: /^Int32/, boolean: /^Bool/ };
    for (const table of tables.filter((one) => one.rows.length > 0)) {
      const read = tableFromIPC(readParquet(writeParquet(table)).intoIPCStream());
      expect(read.numRows, table.name).toBe(table.rows.length);
      for (const { name, type } of read.schema.fields)
        expect(String(type), `${table.name}.${name}`).toMatch(ARROW[table.shape.types[name] ?? "text"]);
      const [column] = table.shape.key;
      expect(read.toArray().map((row) => row.toJSON()[column ?? ""])).toEqual(
        table.rows.map((row) => row[column ?? ""]),
      );
    }
  });

  it("stand in the codebook with type and example; where a column is empty in all rows it says what NULL means", () => {
    for (const name of names().filter((one) => one !== "about" && one !== "codebook")) {
      for (const [column] of rows(`SELECT name FROM pragma_table_info('${name}')`)) {
        const [said] = rows(
          `SELECT meaning, null_means FROM codebook WHERE "table" = '${name}' AND "column" = '${column}'`,
        );
        expect(said?.[0], `${name}.${column}`).toBeTruthy();
        const [filled] = rows(`SELECT count("${column}") FROM "${name}" WHERE "${column}" <> ''`);
        if (filled?.[0] === 0 && rows(`SELECT 1 FROM "${name}"`).length > 0)
          expect(said?.[1], `${name}.${column}`).toBeTruthy();
      }
    }
    for (const { name, columns } of TABLE_SCHEMAS)
      for (const [column, { about, example }] of Object.entries(columns))
        expect([about.endsWith("."), String(example).length > 0], `${name}.${column}`).toEqual([true, true]);
  });
});

describe("one line of SQL answers", () => {
  it("how long each injunction and stay was in force, and where", () => {
    const spans = rows(
      "SELECT o.name, s.state, s.days, s.limits FROM order_states s JOIN orders o USING (order_id) WHERE s.state IN ('in force', 'stayed', 'stayed in part', 'administratively stayed')",
    );
    expect(spans).toContainEqual(["the 2021 injunction requiring MPP", "in force", 349, null]);
    expect(
      spans.filter(([name]) => name === "the 2025 hold on MPP's restart").map(([, state, days]) => [state, days]),
    ).toEqual([
      ["in force", 93],
      ["stayed in part", null],
    ]);
    expect(spans.at(-1)?.[3] ?? spans.map(([, , , limits]) => limits).join()).toBeTruthy();
  });

  it("the chain of a ruling, apart from what was done to others of its dispute", () => {
    const [[affirmance]] = rows("SELECT entry FROM orders WHERE name = 'the 2020 ruling against MPP'") as [[string]];
    expect(
      rows(`SELECT later_on, act FROM later_history WHERE entry = '${affirmance}' AND relation = 'on_this'`),
    ).toEqual([["2021-06-21", "vacated"]]);
  });

  it("rulings by judge with votes", () => {
    const votes = rows(
      "SELECT e.filed_on, v.judge, v.how FROM votes v JOIN entries e USING (entry) WHERE v.judge LIKE '%Sotomayor%' ORDER BY 1",
    );
    expect(votes.map(([on]) => on)).toEqual(["2020-03-11", "2021-08-24"]);
    expect(rows("SELECT count(DISTINCT entry) FROM judges WHERE judge LIKE '%fernandez%'")[0]?.[0]).toBeGreaterThan(2);
  });

  it("days from the appeal to its decision", () => {
    expect(rows("SELECT docket, days FROM appeals WHERE days IS NOT NULL AND docket = 'scotus/21-954'")).toContainEqual(
      ["scotus/21-954", 183],
    );
  });

  it("deadlines set and moved", () => {
    expect(rows("SELECT on_day, moved_to FROM dates WHERE status = 'moved'")).toContainEqual([
      "2020-05-14",
      "2020-06-15",
    ]);
  });

  it("what was known on a day", () => {
    const known = rows("SELECT entry FROM versions WHERE at <= '2019-05-01' GROUP BY entry");
    expect(known.length).toBe(rows("SELECT 1 FROM entries WHERE filed_on < '2019-05-01'").length);
  });

  it("amici by side and stage, and all filings of an organization", () => {
    expect(rows("SELECT supporting, stage, count(*) FROM amici GROUP BY 1, 2").length).toBeGreaterThan(0);
    const filings = rows(
      "SELECT entry FROM amici WHERE amicus LIKE '%American Federation of Government%' UNION SELECT entry FROM entries WHERE filer LIKE '%American Federation of Government%'",
    );
    expect(filings.length).toBeGreaterThan(0);
  });

  it("which documents stand behind a paywall", () => {
    const paywalled = rows("SELECT entry FROM documents WHERE state = 'paywalled'").length;
    expect(paywalled).toBe(
      tables.find(({ name }) => name === "documents")?.rows.filter((row) => row["state"] === "paywalled").length,
    );
  });
});
