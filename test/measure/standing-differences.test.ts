import { expect, it } from "vitest";
import type { OrderView } from "../../functions/model/order.ts";
import { differencesOn, endedShownStanding, RULES, type WantedOrder } from "./standing-differences.ts";

const WANTED: WantedOrder = {
  id: "a-pi",
  kind: "preliminary injunction",
  life: [
    { on: "2030-01-10", entry: "mpp-1", stateAfter: "in force" },
    { on: "2030-02-01", entry: "mpp-2", stateAfter: "stayed" },
    { on: "2030-03-01", entry: "mpp-3", stateAfter: "ended" },
  ],
};
const LISTED = { lines: [{ order: "a-pi", line: "" }], foldedAsEnded: [] };

function served(state: OrderView["state"], group: OrderView["group"]): OrderView[] {
  return [{ id: "ours", entry: "mpp-1", kind: "preliminary_injunction", state, group } as OrderView];
}

it("the measure of standing finds an order that is missing, in another state, or not in the yardstick", () => {
  const on = (day: string, orders: readonly OrderView[]) =>
    differencesOn({ day, ...LISTED }, [WANTED], orders).map(({ got, why }) => [got, why]);
  expect(on("2030-01-11", served("in force", "standing"))).toEqual([]);
  expect(on("2030-01-11", served("vacated", "ended"))).toEqual([["ended: vacated", null]]);
  expect(on("2030-02-02", served("in force", "standing"))).toEqual([["standing: in force", null]]);
  expect(on("2030-02-02", served("administratively stayed", "standing"))).toEqual([
    ["standing: administratively stayed", RULES.finer],
  ]);
  expect(on("2030-01-11", [])).toEqual([["no such order", null]]);
  expect(differencesOn({ day: "2029-01-01", ...LISTED }, [WANTED], served("in force", "standing"))).toHaveLength(1);
});

it("counts what has ended and is served as standing", () => {
  const over = { day: "2030-03-02", lines: [], foldedAsEnded: ["a-pi"] };
  expect(endedShownStanding(over, [WANTED], served("stayed", "standing"))).toEqual(["a-pi"]);
  expect(endedShownStanding(over, [WANTED], served("vacated", "ended"))).toEqual([]);
});
