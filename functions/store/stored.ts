import * as z from "zod/mini";
import { ExpectedError } from "../model/errors.ts";
import type { Of } from "../model/shape.ts";
import type { Item, Key } from "../ports/index.ts";

/** One kind of stored item: what it holds beside its key, and the only way in which it is read. */
export interface Stored<S extends z.core.$ZodType = z.core.$ZodType> {
  /** Its name in errors and among the golden items. */
  readonly kind: string;
  readonly shape: S;
  /**
   * What `item` holds. Attributes that this program does not know stay as they are: a newer one may have written them.
   * @throws ExpectedError("unreadable") naming the item and each attribute that is wrong, never a value
   */
  in(item: Item): Of<S> & Key;
}

/**
 * A kind of stored item. `repaired` may make readable what a newer program wrote in words that this one does not know.
 *
 * To add an attribute, add it with `z.exactOptional`: what is stored has none, for ever. Nothing is ever renamed or
 * taken away (see `schema.ts`).
 */
export function stored<S extends z.core.$ZodType>(
  kind: string,
  shape: S,
  repaired?: (item: Item) => Item | undefined,
): Stored<S> {
  return {
    kind,
    shape,
    in(item) {
      const read = z.safeParse(shape, item);
      if (read.success) return item as Of<S> & Key;
      const again = repaired?.(item);
      if (again && z.safeParse(shape, again).success) return again as Of<S> & Key;
      throw new ExpectedError(
        "unreadable",
        `the stored ${kind} ${item.pk} ${item.sk} is damaged: ${wrongIn(read.error)}`,
      );
    },
  };
}

const WRONG_MAX = 5;
const WORDS_MAX = 8;

/** Paths and what should stand there: a value may be an address, and must not reach a log. */
function wrongIn({ issues }: z.core.$ZodError): string {
  const named = issues.slice(0, WRONG_MAX).map((issue) => `${issue.path.join(".") || "(all of it)"} ${wanted(issue)}`);
  const more = issues.length - named.length;
  return named.join("; ") + (more > 0 ? `; and ${more} more` : "");
}

function wanted(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return `should be ${issue.expected}`;
  if (issue.code === "invalid_value")
    return issue.values.length > WORDS_MAX
      ? `is none of the ${issue.values.length} words for it`
      : `should be ${issue.values.join(" or ")}`;
  return "is not as it should be";
}
