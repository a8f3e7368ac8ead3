import type { DateAhead } from "../../model/digest.ts";
import type { Coverage } from "../../model/docket.ts";
import type { Entry } from "../../model/entry.ts";
import { COURTS_LANGUAGE } from "../../model/languages.ts";
import type { Matter } from "../../model/matter.ts";
import type { OrderView } from "../../model/order.ts";
import type { Day, Instant } from "../../model/time.ts";
import { withAsOf } from "../addresses.ts";
import { orderWordsOf } from "../words/words-of.ts";
import { aheadRows } from "./ahead-rows.ts";
import { entryLines, entryRows } from "./entry-rows.ts";
import { type Html, html, NOTHING, when } from "./html.ts";
import { orderList } from "./order-parts.ts";
import type { PageContent, PageFrame } from "./page-html.ts";

/** A litigation at a glance, as page and as JSON. */
export interface MatterView {
  readonly id: string;
  readonly name: string;
  readonly longName: string;
  readonly alsoCalled: string | null;
  readonly about: string;
  /** Number of the ledger's last event. */
  readonly head: number;
  /** Its orders: with effect or under review first, the ended ones last. */
  readonly orders: readonly OrderView[];
  /** Newest first. */
  readonly rulings: readonly Entry[];
  /** The next first. */
  readonly ahead: readonly DateAhead[];
  readonly briefs: readonly Entry[];
  readonly dockets: readonly DocketLine[];
  readonly entries: readonly Entry[];
  /** Cursor of `/api/matters/<id>/entries`. */
  readonly next: string | null;
}

/** A docket with what our record of it is. */
export interface DocketLine {
  readonly id: string;
  readonly court: string;
  readonly number: string;
  readonly caption: string;
  readonly formerly: readonly { readonly caption: string; readonly until: Day }[];
  readonly state: "not_yet_open" | "open" | "closed";
  readonly coverage: Coverage;
  readonly since: Instant | null;
  readonly lastReadAt: Instant | null;
  readonly entries: number;
}

/** Dates shown before "all". */
const AHEAD_MAX = 3;

/** Where it stands, latest rulings, newest briefs, dockets, and everything filed. */
export function matterPage(view: MatterView, frame: PageFrame): PageContent {
  const { words } = frame;
  const base = `/matters/${view.id}`;
  const about = frame.deployment.matters.find(({ id }) => id === view.id)?.aboutIn?.[frame.language];
  return {
    title: words.matterName(view.name),
    description: about ?? view.about,
    wide: true,
    alternates: [{ type: "application/atom+xml", title: words.feeds.entries(view.name), href: `${base}/feed.atom` }],
    main: html`<h1>${words.matterName(view.name)}</h1>
<p class="lede" lang="${about === undefined ? COURTS_LANGUAGE : frame.language}">${about ?? view.about}</p>
<div class="beside">
<div class="first">
<h2 id="standing">${words.matter.whereItStands}</h2>
<p class="quiet">${words.matter.whereLede}</p>
${orderList(view.orders, matterOf(view.id, frame), frame)}
<p><a href="${base}/orders${withAsOf("", frame)}">${orderWordsOf(frame.language).all}</a></p>
<h2 id="rulings">${words.matter.latestRulings}</h2>
${view.rulings.length > 0 ? entryRows(view.rulings, frame) : html`<p>${words.matter.noneSeen}</p>`}
<p><a href="${base}/rulings${withAsOf("", frame)}">${words.matter.allRulings}</a></p>
${when(
  view.ahead.length > 0,
  () => html`<h2 id="ahead">${words.matter.ahead}</h2>
${aheadRows(view.ahead.slice(0, AHEAD_MAX), frame)}
<p><a href="${base}/dates${withAsOf("", frame)}">${words.matter.allAhead}</a></p>`,
)}
<h2 id="briefs">${words.matter.briefs}</h2>
${view.briefs.length > 0 ? entryRows(view.briefs, frame) : html`<p>${words.matter.noneSeen}</p>`}
<p><a href="${base}/amicus${withAsOf("", frame)}">${words.matter.allBriefs}</a></p>
${when(view.rulings.length > 0, () => html`<a class="picture" href="${base}/timeline${withAsOf("", frame)}"><img src="${base}/timeline.svg${withAsOf("", frame)}" alt="${words.matter.plotAlt}" loading="lazy"></a>`)}
</div>
<aside aria-labelledby="dockets">
<h2 id="dockets">${words.matter.dockets}</h2>
${docketRows(view.dockets, frame)}
</aside>
<div class="last">
<h2 id="entries">${words.matter.entries}</h2>
${entryLines(view.entries, frame)}
${when(view.next, (next) => html`<p class="buttons"><a class="button plain" href="${base}/entries${withAsOf(`cursor=${next}`, frame)}">${words.matter.more}</a></p>`)}
</div>
</div>`,
  };
}

function matterOf(id: string, { deployment }: PageFrame): Pick<Matter, "id" | "dockets"> {
  return deployment.matters.find((one) => one.id === id) ?? { id, dockets: [] };
}

/** Dockets with their numbers, captions and coverage. */
export function docketRows(dockets: readonly DocketLine[], frame: PageFrame): Html {
  const { words } = frame;
  return html`<ul class="rows">${dockets.map(
    (docket) => html`<li>
<h3><a href="/dockets/${docket.court}/${encodeURIComponent(docket.number)}">${docket.caption}, ${words.caseNumber(docket.court, docket.number)}</a></h3>
<p class="small">${words.matter.docketCount(docket.entries)}${docket.state === "not_yet_open" ? html` · ${words.docket.notYetOpen}` : NOTHING}</p>
<p class="case">${words.coverage(docket.coverage, docket.since, docket.lastReadAt)}</p>
</li>
`,
  )}</ul>`;
}
