import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { itemOf } from "../../functions/digest/item.ts";
import { type MatterRecord, matterRecords } from "../../functions/history/matter-records.ts";
import { mpp } from "../../functions/matters/mpp.ts";
import { captionOn } from "../../functions/model/docket.ts";
import type { Entry } from "../../functions/model/entry.ts";
import { dayOf } from "../../functions/model/event.ts";
import { isAmicusKind } from "../../functions/model/kinds.ts";
import { documentLink } from "../../functions/render/document-link.ts";
import { FILINGS } from "../../functions/replay/courts/filings.ts";
import { mailOf } from "../support/addressed-mail.ts";
import { createDescribedApp } from "../support/described-answers.ts";
import { aDocument } from "../support/document-reading.ts";
import { fileEntries } from "../support/filed-entries.ts";
import { aBrief, anInput, aSummary, filed, mppWindow, stated } from "../support/telling.ts";
import { entryOfLine } from "../support/told-line.ts";
import { world } from "../support/world.ts";

const NOW = "2025-08-01T12:00:00.000Z";
const PUBLIC = "https://cdn.ca9.uscourts.gov/paper.pdf";
const folder = mkdtempSync(join(tmpdir(), "docketwire-filing-"));
const outside = world({ matters: [mpp], now: NOW });
const app = createDescribedApp(outside.ports, outside.deployment);
let record: MatterRecord;
let database: DatabaseSync;

/** Every filing with a document: in turn one that anybody can open, one that PACER sells, a demonstration. Every amicus filing has a cover; of some nothing else names the amici. */
const ENTRIES: readonly Entry[] = FILINGS.map(({ docket, day, line, number }, place): Entry => {
  const entry = entryOfLine({ docket, on: day, text: line, number: number ?? "" }, `mpp-${place + 1}`);
  const document = [
    aDocument({ url: PUBLIC, state: "read", sha256: "1".repeat(64) }),
    aDocument({ url: "https://ecf.ca9.uscourts.gov/docs1/0090", state: "paywalled", pacerDocId: "0090" }),
    aDocument({ url: null, state: "read", sha256: "2".repeat(64) }),
  ][place % 3];
  const cover = aBrief({ amici: stated(["Example Refuge", "Example Aid"]), supporting: stated("respondent" as const) });
  return {
    ...entry,
    documents: document ? [{ ...document, id: `${entry.id}-1` }] : [],
    ...(place % 3 === 2 ? { demonstration: true as const } : {}),
    ...(isAmicusKind(entry.kind) ? { summary: aSummary(cover) } : {}),
    ...(isAmicusKind(entry.kind) && place % 2 === 0 ? { amici: [], filer: null } : {}),
  };
});

beforeAll(async () => {
  for (const entry of ENTRIES) await fileEntries(outside.record, `${entry.filedOn}T20:00:00.000Z`, [entry]);
  record = await matterRecords(outside.ports.record, outside.deployment).of("mpp");
  const file = join(folder, "history.sqlite");
  writeFileSync(file, Buffer.from(await (await app.request("/api/matters/mpp/history.sqlite")).arrayBuffer()));
  database = new DatabaseSync(file, { readOnly: true });
}, 60_000);
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

/** What every place says of a filing. */
interface Said {
  readonly caption: unknown;
  readonly amici: unknown;
  readonly side: unknown;
  readonly status: unknown;
  readonly link: unknown;
}

/** As a digest lists it. */
function inMail(entry: Entry): Said & { readonly filer: unknown } {
  const item = itemOf(entry, mpp, record.rulings);
  const { document } = item;
  const open =
    document &&
    (document.state === "paywalled" ? null : documentLink(document, entry.documents[0]?.id ?? "", outside.deployment));
  return {
    caption: item.docket.caption,
    filer: uncut(item.filer, entry.filer),
    amici: item.amici.join("; ") || null,
    side: item.supporting?.side ?? null,
    status: item.supporting?.status ?? "not_stated",
    link: open ?? null,
  };
}

/** A long name is cut in a mail, and says so: `whole`, where `told` is it or its beginning. */
function uncut(told: string | null, whole: string | null): string | null {
  const isCut = told?.endsWith("…") && whole?.startsWith(told.slice(0, -1).trimEnd());
  return isCut ? whole : told;
}

function inRow(row: Readonly<Record<string, unknown>>): Said {
  return {
    caption: row["caption"],
    amici: row["amici"] || null,
    side: row["supporting"] || null,
    status: row["supporting_status"],
    link: row["document_url"] || null,
  };
}

