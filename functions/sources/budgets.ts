import type { Source } from "../model/source.ts";

interface Budgeted {
  readonly host: string;
  readonly budget: NonNullable<Source["budget"]>;
}

/** What a source's terms allow us, and the host where it is counted. Apart from the sources: a page says it without their formats. */
export const BUDGETS = {
  // https://www.courtlistener.com/help/api/rest/#rate-limits, as of August 2026 for accounts without a membership
  courtlistener: { host: "www.courtlistener.com", budget: { perMinute: 5, perHour: 50, perDay: 125 } },
} as const satisfies Readonly<Record<string, Budgeted>>;
