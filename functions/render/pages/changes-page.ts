import type { Entry } from "../../model/entry.ts";
import type { EventKind } from "../../model/event.ts";
import type { Matter } from "../../model/matter.ts";
import type { Instant } from "../../model/time.ts";
import { entryLink, mark } from "./entry-rows.ts";
import { changeParts, type FieldChange } from "./history-parts.ts";
import { type Html, html, NOTHING, when } from "./html.ts";
import type { PageContent, PageFrame } from "./page-html.ts";

/** What the ledger took in between two moments, in its order. */
export interface ChangesView {
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly events: readonly {
    readonly n: number;
    readonly at: Instant;
    readonly kind: EventKind;
    readonly docket: string;
    /** Recorded, and told to nobody: history that was there before we looked. */
    readonly quiet: boolean;
    /** As it is now; null for gaps. */
    readonly entry: Entry | null;
    readonly changes: readonly FieldChange[];
  }[];
  /** Events that are not shown. */
  readonly more: number;
}

/** Two dates to choose, and every event between them. */
export function changesPage(
  view: ChangesView,
  matter: Pick<Matter, "id" | "name">,
  asked: ReadonlyMap<string, string>,
  frame: PageFrame,
): PageContent {
  const { words } = frame;
  return {
    title: words.changes.title,
    description: words.changes.lede,
    main: html`<p class="crumb"><a href="/matters/${matter.id}">${words.matterName(matter.name)}</a></p>
<h1>${words.changes.title}</h1>
<p class="lede">${words.changes.lede}</p>
<form method="get" class="filters">
<p class="field"><label for="from">${words.changes.from}</label><input id="from" name="from" type="date" value="${dayOnly(asked.get("from"))}"></p>
<p class="field"><label for="to">${words.changes.to}</label><input id="to" name="to" type="date" value="${dayOnly(asked.get("to"))}"></p>
<p class="buttons whole"><button>${words.changes.send}</button></p>
</form>
${view.events.length === 0 ? html`<p>${words.changes.none}</p>` : html`<ol class="rows tight" role="list">${view.events.map((event) => changeRow(event, frame))}</ol>`}
${when(view.more > 0, () => html`<p class="quiet">${words.changes.more(view.more)}</p>`)}`,
  };
}

function changeRow(event: ChangesView["events"][number], frame: PageFrame): Html {
  const { words } = frame;
  const { entry } = event;
  return html`<li id="n${event.n}">
<p class="when"><time datetime="${event.at}">${words.moment(event.at)}</time><span class="court">${words.entry.events[event.kind]}${event.quiet ? `, ${words.changes.quiet}` : ""}</span></p>
${entry ? headed(entry, frame) : html`<p>${event.docket}</p>`}
${event.changes.length > 0 && event.kind !== "entry_filed" ? event.changes.map((change) => changeParts(change, frame)) : NOTHING}
</li>
`;
}

function headed(entry: Entry, frame: PageFrame): Html {
  const item = frame.tell(entry);
  return html`<h2 class="row">${mark(item)}${entryLink(entry, item, frame)}</h2>
<p class="case">${frame.words.caseLine(item.docket, item.number)}</p>`;
}

/** What a field for a day can show. */
function dayOnly(value: string | undefined): string {
  return value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : ""; // 2020-03-11
}
