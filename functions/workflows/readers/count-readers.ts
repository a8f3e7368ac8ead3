import type { Cadence, Consent, SendState } from "../../model/reader.ts";
import type { Instant } from "../../model/time.ts";
import type { Ports } from "../../ports/index.ts";
import { everyone } from "../../store/groups.ts";
import { readReader } from "../../store/readers.ts";
import { readSend } from "../../store/send-states.ts";
import { isPaused } from "../mail/what-is-due.ts";

/** How many readers there are, and how they are. */
export interface ReaderCounts {
  readonly readers: number;
  readonly active: number;
  readonly byCadence: Readonly<Record<Cadence, number>>;
  /** Of the active: resting, by their own wish or after bounces. */
  readonly paused: number;
  /** Of the active: a mail whose fate is not known, now or for good. */
  readonly unclear: number;
  /** Of the active: the last mail was refused for good. */
  readonly failed: number;
  readonly ended: Readonly<Record<"unsubscribed" | "complaint" | "bounce", number>>;
}

/** Counts all readers. For the operator: it reads every reader once. */
export async function countReaders(ports: Pick<Ports, "clock" | "readers">): Promise<ReaderCounts> {
  const now = ports.clock.now();
  const counts: Counting = {
    ...{ readers: 0, active: 0, paused: 0, unclear: 0, failed: 0 },
    byCadence: { as_filed: 0, daily: 0, weekdays: 0, weekly: 0 },
    ended: { unsubscribed: 0, complaint: 0, bounce: 0 },
  };
  for await (const ids of everyone(ports.readers))
    for (const id of ids) count(await readSend(ports.readers, id), counts, now);
  return counts;
}

type Counting = { -readonly [K in keyof ReaderCounts]: ReaderCounts[K] } & {
  byCadence: Record<Cadence, number>;
  ended: Record<keyof ReaderCounts["ended"], number>;
};

function count(state: SendState | undefined, counts: Counting, now: Instant): void {
  if (!state) return;
  counts.readers += 1;
  if (state.active) countActive(state, counts, now);
  else if (state.ended) counts.ended[state.ended.because] += 1;
}

function countActive(state: SendState, counts: Counting, now: Instant): void {
  counts.active += 1;
  counts.byCadence[state.preferences.cadence] += 1;
  if (isPaused(state, now)) counts.paused += 1;
  if (state.pending ?? state.rolledOver) counts.unclear += 1;
  if (state.failed) counts.failed += 1;
}

/** One consent as the operator must be able to show it. */
export interface ProvenConsent extends Consent {
  readonly reader: string;
  /** Null once it is forgotten. */
  readonly address: string | null;
  readonly active: boolean;
}

/** Every consent there is, reader by reader. */
export async function* consents(ports: Pick<Ports, "readers">): AsyncGenerator<ProvenConsent> {
  for await (const ids of everyone(ports.readers)) {
    for (const reader of ids) {
      const [record, state] = [await readReader(ports.readers, reader), await readSend(ports.readers, reader)];
      for (const consent of record?.consents ?? []) {
        yield { reader, address: state?.address ?? null, active: state?.active === true, ...consent };
      }
    }
  }
}
