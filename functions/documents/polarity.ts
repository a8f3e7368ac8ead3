import { beginningOf, isTelling, tokensOf } from "./critical-words.ts";

// not · never · cannot · didn’t · without
const NEGATION = /^(?:not|no|nor|never|neither|none|nothing|without|cannot|unless|\w+n[’']t)$/;
/** Words behind a negation that it surely denies, and those that it may deny. */
const SURELY = 3;
const PERHAPS = 7;

/** How many negations a text has. */
export function negationsIn(text: string): number {
  return tokensOf(text).filter(({ word }) => NEGATION.test(word)).length;
}

type Polarity = "denied" | "said" | "either";

/** For each telling word, in its shared beginning, whether the text denies it, does not, or either may be meant. */
export function polarityOf(text: string): Map<string, Polarity> {
  const found = new Map<string, Polarity>();
  for (const clause of text.split(/[;:?!]|\.\s/)) {
    const words = tokensOf(clause).map(({ word }) => word);
    const first = words.findIndex((word) => NEGATION.test(word));
    let since = Infinity;
    for (const [i, word] of words.entries()) {
      since = NEGATION.test(word) ? 0 : since + 1;
      if (since === 0 || !isTelling(word)) continue;
      // Before the negation nobody knows: "A fee is not permitted" denies the fee, "The port does not permit it" not the port.
      const here = since <= SURELY ? "denied" : since <= PERHAPS || i < first ? "either" : "said";
      const key = beginningOf(word);
      const before = found.get(key);
      found.set(key, before === undefined || before === here ? here : "either");
    }
  }
  return found;
}

/** The first word that the sentence denies and the quotations do not, or the other way round. */
export function turnedWord(sentence: string, quoted: string): string | undefined {
  const there = polarityOf(quoted);
  for (const [word, here] of polarityOf(sentence)) {
    const quotedAs = there.get(word);
    if (quotedAs === undefined || here === "either" || quotedAs === "either") continue;
    if (here !== quotedAs) return word;
  }
  return undefined;
}
