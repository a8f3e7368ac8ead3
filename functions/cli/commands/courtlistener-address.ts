import { docketAlertPath } from "../../workflows/checks/take-docket-alert.ts";
import type { Command } from "./command.ts";
import { withCopy } from "./opened-copy.ts";

/** Prints the address at which CourtListener may say that a docket has news. It is a secret: whoever knows it can make us look. */
export const courtlistenerAddressCommand: Command = {
  name: "courtlistener:address",
  usage: "courtlistener:address [--live]",
  async run(args, io) {
    return withCopy(io, args.includes("--live") ? ["--live"] : [], async ({ ports, deployment }) => {
      io.out(`${deployment.baseUrl}${docketAlertPath(ports)}`);
      return 0;
    });
  },
};
