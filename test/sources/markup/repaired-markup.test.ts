import { readdirSync, readFileSync } from "node:fs";
import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { formatOf } from "../../../functions/sources/formats.ts";

const here = new URL("../", import.meta.url);
const pages = [
  { folder: "supreme-court", format: "scotus-html" },
  { folder: "scotus-htm", format: "scotus-htm" },
  { folder: "opinions", format: "opinions" },
].flatMap(({ folder, format }) =>
  readdirSync(new URL(`${folder}/`, here))
    .filter((file) => /\.html?$/.test(file))
    .map((file) => ({ name: `${folder}/${file}`, format, file: new URL(`${folder}/${file}`, here) })),
);

/** Our parser does not repair broken markup as browsers do; what we read must not depend on it. */
describe("a page that a browser's parser has repaired", () => {
  it.each(pages)("$name reads the same", ({ format, file }) => {
    const name = file.pathname.split("/").at(-1) ?? "";
    const court = format === "opinions" ? (name.split(/[_.]/)[0] ?? "") : "scotus";
    const read = (bytes: Uint8Array): unknown => formatOf(format)?.read({ url: `file:///saved/${name}`, bytes, court });
    const repaired = load(readFileSync(file, "utf8")).html();
    expect(read(new TextEncoder().encode(repaired))).toEqual(read(readFileSync(file)));
  });
});
