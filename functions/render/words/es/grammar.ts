import { grammarOf } from "../grammar.ts";

export const { plural, amount, listOf, clausesOf, jointsOf } = grammarOf("es");
