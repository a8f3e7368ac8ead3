import { ExpectedError } from "../../model/errors.ts";
import type { NoticeReading, Reading } from "../../model/reading.ts";
import type { Format, Page } from "../../model/source.ts";
import { instantOf } from "../markup/instant-of.ts";
import { $, type Tree, treeOf } from "../markup/markup-tree.ts";
import { none, noPage } from "../markup/page-text.ts";
import { docketText } from "../markup/text.ts";
import { plainOf, textOf } from "../markup/text-of.ts";
import { webAddress } from "../markup/web-address.ts";
import { type MailMessage, mailMessage } from "./mail-message.ts";
import { captionOf, documentsOf, SUPREME_COURT_SITE } from "./parts.ts";

/** The Supreme Court's notification e-mail: a trigger to read the docket, sometimes with the entry's text. */
export const scotusEmail: Format = {
  id: "scotus-email",
  parserEdition: 1,
  read(page: Page): Reading {
    const nothing = noPage(page);
    if (nothing) return nothing;
    const message = mailMessage(page.bytes);
    if (!message) return none("the bytes are no e-mail");
    const body = treeOf(message.body);
    const text = plainOf(body);
    if (/\bnew docket entry\b/i.test(text)) return entryNotice(message, body, text);
    // The mail that asks to confirm a subscription has one other link than the one to end it.
    const confirm = linksIn(body).find(({ href }) => ofTheCourt(href) && !/optout/i.test(href)); // …/NotificationOptOutGet?id=
    if (!confirm) return none("the e-mail tells of no docket entry and asks for no confirmation");
    return { ...noticeOf(message, "confirmation"), followUpUrl: ofTheCourt(confirm.href) };
  },
};

function entryNotice(message: MailMessage, body: Tree, text: string): NoticeReading {
  const links = linksIn(body);
  const docket = links.find(({ href }) => /\/docketfiles\//i.test(href)); // …?filename=/docket/DocketFiles/html/Public/25-112.html
  const number = docket && /\/public\/([\w-]+)\.html?/i.exec(docket.href)?.[1]; // Public/25-112.html
  const docketNumber = number ?? /notifications for No\. (\w+-?\w*)/i.exec(text)?.[1]; // "notifications for No. 25-112."
  if (!docketNumber) throw new ExpectedError("unreadable", "Supreme Court e-mail: it names no docket");
  const description = docketText(quotedIn(text)) || null;
  const inText = links.filter(({ href }) => /\.pdf$/i.test(href)); // "delivered the opinion of the Court"
  return {
    ...noticeOf(message, "docket_entry"),
    followUpUrl: ofTheCourt(docket?.href),
    dockets: [
      {
        docketNumber,
        caseName: docket ? captionOf(docket.text) : null,
        entries: [{ number: null, description, documents: documentsOf(inText) }],
      },
    ],
  };
}

/** A new docket entry, "…" has been added for …; the quotation may hold quotation marks, or be missing. */
function quotedIn(text: string): string {
  const told = text.slice(0, Math.max(text.search(/ has been added for /), 0));
  const open = told.indexOf('"');
  return open < 0 ? "" : told.slice(open + 1, Math.max(told.lastIndexOf('"'), open + 1));
}

function linksIn(body: Tree): { href: string; text: string }[] {
  const links = body.find("a").get();
  return links.map((link) => ({ href: $(link).attr("href")?.trim() ?? "", text: textOf(link) }));
}

/** Anybody can send us mail: an address that is not the Court's own is none. */
function ofTheCourt(href: string | undefined): string | null {
  const url = webAddress(href, SUPREME_COURT_SITE);
  return url && /^https?:\/\/(?:\w+\.)?supremecourt\.gov\//.test(url) ? url : null; // https://file.supremecourt.gov/…
}

function noticeOf(message: MailMessage, noticeType: "docket_entry" | "confirmation"): NoticeReading {
  const sentAt = instantOf(message.headers.get("date"));
  return { kind: "notice", court: "scotus", noticeType, sentAt, dockets: [] };
}
