import type { Matter } from "../../model/matter.ts";
import type { WebDigest } from "../digest-mail.ts";
import { html } from "./html.ts";
import type { PageContent, PageFrame } from "./page-html.ts";

/** The public web edition of a digest: the mail's own blocks, without a reader. */
export function digestPage(digest: WebDigest, matter: Pick<Matter, "id" | "name">, frame: PageFrame): PageContent {
  const { words } = frame;
  return {
    title: digest.title,
    description: digest.description,
    main: html`<p class="crumb"><a href="/matters/${matter.id}">${words.matterName(matter.name)}</a></p>
<h1>${digest.title}</h1>
<div class="digest">${digest.html}</div>
<p class="flag">${words.digest.invite} <a href="/#subscribe">${words.digest.subscribe}</a></p>`,
  };
}

/** A window in which nothing was told. */
export function emptyDigestPage(matter: Pick<Matter, "id" | "name">, frame: PageFrame): PageContent {
  const { words } = frame;
  return {
    title: words.digest.nothing,
    main: html`<p class="crumb"><a href="/matters/${matter.id}">${words.matterName(matter.name)}</a></p>
<h1>${words.digest.nothing}</h1>
<p class="lede">${words.digest.nothingLede}</p>`,
  };
}
