import * as z from "zod/mini";
import { Act, Vote } from "../../model/act.ts";
import type {
  Block,
  DateAhead,
  Digest,
  DigestItem,
  DocketName,
  RulingLine,
  SeenAndNotSeen,
} from "../../model/digest.ts";
import {
  CORRECTED,
  COUNTED,
  DATE_KINDS,
  DATE_STATUSES,
  DIGEST_FIELDS,
  MOVED,
  SECTION_IDS,
  SO_FAR,
  SUMMARY_FORMS,
  TROUBLES,
  WORDINGS,
} from "../../model/digest.ts";
import { DOCUMENT_STATES } from "../../model/document.ts";
import { DETAILS, FIELD_STATUSES, KINDS, SIDES, WEIGHTS } from "../../model/entry.ts";
import { CADENCES } from "../../model/reader.ts";
import { count, day, exactly, instant, partOf } from "../../model/shape.ts";
import { STAFF } from "../../model/summary.ts";
import { OrderViewSchema } from "./order-schemas.ts";
import { TellingSchema } from "./telling-schema.ts";

/* What a digest says, block by block, as schemas. */

const words = z.array(z.string());
const events = z.array(count).check(z.meta({ description: "Ledger numbers that it tells" }));
const none = z.tuple([]);

export const DocketNameSchema = exactly<DocketName>()(
  z.object({
    id: z.string(),
    court: z.string(),
    number: z.string(),
    caption: z.string(),
  }),
);

export const DateAheadSchema = exactly<DateAhead>()(
  z.object({
    on: day,
    time: z.exactOptional(z.string()),
    what: z.enum(DATE_KINDS),
    thing: z.string().check(z.meta({ description: "What it is of, as printed" })),
    who: z.nullable(z.string()),
    place: z.nullable(z.string()),
    entry: z.string().check(z.meta({ description: "The entry that set it" })),
    nth: count,
    status: z.enum(DATE_STATUSES),
    computed: z.boolean().check(z.meta({ description: "Worked out from “within 14 days”" })),
    endedBy: z.nullable(z.string()),
    endedOn: z.nullable(day),
    movedTo: z.nullable(day),
    docket: DocketNameSchema,
    evidence: z.string(),
  }),
);

const order = z.object({
  id: z.string(),
  short: z.string(),
  shortIn: z.exactOptional(z.record(z.string(), z.string())),
  full: z.string(),
  direction: z.nullable(z.string()),
});

const DigestActSchema = z.extend(z.pick(Act, { act: true, of: true, limits: true, effective: true, by: true }), {
  makes: z.exactOptional(order),
  order: z.exactOptional(
    z.extend(partOf(order), {
      entry: z.string(),
      court: z.string(),
      docketNumber: z.string(),
      number: z.nullable(z.string()),
    }),
  ),
});

export const RulingLineSchema = exactly<RulingLine>()(
  z.object({
    entry: z.string(),
    on: z.nullable(day),
    court: z.string(),
    panel: z.exactOptional(z.string()),
    kind: z.enum(KINDS),
    detail: z.nullable(z.enum(DETAILS)),
    acts: z.array(DigestActSchema),
    telling: z.exactOptional(TellingSchema),
  }),
);

const DigestSentenceSchema = z.object({
  field: z.enum(DIGEST_FIELDS),
  text: z.string(),
  cut: z.boolean(),
  page: count,
  number: z.exactOptional(z.string()),
  words: z.enum(WORDINGS),
  by: z.exactOptional(z.enum(STAFF)),
});

export const DigestSummarySchema = z.object({
  form: z.enum(SUMMARY_FORMS),
  panel: words,
  author: z.nullable(z.string()),
  separate: z.array(z.object({ judge: z.string(), writing: z.string(), joinedBy: words })),
  vote: z.nullable(z.string()),
  sentences: z.array(DigestSentenceSchema),
  demonstration: z.exactOptional(z.literal(true)),
});

const DigestDocumentSchema = z.object({
  state: z.enum(DOCUMENT_STATES),
  url: z.nullable(z.string()),
  pages: z.nullable(count),
  suppliedByOperator: z.exactOptional(z.literal(true)),
  fromText: z.exactOptional(z.literal(true)),
  demonstration: z.exactOptional(z.literal(true)),
  pacerUrl: z.exactOptional(z.string()),
  copyUrl: z.exactOptional(z.string()),
  others: count,
});

