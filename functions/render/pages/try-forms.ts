import { type Html, html, NOTHING } from "./html.ts";
import type { PageFrame } from "./page-html.ts";

/** An address of the API that can be called from a form. */
export interface TryAddress {
  /** "/api/entries/{id}" */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** A form for each address that a reader of the page is told of: it works without a script, and leads to the plain answer. */
export function tryForms(addresses: readonly TryAddress[], matter: string, frame: PageFrame): Html {
  const { words } = frame;
  const told = Object.entries(words.api.paths).flatMap(([path, meaning]) => {
    const template = path.replace(/<(\w+)>/g, "{$1}"); // <id>
    const address = addresses.find((one) => one.path === template);
    return address ? [{ address, meaning }] : [];
  });
  return html`<h2 id="try">${words.api.tryIt}</h2>
<p>${words.api.tryLede}</p>
${told.map(({ address, meaning }, at) => tryForm(address, meaning, { matter, at, frame }))}`;
}

function tryForm(
  { path, query }: TryAddress,
  meaning: string,
  { matter, at, frame }: { matter: string; at: number; frame: PageFrame },
): Html {
  const { words } = frame;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name); // {id}
  const presets: Readonly<Record<string, string>> = { matter, ...(path.endsWith("{id}") ? { id: `${matter}-1` } : {}) };
  const field = (name: string, hint: string, required: Html): Html =>
    html`<p class="field"><label for="try-${at}-${name}"><code>${name}</code> ${hint}</label><input id="try-${at}-${name}" name="${name}" value="${presets[name] ?? ""}" autocomplete="off"${required}></p>`;
  return html`<details><summary><code>${path.replace("{matter}", matter)}</code> ${meaning}</summary>
<form method="get" action="/try">
<input type="hidden" name="address" value="${path}">
${inPath.map((name) => field(name, "", html` required`))}
${Object.entries(query).map(([name, description]) => field(name, words.api.filters[name] ?? description, NOTHING))}
<p class="buttons"><button>${words.api.trySend(path.replace("{matter}", matter))}</button></p>
</form></details>`;
}
