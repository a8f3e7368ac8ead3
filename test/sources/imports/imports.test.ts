import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatOf } from "../../../functions/sources/formats.ts";

const folder = new URL("./", import.meta.url);
/** `<format>.<name>.<court>.<html or json>`, beside it `….expected.json`. */
const pages = readdirSync(folder).filter((name) => /^[a-z-]+\.[a-z-]+\.[a-z0-9]+\.(html|json)$/.test(name));

describe("our saved pages", () => {
  it("are there for every import format", () => {
    const formats = new Set(pages.map((name) => name.split(".")[0]));
    expect([...formats].sort()).toEqual(["acms", "pacer-appellate", "pacer-district"]);
  });

  it.each(pages)("%s reads as expected", (name) => {
    const [format = "", , court = ""] = name.split(".");
    const expected = JSON.parse(readFileSync(new URL(name.replace(/\.\w+$/, ".expected.json"), folder), "utf8"));
    const bytes = readFileSync(new URL(name, folder));
    const reading = formatOf(format)?.read({ url: `file:///saved/${name}`, bytes, court });
    expect(JSON.parse(JSON.stringify(reading))).toEqual(expected);
  });

  it.each(pages)("%s gives no address, phone, e-mail or immigration number", (name) => {
    const [format = "", , court = ""] = name.split(".");
    const bytes = readFileSync(new URL(name, folder));
    const text = JSON.stringify(formatOf(format)?.read({ url: `file:///saved/${name}`, bytes, court }));
    expect(text).not.toMatch(/Nowhere|@example\.org|555-0100|A ?999-999-999|xxx-xx/);
  });
});
