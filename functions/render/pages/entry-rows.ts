import { entryCited } from "../../model/courts.ts";
import type { DigestItem } from "../../model/digest.ts";
import type { Entry } from "../../model/entry.ts";
import { isAmicusKind } from "../../model/kinds.ts";
import { COURTS_LANGUAGE } from "../../model/languages.ts";
import { spoken, statementOf } from "../statements/of-item.ts";
import { litigationOf } from "../subject.ts";
import { mailWordsOf } from "../words/words-of.ts";
import { type Html, html, NOTHING, when } from "./html.ts";
import type { PageFrame } from "./page-html.ts";

/** A list of entries for the eye that looks for one: what and when, where. */
export function entryLines(entries: readonly Entry[], frame: PageFrame): Html {
  return html`<ol class="rows tight" role="list">
${entries.map((entry) => entryLine(entry, frame))}</ol>`;
}

function entryLine(entry: Entry, frame: PageFrame): Html {
  const { words } = frame;
  const item = frame.tell(entry);
  return html`<li id="${entry.id}">
<h3>${mark(item)}${entryLink(entry, item, frame)}</h3>
<p class="case">${dateOf(item, frame)}<span class="court">${words.caseLine(item.docket, item.number)}</span>${entry.status === "withdrawn" ? html`<span class="court">${words.noLonger}</span>` : NOTHING}</p>
</li>
`;
}

/** A list of entries: what and when, where, and the words of the docket. */
export function entryRows(
  entries: readonly Entry[],
  frame: PageFrame,
  passages: Readonly<Record<string, Passage>> = {},
): Html {
  return html`<ol class="rows" role="list">
${entries.map((entry) => entryRow(entry, passages[entry.id], frame))}</ol>`;
}

/** A passage of an entry or its document; `hit` pieces are the words that were searched for. */
export type Passage = readonly { readonly text: string; readonly hit: boolean }[];

function entryRow(entry: Entry, passage: Passage | undefined, frame: PageFrame): Html {
  const { words } = frame;
  const item = frame.tell(entry);
  return html`<li id="${entry.id}">
<p class="when">${dateOf(item, frame)}<span class="court">${words.courtName(item.docket.court)}</span></p>
<h3>${mark(item)}${entryLink(entry, item, frame)}</h3>
<p class="case">${words.caseLine(item.docket, item.number)}</p>
${when(item.supporting, (one) => html`<p class="small">${words.entry.support}: ${words.supporting(one.status, one.side, one.name)}</p>`)}
${entry.status === "withdrawn" ? html`<p class="small strong">${words.noLonger}</p>` : NOTHING}
${saidOf(entry, passage)}
</li>
`;
}

function saidOf(entry: Entry, passage: Passage | undefined): Html {
  if (entry.status === "sealed") return NOTHING;
  if (!passage) return html`<p class="said clip" lang="${COURTS_LANGUAGE}">${entry.text}</p>`;
  return html`<p class="said" lang="${COURTS_LANGUAGE}">${passage.map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : html`${text}`))}</p>`;
}

/** A link to an entry's page. Two entries can have one heading; who hears a list of links is told which is which. */
export function entryLink(entry: Pick<Entry, "id" | "status" | "matter">, item: DigestItem, frame: PageFrame): Html {
  const { words } = frame;
  const day = item.filedOn ?? item.enteredOn;
  const apart = [day ? words.day(day) : words.undated, entryCited(item.docket.court, item.number) ?? entry.id];
  return html`<a href="/entries/${entry.id}">${headingOf(entry, item, frame)}<span class="unseen">, ${apart.join(", ")}</span></a>`;
}

/**
 * Who did what to which order, as the mails say it: with its limits in full above an entry, in short in a list. What tells
 * nothing of that goes by its kind; what is left of a sealed entry is that it was sealed.
 */
export function headingOf(
  entry: Pick<Entry, "status" | "matter">,
  item: DigestItem,
  frame: Pick<PageFrame, "words" | "language" | "deployment">,
  as: "heading" | "headline" = "headline",
): string {
  if (entry.status === "sealed") return frame.words.sealed;
  const matter = frame.deployment.matters.find((one) => one.id === entry.matter);
  const litigation = matter ? litigationOf({ matter }) : "";
  const said = spoken(statementOf(item, litigation, mailWordsOf(frame.language), { as, where: as === "heading" }));
  return said || frame.words.heading(item);
}

/** The one date that an entry shows: filed, else entered. */
export function dateOf(item: Pick<DigestItem, "filedOn" | "enteredOn">, frame: PageFrame): Html {
  const day = item.filedOn ?? item.enteredOn;
  return day ? html`<time datetime="${day}">${frame.words.day(day)}</time>` : html`<span>${frame.words.undated}</span>`;
}

/** What it is by shape, beside the word that says so: a square for rulings, a triangle for amicus filings, a ring for the rest. */
export function mark(item: Pick<DigestItem, "kind" | "weight">): Html {
  return html`<span class="sign ${signOf(item)}" aria-hidden="true"></span>`;
}

function signOf(item: Pick<DigestItem, "kind" | "weight">): "ruling" | "brief" | "filing" {
  if (item.weight === "ruling") return "ruling";
  return isAmicusKind(item.kind) ? "brief" : "filing";
}
