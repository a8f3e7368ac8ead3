import { type ReadDocument, shownSentences } from "./read-documents.ts";
import { type Row, wrongRow } from "./row.ts";

/** What counts as a flaw, as the table prints it. Nothing of the product's own filter is asked. */
export const DEFINITIONS: readonly string[] = [
  "Shown sentences: every sentence of every summary as the mail would show it, and the key sentences within 300 words.",
  "Fragment: begins with a small letter, or does not end with a period, question or exclamation mark (closing quotes apart), or has fewer than four words (“Vacated and remanded.” is whole), or a quotation mark or parenthesis without its other half.",
  "Glued heading: begins with a heading's number or letter before a capital, holds “* * *”, a page's head (“Opinion of the Court”, “Cite as:”), a stamp, or four words in a row in capitals of which one has five letters or more (“IT IS HEREBY ORDERED” and a result that is all of the sentence, “PETITION FOR REVIEW DENIED.”, apart).",
  "Broken word: a hyphen before a space, a soft hyphen, a small letter before a capital inside a word (names apart), a note's number stuck to a word, or two neighboring words of which one stands in the folder once at most, whose join stands in it five times or more.",
];

/** Fragments, glued headings and broken words among shown sentences. */
export function measureReadability(read: readonly ReadDocument[]): Row[] {
  const counts = wordCounts(read.map(({ raw }) => raw));
  const shown = read.flatMap(({ record, summary, key }) => [
    ...(summary === undefined ? [] : shownSentences(summary).map(({ quote }) => ({ id: record.id, text: quote.text }))),
    ...key[300].map(({ text }) => ({ id: record.id, text })),
  ]);
  const row = (what: string, percent: number, isFlawed: (text: string) => boolean): Row => {
    const misses = shown.filter(({ text }) => isFlawed(text)).map(({ id, text }) => `${id}: ${text.slice(0, 200)}`);
    const max = Math.ceil((percent / 100) * shown.length) - 1;
    const found = wrongRow({ what, misses, of: shown.length, max: Math.max(0, max) });
    const share = shown.length === 0 ? 0 : (100 * misses.length) / shown.length;
    return {
      ...found,
      figure: `${share.toFixed(2)} % (${found.figure})`,
      toReach: percent === 0 ? "0" : `< ${percent} %`,
    };
  };
  return [
    row("shown sentences that are fragments", 0.5, isFragment),
    row("shown sentences with a glued heading", 0, hasGluedHeading),
    row("shown sentences with a broken word", 0.5, (text) => hasBrokenWord(text, counts)),
  ];
}

export function isFragment(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return (
    /^[“"‘'([]*[a-z]/.test(text) || // of the Act.
    !/[.?!][’”"')\]]*$/.test(text) || // the following:
    (text.split(/\s+/).length < 4 &&
      !/^(?:So ordered|(?:Affirmed|Reversed|Vacated|Remanded|Dismissed|Denied|Granted)(?: and \w+ed)?)\.$/i.test(
        text,
      )) || // Affirmed.
    count(/“/g) !== count(/”/g) ||
    count(/\(/g) !== count(/\)/g)
  );
}

export function hasGluedHeading(text: string): boolean {
  // "II The", "B. Petitioner" · "A court" and "I think" are sentences
  if (/^(?:[IVX]{2,5}|[B-HJ-Z]|\d{1,2})\.?\s+[A-Z]|^[IA]\.\s+[A-Z][a-z]+ [a-z]/.test(text)) return true;
  if (/\*\s?\*\s?\*|Opinion of the Court\b|Cite as:|\bDktEntry\b|\bPage \d+ of \d+/.test(text)) return true; // * * *
  // "PETITION FOR REVIEW DENIED." · "AFFIRMED IN PART, REVERSED IN PART, and REMANDED.": how an appeal ends, and nothing else
  const word =
    "PETITION|APPEAL|JUDGMENT|FOR REVIEW|IN PART|AND|AFFIRMED|REVERSED|VACATED|REMANDED|DISMISSED|DENIED|GRANTED";
  if (new RegExp(String.raw`^(?:(?:${word}|and)[,;]?\s?)+\.$`).test(text)) return false;
  const runs =
    text
      .replace(/\bIT IS (?:(?:HEREBY|SO|FURTHER|THEREFORE|ACCORDINGLY)\s)*ORDERED\b/g, " ")
      .match(/(?:(?<![\p{L}.’'-])[A-Z]{2,}(?![\p{L}.])[\s,]*){4,}/gu) ?? []; // MOTION FOR SUMMARY JUDGMENT
  return runs.some((run) => /[A-Z]{5}/.test(run));
}

function wordCounts(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of text.toLowerCase().match(/[a-z]+/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

export function hasBrokenWord(text: string, counts: ReadonlyMap<string, number>): boolean {
  if (/[a-z]- (?!and\b|or\b|to\b|but\b)[a-z]|\u00ad/.test(text)) return true; // cer- tain; "pre- and post-trial" is whole
  const bare = text.replace(/\b(?:Mc|Mac|De|Di|La|Le|Du|Van|Fitz|O[’']|[a-z])[A-Z][a-z]+/g, "Name"); // McDonald · DePierre · iPhone
  if (/[a-z]{2}[A-Z][a-z]|[a-z]{3}[.,;”]\d{1,2}(?=\s|$)|[a-z]{4}\d{1,2}\b/.test(bare)) return true; // theCourt · clause,12
  const words = text.match(/[A-Za-z]+|[^A-Za-z\s]+/g) ?? [];
  return words.some((word, i) => {
    const next = words[i + 1];
    if (next === undefined || !/^[a-z]+$/.test(next) || !/^[A-Za-z]+$/.test(word)) return false;
    const [first, second] = [word.toLowerCase(), next];
    const rare = (counts.get(first) ?? 0) <= 1 || (counts.get(second) ?? 0) <= 1;
    return rare && (counts.get(first + second) ?? 0) >= 5;
  });
}
