import { centralityOf } from "./centrality.ts";
import * as cues from "./cues.ts";
import type { Sentence } from "./sentences.ts";
import { centroid, cosine, vectorsOf } from "./similarity.ts";
import { wordsOf } from "./words.ts";

/** What is known of a sentence before it is chosen; most values lie between 0 and 1. */
export interface Features {
  readonly [name: string]: number;
}

/** Sentences that compete for a place; more would make the walk of centrality slow. */
export const CANDIDATES_MAX = 400;
/** Sentences at both ends where an opinion says what it decides. */
const OPENING = 10;
const CLOSING = 8;

/** The features of each sentence of one part, in reading order. */
export function featuresOf(sentences: readonly Pick<Sentence, "text" | "isLead" | "paragraph">[]): Features[] {
  const vectors = vectorsOf(sentences.map((sentence) => sentence.text));
  const whole = centroid(vectors);
  const opening = centroid(vectors.slice(0, OPENING));
  const closing = centroid(vectors.slice(-CLOSING));
  const askedVectors = vectors.filter(
    (_, i) => cues.QUESTION.test(sentences[i]?.text ?? "") && i < sentences.length * 0.5,
  );
  const asked = centroid(askedVectors);
  const held = centroid(vectors.filter((_, i) => cues.HOLDS.test(sentences[i]?.text ?? "")));
  const strong = vectors.filter((_, i) => cues.HOLDS_STRONGLY.test(sentences[i]?.text ?? ""));
  const alike = vectors.map((vector) => cosine(vector, whole));
  const chosen = [...alike.keys()].sort((a, b) => (alike[b] ?? 0) - (alike[a] ?? 0)).slice(0, CANDIDATES_MAX);
  const ranks = centralityOf(chosen.map((i) => vectors[i] ?? new Map()));
  const central = new Map(chosen.map((i, rank) => [i, ranks[rank] ?? 0]));
  return sentences.map(({ text, isLead }, i) => {
    const vector = vectors[i] ?? new Map();
    const words = wordsOf(text).length;
    const place = i / Math.max(1, sentences.length - 1);
    return {
      central: central.get(i) ?? 0,
      topical: alike[i] ?? 0,
      likeOpening: cosine(vector, opening),
      likeClosing: cosine(vector, closing),
      likeQuestion: cosine(vector, asked),
      likeHoldings: cosine(vector, held),
      likeStrong: Math.max(0, ...strong.filter((other) => other !== vector).map((other) => cosine(vector, other))),
      likeAsked: Math.max(0, ...askedVectors.filter((other) => other !== vector).map((other) => cosine(vector, other))),
      isLast: flag(sentences[i + 1]?.paragraph !== sentences[i]?.paragraph),
      isNextToLast: flag(
        sentences[i + 2]?.paragraph !== sentences[i]?.paragraph &&
          sentences[i + 1]?.paragraph === sentences[i]?.paragraph,
      ),
      ...cuesOf(text),
      isLead: flag(isLead),
      first3: flag(place < 0.03),
      first8: flag(place >= 0.03 && place < 0.08),
      last6: flag(place > 0.94 && place <= 0.98),
      last2: flag(place > 0.98),
      length: Math.log(words + 1) / 5,
      short: flag(words < 12),
      veryLong: flag(words > 55),
      digits: Math.min(1, (text.match(/\d/g)?.length ?? 0) / 14),
      beforeHolds: flag(cues.HOLDS.test(sentences[i + 1]?.text ?? "")),
      afterHolds: flag(cues.HOLDS.test(sentences[i - 1]?.text ?? "")),
    };
  });
}

function cuesOf(text: string): Features {
  const below = cues.BELOW.test(text);
  const contends = cues.CONTENDS.test(text);
  return {
    holds: flag(cues.HOLDS.test(text)),
    holdsStrongly: flag(cues.HOLDS_STRONGLY.test(text)),
    sidesWith: flag(cues.SIDES_WITH.test(text)),
    question: flag(cues.QUESTION.test(text)),
    disposes: flag(cues.DISPOSES.test(text)),
    below: flag(below),
    contends: flag(contends),
    concludes: flag(cues.CONCLUDES.test(text)),
    refersBack: flag(cues.REFERS_BACK.test(text)),
    rule: flag(cues.STATES_RULE.test(text)),
    law: flag(cues.NAMES_LAW.test(text)),
    narrates: Math.min(1, (text.match(cues.NARRATES)?.length ?? 0) / 3),
    reviews: flag(cues.REVIEWS.test(text)),
    holdsThat: flag(/\b(?:hold|conclude|holding is|conclusion) that\b/.test(text) && /\b[Ww]e|[Oo]ur\b/.test(text)),
    we: flag(/\b(?:we|our)\b/i.test(text)),
    party: flag(/\b(?:petitioner|respondent|plaintiff|defendant|appellant|appellee)s?\b/i.test(text)),
    citation: flag(/(?<!\d)\d+ (?:U\. ?S\.|F\. ?\dd|S\. ?Ct)|\bsupra\b|\bId\./.test(text)), // 410 U. S.
  };
}

function flag(is: boolean): number {
  return is ? 1 : 0;
}
