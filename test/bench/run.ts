import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { resultsPage, tableOf } from "./results-page.ts";
import type { Row } from "./row.ts";

/*
 * npm run bench             every part, written to RESULTS.md
 * npm run bench -- digests  one part, printed
 *
 * A part is a file of parts/ that exports `rows()`. Each runs in a process of its own, so that none pays for another's heap.
 */
const PARTS = fileURLToPath(new URL("parts/", import.meta.url));
const ROOT_URL = new URL("../../", import.meta.url).href;
const ROOT = fileURLToPath(ROOT_URL);
const RESULTS = fileURLToPath(new URL("RESULTS.md", import.meta.url));

const known = readdirSync(PARTS)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => name.slice(0, -".ts".length))
  .sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark is called ${unknown.join(", ")}. There are: ${known.join(", ")}`);
  process.exit(1);
}

const loadBefore = loadavg();
const results = new Map<string, readonly Row[] | string>();
for (const name of wanted.length > 0 ? wanted : known) {
  console.error(`measuring ${name} …`);
  const rows = measured(name);
  results.set(name, rows);
  console.log(typeof rows === "string" ? `${name} failed: ${rows}` : tableOf(rows));
}
if (wanted.length === 0) {
  writeFileSync(RESULTS, resultsPage(results, { before: loadBefore, after: loadavg() }));
  console.error(`written to ${RESULTS}`);
}
process.exitCode = [...results.values()].some((rows) => typeof rows === "string") ? 1 : 0;

function measured(name: string): readonly Row[] | string {
  const child = fileURLToPath(new URL("run-part.ts", import.meta.url));
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--expose-gc", "--disable-warning=ExperimentalWarning", child, name],
    { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  // Without the folders of this machine: the page is published.
  if (status !== 0)
    return stderr.replaceAll(ROOT_URL, "").replaceAll(ROOT, "").trim().split("\n").slice(-12).join("\n");
  return JSON.parse(stdout.slice(stdout.lastIndexOf("\n[") + 1)) as Row[];
}
