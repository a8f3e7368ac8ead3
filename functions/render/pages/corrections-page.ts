import type { Entry } from "../../model/entry.ts";
import type { EventKind } from "../../model/event.ts";
import type { Matter } from "../../model/matter.ts";
import type { Instant } from "../../model/time.ts";
import { entryLink } from "./entry-rows.ts";
import { changeParts, type FieldChange } from "./history-parts.ts";
import { html } from "./html.ts";
import type { PageContent, PageFrame } from "./page-html.ts";

/** What we got wrong, and what the courts changed, newest first. */
export interface CorrectionsView {
  readonly corrections: readonly {
    readonly n: number;
    readonly at: Instant;
    readonly kind: EventKind;
    readonly entry: Entry;
    readonly changes: readonly FieldChange[];
  }[];
}

/** Each correction with what was said before and what is right. */
export function correctionsPage(
  view: CorrectionsView,
  matter: Pick<Matter, "id" | "name">,
  frame: PageFrame,
): PageContent {
  const { words } = frame;
  return {
    title: words.corrections.title,
    description: words.corrections.lede,
    main: html`<p class="crumb"><a href="/matters/${matter.id}">${words.matterName(matter.name)}</a></p>
<h1>${words.corrections.title}</h1>
<p class="lede">${words.corrections.lede}</p>
${
  view.corrections.length === 0
    ? html`<p>${words.corrections.none}</p>`
    : html`<ol class="rows" role="list">${view.corrections.map(({ n, at, kind, entry, changes }) => {
        const item = frame.tell(entry);
        return html`<li id="n${n}">
<p class="when"><time datetime="${at}">${words.moment(at)}</time><span class="court">${words.entry.events[kind]}</span></p>
<h3>${entryLink(entry, item, frame)}</h3>
<p class="case">${words.caseLine(item.docket, item.number)}</p>
${changes.map((change) => changeParts(change, frame))}
</li>
`;
      })}</ol>`
}`,
  };
}
