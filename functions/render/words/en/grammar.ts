import { grammarOf } from "../grammar.ts";

export const { plural, amount, listOf, clausesOf } = grammarOf("en");
