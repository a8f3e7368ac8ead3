import { isExpected } from "../../model/errors.ts";
import type { SendState } from "../../model/reader.ts";
import { groupName, groupOf, lastSlot, slotName } from "../../model/slot.ts";
import { addMinutes, type Instant } from "../../model/time.ts";
import { watermarksText } from "../../model/watermarks.ts";
import type { Ports } from "../../ports/index.ts";
import { dropGroup, markNotified, membersOf } from "../../store/groups.ts";
import { countMails } from "../../store/mail-counts.ts";
import { CORRECTION, dueRechecks, type Recheck, rechecked } from "../../store/recheck-queue.ts";
import {
  closeSlot,
  forgetRun,
  markShard,
  type OpenSlot,
  type Run,
  readFiled,
  readRun,
  writeRun,
} from "../../store/runs.ts";
import { glanceAtSends, readSend } from "../../store/send-states.ts";
import { breakerIsOpen } from "./circuit-breaker.ts";
import { type Correcting, correctReader } from "./corrections/send-corrections.ts";
import { type Notified, notifyReader, type Sending, type Turn } from "./notify-reader.ts";
import type { Plan } from "./plan-runs.ts";

/** Mails between two looks at the circuit breaker. */
const SENT_PER_COUNT = 100;

/** A tick's work, how long it may take, and the bugs it met: they are thrown when everybody else was served. */
export interface Work extends Sending {
  readonly ports: Sending["ports"] & Pick<Ports, "record">;
  readonly plan: Plan;
  readonly until: Instant;
  /** Asked by whoever found that nothing more may be handed over in this tick. */
  readonly stop: { isAsked: boolean };
  /** Heads to which everybody of a group was told in this tick, by the group's name. */
  readonly toldTo: Map<string, string>;
  readonly bugs: unknown[];
  /** Set once corrections were released. */
  readonly correcting: Correcting | undefined;
}

/** Tells everybody in the group of `open` up to the heads of its run; shards that are done are not looked at again. */
export async function workRun(work: Work, open: OpenSlot): Promise<Notified> {
  const { readers } = work.ports;
  const shards = work.plan.groups.find((group) => groupName(group) === groupName(open.group))?.shards ?? [];
  // Whoever announced the slot died before the run was made: this is its first sight.
  const run =
    (await readRun(readers, open.slot)) ?? (await writeRun(readers, { ...open, heads: work.plan.heads, shards }));
  const listed = { shards: new Set<number>(), members: 0 };
  const done = await workShards(work, run, listed);
  if (work.stop.isAsked) return "stop";
  if (!run.shards.every((shard) => done.has(shard))) return "open";
  await closeSlot(readers, run.slot);
  const heads = watermarksText(run.heads);
  await markNotified(readers, run.group, heads);
  work.toldTo.set(groupName(run.group), heads);
  await forgetBehind(work, run, listed);
  return "settled";
}

/** Shards that this tick listed to their end, and how many members it found. */
interface Listed {
  readonly shards: Set<number>;
  members: number;
}

/**
 * A run that is through leaves none before it: whoever is looked at again is asked about the last slot of the group. A group
 * in which nobody is goes.
 */
async function forgetBehind({ ports, plan }: Work, run: Run, listed: Listed): Promise<void> {
  const last = lastSlot(run.group, addMinutes(run.at, -1));
  const behind = last ? slotName(last) : run.before;
  if (behind !== undefined && !plan.open.some(({ slot }) => slot === behind)) await forgetRun(ports.readers, behind);
  const group = plan.groups.find((one) => groupName(one) === groupName(run.group));
  if (group && listed.members === 0 && group.shards.every((shard) => listed.shards.has(shard)))
    await dropGroup(ports.readers, group);
}

/**
 * Works on several shards at a time, so that a mail service that takes its time to answer does not set the pace: each
 * lane tells one reader after another. After a stop or an error no other reader is begun, and who is under way is settled.
 * @returns the shards that are done
 */
async function workShards(work: Work, run: Run, listed: Listed): Promise<ReadonlySet<number>> {
  const done = new Set(run.done);
  // Each tick begins elsewhere, so that two at the same time do not walk side by side and meet at every reader.
  const { keyring, ids } = work.ports;
  const first = Number.parseInt(keyring.hash(ids.random()).slice(0, 8), 16);
  const left = run.shards.map((_, n) => run.shards[(first + n) % run.shards.length] ?? 0);
  const lane = async (): Promise<void> => {
    for (let shard = left.shift(); shard !== undefined && !work.stop.isAsked; shard = left.shift()) {
      if (done.has(shard)) continue;
      const told = await workShard(work, run, shard, listed);
      if (told === "stop") work.stop.isAsked = true;
      if (told !== "settled") continue;
      for (const one of (await markShard(work.ports.readers, run.slot, shard)).done) done.add(one);
    }
  };
  const lanes = Array.from({ length: work.pace.lanes() }, () =>
    lane().catch((error: unknown) => {
      work.stop.isAsked = true;
      throw error;
    }),
  );
  const failed = (await Promise.allSettled(lanes)).find((one) => one.status === "rejected");
  if (failed) throw failed.reason;
  return done;
}

