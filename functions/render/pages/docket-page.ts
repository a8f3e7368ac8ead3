import type { Entry } from "../../model/entry.ts";
import type { DocketHealth } from "../../model/health.ts";
import { withAsOf } from "../addresses.ts";
import { entryRows } from "./entry-rows.ts";
import { type Html, html, NOTHING, when } from "./html.ts";
import type { DocketLine } from "./matter-page.ts";
import type { PageContent, PageFrame } from "./page-html.ts";

/** One docket with its coverage and its entries. */
export interface DocketView extends Omit<DocketLine, "entries"> {
  readonly matter: string;
  readonly judge: string | null;
  readonly panel: readonly string[];
  readonly health: DocketHealth;
  readonly total: number;
  readonly entries: readonly Entry[];
  readonly next: string | null;
}

/** Captions, coverage, gaps and numbers not seen, then the entries. */
export function docketPage(view: DocketView, frame: PageFrame): PageContent {
  const { words } = frame;
  const more = (cursor: string): string =>
    `/matters/${view.matter}/entries${withAsOf(`docket=${encodeURIComponent(view.id)}&cursor=${cursor}`, frame)}`;
  return {
    title: `${view.caption}, ${words.caseNumber(view.court, view.number)}`,
    description: words.docket.description(view.caption, view.court, view.number),
    alternates: [
      {
        type: "application/atom+xml",
        title: words.feeds.entries(view.caption),
        href: `/matters/${view.matter}/feed.atom?docket=${encodeURIComponent(view.id)}`,
      },
    ],
    main: html`<p class="crumb"><a href="/matters/${view.matter}">${matterName(view.matter, frame)}</a></p>
<h1>${view.caption}</h1>
<p class="lede">${words.caseNumber(view.court, view.number)}</p>
<dl class="facts">
${when(view.formerly.length > 0, () => html`<dt>${words.docket.formerly}</dt><dd>${view.formerly.map((one) => one.caption).join("; ")}</dd>`)}
${when(view.judge, (judge) => html`<dt>${words.docket.judge}</dt><dd>${judge}</dd>`)}
${when(view.panel.length > 0, () => html`<dt>${words.docket.panel}</dt><dd>${view.panel.join(", ")}</dd>`)}
<dt>${words.docket.seen}</dt><dd>${words.coverage(view.coverage, view.since, view.lastReadAt)}</dd>
</dl>
${troubles(view, frame)}
<h2 id="entries">${words.matter.docketCount(view.total)}</h2>
${view.entries.length > 0 ? entryRows(view.entries, frame) : html`<p>${view.state === "not_yet_open" ? words.docket.notYetOpen : words.matter.noneSeen}</p>`}
${when(view.next, (next) => html`<p class="buttons"><a class="button plain" href="${more(next)}">${words.matter.more}</a></p>`)}`,
  };
}

function troubles(view: DocketView, frame: PageFrame): Html {
  const { words } = frame;
  const { health } = view;
  const sentences = [
    ...health.openGaps.map((gap) => words.docket.gap(gap.from, gap.to)),
    ...(health.held ? [words.docket.held] : []),
    ...(health.notSeen.length > 0 ? [words.docket.notSeen(view.court, health.notSeen)] : []),
  ];
  if (sentences.length === 0) return NOTHING;
  return html`<div class="flag">${sentences.map((sentence) => html`<p>${sentence}</p>`)}</div>`;
}

function matterName(id: string, frame: PageFrame): string {
  return frame.words.matterName(frame.deployment.matters.find((matter) => matter.id === id)?.name ?? id);
}
