import type { Docket } from "../model/docket.ts";
import { ExpectedError, isExpected } from "../model/errors.ts";
import type { Gap } from "../model/event.ts";
import { type Instant, minutesBetween } from "../model/time.ts";
import type { Condition, Item, Table } from "../ports/index.ts";
import { DocketItem, type DocketState, SourceItem, type SourceState } from "./docket-state.ts";
import { type HeldBatch, heldAmong } from "./held.ts";
import type { DocketAsk } from "./hosts.ts";
import { docketKey, docketPk, docketSourceKey, GAP_PREFIX, SOURCE_PREFIX } from "./keys.ts";
import { GapItem } from "./ledger-items.ts";

/** Validators lie: a full answer is asked for at least this often, and what came of it is written down. */
export const FULL_ANSWER_EVERY_MINUTES = 6 * 60;
/** Marks and listings of changes may hide something too: everything that a source shows is read anew this often. */
export const SWEEP_EVERY_MINUTES = 7 * 24 * 60;

export type { DocketState, SourceState } from "./docket-state.ts";

export const NEW_SOURCE_STATE: SourceState = { state: "never", failures: 0, reasons: [], history: [], missing: {} };

/** Nothing is open from the last check: a batch that was held, or a row that was missing, must be looked at again, in full. */
export function isSettled(state: SourceState): boolean {
  return state.state === "healthy" && !state.isHeld && Object.keys(state.missing).length === 0;
}

/** The state while a recording goes on from that place of the ledger: without validators, so that the next ask is a full one and is read. */
export function recordingFrom(state: SourceState, appliedTo: number): SourceState {
  const { etag: _etag, lastModified: _lastModified, sha256: _sha256, fullAt: _fullAt, ...rest } = state;
  return { ...rest, recordingFrom: state.recordingFrom ?? appliedTo };
}

/** A full answer came lately enough: the next ask may be conditional, and need not be written down when nothing is new. */
export function isFullyAnswered(state: SourceState, now: Instant): boolean {
  if (isSweepDue(state, now)) return false;
  return state.fullAt !== undefined && minutesBetween(state.fullAt, now) < FULL_ANSWER_EVERY_MINUTES;
}

/** It is time to read everything anew. */
export function isSweepDue(state: SourceState, now: Instant): boolean {
  return state.sweptAt === undefined || minutesBetween(state.sweptAt, now) >= SWEEP_EVERY_MINUTES;
}

/**
 * The state with the last ask that its host remembers. Such an ask found nothing new, or it would have been written: every
 * failure and every change is. Only a worker that died while it asked leaves a mark that says too much, until the next ask,
 * and never of a full answer.
 */
export function withAsk(state: SourceState, asked: DocketAsk | undefined): SourceState {
  if (!asked || !isSettled(state) || !isFullyAnswered(state, asked.at)) return state;
  if (asked.at <= (state.lastCheckAt ?? "")) return state;
  return { ...state, lastCheckAt: asked.at, lastHealthyAt: asked.at, nextCheckAt: asked.next };
}

/** What is remembered of a docket; a docket never asked has no numbers. */
export async function docketState(record: Table, matter: string, docket: string): Promise<DocketState> {
  return docketStateIn(await record.get(docketKey(matter, docket), { consistent: true }));
}

function docketStateIn(item: Item | undefined): DocketState {
  if (!item) return { numbers: [] };
  // Batches were held here once, one a docket; every source has its own now, and shows it again.
  const { held: _held, released: _released, ...state } = DocketItem.in(item).state;
  return state;
}

/** Writers of one docket's state that lose to each other this often in a row are not racing, something is wrong. */
const CHANGES_MAX = 20;

/**
 * Changes what is remembered of a docket: the docket's sources are recorded side by side, so the change is made to what
 * is there, and made anew when another was faster.
 */
export async function changeDocketState(
  record: Table,
  matter: string,
  docket: string,
  change: (before: DocketState) => DocketState,
): Promise<void> {
  const key = docketKey(matter, docket);
  for (let round = 0; round < CHANGES_MAX; round += 1) {
    const item = await record.get(key, { consistent: true });
    const before = docketStateIn(item);
    const after = change(before);
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    const changes = (item && DocketItem.in(item).changes) ?? 0;
    const asRead: Condition = !item
      ? { absent: true }
      : changes === 0
        ? { missing: ["changes"] }
        : { equals: { changes } };
    try {
      await record.put({ ...key, state: after, changes: changes + 1 }, asRead);
      return;
    } catch (error) {
      if (!isExpected(error, "conflict")) throw error;
    }
  }
  throw new ExpectedError("conflict", `${docket}: other writers were faster ${CHANGES_MAX} times in a row`);
}

/** What is remembered of dockets at one source, by docket id. */
export async function sourceStates(
  record: Table,
  matter: string,
  dockets: readonly string[],
  source: string,
): Promise<Map<string, SourceState>> {
  const keys = dockets.map((docket) => docketSourceKey(matter, docket, source));
  const items = keys.length > 0 ? await record.getMany(keys) : [];
  const byPk = new Map(items.map((item) => [item.pk, item]));
  return new Map(dockets.map((docket) => [docket, stateIn(byPk.get(docketPk(matter, docket)))]));
}

/** Keeps what is remembered of a docket at a source. */
export async function keepSourceState(
  record: Table,
  matter: string,
  docket: string,
  source: string,
  state: SourceState,
): Promise<void> {
  await record.put({ ...docketSourceKey(matter, docket, source), state });
}

function stateIn(item: Item | undefined): SourceState {
  return item ? SourceItem.in(item).state : NEW_SOURCE_STATE;
}

/** Everything remembered of one docket: its own state, its sources' and its gaps. One query. */
export async function docketMemory(
  record: Table,
  matter: string,
  docket: Pick<Docket, "id">,
): Promise<{ state: DocketState; sources: Map<string, SourceState>; gaps: Gap[]; held: HeldBatch[] }> {
  const { items } = await record.query({ pk: docketPk(matter, docket.id) });
  const own = items.find((item) => item.sk === "STATE");
  return {
    state: docketStateIn(own),
    sources: new Map(
      items
        .filter((item) => item.sk.startsWith(SOURCE_PREFIX))
        .map((item) => [item.sk.slice(SOURCE_PREFIX.length), stateIn(item)]),
    ),
    gaps: gapsIn(items.filter((item) => item.sk.startsWith(GAP_PREFIX))),
    held: heldAmong(items),
  };
}

/** The open gaps of a docket. */
export async function openGaps(record: Table, matter: string, docket: string): Promise<Gap[]> {
  const { items } = await record.query({ pk: docketPk(matter, docket), beginsWith: GAP_PREFIX, consistent: true });
  return gapsIn(items);
}

function gapsIn(items: readonly Item[]): Gap[] {
  return items
    .map((item) => GapItem.in(item))
    .filter(({ open }) => open)
    .map(({ gap }) => gap);
}
