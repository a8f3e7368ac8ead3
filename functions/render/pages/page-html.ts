import type { Deployment } from "../../model/deployment.ts";
import type { DigestItem } from "../../model/digest.ts";
import type { Docket } from "../../model/docket.ts";
import type { Entry } from "../../model/entry.ts";
import { LANGUAGES, type Language, languageName } from "../../model/languages.ts";
import type { Matter } from "../../model/matter.ts";
import type { Day, Instant } from "../../model/time.ts";
import { apiPath } from "../addresses.ts";
import type { PageWords } from "../words/en/pages.ts";
import { type Html, html, NOTHING, raw, when } from "./html.ts";

/** What every page is set in. */
export interface PageFrame {
  /** Of this page, without the query: "/matters/mpp". */
  readonly path: string;
  readonly deployment: Deployment;
  readonly words: PageWords;
  readonly language: Language;
  readonly now: Instant;
  /** The earlier moment that a page shows. */
  readonly asOf?: Instant;
  /** The same as it was asked for: a day or an instant. What leads on from such a page is of that moment, too. */
  readonly asOfAsked?: string;
  /** The day that the replay's clock reads; absent outside the replay. */
  readonly replayDay?: Day;
  /** Alarms of a one-machine copy, which has nobody else to tell. */
  readonly alarms?: readonly string[];
  /** Whether the mails of this copy can be read here. */
  readonly outbox?: true;
  /** An entry as digests tell it: its acts with the orders that they name, its side, what its document says. */
  readonly tell: (entry: Entry) => DigestItem;
  /** The public source of the fact behind a replayed entry. */
  readonly factOf?: (entry: Entry) => FactSource | undefined;
  /** Address of the stylesheet. */
  readonly style: string;
}

/** Where a replayed fact comes from. */
export interface FactSource {
  readonly url: string;
  /** News, advocacy and aggregator pages, labelled so. */
  readonly secondary: boolean;
}

/** What one page fills in. */
export interface PageContent {
  /** Also the h1, unless `main` brings its own. */
  readonly title: string;
  /** One sentence for search engines and shared links. */
  readonly description?: string;
  readonly main: Html;
  /** Pages behind a personal link, and pages of errors: not for search engines, and no link to their JSON. */
  readonly personal?: true;
  /** Other forms of the same thing: feeds, calendars, downloads. */
  readonly alternates?: readonly { readonly type: string; readonly title: string; readonly href: string }[];
  /** Wide content (tables, plots). */
  readonly wide?: true;
}

/** The whole document. */
export function pageHtml(content: PageContent, frame: PageFrame): Html {
  const { words } = frame;
  const name = frame.path === "/" ? content.title : `${content.title} · ${words.product}`;
  return html`<!doctype html>
<html lang="${frame.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
${when(
  content.description,
  (description) => html`<meta name="description" content="${description}">
<meta property="og:title" content="${content.title}">
<meta property="og:description" content="${description}">`,
)}
${content.personal ? html`<meta name="robots" content="noindex">` : when(frame.path !== "/api", () => html`<link rel="alternate" type="application/json" title="JSON" href="${apiPath(frame.path)}">`)}
${(content.alternates ?? []).map(
  (one) => html`<link rel="alternate" type="${one.type}" title="${one.title}" href="${one.href}">
`,
)}<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${frame.style}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
${when(frame.replayDay, (day) => html`<aside class="replay" aria-label="${words.replayLabel}">${words.replayBar(day)}</aside>`)}
${when(
  frame.alarms?.length ? frame.alarms : null,
  (lines) =>
    html`<aside class="alarm" aria-label="${words.alarms.title}">${lines.map((line) => html`<p>${line} <a href="/health">${words.alarms.look}</a></p>`)}</aside>`,
)}
${when(frame.asOf, (at) => html`<aside class="replay" aria-label="${words.asOfLabel}">${words.asOf(at)} <a href="${frame.path}">${words.asOfNow}</a></aside>`)}
<header class="top">
<a class="brand" href="/">${mark()}<span>${words.product}</span></a>
${navigation(frame)}
</header>
<main id="main" class="${content.wide ? "wide" : "text"}" tabindex="-1">
${content.main}
</main>
${footer(frame, content.personal ? undefined : frame.path)}
</body>
</html>`;
}

/** The litigation that a copy shows first. */
export function firstMatter(frame: Pick<PageFrame, "deployment">): Matter | undefined {
  return frame.deployment.matters[0];
}

/** The docket of this id in any of the matters shown. */
export function docketOf(frame: Pick<PageFrame, "deployment">, id: string): Docket | undefined {
  for (const matter of frame.deployment.matters) {
    const docket = matter.dockets.find((one) => one.id === id);
    if (docket) return docket;
  }
  return undefined;
}

function navigation(frame: PageFrame): Html {
  const matter = firstMatter(frame);
  if (!matter) return NOTHING;
  const base = `/matters/${matter.id}`;
  const { nav } = frame.words;
  const links: readonly (readonly [string, string])[] = [
    [base, nav.matter],
    [`${base}/timeline`, nav.timeline],
    [`${base}/rulings`, nav.rulings],
    [`${base}/amicus`, nav.amicus],
    [`${base}/entries`, nav.search],
    ...(frame.outbox ? [["/outbox", nav.outbox] as const] : []),
  ];
  return html`<nav class="main-nav" aria-label="${nav.label}"><ul>${links.map(
    ([href, text]) =>
      html`<li><a href="${href}"${href === frame.path ? raw(' aria-current="page"') : NOTHING}>${text}</a></li>`,
  )}</ul></nav>`;
}

/** `path`: of the page that has its like in the other languages. */
function footer(frame: PageFrame, path: string | undefined): Html {
  const { words } = frame;
  const others = LANGUAGES.filter((language) => language !== frame.language);
  const matter = firstMatter(frame);
  return html`<footer class="foot">
<p>${words.notLegalAdvice}</p>
<nav aria-label="${words.foot.label}"><ul>
<li><a href="/about">${words.foot.about}</a></li>
<li><a href="/health">${words.foot.coverage}</a></li>
${when(matter, (one) => html`<li><a href="/matters/${one.id}/corrections">${words.foot.corrections}</a></li>`)}
<li><a href="/glossary">${words.foot.glossary}</a></li>
<li><a href="/api">${words.foot.api}</a></li>
${path === undefined ? NOTHING : others.map((lang) => html`<li><a href="/${lang}${path}" hreflang="${lang}" lang="${lang}">${languageName(lang)}</a></li>`)}
</ul></nav>
${words.unreviewed === "" ? NOTHING : html`<p>${words.unreviewed}</p>`}
<p class="quiet">${words.foot.runBy(frame.deployment.operator.name)}</p>
</footer>`;
}

/** A docket sheet with one line lit: drawn with the colors of the text around it. */
function mark(): Html {
  return html`<svg class="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><rect x="3.5" y="2.5" width="17" height="19" rx="2.5" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M7 7.5h10M7 16.5h6" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/><path class="lit" d="M7 12h10" stroke-width="2.4" stroke-linecap="round"/></svg>`;
}
