import { lockData } from "../../local/data-lock.ts";
import { forgetGeneration } from "../../local/generation.ts";
import { startConfig } from "../../local/start-config.ts";
import { readArguments } from "../arguments.ts";
import { readBackup } from "../operator/backup-file.ts";
import type { Command } from "./command.ts";

/** Puts a backup into an empty data folder; the copy sends nothing before it is released. */
export const restoreCommand: Command = {
  name: "restore",
  words: { usage: "<file>", min: 1, max: 1 },
  facts: true,
  notes: [
    "The data go to DATA_DIR (.docketwire), which must be empty.",
    "Data put back by other means are on hold, too. Only a whole disk or virtual machine that went back cannot know it:",
    "before you start anything on it, remove .docketwire.generation beside DATA_DIR. Then its mail waits for the release.",
  ],
  async run(args, io) {
    const { words, tell } = readArguments(this, args);
    const [file = ""] = words;
    const { dataFolder } = startConfig([], io.env);
    const unlock = await lockData(dataFolder);
    try {
      const { at, version } = await readBackup(file, dataFolder);
      await forgetGeneration(dataFolder);
      tell(io, { dataFolder, at, version, mail: "on hold" }, [
        `${dataFolder} holds the data of ${at} (version ${version}).`,
        "Mail is on hold: look at the copy, then: npm run -s cli -- release mail --live",
      ]);
    } finally {
      await unlock();
    }
    return 0;
  },
};
