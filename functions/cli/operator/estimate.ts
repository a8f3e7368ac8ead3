import { FREE, PRICES } from "./prices.ts";

/** How many litigations and readers, and how lively it is. */
export interface Plan {
  readonly matters: number;
  /** Everybody is told daily, and there is something to tell every day: the most that it can be. */
  readonly readers: number;
  /** Open dockets of a litigation outside the Supreme Court: the courts' feeds tell of them. */
  readonly feedDocketsPerMatter?: number;
  readonly entriesPerMatterAndDay?: number;
}

/** A thing that costs: how many of it a month, and what that is in dollars before and after what is free. */
export interface CostLine {
  readonly what: string;
  readonly count: number;
  readonly usd: number;
  readonly usdAfterFree: number;
}

/**
 * Calls per event, as counted by tests on the real handlers: test/workflows/mail/mail-cost.test.ts for a mail,
 * test/workflows/checks/check-cost.test.ts for a check.
 */
export const CALLS = {
  mail: { writes: 2.05, reads: 1.1, queueRequests: 0.25, invocations: 0.03 },
  check: { writes: 1, reads: 1 },
  entry: { writes: 40, reads: 40, objectsPut: 3, lambdaGbSeconds: 12 },
} as const;

const DAYS = 30;
/** The Supreme Court shows one page a docket, asked every hour; a litigation has about one docket there. */
const SUPREME_PAGES_PER_MATTER_AND_DAY = 24;
/** Other courts show one feed each, asked every twenty minutes, however many dockets they have; there are about so many. */
const FEEDS_MAX = 100;
const FEED_PAGES_PER_DAY = 72;
/** CourtListener lets us ask so often a day. */
const COPIES_PER_DAY = 125;
/** A page takes a second of waiting, so that no court is asked more often, and a little more; at 1 GB. */
const PAGE_GB_SECONDS = 1.3;
/** Mails a second of one sender (512 MB), assumed: as many as it keeps up with where the service answers after 30 ms (npm run bench -- pace). */
const MAILS_PER_SECOND = 100;
/** Assumed, not measured: a litigation of a few hundred entries keeps less than this. */
const TABLE_GB_PER_MATTER = 0.01;
const ARCHIVE_GB_PER_MATTER = 0.06;
/** Ticks that find nothing: five minutes for mail, documents and webhooks, a quarter of an hour for the watch. */
const IDLE_TICKS_PER_DAY = 3 * 288 + 96;
const CANARY_GB_SECONDS = 20 * 0.5;

/** What a month costs, line by line. */
export function estimate(plan: Plan): CostLine[] {
  const { matters, readers, feedDocketsPerMatter = 3, entriesPerMatterAndDay = 3 } = plan;
  const mails = readers * DAYS + 24 * DAYS; // the canary writes one an hour
  const feedPages = Math.min(FEEDS_MAX, matters * feedDocketsPerMatter) * FEED_PAGES_PER_DAY * DAYS;
  const pages = feedPages + (matters * SUPREME_PAGES_PER_MATTER_AND_DAY + COPIES_PER_DAY) * DAYS;
  const feedChecks = matters * feedDocketsPerMatter * FEED_PAGES_PER_DAY * DAYS;
  const checks = pages - feedPages + feedChecks;
  const entries = matters * entriesPerMatterAndDay * DAYS;
  const ticks = IDLE_TICKS_PER_DAY * DAYS;
  const writes =
    mails * CALLS.mail.writes + checks * CALLS.check.writes + entries * CALLS.entry.writes + ticks + feedPages * 2;
  const reads = mails * CALLS.mail.reads + checks * CALLS.check.reads + entries * CALLS.entry.reads + ticks * 4;
  const invocations =
    mails * CALLS.mail.invocations + ticks + Math.min(feedPages, FEEDS_MAX * FEED_PAGES_PER_DAY * DAYS);
  const gbSeconds =
    (mails / MAILS_PER_SECOND) * 0.5 +
    pages * PAGE_GB_SECONDS +
    entries * CALLS.entry.lambdaGbSeconds +
    ticks * 0.2 +
    24 * DAYS * CANARY_GB_SECONDS;
  const polling = 4 * (86_400 / 20) * DAYS; // four queues, long polls of twenty seconds
  const objects = entries * CALLS.entry.objectsPut + feedPages; // a feed is another page nearly every time
  const gb = 0.2 + matters * TABLE_GB_PER_MATTER + readers * 0.000002;
  const archiveGb = 1 + matters * ARCHIVE_GB_PER_MATTER;
  return [
    line("Mails (SES)", mails, mails / 1000, PRICES.mailsPerThousand),
    line("Writes (DynamoDB)", writes, writes / 1e6, PRICES.writesPerMillion),
    line("Reads (DynamoDB)", reads, reads / 1e6, PRICES.readsPerMillion),
    line(
      "Tables and 35 days of recovery, GB",
      gb,
      gb,
      PRICES.tableGbMonth + PRICES.recoveryGbMonth,
      gb * (PRICES.recoveryGbMonth / (PRICES.tableGbMonth + PRICES.recoveryGbMonth)),
    ),
    line("Receipts (SNS)", mails, mails / 1e6, PRICES.notificationsPerMillion),
    freed(
      "Queue requests (SQS)",
      mails * CALLS.mail.queueRequests + polling,
      1e6,
      PRICES.queueRequestsPerMillion,
      FREE.queueRequests,
    ),
    freed("Invocations (Lambda)", invocations, 1e6, PRICES.invocationsPerMillion, FREE.invocations),
    freed("GB-seconds (Lambda)", gbSeconds, 1, PRICES.lambdaGbSecond, FREE.lambdaGbSeconds),
    line("Pages archived, GB (S3)", archiveGb, archiveGb, PRICES.objectGbMonth),
    line("Objects written (S3)", objects, objects / 1000, PRICES.objectsPutPerThousand),
    line("Requests (API Gateway)", 3000 + readers * 4, (3000 + readers * 4) / 1e6, PRICES.requestsPerMillion),
    freed("Logs, GB (CloudWatch)", 0.3, 1, PRICES.logsGb, FREE.logsGb),
    freed("Alarms (CloudWatch)", 9, 1, PRICES.alarmMonth, FREE.alarms),
    freed("Metrics (CloudWatch)", 8, 1, PRICES.metricMonth, FREE.metrics),
  ];
}

/** Dollars a month: the mails alone, everything else, and both. */
export function totals(lines: readonly CostLine[]): {
  readonly mails: number;
  readonly rest: number;
  readonly all: number;
} {
  const [mail, ...others] = lines;
  const mails = mail?.usdAfterFree ?? 0;
  const rest = others.reduce((sum, { usdAfterFree }) => sum + usdAfterFree, 0);
  return { mails, rest, all: mails + rest };
}

function line(what: string, count: number, units: number, price: number, usdAfterFree = units * price): CostLine {
  return { what, count, usd: units * price, usdAfterFree };
}

function freed(what: string, count: number, per: number, price: number, free: number): CostLine {
  return line(what, count, count / per, price, (Math.max(0, count - free) / per) * price);
}
