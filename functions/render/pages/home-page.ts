import type { DigestItem } from "../../model/digest.ts";
import type { Entry } from "../../model/entry.ts";
import { LANGUAGES, languageName } from "../../model/languages.ts";
import type { Day } from "../../model/time.ts";
import { dateOf, entryLink } from "./entry-rows.ts";
import { type Html, html, NOTHING, raw, when } from "./html.ts";
import type { PageContent, PageFrame } from "./page-html.ts";

/** The first page, as page and as JSON. */
export interface HomeView {
  readonly matter: {
    readonly id: string;
    readonly name: string;
    readonly longName: string;
    readonly alsoCalled: string | null;
  };
  readonly latestRuling: Entry | null;
  /** The latest digest, in short. */
  readonly sample: DigestSample | null;
  readonly dockets: number;
  readonly courts: number;
  /** The replay only. */
  readonly replay: ReplayStart | null;
}

/** A digest as a picture: what a reader sees first. */
export interface DigestSample {
  /** On which it went out. */
  readonly day: Day;
  /** `<from>..<to>` */
  readonly window: string;
  readonly subject: string;
  readonly lead: string;
  readonly items: readonly DigestItem[];
}

/** Where a visitor of the replay begins. */
export interface ReplayStart {
  readonly begins: Day;
  /** Digests to begin with; `window` is null until the replay has got there. */
  readonly digests: readonly { readonly day: Day; readonly window: string | null }[];
  readonly shown: number;
  readonly facts: number;
}

/** One sentence, the latest ruling, the form, and in the replay where to start. */
export function homePage(view: HomeView, frame: PageFrame): PageContent {
  const { words } = frame;
  return {
    title: words.home.title(view.matter.name),
    description: words.home.lede(view.matter.longName, view.matter.alsoCalled),
    wide: true,
    main: html`<div class="hero">
<div>
<h1>${words.home.heading(view.matter.name)}</h1>
<p class="lede">${words.home.lede(view.matter.longName, view.matter.alsoCalled)}</p>
${latest(view.latestRuling, frame)}
${when(view.replay, (replay) => startHere(replay, view, frame))}
</div>
${subscribeForm(view.matter.id, frame)}
${when(view.sample, (sample) => sampleParts(sample, view.matter.id, frame))}
</div>
<h2>${words.home.covered}</h2>
<p>${words.home.coveredLede(view.dockets, view.courts)} <a href="/health">${words.foot.coverage}</a></p>
<p>${words.home.notCovered}</p>`,
  };
}

function latest(entry: Entry | null, frame: PageFrame): Html {
  const { words } = frame;
  if (!entry) return html`<p class="latest">${words.home.noRuling}</p>`;
  const item = frame.tell(entry);
  return html`<div class="latest"><p class="small">${words.home.latest}</p>
<p>${dateOf(item, frame)}, ${words.courtName(entry.court)}: ${entryLink(entry, item, frame)}</p></div>`;
}

function sampleParts(sample: DigestSample, matter: string, frame: PageFrame): Html {
  const { words } = frame;
  return html`<section class="sample" aria-labelledby="sample"><h2 id="sample">${words.home.sampleHeading}</h2>
<div class="letter">
<p class="head">${words.home.sampleFrom(sample.day)}<strong>${sample.subject}</strong></p>
<div class="body">
<p class="lead">${sample.lead}</p>
${sample.items.map((item) => html`<p class="told"><strong>${words.heading(item)}</strong><br><span class="small">${words.caseLine(item.docket, item.number)}</span></p>`)}
<p><a href="/matters/${matter}/digests/${sample.window}">${words.home.sampleWhole}</a></p>
</div>
</div></section>`;
}

/** The form with three fields. `values` are what was sent when it is shown again. */
export function subscribeForm(matter: string, frame: PageFrame): Html {
  const { words } = frame;
  const cadences = ["weekly", "daily", "as_filed"] as const;
  return html`<form class="panel" id="subscribe" method="post" action="/subscribe">
<h2>${words.home.formHeading}</h2>
<input type="hidden" name="matter" value="${matter}">
<p class="field"><label for="address">${words.home.address}</label><input id="address" name="address" type="email" required autocomplete="email" maxlength="254"></p>
<p class="field"><label for="cadence">${words.home.cadence}</label><select id="cadence" name="cadence">${cadences.map((one) => html`<option value="${one}">${words.home.cadences[one]}</option>`)}</select></p>
<p class="field"><label for="language">${words.home.language}</label><select id="language" name="language">${LANGUAGES.map((one) => html`<option value="${one}"${one === frame.language ? raw(" selected") : NOTHING}>${languageName(one)}</option>`)}</select></p>
<p class="trap" aria-hidden="true"><label for="leave_empty">${words.home.honeypot}</label><input id="leave_empty" name="leave_empty" type="text" tabindex="-1" autocomplete="off"></p>
<p><button>${words.home.send}</button></p>
<p class="small">${words.home.privacy}</p>
</form>`;
}

function startHere(replay: ReplayStart, view: HomeView, frame: PageFrame): Html {
  const { words } = frame;
  return html`<h2 id="start">${words.home.startHere}</h2>
<p>${words.home.startLede(replay.begins)}</p>
<ol class="start">${replay.digests.map(
    ({ day, window }) => html`<li>
${window ? html`<a href="/matters/${view.matter.id}/digests/${window}">${words.home.digestOf(day)}</a>` : html`<span>${words.home.digestOf(day)}</span>`}
<p>${window ? words.home.starts[day] : words.home.notYet}</p>
</li>
`,
  )}</ol>
<p><progress max="${replay.facts}" value="${replay.shown}" aria-label="${words.home.progress(replay.shown, replay.facts)}"></progress><br><span class="small">${words.home.progress(replay.shown, replay.facts)}</span></p>
<ul>
<li><a href="/matters/${view.matter.id}">${words.home.theCase}</a></li>
${frame.outbox ? html`<li><a href="/outbox">${words.home.theOutbox}</a></li>` : NOTHING}
</ul>`;
}
