import type { Language } from "../../model/reader.ts";
import { type PageWords, pageWords } from "./en/pages.ts";
import { pageWordsEs } from "./es/pages.ts";

const WORDS: Readonly<Record<Language, PageWords>> = { en: pageWords, es: pageWordsEs };

/** The words of pages in a visitor's language. */
export function pageWordsOf(language: Language): PageWords {
  return WORDS[language];
}
