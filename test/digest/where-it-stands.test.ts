import { expect, it } from "vitest";
import { composeDigest } from "../../functions/digest/compose-digest.ts";
import { hasEnded } from "../../functions/digest/order-views.ts";
import { ordersOf } from "../../functions/entries/orders/orders-of.ts";
import { mpp } from "../../functions/matters/mpp.ts";
import type { Block } from "../../functions/model/digest.ts";
import type { Entry } from "../../functions/model/entry.ts";
import type { Matter } from "../../functions/model/matter.ts";
import { FILINGS } from "../../functions/replay/courts/filings.ts";
import { entryOf } from "../support/docket-lines.ts";
import { APPEAL, ENDS, entriesOf, INJUNCTION, type Line, MATTER, TRIAL } from "../support/one-injunction.ts";
import { anInput, filed, mppWindow } from "../support/telling.ts";

type Standing = Extract<Block, { kind: "standing" }>;

/** When the entry at a place was seen: the afternoon of its day. */
const seenAt = (entry: Entry | undefined) => `${entry?.filedOn}T20:00:00.000Z`;

/** "Where it stands" in the digest of entries `from < n <= to`, sent the morning after. */
function standingIn(
  entries: readonly Entry[],
  matter: Matter,
  [from, to]: readonly [number, number],
): Standing | undefined {
  const last = entries[to - 1];
  const now = `${last?.filedOn}T23:30:00.000Z`;
  const known = entries.slice(0, to);
  const events = known.slice(from).map((entry, at) => filed(from + at + 1, entry, { at: seenAt(entry) }));
  const window = mppWindow(events, {
    matter,
    from,
    to,
    rulings: known.filter((one) => one.weight === "ruling"),
    orders: ordersOf(known, matter, now),
    ...(from > 0 && { after: seenAt(entries[from - 1]) }),
  });
  const blocks = composeDigest(anInput(window, { now }))?.matters.flatMap(({ sections }) =>
    sections.flatMap((one) => one.blocks),
  );
  return blocks?.find((block) => block.kind === "standing");
}

/** The digests of a record, one for each entry. */
function digestsOf(entries: readonly Entry[], matter: Matter): (Standing | undefined)[] {
  return entries.map((_, at) => standingIn(entries, matter, [at, at + 1]));
}

const said = (block: Standing | undefined) => block?.orders.map(({ kind, state, group }) => [kind, state, group]) ?? [];

const STAYED: Line = [
  APPEAL,
  "2030-02-01",
  "Filed order (A, B, C): The preliminary injunction of January 10, 2030 is administratively stayed until February 11, 2030.",
];
const NOTICE: Line = [TRIAL, "2030-02-20", "NOTICE of Appearance by Bo Birch."];
const VACATED: Line = [TRIAL, "2030-09-01", "ORDER: the preliminary injunction of January 10, 2030 is VACATED."];

it("“Where it stands” has the orders that were made, turned or ended since the last digest, an ended one once", () => {
  const entries = entriesOf([INJUNCTION, STAYED, NOTICE, VACATED, NOTICE]);
  expect(digestsOf(entries, MATTER).map(said)).toEqual([
    [["preliminary_injunction", "in force", "standing"]],
    [["preliminary_injunction", "administratively stayed", "standing"]],
    // The clock ended the stay between two filings: the next digest says so, though no entry does
    [["preliminary_injunction", "in force", "standing"]],
    [["preliminary_injunction", "vacated", "ended"]],
    [],
  ]);
});

it("what an act will do on a day to come stands in the digest that tells the act", () => {
  const later: Line = [
    APPEAL,
    "2030-02-01",
    "Filed order (A, B, C): The preliminary injunction of January 10, 2030 is stayed outside the Ninth Circuit, effective March 12, 2030.",
  ];
  const [, second] = digestsOf(entriesOf([INJUNCTION, later]), MATTER);
  expect(second?.orders.map(({ state, next }) => [state, next?.on, next?.state])).toEqual([
    ["in force", "2030-03-12", "stayed in part"],
  ]);
});

it("a reader whose digest spans several filings is told how an order stands at its end, once", () => {
  const entries = entriesOf([INJUNCTION, STAYED, NOTICE, VACATED]);
  expect(said(standingIn(entries, MATTER, [0, 4]))).toEqual([["preliminary_injunction", "vacated", "ended"]]);
});

it("over the whole litigation every order stands in the digest that tells its making, and once, marked, in the one after its end", () => {
  const entries = FILINGS.map(({ docket, day, line, number }, at) =>
    entryOf(at + 1, { docket, on: day, line, number }),
  );
  const digests = digestsOf(entries, mpp);
  const times = (id: string, group: string) =>
    digests.filter((block) => block?.orders.some((order) => order.id === id && order.group === group)).length;
  const all = ordersOf(entries, mpp, ENDS);
  expect(all.length).toBeGreaterThan(15);
  for (const order of all) {
    const made = digests[entries.findIndex(({ id }) => id === order.entry)];
    expect(
      made?.orders.map(({ id }) => id),
      order.id,
    ).toContain(order.id);
    expect(times(order.id, "ended"), order.id).toBe(hasEnded(order) ? 1 : 0);
  }
});
