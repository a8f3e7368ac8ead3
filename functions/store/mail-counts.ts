import * as z from "zod/mini";
import { addDays, type Day, type Instant } from "../model/time.ts";
import type { Table } from "../ports/index.ts";
import { countsKey } from "./keys.ts";
import { stored } from "./stored.ts";

export interface MailCounts {
  readonly sent: number;
  readonly bounces: number;
  readonly complaints: number;
}

const count = z.exactOptional(z.number());
export const CountsItem = stored("counts", z.object({ sent: count, bounces: count, complaints: count }));

/** Bounces come hours after their mail. */
const DAYS_COUNTED = 2;

function utcDay(at: Instant): Day {
  return at.slice(0, 10);
}

/** Letters can be had sent by anybody, to any address: what comes of them is counted apart from digests. */
export type CountedMail = "digests" | "letters";

/** Adds to the counts of the day of `at`. Mails are added by the hundred, bounces and complaints one by one. */
export async function countMails(
  readers: Table,
  at: Instant,
  counts: Partial<MailCounts>,
  of: CountedMail = "digests",
): Promise<void> {
  const day = utcDay(at);
  const item = await readers.update(countsKey(day, of), { add: { ...counts } });
  const { sent = 0, bounces = 0, complaints = 0 } = CountsItem.in(item);
  const own = (counts.sent ?? 0) + (counts.bounces ?? 0) + (counts.complaints ?? 0);
  // The first of a day takes away what nobody looks at any more.
  if (sent + bounces + complaints === own) await forgetOldCounts(readers, day, of);
}

const DAYS_KEPT = 7;

async function forgetOldCounts(readers: Table, today: Day, of: CountedMail): Promise<void> {
  const { pk, sk: to } = countsKey(addDays(today, -DAYS_KEPT), of);
  const { items } = await readers.query({ pk, to });
  for (const item of items) await readers.delete(item);
}

/** The counts of today and yesterday. */
export async function recentCounts(readers: Table, now: Instant, of: CountedMail = "digests"): Promise<MailCounts> {
  const today = utcDay(now);
  const days = Array.from({ length: DAYS_COUNTED }, (_, back) => countsKey(addDays(today, -back), of));
  const items = (await readers.getMany(days, { consistent: true })).map((item) => CountsItem.in(item));
  const sum = (name: keyof MailCounts): number => items.reduce((total, item) => total + (item[name] ?? 0), 0);
  return { sent: sum("sent"), bounces: sum("bounces"), complaints: sum("complaints") };
}

/** Forgets the counts that pulled the circuit breaker. */
export async function forgetCounts(readers: Table, now: Instant): Promise<void> {
  const today = utcDay(now);
  for (let back = 0; back < DAYS_COUNTED; back += 1) await readers.delete(countsKey(addDays(today, -back), "digests"));
}
