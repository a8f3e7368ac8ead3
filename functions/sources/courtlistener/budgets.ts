import type { Source } from "../../model/source.ts";

interface Budgeted {
  readonly host: string;
  readonly budget: NonNullable<Source["budget"]>;
}

/** What a source's terms allow us, and the host where it is counted. Apart from the sources: a page says it without their formats. */
export const BUDGETS = {
  // A free account's; members may ask more often.
  courtlistener: { host: "www.courtlistener.com", budget: { perMinute: 5, perHour: 50, perDay: 125 } },
} as const satisfies Readonly<Record<string, Budgeted>>;
