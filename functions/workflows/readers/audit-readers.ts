import { passes } from "../../digest/filter.ts";
import type { Deployment } from "../../model/deployment.ts";
import type { LedgerEvent } from "../../model/event.ts";
import type { SendState, Watermarks } from "../../model/reader.ts";
import { groupOf } from "../../model/slot.ts";
import { type Instant, minutesBetween } from "../../model/time.ts";
import type { Ports } from "../../ports/index.ts";
import { everyone, stampIn } from "../../store/groups.ts";
import { eventsBetween } from "../../store/ledger.ts";
import { readerAt, readReader } from "../../store/readers.ts";
import { readSend } from "../../store/send-states.ts";
import { headsOf } from "../mail/plan-runs.ts";
import { isPaused } from "../mail/what-is-due.ts";

/** What an event may be owed for at most before somebody must look: a slot that folds, a weekend, a week. */
const OWED_HOURS_MAX = { as_filed: 2, daily: 46, weekdays: 94, weekly: 194 } as const;

export interface Audit {
  readonly readers: number;
  readonly active: number;
  /** What must not be, with the reader's id. None: nothing was lost, nothing is stuck. */
  readonly gaps: readonly { readonly reader: string; readonly what: string }[];
}

type AuditPorts = Pick<Ports, "clock" | "record" | "readers">;

/** Audits the ledger against every send state: each active reader is told everything, or in a state that shows. */
export async function auditReaders(ports: AuditPorts, deployment: Deployment): Promise<Audit> {
  const heads = await headsOf(ports.record, deployment);
  const gaps: { reader: string; what: string }[] = [];
  let [readers, active] = [0, 0];
  for await (const ids of everyone(ports.readers)) {
    for (const reader of ids) {
      const state = await readSend(ports.readers, reader);
      readers += 1;
      if (state?.active) active += 1;
      const wrongs = state ? await wrongsOf(ports, state, heads) : ["listed without a send state"];
      gaps.push(...wrongs.map((what) => ({ reader, what })));
    }
  }
  return { readers, active, gaps };
}

async function wrongsOf(ports: AuditPorts, state: SendState, heads: Watermarks): Promise<string[]> {
  const wrongs = [...wrongMarks(state, heads), ...brokenChain(state)];
  if (!state.active) return wrongs;
  const { readers } = ports;
  const record = await readReader(readers, state.reader);
  if (!record) wrongs.push("told without a record of consent");
  if (record?.addressHash && (await readerAt(readers, record.addressHash)) !== state.reader)
    wrongs.push("told at an address that is somebody else's");
  if ((await stampIn(readers, groupOf(state.preferences), state.reader)) === undefined) wrongs.push("told in no group");
  const owed = await owedSince(ports, state, heads);
  if (owed) wrongs.push(`owed since ${owed}`);
  return wrongs;
}

function wrongMarks({ watermarks, joined }: SendState, heads: Watermarks): string[] {
  return Object.entries(watermarks).flatMap(([matter, n]) => [
    ...(n > (heads[matter] ?? n) ? [`told beyond the ledger of ${matter}`] : []),
    ...(n < (joined[matter] ?? 0) ? [`told less than where it joined ${matter}`] : []),
  ]);
}

/** Accepted windows follow each other: none tells from before where the last one ended; between them lies what was not wanted. */
function brokenChain({ recent }: SendState): string[] {
  return recent.slice(1).flatMap((older, place) => {
    const newer = recent[place];
    const isBroken = Object.entries(older.to).some(([matter, to]) => (newer?.from[matter] ?? to) < to);
    return isBroken ? [`the digests before ${newer?.at} do not meet`] : [];
  });
}

/** Since when the reader has been owed something for too long, unless a state shows why. */
async function owedSince(
  { clock, record }: AuditPorts,
  state: SendState,
  heads: Watermarks,
): Promise<Instant | undefined> {
  const now = clock.now();
  if (state.pending || state.rolledOver || state.failed || isPaused(state, now)) return undefined;
  const owed: LedgerEvent[] = [];
  for (const [matter, watermark] of Object.entries(state.watermarks)) {
    owed.push(...(await eventsBetween(record, matter, watermark, heads[matter] ?? watermark)));
  }
  const oldest = owed.find((event) => !event.quiet && passes(event, state.preferences.filters));
  const hoursMax = OWED_HOURS_MAX[state.preferences.cadence];
  return oldest && minutesBetween(oldest.at, now) > hoursMax * 60 ? oldest.at : undefined;
}
