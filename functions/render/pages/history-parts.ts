import type { EventKind } from "../../model/event.ts";
import { COURTS_LANGUAGE } from "../../model/languages.ts";
import type { Instant } from "../../model/time.ts";
import { hostOf, safeLink } from "../outside-text.ts";
import { type Html, html, NOTHING, when } from "./html.ts";
import type { PageFrame } from "./page-html.ts";

/** One thing that happened to an entry since it was filed, or its filing. */
export interface HistoryLine {
  /** Ledger number. */
  readonly n: number;
  readonly at: Instant;
  readonly kind: EventKind;
  /** Absent once the court sealed the entry. */
  readonly changes: readonly FieldChange[];
  readonly source: string;
  readonly url: string;
  readonly sha256: string;
  readonly edition: number;
}

export interface FieldChange {
  readonly field: string;
  readonly old: string;
  readonly new: string;
}

/** Every version with its source, folded. */
export function historyParts(history: readonly HistoryLine[], frame: PageFrame): Html {
  const { words } = frame;
  return html`<details class="sources"><summary>${words.entry.versions(history.length)}</summary>
<ol class="history">${history.map((line) => historyLine(line, frame))}</ol>
</details>`;
}

function historyLine(line: HistoryLine, frame: PageFrame): Html {
  const { words } = frame;
  const link = safeLink(line.url);
  return html`<li>
<p><strong>${words.entry.events[line.kind]}</strong>, <time datetime="${line.at}">${words.moment(line.at)}</time></p>
${line.changes.map((change) => changeParts(change, frame))}
<p class="small">${words.entry.source} ${link ? html`<a href="${link}" rel="noreferrer">${hostOf(link)}</a>` : line.source} · ${words.entry.ledger(line.n)} · SHA-256 <code>${line.sha256.slice(0, 16)}…</code></p>
</li>
`;
}

/** Old and new, one below the other, marked as deleted and inserted. */
export function changeParts(change: FieldChange, frame: PageFrame): Html {
  const { words } = frame;
  return html`<div class="change"><p class="small">${words.entry.field(change.field)}</p>
${change.old === "" ? NOTHING : html`<p><span class="label">${words.entry.was}</span> <del lang="${COURTS_LANGUAGE}">${change.old}</del></p>`}
${when(change.new, (now) => html`<p><span class="label">${words.entry.is}</span> <ins lang="${COURTS_LANGUAGE}">${now}</ins></p>`)}</div>`;
}
