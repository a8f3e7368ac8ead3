import type { RulingLine } from "../model/digest.ts";
import type { Entry } from "../model/entry.ts";
import { rulingLine } from "./ruling-line.ts";
import type { Known } from "./telling/named-orders.ts";
import { tellingOf } from "./telling/telling-of.ts";

/** A ruling on one line, with what it tells. */
export function digestRuling(entry: Entry, known: Omit<Known, "aim">): RulingLine {
  const line = rulingLine(entry, known.matter, known.rulings, known.orders);
  return { ...line, telling: tellingOf(entry, line.acts, known) };
}
