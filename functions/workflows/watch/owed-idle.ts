import { passes } from "../../digest/filter.ts";
import type { SendState, Watermarks } from "../../model/reader.ts";
import { type Instant, minutesBetween } from "../../model/time.ts";
import type { Ports } from "../../ports/index.ts";
import { type GroupInUse, groupsInUse, membersOf } from "../../store/groups.ts";
import { eventsBetween } from "../../store/ledger.ts";
import { readFiled } from "../../store/runs.ts";
import { glanceAtSends } from "../../store/send-states.ts";
import { isOwed, isPaused } from "../mail/what-is-due.ts";

/** What a right-away reader is promised. */
const IDLE_MINUTES_MAX = 45;

export interface OwedIdle {
  readonly readers: number;
  /** How long the first of them has been waiting; 0 when there is none. */
  readonly minutes: number;
}

/**
 * Right-away readers who are owed something, with nothing in the way and no mail under way, past the time that they were
 * promised: the protocol gives each of them a time to be looked at again, so there is none unless it is broken.
 */
export async function owedIdle({
  record,
  readers,
  clock,
}: Pick<Ports, "record" | "readers" | "clock">): Promise<OwedIdle> {
  const now = clock.now();
  const group = (await groupsInUse(readers)).find((one) => one.cadence === "as_filed");
  if (!group) return { readers: 0, minutes: 0 };
  const filed = await readFiled(readers);
  const waits: number[] = [];
  /** By watermarks and choices, which many share. */
  const known = new Map<string, Promise<Instant | undefined>>();
  for await (const state of idleIn(readers, group, filed, now)) {
    const name = JSON.stringify([state.watermarks, state.preferences.filters]);
    const since = known.get(name) ?? oldestOwed(record, state, filed);
    known.set(name, since);
    const minutes = minutesBetween((await since) ?? now, now);
    if (minutes > IDLE_MINUTES_MAX) waits.push(minutes);
  }
  return { readers: waits.length, minutes: Math.floor(Math.max(0, ...waits)) };
}

async function* idleIn(
  readers: Ports["readers"],
  group: GroupInUse,
  filed: Watermarks,
  now: Instant,
): AsyncGenerator<SendState> {
  for (const shard of group.shards) {
    let start: string | undefined;
    do {
      const page = await membersOf(readers, group, shard, start);
      for (const state of await glanceAtSends(readers, page.ids, damaged))
        if (isIdle(state, now) && isOwed(state, filed)) yield state;
      start = page.next;
    } while (start !== undefined);
  }
}

/** The sender says so, whose work it is to tell them. */
const damaged = (): void => undefined;

/** Who was refused for good, or whose mail is unclear, shows that elsewhere. */
function isIdle(state: SendState, now: Instant): boolean {
  const { active, address, pending, rolledOver, failed } = state;
  return active && address !== null && !pending && !rolledOver && !failed && !isPaused(state, now);
}

/** When the first event that the reader wants and was not told was filed. */
async function oldestOwed(record: Ports["record"], state: SendState, filed: Watermarks): Promise<Instant | undefined> {
  const owed = await Promise.all(
    Object.entries(state.watermarks).map(([matter, n]) => eventsBetween(record, matter, n, filed[matter] ?? n)),
  );
  const wanted = owed.flat().filter((event) => !event.quiet && passes(event, state.preferences.filters));
  return wanted.map((event) => event.at).sort()[0];
}
