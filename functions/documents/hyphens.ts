import { type Vocabulary, vocabularyOf } from "./vocabulary.ts";

/** How a document breaks its words at the ends of its lines. */
export interface Habits {
  readonly vocabulary: Vocabulary;
  /** Some files lost the hyphens themselves. */
  readonly losesHyphens: boolean;
}

/** How two lines become one text. */
export interface Joint {
  readonly join: "space" | "none" | "drop hyphen";
  /** The line's end may or may not cut a word: the sentence is not the best to show. */
  readonly doubtful: boolean;
}

const SPACE: Joint = { join: "space", doubtful: false };
const NONE: Joint = { join: "none", doubtful: false };
const DROP: Joint = { join: "drop hyphen", doubtful: false };

/** Cut words without a hyphen that a file must show before we look for more of them. */
const LOST_HYPHENS = 4;
/** How many times likelier a line's end cuts a word than two words happen to make one. */
const PAIR_WEIGHT = 3;

/** Ends of words that are no words: "…tion", "…ments". A line that begins with one continues the line above. */
const TAIL =
  /^[bcdfgklmnprstvz]{0,2}(?:tions?|sions?|tional(?:ly)?|ments?|ness(?:es)?|it(?:y|ies)|ively?|ously?|ings?|ingly|ically?|ances?|ences?|[ai]ble|[ai]bly|at(?:ed|es|ing|ors?)|iz(?:ed|es|ing)|tures?|cies|ties|tory|sory|lowing|clud(?:ing|ed|es)|tained|fied|ship)$/;
/** Beginnings of words that are also words, or never stand alone. Before an unseen rest they leave a doubt: "at" / "tenuate". */
const HEADS = new Set(
  "a ad an ap as at be com con de dis em en ex for im in inter it mis non of off out over per pre pro re sub to trans un under up with".split(
    " ",
  ),
);

/** Learns from a document's lines, before they are joined, how it breaks words. */
export function habitsOf(lines: readonly string[]): Habits {
  const vocabulary = vocabularyOf(lines);
  const cut = lines.filter((line, i) => {
    const word = /(?<![-A-Za-z])(?<word>[A-Za-z]+)$/.exec(line)?.groups?.["word"]; // "… equitable consid" → "consid"
    const second = firstWord(lines[i + 1] ?? "");
    if (word === undefined || second === undefined) return false;
    return vocabulary.has(word + second) && !(vocabulary.has(word) && vocabulary.has(second));
  });
  return { vocabulary, losesHyphens: cut.length >= LOST_HYPHENS };
}

/**
 * How the line that ends with `upper` and the one that begins with `lower` join. A hyphen at the line's end is kept when the
 * document writes the word with one ("non-frivolous"), dropped otherwise. In a file that loses hyphens ("frivo" / "lous") the parts
 * are joined when the document has the whole word and hardly ever both parts side by side.
 */
export function jointOf(upper: string, lower: string, habits: Habits): Joint {
  if (/^[—–─_-]{3,}$/.test(upper)) return SPACE; // "——————", the rule above notes
  if (/[—–]$/.test(upper) || /^[—–]/.test(lower)) return NONE; // "§§1–" / "4"
  const first = /(?<![A-Za-z’'])(?<word>[A-Za-z’']+(?:-[A-Za-z]+)*)(?<hyphen>[-\u00ad]?)$/.exec(upper)?.groups; // "frivo" · "self-" · "asso-"
  const word = first?.["word"];
  const second = firstWord(lower);
  if (word === undefined || second === undefined) return /[A-Za-z0-9][-\u00ad]$/.test(upper) ? NONE : SPACE; // "Sarbanes-" / "Oxley"
  if (first?.["hyphen"]) return hyphened(word, second, habits.vocabulary);
  return habits.losesHyphens ? lostHyphen(word, second, habits.vocabulary) : SPACE;
}

function firstWord(line: string): string | undefined {
  return /^\s*(?<word>[a-z]+)/.exec(line)?.groups?.["word"]; // "lous claims" → "lous"
}

/** Words of two known words that are always written as one. */
const ONE_WORD = new Set(
  "another anyone anything cannot everyone everything forthwith furthermore hereafter herein however inasmuch into itself likewise meanwhile moreover nevertheless nonetheless notwithstanding otherwise outside overrule overruled someone something somewhat thereafter therefore therefrom therein thereof thereto throughout underlying undertake unless until upon whatever whenever whereas wherein whereby whether whichever within without".split(
    " ",
  ),
);

function hyphened(word: string, second: string, vocabulary: Vocabulary): Joint {
  const kept = vocabulary.count(`${word}-${second}`);
  const dropped = vocabulary.count(word + second);
  if (kept > dropped) return NONE;
  if (dropped > 0 || ONE_WORD.has((word + second).toLowerCase())) return DROP;
  // Neither is seen: two known words make a compound ("court-" / "ordered"), else a word was cut.
  return vocabulary.has(word) && vocabulary.has(second) && word.length > 2 ? NONE : DROP;
}

function lostHyphen(word: string, second: string, vocabulary: Vocabulary): Joint {
  const whole = vocabulary.count(word + second);
  const bothSeen = vocabulary.has(word) && vocabulary.has(second);
  // "with" / "out": both are words, but the document says "without" often and "with out" never.
  if (whole > (bothSeen ? PAIR_WEIGHT * vocabulary.countPair(word, second) + 1 : 0))
    return { join: "none", doubtful: bothSeen && whole < 4 };
  if (vocabulary.has(second)) return SPACE;
  if (TAIL.test(second)) return NONE;
  if (!vocabulary.has(word) && word.length <= 4 && /^[a-z]/.test(word)) return { join: "none", doubtful: true };
  return { join: "space", doubtful: !vocabulary.has(word) || HEADS.has(word.toLowerCase()) };
}
