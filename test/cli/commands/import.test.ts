import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, it } from "vitest";
import { importCommand, importedLines, importFile } from "../../../functions/cli/commands/import.ts";
import { headOf } from "../../../functions/store/ledger.ts";
import { watchedDocket, watchedMatter } from "../../support/watched.ts";
import { type World, world } from "../../support/world.ts";

const saved = (name: string) => fileURLToPath(new URL(`../../sources/imports/${name}`, import.meta.url));
const district = saved("pacer-district.civil.cand.html");
const matter = watchedMatter(
  watchedDocket("cand/3:19-cv-90807"),
  watchedDocket("ca9/19-95716"),
  watchedDocket("ca9/23-92435"),
);

let w: World;
let lines: string[];
const run = async (file: string, more: { court?: string; yes?: boolean } = {}) => {
  const imported = await importFile(w, { file, court: more.court, yes: more.yes ?? false });
  lines.push(...imported.flatMap(importedLines));
};

beforeEach(() => {
  w = world({ now: "2020-03-03T15:00:00.000Z", matters: [matter] });
  lines = [];
});

describe("importing a file", () => {
  it("says what it would add, and writes nothing without --yes", async () => {
    await run(district);
    expect(lines[0]).toBe(
      "pacer-district.civil.cand.html: cand/3:19-cv-90807 (mpp): 4 rows, would add 4 entries and 0 changes, 0 of them told",
    );
    expect(lines[1]).toMatch(/^ {2}2019-02-14 {5}1 {2}COMPLAINT for Declaratory/);
    expect(await headOf(w.record, "mpp")).toBe(0);
  });

  it("adds it with --yes, and nothing the second time", async () => {
    await run(district, { yes: true });
    await run(district, { yes: true });
    expect(lines.filter((line) => line.includes("rows"))).toEqual([
      expect.stringContaining("added 4 entries"),
      expect.stringContaining("added 0 entries and 0 changes"),
    ]);
    expect(await headOf(w.record, "mpp")).toBe(4);
  });

  it("knows the format and, from the page's links, the court", async () => {
    await run(saved("pacer-appellate.full.ca9.html"));
    await run(saved("acms.appeal.ca9.json"), { court: "ca9" });
    expect(lines.filter((line) => line.includes("rows"))).toEqual([
      expect.stringContaining("ca9/19-95716 (mpp): 3 rows"),
      expect.stringContaining("ca9/23-92435 (mpp): 2 rows"),
    ]);
    expect(lines.at(-1)).toBe("  not read: row 3 of the docket entries: it has no date");
  });

  it("refuses a docket that nobody follows, a page without one, a page that was cut, a file that is not there", async () => {
    const folder = mkdtempSync(join(tmpdir(), "import-"));
    const write = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const page = readFileSync(district, "utf8");
    await expect(run(write("a.html", page.replaceAll("90807", "90808")))).rejects.toThrow(
      "is no docket that is followed",
    );
    await expect(run(saved("pacer-district.login.cand.html"), { court: "cand" })).rejects.toThrow("log-in page");
    await expect(run(write("b.html", page.slice(0, page.indexOf("04/08/2019</td>"))))).rejects.toThrow(
      "inside the docket entries",
    );
    await expect(run(join(folder, "none.html"))).rejects.toThrow("no such file");
    expect(await headOf(w.record, "mpp")).toBe(0);
  });
});

describe("the command's arguments", () => {
  it("need a file", async () => {
    const whole = { out: () => {}, err: () => {}, env: {} };
    await expect(importCommand.run([], whole)).rejects.toThrow("usage: import");
    await expect(importCommand.run(["--what", "a.html"], whole)).rejects.toThrow("usage: import");
  });
});
