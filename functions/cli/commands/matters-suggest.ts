import { suggestDockets } from "../../history/suggest-dockets.ts";
import { readArguments } from "../arguments.ts";
import { COPY_NOTES, type Command, LIVE_FLAG } from "./command.ts";
import { withCopy } from "./opened-copy.ts";

/** Proposes dockets that the followed ones name. Nothing is added: that is the operator's decision. */
export const mattersSuggestCommand: Command = {
  name: "matters:suggest",
  flags: LIVE_FLAG,
  notes: COPY_NOTES,
  async run(args, io) {
    return withCopy(io, readArguments(this, args).live, async ({ ports, deployment }) => {
      for (const matter of deployment.matters) {
        const suggestions = await suggestDockets(ports, matter);
        io.out(`${matter.name}: ${suggestions.length === 0 ? "no further docket is named" : ""}`);
        for (const { from, why, court, number } of suggestions)
          io.out(`  ${court ?? "(court not known)"}/${number}  ${why} ${from}`);
      }
      return 0;
    });
  },
};
