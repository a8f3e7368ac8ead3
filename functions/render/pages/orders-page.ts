import { COURTS_LANGUAGE } from "../../model/languages.ts";
import type { Matter } from "../../model/matter.ts";
import type { AgencyAct, InForce, OrderTurn, OrderView } from "../../model/order.ts";
import { capitalized, orderName, orderSaid, stateSaid } from "../order-line.ts";
import { orderWordsOf } from "../words/words-of.ts";
import { type Html, html, NOTHING, when } from "./html.ts";
import { orderList, orderRows, saidWords, unreviewedNote } from "./order-parts.ts";
import type { PageContent, PageFrame } from "./page-html.ts";

/** The orders of a litigation, and what they are about. */
export interface OrdersView {
  readonly orders: readonly OrderView[];
  readonly agencyActs: readonly AgencyAct[];
}

/** Something that orders are about, with the orders about it. No state of its own is claimed for it. */
export interface AgencyActView extends AgencyAct {
  readonly orders: readonly OrderView[];
}

/** `/matters/<m>/orders`: every order, and what they are about. */
export function ordersPage({ orders, agencyActs }: OrdersView, matter: Matter, frame: PageFrame): PageContent {
  const words = orderWordsOf(frame.language);
  return {
    title: words.title(frame.words.matterName(matter.name)),
    description: words.lede,
    main: html`${crumb(matter, frame)}
<h1>${words.heading}</h1>
<p class="lede">${words.lede}</p>
<h2>${words.standing}</h2>
${orderList(orders, matter, frame)}
${when(
  agencyActs.length > 0,
  () => html`<h2>${words.agencyActs}</h2>
<ul>${agencyActs.map((act) => html`<li><a href="/matters/${matter.id}/agency-acts/${act.id}">${shortOf(act, frame)}</a></li>`)}</ul>`,
)}`,
  };
}

/** `/matters/<m>/orders/<id>`: name, effect, limits, life, spans in force, appeals. */
export function orderPage(order: OrderView, matter: Matter, frame: PageFrame): PageContent {
  const words = orderWordsOf(frame.language);
  const name = orderName(order, words, frame.language);
  const effect = order.effectIn?.[frame.language];
  const said = orderSaid(order, words, { language: frame.language, courtName: frame.words.courtName });
  return {
    title: capitalized(name),
    description: order.name.full,
    main: html`<p class="crumb"><a href="/matters/${matter.id}/orders">${words.title(frame.words.matterName(matter.name))}</a></p>
<h1>${capitalized(name)}</h1>
<p class="lede" lang="${COURTS_LANGUAGE}">${order.name.full}</p>
<dl class="facts">
<dt>${words.state}</dt><dd>${saidWords(said.state)}, <a href="/entries/${order.since.entry ?? order.since.setBy}">${said.since}</a>${when(order.reviewed, ({ entry }) => html`; <a href="/entries/${entry}">${said.reviewed}</a>`)}</dd>
${when(said.next, (next) => html`<dt>${words.ahead}</dt><dd><a href="/entries/${order.next?.setBy}">${capitalized(next.ours)}</a>${saidWords({ ...next, ours: "" })}</dd>`)}
<dt>${words.kind}</dt><dd>${words.kinds[order.kind]}</dd>
${when(order.effect, (text) => html`<dt>${words.effect}</dt><dd lang="${effect === undefined ? COURTS_LANGUAGE : frame.language}">${effect ?? text}</dd>`)}
${when(order.limits.length > 0, () => html`<dt>${words.limits}</dt><dd lang="${COURTS_LANGUAGE}">${order.limits.map((limit) => html`<q>${limit.text}</q> `)}</dd>`)}
${when(order.about.length > 0, () => html`<dt>${words.about}</dt><dd>${order.about.map((id) => aboutLink(id, matter, frame))}</dd>`)}
${when(order.curated, ({ source }) => html`<dt>${words.fromFile}</dt><dd><a href="${source}">${words.source}: ${new URL(source).host}</a></dd>`)}
</dl>
${unreviewedNote([order], frame)}
<h2 id="life">${words.life}</h2>
<ol class="rows" role="list">${order.life.map((turn, at) => turnRow(turn, order.life[at - 1], frame))}</ol>
${when(
  order.inForce.length > 0,
  () => html`<h2 id="in-force">${words.inForce}</h2>
<ul>${order.inForce.map((span) => html`<li>${spanOf(span, frame)}</li>`)}</ul>`,
)}
${when(
  order.appeals.length > 0,
  () => html`<h2 id="appeals">${words.appeals}</h2>
<ul>${order.appeals.map(({ entry, docket, on, granted, over }) => html`<li><a href="/entries/${entry}">${docketNamed(docket, matter, frame)}, ${frame.words.day(on)}</a>${when(granted, (grant) => html`, <a href="/entries/${grant}">${words.granted}</a>`)}: ${over === null ? words.pending : html`<a href="/entries/${over}">${words.over}</a>`}</li>`)}</ul>`,
)}`,
  };
}

