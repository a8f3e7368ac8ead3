import dns from "node:dns";
import http from "node:http";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";

/*
 * Runs one Lambda as AWS does: a process of its own, with its own environment, handed one event after another.
 *   node run-lambda.ts <module> < events as a JSON list > results as a JSON list
 * The courts' sites are the one thing that is not AWS's: what goes to them over https goes to the loopback port
 * COURTS_PORT instead, told apart by the Host header.
 */

const courtsPort = Number(process.env["COURTS_PORT"]);

/** The function's clock goes ahead by so much, so that what is due later is due now. */
const aheadMs = Number(process.env["AHEAD_MINUTES"] ?? 0) * 60_000;
globalThis.Date = class extends Date {
  constructor(...args: [] | [number]) {
    if (args.length === 0) super(Date.now() + aheadMs);
    else super(...args);
  }
} as DateConstructor;

dns.lookup = ((_host: string, _how: object, done: (error: null, found: object[]) => void) =>
  done(null, [{ address: "93.184.216.34", family: 4 }])) as never;
https.request = ((options: https.RequestOptions & { servername: string }, taken: (response: unknown) => void) => {
  const { servername, path, method, headers, signal, timeout } = options;
  const all = { ...headers, host: servername };
  return http.request(
    { host: "127.0.0.1", port: courtsPort, path, method, headers: all, signal, timeout } as object,
    taken,
  );
}) as never;
syncBuiltinESMExports();

const events = JSON.parse(await text(process.stdin)) as unknown[];
// What the function itself prints goes to the other stream: results must stay readable.
const print = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr) as never;

const begun = performance.now();
const { handler } = (await import(process.argv[2] ?? "")) as { handler(event: unknown, context: object): unknown };
const loadedMs = performance.now() - begun;
const results: unknown[] = [];
for (const event of events) results.push(await handler(event, { awsRequestId: "request" }));
print(JSON.stringify({ results, loadedMs }), () => process.exit(0));

async function text(stream: AsyncIterable<Buffer>): Promise<string> {
  let all = "";
  for await (const chunk of stream) all += chunk;
  return all;
}
