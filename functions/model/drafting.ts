import type { Quote } from "./summary.ts";

/** What a model may draft, by form. Names, sides, acts and ordering clauses are never its to say. */
export const DRAFTED_FIELDS = {
  brief: ["keySentences", "relief"],
  ruling: ["question", "holdings", "next"],
} as const;
export type DraftedField = (typeof DRAFTED_FIELDS)[keyof typeof DRAFTED_FIELDS][number];

/** A sentence of a document, and the fields in which the gate lets it stand. */
export interface QuotableSentence {
  readonly quote: Quote;
  readonly fields: readonly DraftedField[];
}

/** One sentence of a draft. `quotes` are numbers of the sentences that carry it, counted from 1. */
export interface DraftedItem {
  readonly field: string;
  readonly sentence: string;
  readonly quotes: readonly number[];
}

/** What a model drafted, and what it counted. */
export interface Draft {
  readonly items: readonly DraftedItem[];
  readonly tokens: Tokens;
}
export interface Tokens {
  readonly input: number;
  readonly output: number;
}

/** What drafting may cost, as the operator set it. */
export interface DraftingTerms {
  /** Nothing is asked of the model when the month could cost more. */
  readonly monthlyUsd: number;
  readonly usdPerMillionTokens: Tokens;
}
