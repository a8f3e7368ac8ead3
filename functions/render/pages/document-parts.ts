import type { DigestDocument } from "../../model/digest.ts";
import type { DocumentRecord } from "../../model/document.ts";
import type { Entry } from "../../model/entry.ts";
import { documentLink, pacerLink } from "../document-link.ts";
import { hostOf, safeLink } from "../outside-text.ts";
import { type Html, html, NOTHING, when } from "./html.ts";
import type { PageFrame } from "./page-html.ts";

/** The documents of an entry: a button for the main one, with its pages and host; or why there is none. */
export function documentParts(entry: Entry, told: DigestDocument | null, frame: PageFrame): Html {
  const { words } = frame;
  const [main, ...others] = entry.documents;
  if (!main) return html`<p class="quiet">${words.document.none}</p>`;
  return html`${openButton(main, entry, frame)}
${stateOf(main, told, frame)}
${when(
  others.length > 0,
  () => html`<h3>${words.document.others}</h3>
<ul>${others.map((one) => html`<li>${otherLink(one, entry, frame)}</li>`)}</ul>`,
)}`;
}

function openButton(document: DocumentRecord, entry: Entry, frame: PageFrame): Html {
  const link = linkOf(document, entry, frame);
  if (!link || document.state === "sealed" || document.state === "paywalled") return NOTHING;
  const host = link.startsWith(`${frame.deployment.baseUrl}/`) ? frame.words.document.here : hostOf(link);
  return html`<p><a class="button" href="${link}" rel="noreferrer">${frame.words.document.read(entry.kind, document.pages, host)}</a></p>`;
}

function stateOf(document: DocumentRecord, told: DigestDocument | null, frame: PageFrame): Html {
  const { words } = frame;
  const isLinked = document.state === "unavailable" && document.url !== null;
  const sentence = isLinked ? words.document.notServed : words.document.states[document.state];
  const pacer = pacerLink(told, frame.deployment);
  const copy = safeLink(told?.copyUrl);
  return html`${when(sentence, (said) => html`<p class="quiet">${said}${document.reason && document.state === "failed" ? html` (${document.reason})` : NOTHING}</p>`)}
${when(told?.fromText, () => html`<p class="quiet">${words.document.fromText}</p>`)}
${when(document.suppliedByOperator, () => html`<p class="quiet">${words.document.supplied}</p>`)}
${when(pacer ?? copy, () => html`<p class="buttons">${when(pacer, (href) => html`<a class="button plain" href="${href}" rel="noreferrer">${words.document.pacer}</a>`)}${when(copy, (href) => html`<a class="button plain" href="${href}" rel="noreferrer">${words.document.freeCopy}</a>`)}</p>`)}`;
}

function linkOf(document: DocumentRecord, entry: Entry, { deployment }: PageFrame): string | undefined {
  const demonstration = entry.demonstration && document.state === "read" ? { demonstration: true as const } : {};
  return documentLink({ url: document.url, ...demonstration }, document.id, deployment);
}

/** Where a reader opens the main document at `page`; page 0 is not known. */
export function pageLink(entry: Entry, page: number, frame: PageFrame): string | undefined {
  const [main] = entry.documents;
  if (!main || page === 0 || main.state === "sealed" || main.state === "paywalled") return undefined;
  const link = linkOf(main, entry, frame);
  return link && `${link}#page=${page}`;
}

function otherLink(document: DocumentRecord, entry: Entry, frame: PageFrame): Html {
  const link = linkOf(document, entry, frame);
  const title = document.title ?? document.id;
  const facts = frame.words.document.facts(document.pages, link ? hostOf(link) : null);
  return link ? html`<a href="${link}" rel="noreferrer">${title}</a> ${facts}` : html`${title} ${facts}`;
}
