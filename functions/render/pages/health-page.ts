import type { DocketHealth, ReadCounts, SourceHealth, SpentBudget } from "../../model/health.ts";
import { isStanding, isTroubled } from "../../model/silence.ts";
import type { Instant } from "../../model/time.ts";
import { type Html, html, NOTHING, when } from "./html.ts";
import { docketOf, type PageContent, type PageFrame } from "./page-html.ts";

/** How well every docket is seen. */
export interface HealthView {
  readonly now: Instant;
  readonly dockets: readonly WatchedDocket[];
  /** By litigation. */
  readonly counts: readonly {
    readonly matter: { readonly id: string; readonly name: string };
    readonly counts: readonly ReadCounts[];
  }[];
  readonly budgets: readonly SpentBudget[];
}

export interface WatchedDocket extends DocketHealth {
  readonly matter: string;
  /** Caption of today. */
  readonly caption: string;
}

/** What could not be read first, then every docket with its sources; the operator's words are folded. */
export function healthPage(view: HealthView, frame: PageFrame): PageContent {
  const { words } = frame;
  const open = view.dockets.filter((docket) => docket.state === "open");
  const trouble = new Map(open.map((docket) => [docket, troubleOf(docket, view.now, frame)]));
  const troubled = open.filter((docket) => trouble.get(docket) !== undefined);
  const well = open.filter((docket) => trouble.get(docket) === undefined);
  const rows = (dockets: HealthView["dockets"]): Html =>
    html`<ul class="rows">${dockets.map((docket) => docketRow(docket, trouble.get(docket), frame))}</ul>`;
  const resting = view.dockets.filter((docket) => docket.state !== "open");
  return {
    title: words.health.title,
    description: words.health.lede,
    main: html`<h1>${words.health.title}</h1>
<p class="lede">${troubled.length === 0 ? words.health.allWell(open.length, oldestOf(well)) : words.health.notAllWell(troubled.length, open.length)}</p>
${when(
  troubled.length > 0,
  () => html`<h2 id="troubled">${words.health.troubled}</h2>
${rows(troubled)}`,
)}
${when(
  well.length > 0,
  () => html`<h2 id="well">${words.health.well}</h2>
${rows(well)}`,
)}
${when(
  resting.length > 0,
  () => html`<h2 id="resting">${words.health.resting}</h2>
${rows(resting)}`,
)}
<h2 id="read">${words.health.read}</h2>
${view.counts.map(
  ({ matter, counts }) => html`<h3>${matter.name}</h3>
<ul>${counts.map((one) => html`<li>${words.health.counts(one)}</li>`)}</ul>`,
)}
<details><summary>${words.health.budgets}</summary>
<ul class="small">${view.budgets.map((budget) => html`<li><strong>${budget.source}</strong>: ${words.health.spent(budget)}</li>`)}</ul></details>
<h2 id="coverage">${words.health.coverage}</h2>
<dl class="glossary">${Object.entries(words.health.kinds).map(([word, meaning]) => html`<dt>${word}</dt><dd>${meaning}</dd>`)}</dl>
<p>${words.home.notCovered}</p>`,
  };
}

/** What of an open docket cannot be seen, in a sentence where its gaps and held batches do not say it; undefined when all is seen. */
function troubleOf(health: WatchedDocket, now: Instant, frame: PageFrame): string | undefined {
  const { words } = frame;
  const court = docketOf(frame, health.docket)?.court;
  if (court === undefined) return undefined;
  const asked = health.sources.filter((source) => source.state !== "off" && source.state !== "never");
  const name = words.courtName(court);
  if (asked.length > 0 && !asked.some((source) => source.state === "healthy"))
    return asked.some((source) => source.state === "partial")
      ? words.health.partial(name)
      : words.health.stale(name, lastOf(health));
  const standing = asked.find((source) => isStanding(source, court, now));
  if (standing?.builtAt) return words.health.standing(name, standing.builtAt);
  if (asked.some((source) => isTroubled(source, court, now))) return words.health.oneTroubled(name);
  return health.held || health.openGaps.length > 0 ? "" : undefined;
}

function docketRow(health: WatchedDocket, trouble: string | undefined, frame: PageFrame): Html {
  const { words } = frame;
  const docket = docketOf(frame, health.docket);
  if (!docket) return NOTHING;
  const last = lastOf(health);
  return html`<li>
<h3><a href="/dockets/${docket.court}/${encodeURIComponent(docket.number)}">${health.caption}, ${words.caseNumber(docket.court, docket.number)}</a></h3>
<p>${health.state === "not_yet_open" ? words.docket.notYetOpen : words.coverage(health.coverage, health.since, last)}</p>
${trouble ? html`<p class="strong">${trouble}</p>` : NOTHING}
${health.openGaps.map((gap) => html`<p>${words.docket.gap(gap.from, gap.to)}</p>`)}
${when(health.notSeen.length > 0, () => html`<p>${words.docket.notSeen(docket.court, health.notSeen)}</p>`)}
${health.held ? html`<p>${words.docket.held}</p>` : NOTHING}
${when(
  health.sources.length > 0,
  () => html`<details><summary>${words.health.sources}<span class="unseen">, ${words.caseNumber(docket.court, docket.number)}</span></summary>
<ul class="small">${health.sources.map((source) => sourceItem(source, frame))}</ul></details>`,
)}
</li>
`;
}

function sourceItem(source: SourceHealth, frame: PageFrame): Html {
  const { words } = frame;
  return html`<li><strong>${source.source}</strong>: ${words.health.states[source.state]}. ${words.health.lastSeen(source.lastHealthyAt)}${source.nextCheckAt ? ` ${words.health.nextCheck(source.nextCheckAt)}` : ""}${source.failures > 0 ? ` ${words.health.failures(source.failures, source.failingSince)}` : ""}${source.reasons.map((reason) => html`<br><span class="quiet">${reason}</span>`)}</li>`;
}

function lastOf(docket: DocketHealth): Instant | null {
  const times = docket.sources.map((source) => source.lastHealthyAt).filter((at) => at !== null);
  return times.sort().at(-1) ?? null;
}

function oldestOf(dockets: readonly DocketHealth[]): Instant | null {
  const times = dockets.map(lastOf).filter((at) => at !== null);
  return times.sort()[0] ?? null;
}
