import { type Suggestion, suggestDockets } from "../../history/suggest-dockets.ts";
import { readArguments } from "../arguments.ts";
import { COPY_NOTES, type Command, LIVE_FLAG } from "./command.ts";
import { withCopy } from "./opened-copy.ts";

/** Proposes dockets that the followed ones name. Nothing is added: that is the operator's decision. */
export const mattersSuggestCommand: Command = {
  name: "matters:suggest",
  flags: LIVE_FLAG,
  facts: true,
  notes: COPY_NOTES,
  async run(args, io) {
    const { live, tell } = readArguments(this, args);
    return withCopy(io, live, async ({ ports, deployment }) => {
      const found = await Promise.all(
        deployment.matters.map(async (matter) => ({
          matter: matter.id,
          name: matter.name,
          suggestions: await suggestDockets(ports, matter),
        })),
      );
      tell(io, found, found.flatMap(linesOf));
      return 0;
    });
  },
};

function linesOf({ name, suggestions }: { readonly name: string; readonly suggestions: readonly Suggestion[] }) {
  return [
    `${name}: ${suggestions.length === 0 ? "no further docket is named" : ""}`,
    ...suggestions.map(({ from, why, court, number }) => `  ${court ?? "(court not known)"}/${number}  ${why} ${from}`),
  ];
}