/** Rows of a CSV file by the names of its columns (RFC 4180). */
async function csv(name: string): Promise<Record<string, string>[]> {
  const text = (await (await app.request(`/api/matters/mpp/${name}.csv`)).text()).replace(/^\uFEFF/, "");
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? "");
    if (end !== ",") rows.push([]);
  }
  const [columns = [], ...lines] = rows.filter((row) => row.length > 1);
  return lines.map((cells) => Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])));
}

/** What a row says of it; a table of amici has a row each, and neither caption nor document. */
const onlyKnown = (row: Readonly<Record<string, unknown>>) => {
  const columns = {
    caption: "caption",
    amici: "amici",
    side: "supporting",
    status: "supporting_status",
    link: "document_url",
  };
  const said = inRow(row);
  return Object.fromEntries(
    Object.entries(columns).flatMap(([name, column]) => (column in row ? [[name, said[name as keyof Said]]] : [])),
  );
};
const unescaped = (html: string) =>
  html.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name] ?? "'",
  );
const sql = (table: string) => database.prepare(`SELECT * FROM ${table}`).all();

describe("one filing of the litigation", () => {
  it("has the caption of its day in its record and in the mail that tells it, with its link", async () => {
    expect(record.entries).toHaveLength(FILINGS.length);
    for (const entry of record.entries) {
      const docket = mpp.dockets.find(({ id }) => id === entry.docket);
      expect(inMail(entry).caption, entry.id).toBe(docket && captionOn(docket, dayOf(entry)));
      const { text = "" } =
        mailOf(
          anInput(mppWindow([filed(Number(entry.id.slice(4)), entry)], { rulings: record.rulings }), {
            now: NOW,
            whole: true,
          }),
        ) ?? {};
      expect(text.replace(/\s+/g, " "), entry.id).toContain(entry.caption);
      const { link } = inMail(entry);
      if (link !== null) expect(text, entry.id).toContain(link);
    }
  });

  it("has the same caption, amici, side, filer and link in mail, API, CSV and SQLite", async () => {
    const [inCsv, inSql] = [await csv("entries"), sql("entries")];
    expect([inCsv.length, inSql.length]).toEqual([FILINGS.length, FILINGS.length]);
    for (const entry of record.entries) {
      const { filer, ...said } = inMail(entry);
      const answer = (await (await app.request(`/api/entries/${entry.id}`)).json()) as Entry;
      expect([answer.caption, answer.filer, answer.amici.join("; ") || null], entry.id).toEqual([
        said.caption,
        filer,
        said.amici,
      ]);
      for (const rows of [inCsv, inSql]) {
        const row = rows.find((one) => one["entry"] === entry.id) ?? {};
        expect([inRow(row).caption, inRow(row).amici, row["filer"] || null, inRow(row).link], entry.id).toEqual([
          said.caption,
          said.amici,
          filer,
          said.link,
        ]);
        expect(row["supporting"] || null, entry.id).toBe(answer.supporting);
        if (isAmicusKind(entry.kind)) expect(inRow(row), entry.id).toEqual(said);
      }
    }
  });

  it("has the same in the amicus record, a row a brief and a row an amicus", async () => {
    const amicus = record.entries.filter(({ kind }) => isAmicusKind(kind));
    expect(amicus.length).toBeGreaterThan(2);
    const tables = [await csv("briefs"), await csv("amici"), sql("amicus"), sql("amici")];
    for (const entry of amicus) {
      const { filer: _, ...said } = inMail(entry);
      for (const rows of tables) {
        const own = rows.filter((row) => row["entry"] === entry.id);
        expect(own.length, entry.id).toBeGreaterThan(0);
        for (const row of own) {
          expect(said, entry.id).toMatchObject(onlyKnown(row));
          if (!row["amicus"]) expect(onlyKnown(row), entry.id).toEqual(said);
        }
        if (own.some((row) => row["amicus"]))
          expect(own.map((row) => row["amicus"]).join("; "), entry.id).toBe(said.amici);
      }
    }
  });

  it("has the same on its page", async () => {
    for (const entry of record.entries) {
      const page = unescaped(await (await app.request(`/entries/${entry.id}`)).text());
      const { caption, amici, filer, link } = inMail(entry);
      expect(page, entry.id).toContain(String(caption));
      if (amici !== null) expect(page, entry.id).toContain(String(amici));
      else if (filer !== null && entry.weight !== "ruling") expect(page, entry.id).toContain(String(filer));
      if (link !== null) expect(page, entry.id).toContain(String(link).replace(outside.deployment.baseUrl, ""));
    }
  });
});
