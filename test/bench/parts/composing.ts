import { composeDigest } from "../../../functions/digest/compose-digest.ts";
import { ordersOf } from "../../../functions/entries/orders/orders-of.ts";
import { mpp } from "../../../functions/matters/mpp.ts";
import type { Order } from "../../../functions/model/order.ts";
import { FILINGS } from "../../../functions/replay/courts/filings.ts";
import { anInput, filed, mppWindow } from "../../support/telling.ts";
import { entryOfLine } from "../../support/told-line.ts";
import { measure } from "../measure.ts";
import { held, type Row, shown } from "../row.ts";

const EVENTS = 200;
const ORDERS = 30;
const MS_MAX = 20;
const NOW = "2025-08-01T11:00:00.000Z";

/** A digest of a busy season: what is told of each filing, with the orders that it acts on, made from the dockets' lines. */
export async function rows(): Promise<Row[]> {
  const entries = Array.from({ length: EVENTS }, (_, place) => {
    const { docket, day, line, number } = FILINGS[place % FILINGS.length] ?? FILINGS[0]!;
    return entryOfLine({ docket, on: day, text: line, number: number ?? "" }, `mpp-${place + 1}`);
  });
  const known: readonly Order[] = ordersOf(entries.slice(0, FILINGS.length), mpp, NOW);
  const orders = Array.from({ length: ORDERS }, (_, place) => known[place % known.length]).filter(
    (order) => order !== undefined,
  );
  const input = anInput(
    mppWindow(
      entries.map((entry, place) => filed(place + 1, entry)),
      { rulings: entries.filter(({ weight }) => weight === "ruling"), orders },
    ),
    { now: NOW },
  );
  const [composing] = await measure([{ name: "composed", run: () => composeDigest(input) }], { rounds: 9, repeats: 3 });
  if (!composing) throw new Error("nothing was measured");
  return [
    held(
      {
        what: `compose a digest of ${EVENTS} events with ${ORDERS} orders`,
        figure: `${shown(composing.cpuMs)} ms of processor`,
        beside: "told from acts and orders, not rendered",
        toReach: `≤ ${MS_MAX} ms`,
      },
      composing.cpuMs,
      { max: MS_MAX },
    ),
  ];
}
