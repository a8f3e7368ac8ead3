import type { Language } from "../../model/reader.ts";
import { type MailWords, mailWords } from "./en/mail.ts";
import { mailWordsEs } from "./es/mail.ts";

const WORDS: Readonly<Record<Language, MailWords>> = { en: mailWords, es: mailWordsEs };

/** The words of mail in a reader's language. */
export function wordsOf(language: Language): MailWords {
  return WORDS[language];
}
