import type { Codebook } from "../../model/export-columns.ts";
import type { Language } from "../../model/languages.ts";
import { codebook } from "./en/codebook.ts";
import { type DateWords, dateWords } from "./en/dates.ts";
import { type MailWords, mailWords } from "./en/mail.ts";
import { type OrderWords, orderWords } from "./en/orders.ts";
import { type PageWords, pageWords } from "./en/pages.ts";
import { codebookEs } from "./es/codebook.ts";
import { dateWordsEs } from "./es/dates.ts";
import { mailWordsEs } from "./es/mail.ts";
import { orderWordsEs } from "./es/orders.ts";
import { pageWordsEs } from "./es/pages.ts";
import type { Some } from "./fall-back.ts";

/** Everything that is said in one language. */
export interface Words {
  readonly mail: MailWords;
  readonly pages: PageWords;
  readonly orders: OrderWords;
  readonly dates: DateWords;
  /** What the columns of downloads mean. */
  readonly codebook: Codebook;
}

export const ENGLISH: Words = { mail: mailWords, pages: pageWords, orders: orderWords, dates: dateWords, codebook };

/** The words of each language, a line each; what one does not say is said in English. */
export const FOLDERS: Readonly<Record<Language, Some<Words>>> = {
  en: ENGLISH,
  es: { mail: mailWordsEs, pages: pageWordsEs, orders: orderWordsEs, dates: dateWordsEs, codebook: codebookEs },
};
