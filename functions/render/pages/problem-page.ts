import { html, when } from "./html.ts";
import type { PageContent, PageFrame } from "./page-html.ts";

/** What went wrong, in a sentence, and where to go from here. */
export function problemPage(
  problem: { readonly status: number; readonly detail: string | null },
  frame: PageFrame,
): PageContent {
  const { words } = frame;
  const said = words.problems[problem.status] ?? words.problems[500];
  return {
    title: said.title,
    personal: true,
    main: html`<h1>${said.title}</h1>
<p class="lede">${said.sentence}</p>
${when(problem.detail, (detail) => html`<p class="quiet">${words.inDetail}: ${detail}</p>`)}
<p><a href="/">${words.toTheStart}</a></p>`,
  };
}
