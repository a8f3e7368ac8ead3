import type { DateAhead } from "../../model/digest.ts";
import { type Html, html, when } from "./html.ts";
import type { Frame } from "./page-html.ts";

/** Dates that dockets state, each with the words that state it. */
export function aheadRows(dates: readonly DateAhead[], frame: Frame): Html {
  const { words } = frame;
  return html`<ol class="rows" role="list">${dates.map(
    (date) => html`<li>
<p class="when"><time datetime="${date.on}">${words.weekday(date.on)}</time>${when(date.time, (time) => html`<span class="court">${words.matter.atTheCourt(time)}</span>`)}</p>
<h3>${words.matter.aheadKinds[date.what]}: <a href="/entries/${date.entry}">${words.caseLine(date.docket, null)}</a></h3>
<p class="said" lang="en">“${date.evidence}”</p>
</li>
`,
  )}</ol>`;
}
