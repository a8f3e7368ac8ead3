import type { Entry } from "../model/entry.ts";
import { isExpected } from "../model/errors.ts";
import { dayOf, type Gap, type LedgerEvent, type NewEvent } from "../model/event.ts";
import type { Instant } from "../model/time.ts";
import type { Item, Table } from "../ports/index.ts";
import {
  aliasKey,
  byDaySk,
  EVENT_PREFIX,
  entryKey,
  eventKey,
  gapKey,
  headKey,
  matterPk,
  numberOf,
  padded,
  waitingKey,
} from "./keys.ts";
import { EventItem, HeadItem } from "./ledger-items.ts";
import { packed, unpacked } from "./packed-item.ts";
import { ALIASES_CHUNK_MAX } from "./request-sizes.ts";

/** The number of the last event of `matter`, 0 when there is none: one consistent query, newest first. */
export async function headOf(record: Table, matter: string): Promise<number> {
  const { items } = await record.query({
    pk: matterPk(matter),
    beginsWith: EVENT_PREFIX,
    newestFirst: true,
    limit: 1,
    consistent: true,
  });
  return items[0] ? Number(items[0].sk.slice(EVENT_PREFIX.length)) : 0;
}

/** The events of `matter` with `after < n <= upTo`, in order. */
export async function eventsBetween(
  record: Table,
  matter: string,
  after: number,
  upTo: number,
): Promise<LedgerEvent[]> {
  const events: LedgerEvent[] = [];
  if (upTo <= after) return events;
  let start: string | undefined;
  do {
    const page = await record.query({
      pk: matterPk(matter),
      from: `${EVENT_PREFIX}${padded(after + 1)}`,
      to: `${EVENT_PREFIX}${padded(upTo)}`,
      consistent: true,
      ...(start === undefined ? {} : { start }),
    });
    events.push(...page.items.map(eventIn));
    start = page.next;
  } while (start !== undefined);
  return events;
}

/**
 * Appends one event as number `n`, where `n - 1` is the number up to which the writer had applied the ledger when it decided.
 * @throws ExpectedError("conflict") when the place is taken: start again at {@link rollForward}, never here
 */
export async function append(record: Table, n: number, at: Instant, event: NewEvent): Promise<LedgerEvent> {
  const numbered = place(event, n, at);
  await record.put(packed({ ...eventKey(event.matter, n), event: numbered }, "event"), { absent: true });
  return numbered;
}

/** Puts an event in the place of itself: only what a seal takes out of it is ever changed. */
export async function rewrite(record: Table, event: LedgerEvent): Promise<void> {
  await record.put(packed({ ...eventKey(event.matter, event.n), event }, "event"), { exists: true });
}

/** The event as it stands at place `n`: a filed entry gets its id and first sight from there. */
function place(event: NewEvent, n: number, at: Instant): LedgerEvent {
  if (event.kind !== "entry_filed" || !event.after) return { ...event, n, at };
  const id = `${event.matter}-${n}`;
  const documents = event.after.documents.map((document, k) => ({ ...document, id: `${id}.${k}` }));
  return {
    ...event,
    n,
    at,
    entry: id,
    version: 1,
    after: { ...event.after, id, firstSeenAt: at, versions: 1, documents },
  };
}

/**
 * Applies to the projection every event that is not yet in it: entries, then aliases, then the mark. Any number of
 * writers may do this at once: each write happens only over an older event number.
 * @returns the number up to which the ledger is applied, read consistently
 */
export async function rollForward(record: Table, matter: string): Promise<number> {
  const head = await record.get(headKey(matter), { consistent: true });
  let reached = (head && HeadItem.in(head).appliedTo) ?? 0;
  for (;;) {
    const events = await eventsBetween(record, matter, reached, reached + STEP_EVENTS);
    await projectAll(record, events);
    const last = events.at(-1);
    if (!last) return reached;
    reached = last.n;
    await moveApplied(record, matter, reached);
    if (events.length < STEP_EVENTS) return reached;
  }
}

/** Events applied before the mark moves: whoever dies on a long way has not gone it in vain. */
const STEP_EVENTS = 100;

/** Events of one entry in their order, entries side by side: each stands for itself. */
async function projectAll(record: Table, events: readonly LedgerEvent[]): Promise<void> {
  const byEntry = Map.groupBy(events, (event) => event.after?.id ?? event.entry);
  await Promise.all(
    [...byEntry.values()].map(async (own) => {
      for (const event of own) await project(record, event);
    }),
  );
}

async function moveApplied(record: Table, matter: string, to: number): Promise<void> {
  await overOlder(() =>
    record.update(
      headKey(matter),
      { set: { appliedTo: to } },
      { any: [{ missing: ["appliedTo"] }, { below: { appliedTo: to } }] },
    ),
  );
}

async function project(record: Table, event: LedgerEvent): Promise<void> {
  if (event.gap) await projectGap(record, event, event.gap);
  if (event.after) {
    const item = entryItem(event, event.after, numberOf(event.after.id));
    await overOlder(() => record.put(item, { any: [{ absent: true }, { below: { applied: event.n } }] }));
  }
  if (event.after) await projectWaiting(record, event.after);
  const entry = event.after?.id ?? event.entry;
  if (!entry) return;
  for (let from = 0; from < (event.aliases?.length ?? 0); from += ALIASES_CHUNK_MAX) {
    const chunk = (event.aliases ?? []).slice(from, from + ALIASES_CHUNK_MAX);
    await Promise.all(
      chunk.map((alias) =>
        overOlder(() =>
          record.put(
            { ...aliasKey(event.matter, alias), entry, applied: event.n },
            { any: [{ absent: true }, { below: { applied: event.n } }] },
          ),
        ),
      ),
    );
  }
}

/** A gap stays as an item when it is closed, so that a slow worker cannot open it again. */
async function projectGap(record: Table, event: LedgerEvent, gap: Gap): Promise<void> {
  const item = {
    ...gapKey(event.matter, event.docket, gap.source, gap.from),
    applied: event.n,
    open: event.kind === "gap_opened",
    gap,
  };
  await overOlder(() => record.put(item, { any: [{ absent: true }, { below: { applied: event.n } }] }));
}

/**
 * Documents that wait to be read, and those that were read and are sealed now, stand in a list of their own. A slow worker may put one back that is settled: whoever takes it looks
 * at the entry first.
 */
async function projectWaiting(record: Table, entry: Entry): Promise<void> {
  for (const document of entry.documents) {
    const key = waitingKey(entry.matter, entry.docket, document.id);
    const isSealed = document.state === "sealed" && document.sha256 !== null && entry.status !== "sealed";
    if (document.state === "waiting" || isSealed)
      await overOlder(() => record.put({ ...key, entry: entry.id, document: document.id }, { absent: true }));
    else if (document.sha256 !== null || document.state === "failed") await record.delete(key);
  }
}

function entryItem(event: LedgerEvent, entry: Entry, n: number): Item {
  const item = {
    ...entryKey(event.matter, n),
    byDayPk: matterPk(event.matter),
    byDaySk: byDaySk(dayOf(entry), n),
    applied: event.n,
    entry,
    aliases: event.aliases ?? [],
  };
  return packed(item, "entry");
}

/** A write that lost to a newer one has nothing left to do. */
async function overOlder(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error;
  }
}

/** The event in a stored item. @throws ExpectedError("unreadable") */
export function eventIn(item: Item): LedgerEvent {
  return EventItem.in(unpacked(item, "event")).event;
}
