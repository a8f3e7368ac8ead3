import * as z from "zod/mini";
import { LIMIT_KINDS } from "../../model/act.ts";
import type { Block, DateAhead, Digest, DocketName, Item, RulingLine, SeenAndNotSeen } from "../../model/digest.ts";
import { SECTION_IDS } from "../../model/digest.ts";
import { DOCUMENT_STATES } from "../../model/document.ts";
import { ACTS, DETAILS, KINDS, SIDES, WEIGHTS } from "../../model/entry.ts";
import { CADENCES } from "../../model/reader.ts";
import { DaySchema, InstantSchema, STATUSES } from "./entry-schema.ts";
import { TellingSchema } from "./telling-schema.ts";

/* What a digest says, block by block, as schemas. */

const words = z.array(z.string());
const events = z.array(z.number()).check(z.meta({ description: "Ledger numbers that it tells" }));
const none = z.tuple([]);

export const DocketNameSchema = z.object({
  id: z.string(),
  court: z.string(),
  number: z.string(),
  caption: z.string(),
}) satisfies z.ZodMiniType<DocketName>;

export const DateAheadSchema = z.object({
  on: DaySchema,
  time: z.exactOptional(z.string()),
  what: z.enum(["argument", "conference", "hearing", "due"]),
  entry: z.string(),
  docket: DocketNameSchema,
  evidence: z.string(),
}) satisfies z.ZodMiniType<DateAhead>;

const orderNames = {
  short: z.string(),
  shortIn: z.exactOptional(z.record(z.string(), z.string())),
  full: z.string(),
  direction: z.nullable(z.string()),
};

const ToldActSchema = z.object({
  act: z.enum(ACTS),
  of: z.nullable(z.string()),
  limits: z.exactOptional(z.array(z.object({ kind: z.enum(LIMIT_KINDS), text: z.string() }))),
  effective: z.exactOptional(z.nullable(DaySchema)),
  by: z.exactOptional(z.object({ kind: z.enum(["court", "judge", "clerk"]), name: z.nullable(z.string()) })),
  makes: z.exactOptional(z.object({ id: z.string(), ...orderNames })),
  order: z.exactOptional(
    z.object({
      entry: z.string(),
      court: z.string(),
      docketNumber: z.string(),
      number: z.nullable(z.string()),
      id: z.exactOptional(z.string()),
      short: z.exactOptional(z.string()),
      shortIn: orderNames.shortIn,
      full: z.exactOptional(z.string()),
      direction: z.exactOptional(z.nullable(z.string())),
    }),
  ),
});

const RulingLineSchema = z.object({
  entry: z.string(),
  on: z.nullable(DaySchema),
  court: z.string(),
  panel: z.exactOptional(z.string()),
  kind: z.enum(KINDS),
  detail: z.nullable(z.enum(DETAILS)),
  acts: z.array(ToldActSchema),
}) satisfies z.ZodMiniType<RulingLine>;

const ToldSentenceSchema = z.object({
  field: z.enum(["asks", "argues", "says", "question", "holding", "ordering", "next", "interest", "staff_summary"]),
  text: z.string(),
  cut: z.boolean(),
  page: z.number(),
  number: z.exactOptional(z.string()),
  words: z.enum(["quoted", "drafted"]),
  by: z.exactOptional(z.enum(["court staff", "Reporter of Decisions"])),
});

export const ToldSummarySchema = z.object({
  form: z.enum(["brief", "ruling"]),
  panel: words,
  author: z.nullable(z.string()),
  separate: z.array(z.object({ judge: z.string(), writing: z.string(), joinedBy: words })),
  vote: z.nullable(z.string()),
  sentences: z.array(ToldSentenceSchema),
  demonstration: z.exactOptional(z.literal(true)),
});

const ToldDocumentSchema = z.object({
  state: z.enum(DOCUMENT_STATES),
  url: z.nullable(z.string()),
  pages: z.nullable(z.number()),
  suppliedByOperator: z.exactOptional(z.literal(true)),
  fromText: z.exactOptional(z.literal(true)),
  demonstration: z.exactOptional(z.literal(true)),
  pacerUrl: z.exactOptional(z.string()),
  copyUrl: z.exactOptional(z.string()),
  others: z.number(),
});

