import { expect, it } from "vitest";
import { orderViews } from "../../functions/digest/order-views.ts";
import { ordersOf } from "../../functions/entries/orders/orders-of.ts";
import type { OrderView } from "../../functions/model/order.ts";
import {
  APPEAL,
  APPLICATION,
  ENDS,
  entriesOf,
  INJUNCTION,
  type Line,
  MATTER,
  PETITION,
  TRIAL,
} from "../support/one-injunction.ts";

const AFFIRMED: Line = [
  APPEAL,
  "2030-05-01",
  "FILED OPINION (A, B and C) The preliminary injunction of January 10, 2030 is AFFIRMED. FILED AND ENTERED JUDGMENT.",
];
const STAY: Line = [
  APPEAL,
  "2030-02-01",
  "Filed order (A, B, C): The preliminary injunction of January 10, 2030 is stayed outside the Ninth Circuit, effective March 12, 2030.",
];
const PETITIONED: Line = [
  PETITION,
  "2030-06-10",
  "Petition for a writ of certiorari filed. (Response due July 14, 2030)",
];
const VACATED: Line = [
  PETITION,
  "2031-06-21",
  "Judgment of the United States Court of Appeals for the Ninth Circuit VACATED and case REMANDED with instructions to direct the District Court to vacate as moot its order of January 10, 2030.",
];

function views(lines: readonly Line[], asOf = ENDS): OrderView[] {
  return orderViews(ordersOf(entriesOf(lines), MATTER, asOf));
}

function viewOf(kind: OrderView["kind"], lines: readonly Line[], asOf?: string): OrderView {
  const view = views(lines, asOf).find((one) => one.kind === kind);
  if (!view) throw new Error(`no ${kind}`);
  return view;
}

it("an order says what its terms will do on a day to come, and nothing once that came", () => {
  const before = viewOf("preliminary_injunction", [INJUNCTION, STAY], "2030-02-10T12:00:00.000Z");
  expect(before.state).toBe("in force");
  expect(before.next).toMatchObject({ on: "2030-03-12", at: "beginning", setBy: "mpp-2", state: "stayed in part" });
  const after = viewOf("preliminary_injunction", [INJUNCTION, STAY], "2030-03-13T12:00:00.000Z");
  expect([after.state, after.next]).toEqual(["stayed in part", null]);
});

it("a court of appeals that acts on an order reviews it, though its docketing was not seen, until it decides", () => {
  expect(viewOf("preliminary_injunction", [INJUNCTION, STAY]).underReview).toMatchObject({
    docket: APPEAL,
    entry: "mpp-2",
    over: null,
  });
  expect(viewOf("preliminary_injunction", [INJUNCTION, STAY, AFFIRMED]).underReview).toBeNull();
});

it("a petition that was granted says so on every order that it is about", () => {
  const granted: Line = [PETITION, "2030-10-19", "Petition GRANTED."];
  const seen = views([INJUNCTION, AFFIRMED, PETITIONED, granted]);
  expect(seen.map(({ underReview }) => underReview?.granted)).toEqual(["mpp-4", "mpp-4"]);
});

it("an order whose affirmance is vacated says what was directed; the affirmance who vacated it and that no judgment issued", () => {
  const lines = [INJUNCTION, AFFIRMED, PETITIONED, VACATED];
  expect(viewOf("preliminary_injunction", lines).reviewed).toMatchObject({ entry: "mpp-4", via: "instructions" });
  const judgments = views(lines).filter(({ kind }) => kind === "judgment");
  expect(judgments.map(({ docket, since }) => [docket, since.court, since.act?.act, since.entry])).toEqual([
    [PETITION, "scotus", "vacated", "mpp-4"],
    [APPEAL, "scotus", "vacated", "mpp-4"],
  ]);
});

it("an order that was affirmed says so beside its state, until it is over", () => {
  const stayed: Line = [
    APPLICATION,
    "2030-05-10",
    "Application (30A10) for stay granted, and the preliminary injunction of January 10, 2030 is stayed until the judgment of this Court issues.",
  ];
  const { state, reviewed } = viewOf("preliminary_injunction", [INJUNCTION, AFFIRMED, stayed]);
  expect([state, reviewed?.act?.act, reviewed?.entry]).toEqual(["stayed", "affirmed", "mpp-2"]);
  const dissolved: Line = [TRIAL, "2030-09-01", "ORDER: the preliminary injunction of January 10, 2030 is DISSOLVED."];
  expect(viewOf("preliminary_injunction", [INJUNCTION, AFFIRMED, dissolved]).reviewed).toBeNull();
});

it("a decision on review is carried out once all that it decided on is over, though no mandate was seen", () => {
  const groups = (lines: readonly Line[]) =>
    views(lines).flatMap(({ docket, kind, group }) => (kind === "judgment" ? [[docket, group]] : []));
  expect(groups([INJUNCTION, AFFIRMED, PETITIONED, VACATED])).toEqual([
    [PETITION, "standing"],
    [APPEAL, "standing"],
  ]);
  const vacated: Line = [TRIAL, "2031-09-01", "ORDER: the preliminary injunction of January 10, 2030 is VACATED."];
  expect(groups([INJUNCTION, AFFIRMED, PETITIONED, VACATED, vacated])).toEqual([
    [PETITION, "decided"],
    [APPEAL, "ended"],
  ]);
});

it("a revised opinion is a line in its judgment's life and makes no second judgment", () => {
  const revised: Line = [APPEAL, "2030-05-09", "REVISED PUBLISHED OPINION FILED. [30-10]"];
  const judgments = views([INJUNCTION, AFFIRMED, revised]).filter(({ kind }) => kind === "judgment");
  expect(judgments.map(({ life }) => life.map(({ entry, via }) => [entry, via]))).toEqual([
    [
      ["mpp-2", undefined],
      ["mpp-3", "revised opinion"],
    ],
  ]);
});
