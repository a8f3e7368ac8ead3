import { expect, it } from "vitest";
import { orderViews } from "../../functions/digest/order-views.ts";
import { ordersOf } from "../../functions/entries/orders/orders-of.ts";
import { endedSaid, orderSaid } from "../../functions/render/order-line.ts";
import { orderWords } from "../../functions/render/words/en/orders.ts";
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

const NAMES: Readonly<Record<string, string>> = { cand: "N.D. Cal.", ca9: "Ninth Circuit", scotus: "Supreme Court" };
const PLACE = { language: "en" as const, courtName: (court: string) => NAMES[court] ?? court };

/** What a line says of the injunction after these lines. */
function said(lines: readonly Line[], asOf = ENDS): string {
  const [view] = orderViews(ordersOf(entriesOf([INJUNCTION, ...lines]), MATTER, asOf)).filter(
    ({ docket }) => docket === TRIAL,
  );
  if (!view) throw new Error("no injunction");
  if (view.group === "ended") return endedSaid(view, orderWords, PLACE);
  const { state, since, reviewed, next } = orderSaid(view, orderWords, PLACE);
  return [`${state.ours}, ${since}`, reviewed, next?.ours].filter((one) => one != null).join("; ");
}

it.each<[string, readonly Line[], string?]>([
  ["in force, since January 10, 2030, by N.D. Cal.", []],
  [
    "administratively stayed, since February 20, 2030, by Justice Elm; when February 24, 2030 is over, by its own terms: in force",
    [
      [
        APPLICATION,
        "2030-02-20",
        "It is ordered by Justice Elm that the preliminary injunction of January 10, 2030 is administratively stayed until February 24, 2030.",
      ],
    ],
    "2030-02-21T12:00:00.000Z",
  ],
  [
    "in force, since February 24, 2030, when the Supreme Court denied a stay",
    [
      [
        APPLICATION,
        "2030-02-20",
        "It is ordered by Justice Elm that the preliminary injunction of January 10, 2030 is administratively stayed until February 28, 2030.",
      ],
      [
        APPLICATION,
        "2030-02-24",
        "Application (30A10) for stay of the preliminary injunction of January 10, 2030 is denied.",
      ],
    ],
  ],
  [
    "reversed; mandate or judgment not seen, since May 1, 2030, by the Ninth Circuit",
    [[APPEAL, "2030-05-01", "FILED OPINION (A, B and C) The preliminary injunction of January 10, 2030 is REVERSED."]],
  ],
  [
    "in force, since January 10, 2030, by N.D. Cal.; the judgment on it reversed June 21, 2031, by the Supreme Court",
    [
      [APPEAL, "2030-05-01", "FILED OPINION (A, B and C) The preliminary injunction of January 10, 2030 is AFFIRMED."],
      [
        PETITION,
        "2031-06-21",
        "Judgment of the United States Court of Appeals for the Ninth Circuit REVERSED and case REMANDED.",
      ],
    ],
  ],
  [
    "ended since the last digest: vacated September 1, 2030, by N.D. Cal.",
    [[TRIAL, "2030-09-01", "ORDER: the preliminary injunction of January 10, 2030 is VACATED."]],
  ],
])("a line about an order says: %s", (expected, lines, asOf) => {
  expect(said(lines, asOf)).toBe(expected);
});
