import type { Excerpt } from "../model/digest.ts";
import { outsideText } from "../model/outside-text.ts";

/** Longest docket text and quotation in a mail, in characters; the entry's page has them whole. */
export const DOCKET_TEXT_MAX = 700;
export const QUOTE_MAX = 420;
export const CHANGED_TEXT_MAX = 400;
export const NAME_MAX = 160;

/** The words of `text`, cut at the end of a word when longer than `max`. White space is one space. */
export function excerptOf(text: string, max: number): Excerpt {
  const plain = onOneLine(text);
  if (plain.length <= max) return { text: plain, cut: false };
  const whole = plain.slice(0, max + 1);
  const end = whole.lastIndexOf(" ");
  // A text without a space for half its length is no prose: cut it where it must be, but never inside a character.
  const cut = end > max / 2 ? whole.slice(0, end) : plain.slice(0, max).replace(/[\uD800-\uDBFF]$/u, ""); // half an emoji
  return { text: cut.trimEnd(), cut: true };
}

/** `text` on one line, cut to `max` characters with an ellipsis: for names. */
export function shortened(text: string, max: number): string {
  const excerpt = excerptOf(text, max - 1);
  return excerpt.cut ? `${excerpt.text}…` : excerpt.text;
}

/** Where two versions of a long text differ: both from a little before the first difference on. */
export function differingExcerpts(before: string, after: string): { readonly old: string; readonly new: string } {
  const old = onOneLine(before);
  const now = onOneLine(after);
  const start = Math.max(old.length, now.length) > CHANGED_TEXT_MAX ? startOfDifference(old, now) : 0;
  return { old: part(old, start), new: part(now, start) };
}

const CONTEXT = 80;

function startOfDifference(old: string, now: string): number {
  let same = 0;
  while (same < old.length && same < now.length && old[same] === now[same]) same++;
  const from = Math.max(0, same - CONTEXT);
  return from === 0 ? 0 : old.indexOf(" ", from) + 1;
}

function part(text: string, start: number): string {
  const excerpt = excerptOf(text.slice(start), CHANGED_TEXT_MAX);
  return `${start > 0 ? "[…] " : ""}${excerpt.text}${excerpt.cut ? " […]" : ""}`;
}

function onOneLine(text: string): string {
  return outsideText(text)
    .replace(/\s+/gu, " ") // "Order \n  granting"
    .trim();
}
