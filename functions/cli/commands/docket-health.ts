import { readArguments } from "../arguments.ts";
import { lookAtDockets, seenLines } from "../dockets-seen.ts";
import { COPY_NOTES, type Command, LIVE_FLAG } from "./command.ts";
import { withCopy } from "./opened-copy.ts";

/** Says how well each docket is seen, what could not be read first; status 1 when somebody must look. */
export const docketHealthCommand: Command = {
  name: "docket:health",
  flags: LIVE_FLAG,
  facts: true,
  notes: COPY_NOTES,
  async run(args, io) {
    const { live, tell } = readArguments(this, args);
    return withCopy(io, live, async (copy) => {
      const seen = await lookAtDockets(copy);
      tell(io, seen, seenLines(seen));
      return seen.troubled > 0 ? 1 : 0;
    });
  },
};
