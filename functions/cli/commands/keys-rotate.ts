import path from "node:path";
import { parseKeyRing, rotatedKeyRing } from "../../adapters/hmac-keyring.ts";
import { rotateKeyRingIn } from "../../adapters/keyring-file.ts";
import { lockData } from "../../local/data-lock.ts";
import { startConfig } from "../../local/start-config.ts";
import { ExpectedError } from "../../model/errors.ts";
import { readArguments } from "../arguments.ts";
import { STACK } from "../operator/made.ts";
import { COPY_NOTES, type Command, type CommandIo, LIVE_FLAG } from "./command.ts";

/** Adds a key that signs from now on. The older ones still check: an unsubscribe link works for as long as its reader exists. */
export const keysRotateCommand: Command = {
  name: "keys:rotate",
  flags: LIVE_FLAG,
  notes: COPY_NOTES,
  async run(args, io) {
    const { live } = readArguments(this, args);
    if (io.env["COPY"] === "aws") return rotateOnAws(io);
    const config = startConfig(live, io.env);
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

/** The functions read the ring when they start: within hours all of them have. */
async function rotateOnAws(io: CommandIo): Promise<number> {
  const { openAccount } = await import("../operator/open-account.ts"); // its clients are not loaded for one machine
  const { account } = await openAccount();
  const name = `/${STACK}/key-ring`;
  const ring = await account.parameter(name);
  if (ring === undefined) throw new ExpectedError("missing", `there is no key ring ${name}: npm run deploy makes one`);
  const { hash, keys } = rotatedKeyRing(parseKeyRing(ring), new Date().toISOString());
  await account.replaceSecret(name, JSON.stringify({ hash, keys }));
  io.out(
    `Links are signed with ${keys[0]?.kid} by every function that starts from now on; the older ones still check.`,
  );
  return 0;
}
