import * as z from "zod/mini";
import { isExpected } from "../model/errors.ts";
import { CADENCES, type Watermarks } from "../model/reader.ts";
import type { Of } from "../model/shape.ts";
import type { Group } from "../model/slot.ts";
import type { Instant } from "../model/time.ts";
import { watermarksIn, watermarksText } from "../model/watermarks.ts";
import type { Item, Table } from "../ports/index.ts";
import { type CorrectionRelease, releaseIn } from "./correction-releases.ts";
import { expiresAt } from "./expiry.ts";
import { runKey, SLOTS_PK, slotsKey } from "./keys.ts";
import { stored } from "./stored.ts";

/** One slot's work: everybody of `group` is told up to `heads`, whatever is filed meanwhile. */
export interface Run {
  readonly slot: string;
  readonly group: Group;
  /** The slot's own moment. */
  readonly at: Instant;
  readonly heads: Watermarks;
  readonly shards: readonly number[];
  readonly done: readonly number[];
  /** The as-filed run of the same litigation before this one: nobody needs it when this one is through. */
  readonly before?: string;
}

/** What the loop that sends remembers between two ticks. */
export interface SendSchedule {
  /** Up to here every slot has its run. */
  readonly plannedThrough: Instant | undefined;
  /** As-filed runs were made up to here. */
  readonly filedThrough: Watermarks;
  /** Heads of the last as-filed runs. */
  readonly filedRuns?: Watermarks;
  /** Slots whose run is not through, by name. */
  readonly open: readonly OpenSlot[];
  readonly pace: Pace | undefined;
  readonly breaker: CircuitBreaker | undefined;
  /** Refusals up to here are in the send states. */
  readonly refusedThrough: Instant | undefined;
  /** The corrections that the operator let go last. */
  readonly corrections?: CorrectionRelease;
}

export interface OpenSlot {
  readonly slot: string;
  readonly group: Group;
  readonly at: Instant;
}

/** Set when the mail service said "not now". */
const PaceShape = z.object({
  until: z.string(),
  perSecond: z.number(),
  since: z.string(),
  /** Refusals in a row. */
  refusals: z.number(),
});
export type Pace = Of<typeof PaceShape>;

/** Set when too many mails bounced or were complained about: nothing is sent until the operator says so. */
const BrakeShape = z.object({ because: z.enum(["bounces", "complaints"]), at: z.string() });
export type CircuitBreaker = Of<typeof BrakeShape>;

const GroupShape = z.object({ cadence: z.enum(CADENCES), zone: z.string(), hour: z.string() });

/** Beside these, `done<n>: true` for each shard that is through. */
export const RunItem = stored(
  "run",
  z.extend(GroupShape, {
    at: z.string(),
    heads: z.string(),
    shards: z.array(z.number()),
    before: z.exactOptional(z.string()),
    expires: z.exactOptional(z.number()),
  }),
);
export const PlannedItem = stored("slots-planned", z.object({ through: z.string() }));
export const TurnsItem = stored("slots-turns", z.object({ through: z.number() }));
export const RefusedItem = stored("slots-refused", z.object({ through: z.string() }));
export const FiledItem = stored("slots-filed", z.object({ through: z.number(), run: z.exactOptional(z.number()) }));
export const OpenItem = stored("slots-open", z.extend(GroupShape, { at: z.string() }));
export const PaceItem = stored("slots-pace", PaceShape);
export const BrakeItem = stored("slots-brake", BrakeShape);

const OPEN_PREFIX = "OPEN#";
const FILED_PREFIX = "FILED#";

/** Everything the schedule holds: one short partition. */
export async function readSendSchedule(readers: Table): Promise<SendSchedule> {
  const items = await scheduleItems(readers, "");
  const named = new Map(items.map((item) => [item.sk, item]));
  const [planned, pace, breaker, refused] = ["PLANNED", "PACE", "BRAKE", "REFUSED"].map((name) => named.get(name));
  const filedRuns = filedIn(items, "run");
  const released = named.get("CORRECTIONS");
  return {
    plannedThrough: planned && PlannedItem.in(planned).through,
    filedThrough: filedIn(items),
    ...(Object.keys(filedRuns).length > 0 && { filedRuns }),
    open: items.filter((item) => item.sk.startsWith(OPEN_PREFIX)).map(openSlotIn),
    pace: pace && PaceItem.in(pace),
    breaker: breaker && BrakeItem.in(breaker),
    refusedThrough: refused && RefusedItem.in(refused).through,
    ...(released && { corrections: releaseIn(released) }),
  };
}

async function scheduleItems(readers: Table, beginsWith: string): Promise<Item[]> {
  const items: Item[] = [];
  let start: string | undefined;
  do {
    const from = start === undefined ? {} : { start };
    const page = await readers.query({ pk: SLOTS_PK, beginsWith, consistent: true, ...from });
    items.push(...page.items);
    start = page.next;
  } while (start !== undefined);
  return items;
}

/** Up to where as-filed runs were made: what is owed to a reader who is told right away. */
export async function readFiled(readers: Table): Promise<Watermarks> {
  return filedIn(await scheduleItems(readers, FILED_PREFIX));
}

function filedIn(items: readonly Item[], which: "through" | "run" = "through"): Watermarks {
  const filed = items.filter((item) => item.sk.startsWith(FILED_PREFIX));
  const numbers = filed.map((item) => [item.sk.slice(FILED_PREFIX.length), FiledItem.in(item)[which] ?? 0] as const);
  return Object.fromEntries(numbers.filter(([, n]) => which === "through" || n > 0));
}

