import { lockData } from "../../local/data-lock.ts";
import { forgetGeneration } from "../../local/generation.ts";
import { startConfig } from "../../local/start-config.ts";
import { ExpectedError } from "../../model/errors.ts";
import { readBackup } from "../operator/backup-file.ts";
import type { Command } from "./command.ts";

/** Puts a backup into an empty data folder; the copy sends nothing before it is released. */
export const restoreCommand: Command = {
  name: "restore",
  usage: "restore <file>, with DATA_DIR in the environment",
  async run([file], io) {
    if (!file) throw new ExpectedError("invalid", `usage: ${restoreCommand.usage}`);
    const { dataFolder } = startConfig([], io.env);
    const unlock = await lockData(dataFolder);
    try {
      const { at, version } = await readBackup(file, dataFolder);
      await forgetGeneration(dataFolder);
      io.out(`${dataFolder} holds the data of ${at} (version ${version}).`);
    } finally {
      await unlock();
    }
    io.out("Mail is on hold: look at the copy, then: npm run -s cli -- release mail --live");
    return 0;
  },
};
