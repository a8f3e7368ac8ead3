import { entryCited } from "../../model/courts.ts";
import type { Entry } from "../../model/entry.ts";
import type { Matter } from "../../model/matter.ts";
import type { TimelineDrawing } from "../timeline-lanes.ts";
import { timelinePlot } from "../timeline-plot.ts";
import { dateOf, entryLink, headingOf, mark } from "./entry-rows.ts";
import { type Html, html, NOTHING, raw } from "./html.ts";
import type { PageContent, PageFrame } from "./page-html.ts";

/** Rulings and amicus filings with their days, and how much was filed each month. */
export interface TimelineView {
  /** Courts, the highest first. */
  readonly courts: readonly string[];
  /** Oldest first; every one has a day. */
  readonly items: readonly Entry[];
  readonly months: readonly MonthCount[];
}

export interface MonthCount {
  readonly court: string;
  /** YYYY-MM */
  readonly month: string;
  readonly filings: number;
}

/** The drawing for the eye, and the same items as a list by year for everybody. */
export function timelinePage(view: TimelineView, matter: Pick<Matter, "id" | "name">, frame: PageFrame): PageContent {
  const { words } = frame;
  return {
    title: words.timeline.title(matter.name),
    description: words.timeline.lede,
    wide: true,
    main: html`<p class="crumb"><a href="/matters/${matter.id}">${words.matterName(matter.name)}</a></p>
<h1>${words.timeline.heading}</h1>
<p class="lede">${words.timeline.lede}</p>
${view.items.length === 0 ? html`<p>${words.matter.noneSeen}</p>` : html`<div class="timeline">${plot(view, frame)}${list(view, frame)}</div>`}`,
  };
}

/** Hidden from screen readers, and out of the order of the Tab key: the list says the same. */
function plot(view: TimelineView, frame: PageFrame): Html {
  return html`<figure class="plot" aria-hidden="true">${raw(timelinePlot(drawingOf(view, frame)))}<figcaption class="quiet">${frame.words.timeline.legend}</figcaption></figure>`;
}

/** What the drawing shows: the same items as the list. */
export function drawingOf(
  view: TimelineView,
  frame: Pick<PageFrame, "words" | "tell" | "language" | "deployment">,
): TimelineDrawing {
  const { words } = frame;
  const marks = view.items.map((entry) => {
    const item = frame.tell(entry);
    const day = entry.filedOn ?? entry.enteredOn ?? "";
    return {
      entry: entry.id,
      court: entry.court,
      day,
      isRuling: entry.weight === "ruling",
      label: words.plotLabel(item),
      title: `${words.day(day)}: ${headingOf(entry, item, frame)}`,
    };
  });
  return { courts: view.courts, marks, months: view.months, courtName: words.courtName };
}

function list(view: TimelineView, frame: PageFrame): Html {
  const years = Map.groupBy(view.items, (entry) => (entry.filedOn ?? entry.enteredOn ?? "").slice(0, 4));
  return html`<div class="years">${[...years].map(
    ([year, items]) => html`<h2 id="y${year}">${year}</h2>
<ol class="lines" role="list">${items.map((entry) => line(entry, frame))}</ol>`,
  )}</div>`;
}

function line(entry: Entry, frame: PageFrame): Html {
  const item = frame.tell(entry);
  return html`<li>${mark(item)}<span>${dateOf(item, frame)}, ${frame.words.courtName(entry.court)}: ${entryLink(entry, item, frame)}${item.number ? html` <span class="quiet">${entryCited(entry.court, item.number)}</span>` : NOTHING}</span></li>
`;
}
