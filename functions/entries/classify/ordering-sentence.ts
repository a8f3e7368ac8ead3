import { sentenceEnds } from "./clause.ts";
import { docketText } from "./docket-text.ts";

/** What a sentence does that orders, the surest first. A heading ("ORDER FILED.") is none. */
const ORDERS: readonly RegExp[] = [
  /\b(?:grant|den(?:y|ied|ies)|affirm|revers|vacat|remand|dismiss|stay|enjoin|extend|lift|dissolv|transfer|certif|allow|approv|overrul|sustain|adopt|abeyance|postpone|set aside|strick|strik|recall|refer|cancel|withdr)\w*/i,
  /\b(?:ordered (?:that|to)|directed|shall|must|is ordered|moot)\b/i,
  /\b(?:is|are|be)\b/i,
];

/**
 * The sentence by which a line orders, whole and as printed: what is shown where its acts cannot be told. A line that has no such sentence
 * is shown as it stands; null only for a line without words.
 */
export function orderingSentence(line: string): string | null {
  const { body } = docketText(line);
  const starts = [0, ...sentenceEnds(body)];
  const sentences = starts.map((from, i) => body.slice(from, starts[i + 1] ?? body.length).trim());
  for (const orders of ORDERS) {
    const found = sentences.find((sentence) => orders.test(sentence));
    if (found !== undefined) return found;
  }
  return body.trim() || null;
}
