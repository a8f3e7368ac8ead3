import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { exportCommand } from "../../../functions/cli/commands/export.ts";
import { historyCommand } from "../../../functions/cli/commands/history.ts";
import { searchCommand } from "../../../functions/cli/commands/search.ts";
import { lockData } from "../../../functions/local/data-lock.ts";
import { openReplay } from "../../../functions/replay/replay-copy.ts";
import { keptIo } from "../../support/cli-run.ts";
import { fileEntries, MPP_ENTRIES } from "../../support/filed-entries.ts";

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "history-here-"));
  const said = () => {};
  const copy = await openReplay({ dataFolder: folder, baseUrl: "http://127.0.0.1:8080", version: "1", say: said });
  await fileEntries(copy.ports.record, "2019-03-01T14:00:00.000Z", MPP_ENTRIES);
  await copy.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const here = () => {
  const kept = keptIo();
  return { ...kept, io: { ...kept.io, env: { DATA_DIR: folder } } };
};

it("lists, searches and exports the data of this machine without --url", async () => {
  const list = here();
  expect(await historyCommand.run(["--kind", "amicus_brief"], list.io)).toBe(0);
  expect(list.lines.map((line) => line.split("\t")[0])).toEqual(["ID", "mpp-4", "mpp-3"]);
  const found = here();
  expect(await searchCommand.run(["AFGE"], found.io)).toBe(0);
  expect(found.lines[1]).toMatch(/^mpp-3\t/);
  const exported = here();
  const out = join(folder, "dataset");
  await exportCommand.run(["--format", "parquet", "--out", out], exported.io);
  const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")) as { heads: object };
  expect(manifest.heads).toEqual({ mpp: 6 });
  expect(exported.lines).toContain(`${out}/entries/matter=mpp/year=2019/entries.parquet`);
  const again = here();
  await exportCommand.run(["--format", "parquet", "--out", out], again.io);
  expect(again.lines).toEqual([`${out} is up to date.`]);
}, 60_000);

it("says what to do while the copy runs", async () => {
  const unlock = await lockData(folder);
  await expect(historyCommand.run([], here().io)).rejects.toThrow("--url http://127.0.0.1:8080");
  await unlock();
});
