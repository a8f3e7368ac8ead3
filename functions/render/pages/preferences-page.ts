import type { Entry } from "../../model/entry.ts";
import { KINDS, SIDES } from "../../model/entry.ts";
import { LANGUAGES, languageName } from "../../model/languages.ts";
import { CADENCES, type ReaderPreferences } from "../../model/reader.ts";
import type { Instant } from "../../model/time.ts";
import { entryLink } from "./entry-rows.ts";
import { type Html, html, NOTHING, raw, when } from "./html.ts";
import type { PageContent, PageFrame } from "./page-html.ts";

/** What the preferences page shows. The address stands there masked. */
export interface PreferencesView {
  /** The page's own path, which carries the token. */
  readonly path: string;
  readonly masked: string;
  readonly active: boolean;
  readonly preferences: ReaderPreferences;
  readonly matters: readonly { readonly id: string; readonly name: string; readonly followed: boolean }[];
  readonly courts: readonly string[];
  readonly pausedUntil?: Instant | null;
  /** Why it is paused: the reader's wish, or refused mail. */
  readonly pausedFor?: "reader" | "bounces";
  readonly refused: readonly {
    readonly matter: string;
    readonly from: number;
    readonly to: number;
    readonly at: Instant;
  }[];
  readonly preview: { readonly passing: readonly Entry[]; readonly all: number };
  readonly unsubscribePath: string;
  /** Set after something was done. */
  readonly done?: "saved" | "asked" | "paused" | "resumed";
  /** Shown, not saved yet. */
  readonly unsaved?: true;
}

/** Entries listed in the preview. */
const PREVIEW_MAX = 10;

/** How often, when and of what; a preview of it; rest, another address, my data, the end. */
export function preferencesPage(view: PreferencesView, frame: PageFrame): PageContent {
  const { preferences } = frame.words;
  return {
    title: preferences.title,
    personal: true,
    main: html`<h1>${preferences.title}</h1>
<p class="lede">${preferences.lede(view.masked)}</p>
${when(view.done, (done) => html`<p class="flag" role="status">${preferences.done[done]}</p>`)}
${when(view.unsaved, () => html`<p class="flag" role="status">${preferences.unsaved}</p>`)}
${pauseParts(view, frame)}
<form method="post" action="${view.path}" class="wishes">
${rhythm(view, frame)}
${filters(view, frame)}
<p class="buttons"><button>${preferences.save}</button><button class="plain" formaction="${view.path}/preview">${preferences.show}</button></p>
</form>
${previewParts(view, frame)}
<h2 id="rest">${preferences.rest}</h2>
${small(view, "pause", html`<p class="field"><label for="until">${preferences.until}</label><input id="until" name="until" type="date"></p><p class="small">${preferences.untilHint}</p>`, preferences.pause)}
<h2 id="address">${preferences.move}</h2>
<p>${preferences.moveLede}</p>
${small(view, "move", html`<p class="field"><label for="new-address">${preferences.newAddress}</label><input id="new-address" name="address" type="email" required autocomplete="email" maxlength="254"></p>`, preferences.sendLink)}
<h2 id="data">${preferences.data}</h2>
<p>${preferences.dataLede}</p>
<div class="buttons">${small(view, "export", NOTHING, preferences.export)}${small(view, "erase", NOTHING, preferences.erase)}</div>
<p class="end"><a href="${view.unsubscribePath}">${preferences.stop}</a></p>`,
  };
}

function small(view: PreferencesView, what: string, fields: Html, button: string): Html {
  return html`<form method="post" action="${view.path}/${what}">${fields}<p><button class="plain">${button}</button></p></form>`;
}

function pauseParts(view: PreferencesView, frame: PageFrame): Html {
  const { preferences } = frame.words;
  if (view.pausedFor === undefined) return NOTHING;
  const resume = html`<form method="post" action="${view.path}/resume"><button>${preferences.resume}</button></form>`;
  if (view.pausedFor === "reader")
    return html`<div class="flag"><p>${preferences.paused(view.pausedUntil ?? null)}</p>${resume}</div>`;
  return html`<div class="flag"><p>${preferences.bounced(view.refused.length)}</p>
<ul>${view.refused.map((one) => html`<li><a href="/matters/${one.matter}/digests/${one.from}..${one.to}">${preferences.refusedDigest(one.at)}</a></li>`)}</ul>${resume}</div>`;
}

