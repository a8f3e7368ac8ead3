import { orderViews } from "../../functions/digest/order-views.ts";
import { ordersOf } from "../../functions/entries/orders/orders-of.ts";
import type { Docket } from "../../functions/model/docket.ts";
import type { Entry } from "../../functions/model/entry.ts";
import type { Matter } from "../../functions/model/matter.ts";
import type { IntervalEnd, Order } from "../../functions/model/order.ts";
import { entryOf } from "./docket-lines.ts";
import { MPP } from "./filed-entries.ts";

function docket(id: string, fields: Partial<Docket> = {}): Docket {
  const [court = "", number = ""] = id.split("/");
  return {
    id,
    court,
    number,
    caption: "Alder v. Birch",
    formerly: [],
    sides: [],
    watchFrom: "2030-01-01",
    state: "open",
    sources: [],
    coverage: "whole",
    ...fields,
  };
}

/** Two cases of one litigation, each with its appeal; the Supreme Court has the first twice, as application and as petition. */
const DOCKETS: readonly Docket[] = [
  docket("cand/3:30-cv-00011"),
  docket("ca9/30-10", { reviews: ["cand/3:30-cv-00011"] }),
  docket("scotus/30A10", { reviews: ["ca9/30-10", "cand/3:30-cv-00011"], repeatedOn: "scotus/30-100" }),
  docket("scotus/30-100", { reviews: ["ca9/30-10", "cand/3:30-cv-00011"] }),
  docket("txnd/2:30-cv-00022"),
  docket("ca5/30-20", { reviews: ["txnd/2:30-cv-00022"] }),
];

/** The litigation, with a line of its file for an order and one for what a ruling acted on. */
export const TWO_CASES: Matter = {
  ...MPP,
  dockets: DOCKETS,
  orders: [
    {
      order: { docket: "txnd/2:30-cv-00022", filedOn: "2030-08-13", kind: "permanent_injunction" },
      short: "the 2030 injunction for fences",
      direction: "for fences",
      source: "https://example.org/order",
      knownFrom: "2030-09-01",
      reviewedBy: null,
      beginningUnknown: true,
    },
  ],
  laterHistory: [
    {
      order: { docket: "txnd/2:30-cv-00022", filedOn: "2030-08-13", kind: "judgment" },
      ruling: { docket: "ca5/30-20", filedOn: "2030-12-20" },
      act: "affirmed",
      of: "judgment",
    },
  ],
};

/** "cand 2030-01-10 #20 ORDER …": docket, day, number and text of an entry. */
export function entriesOfLines(lines: readonly string[]): Entry[] {
  return lines.map((written, at) => {
    const [, name = "", on = "", , number, line = ""] = /^(\S+) (\d{4}-\d\d-\d\d) (#(\d+) )?(.*)$/.exec(written) ?? [];
    const { id } = DOCKETS.find((one) => one.court === name || one.number === name) ?? { id: `${name}/1` };
    return entryOf(at + 1, { docket: id, on, line, number: number ?? null });
  });
}

/** Every order that the lines make, as pages list them, with each turn of its life: what did it, when, and how it then stands. */
export function livesIn(lines: readonly string[], asOf = "2040-01-01T00:00:00.000Z"): string[] {
  return orderViews(ordersOf(entriesOfLines(lines), TWO_CASES, asOf)).flatMap((order) => [
    ...saidOf(order),
    `  ${order.group}, ${order.state} since ${order.since.on}${order.underReview ? `, under review in ${order.underReview.docket}` : ""}${order.reviewed ? `, ${order.reviewed.act?.act} ${order.reviewed.on}` : ""}`,
    ...order.inForce.map(({ from, to }) => `  in force from ${endAs(from)} to ${to ? endAs(to) : "now"}`),
  ]);
}

function endAs({ on, time, cause, entry }: IntervalEnd): string {
  return `${on}${time === null ? "" : ` ${time}`} by ${cause} of line ${entry.replace("mpp-", "")}`;
}

function saidOf(order: Order): string[] {
  const line = (entry: string): string => `line ${entry.replace("mpp-", "")}`;
  return [
    `${order.kind} by ${line(order.entry)}: ${order.name.short}`,
    ...order.limits.map(({ kind, text }) => `  ${kind} “${text}”`),
    ...order.life.map(({ on, time, cause, entry, state, setBy, via, act }) => {
      const by = entry === null ? "" : ` by ${line(entry)}`;
      const words = act === null ? "" : ` (${act.act}${act.of === null ? "" : ` “${act.of}”`})`;
      return `  ${on}${time === null ? "" : ` ${time}`} ${cause}${by}${setBy === null ? "" : `, set by ${line(setBy)}`}${via ? `, via ${via}` : ""}${words}: ${state}`;
    }),
    ...order.appeals.map(
      ({ entry, on, over }) =>
        `  under review from ${on} by ${line(entry)}${over === null ? "" : `, over by ${line(over)}`}`,
    ),
    ...(order.decides.length === 0 ? [] : [`  decides ${order.decides.join(", ")}`]),
  ];
}
