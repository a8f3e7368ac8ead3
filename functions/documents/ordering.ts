import type { Sentence } from "./sentences.ts";

/** One thing ordered: the sentence that says it, and the list that hangs on it. */
export interface Clause {
  readonly lead: Sentence;
  readonly items: readonly Sentence[];
}

// IT IS ORDERED · IT IS HEREBY ORDERED THAT: · THE COURT ORDERS as follows: · IT IS, THEREFORE, ORDERED AS FOLLOWS:
const OPENS =
  /\bIT IS,? (?:\w+,? )*(?:ORDERED|ADJUDGED|DECREED)\b(?!\.)|\bIt is,? (?:hereby |further |therefore,? |accordingly,? |so )*ORDERED\b|\b(?:the |this )?[Cc]ourt (?:hereby )?ORDERS\b|\bORDERED (?:THAT|that|AS FOLLOWS|as follows)\b|\b(?:hereby|court) [Oo]rders(?: as follows)?:$/;
// IT IS SO ORDERED · SO ORDERED · Dated: May 5 · ENTERED October 2 · /s/ · DONE AND ORDERED
const CLOSES =
  /^(?:IT IS )?SO ORDERED\b|^(?:Dated?|DATED|ENTERED|Entered|SIGNED|Signed|DONE)\b[:,]?\s|^\/s\/|^It is so ordered\b/i;
/** What hangs on the sentence before it. */
// "(a) uploading any code;" · "b. the clerk": what hangs on the sentence before it
export const ITEM = /^(?:\([a-z]{1,3}\)|\([ivx]{1,4}\)|[a-z][.)])\s/;

/**
 * The clauses of an order: behind its formula each paragraph's first sentence orders something, until the order closes; and every
 * sentence that carries the formula itself.
 */
export function orderingClauses(court: readonly Sentence[]): Clause[] {
  const clauses: { lead: Sentence; items: Sentence[] }[] = [];
  let open = false;
  let hangs = false;
  // Where the first clause is numbered, each one is: what follows it without a number explains it.
  let first: Sentence | undefined;
  for (const [i, sentence] of court.entries()) {
    if (CLOSES.test(sentence.text) && !/\bORDERED (?:that|THAT)\b/.test(sentence.text)) {
      open = false;
      continue;
    }
    const formula = OPENS.test(sentence.text);
    if (formula) {
      open = true;
      first = undefined;
      hangs = /(?:[:,]|\bthat|\bTHAT|\bFOLLOWS|\bfollows)$/.test(sentence.text);
      if (!hangs) clauses.push({ lead: sentence, items: [] });
      continue;
    }
    if (!open) continue;
    const last = clauses.at(-1);
    if (ITEM.test(sentence.text) && last !== undefined && /[:;,]$|\b(?:and|or)$/.test(court[i - 1]?.text ?? "")) {
      last.items.push(sentence);
      continue;
    }
    // What follows a formula that says its order in one sentence explains it.
    const opens = first?.numbered === true ? sentence.numbered : sentence.isLead;
    if (hangs && (first === undefined || opens)) {
      first ??= sentence;
      clauses.push({ lead: sentence, items: [] });
    }
  }
  return clauses;
}
