import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newSource } from "../../../functions/cli/commands/new-source.ts";
import { ROOT } from "../../support/imports.ts";

let root: string;
let page: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "new-source-"));
  page = join(root, "saved.html");
  writeFileSync(page, "<p>A page");
  for (const folder of ["functions/sources", "functions/model"])
    cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
  cpSync(join(ROOT, "package.json"), join(root, "package.json"));
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
});
afterEach(() => rmSync(root, { recursive: true }));

describe("a new source", () => {
  it("is written with its format, its lines in both indexes and its first saved page", async () => {
    expect(await newSource(root, { id: "harbor-court", page })).toEqual([
      "functions/sources/harbor-court/format.ts",
      "functions/sources/harbor-court/source.ts",
      "test/sources/harbor-court/first.html",
      "test/sources/harbor-court/first.expected.json",
    ]);
    expect(readFileSync(join(root, "test/sources/harbor-court/first.html"), "utf8")).toBe("<p>A page");
    const indexes = ["functions/sources/index.ts", "functions/sources/formats.ts"];
    const [sources, formats] = indexes.map((file) => readFileSync(join(root, file), "utf8"));
    expect(sources).toMatch(
      /import \{ harborCourt \} from "\.\/harbor-court\/source\.ts";[\s\S]*SOURCES[^;]*\n {2}harborCourt,\n\];/,
    );
    expect(formats).toMatch(
      /import \{ harborCourtFormat \} from "\.\/harbor-court\/format\.ts";[\s\S]*FORMATS[^;]*\n {2}harborCourtFormat,\n\];/,
    );
  });

  it("is a source that asks, and a format that reads what its places are called and says what it does not find", async () => {
    await newSource(root, { id: "harbor-court", page });
    const { harborCourt } = await import(pathToFileURL(join(root, "functions/sources/harbor-court/source.ts")).href);
    expect(harborCourt.first([{ id: "x/1", number: "1" }], {})).toMatchObject([
      { format: "harbor-court", dockets: ["x/1"] },
    ]);
    const read = (html: string) =>
      harborCourt.formats[0].read({
        url: "https://court.example/a/1",
        bytes: new TextEncoder().encode(html),
        court: "x",
      });
    expect(() => read("<p>A page")).toThrow("harbor-court: it names no docket number");
    const docket = (day: string) =>
      `<b class=your-number>29-1</b><table class=your-entries><tr><td>${day}<td>Order <a href=2.pdf>granting</a> it.</table>`;
    expect(read(docket("01/02/2029")).entries).toEqual([
      {
        number: null,
        dateFiled: "2029-01-02",
        description: "Order granting it.",
        documents: [{ url: "https://court.example/a/2.pdf" }],
      },
    ]);
    expect(() => read(docket("soon"))).toThrow("harbor-court: a row has no day or no text");
  });

  it("overwrites nothing and accepts no path as its id", async () => {
    await expect(newSource(root, { id: "courtlistener", page })).rejects.toMatchObject({ kind: "conflict" });
    await expect(newSource(root, { id: "../x", page })).rejects.toMatchObject({ kind: "invalid" });
    await expect(newSource(root, { id: "x", page: join(root, "none.html") })).rejects.toMatchObject({
      kind: "missing",
    });
  });
});
