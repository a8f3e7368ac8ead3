/** Words too common to say what a sentence is about. */
const COMMON = new Set(
  (
    "the of and to in a that is for on as by it with be was at this an are not or from which its his he has had have but their who they were any such there been no if would may than under when one we our these so can did do does " +
    "her she him them into upon also only other more all what where whether because while how should could must shall those then thus here after before between through during both each some same very even itself himself see id"
  ).split(" "),
);

/** Lower-case words and numbers of a text, typographic apostrophes and hyphens apart: "§2250’s" → 2250, s. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? []; // "2250" · "court"
}

/** How often each telling word stands in a text. */
export function tellingWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text))
    if (word.length > 2 && !COMMON.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
