import { type Html, html, NOTHING, when } from "./html.ts";
import type { PageContent } from "./page-html.ts";

/** A page behind a personal link: what is the case, and what a press of a button will do. */
export interface Choice {
  readonly title: string;
  readonly lede?: string;
  readonly more?: readonly string[];
  readonly buttons?: readonly ChoiceButton[];
  readonly links?: readonly { readonly href: string; readonly text: string }[];
}

export interface ChoiceButton {
  readonly text: string;
  /** Where the form goes; the page's own address when absent. */
  readonly action?: string;
  /** Name and value sent with it. */
  readonly field?: readonly [name: string, value: string];
  /** The lesser of two. */
  readonly plain?: true;
}

/** Opening it changes nothing; each button is a form of its own that posts. */
export function choicePage(choice: Choice): PageContent {
  return {
    title: choice.title,
    personal: true,
    main: html`<h1>${choice.title}</h1>
${when(choice.lede, (lede) => html`<p class="lede">${lede}</p>`)}
${(choice.more ?? []).map((paragraph) => html`<p>${paragraph}</p>`)}
${when(choice.buttons?.length ? choice.buttons : null, (buttons) => html`<div class="buttons">${buttons.map(button)}</div>`)}
${when(choice.links?.length ? choice.links : null, (links) => html`<ul class="inline">${links.map(({ href, text }) => html`<li><a href="${href}">${text}</a></li>`)}</ul>`)}`,
  };
}

function button({ text, action, field, plain }: ChoiceButton): Html {
  const [name, value] = field ?? [];
  return html`<form method="post"${action ? html` action="${action}"` : NOTHING}>${name ? html`<input type="hidden" name="${name}" value="${value}">` : NOTHING}<button${plain ? html` class="plain"` : NOTHING}>${text}</button></form>`;
}
