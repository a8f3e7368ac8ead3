import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fileLog } from "../../functions/local/file-log.ts";

describe("the log of one machine", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "log-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("is a file of JSON lines; an error is said once as well", async () => {
    const said: string[] = [];
    const { log, close } = await fileLog(folder, (line) => said.push(line));
    log.info("a docket was checked", { docket: "ca9/19-15716" });
    log.error("it broke", { loop: "check" });
    log.error("it broke", { loop: "check" });
    await close();
    const lines = (await readFile(path.join(folder, "log.jsonl"), "utf8")).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line)["message"])).toEqual(["a docket was checked", "it broke", "it broke"]);
    expect(said).toEqual([`Error: it broke. See ${path.join(folder, "log.jsonl")}.`]);
  });

  it("begins a new file when the old one has grown large", async () => {
    await writeFile(path.join(folder, "log.jsonl"), "x".repeat(10_000_001));
    const { log, close } = await fileLog(folder, () => {});
    log.info("new");
    await close();
    expect((await readdir(folder)).sort()).toEqual(["log.jsonl", "log.old.jsonl"]);
    expect(await readFile(path.join(folder, "log.jsonl"), "utf8")).toContain('"new"');
  });
});
