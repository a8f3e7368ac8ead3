import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { LISTINGS } from "../../functions/sources/circuit-opinions/listings.ts";
import { FORMATS, formatOf } from "../../functions/sources/formats.ts";
import { SOURCES, sourceOf } from "../../functions/sources/index.ts";
import { filesBelow, ROOT } from "../support/imports.ts";

/** Whatever the sites' files export that looks like one of the things an index lists. */
async function exportedIn(folder: string, marks: readonly string[]): Promise<unknown[]> {
  const files = filesBelow(join(ROOT, folder)).filter((file) => file.endsWith(".ts"));
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(file).href)));
  const values = new Set(modules.flatMap((module) => Object.values(module)));
  return [...values].filter((value) => typeof value === "object" && value && marks.every((mark) => mark in value));
}

describe.each([
  { folder: "functions/sources", list: SOURCES, marks: ["id", "formats", "first"] },
  { folder: "functions/sources", list: FORMATS, marks: ["id", "parserEdition", "read"] },
  { folder: "functions/sources/circuit-opinions", list: LISTINGS, marks: ["court", "isListing", "read"] },
])("the index of $folder", ({ folder, list, marks }) => {
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
