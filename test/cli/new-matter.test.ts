import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newMatter } from "../../functions/cli/new-matter.ts";
import type { Matter } from "../../functions/model/matter.ts";

describe("a new litigation", () => {
  let folder: string;
  beforeEach(async () => {
    folder = path.join(await mkdtemp(path.join(tmpdir(), "new-matter-")), "matters");
    await cp("functions/matters", folder, { recursive: true });
    await cp("functions/model", path.join(folder, "../model"), { recursive: true });
  });
  afterEach(() => rm(path.dirname(folder), { recursive: true, force: true }));

  const write = (id: string, ...dockets: string[]): Promise<string> =>
    newMatter({ folder, id, dockets, today: "2026-11-24" });

  it("is one file and one line, and is followed", async () => {
    const before = (await readdir(folder)).length;
    await write("mpp-related", "dcd/1:25-cv-00306", "cadc/25-5243", "scotus/25-5");
    expect(await readdir(folder)).toHaveLength(before + 1);
    const { MATTERS } = (await import(pathToFileURL(path.join(folder, "index.ts")).href)) as { MATTERS: Matter[] };
    expect(MATTERS.map((matter) => matter.id)).toEqual(["mpp", "mpp-related"]);
    expect(MATTERS[1]?.dockets).toMatchObject([
      {
        id: "dcd/1:25-cv-00306",
        sources: ["courtlistener", "cmecf-rss"],
        coverage: "volunteer",
        watchFrom: "2026-11-24",
        state: "open",
      },
      { id: "cadc/25-5243", sources: ["courtlistener", "cmecf-rss"] },
      { id: "scotus/25-5", sources: ["supreme-court"], coverage: "whole" },
    ]);
  });

  it("may be followed by another", async () => {
    await write("one", "ca9/25-1");
    await write("two", "ca9/25-22");
    expect(await readFile(path.join(folder, "index.ts"), "utf8")).toContain("= [mpp, one, two];");
  });

  it.each([
    ["Mpp", "ca9/19-1"],
    ["a b", "ca9/19-1"],
    ["../x", "ca9/19-1"],
    ["x", "ca9/19-1"],
    ["fine", "ca9"],
    ["fine", 'ca9/19-1", evil: "'],
    ["fine", "NOT A COURT/19-1"],
  ])("refuses %j with %j and changes nothing", async (id, docket) => {
    const before = await readFile(path.join(folder, "index.ts"), "utf8");
    await expect(write(id, docket)).rejects.toMatchObject({ kind: "invalid" });
    expect(await readFile(path.join(folder, "index.ts"), "utf8")).toBe(before);
    expect(await readdir(folder)).not.toContain("fine.ts");
  });

  it("never writes over one that is there", async () => {
    const before = await readFile(path.join(folder, "mpp.ts"), "utf8");
    await expect(write("mpp", "ca9/19-1")).rejects.toMatchObject({ kind: "conflict" });
    expect(await readFile(path.join(folder, "mpp.ts"), "utf8")).toBe(before);
  });
});
