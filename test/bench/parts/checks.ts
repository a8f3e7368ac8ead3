import type { Isolate } from "../../../functions/ports/index.ts";
import { headOf } from "../../../functions/store/ledger.ts";
import { checkDockets } from "../../../functions/workflows/checks/check-dockets.ts";
import { type SupremeRow, supremeCourtPage } from "../../support/court-pages.ts";
import { meteredTable } from "../../support/metered-table.ts";
import { watchedDocket, watchedMatter } from "../../support/watched.ts";
import { world } from "../../support/world.ts";
import { cpuNow, median, once } from "../measure.ts";
import { held, type Row, shown } from "../row.ts";
import { sortedTable } from "../sorted-table.ts";

const ENTRIES = 5_000;
const UNCHANGED_MS_MAX = 5;
const ONE_NEW_MS_MAX = 60;
const PAGE = "https://www.supremecourt.gov/docket/docketfiles/html/public/19A960.html";
const ROUNDS = 20;
/** When the docket is due again. */
const CHECK_EVERY_MINUTES = 61;

/** Checks of one docket of 5,000 entries: nothing new, the same bytes again, one new entry. */
export async function rows(): Promise<Row[]> {
  const copy = await copyOf(ENTRIES);
  const unchanged = await copy.rounds("answers 304", copy.page);
  const same = await copy.rounds("sends it again", copy.page);
  const grew = await copy.rounds("sends it again", () => {
    copy.fileOne();
    return copy.page();
  });
  if ((await headOf(copy.record, "mpp")) !== ENTRIES + ROUNDS) throw new Error("entries were missed");
  const after = grew.map(({ cpuMs, readMs }) => cpuMs - readMs);
  const units = {
    read: median(unchanged.map((one) => one.units.read)),
    write: median(unchanged.map((one) => one.units.write)),
  };
  return [
    held(
      {
        what: `check an unchanged docket of ${ENTRIES.toLocaleString("en-US")} entries (304)`,
        figure: `${shown(median(unchanged.map(({ cpuMs }) => cpuMs)))} ms; pages parsed: ${sum(unchanged.map(({ reads }) => reads))}; ${callsOf(unchanged)}`,
        beside: "–",
        toReach: `≤ ${UNCHANGED_MS_MAX} ms CPU, no parse`,
      },
      sum(unchanged.map(({ reads }) => reads)) > 0
        ? Number.POSITIVE_INFINITY
        : median(unchanged.map((one) => one.cpuMs)),
      { max: UNCHANGED_MS_MAX },
    ),
    held(
      {
        what: "units of the table that a check of it costs",
        figure: `${units.read} read, ${units.write} written; ${callsOf(unchanged)}`,
        beside: "–",
        toReach: "1 conditional request, ≤ 1 read, ≤ 1 write",
      },
      Math.max(units.read, units.write),
      { max: 1 },
    ),
    {
      what: "the same docket when the court sends the same bytes again (200)",
      figure: `${shown(median(same.map(({ cpuMs }) => cpuMs)))} ms; pages parsed: ${sum(same.map(({ reads }) => reads))}; ${callsOf(same)}`,
      beside: "–",
      toReach: "–",
      note: "The hash of the page is what it costs.",
    },
    held(
      {
        what: `check with 1 new entry among ${ENTRIES.toLocaleString("en-US")} known`,
        figure: `${shown(median(after))} ms after parsing; ${callsOf(grew)}`,
        beside: `${shown(median(grew.map(({ readMs }) => readMs)))} ms to parse the page; ${shown(copy.firstMs)} ms to record all of it the first time`,
        toReach: `≤ ${ONE_NEW_MS_MAX} ms CPU`,
      },
      median(after),
      { max: ONE_NEW_MS_MAX },
    ),
  ];
}