async function workShard(work: Work, run: Run, shard: number, listed: Listed): Promise<Notified> {
  let all: Notified = "settled";
  let start: string | undefined;
  do {
    const page = await membersOf(work.ports.readers, run.group, shard, start);
    listed.members += page.ids.length;
    for (const { state, isGlance } of await statesOf(work, page.ids)) {
      const told = await guarded(work, state, { run, heads: run.heads }, isGlance);
      if (told === "stop") return "stop";
      if (told === "open") all = "open";
    }
    if (await mustStop(work)) return "stop";
    start = page.next;
  } while (start !== undefined);
  listed.shards.add(shard);
  return all;
}

/** A glance at the members; whom it does not show may have joined within the second, and is read. */
async function statesOf(
  { ports }: Work,
  ids: readonly string[],
): Promise<{ readonly state: SendState; readonly isGlance: boolean }[]> {
  const known = new Set<string>();
  const seen = await glanceAtSends(ports.readers, ids, (reader, { message }) => {
    known.add(reader);
    ports.log.error("a reader is not told: what is stored of them is damaged", { reader, why: message });
  });
  for (const { reader } of seen) known.add(reader);
  const states = seen.map((state) => ({ state, isGlance: true }));
  for (const id of ids.filter((one) => !known.has(one))) {
    const state = await readSend(ports.readers, id);
    if (state) states.push({ state, isGlance: false });
  }
  return states;
}

/** Counts what was sent by the hundred, and looks at the circuit breaker each time. */
async function mustStop({ ports, sent, plan }: Work): Promise<boolean> {
  if (sent.count - sent.counted < SENT_PER_COUNT) return false;
  await countSent(ports, sent);
  return breakerIsOpen(ports, plan.schedule);
}

/** Adds the mails sent since the last count to the day's. */
export async function countSent(ports: Work["ports"], sent: Work["sent"]): Promise<void> {
  const uncounted = sent.count - sent.counted;
  if (uncounted === 0) return;
  sent.counted = sent.count;
  await countMails(ports.readers, ports.clock.now(), { sent: uncounted });
}

/** Looks again at readers whose lease, grace or rest is over. */
export async function workAgain(work: Work): Promise<Notified> {
  const { ports } = work;
  for (const again of await dueRechecks(ports.readers, ports.clock.now())) {
    const told = again.slot === CORRECTION ? await corrected(work, again.reader) : await toldAgain(work, again);
    if (told === "stop") return "stop";
    if (told === "open") continue;
    await rechecked(ports.readers, again);
  }
  return "settled";
}

async function toldAgain(work: Work, again: Recheck): Promise<Notified> {
  const state = await readSend(work.ports.readers, again.reader);
  return state ? guarded(work, state, await turnOf(work, again, state), false) : "settled";
}

/** A corrections letter that was owed to the reader, or whose fate was not known. */
async function corrected(work: Work, reader: string): Promise<Notified> {
  if (work.ports.clock.now() >= work.until) return "stop";
  return work.correcting ? correctReader(work.correcting, reader) : "settled";
}

/**
 * What is owed to a reader who is looked at again. Right away: up to where as-filed runs were made, read now, because a run
 * that is being made may not know of this reader. Others: what the last run of their group told, when it left them behind;
 * who is back from a rest comes with the next slot.
 */
async function turnOf({ ports, plan }: Work, again: Recheck, { preferences }: SendState): Promise<Turn> {
  const group = groupOf(preferences);
  if (preferences.cadence === "as_filed") {
    const heads = await readFiled(ports.readers);
    return { heads, run: { slot: `again#${again.at}`, group, at: again.at, heads, shards: [], done: [] } };
  }
  const slot = again.slot === null ? undefined : lastSlot(group, ports.clock.now());
  return { heads: plan.heads, run: slot && (await readRun(ports.readers, slotName(slot))) };
}

/** One reader's trouble is not the others': what we expect leaves the reader to the next tick, a bug is thrown at the end. */
async function guarded(work: Work, state: SendState, turn: Turn, isGlance: boolean): Promise<Notified> {
  if (work.stop.isAsked || work.ports.clock.now() >= work.until) return "stop";
  try {
    return await notifyReader(work, turn, state, { isGlance });
  } catch (error) {
    const { message } = error as Error;
    work.ports.log.warn("a reader could not be told", {
      reader: state.reader,
      why: isExpected(error) ? message : "bug",
    });
    if (!isExpected(error)) work.bugs.push(error);
    return "open";
  }
}
