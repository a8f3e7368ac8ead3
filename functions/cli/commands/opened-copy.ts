import type { DatasetTarget } from "../../history/dataset.ts";
import { lockData } from "../../local/data-lock.ts";
import { openLive } from "../../local/live-copy.ts";
import { keepPrivate } from "../../local/private-data.ts";
import { startConfig } from "../../local/start-config.ts";
import { versionOf } from "../../local/version.ts";
import type { Deployment } from "../../model/deployment.ts";
import type { Ports } from "../../ports/index.ts";
import { openReplay } from "../../replay/replay-copy.ts";
import type { CommandIo } from "./command.ts";

/** The copy that a command works on: its ports, and what it follows. */
export interface OpenedCopy {
  readonly ports: Ports;
  readonly deployment: Deployment;
  /** The dataset that is published beside the copy, where there is one. */
  readonly published?: DatasetTarget;
}

/**
 * Opens the copy in DATA_DIR (the replay's, or with `--live` in `flags` the live one) while nobody runs it, or with COPY=aws
 * in the environment the deployed one, and closes it after `use`. @throws ExpectedError("conflict") while it runs here
 */
export async function withCopy<T>(
  io: CommandIo,
  flags: readonly string[],
  use: (copy: OpenedCopy) => Promise<T>,
): Promise<T> {
  if (io.env["COPY"] === "aws") return withAwsCopy(io, use);
  const config = startConfig(flags, io.env);
  await keepPrivate(config.dataFolder);
  const unlock = await lockData(config.dataFolder);
  try {
    const open = config.mode === "live" ? openLive : openReplay;
    const baseUrl = `http://${config.host}:${config.port}`;
    const copy = await open({ dataFolder: config.dataFolder, baseUrl, version: await versionOf(), say: io.err });
    try {
      return await use(copy);
    } finally {
      await copy.close();
    }
  } finally {
    await unlock();
  }
}

async function withAwsCopy<T>(io: CommandIo, use: (copy: OpenedCopy) => Promise<T>): Promise<T> {
  const { openAwsCopy } = await import("../operator/aws-copy.ts"); // its clients are not loaded for one machine
  const copy = await openAwsCopy(io);
  try {
    return await use(copy);
  } finally {
    await copy.close();
  }
}
