import type { Language } from "../../model/reader.ts";
import { type DateWords, dateWords } from "./en/dates.ts";
import { dateWordsEs } from "./es/dates.ts";

const WORDS: Readonly<Record<Language, DateWords>> = { en: dateWords, es: dateWordsEs };

/** The words of dates in a reader's language. */
export function dateWordsOf(language: Language): DateWords {
  return WORDS[language];
}
