import { systemClock } from "../../adapters/system-clock.ts";
import { lockData } from "../../local/data-lock.ts";
import { startConfig } from "../../local/start-config.ts";
import { ExpectedError } from "../../model/errors.ts";
import { writeBackup } from "../operator/backup-file.ts";
import { versionOf } from "../operator/open-account.ts";
import type { Command } from "./command.ts";

/** Packs the data of one machine into a file, while nothing runs on them. */
export const backupCommand: Command = {
  name: "backup",
  usage: "backup <file>, with DATA_DIR in the environment",
  async run([file], io) {
    if (!file) throw new ExpectedError("invalid", `usage: ${backupCommand.usage}`);
    const { dataFolder } = startConfig([], io.env);
    const unlock = await lockData(dataFolder);
    try {
      await writeBackup(dataFolder, file, { version: await versionOf(), at: systemClock().now() });
    } finally {
      await unlock();
    }
    io.out(`${file} holds the data of ${dataFolder}, addresses and keys included: keep it safe.`);
    return 0;
  },
};
