import { rotatedKeyRing } from "../../adapters/hmac-keyring.ts";
import { readArguments } from "../arguments.ts";
import { changeKeys } from "../operator/change-keys.ts";
import { COPY_NOTES, type Command, LIVE_FLAG } from "./command.ts";

/** Adds a key that signs from now on. The older ones still check: an unsubscribe link works for as long as its reader exists. */
export const keysRotateCommand: Command = {
  name: "keys:rotate",
  flags: LIVE_FLAG,
  notes: COPY_NOTES,
  async run(args, io) {
    const { live } = readArguments(this, args);
    const { keys } = await changeKeys(io, live, rotatedKeyRing);
    const since = io.env["COPY"] === "aws" ? "by every function that starts from now on" : "from the next start on";
    io.out(`Links are signed with ${keys[0]?.kid} ${since}; the older ones (${keys.length - 1}) still check.`);
    return 0;
  },
};
