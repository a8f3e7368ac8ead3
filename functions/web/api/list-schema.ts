import * as z from "zod/mini";
import { described } from "../../model/shape.ts";

/* What the API says of lists, whatever is in them. Its nouns (entries, events, acts, summaries) are the model's own shapes. */

/** Where a list goes on. */
export const NextSchema = described(z.nullable(z.string()), "The value for ?cursor=; null on the last page");
