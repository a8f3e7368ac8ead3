import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { replayUntil } from "../support/replay-run.ts";

/*
 * `npm run measure:tellings [-- FOLDER]`: plays the whole replay, keeps its mails (outbox.json) and its record (events.json)
 * in FOLDER, and where the yardstick of tellings is at hand prints its table.
 */
const YARDSTICK = path.resolve(import.meta.dirname, "../../../shared/mpp");
const END = "2025-08-01T00:00:00.000Z";

const [folder = await mkdtemp(path.join(tmpdir(), "tellings-"))] = process.argv.slice(2);
const data = await mkdtemp(path.join(tmpdir(), "tellings-replay-"));
const { events, mails } = await replayUntil(data, END);
await rm(data, { recursive: true, force: true });
const outbox = path.join(folder, "outbox.json");
await writeFile(outbox, JSON.stringify(mails));
await writeFile(path.join(folder, "events.json"), JSON.stringify(events));
console.log(`${mails.length} mails in ${outbox}`);
const check = path.join(YARDSTICK, "check.mjs");
if (existsSync(check))
  spawnSync(process.execPath, [check, outbox, path.join(YARDSTICK, "tellings.jsonl")], { stdio: "inherit" });
else console.log("No yardstick of tellings beside the project: nothing is compared.");
