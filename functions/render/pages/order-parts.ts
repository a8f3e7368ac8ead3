import { captionOn } from "../../model/docket.ts";
import { COURTS_LANGUAGE } from "../../model/languages.ts";
import type { Matter } from "../../model/matter.ts";
import type { OrderView } from "../../model/order.ts";
import { dayIn, EASTERN } from "../../model/time.ts";
import { capitalized, orderName, orderSaid, reviewedIn, type StateSaid } from "../order-line.ts";
import { orderWordsOf } from "../words/words-of.ts";
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
    const said = orderSaid(order, words, { language: frame.language, courtName: frame.words.courtName });
    const docket = matter.dockets.find((one) => one.id === order.docket);
    return html`<li id="${order.id}">
<h3><a href="/matters/${matter.id}/orders/${order.id}">${capitalized(orderName(order, words, frame.language))}</a></h3>
<p class="small"><strong>${saidWords(said.state)}</strong>, <a href="/entries/${order.since.entry ?? order.since.setBy}">${said.since}</a>${when(order.reviewed, ({ entry }) => html`; <a href="/entries/${entry}">${said.reviewed}</a>`)}</p>
${when(said.next, (next) => html`<p class="small"><a href="/entries/${order.next?.setBy}">${capitalized(next.ours)}</a>${saidWords({ ...next, ours: "" })}</p>`)}
<p class="case">${docket ? `${captionOn(docket, dayIn(EASTERN, frame.asOf ?? frame.now))}, ${frame.words.caseNumber(docket.court, docket.number)}` : order.docket}</p>
${when(reviewedIn(order, matter, frame.words.caseNumber), (where) => html`<p class="small">${words.underReview(where)}</p>`)}
</li>
`;
  })}</ul>`;
}

/** What is said in our words, and what is printed. */
export function saidWords({ ours, printed }: StateSaid): Html {
  return html`${ours}${printed.map((text) => html` <q lang="${COURTS_LANGUAGE}">${text}</q>`)}`;
}

/** That nobody answers for the names yet, where they come from the litigation's file. */
export function unreviewedNote(orders: readonly Pick<OrderView, "curated">[], frame: PageFrame): Html {
  const open = orders.some((order) => order.curated?.reviewedBy === null);
  return when(open, () => html`<p class="quiet">${orderWordsOf(frame.language).unreviewed}</p>`);
}
