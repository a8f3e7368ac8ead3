import { expect, it } from "vitest";
import { composeDigest } from "../../functions/digest/compose-digest.ts";
import { ordersOf } from "../../functions/entries/orders/orders-of.ts";
import { mpp } from "../../functions/matters/mpp.ts";
import type { Block } from "../../functions/model/digest.ts";
import { FILINGS } from "../../functions/replay/courts/filings.ts";
import { entryOf } from "../support/docket-lines.ts";
import { anInput, filed, mppWindow } from "../support/telling.ts";

const ENTRIES = FILINGS.map(({ docket, day, line, number }, at) => entryOf(at + 1, { docket, on: day, line, number }));

/** The lists of acts so far in the digest that tells the filing at a place alone. */
function soFarAt(place: number): Extract<Block, { kind: "so_far" }>[] {
  const entry = ENTRIES[place];
  if (!entry) throw new Error(`there is no filing ${place}`);
  const known = ENTRIES.slice(0, place + 1);
  const now = `${entry.filedOn}T23:00:00.000Z`;
  const window = mppWindow([filed(place + 1, entry)], {
    matter: mpp,
    from: place,
    to: place + 1,
    rulings: known.filter((one) => one.weight === "ruling"),
    orders: ordersOf(known, mpp, now),
  });
  const sections = composeDigest(anInput(window, { now }))?.matters.flatMap((matter) => matter.sections) ?? [];
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "so_far"));
}

/** The same of what was filed on a docket on a day: each order's name with the days of its lines. */
function soFarOn(docket: string, day: string): Record<string, (string | null)[]> {
  const place = ENTRIES.findLastIndex((entry) => entry.docket === docket && entry.filedOn === day);
  return Object.fromEntries(
    soFarAt(place).map((block) => [block.order?.short ?? block.about, block.lines.map(({ on }) => on)]),
  );
}

it("“So far” is the life of the order that a ruling acts on, and begins with the order itself", () => {
  expect(soFarOn("ca9/19-15716", "2019-05-07")).toEqual({
    "the 2019 injunction against MPP": ["2019-04-08", "2019-04-12", "2019-05-07"],
  });
  expect(soFarOn("scotus/21A21", "2021-08-24")).toEqual({
    "the 2021 injunction requiring MPP": ["2021-08-13", "2021-08-19", "2021-08-20", "2021-08-24"],
  });
  expect(soFarOn("ca9/25-2581", "2025-07-18")).toEqual({
    "the 2025 hold on MPP's restart": ["2025-04-16", "2025-07-18"],
  });
});

it("after an act on a judgment, or a grant of review, it is the life of what the judgment decided on", () => {
  for (const [docket, day, name, first] of [
    ["scotus/19-1212", "2020-10-19", "the 2019 injunction against MPP", "2019-04-08"],
    ["scotus/19-1212", "2021-02-03", "the 2019 injunction against MPP", "2019-04-08"],
    ["scotus/19-1212", "2021-06-21", "the 2019 injunction against MPP", "2019-04-08"],
    ["scotus/21-954", "2022-06-30", "the 2021 injunction requiring MPP", "2021-08-13"],
  ] as const) {
    const lists = soFarOn(docket, day);
    expect(Object.keys(lists)).toEqual([name]);
    expect([lists[name]?.[0], lists[name]?.at(-1)]).toEqual([first, day]);
  }
});

it("in every digest of the litigation with such a list the order itself stands first, and no list is what was told above alone", () => {
  const seen = ENTRIES.flatMap((entry, place) => soFarAt(place).map((block) => ({ entry, block })));
  expect(seen.length).toBeGreaterThan(15);
  for (const { entry, block } of seen) {
    expect(block.lines.length, entry.id).toBeGreaterThan(1);
    if (block.about !== "order") continue;
    const made = ENTRIES.find(({ docket, filedOn }) => block.order?.id.includes(`-${filedOn}-`) && isOn(docket, block));
    expect(block.lines[0]?.entry, entry.id).toBe(made?.id);
  }
});

function isOn(docket: string, block: Extract<Block, { kind: "so_far" }>): boolean {
  const named = block.order?.id.startsWith(docket.replace(/[^0-9A-Za-z-]+/g, "-")) ?? false;
  return named && block.lines.some((line) => ENTRIES.find(({ id }) => id === line.entry)?.docket === docket);
}
