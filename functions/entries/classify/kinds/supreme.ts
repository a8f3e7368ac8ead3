import type { KindRule } from "../kind-rule.ts";
import { LAST_RESORT } from "./amicus.ts";
import { SUPREME_CALENDAR_RULES } from "./supreme-calendar.ts";
import { SUPREME_AMICUS_RULES, SUPREME_FILING_RULES } from "./supreme-filings.ts";
import { SUPREME_RULING_RULES } from "./supreme-rulings.ts";

/** Formulas of the Supreme Court's docket, all years: the Clerk writes by the same book since 2001. */
export const SUPREME_RULES: readonly KindRule[] = [
  ...SUPREME_AMICUS_RULES,
  ...SUPREME_CALENDAR_RULES,
  ...SUPREME_RULING_RULES,
  ...SUPREME_FILING_RULES,
  LAST_RESORT,
];
