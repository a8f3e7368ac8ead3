import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FORMATS, formatOf } from "../../functions/sources/formats/index.ts";
import { LISTINGS } from "../../functions/sources/formats/opinions/index.ts";
import { SOURCES, sourceOf } from "../../functions/sources/index.ts";

/** Whatever the files of a folder export that looks like one of the things its index lists. */
async function exportedIn(folder: string, marks: readonly string[]): Promise<unknown[]> {
  const here = new URL(`../../functions/sources/${folder}`, import.meta.url);
  const files = readdirSync(here).filter((file) => file.endsWith(".ts") && file !== "index.ts");
  const modules = await Promise.all(files.map((file) => import(new URL(file, here).href)));
  const values = modules.flatMap((module) => Object.values(module));
  return values.filter((value) => typeof value === "object" && value && marks.every((mark) => mark in value));
}

describe.each([
  { folder: "", list: SOURCES, marks: ["id", "formats", "first"] },
  { folder: "formats/", list: FORMATS, marks: ["id", "edition", "read"] },
  { folder: "formats/opinions/", list: LISTINGS, marks: ["court", "isListing", "read"] },
])("the index of sources/$folder", ({ folder, list, marks }) => {
  it("lists everything that its files export", async () => {
    const exported = await exportedIn(folder, marks);
    expect(exported.length).toBeGreaterThan(0);
    expect(new Set(list as readonly unknown[])).toEqual(new Set(exported));
    expect(list).toHaveLength(exported.length);
  });
});

describe("ids", () => {
  it("are unique, and lead to what they name", () => {
    for (const source of SOURCES) expect(sourceOf(source.id)).toBe(source);
    for (const format of FORMATS) expect(formatOf(format.id)).toBe(format);
    expect(new Set(SOURCES.map(({ id }) => id)).size).toBe(SOURCES.length);
    expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
  });
});
