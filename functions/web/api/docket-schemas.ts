import * as z from "zod/mini";
import { COVERAGES, DOCKET_STATES } from "../../model/docket.ts";
import { Entry } from "../../model/entry.ts";
import { Gap } from "../../model/event.ts";
import type { DocketHealth, ReadCounts } from "../../model/health.ts";
import { READ_SORTS, SOURCE_STATES } from "../../model/health.ts";
import { count, day, exactly, instant } from "../../model/shape.ts";
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
  state: z.enum(DOCKET_STATES),
  coverage: z.enum(COVERAGES),
  since: z.nullable(instant),
  lastReadAt: z.nullable(instant),
};

export const DocketLineSchema = exactly<DocketLine>()(z.object({ ...docketLine, entries: count }));

const HealthOfDocket = {
  docket: z.string(),
  coverage: z.enum(COVERAGES),
  since: z.nullable(instant),
  state: z.enum(DOCKET_STATES),
  sources: z.array(
    z.object({
      source: z.string(),
      state: z.enum(SOURCE_STATES),
      lastHealthyAt: z.nullable(instant),
      builtAt: z.nullable(instant),
      lastCheckAt: z.nullable(instant),
      nextCheckAt: z.nullable(instant),
      failures: count,
      partials: count,
      isUnfinished: z.boolean(),
      failingSince: z.nullable(instant),
      reasons: words,
      quarantined: z.nullable(z.string()),
      looks: z.exactOptional(z.record(z.string(), count)),
    }),
  ),
  openGaps: z.array(Gap),
  notSeen: z.array(z.tuple([count, count])),
  held: z.boolean(),
};

export const DocketHealthSchema = exactly<DocketHealth>()(z.object(HealthOfDocket));

const ReadCountsSchema = exactly<ReadCounts>()(
  z.object({
    of: z.enum(READ_SORTS),
    read: count,
    unread: count,
    paywalled: count,
    without: count,
  }),
);

/** Spent, allowed. */
const spent = z.tuple([count, count]);

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
  total: count,
  entries: z.array(Entry),
  next: NextSchema,
});
