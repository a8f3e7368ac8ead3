import { rowsOf } from "../../entries/identify.ts";
import { aliasesToLookUp } from "../../entries/lookups.ts";
import { reconcile } from "../../entries/reconcile.ts";
import type { Reconciled, SeenRow } from "../../entries/reconciling.ts";
import { inOrder } from "../../entries/row-order.ts";
import { ExpectedError, isExpected } from "../../model/errors.ts";
import type { Gap, NewEvent } from "../../model/event.ts";
import type { KnownRow } from "../../model/known-row.ts";
import type { Instant } from "../../model/time.ts";
import {
  changeDocketState,
  type DocketState,
  docketState,
  keepSourceState,
  openGaps,
  recordingFrom,
} from "../../store/dockets.ts";
import { aliasesOf, entriesOf } from "../../store/entries.ts";
import { isOfEpoch, type LedgerEpoch } from "../../store/epoch.ts";
import { forgetHeld, heldBatch, hold } from "../../store/held.ts";
import { append, rollForward } from "../../store/ledger.ts";
import { keepWitness, openLedger, reserve } from "../open-ledger.ts";
import type { CheckPorts, InEpoch, ReadPage, Recording } from "./checking.ts";
import { withRead } from "./docket-memory.ts";
import { closingEvents, gapOf } from "./gaps.ts";
import { keepForGood } from "./keep-for-good.ts";
import { keepRows, knownRows } from "./known-rows.ts";
import { mayPass, storm } from "./storm-brake.ts";

/** Writers that lose the race this often in a row are not racing, something is wrong. */
const ROUNDS_MAX = 20;

export interface Recorded {
  /** Entries filed by this reading. */
  readonly filed: number;
  /** The storm brake holds the batch: nothing was appended. */
  readonly held: boolean;
  readonly missing: Readonly<Record<string, Instant>>;
  /** Of the ledger that it was recorded in. */
  readonly epoch: string;
}

type RecordPorts = Pick<CheckPorts, "clock" | "ids" | "record" | "archive" | "log">;

/**
 * Brings the ledger up to what a healthy reading shows: roll forward, reconcile, append; from the start again whenever
 * another writer was faster. Repeating it is a no-op. Marks are the caller's, afterwards.
 */
export async function recordReading(ports: RecordPorts, recording: Recording): Promise<Recorded> {
  const { matter, docket } = recording;
  const rows = seenRows(recording);
  let ledger = await openLedger(ports, matter);
  const { epoch } = ledger;
  const known = await knownRows(ports, recording, epoch);
  let begun: number | undefined;
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const appliedTo = await rollForward(ports.record, matter);
    const remembered = await docketState(ports.record, matter, docket.id);
    const result = reconcile({
      ...(await knowledge(ports, recording, rows, known)),
      newestFiledOn: remembered.newestFiledOn ?? null,
      numbers: remembered.numbers,
    });
    const gaps = await gapEvents(ports, recording, result);
    const held = await heldBatch(ports.record, matter, docket.id, recording.source.id);
    const brake = storm(result, known.length, gaps.others);
    if (brake && !mayPass(held, result.events.length)) return holdBatch(ports, { ...recording, epoch }, result, brake);
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
  { matter, docket, source, askedAt, state, epoch }: InEpoch,
  { events }: Reconciled,
  why: string,
): Promise<Recorded> {
  const batch = { source: source.id, rows: events.length, at: askedAt, why };
  await hold(ports.record, matter, docket.id, batch);
  ports.log.error("storm brake: batch held", { docket: docket.id, source: source.id, rows: batch.rows });
  return { filed: 0, held: true, missing: state.missing, epoch: epoch.id };
}

function seenRows({ pages, docket, source }: Recording): SeenRow[] {
  const seen: SeenRow[] = [];
  for (const page of pages) {
    if (page.reading.kind === "unreadable") continue;
    const sighting = { source: source.id, url: page.url, seenAt: page.at, sha256: page.sha256, edition: page.edition };
    seen.push(...rowsOf(page.reading, docket).map((row) => ({ row, sighting })));
  }
  return inOrder(seen, ({ row }) => row);
}

type Knowledge = Omit<Parameters<typeof reconcile>[0], "newestFiledOn" | "numbers">;

/** What reconciling must know, read consistently after the roll-forward: only for rows that differ. */
async function knowledge(
  ports: RecordPorts,
  recording: Recording,
  rows: readonly SeenRow[],
  known: readonly KnownRow[],
): Promise<Knowledge> {
  const { matter, docket, sisters, source, state } = recording;
  const fingerprints = new Set(known.map((one) => one.fingerprint));
  const present = new Set(rows.map(({ row }) => row.fingerprint));
  const differing = rows.filter(({ row }) => !fingerprints.has(row.fingerprint)).map(({ row }) => row);
  const aliases = await aliasesOf(ports.record, matter, aliasesToLookUp(differing, docket, sisters));
  const gone =
    source.shows === "changes" ? [] : known.filter((one) => !present.has(one.fingerprint)).map((one) => one.entry);
  const stored = await entriesOf(ports.record, matter, [...new Set([...aliases.values(), ...gone])]);
  return {
    matter,
    docket,
    sisters,
    shows: source.shows,
    hosts: source.hosts(docket),
    rows,
    known,
    aliases,
    entries: new Map(stored.map((one) => [one.entry.id, one])),
    now: recording.askedAt,
    missing: state.missing,
    partial: recording.partial,
    ownReadingChanged: state.edition !== undefined && state.edition !== recording.pages[0]?.edition,
    windowFrom: oldestOf(recording.pages),
  };
}

function oldestOf(pages: readonly ReadPage[]): Instant | null {
  const [first] = pages;
  return first?.reading.kind === "feed" ? (first.reading.oldestAt ?? null) : null;
}

interface GapEvents {
  readonly opening: readonly NewEvent[];
  readonly closing: readonly NewEvent[];
  /** Open gaps that this source may fill: a feed shows nothing that another time of it could not. */
  readonly others: readonly Gap[];
}

async function gapEvents(ports: RecordPorts, recording: Recording, result: Reconciled): Promise<GapEvents> {
  const { matter, docket, source, state, pages, askedAt } = recording;
  const open = await openGaps(ports.record, matter, docket.id);
  const [page] = pages;
  if (!page) return { opening: [], closing: [], others: [] };
  const about = {
    matter,
    docket: docket.id,
    source: source.id,
    url: page.url,
    sha256: page.sha256,
    edition: page.edition,
  };
  const gap = gapOf({ source, oldestAt: oldestOf(pages), recordedAt: state.recordedAt ?? null, now: askedAt });
  const isNew = gap !== null && !open.some((one) => sameGap(one, gap));
  return {
    opening: gap && isNew ? [{ ...about, kind: "gap_opened", gap }] : [],
    others: typeof source.shows === "object" ? [] : open.filter((one) => one.source !== source.id),
    closing: recording.partial ? [] : closingEvents({ about, source, open, now: askedAt, filed: result.events }),
  };
}

function sameGap(one: Gap, other: Gap): boolean {
  return one.source === other.source && one.from === other.from;
}

/**
 * A worker that dies between ledger and marks must leave a trace: should the court go back to the very page before, "not
 * modified" would hide that the ledger has gone on.
 */
async function beginRecording(
  { record }: RecordPorts,
  { matter, docket, source, state }: Recording,
  appliedTo: number,
): Promise<void> {
  await keepSourceState(record, matter, docket.id, source.id, recordingFrom(state, appliedTo));
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
