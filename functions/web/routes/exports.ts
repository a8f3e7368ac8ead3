import { amicusRecord } from "../../history/amicus-record.ts";
import { amiciTable, amicusTable } from "../../history/amicus-tables.ts";
import { entryQuery } from "../../history/entry-query.ts";
import { type ExportTable, entryTable } from "../../history/exports.ts";
import { allMatching } from "../../history/find-entries.ts";
import { historyDatabase } from "../../history/history-database.ts";
import { recordTables, TABLE_SCHEMAS } from "../../history/tables/index.ts";
import type { Entry } from "../../model/entry.ts";
import { AS_OF, FILE_PARAMETERS } from "../../model/entry-filters.ts";
import type { QueryParameters } from "../../model/query-parameters.ts";
import { askedRecord } from "../asked-record.ts";
import { fileRoute } from "../file-route.ts";
import type { PageRequest } from "../page-request.ts";
import type { Route } from "../page-route.ts";
import type { Web } from "../web.ts";

/** The amicus record, a row a brief or an amicus. */
const AMICUS_TABLES = { brief: ["briefs", amicusTable], amicus: ["amici", amiciTable] } as const;

/** A table of a litigation as a file: `/api/matters/<m>/<name>.csv`. */
function csvRoute<Query extends QueryParameters>(table: {
  readonly name: string;
  readonly summary: string;
  readonly query: Query;
  table(web: Web, asked: PageRequest<Query>): Promise<ExportTable>;
}): Route {
  const { name, summary, query } = table;
  return fileRoute({
    path: `/api/matters/:matter/${name}.csv`,
    summary,
    query,
    type: "text/csv; charset=utf-8",
    saveAs: { name, ending: "csv" },
    async file(web, asked: PageRequest<Query>) {
      const { columns, rows } = await table.table(web, asked);
      return web.ports.files.csv(columns, rows);
    },
  });
}

const amicus = Object.entries(AMICUS_TABLES).map(([row, [name, tableOf]]) =>
  csvRoute({
    name,
    summary: `The amicus record as CSV, a row ${row === "amicus" ? "an" : "a"} ${row}`,
    query: AS_OF,
    async table(web, asked) {
      const { record, today } = await askedRecord(web, asked, asked.param("matter"));
      return tableOf(amicusRecord(record, today, web.deployment));
    },
  }),
);

/** What the courts did, a table a file, with the names that the database and the dataset have. */
const record = TABLE_SCHEMAS.map((schema) =>
  csvRoute({
    name: schema.name,
    summary: `As CSV, a row each: ${schema.row}`,
    query: AS_OF,
    async table(web, asked) {
      const { record: asOf, at } = await askedRecord(web, asked, asked.param("matter"));
      const table = recordTables(asOf, at).find(({ name }) => name === schema.name);
      if (!table) throw new Error(`no table ${schema.name}`);
      return table;
    },
  }),
);

const entries = csvRoute({
  name: "entries",
  summary: "All entries under the filters, as CSV",
  query: FILE_PARAMETERS,
  table: async (web, asked) => entryTable(await wanted(web, asked), web.deployment),
});

const lines = fileRoute({
  path: "/api/matters/:matter/entries.jsonl",
  summary: "All entries under the filters, one JSON a line",
  query: FILE_PARAMETERS,
  type: "application/jsonl; charset=utf-8",
  saveAs: { name: "entries", ending: "jsonl" },
  async file(web, asked) {
    return (await wanted(web, asked)).map((entry) => `${JSON.stringify(entry)}\n`).join("");
  },
});

const database = fileRoute({
  path: "/api/matters/:matter/history.sqlite",
  summary: "Entries, versions, amicus record, what the courts did, and codebook as one SQLite database",
  query: AS_OF,
  type: "application/vnd.sqlite3",
  saveAs: { name: "history", ending: "sqlite" },
  async file(web, asked) {
    const { record, at } = await askedRecord(web, asked, asked.param("matter"));
    return historyDatabase(web, record, at);
  },
});

const FILES: readonly Route[] = [...amicus, entries, lines, ...record, database];

/** `/api/matters/<m>/briefs.csv`, `/amici.csv`, `/entries.csv`, `/entries.jsonl`: whole lists as files, under the filters of the list. */
export const exports: Route = {
  operations: FILES.flatMap((route) => route.operations ?? []),
  mount(app, web) {
    for (const route of FILES) route.mount(app, web);
  },
};

async function wanted(web: Web, asked: PageRequest<typeof FILE_PARAMETERS>): Promise<Entry[]> {
  const { record } = await askedRecord(web, asked, asked.param("matter"));
  const query = entryQuery(asked.query, record.matter);
  const found = (await allMatching(web.ports, record, query)).map(record.whole);
  return query.sort === "oldest" ? found.reverse() : found;
}