function rhythm(view: PreferencesView, frame: PageFrame): Html {
  const { preferences, home } = frame.words;
  const { preferences: chosen } = view;
  const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, "0")}:00`);
  return html`<fieldset><legend>${preferences.rhythm}</legend>
<p class="field"><label for="cadence">${home.cadence}</label>${select(
    "cadence",
    CADENCES.map((one) => [one, preferences.cadences[one]]),
    chosen.cadence,
  )}</p>
<div class="pair"><p class="field"><label for="hour">${preferences.hour}</label>${select(
    "hour",
    hours.map((hour) => [hour, frame.words.clockTime(hour)]),
    chosen.hour,
  )}</p>
<p class="field"><label for="zone">${preferences.zone}</label><input id="zone" name="zone" type="text" list="zones" value="${chosen.zone}" required maxlength="64"></p></div>
<datalist id="zones">${preferences.zones.map((zone) => html`<option value="${zone}"></option>`)}</datalist>
<p class="field"><label for="language">${home.language}</label>${select(
    "language",
    LANGUAGES.map((one) => [one, languageName(one)]),
    chosen.language,
  )}</p>
${tick("quietNote", "yes", preferences.quietNote, chosen.quietNote)}
${tick("plainText", "yes", preferences.plainText, chosen.plainText)}
</fieldset>`;
}

function filters(view: PreferencesView, frame: PageFrame): Html {
  const { preferences, courtName, kind, side } = frame.words;
  const { filters: wanted } = view.preferences;
  return html`${
    view.matters.length > 1
      ? ticks(
          "matters",
          preferences.matters,
          view.matters.map((one) => [one.id, one.name, one.followed] as const),
        )
      : NOTHING
  }
<p class="quiet">${preferences.filtersLede}</p>
${ticks(
  "courts",
  preferences.courts,
  view.courts.map((one) => [one, courtName(one), wanted.courts?.includes(one) ?? false] as const),
)}
${ticks(
  "kinds",
  preferences.kinds,
  KINDS.map((one) => [one, kind(one), wanted.kinds?.includes(one) ?? false] as const),
)}
${ticks(
  "sides",
  preferences.sides,
  SIDES.map((one) => [one, side(one), wanted.sides?.includes(one) ?? false] as const),
)}
<p class="field"><label for="keywords">${preferences.keywords}</label><input id="keywords" name="keywords" type="text" maxlength="500" value="${(wanted.keywords ?? []).join(", ")}" aria-describedby="keywords-hint"></p>
<p class="small" id="keywords-hint">${preferences.keywordsHint}</p>
${tick("rulings", "always", preferences.rulings, wanted.rulingsToo === undefined)}`;
}

function previewParts(view: PreferencesView, frame: PageFrame): Html {
  const { preferences } = frame.words;
  const { passing, all } = view.preview;
  return html`<h2 id="preview">${preferences.preview}</h2>
<p>${preferences.previewLede(passing.length, all)}</p>
${passing.length > 0 ? html`<ul>${passing.slice(0, PREVIEW_MAX).map((entry) => html`<li>${entryLink(entry, frame.tell(entry), frame)}</li>`)}</ul>` : NOTHING}
${passing.length > PREVIEW_MAX ? html`<p class="quiet">${preferences.andMore(passing.length - PREVIEW_MAX)}</p>` : NOTHING}`;
}

type Option = readonly [value: string, text: string];

function select(name: string, options: readonly Option[], chosen: string): Html {
  return html`<select id="${name}" name="${name}">${options.map(([value, text]) => html`<option value="${value}"${value === chosen ? raw(" selected") : NOTHING}>${text}</option>`)}</select>`;
}

function ticks(name: string, legend: string, options: readonly (readonly [string, string, boolean])[]): Html {
  return html`<fieldset><legend>${legend}</legend><div class="ticks">${options.map(([value, text, on]) => tick(name, value, text, on))}</div></fieldset>`;
}

function tick(name: string, value: string, text: string, on: boolean): Html {
  return html`<label class="tick"><input type="checkbox" name="${name}" value="${value}"${on ? raw(" checked") : NOTHING}> ${text}</label>`;
}
