import * as z from "zod/mini";
import { EVENT_KINDS } from "../../model/event.ts";
import { EntrySchema, InstantSchema } from "./entry-schema.ts";

/* The ledger's events: as they stand, and what they changed. */

/** One field that an event changed. */
export const ChangeSchema = z.object({ field: z.string(), old: z.string(), new: z.string() });

/** A span in which nothing could be seen. */
export const GapSchema = z.object({
  from: InstantSchema,
  to: InstantSchema,
  source: z.string(),
  found: z.exactOptional(z.number()),
});

export const CorrectionsSchema = z.object({
  corrections: z.array(
    z.object({
      n: z.number(),
      at: InstantSchema,
      kind: z.enum(EVENT_KINDS),
      entry: EntrySchema,
      changes: z.array(ChangeSchema),
    }),
  ),
});

export const ChangesSchema = z.object({
  from: z.nullable(InstantSchema),
  to: z.nullable(InstantSchema),
  events: z.array(
    z.object({
      n: z.number(),
      at: InstantSchema,
      kind: z.enum(EVENT_KINDS),
      docket: z.string(),
      quiet: z.boolean().check(z.meta({ description: "Recorded, and told to nobody" })),
      entry: z.nullable(EntrySchema).check(z.meta({ description: "As it is now; null for gaps" })),
      changes: z.array(ChangeSchema),
    }),
  ),
  more: z.number().check(z.meta({ description: "Events in the span that are not given" })),
});

const EventSchema = z.object({
  matter: z.string(),
  n: z.number(),
  at: InstantSchema,
  docket: z.string(),
  kind: z.enum(EVENT_KINDS),
  entry: z.exactOptional(z.string()),
  gap: z.exactOptional(GapSchema),
  version: z.exactOptional(z.number()),
  before: z
    .exactOptional(z.partial(EntrySchema))
    .check(z.meta({ description: "The fields that changed, as they were" })),
  after: z.exactOptional(EntrySchema),
  late: z.exactOptional(z.literal(true)),
  quiet: z.exactOptional(z.literal(true)).check(z.meta({ description: "Recorded, and told to nobody" })),
  again: z.exactOptional(z.literal(true)),
  fuller: z.exactOptional(z.literal(true)),
  correction: z.exactOptional(ChangeSchema),
  notSeen: z
    .exactOptional(z.array(z.string()))
    .check(z.meta({ description: "Numbers that were passed over: 40-42, 45" })),
  source: z.string(),
  url: z.string(),
  sha256: z.string(),
  edition: z.number(),
});

export const EventsSchema = z.object({
  events: z.array(EventSchema),
  head: z.number(),
  next: z.nullable(z.number()).check(z.meta({ description: "The value for ?after=; null when that was the last" })),
});
