import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { createDescribedApp } from "../support/described-answers.ts";
import { anEntry, fileEntries, MPP, MPP_ENTRIES } from "../support/filed-entries.ts";
import { world } from "../support/world.ts";

async function appWith(entries = MPP_ENTRIES, matter = MPP) {
  const outside = world({ matters: [matter], now: "2020-03-12T15:00:00.000Z" });
  await fileEntries(outside.record, "2020-03-12T14:00:00.000Z", entries);
  return createDescribedApp(outside.ports, outside.deployment);
}

describe("downloads", () => {
  it("gives the amicus record as CSV, a row a filing, undated ones with their span", async () => {
    const matter = {
      ...MPP,
      curated: [
        {
          docket: "ca9/19-15716",
          filedBetween: ["2019-06-24", "2019-06-28"] as const,
          kind: "amicus_brief" as const,
          amici: ["Example Refuge"],
          link: "https://example.org/brief",
        },
      ],
    };
    const response = await (await appWith(MPP_ENTRIES, matter)).request("/api/matters/mpp/briefs.csv");
    const lines = (await response.text()).split("\r\n");
    expect(response.headers.get("Content-Disposition")).toBe('attachment; filename="mpp-briefs.csv"');
    expect(lines[0]).toContain("entry,docket,caption,number,kind,amici");
    expect(lines[1]).toContain("mpp-3,ca9/19-15716");
    expect(lines[1]).toContain("appellee,stated,Innovation Law Lab and others,appeal,2019-06-26");
    expect(lines[3]).toMatch(/^,ca9\/19-15716,.*Example Refuge.*2019-06-24,2019-06-28/);
  });

  it("disarms cells that a spreadsheet would run", async () => {
    const evil = ['=HYPERLINK("https://evil.example")', "@SUM(A1)", "-1+cmd|' /C calc'!A0", "+1"].map((text) =>
      anEntry({ text, kind: "other", weight: "filing" }),
    );
    const text = await (await (await appWith(evil)).request("/api/matters/mpp/entries.csv")).text();
    for (const cell of ["'=HYPERLINK", "'@SUM", "'-1+cmd", "'+1"]) expect(text).toContain(cell);
    expect(text).not.toMatch(/(^|,)"?[=@+-]/m);
  });

  it("gives the same entries as the list, under the same filters, one JSON line each", async () => {
    const app = await appWith();
    const text = await (await app.request("/api/matters/mpp/entries.jsonl?court=ca9&sort=oldest")).text();
    const ids = text
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { id: string }).id);
    expect(ids).toEqual(["mpp-2", "mpp-3", "mpp-4", "mpp-5"]);
    expect((await app.request("/api/matters/mpp/entries.csv?limit=3")).status).toBe(400);
  });

  it("gives everything as one SQLite database that another opens, with codebook, date and license", async () => {
    const bytes = await (await (await appWith()).request("/api/matters/mpp/history.sqlite")).arrayBuffer();
    const file = join(mkdtempSync(join(tmpdir(), "docketwire-test-")), "history.sqlite");
    writeFileSync(file, Buffer.from(bytes));
    const database = new DatabaseSync(file, { readOnly: true });
    const one = (sql: string) => Object.values(database.prepare(sql).get() ?? {});
    expect(one("SELECT count(*) FROM entries")).toEqual([6]);
    expect(one("SELECT filer, document_pages FROM entries WHERE entry = 'mpp-3'")).toEqual([
      "American Federation of Government Employees Local 1924",
      37,
    ]);
    expect(one("SELECT count(*), min(event) FROM versions")).toEqual([6, 1]);
    expect(one("SELECT count(*) FROM amicus WHERE supporting = 'appellee'")).toEqual([1]);
    expect(one("SELECT value FROM about WHERE name = 'license'")[0]).toContain("CC0");
    // Every column of every table stands in the codebook.
    const missing = ["entries", "versions", "amicus", "amici"].flatMap((table) =>
      database
        .prepare(
          'SELECT name FROM pragma_table_info(?) WHERE name NOT IN (SELECT "column" FROM codebook WHERE "table" = ?)',
        )
        .all(table, table),
    );
    expect(missing).toEqual([]);
  });
});
