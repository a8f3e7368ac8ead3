import type { Quote } from "../model/summary.ts";
import * as cues from "./cues.ts";
import { chooseSentences, type Scored } from "./key-sentences.ts";
import { quoteOf } from "./quotes.ts";
import type { Sentence } from "./sentences.ts";
import { voiceOf } from "./voices.ts";

/** What a mail has room for. */
const HOLDING_WORDS = 190;
const HOLDINGS_MAX = 4;
const QUESTIONS_MAX = 2;

/** How plainly a sentence says what is asked, plainest first. */
const ASKS: readonly RegExp[] = [
  // The first is whether · The question presented is whether · the issue in this case is whether · The second question is whether
  /^The (?:first|second|third) is whether\b|\b(?:question|issue)s?\b[^.]{0,80}\b(?:is|are|presented is|becomes) (?:whether|how|what|when|which|the meaning)\b|\bquestions? presented\b|\b(?:single|sole|only|narrow|central|principal|first|second|ultimate) (?:question|issue)\b/i,
  // We must decide whether · This case requires the Court to determine whether · we are asked to consider
  /\b(?:[Ww]e|[Tt]he [Cc]ourt|[Tt]his [Cc]ourt) (?:must|are asked to|is asked to|are called upon to|now|here)? ?(?:decide|determine|consider|address|resolve|take up)s?\b[^.]{0,60}\bwhether\b|\brequires? (?:us|the [Cc]ourt|this [Cc]ourt) to (?:decide|determine|consider|resolve)\b/,
  // First, whether our prior opinion required that …
  /^(?:\(\d\) )?(?:First|Second|Third|Finally|Whether)\b,?[^.]{0,120}\b[Ww]hether\b|^Whether\b/,
  // Was the search of the briefcase permissible?
  /^(?:Was|Were|Is|Are|Did|Does|Do|May|Must|Can|Has|Have|Should|Who|What|When|How)\b[^?]{15,240}\?$/,
  // granted certiorari to resolve · This case presents · Our task is
  /\bgranted [^.]{0,40}(?:certiorari|review)[^.]{0,20}\bto (?:resolve|decide|address|determine|consider)\b|\b[Tt]h(?:is|ese) (?:case|appeal|petition)s? (?:presents?|concerns?|involves?|raises?|requires?)\b|\b[Oo]ur (?:question|task)\b/,
];

/** The sentences that say what is asked: those that say it most plainly, the best of them. */
export function questionOf(court: readonly Sentence[], scored: readonly Scored[]): Sentence[] {
  const early = new Set(court.slice(0, Math.ceil(court.length * 0.35)));
  const asking = scored.filter(({ sentence }) => {
    const voice = voiceOf(sentence);
    return early.has(sentence) && (voice === "court" || voice === "question") && !REPEATS_OTHERS.test(sentence.text);
  });
  for (const form of ASKS) {
    const plain = asking.filter(({ sentence }) => form.test(sentence.text));
    if (plain.length === 0) continue;
    return plain
      .sort((a, b) => b.score - a.score)
      .slice(0, QUESTIONS_MAX)
      .map(({ sentence }) => sentence)
      .sort((a, b) => a.page - b.page || a.start - b.start);
  }
  return [];
}

// "the district court considered whether": another court's question
const REPEATS_OTHERS =
  /\b(?:district court|trial court|jury|magistrate judge|court of appeals|Board|BIA)\b[^.]{0,40}\b(?:considered|addressed|asked|decided|determined|granted)\b/;

// we hold · the Court concludes · we determine · I find · our holding · the motion is GRANTED
const DECIDES =
  /\b(?:[Ww]e|I|[Tt]his [Cc]ourt|[Tt]he (?:Court|panel)) (?:\w+ly |also |now |today |nevertheless |nonetheless |therefore |thus |accordingly |further ){0,3}(?:hold|holds|conclude|concludes|determine|determines|find|finds|agree|agrees|affirm|affirms|reverse|reverses|vacate|vacates|dismiss|dismisses|deny|denies|grant|grants|remand|remands|reject|rejects|decline|declines|stay|stays|enjoin|enjoins|overrule|overrules)\b|\band (?:holds?|concludes?|affirms?|reverses?) that\b|, we (?:hold|conclude),|\b[Oo]ur (?:holding|conclusion)\b|\bwe (?:therefore|thus|accordingly)\b|\bwe (?:AFFIRM|REVERSE|VACATE|DISMISS|DENY|GRANT|REMAND)\b/;

