import path from "node:path";
import { rotateKeyRingIn } from "../../adapters/keyring-file.ts";
import { lockData } from "../data-lock.ts";
import { startConfig } from "../start-config.ts";
import type { Command } from "./command.ts";

/** Adds a key that signs from now on. The older ones still check: an unsubscribe link works for as long as its reader exists. */
export const keysRotateCommand: Command = {
  name: "keys:rotate",
  usage: "keys:rotate [--live]",
  async run(args, io) {
    const config = startConfig(args, io.env);
    const unlock = await lockData(config.dataFolder);
    try {
      const file = path.join(config.dataFolder, config.mode, "keyring.json");
      const { keys } = await rotateKeyRingIn(file, new Date().toISOString());
      io.out(
        `Links are signed with ${keys[0]?.kid} from the next start on; the older ones (${keys.length - 1}) still check.`,
      );
      return 0;
    } finally {
      await unlock();
    }
  },
};
