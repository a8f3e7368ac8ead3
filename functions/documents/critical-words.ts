/** The kinds of word that change what a sentence says when they are exchanged. */
export type CriticalKind = "number" | "ordinal" | "name" | "role" | "court" | "act" | "modal";

/** A word that may not change on its way from a quotation into a sentence. */
export interface CriticalWord {
  readonly kind: CriticalKind;
  /** What it says, forms apart: "petitioners’" → petitioner, "denying" → deny, "three" → 3. */
  readonly value: string;
  /** The words around it, cut to their beginnings: what it is said of. */
  readonly around: ReadonlySet<string>;
}

/** Words on each side that tell of what a critical word is said. */
const AROUND = 5;

const NUMBER_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
// First · Ninth: of circuits, amendments and districts
const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth)$/;
// petitioners · plaintiff
const ROLE = /^(?<role>petitioner|respondent|plaintiff|defendant|appellant|appellee|prosecution|majority|dissent)s?$/;
/** What a court does; an ordinary word for the same act counts as it. */
const ACTS: readonly (readonly [string, RegExp])[] = [
  ["affirm", /^(?:affirm(?:s|ed|ing|ance)?|upholds?|upheld|upholding)$/], // affirmed · upheld
  ["reverse", /^(?:revers(?:es?|ed|ing|al)|overturn(?:s|ed|ing)?)$/], // reversal · overturned
  ["vacate", /^(?:vacat(?:es?|ed|ing|ur))$/], // vacatur
  ["remand", /^remand(?:s|ed|ing)?$/], // remanded
  ["dismiss", /^dismiss(?:es|ed|ing|al)?$/], // dismissal
  ["deny", /^den(?:y|ies|ied|ying|ial)$/], // denied
  ["grant", /^grant(?:s|ed|ing)?$/], // granting
];
/** What must, may or should be. "is required to" is a must, "is permitted to" a may. */
const MODALS: readonly (readonly [string, RegExp])[] = [
  ["must", /^(?:must|shall|required?|requires|obliged|mandatory)$/], // must · is required to
  ["may", /^(?:may|might|can|could|permit(?:s|ted)?|allow(?:s|ed)?|authorize[sd]?)$/], // may · is permitted to
  ["should", /^(?:should|ought)$/], // should
];
/** Capitalized words that name nothing by themselves. */
const NO_NAME = new Set(
  "the a an court courts justice justices judge judges chief congress circuit district appeals supreme federal state states united section act rule rules part title amendment constitution we i it he she they amici amicus government".split(
    " ",
  ),
);
const SMALL = new Set(
  "the of and to in a that is for on as by it with be was at this an are not or from which its his has he had have but their who they were any such there been no if would than under when one we our these so do does did her she him them into upon also only other all what whether because while how those then thus".split(
    " ",
  ),
);

/** A word of a sentence: as printed, in small letters, and whether it opens the sentence. */
export interface Token {
  readonly printed: string;
  readonly word: string;
  readonly isFirst: boolean;
}

/** The words of a text; possessives are cut. "respondents’ 3.5" → respondents, 3.5 */
export function tokensOf(text: string): Token[] {
  const words = [...text.matchAll(/\d[\d,.]*\d|\d+|[\p{L}]+(?:[’'-][\p{L}]+)*/gu)]; // 1,000 · 3.5 · court’s · pre-trial
  return words.map((match, i) => ({
    printed: match[0],
    word: match[0].toLowerCase().replace(/[’']s?$/, ""), // court’s → court
    isFirst: i === 0 || /[.?!:]["”’)]*\s+["“‘(]*$/.test(text.slice(0, match.index)), // "… below. The"
  }));
}

/** The beginning of a word, which its forms share: "suggestion", "suggested" → sugge. */
export function beginningOf(word: string): string {
  return word.slice(0, 5);
}

/** Whether a word says something: "of" and "the" do not. */
export function isTelling(word: string): boolean {
  return word.length > 2 && !SMALL.has(word);
}

/** The critical words of a text. */
export function criticalWords(text: string): CriticalWord[] {
  const tokens = tokensOf(text);
  return tokens.flatMap((token, i) => {
    const found = kindOf(token, tokens[i + 1]);
    if (found === undefined) return [];
    const near = [...tokens.slice(Math.max(0, i - AROUND), i), ...tokens.slice(i + 1, i + 1 + AROUND)];
    return [
      {
        ...found,
        around: new Set(
          near
            .map(({ word }) => word)
            .filter(isTelling)
            .map(beginningOf),
        ),
      },
    ];
  });
}

function kindOf(token: Token, next: Token | undefined): Omit<CriticalWord, "around"> | undefined {
  const { word } = token;
  if (/^\d/.test(word)) return { kind: "number", value: word.replace(/[,.]/g, "") }; // 1,000 → 1000
  const counted = NUMBER_WORDS.indexOf(word);
  if (counted > 1) return { kind: "number", value: String(counted) };
  if (ORDINAL.test(word)) return /^[A-Z]/.test(token.printed) ? { kind: "ordinal", value: word } : undefined;
  const role = ROLE.exec(word)?.groups?.["role"];
  if (role !== undefined) return { kind: "role", value: role };
  const court = courtOf(word, next?.word);
  if (court !== undefined) return { kind: "court", value: court };
  const act = ACTS.find(([, pattern]) => pattern.test(word))?.[0];
  if (act !== undefined) return { kind: "act", value: act };
  const modal = MODALS.find(([, pattern]) => pattern.test(word))?.[0];
  if (modal !== undefined) return { kind: "modal", value: modal };
  return isName(token, next) ? { kind: "name", value: word } : undefined;
}

/** "District Court" and "trial court" are one level, "Court of Appeals" and "Circuit" another. */
function courtOf(word: string, next: string | undefined): string | undefined {
  if (/^(?:district|trial)$/.test(word) && next === "court") return "trial court";
  if (word === "appeals" || word === "circuit") return "court of appeals";
  return word === "supreme" ? "supreme court" : undefined;
}

/** A word that opens a sentence has a capital of its own; it is a name when another name follows: "Lisa Murray". */
function isName({ printed, word, isFirst }: Token, next: Token | undefined): boolean {
  if (!/^\p{Lu}[\p{L}’'-]+$/u.test(printed) || NO_NAME.has(word) || SMALL.has(word)) return false;
  return !isFirst || (next !== undefined && /^\p{Lu}\p{Ll}/u.test(next.printed) && !NO_NAME.has(next.word));
}
