import { expect, it } from "vitest";
import { composeDigest } from "../../functions/digest/compose-digest.ts";
import { ordersOf } from "../../functions/entries/orders/orders-of.ts";
import { mpp } from "../../functions/matters/mpp.ts";
import { FILINGS } from "../../functions/replay/courts/filings.ts";
import { entryOf } from "../support/docket-lines.ts";
import { anInput, filed, mppWindow } from "../support/telling.ts";

const ENTRIES = FILINGS.map(({ docket, day, line, number }, at) => entryOf(at + 1, { docket, on: day, line, number }));

/** The lists of acts so far in the digest that tells what was filed on a docket on a day, each by its order's name. */
function soFarOn(docket: string, day: string): Record<string, (string | null)[]> {
  const place = ENTRIES.findLastIndex((entry) => entry.docket === docket && entry.filedOn === day);
  const entry = ENTRIES[place];
  if (!entry) throw new Error(`nothing was filed on ${docket} on ${day}`);
  const known = ENTRIES.slice(0, place + 1);
  const now = `${day}T23:00:00.000Z`;
  const rulings = known.filter((one) => one.weight === "ruling");
  const window = mppWindow([filed(place + 1, entry)], {
    matter: mpp,
    from: place,
    to: place + 1,
    rulings,
    orders: ordersOf(known, mpp, now),
  });
  const blocks =
    composeDigest(anInput(window, { now }))
      ?.matters.flatMap((matter) => matter.sections)
      .flatMap((section) => section.blocks) ?? [];
  return Object.fromEntries(
    blocks.flatMap((block) =>
      block.kind === "so_far" ? [[block.order?.short ?? block.about, block.lines.map(({ on }) => on)]] : [],
    ),
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
