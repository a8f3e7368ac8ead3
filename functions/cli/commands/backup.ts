import { systemClock } from "../../adapters/system-clock.ts";
import { lockData } from "../../local/data-lock.ts";
import { startConfig } from "../../local/start-config.ts";
import { versionOf } from "../../local/version.ts";
import { readArguments } from "../arguments.ts";
import { writeBackup } from "../operator/backup-file.ts";
import type { Command } from "./command.ts";

/** Packs the data of one machine into a file, while nothing runs on them. */
export const backupCommand: Command = {
  name: "backup",
  words: { usage: "<file>", min: 1, max: 1 },
  facts: true,
  notes: ["The data are those of DATA_DIR (.docketwire); nothing may run on them."],
  async run(args, io) {
    const { words, tell } = readArguments(this, args);
    const [file = ""] = words;
    const { dataFolder } = startConfig([], io.env);
    const unlock = await lockData(dataFolder);
    try {
      const note = { version: await versionOf(), at: systemClock().now() };
      await writeBackup(dataFolder, file, note);
      tell(io, { file, dataFolder, ...note }, [
        `${file} holds the data of ${dataFolder}, addresses and keys included: keep it safe.`,
      ]);
    } finally {
      await unlock();
    }
    return 0;
  },
};
