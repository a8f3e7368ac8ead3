import * as z from "zod/mini";
import { Entry } from "../../model/entry.ts";
import { Correction, EVENT_KINDS, LedgerEvent } from "../../model/event.ts";
import { count, instant } from "../../model/shape.ts";

/* The ledger's events: as they stand, and what they changed. */

export const CorrectionsSchema = z.object({
  corrections: z.array(
    z.object({
      n: count,
      at: instant,
      kind: z.enum(EVENT_KINDS),
      entry: Entry,
      changes: z.array(Correction),
    }),
  ),
});

export const ChangeSchema = z.object({
  n: count,
  at: instant,
  kind: z.enum(EVENT_KINDS),
  docket: z.string(),
  quiet: z.boolean().check(z.meta({ description: "Recorded, and told to nobody" })),
  entry: z.nullable(Entry).check(z.meta({ description: "As it is now; null for gaps" })),
  changes: z.array(Correction),
});

export const ChangesSchema = z.object({
  from: z.nullable(instant),
  to: z.nullable(instant),
  events: z.array(ChangeSchema),
  more: count.check(z.meta({ description: "Events in the span that are not given" })),
});

/** How an entry was recognized is nobody's concern but ours. */
export const EventSchema = z.omit(LedgerEvent, { aliases: true });

export const EventsSchema = z.object({
  events: z.array(EventSchema),
  head: count,
  next: z.nullable(count).check(z.meta({ description: "The value for ?after=; null when that was the last" })),
});
