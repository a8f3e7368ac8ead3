import { revokedKeyRing } from "../../adapters/hmac-keyring.ts";
import { readArguments } from "../arguments.ts";
import { changeKeys } from "../operator/change-keys.ts";
import { COPY_NOTES, type Command, LIVE_FLAG } from "./command.ts";

/**
 * Somebody else may have a key: from now on its links stop mail, with a notice to the reader and an undo, and do nothing else.
 * They are not dead, because a link that stops mail must work for 30 days after the mail.
 */
export const keysRevokeCommand: Command = {
  name: "keys:revoke",
  words: { usage: "<key, as links name it: k1>", min: 1, max: 1 },
  flags: LIVE_FLAG,
  facts: true,
  notes: COPY_NOTES,
  async run(args, io) {
    const { words, live, tell } = readArguments(this, args);
    const [kid = ""] = words;
    const { keys } = await changeKeys(io, live, (ring, now) => revokedKeyRing(ring, kid, now));
    const since =
      io.env["COPY"] === "aws"
        ? "in every function that starts from now on: deploy to start them anew"
        : "from the next start on";
    const signs = keys[0]?.kid;
    tell(io, { revoked: kid, signs }, [
      `Links of ${kid} only stop mail, ${since}; ${signs} signs.`,
      "If CourtListener has an address signed with it, give it a fresh one: npm run -s cli -- courtlistener:address",
    ]);
    return 0;
  },
};