function openSlotIn(item: Item): OpenSlot {
  const { sk, cadence, zone, hour, at } = OpenItem.in(item);
  return { slot: sk.slice(OPEN_PREFIX.length), group: { cadence, zone, hour }, at };
}

/** Says that a slot has work, before its run is made: whoever dies in between leaves it to the next tick. */
export async function openSlot(readers: Table, open: OpenSlot): Promise<void> {
  await readers.put({ ...slotsKey(`${OPEN_PREFIX}${open.slot}`), ...open.group, at: open.at });
}

export async function closeSlot(readers: Table, slot: string): Promise<void> {
  await readers.delete(slotsKey(`${OPEN_PREFIX}${slot}`));
}

/** Moves the mark up to which slots are planned; never back. */
export async function movePlanned(readers: Table, through: Instant): Promise<void> {
  await moveMark(readers, "PLANNED", through);
}

/** Moves the mark up to which refusals are in the send states; never back. */
export async function moveRefused(readers: Table, through: Instant): Promise<void> {
  await moveMark(readers, "REFUSED", through);
}

/** Moves the mark up to which as-filed runs of `matter` were made; never back. */
export async function moveFiled(
  readers: Table,
  matter: string,
  through: number,
  { isRun }: { readonly isRun: boolean },
): Promise<void> {
  await moveMark(readers, `${FILED_PREFIX}${matter}`, through, isRun ? { run: through } : {});
}

async function moveMark(
  readers: Table,
  name: string,
  through: string | number,
  beside: Readonly<Record<string, number>> = {},
): Promise<void> {
  try {
    await readers.update(
      slotsKey(name),
      { set: { through, ...beside } },
      { any: [{ missing: ["through"] }, { below: { through } }] },
    );
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error; // somebody moved it further
  }
}

export async function readRun(readers: Table, slot: string): Promise<Run | undefined> {
  const item = await readers.get(runKey(slot), { consistent: true });
  return item && runIn(item);
}

/** A run that nobody forgot (its group's next slots never came) goes after this: longer than any run may be asked for. */
const RUN_KEPT_DAYS = 14;
const DAY_MS = 24 * 60 * 60_000;

/** Writes the run of a slot once, for ever: whoever comes later works with the heads of the first. */
export async function writeRun(readers: Table, run: Omit<Run, "done">): Promise<Run> {
  const { slot, group, at, heads, shards, before } = run;
  try {
    const item = {
      ...runKey(slot),
      ...group,
      at,
      heads: watermarksText(heads),
      shards,
      expires: expiresAt(Date.parse(at) + RUN_KEPT_DAYS * DAY_MS),
      ...(before !== undefined && { before }),
    };
    await readers.put(item, { absent: true });
    return { ...run, done: [] };
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error;
    const first = await readRun(readers, slot);
    if (!first) throw error;
    return first;
  }
}

/** Forgets a run that nobody needs any more. */
export async function forgetRun(readers: Table, slot: string): Promise<void> {
  await readers.delete(runKey(slot));
}

/** Marks a shard of a run as done and gives the run as it is then. */
export async function markShard(readers: Table, slot: string, shard: number): Promise<Run> {
  return runIn(await readers.update(runKey(slot), { set: { [`done${shard}`]: true } }, { exists: true }));
}

function runIn(item: Item): Run {
  const { pk, cadence, zone, hour, at, heads, shards, before } = RunItem.in(item);
  const done = Object.keys(item)
    .filter((name) => /^done\d+$/.test(name)) // done17
    .map((name) => Number(name.slice("done".length)));
  return {
    slot: pk.slice("RUN#".length),
    group: { cadence, zone, hour },
    at,
    heads: watermarksIn(heads),
    shards,
    done,
    ...(before !== undefined && { before }),
  };
}

export async function writePace(readers: Table, pace: Pace): Promise<void> {
  await readers.put({ ...slotsKey("PACE"), ...pace });
}

/** Turns further ahead than this are a wrong clock's: they must not stop the mail. */
const AHEAD_MS_MAX = 60_000;
const RESERVING_TRIES_MAX = 5;

/**
 * Reserves `lengthMs` of the mail service's time, from `fromMs` or after what others reserved: senders who work at the same
 * moment share one pace.
 * @returns when the reserved time begins
 * @throws ExpectedError("conflict") when others were faster too often; ExpectedError("unreachable")
 */
export async function reserveTurns(readers: Table, fromMs: number, lengthMs: number): Promise<number> {
  for (let tried = 1; ; tried += 1) {
    const item = await readers.get(slotsKey("TURNS"), { consistent: true });
    const taken = item ? TurnsItem.in(item).through : 0;
    const begin = taken > fromMs + AHEAD_MS_MAX ? fromMs : Math.max(fromMs, taken);
    try {
      const onlyIf = item === undefined ? { missing: ["through"] } : { equals: { through: taken } };
      await readers.update(slotsKey("TURNS"), { set: { through: begin + lengthMs } }, onlyIf);
      return begin;
    } catch (error) {
      if (!isExpected(error, "conflict") || tried === RESERVING_TRIES_MAX) throw error;
    }
  }
}

export async function openBreaker(readers: Table, breaker: CircuitBreaker): Promise<void> {
  await readers.put({ ...slotsKey("BRAKE"), ...breaker });
}

export async function closeBreaker(readers: Table): Promise<void> {
  await readers.delete(slotsKey("BRAKE"));
}