interface Round {
  readonly cpuMs: number;
  readonly readMs: number;
  readonly reads: number;
  /** What DynamoDB would count: a cheap read is half a unit. */
  readonly units: { readonly read: number; readonly write: number };
  readonly calls: Readonly<Record<"get" | "getMany" | "query" | "write" | "asked", number>>;
}

async function copyOf(entries: number) {
  const outside = world({ now: "2020-03-10T15:00:00.000Z", matters: [watchedMatter(watchedDocket("scotus/19A960"))] });
  const record = sortedTable();
  const metered = meteredTable(record);
  const isolate = timed(outside.ports.isolate);
  const ports = { ...outside.ports, record: metered.table, isolate };
  // Filed before the watch began: recorded without telling anybody, so that no brake holds them.
  const filed: SupremeRow[] = Array.from({ length: entries }, (_, at) => ({
    filedOn: `20${String(10 + (at % 8)).padStart(2, "0")}-0${1 + (at % 9)}-1${at % 10}`,
    text: `Motion ${at} of Example Law Institute for leave to file an amicus brief out of time in No. ${at} filed.`,
    efile: String(100_000 + at),
  }));
  filed.sort((a, b) => a.filedOn.localeCompare(b.filedOn));
  const body = (): string => supremeCourtPage({ number: "19A960", caption: "Wolf v. Law Lab", rows: filed });
  const check = () => checkDockets(ports, outside.deployment, { host: "www.supremecourt.gov" });
  // The same validator always: whether anything changed is the script's to say.
  const page = () => ({ body: body(), headers: { etag: '"v1"' } });
  outside.sites.on(PAGE, page());
  const { cpuMs: firstMs } = await once(check);
  if ((await headOf(record, "mpp")) !== entries) throw new Error("the first reading was not recorded whole");
  return {
    record,
    firstMs,
    page,
    fileOne: () =>
      void filed.push({
        filedOn: "2020-03-10",
        text: `Reply ${filed.length} of applicants filed.`,
        efile: String(900_000 + filed.length),
      }),
    /** Checks of pages that a court with validators, or without, has when they are due. */
    async rounds(court: "answers 304" | "sends it again", pageOf: () => ReturnType<typeof page>): Promise<Round[]> {
      const found: Round[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        outside.clock.forward(CHECK_EVERY_MINUTES);
        const shows = pageOf();
        outside.sites.on(PAGE, ({ etag }) => (court === "answers 304" && etag ? { status: 304 } : shows));
        const before = {
          ...record.calls,
          units: { ...metered.used },
          asked: outside.sites.asked.length,
          reads: isolate.reads(),
          readMs: isolate.readMs(),
        };
        const { cpuMs } = await once(check);
        const { get, getMany, query, write } = record.calls;
        found.push({
          cpuMs,
          units: { read: metered.used.read - before.units.read, write: metered.used.write - before.units.write },
          readMs: isolate.readMs() - before.readMs,
          reads: isolate.reads() - before.reads,
          calls: {
            get: get - before.get,
            getMany: getMany - before.getMany,
            query: query - before.query,
            write: write - before.write,
            asked: outside.sites.asked.length - before.asked,
          },
        });
      }
      return found;
    },
  };
}

/** Counts pages read, and the time that reading them takes. */
function timed(isolate: Isolate): Isolate & { reads(): number; readMs(): number } {
  let reads = 0;
  let readMs = 0;
  return {
    ...isolate,
    async read(format, page) {
      const begin = cpuNow();
      const reading = await isolate.read(format, page);
      readMs += cpuNow() - begin;
      reads += 1;
      return reading;
    },
    reads: () => reads,
    readMs: () => readMs,
  };
}

function callsOf(rounds: readonly Round[]): string {
  const each = (name: keyof Round["calls"]): number => median(rounds.map(({ calls }) => calls[name]));
  return `calls a check: ${each("asked")} to the court, ${each("get")} get, ${each("getMany")} getMany, ${each("query")} query, ${each("write")} write`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
