import { parseAddress } from "../../model/address.ts";
import { ExpectedError } from "../../model/errors.ts";
import { readerAt } from "../../store/readers.ts";
import { readSend } from "../../store/send-states.ts";
import { explainDelivery } from "../../workflows/mail/explain-delivery.ts";
import { addressHashOf } from "../../workflows/readers/address-hash.ts";
import { readArguments } from "../arguments.ts";
import { COPY_NOTES, type Command, LIVE_FLAG } from "./command.ts";
import { withCopy } from "./opened-copy.ts";

/** Says why a reader did or did not get an entry, step by step. */
export const explainMailCommand: Command = {
  name: "explain-mail",
  words: { usage: "<reader's id or address> <entry>", min: 2, max: 2 },
  flags: LIVE_FLAG,
  facts: true,
  notes: COPY_NOTES,
  async run(args, io) {
    const { words, live, tell } = readArguments(this, args);
    const [who = "", entry = ""] = words;
    return withCopy(io, live, async ({ ports, deployment }) => {
      const reader = who.includes("@") ? await readerAt(ports.readers, addressHashOf(ports, parseAddress(who))) : who;
      const state = reader === undefined ? undefined : await readSend(ports.readers, reader);
      if (!state) throw new ExpectedError("missing", "no such reader");
      const told = await explainDelivery(ports, deployment, { state, entry });
      if (!told) throw new ExpectedError("missing", `no entry ${entry}`);
      tell(io, { entry, ...told }, [
        `${entry} (event ${told.n}, first seen ${told.firstSeenAt}): ${told.verdict.replaceAll("_", " ")}`,
        ...(told.toldAt ? [`  in the digest accepted ${told.toldAt}`] : []),
        ...(told.comesAt ? [`  comes ${told.comesAt}`] : []),
        ...told.steps.map(({ asked, found }) => `  ${asked}: ${found}`),
      ]);
      return 0;
    });
  },
};
