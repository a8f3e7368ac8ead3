import type { ActVerb, Entry } from "../../model/entry.ts";
import { COURTS_LANGUAGE } from "../../model/languages.ts";
import type { BriefSummary, Field, Quote, RulingSummary, Summary } from "../../model/summary.ts";
import { pageLink } from "./document-parts.ts";
import { type Html, html, NOTHING, when } from "./html.ts";
import type { PageFrame } from "./page-html.ts";

/** A summary and the entry whose main document it is of. */
interface Told {
  readonly summary: Summary;
  readonly entry: Entry;
}

/** What the document says, each passage with a link to its page and whose words it is. */
export function summaryParts(told: Told, frame: PageFrame): Html {
  const { words } = frame;
  const { summary } = told;
  const parts =
    summary.of.form === "brief" ? briefParts(summary.of, told, frame) : rulingParts(summary.of, told, frame);
  return html`<h2 id="summary">${words.summary.heading}</h2>
${parts}
${summary.warnings.length > 0 ? html`<ul class="quiet">${summary.warnings.map((warning) => html`<li>${warning}</li>`)}</ul>` : NOTHING}
${summary.demonstration ? NOTHING : html`<p class="quiet">${words.summary.made(summary.method, summary.pages)}</p>`}`;
}

function briefParts(brief: BriefSummary, told: Told, frame: PageFrame): Html {
  const { words } = frame;
  const points = brief.points.filter((point) => point.level <= 2);
  return html`${facts([
    [words.entry.amici, stated(brief.amici)?.join("; ")],
    [words.summary.position, stated(brief.position)],
    [words.summary.consent, stated(brief.consent)],
  ])}
${passages(words.summary.asks, "relief", brief.relief, told, frame)}
${when(
  points.length > 0,
  () => html`<h3>${words.summary.argues}</h3>
<ol class="points">${points.map((point) => html`<li class="level-${point.level}" lang="${COURTS_LANGUAGE}"><span class="number">${point.number}</span> ${quoted(point.heading, told, frame)}</li>`)}</ol>`,
)}
${passages(words.summary.says, "keySentences", brief.keySentences, told, frame)}
${passages(words.summary.interest, "interest", brief.interest, told, frame)}`;
}

function rulingParts(ruling: RulingSummary, told: Told, frame: PageFrame): Html {
  const { words } = frame;
  return html`${facts([
    [words.summary.panel, stated(ruling.panel)?.join(", ")],
    [words.summary.author, stated(ruling.author)],
    [words.summary.acts, actsOf(ruling.acts, frame)],
    [words.summary.vote, stated(ruling.vote)],
    [
      words.summary.separate,
      ruling.separate.map((one) => words.summary.separately(one.judge, one.writing, one.joinedBy)).join("; "),
    ],
  ])}
${passages(words.summary.question, "question", ruling.question, told, frame)}
${passages(words.summary.holds, "holdings", ruling.holdings, told, frame)}
${passages(words.summary.orders, "orderingClauses", ruling.orderingClauses, told, frame)}
${passages(words.summary.next, "next", ruling.next, told, frame)}
${when(
  ruling.staffSummary,
  (staff) => html`<h3>${words.summary.staff(staff.by)}</h3>
${staff.text.map((quote) => html`<blockquote lang="${COURTS_LANGUAGE}">${quoted(quote, told, frame)}</blockquote>`)}`,
)}`;
}

function actsOf(
  acts: Field<readonly { readonly act: ActVerb; readonly of: string | null }[]>,
  frame: PageFrame,
): string | undefined {
  return stated(acts)
    ?.map((act) => frame.words.act(act))
    .join("; ");
}

function facts(rows: readonly (readonly [string, string | undefined])[]): Html {
  const known = rows.filter(([, value]) => value);
  if (known.length === 0) return NOTHING;
  return html`<dl class="facts">${known.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

/** Sentences that a model drafted for a field stand first, under their own label; the quotations follow. */
function passages(title: string, field: string, quotes: readonly Quote[], told: Told, frame: PageFrame): Html {
  const drafted = (told.summary.drafted ?? []).filter((one) => one.field === field);
  if (quotes.length + drafted.length === 0) return NOTHING;
  const { words } = frame;
  return html`<h3>${title}</h3>
${when(
  drafted.length > 0,
  () => html`<p class="quiet">${words.summary.drafted}</p>
<ul>${drafted.map((one) => html`<li>${one.sentence} <span class="page">${words.summary.pages(one.quotes.map((quote) => quote.anchor.page))}</span></li>`)}</ul>`,
)}
${quotes.map((quote) => html`<blockquote lang="${COURTS_LANGUAGE}">${quoted(quote, told, frame)}</blockquote>`)}`;
}

/** Words of a document in quotation marks; of a demonstration document without, and never as anybody's speech. */
function quoted({ text, anchor }: Quote, { summary, entry }: Told, frame: PageFrame): Html {
  const { words } = frame;
  const link = pageLink(entry, anchor.page, frame);
  const pages = words.summary.pages([anchor.page]);
  const page = link
    ? html`<a class="page" href="${link}" rel="noreferrer">${pages}</a>`
    : html`<span class="page">${pages}</span>`;
  if (!summary.demonstration) return html`“${text}” ${page}`;
  return html`${text} ${page} <span class="demonstration">${words.summary.demonstration}</span>`;
}

function stated<T>(field: Field<T>): T | undefined {
  return field.status === "stated" ? field.value : undefined;
}
