import { isExpected } from "../model/errors.ts";
import { addMinutes, type Instant } from "../model/time.ts";
import type { Table } from "../ports/index.ts";
import { budgetKey, hostKey } from "./keys.ts";

/** A lease on a host outlives one visit of {@link PAGES_PER_VISIT}; a worker that died frees it by its running out. */
export const HOST_LEASE_MINUTES = 5;
const HOLD_MINUTES = [15, 30, 60, 120, 240, 480] as const;

/** What we were told about asking a host. */
export interface HostTurn {
  readonly granted: boolean;
  /** The host refused us when we last came. */
  readonly refusedBefore: boolean;
  /** When granted: what gives the turn back. Else: when to come again. */
  readonly until: Instant;
}

/** Takes the one lease of a host, so that no two workers ask it at once; refused while somebody has it or the host is on hold. */
export async function takeHost(record: Table, host: string, now: Instant, nonce: string): Promise<HostTurn> {
  const until = addMinutes(now, HOST_LEASE_MINUTES);
  try {
    const item = await record.update(
      hostKey(host),
      { set: { leaseUntil: until, nonce } },
      { all: [freeOf("leaseUntil", now), freeOf("holdUntil", now)] },
    );
    return { granted: true, refusedBefore: item["refusals"] !== undefined, until };
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error;
    const item = await record.get(hostKey(host), { consistent: true });
    const times = [item?.["leaseUntil"], item?.["holdUntil"]].filter((one) => typeof one === "string");
    return { granted: false, refusedBefore: false, until: times.sort().at(-1) ?? until };
  }
}

function freeOf(name: string, now: Instant): { any: [{ missing: string[] }, { below: Record<string, string> }] } {
  // Instants compare as text; the tilde makes one that is equal to now count as run out.
  return { any: [{ missing: [name] }, { below: { [name]: `${now}~` } }] };
}

/** Gives the lease back; only the one that `nonce` took. */
export async function leaveHost(record: Table, host: string, nonce: string): Promise<void> {
  try {
    await record.update(hostKey(host), { remove: ["leaseUntil", "nonce"] }, { equals: { nonce } });
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error;
  }
}

/** Holds a host that said 429 or 403: until its Retry-After, else longer each time. Gives the end of the hold. */
export async function holdHost(
  record: Table,
  host: string,
  now: Instant,
  retryAfter: Instant | null,
): Promise<Instant> {
  const { refusals } = await record.update(hostKey(host), { add: { refusals: 1 } });
  const step = HOLD_MINUTES[Math.min(Number(refusals), HOLD_MINUTES.length) - 1] ?? HOLD_MINUTES[0];
  const backOff = addMinutes(now, step);
  const until = retryAfter !== null && retryAfter > backOff ? retryAfter : backOff;
  await record.update(hostKey(host), { set: { holdUntil: until } });
  return until;
}

/** The host answered well: the next refusal begins with the shortest hold again. */
export async function forgetRefusals(record: Table, host: string): Promise<void> {
  try {
    await record.update(hostKey(host), { remove: ["refusals", "holdUntil"] }, { present: ["refusals"] });
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error;
  }
}

/**
 * Spends one request of a source's budget, counted in the table so that all workers share it.
 * @returns undefined when it may be asked; else the instant from which it may
 */
export async function spend(
  record: Table,
  source: string,
  budget: { readonly perMinute: number; readonly perHour: number; readonly perDay: number },
  now: Instant,
): Promise<Instant | undefined> {
  const windows = [
    { name: `DAY#${now.slice(0, 10)}`, limit: budget.perDay, ends: `${now.slice(0, 10)}T00:00:00.000Z`, minutes: 1440 },
    { name: `HOUR#${now.slice(0, 13)}`, limit: budget.perHour, ends: `${now.slice(0, 13)}:00:00.000Z`, minutes: 60 },
    { name: `MINUTE#${now.slice(0, 16)}`, limit: budget.perMinute, ends: `${now.slice(0, 16)}:00.000Z`, minutes: 1 },
  ];
  for (const window of windows) {
    try {
      await record.update(
        budgetKey(source, window.name),
        { add: { spent: 1 }, set: { endsAt: addMinutes(window.ends, window.minutes) } },
        { any: [{ missing: ["spent"] }, { below: { spent: window.limit } }] },
      );
    } catch (error) {
      if (!isExpected(error, "conflict")) throw error;
      return addMinutes(window.ends, window.minutes);
    }
  }
  return undefined;
}

/** Requests of a source's budget spent in the windows of `now`. */
export async function spent(
  record: Table,
  source: string,
  now: Instant,
): Promise<{ minute: number; hour: number; day: number }> {
  const names = [`MINUTE#${now.slice(0, 16)}`, `HOUR#${now.slice(0, 13)}`, `DAY#${now.slice(0, 10)}`];
  const items = await record.getMany(names.map((name) => budgetKey(source, name)));
  const of = (name: string | undefined): number => Number(items.find((item) => item.sk === name)?.["spent"] ?? 0);
  return { minute: of(names[0]), hour: of(names[1]), day: of(names[2]) };
}
