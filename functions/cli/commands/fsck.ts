import { auditReaders } from "../../workflows/readers/audit-readers.ts";
import { readArguments } from "../arguments.ts";
import { COPY_NOTES, type Command, LIVE_FLAG } from "./command.ts";
import { withCopy } from "./opened-copy.ts";

/** Audits the ledger against every reader's send state. */
export const fsckCommand: Command = {
  name: "fsck",
  flags: LIVE_FLAG,
  notes: COPY_NOTES,
  async run(args, io) {
    return withCopy(io, readArguments(this, args).live, async ({ ports, deployment }) => {
      const { readers, active, gaps } = await auditReaders(ports, deployment);
      for (const { reader, what } of gaps) io.out(`${reader}: ${what}`);
      io.out(`${readers} readers, ${active} active, ${gaps.length} gaps`);
      return gaps.length === 0 ? 0 : 1;
    });
  },
};
