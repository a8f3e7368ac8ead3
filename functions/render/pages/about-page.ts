import { html } from "./html.ts";
import type { PageContent, PageFrame } from "./page-html.ts";

/** Who runs this copy and what it watches, as page and as JSON. */
export interface AboutView {
  readonly operator: { readonly name: string; readonly email: string; readonly postalAddress: string };
  readonly matters: readonly { readonly id: string; readonly name: string; readonly dockets: number }[];
  readonly version: string;
  readonly replay: boolean;
}

/** Who runs this, how corrections are made, and what it is not. */
export function aboutPage(view: AboutView, frame: PageFrame): PageContent {
  const { words } = frame;
  return {
    title: words.about.title,
    main: html`<h1>${words.about.title}</h1>
<p class="lede">${words.about.operator(view.operator.name)}</p>
<p>${view.operator.postalAddress}<br><a href="mailto:${view.operator.email}">${view.operator.email}</a></p>
<h2>${words.about.mistakes}</h2>
<p>${words.about.mistakesText}</p>
<h2>${words.about.watched}</h2>
<ul>${view.matters.map((matter) => html`<li><a href="/matters/${matter.id}">${words.matterName(matter.name)}</a>: ${words.home.coveredDockets(matter.dockets)}</li>`)}</ul>
<p class="quiet">${words.about.version(view.version)}</p>`,
  };
}
