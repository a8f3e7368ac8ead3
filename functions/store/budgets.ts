import { isExpected } from "../model/errors.ts";
import { addMinutes, type Instant } from "../model/time.ts";
import type { Condition, Item, Table } from "../ports/index.ts";
import { hostKey, hostPk, SPENT_PREFIX, spentName } from "./keys.ts";

/** Requests that a source allows us. Counted on its host's item, so that all workers share them. */
export interface Budget {
  readonly perMinute: number;
  readonly perHour: number;
  readonly perDay: number;
}

/** What is spent of budgets, by {@link spentName}. */
export type Spent = ReadonlyMap<string, number>;

/** What a host's item says is spent. */
export function spentIn(item: Item | undefined): Spent {
  const counts = Object.entries(item ?? {}).filter(([name]) => name.startsWith(SPENT_PREFIX));
  return new Map(counts.map(([name, count]) => [name, Number(count)]));
}

interface Window {
  readonly name: string;
  readonly limit: number;
  readonly endsAt: Instant;
}

/** The longest first: who waits for a day need not hear of the minute. */
function windowsOf(source: string, budget: Budget, now: Instant): Window[] {
  const window = (from: string, begin: string, minutes: number, limit: number): Window => ({
    name: spentName(source, from),
    limit,
    endsAt: addMinutes(begin, minutes),
  });
  const [day, hour, minute] = [now.slice(0, 10), now.slice(0, 13), now.slice(0, 16)];
  return [
    window(day, `${day}T00:00:00.000Z`, 24 * 60, budget.perDay),
    window(hour, `${hour}:00:00.000Z`, 60, budget.perHour),
    window(minute, `${minute}:00.000Z`, 1, budget.perMinute),
  ];
}

/** How many requests there is room for now. */
export function room(spent: Spent, source: string, budget: Budget, now: Instant): number {
  const left = windowsOf(source, budget, now).map(({ name, limit }) => limit - (spent.get(name) ?? 0));
  return Math.max(0, Math.min(...left));
}

/** How many requests are left of the day. */
export function leftToday(spent: Spent, source: string, budget: Budget, now: Instant): number {
  return budget.perDay - (spent.get(spentName(source, now.slice(0, 10))) ?? 0);
}

/** When there is room for so many requests; undefined: now. */
export function roomAgainAt(
  spent: Spent,
  source: string,
  budget: Budget,
  now: Instant,
  requests: number,
): Instant | undefined {
  return windowsOf(source, budget, now).find(({ name, limit }) => (spent.get(name) ?? 0) + requests > limit)?.endsAt;
}

/** What adding `requests` to what is spent changes on the host's item, and the condition that there is room. */
export function spending(
  source: string,
  budget: Budget,
  now: Instant,
  requests: number,
): { readonly add: Record<string, number>; readonly onlyIf: readonly Condition[] } {
  const windows = windowsOf(source, budget, now);
  return {
    add: Object.fromEntries(windows.map(({ name }) => [name, requests])),
    onlyIf: windows.map(({ name, limit }) => ({
      any: [{ missing: [name] }, { below: { [name]: limit - requests + 1 } }],
    })),
  };
}

/** Windows that are over: nobody counts in them any more. */
export function overWindows(spent: Spent, now: Instant): string[] {
  // A window's name ends with the beginning of its time: 2026-11-24, 2026-11-24T13, 2026-11-24T13:05.
  return [...spent.keys()].filter((name) => {
    const window = name.slice(name.lastIndexOf("#") + 1);
    return window !== now.slice(0, window.length);
  });
}

/**
 * Spends one more request, under the host's lease.
 * @returns undefined when it may be asked; else the instant from which it may
 */
export async function spendOne(
  record: Table,
  host: string,
  { source, budget }: { readonly source: string; readonly budget: Budget },
  now: Instant,
): Promise<Instant | undefined> {
  const { add, onlyIf } = spending(source, budget, now, 1);
  try {
    await record.update(hostKey(host), { add }, { all: onlyIf });
    return undefined;
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error;
    const item = await record.get(hostKey(host), { consistent: true });
    return roomAgainAt(spentIn(item), source, budget, now, 1) ?? addMinutes(now, 1);
  }
}

/** Requests of a source's budget spent in the windows of `now`. */
export async function spentNow(
  record: Table,
  host: string,
  source: string,
  now: Instant,
): Promise<{ minute: number; hour: number; day: number }> {
  const { items } = await record.query({ pk: hostPk(host) });
  const spent = spentIn(items[0]);
  const of = (characters: number): number => spent.get(spentName(source, now.slice(0, characters))) ?? 0;
  return { minute: of(16), hour: of(13), day: of(10) };
}
