import type { DocketHealth } from "../../model/health.ts";
import { type Html, html } from "./html.ts";
import { docketOf, type Frame, type PageContent } from "./page-html.ts";

/** How well every docket is seen. */
export interface HealthView {
  readonly now: string;
  readonly dockets: readonly (DocketHealth & { readonly matter: string })[];
}

/** What could not be read first, then every docket with its sources. */
export function healthPage(view: HealthView, frame: Frame): PageContent {
  const { words } = frame;
  const troubled = view.dockets.filter(isTroubled);
  return {
    title: words.health.title,
    main: html`<h1>${words.health.title}</h1>
<p class="lede">${troubled.length === 0 ? words.health.allWell : words.health.notAllWell(troubled.length)}</p>
${docketList([...troubled, ...view.dockets.filter((docket) => !isTroubled(docket))], frame)}`,
  };
}

function isTroubled(docket: DocketHealth): boolean {
  return docket.held || docket.openGaps.length > 0 || docket.sources.some((source) => source.failures > 0);
}

function docketList(dockets: HealthView["dockets"], frame: Frame): Html {
  const { words } = frame;
  return html`<ul class="rows">${dockets.map((health) => {
    const docket = docketOf(frame, health.docket);
    const last =
      health.sources
        .map((source) => source.lastHealthyAt)
        .filter((at) => at !== null)
        .sort()
        .at(-1) ?? null;
    return html`<li>
<h3><a href="/dockets/${health.docket.replace(":", "%3A")}">${docket?.caption ?? health.docket}, ${words.caseNumber(docket?.court ?? "", docket?.number ?? "")}</a></h3>
<p>${words.coverage(health.coverage, health.since, last)}</p>
</li>
`;
  })}</ul>`;
}
