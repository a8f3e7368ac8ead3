import { type AmicusOutcome, amicusConsent, amicusFiling } from "../entries/amicus-filing.ts";
import type { Entry } from "../model/entry.ts";

/** What became of an amicus filing and whether the parties agree to it, for pages. */
export function tellAmicus(entry: Entry, onDocket: readonly Entry[]): AmicusOutcome & ReturnType<typeof amicusConsent> {
  return { ...amicusFiling(entry, onDocket), ...amicusConsent(entry) };
}
