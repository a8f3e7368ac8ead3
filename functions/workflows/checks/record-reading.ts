import { reconcile } from "../../entries/reconcile.ts";
import type { Reconciled } from "../../entries/reconciling.ts";
import { ExpectedError, isExpected } from "../../model/errors.ts";
import type { Gap, NewEvent } from "../../model/event.ts";
import type { Instant } from "../../model/time.ts";
import {
  changeDocketState,
  type DocketState,
  docketState,
  keepSourceState,
  openGaps,
  recordingFrom,
} from "../../store/dockets.ts";
import { isOfEpoch, type LedgerEpoch } from "../../store/epoch.ts";
import { forgetHeld, type HeldBatch, heldBatch, hold } from "../../store/held.ts";
import { append, rollForward } from "../../store/ledger.ts";
import { keepWitness, openLedger, reserve } from "../open-ledger.ts";
import { mayPass, overVolume } from "./change-volume-guard.ts";
import type { CheckPorts, InEpoch, ReadPage, Recording } from "./checking.ts";
import { withRead } from "./docket-memory.ts";
import { closingEvents } from "./gaps.ts";
import { gapsBetween, withPage, withRowsLeft } from "./held-pages.ts";
import { keepForGood } from "./keep-for-good.ts";
import { knowledge, seenRows } from "./knowledge.ts";
import { keepRows, knownRows } from "./known-rows.ts";
import { recentWith } from "./older-copy.ts";

/** Writers that lose the race this often in a row are not racing, something is wrong. */
const ROUNDS_MAX = 20;

export interface Recorded {
  /** Entries filed by this reading. */
  readonly filed: number;
  /** The change-volume guard holds the batch: nothing was appended. */
  readonly held: boolean;
  readonly missing: Readonly<Record<string, Instant>>;
  /** Of the ledger that it was recorded in. */
  readonly epoch: string;
  /** An older copy that would change something: nothing was appended. */
  readonly isDoubted?: true;
}

type RecordPorts = Pick<CheckPorts, "clock" | "ids" | "record" | "archive" | "isolate" | "log">;

/**
 * Brings the ledger up to what a healthy reading shows: roll forward, reconcile, append; from the start again whenever
 * another writer was faster. Repeating it is a no-op. Marks are the caller's, afterwards.
 */
export async function recordReading(ports: RecordPorts, recording: Recording): Promise<Recorded> {
  const { matter, docket } = recording;
  const shown = seenRows(recording);
  let ledger = await openLedger(ports, matter);
  const { epoch } = ledger;
  const known = await knownRows(ports, recording, epoch);
  let begun: number | undefined;
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const appliedTo = await rollForward(ports.record, matter);
    const held = await heldBatch(ports.record, matter, docket.id, recording.source.id);
    const rows = await withRowsLeft(ports, recording, held?.pages ?? [], shown);
    const remembered = await docketState(ports.record, matter, docket.id);
    const result = reconcile({
      ...(await knowledge(ports, recording, rows, known)),
      newestFiledOn: remembered.newestFiledOn ?? null,
      numbers: remembered.numbers,
    });
    if (recording.isOlder && (result.events.length > 0 || Object.keys(result.missing).length > 0))
      return { filed: 0, held: false, missing: recording.state.missing, epoch: epoch.id, isDoubted: true };
    const gaps = await gapEvents(ports, recording, result, { remembered, held });
    const guarded = overVolume(result, known.length, gaps.others);
    if (guarded && !mayPass(held, result.events.length))
      return holdBatch(ports, { ...recording, epoch }, result, { why: guarded, before: held });
    const events = asRestored([...gaps.opening, ...result.events, ...gaps.closing], recording, epoch);
    begun ??= appliedTo;
    if (events.length > 0) await beginRecording(ports, recording, begun);
    await keepForGood(ports, namedBy(events, recording.pages));
    ledger = await reserve(ports, matter, ledger, appliedTo + events.length);
    const placed = await appendAll(ports, appliedTo, events);
    if (!placed) continue;
    await rollForward(ports.record, matter);
    await remember(ports, { ...recording, epoch }, result, appliedTo + gaps.opening.length);
    if (events.length > 0) await keepWitness(ports, matter, ledger, appliedTo + events.length);
    if (held) await forgetHeld(ports.record, matter, docket.id, recording.source.id);
    return {
      filed: result.events.filter((event) => event.kind === "entry_filed").length,
      held: false,
      missing: result.missing,
      epoch: epoch.id,
    };
  }
  throw new ExpectedError("conflict", `${docket.id}: other writers were faster ${ROUNDS_MAX} times in a row`);
}

/** The first page of a source that is recorded after the record was restored shows what was told before. */
function asRestored(events: readonly NewEvent[], { state }: Recording, epoch: LedgerEpoch): readonly NewEvent[] {
  if (isOfEpoch(state.epoch, epoch)) return events;
  return events.map((event) => (event.quiet ? event : { ...event, again: true as const }));
}