/** A filing or a ruling as a digest tells it. */
export const ItemSchema = exactly<DigestItem>()(
  z.object({
    entry: z.string(),
    docket: DocketNameSchema,
    alsoOn: z.array(DocketNameSchema),
    number: z.nullable(z.string()),
    kind: z.enum(KINDS),
    detail: z.nullable(z.enum(DETAILS)),
    weight: z.enum(WEIGHTS),
    filedOn: z.nullable(day),
    enteredOn: z.nullable(day),
    acts: z.array(DigestActSchema),
    votes: z.exactOptional(z.array(Vote)),
    judges: words,
    filer: z.nullable(z.string()),
    role: z.nullable(z.string()),
    amici: words,
    amiciMore: count,
    shortNames: words,
    supporting: z.exactOptional(
      z.object({ status: z.enum(FIELD_STATUSES), side: z.nullable(z.enum(SIDES)), name: z.nullable(z.string()) }),
    ),
    docketText: z.nullable(z.object({ text: z.string(), cut: z.boolean() })),
    summary: z.nullable(DigestSummarySchema),
    document: z.nullable(DigestDocumentSchema),
    follows: z.exactOptional(RulingLineSchema),
    lateSince: z.exactOptional(instant),
    toldAs: z.exactOptional(z.string()),
    telling: z.exactOptional(TellingSchema),
    withdrawn: z.exactOptional(z.literal(true)),
  }),
);

const changed = {
  events,
  entry: z.string(),
  docket: DocketNameSchema,
  number: z.nullable(z.string()),
  filedOn: z.nullable(day),
  entryKind: z.enum(KINDS),
  told: z.nullable(z.object({ at: z.exactOptional(instant) })),
};

const gap = { events, docket: DocketNameSchema, from: instant, to: instant };

const HealthSchema = exactly<SeenAndNotSeen>()(
  z.object({
    watched: count,
    oldestCheckAt: z.nullable(instant),
    troubles: z.array(
      z.object({
        docket: DocketNameSchema,
        state: z.enum(TROUBLES),
        since: z.nullable(instant),
      }),
    ),
    volunteer: z.array(DocketNameSchema),
    feed: z.array(z.object({ docket: DocketNameSchema, since: z.nullable(instant) })),
  }),
);

export const BlockSchema = exactly<Block>()(
  z.union([
    z.object({ kind: z.literal("item"), events, item: ItemSchema }),
    z.object({
      kind: z.enum(CORRECTED),
      ...changed,
      field: z.string(),
      old: z.string(),
      new: z.string(),
    }),
    z.object({ kind: z.enum(MOVED), ...changed }),
    z.object({
      kind: z.enum(COUNTED),
      events,
      count: count,
      section: z.exactOptional(z.enum(SECTION_IDS)),
    }),
    z.object({ kind: z.literal("gap"), ...gap }),
    z.object({ kind: z.literal("gap_closed"), ...gap, found: count }),
    z.object({ kind: z.literal("not_seen"), events: none, docket: DocketNameSchema, numbers: words }),
    z.object({ kind: z.literal("health"), events: none, health: HealthSchema }),
    z.object({
      kind: z.literal("so_far"),
      events: none,
      about: z.enum(SO_FAR),
      order: z.exactOptional(order),
      lines: z.array(RulingLineSchema),
      earlier: count,
    }),
    z.object({
      kind: z.literal("standing"),
      events: none,
      orders: z.array(OrderViewSchema),
      others: count.check(z.meta({ description: "How many others stand as they did" })),
    }),
    z.object({ kind: z.literal("ahead"), events: none, dates: z.array(DateAheadSchema) }),
  ]),
);

const MatterDigestSchema = z.object({
  matter: z.object({
    id: z.string(),
    name: z.string(),
    longName: z.string(),
    alsoCalled: z.exactOptional(z.string()),
  }),
  from: count,
  to: count,
  days: z.exactOptional(z.object({ first: day, last: day })),
  counts: z.object({ entries: count, dockets: count, watched: count }),
  latestRuling: z.exactOptional(RulingLineSchema),
  sections: z.array(z.object({ id: z.enum(SECTION_IDS), blocks: z.array(BlockSchema) })),
});

/** A digest of one window, as its web edition shows it. */
export const DigestSchema = z.object({
  matter: z.string(),
  from: count,
  to: count,
  digest: z.nullable(
    exactly<Digest>()(
      z.object({
        cadence: z.enum(CADENCES),
        now: instant,
        zone: z.string(),
        matters: z.array(MatterDigestSchema),
        mayRepeat: z.exactOptional(z.literal(true)),
        restored: z.exactOptional(z.literal(true)),
        quiet: z.exactOptional(z.object({ lookedTimes: count, dockets: count, from: day, to: day })),
      }),
    ),
  ),
});
