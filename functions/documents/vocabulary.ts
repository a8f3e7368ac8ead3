/** Which words a document uses in the middle of its lines, where no line break can have cut them. */
export interface Vocabulary {
  has(word: string): boolean;
  count(word: string): number;
  /** How often the two words stand side by side. */
  countPair(first: string, second: string): number;
}

// "non-frivolous" · "court’s" · "2241" is none
const WORD = /[A-Za-z]+(?:[-’'][A-Za-z]+)*/g;

/** The vocabulary of `lines`: the first and the last word of a line do not count. */
export function vocabularyOf(lines: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const line of lines) {
    const words = line.toLowerCase().match(WORD) ?? [];
    words.slice(1, -1).forEach((word, i) => {
      add(word);
      if (i > 0) add(`${words[i]} ${word}`);
    });
  }
  const count = (word: string) => counts.get(word.toLowerCase()) ?? 0;
  return { count, has: (word) => count(word) > 0, countPair: (first, second) => count(`${first} ${second}`) };
}
