import { rotatedKeyRing } from "../../adapters/hmac-keyring.ts";
import { readArguments } from "../arguments.ts";
import { changeKeys } from "../operator/change-keys.ts";
import { COPY_NOTES, type Command, LIVE_FLAG } from "./command.ts";

/** Adds a key that signs from now on. The older ones still check: an unsubscribe link works for as long as its reader exists. */
export const keysRotateCommand: Command = {
  name: "keys:rotate",
  flags: LIVE_FLAG,
  facts: true,
  notes: COPY_NOTES,
  async run(args, io) {
    const { live, tell } = readArguments(this, args);
    const { keys } = await changeKeys(io, live, rotatedKeyRing);
    const since = io.env["COPY"] === "aws" ? "by every function that starts from now on" : "from the next start on";
    const [signs, ...older] = keys.map(({ kid }) => kid);
    tell(io, { signs, older }, [
      `Links are signed with ${signs} ${since}; the older ones (${older.length}) still check.`,
    ]);
    return 0;
  },
};
