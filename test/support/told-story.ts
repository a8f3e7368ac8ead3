import { itemOf } from "../../functions/digest/item.ts";
import { ordersOf } from "../../functions/entries/orders/orders-of.ts";
import { mpp } from "../../functions/matters/mpp.ts";
import type { Entry } from "../../functions/model/entry.ts";
import { toldAs } from "./told-as.ts";
import { entryOfLine } from "./told-line.ts";

/** What each line of the litigation's dockets, "cand/3:19-cv-00807 2019-04-08 #73 ORDER …", tells after all those before it. */
export function storyOf(lines: readonly string[]): string[][] {
  const entries = lines.map((line, at) => {
    const [, docket = "", on = "", , number = "", text = ""] = /^(\S+) (\S+) (#(\d+) )?(.*)$/.exec(line) ?? [];
    return entryOfLine({ docket, on, number, text }, `mpp-${at + 1}`);
  });
  return entries.map((entry, at) => tellingAs(entry, entries.slice(0, at + 1)));
}

function tellingAs(entry: Entry, known: readonly Entry[]): string[] {
  const rulings = known.filter(({ weight }) => weight === "ruling");
  const orders = ordersOf(known, mpp, `${entry.filedOn}T23:59:00.000Z`);
  const { telling } = itemOf(entry, mpp, rulings, orders);
  return telling ? toldAs(telling) : ["nothing"];
}
