/** Words that end in a period without ending a sentence. */
const ABBREVIATED =
  /(?:\b(?:Nos?|Dkt|Docs?|Inc|Corp|Co|Cos|Ltd|Bros|Mr|Ms|Mrs|Dr|Hon|Jr|Sr|St|Ste|vs?|al|Fed|Civ|Crim|App|Cir|Ct|Cts|Evid|Proc|Rev|Stat|Sec|Secs|Art|Ex|Exh|Att|Atty|Attys|Gov|Def|Defs|Deft|Defts|Dft|Pl|Pls|Plf|Pltff?s?|Mot|Stip|Resp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Supp|Ed|e\.g|i\.e|approx|Dist|Exec|Gen|Mem|Op|Ord|Rptr|Sen|Rep|Dept|Univ|Assn|Natl|Intl|Bankr|Mag|Cal|Tex|Fla|Ariz|Mass|Minn|Wash|Cf|Id|Br|Para|Tr|Rec|pp?|ch|fn)|\b[A-Z])$/i;

/** Abbreviations that end a sentence too, where a word follows that begins one. */
const MAY_END = /(?:[ap]\.m|\b(?:Inc|Corp|Co|Ltd|al|Jr|Sr|Cir|U\.S|U\. S)|\b(?:Proc|Civ|Crim|App|Evid)\. ?\d*)$/i;
const BEGINS_ONE =
  /^\.\s+(?:The|This|These|All|Any|It|IT|If|No|In|On|For|Each|Plaintiffs?|Defendants?|Counsel|Part(?:y|ies)|Motions?|Clerk|Court|Signed|Ordered|So)\b/;

/** The sentences of a line, by the offsets just after the period or semicolon that ends each. */
export type SentenceEnds = readonly number[];

/** Where the sentences of `text` end. */
export function sentenceEnds(text: string): SentenceEnds {
  // "is granted. The district" ; "in No. 19-1212" does not end there
  const periods = [...text.matchAll(/[.;](?=["”’)\]]{0,2}(?:\s|$|[A-Z(]))/g)];
  return periods.filter((period) => endsASentence(text, period.index)).map((period) => period.index + 1);
}

function endsASentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 14), at);
  if (text[at] === ";" || !ABBREVIATED.test(before)) return true;
  // "at 3:00 p.m. The deadline": an hour ends a sentence only before a word that begins one
  return MAY_END.test(before) && BEGINS_ONE.test(text.slice(at, at + 20));
}

/** Where the sentence that holds `at` begins, after the marks that separate it from the one before. */
export function sentenceStart(text: string, ends: SentenceEnds, at: number): number {
  const start = ends.findLast((end) => end <= at) ?? 0;
  return Math.min(at, start + (/^[\s.:;)\]–—"”-]*/.exec(text.slice(start, start + 40))?.[0].length ?? 0));
}

/** Where the sentence that holds `at` ends: at its period, or at the end of the text. */
export function sentenceEnd(text: string, ends: SentenceEnds, at: number): number {
  const end = ends.find((one) => one > at);
  return end === undefined ? text.length : end - 1;
}
