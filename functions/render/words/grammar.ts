import { type Language, localeOf } from "../../model/languages.ts";

/** How a language counts, chooses between one and many, and lists. */
export interface Grammar {
  /** "entry" of 1, "entries" of 2. */
  readonly plural: <T, U>(n: number, one: T, other: U) => T | U;
  /** "1 entry", "1,234 entries" */
  readonly amount: (n: number, one: string, other: string) => string;
  /** "A", "A and B", "A, B and C" */
  readonly listOf: (names: readonly string[]) => string;
  /** The same of what has commas of its own: "A, and B", "A, B, and C". */
  readonly clausesOf: (clauses: readonly string[]) => string;
  /** What stands between these one after another: ", ", " and ". */
  readonly jointsOf: (texts: readonly string[], how?: { readonly clauses: boolean }) => string[];
}

/** The grammar of a language, as the Unicode locale data have it. */
export function grammarOf(language: Language): Grammar {
  const rules = new Intl.PluralRules(localeOf(language));
  const numbers = new Intl.NumberFormat(localeOf(language));
  const lists = new Intl.ListFormat(listLocaleOf(language), { type: "conjunction" });
  const plural: Grammar["plural"] = (n, one, other) => (rules.select(n) === "one" ? one : other);
  const jointsOf: Grammar["jointsOf"] = (texts, how) => {
    const parts = lists.formatToParts(texts).filter(({ type }) => type === "literal");
    const isLast = (place: number) => place === parts.length - 1;
    return parts.map(({ value }, place) => (how?.clauses && isLast(place) ? `,${value}` : value));
  };
  return {
    plural,
    amount: (n, one, other) => `${numbers.format(n)} ${plural(n, one, other)}`,
    listOf: (names) => lists.format(names),
    clausesOf(clauses) {
      const joints = jointsOf(clauses, { clauses: true });
      return clauses.map((clause, place) => `${clause}${joints[place] ?? ""}`).join("");
    },
    jointsOf,
  };
}

/** American English has a comma before the last "and": not in the lists of names that courts print. */
function listLocaleOf(language: Language): string {
  const locale = localeOf(language);
  return locale === "en-US" ? "en-001" : locale;
}
