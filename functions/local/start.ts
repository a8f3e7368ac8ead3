import "./check-node.js";
import { isExpected } from "../model/errors.ts";
import { openReplay } from "../replay/replay-copy.ts";
import { createApp } from "../web/create-app.ts";
import { lockData } from "./data-lock.ts";
import { knownHosts, misdirected } from "./known-hosts.ts";
import { openLive } from "./live-copy.ts";
import { keepPrivate } from "./private-data.ts";
import { peerAddress, startServer } from "./server.ts";
import { type StartConfig, startConfig } from "./start-config.ts";
import { versionOf } from "./version.ts";

/** After this long a stop does not wait any more: a killed program loses nothing. */
const STOP_MS_MAX = 10_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  await start(startConfig(process.argv.slice(2), process.env));
} catch (error) {
  if (!isExpected(error)) throw error;
  process.stderr.write(`${error.message.replace(/\s+/g, " ")}\n`); // one line, whatever the message holds
  process.exit(1); // what was opened on the way would keep the program alive
}

/** Everything in one process: stand-ins, web server and loops, until Ctrl-C. */
async function start(config: StartConfig): Promise<void> {
  const stop = stopSignal();
  await keepPrivate(config.dataFolder);
  const closing: (() => Promise<void>)[] = [await lockData(config.dataFolder)];
  try {
    let app: ReturnType<typeof createApp> | undefined;
    let isKnownHost = knownHosts(config.host, []);
    const answer = (request: Request, env: object): Response | Promise<Response> =>
      isKnownHost(request.headers.get("Host")) ? (app?.fetch(request, env) ?? notYet()) : misdirected();
    const server = await startServer({ fetch: answer }, config);
    closing.unshift(server.close);
    const open = config.mode === "live" ? openLive : openReplay;
    const copy = await open({ dataFolder: config.dataFolder, baseUrl: server.url, version: await versionOf(), say });
    closing.splice(1, 0, copy.close);
    isKnownHost = knownHosts(config.host, [copy.deployment.baseUrl]);
    app = createApp(copy.ports, copy.deployment, { ...copy.extras, clientAddress: peerAddress });
    say(`Docketwire (${config.mode}) is at ${server.url}. Ctrl-C stops it.`);
    await copy.run(stop);
  } finally {
    // The web side first, then the copy that it shows, the lock last.
    for (const close of closing) await close();
  }
  say("Stopped. Starting again goes on from here.");
}

/** The port answers before the copy is open: whoever comes that early is asked to come again. */
function notYet(): Response {
  return new Response("Starting. Try again in a moment.", { status: 503, headers: { "Retry-After": "2" } });
}

/** Aborted by Ctrl-C or a polite kill; a second one, or a stop that takes too long, ends the program at once. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  const onStop = (): void => {
    if (stop.signal.aborted) process.exit(130);
    say("Stopping …");
    stop.abort();
    setTimeout(() => process.exit(130), STOP_MS_MAX).unref();
  };
  process.on("SIGINT", onStop);
  process.on("SIGTERM", onStop);
  return stop.signal;
}
