import { expect, it } from "vitest";
import { composeDigest } from "../../functions/digest/compose-digest.ts";
import { docketDates } from "../../functions/entries/dates/docket-dates.ts";
import { mpp } from "../../functions/matters/mpp.ts";
import type { Entry } from "../../functions/model/entry.ts";
import { entryOf } from "../support/docket-lines.ts";
import { anInput, filed, mppWindow } from "../support/telling.ts";

const DOCKET = "ca9/19-15716";
const LINES = [
  ["2030-01-02", "NOTICE OF ORAL ARGUMENT: Oral argument set for 06/10/2030 at 9:30 AM in Courtroom 2."],
  ["2030-01-03", "Filed clerk order: Appellee's answering brief due 03/01/2030."],
  ["2030-02-01", "Filed (ECF) Appellee Motion to extend time to file Answering brief until 04/01/2030."],
  [
    "2030-02-02",
    "Filed clerk order: Granting Motion to extend time to file brief. Appellee's answering brief due 04/01/2030.",
  ],
  ["2030-03-20", "Filed order: The oral argument set for June 10, 2030 is vacated."],
] as const;
const ENTRIES: readonly Entry[] = LINES.map(([on, line], at) => entryOf(at + 1, { docket: DOCKET, on, line }));

/** What the digest of events `from` < n <= `to` says of dates: "2030-03-01 set". */
function toldBetween(from: number, to: number): string[] {
  const events = ENTRIES.slice(from, to).map((entry, at) => filed(from + at + 1, entry));
  const ahead = docketDates(ENTRIES.slice(0, to), mpp);
  const now = `${ENTRIES[to - 1]?.filedOn}T12:00:00.000Z`;
  const digest = composeDigest(anInput(mppWindow(events, { from, to, ahead }), { now }));
  const blocks = digest?.matters.flatMap((matter) => matter.sections).flatMap((section) => section.blocks) ?? [];
  return blocks.flatMap((block) =>
    block.kind === "ahead" ? block.dates.map(({ on, status }) => `${on} ${status}`) : [],
  );
}

it("tells a date once when it is set, and once when it is moved or taken off", () => {
  expect([0, 1, 2, 3, 4].map((from) => toldBetween(from, from + 1))).toEqual([
    ["2030-06-10 set"],
    ["2030-03-01 set"],
    [],
    ["2030-03-01 moved", "2030-04-01 set"],
    ["2030-06-10 vacated"],
  ]);
});

it("tells of a date that was set and moved in one window only where it stands", () => {
  expect(toldBetween(1, 4)).toEqual(["2030-04-01 set"]);
});
