import type { DigestItem } from "../../model/digest.ts";
import type { Line } from "../mail-nodes.ts";
import type { MailWords } from "../words/en/mail.ts";
import type { Manner, Place } from "./manner.ts";

/** What an item says happened, as `manner` says it; the docket's own sentence where no deed of it can be told. */
export function statementOf(item: DigestItem, litigation: string, words: MailWords, manner: Manner): Line {
  const { telling } = item;
  if (!telling) return [];
  const place = placeOf(item, litigation, manner);
  const line = words.statements.statement(telling, place, manner);
  if (line.length > 0) return line;
  const kind = words.item.filing(item.kind, item.detail);
  return telling.quote === null
    ? words.statements.bare(item.docket.court, kind, manner)
    : words.statements.quoted(item.docket.court, cutTo(QUOTE_MAX, telling.quote), manner);
}

/** A sentence of a docket that would fill a mail is cut where it stands in front of one; below it stands whole. */
const QUOTE_MAX = 240;

function cutTo(max: number, text: string): { readonly quote: string; readonly cut: boolean } {
  if (text.length <= max) return { quote: text, cut: false };
  const end = text.lastIndexOf(" ", max);
  return { quote: text.slice(0, end > 0 ? end : max).replace(/[\uD800-\uDBFF]$/u, ""), cut: true }; // half an emoji
}

function placeOf(item: DigestItem, litigation: string, manner: Manner): Place {
  return {
    court: item.docket.court,
    caption: item.docket.caption,
    litigation,
    names: manner.as === "headline" ? item.shortNames : item.amici,
    supportedName: item.supporting?.name ?? null,
  };
}

/** Votes as noted, whole: "Justices Breyer, Sotomayor and Kagan would grant the application". Empty: none is noted. */
export function votesOf(item: DigestItem, words: MailWords, manner: Manner): Line {
  const { telling } = item;
  return telling && telling.votes.length > 0 ? words.statements.votes(telling.votes, item.docket.court, manner) : [];
}

/** The words of a line as a header or a description has them: a quotation in its marks. */
export function spoken(line: Line): string {
  return line
    .map((span) => {
      if (typeof span === "string") return span;
      if ("quote" in span) return `“${span.quote}${span.cut ? " …" : ""}”`;
      if ("printed" in span) return span.printed;
      return "label" in span ? span.label : span.link;
    })
    .join("");
}
