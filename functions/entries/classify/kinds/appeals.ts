import type { KindRule } from "../kind-rule.ts";
import { AMICUS_RULES, LAST_RESORT } from "./amicus.ts";
import { APPEALS_CALENDAR_RULES, APPEALS_CLERK_RULES, APPEALS_STRUCK_RULES } from "./appeals-clerk.ts";
import { APPEALS_FILING_RULES } from "./appeals-filings.ts";
import { APPEALS_RULING_RULES } from "./appeals-rulings.ts";

/** Formulas of the courts of appeals: CM/ECF of every circuit, ACMS, and the appellate panels that share them. */
export const APPEALS_RULES: readonly KindRule[] = [
  ...APPEALS_STRUCK_RULES,
  ...APPEALS_CALENDAR_RULES,
  ...APPEALS_RULING_RULES,
  ...APPEALS_CLERK_RULES,
  ...AMICUS_RULES,
  ...APPEALS_FILING_RULES,
  LAST_RESORT,
];
