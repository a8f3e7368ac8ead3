import { readArguments } from "../arguments.ts";
import { sayDocketHealth } from "../say-docket-health.ts";
import { COPY_NOTES, type Command, LIVE_FLAG } from "./command.ts";
import { withCopy } from "./opened-copy.ts";

/** Says how well each docket is seen, what could not be read first; status 1 when somebody must look. */
export const docketHealthCommand: Command = {
  name: "docket:health",
  flags: LIVE_FLAG,
  notes: COPY_NOTES,
  async run(args, io) {
    return withCopy(io, readArguments(this, args).live, async (copy) => {
      const troubled = await sayDocketHealth((line) => io.out(line), copy);
      return troubled > 0 ? 1 : 0;
    });
  },
};
