import type { DateAhead } from "../../model/digest.ts";
import type { Matter } from "../../model/matter.ts";
import { dateWordsOf } from "../words/words-of.ts";
import { aheadRows } from "./ahead-rows.ts";
import { html, when } from "./html.ts";
import type { PageContent, PageFrame } from "./page-html.ts";

/** What the dockets announce, the next first. */
export interface DatesView {
  readonly dates: readonly DateAhead[];
  /** What was ahead and ended within a week, the last to end first. */
  readonly ended: readonly DateAhead[];
}

/** Dates ahead, each with the words of the docket that state it. */
export function datesPage(view: DatesView, matter: Pick<Matter, "id" | "name">, frame: PageFrame): PageContent {
  const { words } = frame;
  return {
    title: words.dates.title(matter.name),
    description: words.matter.aheadLede,
    alternates: [{ type: "text/calendar", title: words.dates.calendar, href: `/matters/${matter.id}/dates.ics` }],
    main: html`<p class="crumb"><a href="/matters/${matter.id}">${words.matterName(matter.name)}</a></p>
<h1>${words.matter.ahead}</h1>
<p class="lede">${words.matter.aheadLede}</p>
${view.dates.length > 0 ? aheadRows(view.dates, frame) : html`<p>${words.dates.none}</p>`}
${when(
  view.ended.length > 0,
  () => html`<h2>${dateWordsOf(frame.language).noLonger}</h2>
${aheadRows(view.ended, frame)}`,
)}
<p><a href="/matters/${matter.id}/dates.ics">${words.dates.calendar}</a></p>`,
  };
}
