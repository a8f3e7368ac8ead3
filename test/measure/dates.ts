import { createInterface } from "node:readline";
import { aheadOf, datesOf } from "../../functions/entries/dates/chain.ts";
import type { DatedLine } from "../../functions/entries/dates/set-date.ts";

interface Chain {
  readonly id: string;
  readonly lines: readonly { readonly n: number; readonly filedOn: string; readonly text: string }[];
}

/** What is ahead after each line, and what that line ended. */
function answerTo({ id, lines }: Chain) {
  const read: DatedLine[] = lines.map(({ n, filedOn, text }) => ({ id: String(n), filedOn, text }));
  return { id, after: lines.map(({ n, filedOn }, at) => ({ n, ...after(read.slice(0, at + 1), String(n), filedOn) })) };
}

function after(lines: readonly DatedLine[], line: string, day: string) {
  const { dates, unseen } = datesOf(lines);
  const ended = dates.flatMap((date) => (date.ended?.by === line ? [{ on: date.on, how: date.ended.how }] : []));
  return {
    ahead: aheadOf(dates, day).map(({ on, what, time, who, place, status, computed }) => ({
      on,
      what,
      ...(time === null ? {} : { time }),
      who,
      place,
      status,
      computed,
    })),
    ended: [...ended, ...unseen.flatMap(({ on, how, by }) => (by === line ? [{ on, how }] : []))],
  };
}

/**
 * Reads chains of docket lines as `{id,docket,lines:[{n,filedOn,text}]}`, one a line of standard input, and prints after each
 * line which dates are ahead and which that line ended: `{id, after: [{n, ahead, ended}]}`.
 */
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== "") console.log(JSON.stringify(answerTo(JSON.parse(line) as Chain)));
}
