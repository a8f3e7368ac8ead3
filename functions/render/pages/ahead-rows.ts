import type { DateAhead } from "../../model/digest.ts";
import { COURTS_LANGUAGE } from "../../model/languages.ts";
import { byWhom, howEnded, isEnded, kindBefore, thingOf } from "../date-spans.ts";
import { dateWordsOf } from "../words/words-of.ts";
import { type Html, html, NOTHING, when } from "./html.ts";
import type { PageFrame } from "./page-html.ts";

/** Dates that dockets set, each with the words that set it; what ended is struck through, with the entry that ended it. */
export function aheadRows(dates: readonly DateAhead[], frame: PageFrame): Html {
  return html`<ol class="rows" role="list">${dates.map((date) => aheadRow(date, frame))}</ol>`;
}

function aheadRow(date: DateAhead, frame: PageFrame): Html {
  const { words } = frame;
  const said = dateWordsOf(frame.language);
  const day = html`<time datetime="${date.on}">${words.weekday(date.on)}</time>`;
  const over = isEnded(date);
  const what = html`${kindBefore(date, frame.language)}<span lang="${COURTS_LANGUAGE}">${thingOf(date, frame.language)}</span>${when(byWhom(date), (who) => html`${said.by}<span lang="${COURTS_LANGUAGE}">${who}</span>`)}`;
  return html`<li>
<p class="when">${over ? html`<s>${day}</s>` : day}${when(date.time, (time) => html`<span class="court">${words.matter.atTheCourt(time)}</span>`)}${over ? html`<span class="court"><a href="/entries/${date.endedBy}">${howEnded(date, frame.language)}</a></span>` : NOTHING}</p>
<h3>${over ? html`<s>${what}</s>` : what}, <a href="/entries/${date.entry}">${words.caseLine(date.docket, null)}</a></h3>
${date.computed ? html`<p class="small">${said.computed}</p>` : NOTHING}
<p class="said" lang="${COURTS_LANGUAGE}">“${date.evidence}”</p>
</li>
`;
}
