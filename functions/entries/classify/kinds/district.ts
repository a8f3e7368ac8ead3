import type { KindRule } from "../kind-rule.ts";
import { AMICUS_RULES, LAST_RESORT } from "./amicus.ts";
import { DISTRICT_CALENDAR_RULES, DISTRICT_CLERK_RULES } from "./district-clerk.ts";
import { DISTRICT_APPEARANCE_RULES, DISTRICT_FILING_RULES } from "./district-filings.ts";
import { DISTRICT_RULING_RULES } from "./district-rulings.ts";

/** Formulas of the district courts, and the bare event names of their feeds. */
export const DISTRICT_RULES: readonly KindRule[] = [
  ...DISTRICT_CLERK_RULES,
  ...DISTRICT_CALENDAR_RULES,
  ...DISTRICT_RULING_RULES,
  ...DISTRICT_APPEARANCE_RULES,
  ...AMICUS_RULES,
  ...DISTRICT_FILING_RULES,
  LAST_RESORT,
];
