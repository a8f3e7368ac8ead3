import * as z from "zod/mini";
import { DETAILS, KINDS } from "../../model/entry.ts";
import json from "./facts.json" with { type: "json" };

/**
 * One thing known from public pages about a docket of the litigation, in our own words, with its source. `line` is the
 * docket line a clerk would have entered for it in that court's formula, `event` the name under which the court's feed
 * would have announced it: both are reconstructions of ours.
 */
export const Fact = z.object({
  court: z.string(),
  docketNumber: z.string(),
  caseName: z.string(),
  /** The court's day; null when no source gives it. */
  dateFiled: z.nullable(z.string()),
  filedBetween: z.optional(z.tuple([z.string(), z.string()])),
  entryNumber: z.nullable(z.string()),
  kind: z.enum(KINDS),
  detail: z.optional(z.enum(DETAILS)),
  filer: z.optional(z.string()),
  amici: z.optional(z.array(z.string())),
  supporting: z.optional(z.nullable(z.string())),
  facts: z.string(),
  alsoOn: z.optional(z.array(z.string())),
  /** Why it is no docket row: never shown. */
  skip: z.optional(z.string()),
  /** A related case outside the litigation: never shown. */
  adjacent: z.optional(z.boolean()),
  sourceUrl: z.url(),
  source: z.enum(["secondary", "court record or copy of it"]),
  line: z.optional(z.string()),
  event: z.optional(z.string()),
});
export type Fact = z.infer<typeof Fact>;

/** Every fact gathered, the hidden ones too. */
export const FACTS: readonly Fact[] = z.array(Fact).parse(json);

/** A fact that the replayed courts show: it has its day and its line. */
export type ShownFact = Fact & { readonly dateFiled: string; readonly line: string };

/** Whether the replayed courts show `fact`: deadlines, conference days, unconfirmed numbers, undated rows and other cases are no docket rows. */
export function isShown(fact: Fact): fact is ShownFact {
  return fact.dateFiled !== null && fact.skip === undefined && fact.adjacent !== true && fact.line !== undefined;
}
