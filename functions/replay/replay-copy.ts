import { mkdir } from "node:fs/promises";
import path from "node:path";
import { localPorts } from "../adapters/local.ts";
import { sesClient, sesMailer } from "../adapters/ses-mailer.ts";
import { startDynamoStandIn } from "../local/dynamo-stand-in.ts";
import { fileLog } from "../local/file-log.ts";
import { renewGeneration } from "../local/generation.ts";
import { type Loops, type WakeUps, wakeUps } from "../local/loops.ts";
import type { CopyConfig, RunningCopy } from "../local/running-copy.ts";
import { runLoops } from "../local/scheduler.ts";
import { startSesStandIn } from "../local/ses-stand-in.ts";
import type { Deployment } from "../model/deployment.ts";
import { EASTERN, type Instant, instantIn } from "../model/time.ts";
import { userAgentOf } from "../model/user-agent.ts";
import type { Ports } from "../ports/index.ts";
import { openSchema } from "../store/schema.ts";
import type { ReplayProgress } from "../web/extras.ts";
import { checkDockets } from "../workflows/checks/check-dockets.ts";
import { readAndReread } from "../workflows/documents/read-and-reread.ts";
import { sendDigests } from "../workflows/mail/send-digests.ts";
import { takeReceipt } from "../workflows/mail/take-receipt.ts";
import { replayChecks } from "./checks.ts";
import { type ReplayClock, replayClock } from "./clock.ts";
import { showCorrection } from "./corrected-reader.ts";
import { startCourtServers } from "./courts/court-servers.ts";
import { factOf } from "./courts/fact-of.ts";
import { FILINGS, shownAt } from "./courts/filings.ts";
import { joinDemoReaders } from "./demo-readers.ts";
import { checkedMatters, REPLAY_BEGINS, replayMatters } from "./matters.ts";
import { replay } from "./steps.ts";

const BEGINS: Instant = instantIn(EASTERN, REPLAY_BEGINS, "00:00");

/** The replay: replayed courts, a stand-in of the mail service, and the stepping clock around the real product. */
export async function openReplay(config: CopyConfig): Promise<RunningCopy> {
  const folder = path.join(config.dataFolder, "replay");
  await mkdir(folder, { recursive: true });
  const { log, close: closeLog } = await fileLog(folder, config.say);
  const clock = await replayClock(path.join(folder, "clock.json"), BEGINS);
  const tables = await startDynamoStandIn({ folder: path.join(folder, "tables") });
  await openSchema(tables.record);
  const courts = await startCourtServers({ now: clock.now });
  const ses = await startSesStandIn({
    folder: path.join(folder, "outbox"),
    now: clock.now,
    onReceipt: (receipt) => takeReceipt(ports, receipt),
  });
  const woken = wakeUps();
  const ports = await localPorts({
    folder,
    clock,
    record: tables.record,
    readers: tables.readers,
    mailer: {
      ...sesMailer(sesClient({ inProcess: ses.inProcess }), { configurationSet: "replay" }),
      forget: (whose) => ses.forget(whose),
      hide: (shows) => ses.hide(shows),
    },
    wake: woken,
    log,
    userAgent: userAgentOf(config.version, "replay"),
    courtListenerToken: "replay",
    replayedHosts: courts.hosts,
  });
  const deployment = replayDeployment(config, await renewGeneration(config.dataFolder, tables.readers));
  await ses.tellUntold();
  if (clock.now() === BEGINS) await joinDemoReaders(ports, deployment, BEGINS);
  return {
    ports,
    deployment,
    extras: {
      outbox: () => ses.listMails(),
      replay: async () => progressOf(clock),
      factOf,
    },
    run: (signal) => run({ ports, deployment, clock, woken, signal, config }),
    async close() {
      await clock.keep();
      await ports.close();
      await Promise.all([courts.close(), ses.close()]);
      await tables.close();
      await closeLog();
    },
  };
}

function replayDeployment({ baseUrl, version }: CopyConfig, generation: string): Deployment {
  return {
    baseUrl,
    operator: {
      name: "Docketwire replay",
      email: "operator@example.org",
      postalAddress: "1 Example Street, Springfield, NY 10000",
    },
    sender: "MPP litigation digests <digests@example.org>",
    matters: replayMatters(),
    perSecond: 1_000,
    replay: true,
    deploymentGeneration: generation,
    version,
  };
}

function progressOf(clock: ReplayClock): ReplayProgress {
  const now = clock.now();
  return { clock: now, shown: shownAt(now).length, facts: FILINGS.length, done: clock.pace === "life" };
}

interface Run {
  readonly ports: Ports;
  readonly deployment: Deployment;
  readonly clock: ReplayClock;
  readonly woken: WakeUps;
  readonly signal: AbortSignal;
  readonly config: CopyConfig;
}

/** First the litigation in steps, then on at life's speed. */
async function run({ ports, deployment, clock, woken, signal, config: { say, until } }: Run): Promise<void> {
  const passing = { clock, log: ports.log, wakeUps: woken, broken: new Map(), signal };
  const rest = { read: () => readAndReread(ports, deployment), send: sending(ports, deployment) };
  if (clock.pace === "steps") {
    await replay({
      ...passing,
      clock,
      loops: { ...rest, check: replayChecks(ports, deployment) },
      onStep: yearly(say),
      ...(until === undefined ? {} : { until }),
    });
    if (signal.aborted || until !== undefined) return;
    await clock.runOn();
    say(`The whole litigation is told: ${FILINGS.length} filings. The clock runs on.`);
  }
  const check: Loops["check"] = async () => {
    await clock.keep();
    return checkDockets(ports, { ...deployment, matters: checkedMatters(deployment.matters, clock.now()) });
  };
  await runLoops({ ...passing, loops: { ...rest, check } });
}

function sending(ports: Ports, deployment: Deployment): Loops["send"] {
  return async () => {
    const sent = await sendDigests(ports, deployment, {});
    await showCorrection(ports, deployment);
    return sent;
  };
}

/** One line a year. */
function yearly(say: (line: string) => void): (now: Instant) => void {
  let year = "";
  return (now) => {
    if (now.slice(0, 4) === year) return;
    year = now.slice(0, 4);
    say(`The replayed clock reads ${year}: ${shownAt(now).length} of ${FILINGS.length} filings.`);
  };
}
