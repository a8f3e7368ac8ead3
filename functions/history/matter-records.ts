import { type LaterHistories, laterHistories } from "../entries/later-history.ts";
import { ordersOf } from "../entries/orders/orders-of.ts";
import { asSealed, redactedEvent } from "../entries/redaction.ts";
import type { Deployment } from "../model/deployment.ts";
import type { Entry } from "../model/entry.ts";
import { dayOf, type LedgerEvent } from "../model/event.ts";
import { amiciOf, supportOf } from "../model/filing-names.ts";
import type { Matter } from "../model/matter.ts";
import type { Order } from "../model/order.ts";
import type { Instant } from "../model/time.ts";
import type { Table } from "../ports/index.ts";
import { numberOf } from "../store/keys.ts";
import { eventsBetween, headOf } from "../store/ledger.ts";
import { matterIn } from "./matter-in.ts";

/** A matter as its ledger stands at `head`. */
export interface MatterRecord {
  readonly matter: Matter;
  readonly head: number;
  /** By filing day (filed, else entered), newest first; entries of one day by their number, newest first. */
  readonly entries: readonly Entry[];
  readonly entry: (id: string) => Entry | undefined;
  /** An entry with its later history, and with the amici and the side that its cover names where the docket names none: as everybody is shown it. */
  readonly whole: (entry: Entry) => Entry;
  /** Rulings that stand on their dockets, oldest first. */
  readonly rulings: readonly Entry[];
  /** The orders of the matter with their lives up to a moment, from the entries of the ledger up to `head` (all without one). */
  readonly orders: (at: Instant, head?: number) => readonly Order[];
  /** What readers were told was changed: corrections, amendments, withdrawals, returns, seals; oldest first. */
  readonly changes: readonly LedgerEvent[];
  /** Numbers of the events of each entry that has more than one, in order. */
  readonly histories: ReadonlyMap<string, readonly number[]>;
  /** When each event came, in order: `at` of event n stands at n - 1. */
  readonly times: readonly string[];
}

export type MatterRecords = ReturnType<typeof matterRecords>;

/**
 * Matters folded from their ledgers and kept between requests: a request costs one query for the head, and one for what
 * is new since. The ledger is read consistently, so a page never shows less than a digest that was sent before.
 */
export function matterRecords(record: Table, deployment: Pick<Deployment, "matters">) {
  const kept = new Map<string, MatterRecord>();
  const earlier = new Map<string, MatterRecord>();

  /** @throws ExpectedError("missing") for a matter that this copy does not watch */
  async function of(id: string): Promise<MatterRecord> {
    const matter = matterIn({ deployment }, id);
    const head = await headOf(record, id);
    const before = kept.get(id);
    if (before?.head === head) return before;
    const folded =
      (before && (await goneOn(before, head))) ??
      fold(matter, undefined, await eventsBetween(record, id, 0, head), head);
    kept.set(id, folded);
    return folded;
  }

  /** `before` up to `head`; undefined when it is another ledger's: a record that was restored is shorter, or went on otherwise. */
  async function goneOn(before: MatterRecord, head: number): Promise<MatterRecord | undefined> {
    if (before.head > head) return undefined;
    const [last, ...events] = await eventsBetween(record, before.matter.id, before.head - 1, head);
    return last?.at === before.times.at(-1) ? fold(before.matter, before, events, head) : undefined;
  }

  /**
   * As the ledger stood at `at`: with the versions of then, and nothing that came later. What a court has sealed since
   * stays sealed. @throws as `of`
   */
  async function asOf(id: string, at: Instant): Promise<MatterRecord> {
    const now = await of(id);
    const n = now.times.findLastIndex((time) => time <= at) + 1;
    if (n === now.head) return now;
    const key = `${id} ${n}`;
    const then = earlier.get(key) ?? fold(now.matter, undefined, await eventsBetween(record, id, 0, n), n);
    earlier.delete(key);
    earlier.set(key, then);
    for (const oldest of [...earlier.keys()].slice(0, -EARLIER_MAX)) earlier.delete(oldest);
    return withSeals(then, now);
  }

  /** As it was when it was read last. */
  const known = (id: string): MatterRecord | undefined => kept.get(id);
  return { of, asOf, known };
}

