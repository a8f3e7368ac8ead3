import * as z from "zod/mini";
import type { DocketHealth, ReadCounts } from "../../model/health.ts";
import type { DocketLine } from "../../render/pages/matter-page.ts";
import { DaySchema, EntrySchema, InstantSchema, NextSchema } from "./entry-schema.ts";
import { GapSchema } from "./event-schemas.ts";

/* Dockets and how well they are seen. */

const words = z.array(z.string());

const docketLine = {
  id: z.string(),
  court: z.string(),
  number: z.string(),
  caption: z.string(),
  formerly: z.array(z.object({ caption: z.string(), until: DaySchema })),
  state: z.enum(["not_yet_open", "open", "closed"]),
  coverage: z.enum(["whole", "feed", "volunteer"]),
  since: z.nullable(InstantSchema),
  lastReadAt: z.nullable(InstantSchema),
};

export const DocketLineSchema = z.object({ ...docketLine, entries: z.number() }) satisfies z.ZodMiniType<DocketLine>;

const HealthOfDocket = {
  docket: z.string(),
  coverage: z.enum(["whole", "feed", "volunteer"]),
  since: z.nullable(InstantSchema),
  state: z.enum(["not_yet_open", "open", "closed"]),
  sources: z.array(
    z.object({
      source: z.string(),
      state: z.enum(["healthy", "partial", "quarantined", "unreachable", "not_permitted", "failed", "off", "never"]),
      lastHealthyAt: z.nullable(InstantSchema),
      builtAt: z.nullable(InstantSchema),
      lastCheckAt: z.nullable(InstantSchema),
      nextCheckAt: z.nullable(InstantSchema),
      failures: z.number(),
      partials: z.number(),
      isUnfinished: z.boolean(),
      failingSince: z.nullable(InstantSchema),
      reasons: words,
      quarantined: z.nullable(z.string()),
    }),
  ),
  openGaps: z.array(GapSchema),
  notSeen: z.array(z.tuple([z.number(), z.number()])),
  held: z.boolean(),
};

const DocketHealthSchema = z.object(HealthOfDocket) satisfies z.ZodMiniType<DocketHealth>;

const ReadCountsSchema = z.object({
  of: z.enum(["amicus briefs", "rulings"]),
  read: z.number(),
  unread: z.number(),
  paywalled: z.number(),
  without: z.number(),
}) satisfies z.ZodMiniType<ReadCounts>;

/** Spent, allowed. */
const spent = z.tuple([z.number(), z.number()]);

export const HealthSchema = z.object({
  now: InstantSchema,
  dockets: z.array(z.object({ ...HealthOfDocket, matter: z.string(), caption: z.string() })),
  counts: z.array(
    z.object({ matter: z.object({ id: z.string(), name: z.string() }), counts: z.array(ReadCountsSchema) }),
  ),
  budgets: z.array(z.object({ source: z.string(), minute: spent, hour: spent, day: spent })),
});

export const DocketSchema = z.object({
  ...docketLine,
  matter: z.string(),
  judge: z.nullable(z.string()),
  panel: words,
  health: DocketHealthSchema,
  total: z.number(),
  entries: z.array(EntrySchema),
  next: NextSchema,
});
