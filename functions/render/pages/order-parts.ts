import { captionOn } from "../../model/docket.ts";
import type { Matter } from "../../model/matter.ts";
import type { OrderTurn, OrderView } from "../../model/order.ts";
import { dayIn, EASTERN } from "../../model/time.ts";
import { capitalized, orderName, reviewedIn, sinceSaid, stateSaid } from "../order-line.ts";
import { orderWordsOf } from "../words/orders.ts";
import { type Html, html, when } from "./html.ts";
import type { PageFrame } from "./page-html.ts";

/** Orders with their states: those with effect or under review first, the ended ones folded. */
export function orderList(
  orders: readonly OrderView[],
  matter: Pick<Matter, "id" | "dockets">,
  frame: PageFrame,
): Html {
  const words = orderWordsOf(frame.language);
  if (orders.length === 0) return html`<p>${words.none}</p>`;
  const of = (group: OrderView["group"]) => orders.filter((order) => order.group === group);
  const folded = (group: "decided" | "ended"): Html =>
    when(
      of(group).length > 0 ? of(group) : null,
      (some) => html`<details class="orders-${group}"><summary>${words[group]} (${some.length})</summary>
${orderRows(some, matter, frame)}</details>`,
    );
  return html`${orderRows(of("standing"), matter, frame)}${folded("decided")}${folded("ended")}${unreviewedNote(orders, frame)}`;
}

/** Orders, one a row: name, caption, state with its limits, since when and by whom, where it is reviewed. */
export function orderRows(
  orders: readonly OrderView[],
  matter: Pick<Matter, "id" | "dockets">,
  frame: PageFrame,
): Html {
  const words = orderWordsOf(frame.language);
  return html`<ul class="rows orders" role="list">${orders.map((order) => {
    const docket = matter.dockets.find((one) => one.id === order.docket);
    return html`<li id="${order.id}">
<h3><a href="/matters/${matter.id}/orders/${order.id}">${capitalized(orderName(order, words, frame.language))}</a></h3>
<p class="small"><strong>${stateWords(order.since, frame)}</strong>, <a href="/entries/${order.since.entry ?? order.since.setBy}">${sinceSaid(order, words, { language: frame.language, courtName: frame.words.courtName })}</a></p>
<p class="case">${docket ? `${captionOn(docket, dayIn(EASTERN, frame.asOf ?? frame.now))}, ${frame.words.caseNumber(docket.court, docket.number)}` : order.docket}</p>
${when(reviewedIn(order, matter, frame.words.caseNumber), (where) => html`<p class="small">${words.underReview(where)}</p>`)}
</li>
`;
  })}</ul>`;
}

/** A state, with its limits in the words of the act that set it. */
export function stateWords(turn: OrderTurn, frame: PageFrame): Html {
  const { ours, printed } = stateSaid(turn, orderWordsOf(frame.language));
  return html`${ours}${printed.map((text) => html` <q lang="en">${text}</q>`)}`;
}

/** That nobody answers for the names yet, where they come from the litigation's file. */
export function unreviewedNote(orders: readonly Pick<OrderView, "curated">[], frame: PageFrame): Html {
  const open = orders.some((order) => order.curated?.reviewedBy === null);
  return when(open, () => html`<p class="quiet">${orderWordsOf(frame.language).unreviewed}</p>`);
}
