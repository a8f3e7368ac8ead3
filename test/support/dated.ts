import { datesOf } from "../../functions/entries/dates/chain.ts";
import type { SetDate } from "../../functions/entries/dates/set-date.ts";

/** What a docket's lines, "2030-01-02 ORDER …" each, say of days: every date that one sets, with what became of it. */
export function datesIn(lines: readonly string[]): string[] {
  const { dates, unseen } = datesOf(
    lines.map((line, at) => ({ id: String(at + 1), filedOn: line.slice(0, 10), text: line.slice(11) })),
  );
  return [
    ...dates.map((date) => `${date.on}${date.time === null ? "" : ` ${date.time}`} ${saidOf(date)}`),
    ...unseen.map(({ on, how, by }) => `not set here: ${on} ${how}, by line ${by}`),
  ];
}

function saidOf({ what, who, place, status, computed, setBy, ended }: SetDate): string {
  const parts = [
    `${what}${who === null ? "" : ` (${who})`}`,
    ...(place === null ? [] : [`in ${place}`]),
    `${status}${computed ? " and worked out" : ""} by line ${setBy}`,
  ];
  if (ended === null) return parts.join(", ");
  const { how, by, day, movedTo } = ended;
  return `${parts.join(", ")}; ${how}${movedTo === null ? "" : ` to ${movedTo}`} by line ${by} on ${day}`;
}
