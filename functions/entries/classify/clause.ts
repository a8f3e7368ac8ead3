/** Words that end in a period without ending a sentence. */
const ABBREVIATED =
  /(?:\b(?:Nos?|Dkt|Docs?|Inc|Corp|Co|Ltd|Mr|Ms|Mrs|Dr|Hon|Jr|Sr|St|vs?|al|Fed|Civ|Crim|App|Cir|Ct|Evid|Proc|Rev|Stat|Sec|Art|Ex|Att|Atty|Gov|Def|Pl|Mot|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|Supp|Ed|e\.g|i\.e|approx|Dist|Exec|Gen|Mem|Op|Ord|deft|pltf)|\b[A-Z])$/i;

/** The sentences of a line, by the offsets just after the period or semicolon that ends each. */
export type SentenceEnds = readonly number[];

/** Where the sentences of `text` end. */
export function sentenceEnds(text: string): SentenceEnds {
  // "is granted. The district" ; "in No. 19-1212" does not end there
  const periods = [...text.matchAll(/[.;](?=[)\]]?(?:\s|$|[A-Z(]))/g)];
  return periods.filter((period) => endsASentence(text, period.index)).map((period) => period.index + 1);
}

function endsASentence(text: string, at: number): boolean {
  if (text[at] === ";" || !ABBREVIATED.test(text.slice(Math.max(0, at - 12), at))) return true;
  // "at 3:00 p.m. The deadline": an hour ends a sentence only before a word that begins one
  return (
    /[ap]\.m$/i.test(text.slice(at - 3, at)) &&
    /^\.\s+(?:The|This|All|Any|It|If|No|Plaintiffs?|Defendants?|Counsel|Part(?:y|ies)|Motions?)\b/.test(
      text.slice(at, at + 20),
    )
  );
}

/** Where the sentence that holds `at` begins, after the marks that separate it from the one before. */
export function sentenceStart(text: string, ends: SentenceEnds, at: number): number {
  const start = ends.findLast((end) => end <= at) ?? 0;
  return Math.min(at, start + (/^[\s.:;)\]–—-]*/.exec(text.slice(start, start + 40))?.[0].length ?? 0));
}

/** Where the sentence that holds `at` ends: at its period, or at the end of the text. */
export function sentenceEnd(text: string, ends: SentenceEnds, at: number): number {
  const end = ends.find((one) => one > at);
  return end === undefined ? text.length : end - 1;
}
