import type { Entry } from "../../model/entry.ts";
import { dayOf } from "../../model/event.ts";
import { type Html, html, NOTHING, when } from "./html.ts";
import { docketOf, type Frame } from "./page-html.ts";

/** A list of entries: date, heading, case line, and the words of the docket. */
export function entryRows(entries: readonly Entry[], frame: Frame): Html {
  return html`<ol class="rows" role="list">
${entries.map((entry) => entryRow(entry, frame))}</ol>`;
}

function entryRow(entry: Entry, frame: Frame): Html {
  const { words } = frame;
  const number = docketOf(frame, entry.docket)?.number ?? entry.docket;
  return html`<li id="${entry.id}">
<p class="when">${dateOf(entry, frame)} ${kindMark(entry, frame)}</p>
<h3><a href="/entries/${entry.id}">${words.heading(entry)}</a></h3>
<p class="case">${words.caseLine(entry, number)}</p>
${entry.status === "withdrawn" ? html`<p class="small">${words.noLonger}</p>` : NOTHING}
${when(entry.status === "sealed" ? null : entry.text, (text) => html`<p class="said clip">${text}</p>`)}
</li>
`;
}

/** The one date that an entry shows: filed, else entered. */
export function dateOf(entry: Entry, frame: Frame): Html {
  const day = dayOf(entry);
  return day ? html`<time datetime="${day}">${frame.words.day(day)}</time>` : html`<span>${frame.words.undated}</span>`;
}

/** What it is, by shape and word: a square for what a court decided, a triangle for a brief of amici, a ring for the rest. */
export function kindMark(entry: Pick<Entry, "kind" | "detail" | "weight">, frame: Frame): Html {
  return html`<span class="kind${markClass(entry)}">${frame.words.kindName(entry)}</span>`;
}

function markClass(entry: Pick<Entry, "kind" | "weight">): string {
  if (entry.weight === "ruling") return " ruling";
  return entry.kind === "amicus_brief" || entry.kind === "motion_for_leave_amicus" ? " brief" : "";
}
