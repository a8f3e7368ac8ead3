import type { AmicusDocket, AmicusRow, AmicusView } from "../../model/amicus.ts";
import { entryCited } from "../../model/courts.ts";
import type { Matter } from "../../model/matter.ts";
import { hostOf, safeLink } from "../outside-text.ts";
import { codebookOf } from "../words/words-of.ts";
import { type Html, html, NOTHING, when } from "./html.ts";
import type { PageContent, PageFrame } from "./page-html.ts";

/** Amici, whom they support, stage, day, status and document: a table a docket. */
export function amicusPage(view: AmicusView, matter: Pick<Matter, "id" | "name">, frame: PageFrame): PageContent {
  const { words } = frame;
  const matterApi = `/api/matters/${matter.id}`;
  return {
    title: words.amicus.title(matter.name),
    description: words.amicus.lede,
    wide: true,
    main: html`<p class="crumb"><a href="/matters/${matter.id}">${words.matterName(matter.name)}</a></p>
<h1>${words.amicus.heading}</h1>
<p class="lede">${words.amicus.lede}</p>
${view.dockets.length === 0 ? html`<p>${words.matter.noneSeen}</p>` : view.dockets.map((docket) => docketTable(docket, frame))}
<h2 id="downloads">${words.downloads.heading}</h2>
<ul class="inline"><li><a href="${matterApi}/briefs.csv" download>${words.amicus.briefsCsv}</a></li><li><a href="${matterApi}/amici.csv" download>${words.amicus.amiciCsv}</a></li><li><a href="${matterApi}/amicus">${words.amicus.json}</a></li><li><a href="${matterApi}/history.sqlite" download>${words.amicus.sqlite}</a></li></ul>
${codebook(frame)}`,
  };
}

function docketTable(docket: AmicusDocket, frame: PageFrame): Html {
  const { words } = frame;
  const title = `${docket.caption}, ${words.caseNumber(docket.court, docket.number)}`;
  return html`<section aria-labelledby="d-${slugOf(docket.id)}">
<h2 id="d-${slugOf(docket.id)}"><a href="/dockets/${docket.court}/${encodeURIComponent(docket.number)}">${title}</a></h2>
<p class="quiet">${words.amicus.counts(docket.counts)}</p>
${
  docket.rows.length > 0
    ? html`<table class="cards">
<thead><tr>${words.amicus.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${docket.rows.map((row) => amicusRow(row, docket, frame))}</tbody>
</table>`
    : NOTHING
}
${when(
  docket.undated.length > 0,
  () => html`<h3 class="undated">${words.amicus.undated}</h3>
<ul class="undated">${docket.undated.map((row) => undatedItem(row, frame))}</ul>`,
)}
</section>`;
}

function amicusRow(row: AmicusRow, docket: AmicusDocket, frame: PageFrame): Html {
  const { words } = frame;
  const [who, support, stage, status, filed, document] = words.amicus.columns;
  const names = row.amici.length > 0 ? row.amici.join("; ") : words.amicus.notNamed;
  const number = entryCited(docket.court, row.number);
  return html`<tr>
<th scope="row" data-label="${who}"><a href="/entries/${row.entry}">${names}</a>${row.kind === "motion_for_leave_amicus" ? html` <span class="quiet">${words.amicus.leave}</span>` : NOTHING}${when(row.counsel.length > 0, () => html`<br><span class="quiet">${words.entry.counsel}: ${row.counsel.join(", ")}</span>`)}</th>
<td data-label="${support}">${words.supporting(row.supportingStatus, row.supporting, row.supportingName)}</td>
<td data-label="${stage}">${row.stage ? words.amicus.stages[row.stage] : words.amicus.stageNotKnown}</td>
<td data-label="${status}">${statusOf(row, frame)}</td>
<td data-label="${filed}">${row.filedOn ? html`<time datetime="${row.filedOn}">${words.day(row.filedOn)}</time>` : words.undated}${number ? `, ${number}` : ""}${row.status === "withdrawn" ? html`<br>${words.noLonger}` : NOTHING}</td>
<td data-label="${document}">${documentOf(row, names, frame)}${when(row.summary, () => html`<br><a href="/entries/${row.entry}#summary">${words.amicus.summary}<span class="unseen">, ${names}</span></a>`)}</td>
</tr>
`;
}

/** What became of the filing, the order that did it, and whether the parties agree. */
function statusOf(row: AmicusRow, { words }: PageFrame): Html {
  if (row.filing === null) return html`${words.amicus.filingNotKnown}`;
  const said = words.amicus.filings[row.filing];
  const filing = row.decidedBy
    ? html`<a href="/entries/${row.decidedBy}">${said}<span class="unseen">, ${row.decidedBy}</span></a>`
    : html`${said}`;
  return html`${filing}<br><span class="quiet">${words.amicus.consent(row.consentStatus, row.consent)}</span>`;
}

function documentOf(row: AmicusRow, names: string, frame: PageFrame): Html {
  const { words } = frame;
  const link = safeLink(row.document?.url, frame.deployment.baseUrl) ?? safeLink(row.link);
  if (!link) return html`<span class="quiet">${words.amicus.noDocument}</span>`;
  const pages = row.document?.pages ?? null;
  return html`<a href="${link}" rel="noreferrer">${words.amicus.document(pages)}<span class="unseen">, ${names}</span></a> <span class="quiet">${hostWords(link, frame)}${row.document?.url ? "" : secondary(link, frame)}</span>`;
}

/** The host of a link; a demonstration document stands on this copy. */
function hostWords(link: string, { deployment, words }: PageFrame): string {
  return link.startsWith(`${deployment.baseUrl}/`) ? words.document.here : hostOf(link);
}

function undatedItem(row: AmicusRow, frame: PageFrame): Html {
  const { words } = frame;
  const link = safeLink(row.link);
  return html`<li>${row.amici.join("; ")}. <span class="quiet">${words.amicus.between(row.filedBetween)} ${when(link, (href) => html`<a href="${href}" rel="noreferrer">${hostOf(href)}<span class="unseen">, ${row.amici.join("; ")}, ${words.amicus.between(row.filedBetween)}</span></a>${secondary(href, frame)}`)}</span></li>`;
}

/** Links that are not a court's are labelled. */
function secondary(link: string, frame: PageFrame): string {
  return /(?:^|\.)(?:supremecourt|uscourts)\.gov$/.test(new URL(link).hostname)
    ? ""
    : ` (${frame.words.entry.secondary})`; // www.supremecourt.gov
}

function codebook(frame: PageFrame): Html {
  const { words } = frame;
  const { amici, amicus } = codebookOf(frame.language);
  const columns = { ...amici, ...amicus };
  return html`<details><summary>${words.amicus.codebook}</summary>
<p>${words.amicus.notReadNotStated}</p>
<dl class="facts">${Object.entries(columns).map(([field, meaning]) => html`<dt><code>${field}</code></dt><dd>${meaning}</dd>`)}</dl>
</details>`;
}

/** "ca9-19-15716": a docket as a fragment. */
function slugOf(docket: string): string {
  return docket.replace(/[^a-z0-9]+/gi, "-"); // "/" and ":"
}
