import { sayDocketHealth } from "../say-docket-health.ts";
import type { Command } from "./command.ts";
import { withCopy } from "./opened-copy.ts";

/** Says how well each docket is seen, what could not be read first; status 1 when somebody must look. */
export const docketHealthCommand: Command = {
  name: "docket:health",
  usage: "docket:health [--live]",
  async run(args, io) {
    return withCopy(io, args.includes("--live") ? ["--live"] : [], async (copy) => {
      const troubled = await sayDocketHealth((line) => io.out(line), copy);
      return troubled > 0 ? 1 : 0;
    });
  },
};