/** The sentences that answer: in the court's own voice, deciding, judging the court below, or stating the rule that decides. */
export function holdingsOf(
  scored: readonly Scored[],
  question: readonly Sentence[],
  court: readonly Sentence[],
): Quote[] {
  // "We conclude that they may not do so" is understood behind the question that it answers, which is shown above it.
  const answers = new Set(question.map((asked) => court[court.indexOf(asked) + 1]));
  const before = new Map(court.map((sentence, i) => [sentence, court[i - 1]]));
  const own = scored
    .filter(({ sentence }) => voiceOf(sentence) === "court" && !question.includes(sentence))
    .map((one) => ({ ...one, weight: weightIn(one.sentence, before.get(one.sentence)) }))
    .filter(
      ({ sentence, weight }) =>
        weight > 0 && (!refersBack(sentence) || (answers.has(sentence) && DECIDES.test(sentence.text))),
    );
  for (const least of TIERS) {
    const tier = own.filter(({ weight }) => weight >= least);
    if (tier.length >= ENOUGH || least === TIERS.at(-1)) {
      const worth = tier.map((one) => ({ ...one, score: one.score + one.weight }));
      return chooseSentences(worth, { words: HOLDING_WORDS, count: HOLDINGS_MAX }).map(quoteOf);
    }
  }
  return [];
}

/** A rule right behind "We hold that the claims lack merit", in its paragraph, goes on with the answer. */
function weightIn(sentence: Sentence, before: Sentence | undefined): number {
  const own = weightOf(sentence);
  const follows =
    before !== undefined &&
    before.paragraph === sentence.paragraph &&
    ANSWERED.test(before.text) &&
    cues.STATES_RULE.test(sentence.text) &&
    !cues.QUESTION.test(sentence.text);
  return follows ? Math.max(own, 1.2) : own;
}

// We hold that · the Court concludes that · our holding
const ANSWERED = /\b(?:[Ww]e|[Tt]h(?:e|is) Court) (?:\w+ ){0,2}(?:holds?|concludes?)\b/;

/** What decides is shown alone where there is enough of it; what only concludes or states the law fills up where there is not. */
const TIERS: readonly number[] = [0.8, 0.7, 0.1];
const ENOUGH = 2;

/** How much a sentence decides; 0 for one that tells a story, and is nobody's answer. */
function weightOf({ text }: Sentence): number {
  if (cues.QUESTION.test(text) || HISTORY.test(text)) return 0;
  const decides = DECIDES.test(text) || cues.DISPOSES.test(text);
  const judges = cues.REVIEWS.test(text);
  const concludes = CONCLUDES.test(text);
  const states = cues.STATES_RULE.test(text);
  if (decides) return concludes || /\bbecause\b/i.test(text) ? 1.6 : 1.2;
  if (SUMS_UP.test(text) && states) return 1.4;
  if (judges) return concludes ? 1.1 : 0.7;
  if (concludes && states) return 0.8;
  const law = states && cues.NAMES_LAW.test(text) && !/^(?:In the event|A court|Courts)\b/.test(text);
  return law && (text.match(cues.NARRATES)?.length ?? 0) === 0 ? 0.2 : 0;
}

// Accordingly · For the foregoing reasons · In sum
const CONCLUDES =
  /^(?:Accordingly|Therefore|Thus|Hence|Consequently|As a result|In sum|In short|In conclusion|For (?:these|the foregoing|the above|all (?:of )?(?:these|the)|those|the same) reasons)\b|\bwe (?:therefore|thus|accordingly)\b/i;
// For these reasons · In sum: what a whole part comes to
const SUMS_UP =
  /^(?:In sum|In short|In conclusion|For (?:these|the foregoing|the above|all (?:of )?(?:these|the)|those|the same) reasons)\b/i;

// The Court held a bench trial · Oral argument was held · we held in · has been held: what was done on the way
const HISTORY =
  /\bheld (?:a|an|the|oral|its)\b[^.]{0,30}\b(?:trial|hearing|argument|conference)\b|\b(?:[Ww]e|[Tt]he [Cc]ourt) (?:previously |earlier |have |has |had )*(?:held|granted certiorari|granted review|ordered (?:supplemental )?briefing|heard)\b|\bis directed at\b|\bIT IS SO ORDERED\b/;

/** A sentence that begins with "But", "This", "He" or answers "may not do so" is not shown without the one before it. */
function refersBack({ text }: Sentence): boolean {
  return cues.REFERS_BACK.test(text) || /\b(?:do|does|did|done|doing) (?:so|not)\.$|\bmay (?:not|do so)\.$/.test(text);
}
