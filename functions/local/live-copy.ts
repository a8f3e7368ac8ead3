import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { configuredDrafter } from "../adapters/bedrock-drafter.ts";
import { httpsHooks } from "../adapters/https-hooks.ts";
import { localPorts } from "../adapters/local.ts";
import { sesClient, sesMailer } from "../adapters/ses-mailer.ts";
import { smtpMailer } from "../adapters/smtp-mailer.ts";
import { systemClock } from "../adapters/system-clock.ts";
import { MATTERS, matterOf } from "../matters/index.ts";
import type { Deployment } from "../model/deployment.ts";
import { ExpectedError } from "../model/errors.ts";
import type { Matter } from "../model/matter.ts";
import { parseSettings, type Settings } from "../model/settings.ts";
import { userAgentOf } from "../model/user-agent.ts";
import type { Clock, Hooks, Mailer, Ports } from "../ports/index.ts";
import { openSchema } from "../store/schema.ts";
import { checkDockets } from "../workflows/checks/check-dockets.ts";
import { checkWanted } from "../workflows/checks/check-wanted.ts";
import { readAndReread } from "../workflows/documents/read-and-reread.ts";
import { deliverWebhooks } from "../workflows/mail/deliver-webhooks.ts";
import { sendDigests } from "../workflows/mail/send-digests.ts";
import { type OwnerWatch, ownerWatch } from "../workflows/watch/owner-watch.ts";
import { sayAlive } from "./alive.ts";
import { type DynamoStandIn, startDynamoStandIn } from "./dynamo-stand-in.ts";
import { fileLog } from "./file-log.ts";
import { renewGeneration } from "./generation.ts";
import { earlier, type Loops, type WakeUps, wakeUps } from "./loops.ts";
import type { CopyConfig, RunningCopy } from "./running-copy.ts";
import { runLoops } from "./scheduler.ts";
import { type Secrets, secretsIn } from "./secrets-file.ts";

/** The product on this machine against the real courts, with the mail service of the settings file. */
export async function openLive(config: CopyConfig): Promise<RunningCopy> {
  const settings = await settingsIn(config.settingsFile ?? "settings.json");
  const folder = path.join(config.dataFolder, "live");
  await mkdir(folder, { recursive: true });
  const secrets = await secretsIn(path.join(config.dataFolder, "secrets.json"), process.env);
  // Everything that the settings can get wrong comes before anything is opened.
  const mailer = mailerOf(settings, secrets);
  const matters = mattersOf(settings);
  const { log, close: closeLog } = await fileLog(folder, config.say);
  const tables = await startDynamoStandIn({ folder: path.join(folder, "tables") });
  await openSchema(tables.record);
  const woken = wakeUps();
  const clock = systemClock();
  const userAgent = userAgentOf(config.version, settings.operator.email);
  const opened = await localPorts({
    folder,
    clock,
    record: tables.record,
    readers: tables.readers,
    mailer,
    wake: woken,
    log,
    userAgent,
    ...(secrets.courtListenerToken === undefined ? {} : { courtListenerToken: secrets.courtListenerToken }),
  });
  const ports = { ...opened, ...configuredDrafter(settings) };
  const generation = await renewGeneration(config.dataFolder, tables.readers);
  const hooks = httpsHooks({ userAgent });
  const deployment = { ...liveDeployment(config, settings), matters, deploymentGeneration: generation };
  const watch = ownerWatch(ports, deployment);
  return {
    ports,
    deployment,
    extras: { alarms: watch.lines },
    run: (signal) =>
      runLoops({
        clock,
        log,
        wakeUps: woken,
        broken: new Map(),
        signal,
        loops: loopsOf({ ports, hooks, deployment, watch, woken, housekeeping: housekeepingOf(config, tables, clock) }),
      }),
    async close() {
      await ports.close();
      await tables.close();
      await closeLog();
    },
  };
}

interface Looping {
  readonly ports: Ports;
  readonly hooks: Hooks;
  readonly deployment: Deployment;
  readonly watch: OwnerWatch;
  readonly woken: WakeUps;
  readonly housekeeping: () => Promise<void>;
}

/** What a machine does beside its work: it says that it is alive, and once a day removes what DynamoDB would have. */
function housekeepingOf(
  { dataFolder }: Pick<CopyConfig, "dataFolder">,
  tables: Pick<DynamoStandIn, "removeExpired">,
  clock: Pick<Clock, "now">,
): () => Promise<void> {
  let cleanedOn = "";
  return async () => {
    await sayAlive(dataFolder);
    const now = clock.now();
    if (now.slice(0, 10) === cleanedOn) return;
    await tables.removeExpired(now);
    cleanedOn = now.slice(0, 10);
  };
}

function loopsOf({ ports, hooks, deployment, watch, woken, housekeeping }: Looping): Loops {
  return {
    check: async () => {
      await housekeeping();
      await checkWanted(ports, deployment, woken.wanted());
      const checked = await checkDockets(ports, deployment);
      await watch.look();
      return checked;
    },
    read: () => readAndReread(ports, deployment),
    send: async () => {
      const sent = await sendDigests(ports, deployment, {});
      const { next } = await deliverWebhooks({ ports, hooks, deployment });
      return { next: earlier(sent.next, next) };
    },
  };
}

async function settingsIn(file: string): Promise<Settings> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    throw new ExpectedError("missing", `--live needs ${file}: "npm run init" writes it`, { cause });
  }
  try {
    return parseSettings(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof ExpectedError) throw cause;
    throw new ExpectedError("invalid", `${file} is no JSON`, { cause });
  }
}

function liveDeployment(
  { baseUrl, version }: CopyConfig,
  settings: Settings,
): Omit<Deployment, "matters" | "deploymentGeneration"> {
  return {
    baseUrl: settings.baseUrl ?? baseUrl,
    operator: settings.operator,
    sender: settings.mail.from,
    perSecond: settings.mail.perSecond,
    optIn: settings.sources.optIn,
    version,
  };
}

function mattersOf({ matters }: Settings): readonly Matter[] {
  return matters ? matters.map(matterOf) : MATTERS.filter((matter) => !matter.off);
}

/** SES tells receipts to a queue that one machine does not read: acceptance is final here, as with SMTP. */
function mailerOf({ mail, region }: Settings, secrets: Secrets): Mailer {
  if (mail.mailer === "ses") return sesMailer(sesClient({ region }), {});
  if (!mail.smtp) throw new ExpectedError("invalid", "settings.json names SMTP and no server: mail.smtp is missing");
  const { host, port, secure, user } = mail.smtp;
  return smtpMailer({
    host,
    port,
    secure,
    from: addressIn(mail.from),
    ...(user === undefined ? {} : { user }),
    ...(secrets.smtpPassword === undefined ? {} : { password: secrets.smtpPassword }),
  });
}

/** "MPP litigation digests <digests@example.org>" → "digests@example.org" */
function addressIn(sender: string): string {
  return /<([^<>]+)>\s*$/.exec(sender)?.[1] ?? sender.trim();
}
