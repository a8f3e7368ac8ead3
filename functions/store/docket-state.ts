import * as z from "zod/mini";
import { SOURCE_STATES } from "../model/health.ts";
import { flag, type Of, texts } from "../model/shape.ts";
import { withoutNewState } from "./new-words.ts";
import { stored } from "./stored.ts";

const text = z.exactOptional(z.string());
const count = z.exactOptional(z.number());

/** What we remember of a docket, whatever source told it. */
const StoredState = z.object({
  /** First healthy reading: the docket is open from then on. */
  since: text,
  newestFiledOn: text,
  /** Entry numbers seen, in ranges. */
  numbers: z.array(z.tuple([z.number(), z.number()])),
  /** Other dockets that its page names: "Linked with", the court below and its numbers. */
  related: z.exactOptional(z.object({ linkedWith: text, lowerCourt: text, lowerNumbers: z.exactOptional(texts) })),
  /** Version 1: a batch that the change-volume guard holds for the operator. */
  held: z.exactOptional(z.object({ source: z.string(), rows: z.number(), at: z.string(), why: z.string() })),
  /** Version 1: the operator let the batch held at this instant go. */
  released: text,
});
export type DocketState = Omit<Of<typeof StoredState>, "held" | "released">;

/** What is kept of one healthy reading to judge later ones by. */
const Healthy = z.object({
  rows: z.number(),
  bytes: z.number(),
  text: count,
  layout: text,
  fields: z.exactOptional(z.record(z.string(), z.number())),
});

/** What we remember of a docket at one source. One small item, read once a check and written when there is something to say. */
export const SourceState = z.object({
  state: z.enum(SOURCE_STATES),
  /** The host that was asked: its item has the last asks that found nothing new. */
  host: text,
  lastCheckAt: text,
  nextCheckAt: text,
  lastHealthyAt: text,
  failures: z.number(),
  /** Consecutive checks that read only part of the page. */
  partials: count,
  failingSince: text,
  reasons: texts,
  quarantined: text,
  /** Since when nothing but an older copy was shown. */
  olderSince: text,
  /** Beginnings of the hashes of pages recorded before the last one, oldest first. */
  recent: z.exactOptional(texts),
  /** When the newest item of the whole feed was entered. */
  newestAt: text,
  /** The court's own id of the case, as its feed told it: a case may get another division's number. */
  caseId: text,
  /** The change-volume guard holds what the last page showed. */
  isHeld: flag,
  /** The last healthy page. */
  observedAt: text,
  /** The last page all of whose events are in the ledger. */
  recordedAt: text,
  /** The source's own mark at that time. */
  recordedMark: text,
  /** A listing that was not read to its end (budget, page limit): where to go on, and the marks to set when it is done. */
  unfinished: z.exactOptional(z.object({ url: z.string(), startedAt: z.string(), mark: z.string(), isSweep: flag })),
  /** When the court built the feed that was read last, or its newest item: a feed can stand still and answer well. */
  builtAt: text,
  /** When everything that the source shows was last read, whatever it said of changes. */
  sweptAt: text,
  /** The source's own id of the docket. */
  sourceKey: text,
  /** Edition of the format at the last healthy reading. */
  edition: count,
  /** Validators of the page recorded last; there only when that check was healthy and whole. */
  etag: text,
  lastModified: text,
  /** When the last full (not conditional) answer came of which we wrote. */
  fullAt: text,
  /** Epoch of the ledger that it was recorded in whole. */
  epoch: text,
  /** A recording began when the ledger was applied to here, and its end was not written: its worker may have died. */
  recordingFrom: count,
  /** SHA-256 of the last healthy page, and where its rows are kept. */
  sha256: text,
  /** Up to 14 healthy readings. */
  history: z.array(Healthy),
  /** Entry → since when its row is missing here. */
  missing: z.record(z.string(), z.string()),
});
export type SourceState = Of<typeof SourceState>;

export const DocketItem = stored("docket", z.object({ state: StoredState, changes: count }));
export const SourceItem = stored("docket-source", z.object({ state: SourceState }), withoutNewState);
