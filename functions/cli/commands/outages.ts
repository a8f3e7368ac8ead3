import { type Outage, outages } from "../../workflows/watch/outages.ts";
import { readArguments } from "../arguments.ts";
import { COPY_NOTES, type Command, LIVE_FLAG } from "./command.ts";
import { withCopy } from "./opened-copy.ts";

/** Lists when a source showed nothing or no mail went out, what goes on now first. Status 1 while anything does. */
export const outagesCommand: Command = {
  name: "outages",
  flags: LIVE_FLAG,
  facts: true,
  notes: COPY_NOTES,
  async run(args, io) {
    const { live, tell } = readArguments(this, args);
    return withCopy(io, live, async ({ ports, deployment }) => {
      const found = await outages(ports, deployment);
      tell(io, found, found.length > 0 ? found.map(lineOf) : ["No outage is known."]);
      return found.some((outage) => !outage.isOver) ? 1 : 0;
    });
  },
};

/** "NOW   dark  ca9/19-15716 at courtlistener  from 2019-06-26T15:00:00.000Z  4 failed checks; HTTP 503" */
export function lineOf({ kind, what, from, to, why, isOver }: Outage): string {
  const span = [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(" ");
  return [isOver ? "over " : "NOW  ", kind.padEnd(4), what, ...(span ? [span] : []), why].join("  ");
}
