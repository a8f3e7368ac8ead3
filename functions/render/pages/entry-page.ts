import { sideNameOn } from "../../model/docket.ts";
import type { Entry, LaterHistory } from "../../model/entry.ts";
import { dayOf } from "../../model/event.ts";
import { kindMark } from "./entry-rows.ts";
import { type Html, html, NOTHING, when } from "./html.ts";
import { docketOf, type Frame, type PageContent } from "./page-html.ts";

/** What an entry's page shows besides the entry. */
export interface EntryAside {
  /** Where the replayed fact comes from. */
  readonly fact?: { readonly url: string; readonly secondary: boolean };
}

/** One entry: what, where, when, in whose words, and from which source. */
export function entryPage(entry: Entry, aside: EntryAside, frame: Frame): PageContent {
  const { words } = frame;
  const docket = docketOf(frame, entry.docket);
  const number = docket?.number ?? entry.docket;
  const heading = words.heading(entry);
  return {
    title: heading,
    description: words.caseLine(entry, number),
    main: html`<p class="crumb"><a href="/matters/${entry.matter}">${matterName(entry, frame)}</a> · <a href="/dockets/${entry.court}/${encodeURIComponent(number)}">${words.caseNumber(entry.court, number)}</a></p>
<p>${kindMark(entry, frame)}</p>
<h1>${heading}</h1>
<p class="lede">${words.caseLine(entry, number)}</p>
${when(entry.status === "withdrawn", () => html`<p class="flag">${words.entry.removed}</p>`)}
${when(entry.status === "sealed", () => html`<p class="flag">${words.entry.sealed}</p>`)}
${facts(entry, frame)}
${later(entry.laterHistory, frame)}
${when(entry.status !== "sealed", () => docketText(entry, frame))}
${sources(entry, aside, frame)}`,
  };
}

function facts(entry: Entry, frame: Frame): Html {
  const { words } = frame;
  const docket = docketOf(frame, entry.docket);
  const isAmicus = entry.kind === "amicus_brief" || entry.kind === "motion_for_leave_amicus";
  const side = docket && entry.supporting ? sideNameOn(docket, entry.supporting, dayOf(entry)) : undefined;
  return html`<dl class="facts">
${when(entry.filedOn, (day) => html`<dt>${words.entry.filed}</dt><dd><time datetime="${day}">${words.weekday(day)}</time></dd>`)}
${when(entry.filedOn ? null : entry.enteredOn, (day) => html`<dt>${words.entry.entered}</dt><dd><time datetime="${day}">${words.weekday(day)}</time></dd>`)}
${when(entry.judges.length > 0, () => html`<dt>${words.entry.by}</dt><dd>${entry.judges.join(", ")}</dd>`)}
${when(isAmicus && entry.amici.length > 0, () => html`<dt>${words.entry.amici}</dt><dd>${entry.amici.join(", ")}</dd>`)}
${when(isAmicus ? null : entry.filer, (filer) => html`<dt>${words.entry.filedBy}</dt><dd>${filer}${entry.role ? ` (${entry.role})` : ""}</dd>`)}
${when(entry.counsel.length > 0, () => html`<dt>${words.entry.counsel}</dt><dd>${entry.counsel.join(", ")}</dd>`)}
${isAmicus ? html`<dt>${words.entry.support}</dt><dd>${words.supporting(entry.supportingStatus, entry.supporting, side)}</dd>` : NOTHING}
${when(entry.alsoOn.length > 0, () => html`<dt>${words.entry.alsoOn}</dt><dd>${entry.alsoOn.join(", ")}</dd>`)}
</dl>`;
}

function later(history: readonly LaterHistory[], frame: Frame): Html {
  if (history.length === 0) return NOTHING;
  const { words } = frame;
  return html`<h2 id="later">${words.entry.later}</h2>
<ul>${history.map(
    (one) =>
      html`<li>${words.day(one.on)}, ${words.courtName(one.court)}: <a href="/entries/${one.entry}">${words.act(one)}</a></li>`,
  )}</ul>
<p class="quiet">${words.entry.notACitator}</p>`;
}

function docketText(entry: Entry, frame: Frame): Html {
  const { words } = frame;
  return html`<h2 id="text">${words.entry.docketText}</h2>
<p class="docket-text">${entry.text}</p>
<p class="quiet">${words.entry.asShown(entry.firstSeenAt)}</p>`;
}

function sources(entry: Entry, aside: EntryAside, frame: Frame): Html {
  const { words } = frame;
  return html`${when(aside.fact, (fact) => html`<p>${words.entry.fact} <a href="${fact.url}" rel="noreferrer">${new URL(fact.url).host}</a>${fact.secondary ? html` (${words.entry.secondary})` : NOTHING}</p>`)}
<details class="sources"><summary>${words.entry.sources}</summary>
<ul>${entry.sources.map(
    (one) =>
      html`<li>${words.moment(one.seenAt)}: <a href="${one.url}" rel="noreferrer">${one.url}</a> <span class="quiet">SHA-256 <code>${one.sha256}</code></span></li>`,
  )}</ul>
</details>`;
}

function matterName(entry: Entry, frame: Frame): string {
  return frame.deployment.matters.find((matter) => matter.id === entry.matter)?.name ?? entry.matter;
}
