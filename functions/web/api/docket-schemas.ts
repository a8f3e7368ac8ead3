import * as z from "zod/mini";
import { Entry } from "../../model/entry.ts";
import { Gap } from "../../model/event.ts";
import type { DocketHealth, ReadCounts } from "../../model/health.ts";
import { SOURCE_STATES } from "../../model/health.ts";
import { day, exactly, instant } from "../../model/shape.ts";
import type { DocketLine } from "../../render/pages/matter-page.ts";
import { NextSchema } from "./list-schema.ts";

/* Dockets and how well they are seen. */

const words = z.array(z.string());

const docketLine = {
  id: z.string(),
  court: z.string(),
  number: z.string(),
  caption: z.string(),
  formerly: z.array(z.object({ caption: z.string(), until: day })),
  state: z.enum(["not_yet_open", "open", "closed"]),
  coverage: z.enum(["whole", "feed", "volunteer"]),
  since: z.nullable(instant),
  lastReadAt: z.nullable(instant),
};

export const DocketLineSchema = exactly<DocketLine>()(z.object({ ...docketLine, entries: z.number() }));

const HealthOfDocket = {
  docket: z.string(),
  coverage: z.enum(["whole", "feed", "volunteer"]),
  since: z.nullable(instant),
  state: z.enum(["not_yet_open", "open", "closed"]),
  sources: z.array(
    z.object({
      source: z.string(),
      state: z.enum(SOURCE_STATES),
      lastHealthyAt: z.nullable(instant),
      builtAt: z.nullable(instant),
      lastCheckAt: z.nullable(instant),
      nextCheckAt: z.nullable(instant),
      failures: z.number(),
      partials: z.number(),
      isUnfinished: z.boolean(),
      failingSince: z.nullable(instant),
      reasons: words,
      quarantined: z.nullable(z.string()),
      looks: z.exactOptional(z.record(z.string(), z.number())),
    }),
  ),
  openGaps: z.array(Gap),
  notSeen: z.array(z.tuple([z.number(), z.number()])),
  held: z.boolean(),
};

const DocketHealthSchema = exactly<DocketHealth>()(z.object(HealthOfDocket));

const ReadCountsSchema = exactly<ReadCounts>()(
  z.object({
    of: z.enum(["amicus briefs", "rulings"]),
    read: z.number(),
    unread: z.number(),
    paywalled: z.number(),
    without: z.number(),
  }),
);

/** Spent, allowed. */
const spent = z.tuple([z.number(), z.number()]);

export const HealthSchema = z.object({
  now: instant,
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
  entries: z.array(Entry),
  next: NextSchema,
});
