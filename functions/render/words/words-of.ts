import { LANGUAGES, type Language } from "../../model/languages.ts";
import { orEnglish } from "./fall-back.ts";
import { ENGLISH, FOLDERS, type Words } from "./folders.ts";

const WORDS: ReadonlyMap<Language, Words> = new Map(
  LANGUAGES.map((language) => [language, orEnglish(ENGLISH, FOLDERS[language])]),
);

/** The words of mail in a reader's language. */
export function mailWordsOf(language: Language): Words["mail"] {
  return wordsIn(language).mail;
}

/** The words of pages in a visitor's language. */
export function pageWordsOf(language: Language): Words["pages"] {
  return wordsIn(language).pages;
}

/** The words of orders in a reader's language. */
export function orderWordsOf(language: Language): Words["orders"] {
  return wordsIn(language).orders;
}

/** The words of dates in a reader's language. */
export function dateWordsOf(language: Language): Words["dates"] {
  return wordsIn(language).dates;
}

/** What the columns of downloads mean, in a visitor's language. */
export function codebookOf(language: Language): Words["codebook"] {
  return wordsIn(language).codebook;
}

function wordsIn(language: Language): Words {
  return WORDS.get(language) ?? ENGLISH;
}
