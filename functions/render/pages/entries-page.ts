import { type Entry, KINDS } from "../../model/entry.ts";
import { entryRows, type Passage } from "./entry-rows.ts";
import { type Html, html, NOTHING, raw, when } from "./html.ts";
import type { PageContent, PageFrame } from "./page-html.ts";

/** A list of a matter's entries under filters. */
export interface EntriesView {
  readonly entries: readonly Entry[];
  readonly next: string | null;
  /** Of a search only. */
  readonly total?: number;
  readonly readAs?: string;
  readonly passages?: Readonly<Record<string, Passage>>;
}

/** What was asked for, as the fields of the form show it. */
export interface EntriesAsked {
  readonly matter: { readonly id: string; readonly name: string };
  readonly values: Readonly<Record<string, string>>;
  readonly courts: readonly string[];
  /** Query of the same list, without the question mark: for feeds and downloads. */
  readonly listQuery: string;
  /** Query of the next page, without the question mark. */
  readonly nextQuery: string | null;
}

/** A form of filters and the entries that pass them. */
export function entriesPage(view: EntriesView, asked: EntriesAsked, frame: PageFrame): PageContent {
  const { words } = frame;
  return {
    title: words.search.title,
    main: html`<p class="crumb"><a href="/matters/${asked.matter.id}">${words.matterName(asked.matter.name)}</a></p>
<h1>${words.search.title}</h1>
${filterForm(asked, frame)}
<h2 id="found">${foundWords(view, frame)}</h2>
${when(view.readAs, (text) => html`<p class="flag">${words.search.readAs(text)}</p>`)}
${view.entries.length === 0 ? html`<p>${words.search.hint}</p>` : entryRows(view.entries, frame, view.passages)}
${when(asked.nextQuery, (query) => html`<p class="buttons"><a class="button plain" href="?${query}">${words.matter.more}</a></p>`)}
${follow(asked, frame)}`,
  };
}

function foundWords(view: EntriesView, frame: PageFrame): string {
  const { search } = frame.words;
  if (view.entries.length === 0) return search.nothing;
  return view.total === undefined ? search.found(view.entries.length, view.next !== null) : search.matches(view.total);
}

/** The same list for a feed reader and for a spreadsheet. */
function follow(asked: EntriesAsked, frame: PageFrame): Html {
  const { words } = frame;
  const query = asked.listQuery === "" ? "" : `?${asked.listQuery}`;
  const base = `/matters/${asked.matter.id}`;
  return html`<h2 id="follow">${words.search.follow}</h2>
<ul class="inline">
<li><a href="${base}/feed.atom${query}">${words.search.atom}</a></li>
<li><a href="${base}/feed.json${query}">${words.search.jsonFeed}</a></li>
<li><a href="/api${base}/entries.csv${query}" download>${words.search.csv}</a></li>
<li><a href="${base}/changes">${words.search.changes}</a></li>
<li><a href="/api${base}/entries.jsonl${query}" download>${words.search.jsonl}</a></li>
</ul>`;
}

function filterForm(asked: EntriesAsked, frame: PageFrame): Html {
  const { words } = frame;
  const value = (name: string): string => asked.values[name] ?? "";
  const kinds = KINDS.map((kind) => [kind, words.kind(kind)] as const);
  const courts = asked.courts.map((court) => [court, words.courtName(court)] as const);
  return html`<form method="get" class="filters" role="search">
${when(frame.asOfAsked, (asOf) => html`<input type="hidden" name="asOf" value="${asOf}">`)}
<p class="field whole"><label for="q">${words.search.words}</label><input id="q" name="q" type="search" value="${value("q")}" maxlength="200"></p>
<p class="field"><label for="court">${words.search.court}</label>${select("court", courts, value("court"), frame)}</p>
<p class="field"><label for="kind">${words.search.kind}</label>${select("kind", kinds, value("kind"), frame)}</p>
<p class="field"><label for="from">${words.search.from}</label><input id="from" name="from" type="date" value="${value("from")}"></p>
<p class="field"><label for="to">${words.search.to}</label><input id="to" name="to" type="date" value="${value("to")}"></p>
<p class="buttons whole"><button>${words.search.send}</button></p>
</form>`;
}

function select(name: string, choices: readonly (readonly [string, string])[], chosen: string, frame: PageFrame): Html {
  return html`<select id="${name}" name="${name}"><option value="">${frame.words.search.any}</option>${choices.map(
    ([value, text]) => html`<option value="${value}"${value === chosen ? raw(" selected") : NOTHING}>${text}</option>`,
  )}</select>`;
}
