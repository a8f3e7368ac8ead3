import type { DigestItem } from "../../model/digest.ts";
import type { Entry, LaterHistory } from "../../model/entry.ts";
import { COURTS_LANGUAGE } from "../../model/languages.ts";
import { citationOf } from "../citation.ts";
import { hostOf, safeLink } from "../outside-text.ts";
import { orderWordsOf } from "../words/words-of.ts";
import { documentParts } from "./document-parts.ts";
import { headingOf, mark } from "./entry-rows.ts";
import { type HistoryLine, historyParts } from "./history-parts.ts";
import { type Html, html, lines, NOTHING, when } from "./html.ts";
import type { FactSource, PageContent, PageFrame } from "./page-html.ts";
import { summaryParts } from "./summary-parts.ts";

/** An entry with everything that happened to it, as page and as JSON. */
export interface EntryView extends Entry {
  /** How a lawyer cites it, of stored fields only. */
  readonly citation: string;
  readonly history: readonly HistoryLine[];
}

/** One entry: what, where, when, in whose words, and from which source. */
export function entryPage(entry: EntryView, fact: FactSource | undefined, frame: PageFrame): PageContent {
  const { words } = frame;
  const item = frame.tell(entry);
  const heading = headingOf(entry, item, frame, "heading");
  const caseLine = words.caseLine(item.docket, item.number);
  const isSealed = entry.status === "sealed";
  return {
    title: heading,
    description: caseLine,
    main: html`<p class="crumb"><a href="/matters/${entry.matter}">${matterName(entry, frame)}</a> · <a href="/dockets/${item.docket.court}/${encodeURIComponent(item.docket.number)}">${words.caseNumber(item.docket.court, item.docket.number)}</a></p>
<h1>${mark(item)}${heading}</h1>
<p class="lede">${caseLine}</p>
${statusOf(entry, frame)}
${facts(entry, item, frame)}
${later(entry.laterHistory, frame)}
${isSealed ? NOTHING : docketText(entry, fact, frame)}
${
  isSealed
    ? NOTHING
    : html`<h2 id="document">${words.document.heading}</h2>
${documentParts(entry, item.document, frame)}`
}
${when(isSealed ? null : entry.summary, (summary) => summaryParts({ summary, entry }, frame))}
${cite(entry, item, frame)}
${historyParts(entry.history, frame)}
<p class="buttons end"><a href="mailto:${frame.deployment.operator.email}?subject=${encodeURIComponent(words.entry.mistakeSubject(entry.id))}">${words.entry.mistake}</a></p>`,
  };
}

function statusOf(entry: Entry, frame: PageFrame): Html {
  if (entry.status === "withdrawn") return html`<p class="flag">${frame.words.entry.removed}</p>`;
  return entry.status === "sealed" ? html`<p class="flag">${frame.words.entry.sealed}</p>` : NOTHING;
}

function facts(entry: Entry, item: DigestItem, frame: PageFrame): Html {
  const { words } = frame;
  const isAmicus = item.supporting !== undefined;
  return html`<dl class="facts">
${when(entry.filedOn, (day) => html`<dt>${words.entry.filed}</dt><dd><time datetime="${day}">${words.weekday(day)}</time></dd>`)}
${when(entry.filedOn ? null : entry.enteredOn, (day) => html`<dt>${words.entry.entered}</dt><dd><time datetime="${day}">${words.weekday(day)}</time></dd>`)}
${when(entry.judges.length > 0, () => html`<dt>${words.entry.by}</dt><dd>${entry.judges.join(", ")}</dd>`)}
${when(isAmicus && entry.amici.length > 0, () => html`<dt>${words.entry.amici}</dt><dd>${entry.amici.join("; ")}</dd>`)}
${when(isAmicus || entry.weight === "ruling" ? null : entry.filer, (filer) => html`<dt>${words.entry.filedBy}</dt><dd>${filer}${entry.role ? ` (${entry.role})` : ""}</dd>`)}
${when(entry.counsel.length > 0, () => html`<dt>${words.entry.counsel}</dt><dd>${entry.counsel.join(", ")}</dd>`)}
${when(item.supporting, (one) => html`<dt>${words.entry.support}</dt><dd>${words.supporting(one.status, one.side, one.name)}</dd>`)}
${when(item.alsoOn.length > 0, () => html`<dt>${words.entry.alsoOn}</dt><dd>${item.alsoOn.map((docket) => words.caseNumber(docket.court, docket.number)).join(", ")}</dd>`)}
</dl>`;
}

function later(history: readonly LaterHistory[], frame: PageFrame): Html {
  if (history.length === 0) return NOTHING;
  const { words } = frame;
  return html`<section class="panel later" aria-labelledby="later"><h2 id="later">${words.entry.later}</h2>
${laterLines(
  history.filter((one) => !one.dispute),
  frame,
)}
${when(
  history.some((one) => one.dispute),
  () => html`<h3>${orderWordsOf(frame.language).sameDispute}</h3>
${laterLines(
  history.filter((one) => one.dispute),
  frame,
)}`,
)}
<p class="quiet">${words.entry.notACitator}</p></section>`;
}

function laterLines(history: readonly LaterHistory[], { words }: PageFrame): Html {
  if (history.length === 0) return NOTHING;
  return html`<ul>${history.map(
    (one) =>
      html`<li>${words.day(one.on)}, ${words.courtName(one.court)}: <a href="/entries/${one.entry}">${words.act(one)}<span class="unseen">, ${words.day(one.on)}, ${one.entry}</span></a></li>`,
  )}</ul>`;
}

function docketText(entry: Entry, fact: FactSource | undefined, frame: PageFrame): Html {
  const { words } = frame;
  const link = safeLink(fact?.url);
  return html`<h2 id="text">${frame.replayDay ? words.entry.docketTextReplay : words.entry.docketText}</h2>
<p class="docket-text" lang="${COURTS_LANGUAGE}">${lines(entry.text)}</p>
<p class="quiet">${words.entry.asShown(entry.sources[0]?.seenAt ?? entry.firstSeenAt)}${when(link, (href) => html` ${words.entry.fact} <a href="${href}" rel="noreferrer">${hostOf(href)}</a>${fact?.secondary ? html` (${words.entry.secondary})` : NOTHING}.`)}</p>`;
}

/** Citations to be selected with one click and copied. */
function cite(entry: Entry, item: DigestItem, frame: PageFrame): Html {
  const { words } = frame;
  const quotes = entry.status === "sealed" || item.summary?.demonstration ? [] : (item.summary?.sentences ?? []);
  return html`<h2 id="cite">${words.entry.citation}</h2>
<p class="cite">${citationOf(item)}</p>
${when(
  quotes.length > 0,
  () => html`<details><summary>${words.entry.quotes(quotes.length)}</summary>
<ul class="cites">${quotes.map((quote) => html`<li class="cite">“${quote.text}${quote.cut ? " […]" : ""}” ${citationOf(item, quote.page)}</li>`)}</ul>
</details>`,
)}`;
}

function matterName(entry: Entry, frame: PageFrame): string {
  return frame.words.matterName(
    frame.deployment.matters.find((matter) => matter.id === entry.matter)?.name ?? entry.matter,
  );
}
