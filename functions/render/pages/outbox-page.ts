import type { OutboxMail } from "../../model/outbox-mail.ts";
import { html, lines } from "./html.ts";
import type { PageContent, PageFrame } from "./page-html.ts";

/** Every mail that this copy wrote, newest first. */
export function outboxPage(mails: readonly OutboxMail[], frame: PageFrame): PageContent {
  const { words } = frame;
  return {
    title: words.outbox.title,
    personal: true,
    main: html`<h1>${words.outbox.title}</h1>
<p class="lede">${words.outbox.lede}</p>
<p><a href="/outbox.json">${words.outbox.json}</a></p>
${
  mails.length === 0
    ? html`<p>${words.outbox.empty}</p>`
    : html`<ol class="rows" role="list">${mails.map(
        (mail, at) => html`<li>
<p class="when"><time datetime="${mail.sentAt}">${words.moment(mail.sentAt)}</time> · ${mail.to}</p>
<h3><a href="/outbox/${mails.length - at}">${mail.subject}</a></h3>
</li>
`,
      )}</ol>`
}`,
  };
}

/** One mail: as it looks on a desktop and on a phone, its text, and its raw bytes. */
export function outboxMailPage(mail: OutboxMail, place: number, frame: PageFrame): PageContent {
  const { words } = frame;
  const source = `/outbox/${place}/html`;
  return {
    title: mail.subject,
    personal: true,
    wide: true,
    main: html`<p class="crumb"><a href="/outbox">${words.outbox.title}</a></p>
<h1>${mail.subject}</h1>
<p class="quiet">${words.outbox.written(mail.to, mail.sentAt)} ${words.outbox.nobody}</p>
<h2>${words.outbox.desktop}</h2>
<iframe class="mail-frame" title="${words.outbox.desktop}" src="${source}" sandbox="allow-top-navigation-by-user-activation"></iframe>
<h2>${words.outbox.phone}</h2>
<iframe class="mail-frame phone" title="${words.outbox.phone}" src="${source}" sandbox="allow-top-navigation-by-user-activation"></iframe>
<h2>${words.outbox.text}</h2>
<pre tabindex="0">${lines(mail.text)}</pre>
<details><summary>${words.outbox.raw}</summary>
<pre tabindex="0">${lines(mail.raw)}</pre>
</details>`,
  };
}
