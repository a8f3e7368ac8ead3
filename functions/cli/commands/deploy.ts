import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { awsArchive, awsRecord } from "../../adapters/aws.ts";
import { systemClock } from "../../adapters/system-clock.ts";
import { workerIsolate } from "../../adapters/worker-isolate.ts";
import type { Settings } from "../../model/settings.ts";
import { openSchema } from "../../store/schema.ts";
import { rereadNewest } from "../../workflows/checks/reread-newest.ts";
import { deploymentOf } from "../../workflows/deployment-of.ts";
import { readArguments } from "../arguments.ts";
import { deployedConfig } from "../operator/aws-copy.ts";
import { type Deploying, deploy } from "../operator/deploying.ts";
import type { Made } from "../operator/made.ts";
import { openAccount } from "../operator/open-account.ts";
import type { Command } from "./command.ts";

/** Deploys this checkout to the operator's account. */
export const deployCommand: Command = {
  name: "deploy",
  flags: {
    "changed-readings": { about: "deploy though stored entries would be read differently" },
    "new-key-ring": { about: "make a key ring although readers are known: links in their mails stop working" },
  },
  async run(args, io) {
    const { isSet } = readArguments(this, args);
    const insisting = { changedReadings: isSet("changed-readings"), newKeyRing: isSet("new-key-ring") };
    const { account, settings, version } = await openAccount();
    const reread = (made: Made) => rereadDeployed(settings, made);
    return deploy({ account, settings, version, reread, clock: systemClock(), cdk: runCdk, io }, insisting);
  },
};

async function rereadDeployed(settings: Settings, made: Made): ReturnType<Deploying["reread"]> {
  const config = deployedConfig(settings, made);
  const [record, archive] = [awsRecord(config), awsArchive(config)];
  await openSchema(record);
  const isolate = workerIsolate();
  try {
    return await rereadNewest({ record, archive, isolate }, deploymentOf(config));
  } finally {
    await isolate.close();
  }
}

/** The pinned CDK's command line, with its own output. @returns its exit status */
export function runCdk(args: readonly string[]): Promise<number> {
  const cdk = fileURLToPath(new URL("../../../node_modules/aws-cdk/bin/cdk", import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cdk, ...args], { stdio: "inherit" });
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}
