import { describe, expect, it } from "vitest";
import { ordersOf } from "../../../functions/entries/orders/orders-of.ts";
import { mpp } from "../../../functions/matters/mpp.ts";
import { FILINGS } from "../../../functions/replay/courts/filings.ts";
import { entryOf } from "../../support/docket-lines.ts";

const ENTRIES = FILINGS.map(({ docket, day, line, number }, at) => entryOf(at + 1, { docket, on: day, line, number }));
const ORDERS = ordersOf(ENTRIES, mpp, "2026-01-01T00:00:00.000Z");
const LINES = mpp.orders ?? [];

describe("the curated orders of the MPP litigation", () => {
  it.each(LINES)("$short names an order that a ruling made", ({ order, ...line }) => {
    const made = ORDERS.filter(
      (one) => one.docket === order.docket && one.kind === order.kind && one.life[0]?.on === order.filedOn,
    );
    expect(
      made.map(({ name }) => name.short),
      JSON.stringify({ order, ...line }),
    ).toEqual([line.short]);
  });

  it.each(LINES)("$short has a source, both languages, and a day from which it is known", (line) => {
    expect(new URL(line.source).protocol).toMatch(/^https?:$/);
    expect(line.shortIn?.["es"]).toBeTruthy();
    expect(line.effect === undefined).toBe(line.effectIn?.["es"] === undefined);
    expect(line.knownFrom >= line.order.filedOn).toBe(true);
    for (const id of line.about ?? []) expect(mpp.agencyActs?.map((act) => act.id)).toContain(id);
  });

  it("name every order that is followed, each once, and none alone as “MPP injunction”", () => {
    expect(ORDERS.filter((order) => order.curated === undefined).map((order) => order.id)).toEqual([]);
    expect(new Set(LINES.map((line) => line.short)).size).toBe(LINES.length);
    for (const line of LINES) expect(line.short).not.toMatch(/\bMPP injunction\b/);
  });
});

describe("the curated later history of the MPP litigation", () => {
  it.each(mpp.laterHistory)("$act $of: order and ruling exist", ({ order, ruling, ...line }) => {
    const exists = (docket: string, day: string) => ENTRIES.some((one) => one.docket === docket && one.filedOn === day);
    expect(
      [exists(order.docket, order.filedOn), exists(ruling.docket, ruling.filedOn)],
      JSON.stringify({ order, ruling, ...line }),
    ).toEqual([true, true]);
  });
});
