import * as z from "zod/mini";
import { isExpected } from "../model/errors.ts";
import type { Of } from "../model/shape.ts";
import { addMinutes, type Instant } from "../model/time.ts";
import type { Item, Table, Value } from "../ports/index.ts";
import { type Budget, overWindows, roomAgainAt, type Spent, spending, spentIn } from "./budgets.ts";
import { ASKED_PREFIX, hostKey, hostPk } from "./keys.ts";
import { stored } from "./stored.ts";

/** A lease on a host outlives one visit of many pages; a worker that died frees it by its running out. */
export const HOST_LEASE_MINUTES = 5;
/** One page is asked within this: such a visit need not even give its lease back. */
export const LONE_LEASE_MINUTES = 2;
const HOLD_MINUTES = [15, 30, 60, 120, 240, 480] as const;

/** A docket was asked at a source, and when it comes again if nothing was new. */
const Asked = z.object({ at: z.string(), next: z.string() });
export type DocketAsk = Of<typeof Asked>;

/** Beside these: `ASKED#<source>#<docket>`, the asks, and `SPENT#<source>#<window>`, counts. */
export const HostItem = stored(
  "host",
  z.catchall(
    z.object({
      leaseUntil: z.exactOptional(z.string()),
      nonce: z.exactOptional(z.string()),
      holdUntil: z.exactOptional(z.string()),
      refusals: z.exactOptional(z.number()),
    }),
    z.union([Asked, z.number(), z.string()]),
  ),
);

/** What is remembered of a host beside its lease. */
export interface HostMemory {
  /** By `askedName`: the asks that write nothing more when they find nothing new. */
  readonly asked: ReadonlyMap<string, DocketAsk>;
  readonly spent: Spent;
}

export const NEW_HOST: HostMemory = { asked: new Map(), spent: new Map() };

/** What a turn at a host is taken for. Taking it is one conditional write, whatever it carries. */
export interface Claim {
  readonly leaseMinutes: number;
  /** As read before. */
  readonly known: HostMemory;
  readonly asked: ReadonlyMap<string, DocketAsk>;
  /** Requests of one source's budget, spent in advance. */
  readonly spend?: { readonly source: string; readonly budget: Budget; readonly requests: number } | undefined;
}

/** What we were told about asking a host. */
export interface HostTurn {
  readonly granted: boolean;
  /** The host refused us when we last came. */
  readonly refusedBefore: boolean;
  /** When granted: the end of the lease. Else: when to come again. */
  readonly until: Instant;
}

/** What is remembered of hosts, by host: read cheaply, so it may be a moment old. */
export async function hostMemories(record: Table, hosts: Iterable<string>): Promise<Map<string, HostMemory>> {
  const memories = [...new Set(hosts)].map(async (host): Promise<[string, HostMemory]> => {
    const { items } = await record.query({ pk: hostPk(host) });
    return [host, memoryIn(items[0])];
  });
  return new Map(await Promise.all(memories));
}

function memoryIn(item: Item | undefined): HostMemory {
  if (!item) return NEW_HOST;
  const asked = new Map<string, DocketAsk>();
  for (const [name, mark] of Object.entries(HostItem.in(item)))
    if (name.startsWith(ASKED_PREFIX) && typeof mark === "object") asked.set(name, mark);
  return { asked, spent: spentIn(item) };
}

/**
 * Takes the one lease of a host, so that no two workers ask it at once; refused while somebody has it, the host is on
 * hold, or the budget has no room for what is claimed.
 */
export async function takeHost(
  record: Table,
  host: string,
  now: Instant,
  nonce: string,
  claim?: Claim,
): Promise<HostTurn> {
  const until = addMinutes(now, claim?.leaseMinutes ?? HOST_LEASE_MINUTES);
  const { spend } = claim ?? {};
  const spent = spend && spending(spend.source, spend.budget, now, spend.requests);
  try {
    const item = await record.update(
      hostKey(host),
      {
        set: { leaseUntil: until, nonce, ...marksOf(claim?.asked) },
        add: spent?.add ?? {},
        remove: claim ? overWindows(claim.known.spent, now) : [],
      },
      { all: [freeOf("leaseUntil", now), freeOf("holdUntil", now), ...(spent?.onlyIf ?? [])] },
    );
    return { granted: true, refusedBefore: item["refusals"] !== undefined, until };
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error;
    const item = await record.get(hostKey(host), { consistent: true });
    const roomAt = spend && roomAgainAt(spentIn(item), spend.source, spend.budget, now, spend.requests);
    const times = [item?.["leaseUntil"], item?.["holdUntil"], roomAt].filter((one) => typeof one === "string");
    return { granted: false, refusedBefore: false, until: times.sort().at(-1) ?? until };
  }
}

function freeOf(name: string, now: Instant): { any: [{ missing: string[] }, { below: Record<string, string> }] } {
  // Instants compare as text; the tilde makes one that is equal to now count as run out.
  return { any: [{ missing: [name] }, { below: { [name]: `${now}~` } }] };
}

function marksOf(asked: ReadonlyMap<string, DocketAsk> = new Map()): Record<string, Value> {
  return Object.fromEntries([...asked].map(([name, { at, next }]) => [name, { at, next }]));
}

/** What a claim said and was not done. */
export interface Undone {
  readonly claim: Claim;
  readonly takenAt: Instant;
  /** Names of marks whose dockets were not asked. */
  readonly asked: readonly string[];
  /** Requests not made. */
  readonly requests: number;
}

/** Gives the lease back; only the one that `nonce` took. What was claimed and not done is as it was before. */
export async function leaveHost(record: Table, host: string, nonce: string, undone?: Undone): Promise<void> {
  const before = undone?.claim.known.asked ?? new Map<string, DocketAsk>();
  const names = undone?.asked ?? [];
  const { spend } = undone?.claim ?? {};
  const unspent =
    undone && spend && undone.requests > 0
      ? spending(spend.source, spend.budget, undone.takenAt, -undone.requests).add
      : {};
  try {
    await record.update(
      hostKey(host),
      {
        set: marksOf(new Map([...before].filter(([name]) => names.includes(name)))),
        remove: ["leaseUntil", "nonce", ...names.filter((name) => !before.has(name))],
        add: unspent,
      },
      { equals: { nonce } },
    );
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
