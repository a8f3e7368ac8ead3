import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { serve } from "@hono/node-server";
import type { OrderView } from "../../functions/model/order.ts";
import { EASTERN, instantIn } from "../../functions/model/time.ts";
import { openReplay } from "../../functions/replay/replay-copy.ts";
import { createApp } from "../../functions/web/create-app.ts";
import { differencesOn, endedShownStanding, type WantedDay, type WantedOrder } from "./standing-differences.ts";

/*
 * `npm run -s measure:standing [-- FOLDER]`: plays the whole replay (or takes the one kept in FOLDER), serves it on the loopback,
 * and asks its API which orders stood on each day of the yardstick. Prints every difference with the rule that explains it, and
 * how many ended orders are served as standing.
 */
const YARDSTICK = path.resolve(import.meta.dirname, "../../../shared/mpp");
const END = "2025-08-01T00:00:00.000Z";

if (!existsSync(path.join(YARDSTICK, "standing.jsonl"))) {
  console.log("No yardstick of orders beside the project: nothing is compared.");
  process.exit();
}
const days = (await readFile(path.join(YARDSTICK, "standing.jsonl"), "utf8"))
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as WantedDay);
const { orders } = JSON.parse(await readFile(path.join(YARDSTICK, "orders.json"), "utf8")) as {
  readonly orders: readonly WantedOrder[];
};

const [kept] = process.argv.slice(2);
const folder = kept ?? (await mkdtemp(path.join(tmpdir(), "standing-")));
const copy = await openReplay({
  baseUrl: "http://127.0.0.1:8080",
  version: "0",
  dataFolder: folder,
  until: END,
  say: () => undefined,
});
await copy.run(new AbortController().signal);

let app: ReturnType<typeof createApp> | undefined;
const server = serve({
  fetch: (request) => app?.fetch(request) ?? new Response("", { status: 503 }),
  hostname: "127.0.0.1",
  port: 0,
});
await new Promise<void>((resolve) => server.once("listening", resolve));
const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
app = createApp(copy.ports, { ...copy.deployment, baseUrl }, copy.extras);

const reasons = new Map<string, number>();
let compared = 0;
let standing = 0;
for (const wanted of days) {
  const at = instantIn(EASTERN, wanted.day, "00:00");
  const answer = await fetch(`${baseUrl}/api/matters/mpp/orders?asOf=${at}`);
  if (answer.status !== 200) throw new Error(`the orders as of ${at}: ${answer.status}`);
  const served = ((await answer.json()) as { readonly orders: readonly OrderView[] }).orders;
  const differences = differencesOn(wanted, orders, served);
  const shown = endedShownStanding(wanted, orders, served);
  compared += wanted.lines.length + wanted.foldedAsEnded.length;
  standing += shown.length;
  console.log(`${wanted.day}: ${served.length} orders served, ${differences.length} differences`);
  for (const { order, wanted: theirs, got, why } of differences) {
    const reason = why ?? "UNEXPLAINED";
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    console.log(`  ${order}\n    wanted ${theirs}; served ${got}\n    ${reason}`);
  }
  for (const order of shown) console.log(`  ${order} has ended and is served as standing`);
}
console.log(`\n${days.length} days, ${compared} lines of the yardstick.`);
for (const [reason, count] of reasons) console.log(`  ${count} × ${reason}`);
console.log(`Ended orders served as standing: ${standing}`);

await new Promise((resolve) => server.close(resolve));
await copy.close();
if (kept === undefined) await rm(folder, { recursive: true, force: true });
process.exitCode = standing === 0 && !reasons.has("UNEXPLAINED") ? 0 : 1;