/** Earlier states kept, those asked for last. */
const EARLIER_MAX = 4;

/** `before` with `events` applied, up to `head`. */
export function fold(
  matter: Matter,
  before: MatterRecord | undefined,
  events: readonly LedgerEvent[],
  head: number,
): MatterRecord {
  const byId = new Map((before?.entries ?? []).map((entry) => [entry.id, entry]));
  const histories = new Map(before?.histories);
  for (const event of events) {
    const id = event.after?.id ?? event.entry;
    if (event.after) byId.set(event.after.id, event.after);
    if (id !== undefined && event.kind !== "entry_filed")
      histories.set(id, [...(histories.get(id) ?? [numberOf(id)]), event.n]);
  }
  const entries = [...byId.values()].sort(newestFirst);
  const rulings = entries.filter((entry) => entry.weight === "ruling" && entry.status === "current").reverse();
  let later: LaterHistories | undefined;
  return {
    matter,
    head,
    entries,
    entry: (id) => byId.get(id),
    whole(entry) {
      later ??= laterHistories(rulings, matter);
      return { ...entry, amici: [...amiciOf(entry)], ...supportOf(entry), laterHistory: later(entry) };
    },
    rulings,
    orders: ordersKept(entries, matter),
    // A process that runs on must not go on showing what it read before the seal.
    changes: asSealed([...(before?.changes ?? []), ...events.filter(isChange)]),
    histories,
    times: [...(before?.times ?? []), ...events.map((event) => event.at)],
  };
}

/** The orders of entries, worked out when they are asked for; the clock turns them by the minute. */
function ordersKept(entries: readonly Entry[], matter: Matter): MatterRecord["orders"] {
  let known: { readonly name: string; readonly orders: readonly Order[] } | undefined;
  return (at, head = Number.POSITIVE_INFINITY) => {
    const name = `${at.slice(0, 16)} ${head}`; // 2020-03-11T18:00
    const seen = head === Number.POSITIVE_INFINITY ? entries : entries.filter((entry) => numberOf(entry.id) <= head);
    if (known?.name !== name) known = { name, orders: ordersOf(seen, matter, at) };
    return known.orders;
  };
}

/** `then` without what was sealed up to `now`. */
function withSeals(then: MatterRecord, now: MatterRecord): MatterRecord {
  const sealed = then.entries.filter((entry) => now.entry(entry.id)?.status === "sealed");
  if (sealed.length === 0) return then;
  const shown = (entry: Entry): Entry =>
    sealed.some((one) => one.id === entry.id) ? (now.entry(entry.id) ?? entry) : entry;
  return {
    ...then,
    entries: then.entries.map(shown),
    changes: then.changes.map((event) =>
      sealed.some(({ id }) => id === (event.after?.id ?? event.entry)) ? redactedEvent(event) : event,
    ),
    rulings: then.rulings.filter((ruling) => !sealed.includes(ruling)),
    orders: ordersKept(then.entries.map(shown), then.matter),
    entry: (id) => {
      const entry = then.entry(id);
      return entry && shown(entry);
    },
  };
}

function isChange(event: LedgerEvent): boolean {
  // What was put right by letter is quiet in digests.
  return CHANGES.has(event.kind) && (!event.quiet || event.correction !== undefined) && !event.fuller;
}

const CHANGES: ReadonlySet<string> = new Set([
  "correction",
  "entry_amended",
  "entry_withdrawn",
  "entry_returned",
  "entry_sealed",
]);

/** By day, then by ledger number; entries without a day come last. */
export function newestFirst(a: Entry, b: Entry): number {
  return compare(dayOf(b) ?? "", dayOf(a) ?? "") || numberOf(b.id) - numberOf(a.id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
