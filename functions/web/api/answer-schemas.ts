import * as z from "zod/mini";
import { AMICUS_FILINGS, AMICUS_STAGES, type AmicusRow, type AmicusView } from "../../model/amicus.ts";
import { DOCUMENT_STATES } from "../../model/document.ts";
import { KINDS, SIDES } from "../../model/entry.ts";
import { EVENT_KINDS } from "../../model/event.ts";
import type { DocketHealth, ReadCounts } from "../../model/health.ts";
import type { DocketLine } from "../../render/pages/matter-page.ts";
import { DateAheadSchema, ItemSchema, ToldSummarySchema } from "./digest-schema.ts";
import { DaySchema, EntrySchema, InstantSchema, STATUSES } from "./entry-schema.ts";

/** Everything but what was found of an entry: lists, dockets, health, the amicus record, corrections. */

const words = z.array(z.string());
const entries = z.array(EntrySchema);
const next = z.nullable(z.string()).check(z.meta({ description: "The value for ?cursor=; null on the last page" }));

export const EntryListSchema = z.object({ entries, next });

export const FoundSchema = z.object({
  entries,
  next,
  total: z.exactOptional(
    z.number().check(z.meta({ description: "With q: matches on all pages, counted up to 10,000" })),
  ),
  readAs: z.exactOptional(z.string().check(z.meta({ description: "With q: how misspelled words were read" }))),
  passages: z.exactOptional(
    z
      .record(z.string(), z.array(z.object({ text: z.string(), hit: z.boolean() })))
      .check(z.meta({ description: "With q: by entry, the passage that matches best" })),
  ),
});

const ChangeSchema = z.object({ field: z.string(), old: z.string(), new: z.string() });

export const EntryViewSchema = z.extend(EntrySchema, {
  citation: z.string().check(z.meta({ description: "How a lawyer cites it, of stored fields only" })),
  history: z.array(
    z.object({
      n: z.number(),
      at: InstantSchema,
      kind: z.enum(EVENT_KINDS),
      changes: z.array(ChangeSchema),
      source: z.string(),
      url: z.string(),
      sha256: z.string(),
      edition: z.number(),
    }),
  ),
});

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

export const DatesSchema = z.object({ dates: z.array(DateAheadSchema) });

export const MatterSchema = z.object({
  id: z.string(),
  name: z.string(),
  longName: z.string(),
  alsoCalled: z.nullable(z.string()),
  about: z.string(),
  head: z.number().check(z.meta({ description: "Number of the ledger's last event" })),
  standing: entries,
  rulings: entries,
  ahead: z.array(DateAheadSchema),
  briefs: entries,
  dockets: z.array(DocketLineSchema),
  entries,
  next,
});

const GapSchema = z.object({
  from: InstantSchema,
  to: InstantSchema,
  source: z.string(),
  found: z.exactOptional(z.number()),
});

const HealthOfDocket = {
  docket: z.string(),
  coverage: z.enum(["whole", "feed", "volunteer"]),
  since: z.nullable(InstantSchema),
  state: z.enum(["not_yet_open", "open", "closed"]),
  sources: z.array(
    z.object({
      source: z.string(),
      state: z.enum(["healthy", "partial", "quarantined", "unreachable", "not_permitted", "off", "never"]),
      lastHealthyAt: z.nullable(InstantSchema),
      builtAt: z.nullable(InstantSchema),
      lastCheckAt: z.nullable(InstantSchema),
      nextCheckAt: z.nullable(InstantSchema),
      failures: z.number(),
      partials: z.number(),
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
  entries,
  next,
});

const AmicusRowSchema = z.object({
  entry: z.nullable(z.string()),
  kind: z.enum(KINDS),
  number: z.nullable(z.string()),
  amici: words,
  counsel: words,
  supporting: z.nullable(z.enum(SIDES)),
  supportingStatus: z.enum(STATUSES),
  supportingName: z.nullable(z.string()),
  stage: z.nullable(z.enum(AMICUS_STAGES)),
  filedOn: z.nullable(DaySchema),
  filedBetween: z.nullable(z.tuple([DaySchema, DaySchema])),
  filing: z
    .nullable(z.enum(AMICUS_FILINGS))
    .check(
      z.meta({ description: "What became of it, as far as the docket says; null where no docket of ours has it" }),
    ),
  decidedBy: z.nullable(z.string()).check(z.meta({ description: "The entry by which the court decided it" })),
  consent: z.nullable(z.string()),
  consentStatus: z.enum(STATUSES),
  status: z.enum(["current", "withdrawn", "sealed"]),
  summary: z.nullable(ToldSummarySchema),
  document: z.nullable(
    z.object({ url: z.nullable(z.string()), pages: z.nullable(z.number()), state: z.enum(DOCUMENT_STATES) }),
  ),
  link: z.nullable(z.string()),
}) satisfies z.ZodMiniType<AmicusRow>;

export const AmicusSchema = z.object({
  dockets: z.array(
    z.object({
      id: z.string(),
      court: z.string(),
      number: z.string(),
      caption: z.string(),
      counts: z.object({ briefs: z.number(), motions: z.number() }),
      rows: z.array(AmicusRowSchema),
      undated: z.array(AmicusRowSchema),
    }),
  ),
}) satisfies z.ZodMiniType<AmicusView>;

export const TimelineSchema = z.object({
  courts: words,
  items: entries,
  months: z.array(z.object({ court: z.string(), month: z.string(), filings: z.number() })),
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
  fuller: z.exactOptional(z.literal(true)),
  correction: z.exactOptional(ChangeSchema),
  notSeen: z.exactOptional(words).check(z.meta({ description: "Numbers that were passed over: 40-42, 45" })),
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

export const AboutSchema = z.object({
  operator: z.object({ name: z.string(), email: z.string(), postalAddress: z.string() }),
  matters: z.array(z.object({ id: z.string(), name: z.string(), dockets: z.number() })),
  version: z.string(),
  replay: z.boolean(),
});

export const GlossarySchema = z.object({ words: z.record(z.string(), z.string()) });

export const HomeSchema = z.object({
  matter: z.object({ id: z.string(), name: z.string(), longName: z.string(), alsoCalled: z.nullable(z.string()) }),
  latestRuling: z.nullable(EntrySchema),
  sample: z.nullable(
    z.object({
      day: DaySchema,
      window: z.string(),
      subject: z.string(),
      lead: z.string(),
      items: z.array(ItemSchema),
    }),
  ),
  dockets: z.number(),
  courts: z.number(),
  replay: z.nullable(
    z.object({
      begins: DaySchema,
      digests: z.array(z.object({ day: DaySchema, window: z.nullable(z.string()) })),
      shown: z.number(),
      facts: z.number(),
    }),
  ),
});
