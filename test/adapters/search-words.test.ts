import { DatabaseSync } from "node:sqlite";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { folded, wordsIn } from "../../functions/model/folded.ts";

/** What SQLite's tokenizer, as the index has it but for the stems, makes of `text`. */
function indexedWords(text: string): string[] {
  const database = new DatabaseSync(":memory:");
  database.exec(`CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE seen USING fts5vocab(words, 'row');`);
  database.prepare("INSERT INTO words (text) VALUES (?)").run(text);
  return database
    .prepare("SELECT term FROM seen")
    .all()
    .map(({ term }) => String(term));
}

const PIECES = [
  "Order",
  "granting",
  "No. 19-15716",
  "Andrés",
  "Muñoz’s",
  "§ 1225(b)",
  "e.g.",
  "U.S.C.",
  "“stay”",
  "naïve",
  "A/B",
];

describe("words of search", () => {
  it("are the same where we take a text apart and where the index does", () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })), { maxLength: 6 });
    fc.assert(
      fc.property(text, (pieces) => {
        const one = pieces.join(" ");
        expect([...new Set(wordsIn(folded(one)))].sort()).toEqual(indexedWords(one).sort());
      }),
      { numRuns: 100 },
    );
  });
});
