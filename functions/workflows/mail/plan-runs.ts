import type { Deployment } from "../../model/deployment.ts";
import type { Watermarks } from "../../model/reader.ts";
import { asFiledSlotName, type Group, groupName, type Slot, slotName, slotsBetween } from "../../model/slot.ts";
import { type Instant, minutesBetween } from "../../model/time.ts";
import type { Ports } from "../../ports/index.ts";
import { type GroupInUse, groupsInUse } from "../../store/groups.ts";
import { eventsBetween, headOf } from "../../store/ledger.ts";
import {
  moveFiled,
  movePlanned,
  type OpenSlot,
  openSlot,
  type Run,
  readSendSchedule,
  type SendSchedule,
  writeRun,
} from "../../store/runs.ts";
import { dueAfterDelay } from "./digest-delay.ts";

/** A daily digest that would come later than this comes with the next. */
const LATE_MINUTES_MAX = 20 * 60;

/** What there is to do now, and what the time of the next thing depends on. */
export interface Plan {
  /** Slots up to here have their run: what comes after it is due next, however long the tick takes. */
  readonly at: Instant;
  readonly schedule: SendSchedule;
  readonly heads: Watermarks;
  readonly groups: readonly GroupInUse[];
  /** Runs to work on, the oldest first. */
  readonly open: readonly OpenSlot[];
  /** Open slots that fold into a later one. */
  readonly folded: readonly OpenSlot[];
  /** When the next as-filed run ripens. */
  readonly delayedUntil: Instant | null;
}

/**
 * Makes the runs of all slots since the last tick, so that a missed tick is caught up, and the as-filed runs that are
 * ripe. Each run is announced, then written once with the heads of its first sight; the marks move last.
 */
export async function planRuns(
  ports: Pick<Ports, "clock" | "record" | "readers">,
  deployment: Deployment,
  schedule: SendSchedule,
): Promise<Plan> {
  const { record, readers, clock } = ports;
  const now = clock.now();
  // Heads before groups: who joins a group after it was read is looked at again with a head that is not older.
  const heads = await headsOf(record, deployment);
  const groups = await groupsInUse(readers);
  const slots = dueSlots(groups, schedule.plannedThrough ?? now, now);
  for (const slot of slots) {
    const open = { slot: slotName(slot), group: groupOfSlot(slot), at: slot.at };
    await startRun(ports, open, heads, shardsOf(groups, slot));
  }
  const filed = await planAsFiled(ports, { schedule, groups, heads, now });
  await movePlanned(readers, now);
  const all = slots.length + filed.started > 0 ? (await readSendSchedule(readers)).open : schedule.open;
  const sorted = [...all].sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  const isFolded = (one: OpenSlot): boolean => foldsAway(one, sorted, now);
  return {
    at: now,
    schedule,
    heads,
    groups,
    open: sorted.filter((one) => !isFolded(one)),
    folded: sorted.filter(isFolded),
    delayedUntil: filed.delayedUntil,
  };
}

/** The head of every matter that is watched. */
export async function headsOf(record: Ports["record"], { matters }: Pick<Deployment, "matters">): Promise<Watermarks> {
  const heads: Record<string, number> = {};
  for (const { id } of matters) heads[id] = await headOf(record, id);
  return heads;
}

/** The slots in `(after, now]` of every group that are not too late. */
function dueSlots(groups: readonly Group[], after: Instant, now: Instant): Slot[] {
  return groups.flatMap((group) => {
    const slots = slotsBetween(group, after, now);
    if (group.cadence === "weekly") return slots.slice(-1);
    return slots.filter((slot) => minutesBetween(slot.at, now) <= LATE_MINUTES_MAX);
  });
}

function groupOfSlot({ cadence, zone, hour }: Group): Group {
  return { cadence, zone, hour };
}

function shardsOf(groups: readonly GroupInUse[], group: Group): readonly number[] {
  return groups.find((one) => groupName(one) === groupName(group))?.shards ?? [];
}

async function startRun(
  { readers }: Pick<Ports, "readers">,
  open: OpenSlot & Pick<Run, "before">,
  heads: Watermarks,
  shards: readonly number[],
): Promise<void> {
  await openSlot(readers, open);
  await writeRun(readers, { ...open, heads, shards });
}

/** An as-filed run is written only when what came after the last one is ripe; until then no run exists. */
async function planAsFiled(
  ports: Pick<Ports, "record" | "readers">,
  { schedule, groups, heads, now }: Pick<Plan, "schedule" | "groups" | "heads"> & { readonly now: Instant },
): Promise<{ readonly started: number; readonly delayedUntil: Instant | null }> {
  const group = groups.find((one) => one.cadence === "as_filed");
  if (!group) return { started: 0, delayedUntil: null };
  const ripe: Record<string, number> = {};
  let delayedUntil: Instant | null = null;
  for (const [matter, head] of Object.entries(heads)) {
    const after = schedule.filedThrough[matter] ?? 0;
    if (head <= after) continue;
    const at = dueAfterDelay(await eventsBetween(ports.record, matter, after, head));
    if (at === null) await moveFiled(ports.readers, matter, head, { isRun: false });
    else if (at <= now) ripe[matter] = head;
    else if (delayedUntil === null || at < delayedUntil) delayedUntil = at;
  }
  // Readers who were left behind in another matter catch up with its last run.
  const told = { ...schedule.filedThrough, ...ripe };
  for (const [matter, head] of Object.entries(ripe)) {
    const open = { slot: asFiledSlotName(matter, head), group: groupOfSlot(group), at: now };
    const last = schedule.filedRuns?.[matter];
    await startRun(
      ports,
      { ...open, ...(last !== undefined && { before: asFiledSlotName(matter, last) }) },
      told,
      group.shards,
    );
    await moveFiled(ports.readers, matter, head, { isRun: true });
  }
  return { started: Object.keys(ripe).length, delayedUntil };
}

/** A slot that was not finished folds into a later one of its group, and a daily one that is too late into the next. */
function foldsAway(open: OpenSlot, all: readonly OpenSlot[], now: Instant): boolean {
  const { cadence } = open.group;
  if (cadence === "as_filed") return false;
  if (cadence !== "weekly" && minutesBetween(open.at, now) > LATE_MINUTES_MAX) return true;
  return all.some((other) => other.at > open.at && groupName(other.group) === groupName(open.group));
}
