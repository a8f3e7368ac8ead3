import { type Html, html, lines } from "./html.ts";
import { firstMatter, type PageContent, type PageFrame } from "./page-html.ts";
import { type TryAddress, tryForms } from "./try-forms.ts";

/** The API in one page: a call that works here, its answer, the addresses, the filters, the rules. */
export function apiPage(
  example: { readonly path: string; readonly answer: string },
  addresses: readonly TryAddress[],
  frame: PageFrame,
): PageContent {
  const { words, deployment } = frame;
  const matter = firstMatter(frame)?.id ?? "";
  return {
    title: words.api.title,
    description: words.api.lede,
    main: html`<h1>${words.api.title}</h1>
<p class="lede">${words.api.lede}</p>
<h2 id="first">${words.api.first}</h2>
<p>${words.api.firstLede}</p>
<pre tabindex="0"><code>curl "${deployment.baseUrl}${example.path}"</code></pre>
<p>${words.api.answer}</p>
<pre tabindex="0"><code>${lines(example.answer)}</code></pre>
<h2 id="addresses">${words.api.addresses}</h2>
${definitions(Object.entries(words.api.paths).map(([path, meaning]) => [path.replace("<matter>", matter), meaning]))}
<p><a href="/api/openapi.json">${words.api.openapi}</a></p>
${tryForms(addresses, matter, frame)}
<h2 id="parameters">${words.api.parameters}</h2>
<p>${words.api.parametersLede}</p>
${definitions(Object.entries(words.api.filters))}
<h2 id="rules">${words.api.rules}</h2>
<ul>${Object.entries(words.api.about).map(([name, meaning]) => html`<li><strong>${name}</strong> ${meaning}</li>`)}</ul>`,
  };
}

function definitions(rows: readonly (readonly string[])[]): Html {
  return html`<dl class="glossary">${rows.map(([word, meaning]) => html`<dt><code>${word}</code></dt><dd>${meaning}</dd>`)}</dl>`;
}
