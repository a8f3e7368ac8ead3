import type { Draft, DraftingTerms } from "../model/drafting.ts";

/** What a model is asked. */
export interface DraftRequest {
  /** Ours. */
  readonly instructions: string;
  /** The filing's words, as JSON: data, whatever they say. */
  readonly filing: string;
  /** Fields that an item of the answer may name. */
  readonly fields: readonly string[];
}

/** A model that drafts summaries. It has no tools and sees nothing but the request. */
export interface Drafter {
  /** Its id at the service. */
  readonly model: string;
  readonly terms: DraftingTerms;
  /** Tokens that an answer may have. */
  readonly outputTokensMax: number;
  /**
   * Asks once.
   * @throws ExpectedError("unreachable") when it was certainly not done (throttled, refused by the service);
   * ("unreadable") when it may have been: no answer in time, an answer that is none, a refusal of the model
   */
  draft(request: DraftRequest): Promise<Draft>;
}
