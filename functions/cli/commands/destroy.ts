import { mkdir, open, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { awsReaders, awsRecord } from "../../adapters/aws.ts";
import type { Settings } from "../../model/settings.ts";
import { eventsBetween, headOf } from "../../store/ledger.ts";
import { deploymentOf } from "../../workflows/deployment-of.ts";
import { consents } from "../../workflows/readers/count-readers.ts";
import { readArguments } from "../arguments.ts";
import { deployedConfig } from "../operator/aws-copy.ts";
import { type Destroying, destroy } from "../operator/destroying.ts";
import { type Made, parseMade } from "../operator/made.ts";
import { openAccount } from "../operator/open-account.ts";
import type { Command } from "./command.ts";
import { runCdk } from "./deploy.ts";

/** Ignored by git, as everything there. */
const FOLDER = path.join(".docketwire", "export");
const LEDGER = path.join(FOLDER, "ledger.jsonl");
const CONSENTS = path.join(FOLDER, "consents.jsonl");
/** Written last: what was deployed, for the second run. */
const MADE = path.join(FOLDER, "made.json");
const OWNER_ONLY = 0o600;

/** Exports what matters; with `--remove`, removes everything from AWS. */
export const destroyCommand: Command = {
  name: "destroy",
  flags: { remove: { about: "remove everything; without it only what matters is exported" } },
  async run(args, io) {
    const { isSet } = readArguments(this, args);
    const { account, settings } = await openAccount();
    const exportAll: Destroying["exportAll"] = (made) => exportDeployed(settings, made);
    return destroy({ account, exportAll, exported, cdk: runCdk, io }, isSet("remove") ? "remove" : "export");
  },
};

async function exportDeployed(settings: Settings, made: Made): ReturnType<Destroying["exportAll"]> {
  const config = deployedConfig(settings, made);
  const record = awsRecord(config);
  await mkdir(FOLDER, { recursive: true });
  const events = await writeLines(LEDGER, async function* () {
    for (const { id } of deploymentOf(config).matters)
      yield* await eventsBetween(record, id, 0, await headOf(record, id));
  });
  const proven = await writeLines(CONSENTS, () => consents({ readers: awsReaders(config) }));
  await writeFile(MADE, JSON.stringify(made));
  return { folder: FOLDER, events, consents: proven };
}

async function exported(): Promise<Made | undefined> {
  const json = await readFile(MADE, "utf8").catch(() => undefined);
  return json === undefined ? undefined : parseMade(json);
}

/** Writes one JSON line each, for the owner alone. @returns how many */
async function writeLines(file: string, all: () => AsyncIterable<unknown>): Promise<number> {
  const out = await open(file, "w", OWNER_ONLY);
  let lines = 0;
  try {
    for await (const one of all()) {
      await out.write(`${JSON.stringify(one)}\n`);
      lines += 1;
    }
  } finally {
    await out.close();
  }
  return lines;
}
