import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newSource } from "../../../functions/local/commands/new-source.ts";
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
});
afterEach(() => rmSync(root, { recursive: true }));

describe("a new source", () => {
  it("is written with its format, its lines in both indexes and its first saved page", async () => {
    expect(await newSource(root, { id: "harbor-court", page })).toEqual([
      "functions/sources/formats/harbor-court.ts",
      "functions/sources/harbor-court.ts",
      "test/sources/harbor-court/first.html",
      "test/sources/harbor-court/first.expected.json",
    ]);
    expect(readFileSync(join(root, "test/sources/harbor-court/first.html"), "utf8")).toBe("<p>A page");
    const indexes = ["functions/sources/index.ts", "functions/sources/formats/index.ts"];
    const [sources, formats] = indexes.map((file) => readFileSync(join(root, file), "utf8"));
    expect(sources).toMatch(
      /import \{ harborCourt \} from "\.\/harbor-court\.ts";[\s\S]*SOURCES[^;]*\n {2}harborCourt,\n\];/,
    );
    expect(formats).toMatch(/import \{ harborCourtFormat \} from[\s\S]*FORMATS[^;]*\n {2}harborCourtFormat,\n\];/);
  });

  it("is a source that asks, and a format that says that it is not written", async () => {
    await newSource(root, { id: "harbor-court", page });
    const { harborCourt } = await import(pathToFileURL(join(root, "functions/sources/harbor-court.ts")).href);
    expect(harborCourt.first([{ id: "x/1", number: "1" }], {})).toMatchObject([
      { format: "harbor-court", dockets: ["x/1"] },
    ]);
    const saved = { url: "file:///x", bytes: readFileSync(page), court: "x" };
    expect(() => harborCourt.formats[0].read(saved)).toThrow(/not written yet/);
  });

  it("overwrites nothing and accepts no path as its id", async () => {
    await expect(newSource(root, { id: "courtlistener", page })).rejects.toMatchObject({ kind: "conflict" });
    await expect(newSource(root, { id: "../x", page })).rejects.toMatchObject({ kind: "invalid" });
    await expect(newSource(root, { id: "x", page: join(root, "none.html") })).rejects.toMatchObject({
      kind: "missing",
    });
  });
});
