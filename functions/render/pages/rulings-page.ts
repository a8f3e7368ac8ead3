import type { Matter } from "../../model/matter.ts";
import { withAsOf } from "../addresses.ts";
import type { EntriesView } from "./entries-page.ts";
import { entryRows } from "./entry-rows.ts";
import { html, when } from "./html.ts";
import type { PageContent, PageFrame } from "./page-html.ts";

/** What the courts decided, by year, newest first. */
export function rulingsPage(view: EntriesView, matter: Pick<Matter, "id" | "name">, frame: PageFrame): PageContent {
  const { words } = frame;
  const years = Map.groupBy(view.entries, (entry) => (entry.filedOn ?? entry.enteredOn)?.slice(0, 4) ?? words.undated);
  return {
    title: words.rulings.title(matter.name),
    description: words.rulings.lede,
    main: html`<p class="crumb"><a href="/matters/${matter.id}">${words.matterName(matter.name)}</a></p>
<h1>${words.rulings.heading}</h1>
<p class="lede">${words.rulings.lede}</p>
${
  years.size === 0
    ? html`<p>${words.matter.noneSeen}</p>`
    : [...years].map(
        ([year, entries]) => html`<h2 id="y${year}">${year}</h2>
${entryRows(entries, frame)}`,
      )
}
${when(view.next, (next) => html`<p class="buttons"><a class="button plain" href="/matters/${matter.id}/entries${withAsOf(`weight=ruling&limit=200&cursor=${next}`, frame)}">${words.matter.more}</a></p>`)}`,
  };
}
