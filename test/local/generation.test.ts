import { cp, mkdtemp, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { renewGeneration } from "../../functions/local/generation.ts";
import { adoptGeneration, generationOf } from "../../functions/store/copy.ts";
import { memoryTable } from "../support/memory-table.ts";

describe("the generation beside the data", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "generation-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** Whether mail may go out in a copy: its table holds the generation that may send. */
  const maySend = async (readers: ReturnType<typeof memoryTable>, generation: string): Promise<boolean> =>
    (await generationOf(readers, generation)) === generation;

  it("lets a copy send on its first start and on every later one", async () => {
    const readers = memoryTable();
    const seen = new Set<string>();
    for (let start = 0; start < 4; start += 1) {
      const generation = await renewGeneration(path.join(folder, "data"), readers);
      expect(await maySend(readers, generation)).toBe(true);
      seen.add(generation);
    }
    expect(seen.size).toBe(4);
  });

  it("holds the mail of data put back from before the last start", async () => {
    const readers = memoryTable();
    await renewGeneration(path.join(folder, "data"), readers);
    const backup = readers.dump();
    await renewGeneration(path.join(folder, "data"), readers);
    readers.load(backup);
    for (let start = 0; start < 2; start += 1)
      expect(await maySend(readers, await renewGeneration(path.join(folder, "data"), readers))).toBe(false);
  });

  it("holds the mail of data copied to another place", async () => {
    const readers = memoryTable();
    await renewGeneration(path.join(folder, "data"), readers);
    const copy = memoryTable();
    copy.load(readers.dump());
    expect(await maySend(copy, await renewGeneration(path.join(folder, "elsewhere"), copy))).toBe(false);
    expect(await maySend(readers, await renewGeneration(path.join(folder, "data"), readers))).toBe(true);
  });

  it("holds the mail of a folder that was copied or put back together with the file beside it, until a release", async () => {
    const readers = memoryTable();
    const home = path.join(folder, "project");
    await renewGeneration(path.join(home, "data"), readers);
    await cp(home, path.join(folder, "saved"), { recursive: true });
    const backup = readers.dump();
    await renewGeneration(path.join(home, "data"), readers);
    const restored = memoryTable();
    restored.load(backup);
    for (let start = 0; start < 2; start += 1)
      expect(await maySend(restored, await renewGeneration(path.join(folder, "saved", "data"), restored))).toBe(false);
    // The copy that was there goes on.
    expect(await maySend(readers, await renewGeneration(path.join(home, "data"), readers))).toBe(true);
    await adoptGeneration(restored, await renewGeneration(path.join(folder, "saved", "data"), restored));
    expect(await maySend(restored, await renewGeneration(path.join(folder, "saved", "data"), restored))).toBe(true);
  });

  it("holds the mail of a folder that was put back in its place over what was there, with the file beside it, until a release", async () => {
    const data = path.join(folder, "data");
    const readers = memoryTable();
    const atWork = async (minutesAgo: number): Promise<void> => {
      const then = new Date(Date.now() - minutesAgo * 60_000);
      await writeFile(path.join(data, "alive"), `${then.toISOString()}\n`);
      await utimes(path.join(data, "alive"), then, then); // what a backup gives back of a file's times
    };
    await renewGeneration(data, readers);
    const kept = await readFile(`${data}.generation`, "utf8");
    expect(await maySend(readers, await renewGeneration(data, readers))).toBe(true);
    // Monday's data over Friday's: the same folder, the generation of Monday in the table and beside it.
    await writeFile(`${data}.generation`, kept);
    await adoptGeneration(readers, JSON.parse(kept).current);
    await atWork(4 * 24 * 60);
    for (let start = 0; start < 2; start += 1)
      expect(await maySend(readers, await renewGeneration(data, readers))).toBe(false);
    await adoptGeneration(readers, await renewGeneration(data, readers));
    expect(await maySend(readers, await renewGeneration(data, readers))).toBe(true);
  });

  it("goes on after a kill in the middle of saying that the copy is at work", async () => {
    const data = path.join(folder, "data");
    const readers = memoryTable();
    await renewGeneration(data, readers);
    for (const half of ["", "2020-0"]) {
      await writeFile(path.join(data, "alive"), half);
      expect(await maySend(readers, await renewGeneration(data, readers))).toBe(true);
    }
  });

  it("goes on in a folder that was only renamed", async () => {
    const readers = memoryTable();
    await renewGeneration(path.join(folder, "before", "data"), readers);
    await rename(path.join(folder, "before"), path.join(folder, "after"));
    expect(await maySend(readers, await renewGeneration(path.join(folder, "after", "data"), readers))).toBe(true);
  });

  it("goes on after a release", async () => {
    const copy = memoryTable();
    await adoptGeneration(copy, "other.9");
    const expected = await renewGeneration(path.join(folder, "data"), copy);
    expect(await maySend(copy, expected)).toBe(false);
    await adoptGeneration(copy, expected);
    expect(await maySend(copy, await renewGeneration(path.join(folder, "data"), copy))).toBe(true);
  });

  it("survives a kill between its writes", async () => {
    const readers = memoryTable();
    const data = path.join(folder, "data");
    const file = `${data}.generation`;
    await renewGeneration(data, readers);
    const before = await readFile(file, "utf8");
    const table = readers.dump();
    const generation = await renewGeneration(data, readers);
    const current = JSON.parse(before).current;
    // Killed before the table was written, and after it.
    for (const killed of [table, readers.dump()]) {
      const copy = memoryTable();
      copy.load(killed);
      await writeFile(file, JSON.stringify({ current, next: generation }));
      expect(await maySend(copy, await renewGeneration(data, copy))).toBe(true);
    }
  });

  it("stays out of the data folder, so that copying the folder does not copy it", async () => {
    const data = path.join(folder, "data");
    await renewGeneration(data, memoryTable());
    await cp(`${data}.generation`, path.join(folder, "kept"));
    expect(JSON.parse(await readFile(path.join(folder, "kept"), "utf8"))).toMatchObject({
      current: expect.stringMatching(/^[0-9a-f]{8}\.2$/),
    });
  });
});