/** `/matters/<m>/agency-acts/<id>`: what it is, and the orders about it. */
export function agencyActPage(act: AgencyActView, matter: Matter, frame: PageFrame): PageContent {
  const words = orderWordsOf(frame.language);
  const what = act.whatIn?.[frame.language];
  return {
    title: shortOf(act, frame),
    description: act.what,
    main: html`<p class="crumb"><a href="/matters/${matter.id}/orders">${words.title(frame.words.matterName(matter.name))}</a></p>
<h1>${shortOf(act, frame)}</h1>
<p class="lede" lang="${what === undefined ? COURTS_LANGUAGE : frame.language}">${what ?? act.what}</p>
<p class="small">${words.fromFile}. <a href="${act.source}">${words.source}: ${new URL(act.source).host}</a></p>
<h2>${words.ordersAbout}</h2>
${act.orders.length > 0 ? orderRows(act.orders, matter, frame) : html`<p>${words.noOrders}</p>`}`,
  };
}

function crumb(matter: Matter, frame: PageFrame): Html {
  return html`<p class="crumb"><a href="/matters/${matter.id}">${frame.words.matterName(matter.name)}</a></p>`;
}

function turnRow(turn: OrderTurn, before: OrderTurn | undefined, frame: PageFrame): Html {
  const words = orderWordsOf(frame.language);
  const entry = turn.entry ?? turn.setBy ?? "";
  const deed = deedOf(turn, before, frame);
  const state = stateSaid(turn, words);
  return html`<li>
<p class="when"><time datetime="${turn.on}">${frame.words.day(turn.on)}</time>${when(turn.time, (time) => html`<span class="court">${words.atTheCourt(time)}</span>`)}<span class="court">${frame.words.courtName(turn.court)}</span></p>
<h3>${deed === null ? saidWords(state) : html`${saidWords({ ...state, ours: capitalized(deed) })} · ${state.ours}`}</h3>
<p class="small">${turn.cause === "clock" ? html`<a href="/entries/${entry}">${words.clock(entry)}</a>` : html`<a href="/entries/${entry}">${entry}</a>`}${turn.via ? html`, ${words.via[turn.via]}` : NOTHING}</p>
${when(turn.act, (act) => html`<p class="said" lang="${COURTS_LANGUAGE}">“${act.evidence}”</p>`)}
</li>
`;
}

/** "affirmed": what was done, where the state that it brought about does not say it itself ("administratively stayed"). */
function deedOf({ act, state }: OrderTurn, before: OrderTurn | undefined, frame: PageFrame): string | null {
  const deed = act ? (frame.words.act({ act: act.act, of: "" }).split(":")[0] ?? "") : "";
  const isSaid = before?.state !== state && orderWordsOf(frame.language).states[state].includes(deed);
  return deed === "" || isSaid ? null : deed;
}

function spanOf({ from, to }: InForce, frame: PageFrame): Html {
  const words = orderWordsOf(frame.language);
  return html`<a href="/entries/${from.entry}">${words.from(frame.words.day(from.on))}</a>, ${
    to ? html`<a href="/entries/${to.entry}">${words.until(frame.words.day(to.on))}</a>` : words.open
  }`;
}

function aboutLink(id: string, matter: Matter, frame: PageFrame): Html {
  const act = matter.agencyActs?.find((one) => one.id === id);
  return act ? html`<a href="/matters/${matter.id}/agency-acts/${id}">${shortOf(act, frame)}</a> ` : NOTHING;
}

function docketNamed(id: string, matter: Matter, frame: PageFrame): string {
  const docket = matter.dockets.find((one) => one.id === id);
  return docket ? frame.words.caseNumber(docket.court, docket.number) : id;
}

function shortOf(act: AgencyAct, frame: PageFrame): string {
  return act.shortIn?.[frame.language] ?? act.short;
}
