import { docketAlertPath } from "../../workflows/checks/take-docket-alert.ts";
import { readArguments } from "../arguments.ts";
import { COPY_NOTES, type Command, LIVE_FLAG } from "./command.ts";
import { withCopy } from "./opened-copy.ts";

/** Prints the address at which CourtListener may say that a docket has news. It is a secret: whoever knows it can make us look. */
export const courtlistenerAddressCommand: Command = {
  name: "courtlistener:address",
  flags: LIVE_FLAG,
  facts: true,
  notes: COPY_NOTES,
  async run(args, io) {
    const { live, tell } = readArguments(this, args);
    return withCopy(io, live, async ({ ports, deployment }) => {
      const address = `${deployment.baseUrl}${docketAlertPath(ports)}`;
      tell(io, { address }, [address]);
      return 0;
    });
  },
};
