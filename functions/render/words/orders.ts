import type { Language } from "../../model/reader.ts";
import { type OrderWords, orderWords } from "./en/orders.ts";
import { orderWordsEs } from "./es/orders.ts";

const WORDS: Readonly<Record<Language, OrderWords>> = { en: orderWords, es: orderWordsEs };

/** The words of orders in a reader's language. */
export function orderWordsOf(language: Language): OrderWords {
  return WORDS[language];
}
