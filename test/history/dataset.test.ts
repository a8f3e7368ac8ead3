import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { readParquet } from "parquet-wasm/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderDataset } from "../../functions/adapters/datasets.ts";
import { writeParquet } from "../../functions/adapters/parquet-writer.ts";
import { type Manifest, writeDataset } from "../../functions/history/dataset.ts";
import { anEntry, fileEntries, MPP, MPP_ENTRIES } from "../support/filed-entries.ts";
import { world } from "../support/world.ts";

const BEGIN = "2020-03-12T15:00:00.000Z";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "docketwire-dataset-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function copyWith(entries = MPP_ENTRIES) {
  const outside = world({ matters: [MPP], now: BEGIN });
  await fileEntries(outside.record, "2020-03-12T14:00:00.000Z", entries);
  const write = () => writeDataset(outside.ports, outside.deployment, { dataset: folderDataset(folder), writeParquet });
  return { outside, write };
}

const manifest = (): Manifest => JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;

/** The rows of a Parquet file, read by another library. */
function rowsOf(path: string): Record<string, unknown>[] {
  const table = tableFromIPC(readParquet(readFileSync(join(folder, path))).intoIPCStream());
  const days = table.schema.fields.filter(({ type }) => /^Date/.test(String(type))).map(({ name }) => name);
  return table.toArray().map((row) => {
    const cells = row.toJSON() as Record<string, unknown>;
    const asDays = days.map((name) => [name, cells[name] === null ? null : dayOf(Number(cells[name]))]);
    return { ...cells, ...Object.fromEntries(asDays) };
  });
}

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
/** The fields of the first file below a folder of the dataset. */
function fieldsOf(table: string): Map<string, string> {
  const path = manifest().files.find((file) => file.path.startsWith(`${table}/`))?.path ?? "";
  const { schema } = tableFromIPC(readParquet(readFileSync(join(folder, path))).intoIPCStream());
  return new Map(schema.fields.map((field) => [field.name, String(field.type)]));
}

describe("the dataset", () => {
  it("holds every entry in the partition of its year, as another library reads it", async () => {
    const { outside, write } = await copyWith();
    expect(await write()).toContain("entries/matter=mpp/year=2019/entries.parquet");
    const paths = manifest().files.map(({ path }) => path);
    const entries = paths.filter((path) => path.startsWith("entries/")).flatMap(rowsOf);
    expect(entries.map((row) => row["entry"]).sort()).toEqual(MPP_ENTRIES.map((_, at) => `mpp-${at + 1}`).sort());
    const brief = entries.find((row) => row["entry"] === "mpp-3");
    expect(brief).toMatchObject({ docket: "ca9/19-15716", kind: "amicus_brief", filed_on: "2019-06-26", versions: 1 });
    expect(brief?.["text"]).toBe(MPP_ENTRIES[2]?.text);
    for (const path of paths.filter((one) => one.startsWith("entries/"))) {
      const year = /year=(\w+)/.exec(path)?.[1];
      expect(rowsOf(path).map((row) => String(row["filed_on"] ?? row["entered_on"]).slice(0, 4))).toEqual(
        rowsOf(path).map(() => year),
      );
    }
    expect(paths.filter((path) => path.startsWith("versions/")).flatMap(rowsOf)).toHaveLength(MPP_ENTRIES.length);
    expect(rowsOf("amicus/matter=mpp/amicus.parquet")[0]).toMatchObject({ supporting: "appellee" });
    expect(rowsOf("amici/matter=mpp/amici.parquet")[0]).toMatchObject({ entry: "mpp-3" });
    expect(outside.record.dump().length).toBeGreaterThan(0);
  });

  it("names every file with its checksum, the ledger's head, the license and what the columns mean", async () => {
    const { write } = await copyWith();
    await write();
    const { files, heads, released, license, codebook } = manifest();
    expect({ heads, released }).toEqual({ heads: { mpp: MPP_ENTRIES.length }, released: BEGIN });
    expect(license).toContain("CC0");
    for (const { path, bytes, rows, sha256 } of files) {
      const content = readFileSync(join(folder, path));
      expect(createHash("sha256").update(content).digest("hex")).toBe(sha256);
      expect([content.length, rowsOf(path).length]).toEqual([bytes, rows]);
      const meanings: Readonly<Record<string, string>> = codebook[path.split("/")[0] ?? ""] ?? {};
      expect(Object.keys(rowsOf(path)[0] ?? {}).filter((column) => !(column in meanings))).toEqual([]);
    }
  });

  it("writes again only what changed", async () => {
    const { outside, write } = await copyWith();
    await write();
    expect(await write()).toEqual([]);
    const next = anEntry({ filedOn: "2020-03-11", text: "Application granted.", kind: "stay", weight: "ruling" });
    await fileEntries(outside.record, "2020-03-12T16:00:00.000Z", [next]);
    const written = await write();
    expect(written).toContain("entries/matter=mpp/year=2020/entries.parquet");
    expect(written).not.toContain("entries/matter=mpp/year=2019/entries.parquet");
    expect(written.at(-1)).toBe("manifest.json");
  });

  it("leaves no row of an earlier release in a partition that became empty", async () => {
    const { write } = await copyWith();
    await write();
    const before = manifest();
    const moved = "entries/matter=mpp/year=1999/entries.parquet";
    const [one] = before.files;
    mkdirSync(join(folder, "entries/matter=mpp/year=1999"), { recursive: true });
    writeFileSync(join(folder, moved), "rows of then");
    writeFileSync(
      join(folder, "manifest.json"),
      JSON.stringify({ ...before, heads: {}, files: [...before.files, { ...one, path: moved }] }),
    );
    expect(await write()).toEqual(["manifest.json"]);
    expect(existsSync(join(folder, moved))).toBe(false);
    expect(manifest().files).toEqual(before.files);
  });

  it("gives a column the same type whether or not a row has a value", async () => {
    const { write } = await copyWith([anEntry({ documents: [] })]);
    await write();
    const paths = manifest().files.map((file) => file.path);
    expect(paths.filter((path) => path.startsWith("amicus/"))).toEqual([]); // no row, no file
    const types = fieldsOf("entries");
    expect(types.get("document_pages")).toBe("Int32");
    expect(types.get("document_url")).toBe("Utf8");
    expect(types.get("entered_on")).toMatch(/^Date/);
    expect(types.get("first_seen_at")).toMatch(/^Timestamp/);
  });
});
