import * as z from "zod/mini";
import { AMICUS_FILINGS, AMICUS_STAGES, type AmicusRow, type AmicusView } from "../../model/amicus.ts";
import { DOCUMENT_STATES } from "../../model/document.ts";
import { ENTRY_STATUSES, Entry, FIELD_STATUSES, KINDS, SIDES } from "../../model/entry.ts";
import { Correction, EVENT_KINDS } from "../../model/event.ts";
import { count, day, exactly, instant } from "../../model/shape.ts";
import { DateAheadSchema, DigestSummarySchema, ItemSchema } from "./digest-schema.ts";
import { DocketLineSchema } from "./docket-schemas.ts";
import { NextSchema } from "./list-schema.ts";
import { OrderViewSchema } from "./order-schemas.ts";

/* Lists of entries, the litigation, the amicus record and the smaller pages. */

const words = z.array(z.string());
const entries = z.array(Entry);

export const EntryListSchema = z.object({ entries, next: NextSchema });

export const FoundSchema = z.object({
  entries,
  next: NextSchema,
  total: z.exactOptional(count.check(z.meta({ description: "With q: matches on all pages, counted up to 10,000" }))),
  readAs: z.exactOptional(z.string().check(z.meta({ description: "With q: how misspelled words were read" }))),
  passages: z.exactOptional(
    z
      .record(z.string(), z.array(z.object({ text: z.string(), hit: z.boolean() })))
      .check(z.meta({ description: "With q: by entry, the passage that matches best" })),
  ),
});

export const EntryViewSchema = z.extend(Entry, {
  citation: z.string().check(z.meta({ description: "How a lawyer cites it, of stored fields only" })),
  history: z.array(
    z.object({
      n: count,
      at: instant,
      kind: z.enum(EVENT_KINDS),
      changes: z.array(Correction),
      source: z.string(),
      url: z.string(),
      sha256: z.string(),
      edition: count,
    }),
  ),
});

export const DatesSchema = z.object({ dates: z.array(DateAheadSchema), ended: z.array(DateAheadSchema) });

export const MatterSchema = z.object({
  id: z.string(),
  name: z.string(),
  longName: z.string(),
  alsoCalled: z.nullable(z.string()),
  about: z.string(),
  head: count.check(z.meta({ description: "Number of the ledger's last event" })),
  orders: z.array(OrderViewSchema),
  rulings: entries,
  ahead: z.array(DateAheadSchema),
  briefs: entries,
  dockets: z.array(DocketLineSchema),
  entries,
  next: NextSchema,
});

export const AmicusRowSchema = exactly<AmicusRow>()(
  z.object({
    entry: z.nullable(z.string()),
    kind: z.enum(KINDS),
    number: z.nullable(z.string()),
    caption: z.string().check(z.meta({ description: "The caption of the day of filing" })),
    amici: words,
    counsel: words,
    supporting: z.nullable(z.enum(SIDES)),
    supportingStatus: z.enum(FIELD_STATUSES),
    supportingName: z.nullable(z.string()),
    stage: z.nullable(z.enum(AMICUS_STAGES)),
    filedOn: z.nullable(day),
    filedBetween: z.nullable(z.tuple([day, day])),
    filing: z
      .nullable(z.enum(AMICUS_FILINGS))
      .check(
        z.meta({ description: "What became of it, as far as the docket says; null where no docket of ours has it" }),
      ),
    decidedBy: z.nullable(z.string()).check(z.meta({ description: "The entry by which the court decided it" })),
    consent: z.nullable(z.string()),
    consentStatus: z.enum(FIELD_STATUSES),
    status: z.enum(ENTRY_STATUSES),
    summary: z.nullable(DigestSummarySchema),
    document: z.nullable(
      z.object({ url: z.nullable(z.string()), pages: z.nullable(count), state: z.enum(DOCUMENT_STATES) }),
    ),
    link: z.nullable(z.string()),
  }),
);

export const AmicusSchema = exactly<AmicusView>()(
  z.object({
    dockets: z.array(
      z.object({
        id: z.string(),
        court: z.string(),
        number: z.string(),
        caption: z.string(),
        counts: z.object({ briefs: count, motions: count }),
        rows: z.array(AmicusRowSchema),
        undated: z.array(AmicusRowSchema),
      }),
    ),
  }),
);

export const TimelineSchema = z.object({
  courts: words,
  items: entries,
  months: z.array(z.object({ court: z.string(), month: z.string(), filings: count })),
});

export const AboutSchema = z.object({
  operator: z.object({ name: z.string(), email: z.string(), postalAddress: z.string() }),
  matters: z.array(z.object({ id: z.string(), name: z.string(), dockets: count })),
  version: z.string(),
  replay: z.boolean(),
});

export const GlossarySchema = z.object({ words: z.record(z.string(), z.string()) });

export const HomeSchema = z.object({
  matter: z.object({ id: z.string(), name: z.string(), longName: z.string(), alsoCalled: z.nullable(z.string()) }),
  latestRuling: z.nullable(Entry),
  sample: z.nullable(
    z.object({
      day: day,
      window: z.string(),
      subject: z.string(),
      lead: z.string(),
      items: z.array(ItemSchema),
    }),
  ),
  dockets: count,
  courts: count,
  replay: z.nullable(
    z.object({
      begins: day,
      digests: z.array(z.object({ day: day, window: z.nullable(z.string()) })),
      shown: count,
      facts: count,
    }),
  ),
});
