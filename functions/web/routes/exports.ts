import type { Context } from "hono";
import { orderViews } from "../../digest/order-views.ts";
import { amicusRecord } from "../../history/amicus-record.ts";
import { amiciTable, amicusTable } from "../../history/amicus-tables.ts";
import { ENTRY_PARAMETERS, readEntryQuery } from "../../history/entry-query.ts";
import { type ExportTable, entryTable } from "../../history/exports.ts";
import { allMatching } from "../../history/find-entries.ts";
import { historyDatabase } from "../../history/history-database.ts";
import { orderTable } from "../../history/order-table.ts";
import { pageWords } from "../../render/words/en/pages.ts";
import { AS_OF } from "../api/operation.ts";
import { fileAsked } from "../asked-record.ts";
import type { Route } from "../page-route.ts";
import type { Web } from "../web.ts";

/** The amicus record, a row a brief or an amicus. */
const AMICUS_TABLES = { briefs: amicusTable, amici: amiciTable } as const;
const FILTERS = ENTRY_PARAMETERS.filter((name) => name !== "limit" && name !== "cursor");

/** `/api/matters/<m>/briefs.csv`, `/amici.csv`, `/entries.csv`, `/entries.jsonl`: whole lists as files, under the filters of the list. */
export const exports: Route = {
  operations: [
    {
      path: "/api/matters/{matter}/briefs.csv",
      summary: "The amicus record as CSV, a row a brief",
      query: AS_OF,
      answer: { type: "text/csv" },
    },
    {
      path: "/api/matters/{matter}/amici.csv",
      summary: "The amicus record as CSV, a row an amicus",
      query: AS_OF,
      answer: { type: "text/csv" },
    },
    {
      path: "/api/matters/{matter}/entries.csv",
      summary: "All entries under the filters, as CSV",
      query: filterWords(),
      answer: { type: "text/csv" },
    },
    {
      path: "/api/matters/{matter}/entries.jsonl",
      summary: "All entries under the filters, one JSON a line",
      query: filterWords(),
      answer: { type: "application/jsonl" },
    },
    {
      path: "/api/matters/{matter}/orders.csv",
      summary: "Orders as CSV, a row a span in which one was in force",
      query: AS_OF,
      answer: { type: "text/csv" },
    },
    {
      path: "/api/matters/{matter}/history.sqlite",
      summary: "Entries, versions, orders, amicus record and codebook as one SQLite database",
      query: AS_OF,
      answer: { type: "application/vnd.sqlite3" },
    },
  ],
  mount(app, web) {
    for (const [name, tableOf] of Object.entries(AMICUS_TABLES))
      app.get(`/api/matters/:matter/${name}.csv`, async (context) => {
        const { record, today } = await fileAsked(context, web, ["asOf"]);
        const table = tableOf(amicusRecord(record, today, web.deployment));
        return csv(context, web, table, `${record.matter.id}-${name}`);
      });
    app.get("/api/matters/:matter/orders.csv", async (context) => {
      const { record, at } = await fileAsked(context, web, ["asOf"]);
      return csv(context, web, orderTable(orderViews(record.orders(at))), `${record.matter.id}-orders`);
    });
    app.get("/api/matters/:matter/entries.csv", async (context) => {
      const { entries, name } = await wanted(context, web);
      return csv(context, web, entryTable(entries), name);
    });
    app.get("/api/matters/:matter/entries.jsonl", async (context) => {
      const { entries, name } = await wanted(context, web);
      const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
      return file(context, lines, "application/jsonl; charset=utf-8", `${name}.jsonl`);
    });
    app.get("/api/matters/:matter/history.sqlite", async (context) => {
      const { record, at } = await fileAsked(context, web, ["asOf"]);
      const bytes = await historyDatabase(web, record, at);
      return file(context, new Uint8Array(bytes), "application/vnd.sqlite3", `${record.matter.id}-history.sqlite`);
    });
  },
};

function filterWords(): Readonly<Record<string, string>> {
  const words: Readonly<Record<string, string>> = { ...pageWords.api.filters, ...AS_OF };
  return Object.fromEntries(FILTERS.map((name) => [name, words[name] ?? ""]));
}

async function wanted(context: Context, web: Web) {
  const { query, record } = await fileAsked(context, web, FILTERS);
  const { sort, ...wantedOnes } = readEntryQuery(query, record.matter);
  const found = (await allMatching(web.ports, record, wantedOnes)).map(record.whole);
  return { entries: sort === "oldest" ? found.reverse() : found, name: `${record.matter.id}-entries` };
}

function csv(context: Context, web: Web, table: ExportTable, name: string): Response {
  return file(context, web.ports.files.csv(table.columns, table.rows), "text/csv; charset=utf-8", `${name}.csv`);
}

function file(context: Context, body: string | Uint8Array<ArrayBuffer>, type: string, name: string): Response {
  return context.body(body, 200, {
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="${name}"`,
    "Cache-Control": "no-cache",
  });
}
