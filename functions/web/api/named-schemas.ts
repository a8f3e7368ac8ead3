import type * as z from "zod/mini";
import { Act, ActBy, Limit, Vote } from "../../model/act.ts";
import { DocumentRecord } from "../../model/document.ts";
import { Entry, LaterHistory, Sighting } from "../../model/entry.ts";
import { Correction, Gap } from "../../model/event.ts";
import { BriefSummary, Quote, RulingSummary, Summary } from "../../model/summary.ts";
import * as answers from "./answer-schemas.ts";
import * as digests from "./digest-schema.ts";
import * as dockets from "./docket-schemas.ts";
import * as events from "./event-schemas.ts";
import * as orders from "./order-schemas.ts";
import { TellingSchema } from "./telling-schema.ts";

/** Schemas that the description names and refers to: what a generated client has types of its own for. */
export const NAMED: Readonly<Record<string, z.ZodMiniType>> = {
  Act,
  ActBy,
  AgencyAct: orders.AgencyActSchema,
  AgencyActView: orders.AgencyActViewSchema,
  AmicusRow: answers.AmicusRowSchema,
  AmicusRecord: answers.AmicusSchema,
  Appeal: orders.AppealSchema,
  Block: digests.BlockSchema,
  BriefSummary,
  Change: events.ChangeSchema,
  Changes: events.ChangesSchema,
  Copy: answers.AboutSchema,
  Correction,
  Corrections: events.CorrectionsSchema,
  DateAhead: digests.DateAheadSchema,
  Dates: answers.DatesSchema,
  Digest: digests.DigestSchema,
  DigestSummary: digests.DigestSummarySchema,
  Docket: dockets.DocketSchema,
  DocketHealth: dockets.DocketHealthSchema,
  DocketLine: dockets.DocketLineSchema,
  DocketName: digests.DocketNameSchema,
  Document: DocumentRecord,
  Entry,
  EntryList: answers.EntryListSchema,
  EntryView: answers.EntryViewSchema,
  Events: events.EventsSchema,
  FirstPage: answers.HomeSchema,
  FoundEntries: answers.FoundSchema,
  Gap,
  Glossary: answers.GlossarySchema,
  Health: dockets.HealthSchema,
  Item: digests.ItemSchema,
  LaterHistory,
  LedgerEvent: events.EventSchema,
  Limit,
  Matter: answers.MatterSchema,
  Order: orders.OrderViewSchema,
  Orders: orders.OrdersSchema,
  Quote,
  RulingLine: digests.RulingLineSchema,
  RulingSummary,
  Sighting,
  Summary,
  Telling: TellingSchema,
  Timeline: answers.TimelineSchema,
  Turn: orders.TurnSchema,
  Vote,
};