/** A filing or a ruling as a digest tells it. */
export const ItemSchema = z.object({
  entry: z.string(),
  docket: DocketNameSchema,
  alsoOn: z.array(DocketNameSchema),
  number: z.nullable(z.string()),
  kind: z.enum(KINDS),
  detail: z.nullable(z.enum(DETAILS)),
  weight: z.enum(WEIGHTS),
  filedOn: z.nullable(DaySchema),
  enteredOn: z.nullable(DaySchema),
  votes: z.exactOptional(z.array(z.object({ who: z.string(), how: z.string() }))),
  telling: z.exactOptional(TellingSchema),
  acts: z.array(ToldActSchema),
  judges: words,
  filer: z.nullable(z.string()),
  role: z.nullable(z.string()),
  amici: words,
  amiciMore: z.number(),
  shortNames: words,
  supporting: z.exactOptional(
    z.object({ status: z.enum(STATUSES), side: z.nullable(z.enum(SIDES)), name: z.nullable(z.string()) }),
  ),
  docketText: z.nullable(z.object({ text: z.string(), cut: z.boolean() })),
  summary: z.nullable(ToldSummarySchema),
  document: z.nullable(ToldDocumentSchema),
  follows: z.exactOptional(RulingLineSchema),
  lateSince: z.exactOptional(InstantSchema),
  toldAs: z.exactOptional(z.string()),
  withdrawn: z.exactOptional(z.literal(true)),
}) satisfies z.ZodMiniType<Item>;

const changed = {
  events,
  entry: z.string(),
  docket: DocketNameSchema,
  number: z.nullable(z.string()),
  filedOn: z.nullable(DaySchema),
  entryKind: z.enum(KINDS),
  told: z.nullable(z.object({ at: z.exactOptional(InstantSchema) })),
};

const gap = { events, docket: DocketNameSchema, from: InstantSchema, to: InstantSchema };

const HealthSchema = z.object({
  watched: z.number(),
  oldestCheckAt: z.nullable(InstantSchema),
  troubles: z.array(
    z.object({
      docket: DocketNameSchema,
      state: z.enum(["stale", "unread", "partial", "held"]),
      since: z.nullable(InstantSchema),
    }),
  ),
  volunteer: z.array(DocketNameSchema),
  feed: z.array(z.object({ docket: DocketNameSchema, since: z.nullable(InstantSchema) })),
}) satisfies z.ZodMiniType<SeenAndNotSeen>;

const BlockSchema = z.union([
  z.object({ kind: z.literal("item"), events, item: ItemSchema }),
  z.object({
    kind: z.enum(["our_mistake", "court_changed"]),
    ...changed,
    field: z.string(),
    old: z.string(),
    new: z.string(),
  }),
  z.object({ kind: z.enum(["removed", "returned", "sealed"]), ...changed }),
  z.object({
    kind: z.enum(["routine", "filtered", "more"]),
    events,
    count: z.number(),
    section: z.exactOptional(z.enum(SECTION_IDS)),
  }),
  z.object({ kind: z.literal("gap"), ...gap }),
  z.object({ kind: z.literal("gap_closed"), ...gap, found: z.number() }),
  z.object({ kind: z.literal("not_seen"), events: none, docket: DocketNameSchema, numbers: words }),
  z.object({ kind: z.literal("health"), events: none, health: HealthSchema }),
  z.object({
    kind: z.literal("so_far"),
    events: none,
    about: z.enum(["injunction", "case"]),
    lines: z.array(RulingLineSchema),
    earlier: z.number(),
  }),
  z.object({ kind: z.literal("ahead"), events: none, dates: z.array(DateAheadSchema) }),
]) satisfies z.ZodMiniType<Block>;

const MatterDigestSchema = z.object({
  matter: z.object({
    id: z.string(),
    name: z.string(),
    longName: z.string(),
    alsoCalled: z.exactOptional(z.string()),
  }),
  from: z.number(),
  to: z.number(),
  days: z.exactOptional(z.object({ first: DaySchema, last: DaySchema })),
  counts: z.object({ entries: z.number(), dockets: z.number(), watched: z.number() }),
  latestRuling: z.exactOptional(RulingLineSchema),
  sections: z.array(z.object({ id: z.enum(SECTION_IDS), blocks: z.array(BlockSchema) })),
});

/** A digest of one window, as its web edition shows it. */
export const DigestSchema = z.object({
  matter: z.string(),
  from: z.number(),
  to: z.number(),
  digest: z.nullable(
    z.object({
      cadence: z.enum(CADENCES),
      now: InstantSchema,
      zone: z.string(),
      matters: z.array(MatterDigestSchema),
      mayRepeat: z.exactOptional(z.literal(true)),
      restored: z.exactOptional(z.literal(true)),
      quiet: z.exactOptional(
        z.object({ lookedTimes: z.number(), dockets: z.number(), from: DaySchema, to: DaySchema }),
      ),
    }) satisfies z.ZodMiniType<Digest>,
  ),
});
