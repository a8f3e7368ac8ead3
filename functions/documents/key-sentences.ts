import { type Features, featuresOf } from "./features.ts";
import type { Sentence } from "./sentences.ts";
import { flawOf } from "./showable.ts";
import { type Form, WEIGHTS } from "./weights.ts";
import { tellingWords, wordsOf } from "./words.ts";

/** How much a sentence loses when all its telling words were said before. */
const REPETITION = 1;
/** Of two sentences of one worth the shorter is taken: this much a doubling of length (natural logarithm) costs. */
const LENGTH = 0.4;
/** Fewer words left than this and nothing more is sought. */
const WORDS_LEFT_MIN = 6;

/** A sentence with what it is worth; comparable within one document only. */
export interface Scored {
  readonly sentence: Sentence;
  readonly score: number;
}

/**
 * What each showable sentence is worth as a key sentence. A sentence that is cut, broken or a mere citation is none; nor is one
 * that runs over a page's end, so that whoever follows the link to the page finds all of it there.
 */
export function scoreSentences(sentences: readonly Sentence[], form: Form): Scored[] {
  const said = sentences.filter((sentence) => flawOf(sentence) !== "citation");
  const features = featuresOf(said);
  return said.flatMap((sentence, i) =>
    flawOf(sentence) === undefined && sentence.page === sentence.endPage
      ? [{ sentence, score: scoreOf(features[i] ?? {}, form) - lengthCost(sentence) }]
      : [],
  );
}

function scoreOf(features: Features, form: Form): number {
  return Object.entries(WEIGHTS[form]).reduce((sum, [name, weight]) => sum + weight * (features[name] ?? 0), 0);
}

function lengthCost(sentence: Sentence): number {
  return LENGTH * Math.log(wordsOf(sentence.text).length + 1);
}

/** The sentences that say most within `words` words, in reading order; each next one is chosen for what the others have not said. */
export function chooseSentences(
  scored: readonly Scored[],
  limits: { readonly words: number; readonly count?: number },
): Sentence[] {
  const left = scored.map(({ sentence, score }) => ({
    sentence,
    score,
    length: wordsOf(sentence.text).length,
    telling: [...tellingWords(sentence.text).keys()],
  }));
  const said = new Set<string>();
  const chosen: Sentence[] = [];
  let words = 0;
  while (chosen.length < (limits.count ?? Infinity) && words <= limits.words - WORDS_LEFT_MIN) {
    const fitting = left.filter((one) => words + one.length <= limits.words && !chosen.includes(one.sentence));
    const best = maxBy(fitting, (one) => one.score - REPETITION * repetition(one.telling, said) ** 2);
    if (best === undefined) break;
    chosen.push(best.sentence);
    words += best.length;
    for (const word of best.telling) said.add(word);
  }
  return chosen.sort((a, b) => a.page - b.page || a.start - b.start);
}

/** Share of a sentence's telling words that the chosen ones have used. */
function repetition(telling: readonly string[], said: ReadonlySet<string>): number {
  return telling.length === 0 ? 1 : telling.filter((word) => said.has(word)).length / telling.length;
}

function maxBy<T>(values: readonly T[], worth: (value: T) => number): T | undefined {
  let best: T | undefined;
  let most = -Infinity;
  for (const value of values) {
    const is = worth(value);
    if (is > most) [best, most] = [value, is];
  }
  return best;
}

/** The key sentences of a part within `words` words. */
export function keySentences(
  sentences: readonly Sentence[],
  how: { readonly form: Form; readonly words: number },
): Sentence[] {
  return chooseSentences(scoreSentences(sentences, how.form), { words: how.words });
}
