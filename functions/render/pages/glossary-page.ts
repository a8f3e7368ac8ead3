import { mark } from "./entry-rows.ts";
import { html } from "./html.ts";
import type { PageContent, PageFrame } from "./page-html.ts";

/** What the words and signs of the pages mean. */
export function glossaryPage(frame: PageFrame): PageContent {
  const { glossary } = frame.words;
  const signs = [
    [{ kind: "order", weight: "ruling" }, glossary.signs.ruling],
    [{ kind: "amicus_brief", weight: "filing" }, glossary.signs.brief],
    [{ kind: "motion", weight: "filing" }, glossary.signs.filing],
  ] as const;
  return {
    title: glossary.title,
    main: html`<h1>${glossary.title}</h1>
<p class="lede">${glossary.lede}</p>
<ul class="signs">${signs.map(([item, meaning]) => html`<li>${mark(item)}${meaning}</li>`)}</ul>
<dl class="glossary">${Object.entries(glossary.words).map(([word, meaning]) => html`<dt>${word}</dt><dd>${meaning}</dd>`)}</dl>`,
  };
}
