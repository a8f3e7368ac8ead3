import type { Kind, Side, Weight } from "./entry.ts";
import type { Day } from "./time.ts";

/** newest and oldest: by filing day. best: by how well the words match; only with words. */
export const SORTS = ["newest", "oldest", "best"] as const;
export type Sort = (typeof SORTS)[number];

/** Which entries are wanted. An absent filter means: all. Within one filter any value will do, all filters must hold. */
export interface EntryFilters {
  readonly court?: readonly string[];
  readonly docket?: readonly string[];
  readonly kind?: readonly Kind[];
  readonly weight?: readonly Weight[];
  /** Part of a filer's or an amicus's name. */
  readonly filer?: string;
  readonly supporting?: readonly Side[];
  readonly from?: Day;
  readonly to?: Day;
  /** Words: all of them, the beginnings of words, "phrases in quotation marks". */
  readonly q?: string;
}
