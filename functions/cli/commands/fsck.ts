import { auditReaders } from "../../workflows/readers/audit-readers.ts";
import { readArguments } from "../arguments.ts";
import { COPY_NOTES, type Command, LIVE_FLAG } from "./command.ts";
import { withCopy } from "./opened-copy.ts";

/** Audits the ledger against every reader's send state. */
export const fsckCommand: Command = {
  name: "fsck",
  flags: LIVE_FLAG,
  facts: true,
  notes: COPY_NOTES,
  async run(args, io) {
    const { live, tell } = readArguments(this, args);
    return withCopy(io, live, async ({ ports, deployment }) => {
      const audit = await auditReaders(ports, deployment);
      const { readers, active, gaps } = audit;
      tell(io, audit, [
        ...gaps.map(({ reader, what }) => `${reader}: ${what}`),
        `${readers} readers, ${active} active, ${gaps.length} gaps`,
      ]);
      return gaps.length === 0 ? 0 : 1;
    });
  },
};