/** The operator is to look first: nothing is appended, and no mark moves. */
async function holdBatch(
  ports: RecordPorts,
  { matter, docket, source, pages, askedAt, state, epoch }: InEpoch,
  { events }: Reconciled,
  { why, before }: { readonly why: string; readonly before: HeldBatch | undefined },
): Promise<Recorded> {
  const [page] = pages;
  const isFeed = page?.reading.kind === "feed";
  if (isFeed) await keepForGood(ports, [page]);
  const shown = isFeed && { pages: withPage(before?.pages ?? [], page) };
  const batch = { source: source.id, rows: events.length, at: askedAt, why, ...shown };
  await hold(ports.record, matter, docket.id, batch);
  ports.log.error("change-volume guard: batch held", { docket: docket.id, source: source.id, rows: batch.rows });
  return { filed: 0, held: true, missing: state.missing, epoch: epoch.id };
}

interface GapEvents {
  readonly opening: readonly NewEvent[];
  readonly closing: readonly NewEvent[];
  /** Open gaps that this source may fill: a feed shows nothing that another time of it could not. */
  readonly others: readonly Gap[];
}

async function gapEvents(
  ports: RecordPorts,
  recording: Recording,
  result: Reconciled,
  { remembered, held }: { readonly remembered: DocketState; readonly held: HeldBatch | undefined },
): Promise<GapEvents> {
  const { matter, docket, source, pages, askedAt } = recording;
  const open = await openGaps(ports.record, matter, docket.id);
  const [page] = pages;
  if (!page) return { opening: [], closing: [], others: [] };
  const about = {
    matter,
    docket: docket.id,
    source: source.id,
    url: page.url,
    sha256: page.sha256,
    edition: page.parserEdition,
  };
  const gaps = gapsBetween(recording, held?.pages ?? [], remembered.numbers.at(-1)?.[1] ?? null);
  const fresh = gaps.filter((gap) => !open.some((one) => sameGap(one, gap)));
  return {
    opening: fresh.map((gap) => ({ ...about, kind: "gap_opened", gap })),
    others: typeof source.shows === "object" ? [] : open.filter((one) => one.source !== source.id),
    closing: recording.partial
      ? []
      : closingEvents({ about, source, open, now: askedAt, filed: result.events, numbers: result.numbers }),
  };
}

function sameGap(one: Gap, other: Gap): boolean {
  return one.source === other.source && one.from === other.from;
}

/**
 * A worker that dies between ledger and marks must leave a trace: should the court go back to the very page before, "not
 * modified" would hide that the ledger has gone on; and that page is an older copy from now on.
 */
async function beginRecording(
  { record }: RecordPorts,
  { matter, docket, source, state, pages }: Recording,
  appliedTo: number,
): Promise<void> {
  const [page] = pages;
  const begun = { ...recordingFrom(state, appliedTo), ...(page && recentWith(source, state, page)) };
  await keepSourceState(record, matter, docket.id, source.id, begun);
}

/** What an event names must not be gone when somebody asks for it: it is kept before the event is there. */
function namedBy(events: readonly NewEvent[], pages: readonly ReadPage[]): ReadPage[] {
  const named = new Set(events.map((event) => event.sha256));
  return pages.filter((page) => named.has(page.sha256));
}

/** Appends in order; false when another writer took a place: what was appended before it stays and is found again. */
async function appendAll(ports: RecordPorts, appliedTo: number, events: readonly NewEvent[]): Promise<boolean> {
  try {
    for (const [offset, event] of events.entries()) {
      await append(ports.record, appliedTo + 1 + offset, ports.clock.now(), event);
    }
    return true;
  } catch (error) {
    if (isExpected(error, "conflict")) return false;
    throw error;
  }
}

/** Keeps the reading's rows, and what the docket's state gains. */
async function remember(ports: RecordPorts, recording: InEpoch, result: Reconciled, firstPlace: number): Promise<void> {
  const { matter, docket, pages, askedAt } = recording;
  await keepRows(ports, recording, result, firstPlace);
  const related = relatedOn(pages);
  await changeDocketState(ports.record, matter, docket.id, (before) => ({
    ...withRead(before, result, askedAt),
    ...related,
  }));
}

/** What the page says of other dockets, for the operator to follow (`cli matters:suggest`). */
function relatedOn(pages: readonly ReadPage[]): Pick<DocketState, "related"> {
  const reading = pages.find((page) => page.reading.kind === "docket")?.reading;
  if (reading?.kind !== "docket") return {};
  const { linkedWith, lowerCourt, appealFrom } = reading;
  const court = lowerCourt?.name ?? appealFrom;
  const numbers = lowerCourt?.docketNumbers ?? [];
  const related = {
    ...(linkedWith ? { linkedWith } : {}),
    ...(court ? { lowerCourt: court } : {}),
    ...(numbers.length > 0 ? { lowerNumbers: numbers } : {}),
  };
  return Object.keys(related).length > 0 ? { related } : {};
}
