import type { Language } from "../model/reader.ts";
import { type MailWords, mailWords } from "./words.en.ts";

/** The words of mail in a reader's language. */
export function wordsOf(_language: Language): MailWords {
  return mailWords;
}
