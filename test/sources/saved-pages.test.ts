import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Reading } from "../../functions/model/reading.ts";
import { formatOf } from "../../functions/sources/formats.ts";
import { SOURCES, sourceOf } from "../../functions/sources/index.ts";

const here = new URL("./", import.meta.url);

interface SavedPage {
  readonly name: string;
  /** Id of a source, or of a format that no source uses. */
  readonly folder: string;
  readonly file: URL;
}

const pages: SavedPage[] = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && (sourceOf(entry.name) || formatOf(entry.name)))
  .flatMap(({ name: folder }) =>
    readdirSync(new URL(`${folder}/`, here))
      .filter((file) => /\.(?:html?|xml|json|eml)$/.test(file) && !file.endsWith(".expected.json"))
      .map((file) => ({ name: `${folder}/${file}`, folder, file: new URL(`${folder}/${file}`, here) })),
  );

function readSaved({ folder, file }: SavedPage): Reading | undefined {
  const format = sourceOf(folder)?.formats[0] ?? formatOf(folder);
  const name = file.pathname.split("/").at(-1) ?? "";
  const isSupreme = /^(?:supreme-court|scotus-)/.test(folder);
  const court = isSupreme ? "scotus" : (name.split(/[_.]/)[0] ?? "");
  return format?.read({ url: `file:///saved/${name}`, bytes: readFileSync(file), court });
}

describe("our saved pages", () => {
  it("are there for every source", () => {
    const read = new Set(pages.flatMap(({ folder }) => sourceOf(folder)?.formats[0] ?? formatOf(folder) ?? []));
    for (const source of SOURCES)
      expect(
        source.formats.some((format) => read.has(format)),
        source.id,
      ).toBe(true);
  });

  it.each(pages)("$name reads as expected", (page) => {
    const expected = readFileSync(new URL(page.file.href.replace(/\.\w+$/, ".expected.json")), "utf8");
    expect(JSON.parse(JSON.stringify(readSaved(page)))).toEqual(JSON.parse(expected));
  });

  it.each(pages)("$name says on its first line where and when, and that it is invented", ({ file }) => {
    expect(readFileSync(file, "utf8").split("\n")[0]).toMatch(/Invented, in the form of .*\S/);
  });

  it.each(pages)("$name gives no address, phone or e-mail of a person", (page) => {
    expect(JSON.stringify(readSaved(page))).not.toMatch(/example\.org|Bay Street|Pier Road|000-0000|secret/);
  });
});
