import { isFiledWithin } from "../../entries/gap-days.ts";
import { rowsOf } from "../../entries/identify.ts";
import { aliasesToLookUp } from "../../entries/lookups.ts";
import { reconcile } from "../../entries/reconcile.ts";
import type { Reconciled, SeenRow } from "../../entries/reconciling.ts";
import { inOrder } from "../../entries/row-order.ts";
import { courtOf } from "../../model/courts.ts";
import type { Docket } from "../../model/docket.ts";
import { ExpectedError, isExpected } from "../../model/errors.ts";
import type { Gap, NewEvent } from "../../model/event.ts";
import type { DocketReading } from "../../model/reading.ts";
import type { Instant } from "../../model/time.ts";
import type { Ports } from "../../ports/index.ts";
import { changeDocketState, docketState, openGaps } from "../../store/dockets.ts";
import { aliasesOf, entriesOf } from "../../store/entries.ts";
import { append, rollForward } from "../../store/ledger.ts";
import { keepWitness, openLedger, reserve } from "../open-ledger.ts";
import { withRead } from "./docket-memory.ts";

/** Writers that lose the race this often in a row are not racing, something is wrong. */
const ROUNDS_MAX = 20;

/** A saved page of one of our dockets, read. */
export interface Import {
  readonly matter: string;
  readonly docket: Docket;
  /** Other dockets of the same matter and court. */
  readonly siblingDockets: readonly Docket[];
  readonly reading: DocketReading;
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** Edition of the format that read it. */
  readonly edition: number;
}

/** What an import adds, or would add. */
export interface ImportResult {
  /** In the order they are appended: new entries, what became of known ones, gaps that are closed. */
  readonly events: readonly NewEvent[];
  /** Rows of the page. */
  readonly rows: number;
}

type ImportPorts = Pick<Ports, "clock" | "ids" | "record" | "archive" | "wake" | "log">;

/** What {@link importDocket} would add now. Nothing is written but the projection of what the ledger already holds. */
export async function previewImport(ports: Pick<ImportPorts, "clock" | "record">, page: Import): Promise<ImportResult> {
  await rollForward(ports.record, page.matter);
  return decide(ports, page, { sha256: "", now: ports.clock.now() });
}

/**
 * Backfills a docket from a saved page: archives its bytes and appends what is new. It withdraws nothing, because a saved
 * page may show a part, or an old state. It is quiet, but for entries filed within an open gap: readers were told of it.
 * Repeating it is a no-op.
 */
export async function importDocket(ports: ImportPorts, page: Import): Promise<ImportResult> {
  const sha256 = await ports.archive.put(page.bytes, { contentType: page.contentType });
  const now = ports.clock.now();
  const ledger = await openLedger(ports, page.matter);
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const appliedTo = await rollForward(ports.record, page.matter);
    const decided = await decide(ports, page, { sha256, now });
    const place = appliedTo + decided.events.length;
    await reserve(ports, page.matter, ledger, place);
    if (!(await appendAll(ports, appliedTo, decided.events))) continue;
    await rollForward(ports.record, page.matter);
    if (decided.events.length > 0) await keepWitness(ports, page.matter, ledger, place);
    await changeDocketState(ports.record, page.matter, page.docket.id, (before) => withRead(before, decided.read, now));
    if (decided.events.length > 0) await ports.wake.wake("read");
    return decided;
  }
  throw new ExpectedError("conflict", `${page.docket.id}: other writers were faster ${ROUNDS_MAX} times in a row`);
}

interface Decided extends ImportResult {
  /** What the docket's own state gains. */
  readonly read: Pick<Reconciled, "numbers" | "newestFiledOn">;
}

async function decide(
  { record }: Pick<ImportPorts, "record">,
  page: Import,
  { sha256, now }: { readonly sha256: string; readonly now: Instant },
): Promise<Decided> {
  const { matter, docket, siblingDockets, reading, edition } = page;
  const sighting = { source: "import", url: addressOf(docket, reading), seenAt: now, sha256, edition };
  const seen = rowsOf(reading, docket).map((row): SeenRow => ({ row, sighting }));
  const rows = inOrder(seen, ({ row }) => row);
  const lookups = aliasesToLookUp(
    rows.map(({ row }) => row),
    docket,
    siblingDockets,
  );
  const aliases = await aliasesOf(record, matter, lookups);
  const stored = await entriesOf(record, matter, [...new Set(aliases.values())]);
  const before = await docketState(record, matter, docket.id);
  const { site } = courtOf(docket.court);
  const { events, numbers, newestFiledOn } = reconcile({
    matter,
    docket,
    siblingDockets,
    shows: "changes",
    hosts: { pages: [site], documents: [site] },
    rows,
    known: [],
    aliases,
    entries: new Map(stored.map((one) => [one.entry.id, one])),
    now,
    missing: {},
    partial: true,
    isBaseline: true,
    ownReadingChanged: false,
    windowFrom: null,
    newestFiledOn: before.newestFiledOn ?? null,
    numbers: before.numbers,
  });
  const gaps = await openGaps(record, matter, docket.id);
  const { source, url } = sighting;
  const closing = gaps
    .filter((gap) => isSpanned(gap, rows))
    .map((gap) => ({ ...gap, found: events.filter((event) => isFiledWithin(event, gap)).length }))
    .map((gap): NewEvent => ({ matter, docket: docket.id, kind: "gap_closed", gap, source, url, sha256, edition }));
  return {
    events: [...events.map((event) => asQuiet(event, gaps)), ...closing],
    rows: rows.length,
    read: { numbers, newestFiledOn },
  };
}

/** The docket's own page at the court: where the operator saved it from. */
function addressOf({ court, number }: Docket, { pacerCaseId }: DocketReading): string {
  const { site, level } = courtOf(court);
  if (level === "appeals")
    return `https://${site}/n/beam/servlet/TransportRoom?servlet=CaseSummary.jsp&caseNum=${encodeURIComponent(number)}`;
  return `https://${site}/cgi-bin/DktRpt.pl${pacerCaseId ? `?${encodeURIComponent(pacerCaseId)}` : ""}`;
}

/** Whether the page's rows begin before the gap and end after it: what was filed in it stands between them. */
function isSpanned(gap: Gap, rows: readonly SeenRow[]): boolean {
  const days = rows.map(({ row }) => row.filedOn ?? row.enteredOn).filter((day) => day !== null);
  return days.some((day) => day < gap.from.slice(0, 10)) && days.some((day) => day > gap.to.slice(0, 10));
}

function asQuiet(event: NewEvent, gaps: readonly Gap[]): NewEvent {
  if (gaps.some((gap) => isFiledWithin(event, gap))) return event;
  const { late: _late, notSeen: _notSeen, ...rest } = event; // both are told beside an entry that is told
  return { ...rest, quiet: true };
}

/** Appends in order; false when another writer took a place: what was appended before it stays and is found again. */
async function appendAll(
  { clock, record }: Pick<ImportPorts, "clock" | "record">,
  appliedTo: number,
  events: readonly NewEvent[],
): Promise<boolean> {
  try {
    for (const [offset, event] of events.entries()) await append(record, appliedTo + 1 + offset, clock.now(), event);
    return true;
  } catch (error) {
    if (isExpected(error, "conflict")) return false;
    throw error;
  }
}
