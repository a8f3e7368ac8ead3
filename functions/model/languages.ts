/*
 * The languages in which readers are written to: the one list of them. Another one has a line here, a folder of words
 * in `render/words/` and a line in `render/words/folders.ts`; what a folder does not say is said in English.
 */

/** Each with what it calls itself and the locale that prints its days and amounts. */
export const LANGUAGE_FACTS = {
  en: { name: "English", locale: "en-US" },
  es: { name: "Español", locale: "es-US" },
} as const;

export type Language = keyof typeof LANGUAGE_FACTS;

export const LANGUAGES = Object.keys(LANGUAGE_FACTS) as readonly Language[];

/** What dockets and documents are written in. */
export const COURTS_LANGUAGE: Language = "en";

/** For whoever asks for no language that we have, for feeds, and for operators. */
export const DEFAULT_LANGUAGE: Language = "en";

/** What a language calls itself: "Español". */
export function languageName(language: Language): string {
  return LANGUAGE_FACTS[language].name;
}

/** The locale that prints days and amounts: "es-US". */
export function localeOf(language: Language): string {
  return LANGUAGE_FACTS[language].locale;
}

/** What is said to readers of each language. */
export function inEveryLanguage(said: (language: Language) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, said(language)]));
}

/** What was said to readers of `language`; of one that came later, what was said to everybody. */
export function saidIn(language: Language, said: Readonly<Record<string, string>>): string {
  return said[language] ?? said[DEFAULT_LANGUAGE] ?? "";
}
