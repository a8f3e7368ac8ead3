import type { AccountFacts, Fact } from "./account-facts.ts";

/** What a check found. Whatever is not well says what to do. */
export type Finding =
  | { readonly state: "well"; readonly says: string }
  | { readonly state: "wrong" | "mind"; readonly says: string; readonly fix: string }
  /** It could not be looked at, because of something else. */
  | { readonly state: "unknown"; readonly says: string };

/** One thing that `doctor` looks at. Pure. */
export interface Check {
  readonly id: string;
  readonly judge: (facts: AccountFacts) => Finding;
}

export const well = (says: string): Finding => ({ state: "well", says });
/** It will not work like this. */
export const wrong = (says: string, fix: string): Finding => ({ state: "wrong", says, fix });
/** It works, and somebody should know. */
export const mind = (says: string, fix: string): Finding => ({ state: "mind", says, fix });

/** The finding about a fact, or that it could not be told. */
export function about<T>(fact: Fact<T>, judge: (found: T) => Finding): Finding {
  return "found" in fact ? judge(fact.found) : { state: "unknown", says: fact.unknown };
}
