import { beginningOf, type CriticalWord, criticalWords, isTelling, tokensOf } from "./critical-words.ts";
import { negationsIn, turnedWord } from "./polarity.ts";

/** A mail has no room for a longer one. */
const SENTENCE_WORDS_MAX = 60;
const QUOTED_WORDS_MAX = 400;
/** Share of a sentence's telling words that its quotations must have. */
const CARRIED_MIN = 0.6;
/** A sentence that shares this much with its quotation, and the quotation with it, is the same sentence. */
const SAME = 0.85;

// won · a victory for · clearly: a verdict, not a report
const VERDICT =
  /\b(?:wins?|won|victor(?:y|ies)|loses?|lost|defeats?|clearly|obviously|landmark|guarantees? that|historic|unprecedented|rebuke[sd]?|blow to)\b/i;
// argues · contends · claims: what somebody says, and the court may not
const CLAIMS =
  /\b(?:argu(?:e|es|ed|ing)|conten(?:d|ds|ded|tion|tions)|claim(?:s|ed)|assert(?:s|ed)?|maintain(?:s|ed)?|insist(?:s|ed)?|urg(?:e|es|ed)|suggest(?:s|ed)?|submit(?:s|ted)?|alleg(?:e|es|ed)|according to)\b/i;
// holds · concluded: what a court says for itself
const HOLDS = /\b(?:hold(?:s|ing)?|held|conclud(?:e|es|ed|ing)|ruled|decid(?:e|es|ed)|determin(?:e|es|ed))\b/i;

/**
 * Why `sentence`, in whoever's words, does not say what `quoted` says; undefined when it does. Its numbers, names, courts, parties, acts
 * and modals are those of the quotation and said of the same; what it denies the quotation denies; what somebody only argues it does
 * not hold. That the quotation itself stands in the document, in a part for its field, is for `refuseSentence` and `refuseQuote`.
 */
export function refuseParaphrase(sentence: string, quoted: string): string | undefined {
  // First of all: what follows compares words with words.
  if (tokensOf(sentence).length > SENTENCE_WORDS_MAX || tokensOf(quoted).length > QUOTED_WORDS_MAX) return "too long";
  return (
    refuseWords(sentence, quoted) ??
    refusePolarity(sentence, quoted) ??
    refuseVoice(sentence, quoted) ??
    refuseStyle(sentence, quoted)
  );
}

function refuseWords(sentence: string, quoted: string): string | undefined {
  const there = criticalWords(quoted);
  const known = new Set(tokensOf(quoted).map(({ word }) => word));
  for (const here of criticalWords(sentence)) {
    const peers = there.filter((word) => word.kind === here.kind);
    const same = peers.filter((word) => word.value === here.value);
    // A name may stand in the quotation where nothing shows that it is one: at the beginning of a sentence.
    if (same.length === 0 && !(here.kind === "name" && known.has(here.value)))
      return `${here.kind} not in its quotations: ${here.value}`;
    const other = peers.find((peer) => peer.value !== here.value && isSaidOf(here, peer, same));
    if (other !== undefined) return `${here.kind} ${here.value} where the quotation says ${other.value}`;
  }
  return missingWord(sentence, quoted, there);
}

/** The words around it are those around another word of its kind, and not those around the same word. */
function isSaidOf(here: CriticalWord, peer: CriticalWord, same: readonly CriticalWord[]): boolean {
  const best = Math.max(0, ...same.map((word) => shared(here, word)));
  return shared(here, peer) >= 0.75 * here.around.size && shared(here, peer) > best + 1;
}

function shared(a: CriticalWord, b: CriticalWord): number {
  return [...a.around].filter((word) => b.around.has(word)).length;
}

/** Two sentences that are the same but for a word: what one of them counts, the other must count as often. */
function missingWord(sentence: string, quoted: string, there: readonly CriticalWord[]): string | undefined {
  if (!isSame(sentence, quoted)) return undefined;
  const key = ({ kind, value }: CriticalWord) => `${kind} ${value}`;
  const count = (words: readonly CriticalWord[], of: string) => words.filter((word) => key(word) === of).length;
  const here = criticalWords(sentence);
  return here.map(key).find((of) => count(here, of) > count(there, of));
}

function isSame(sentence: string, quoted: string): boolean {
  return carried(sentence, quoted) >= SAME && carried(quoted, sentence) >= SAME;
}

/** Share of the telling words of `text` that stand in `by`. */
function carried(text: string, by: string): number {
  const words = tokensOf(text)
    .map(({ word }) => word)
    .filter(isTelling);
  const there = new Set(tokensOf(by).map(({ word }) => beginningOf(word)));
  return words.length === 0 ? 0 : words.filter((word) => there.has(beginningOf(word))).length / words.length;
}

function refusePolarity(sentence: string, quoted: string): string | undefined {
  if (/\bnot not\b/i.test(sentence) && !/\bnot not\b/i.test(quoted)) return "denies twice"; // "is not not preempted"
  const turned = turnedWord(sentence, quoted);
  if (turned !== undefined) return `denies, or no longer denies, what its quotation says of ${turned}…`;
  return isSame(sentence, quoted) && negationsIn(sentence) !== negationsIn(quoted)
    ? "has not as many negations"
    : undefined;
}

/** What somebody argues may not lose its speaker, nor become what the court holds. */
function refuseVoice(sentence: string, quoted: string): string | undefined {
  if (!CLAIMS.test(quoted)) return undefined;
  if (HOLDS.test(sentence) && !HOLDS.test(quoted)) return "a claim became a holding";
  if (CLAIMS.test(sentence)) return undefined;
  // Where the quotation answers the claim, the sentence may be the answer.
  const answered = HOLDS.test(quoted) || /\b(?:we|this court)\b/i.test(quoted);
  return answered ? undefined : "no longer says that somebody claims it";
}

function refuseStyle(sentence: string, quoted: string): string | undefined {
  const verdict = VERDICT.exec(sentence)?.[0];
  if (verdict !== undefined && !quoted.toLowerCase().includes(verdict.toLowerCase())) return `a verdict: ${verdict}`;
  return carried(sentence, quoted) < CARRIED_MIN ? "says more than its quotations" : undefined;
}
