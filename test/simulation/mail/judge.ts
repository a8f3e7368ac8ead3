import type { LedgerEvent } from "../../../functions/model/event.ts";
import type { SendState, Watermarks } from "../../../functions/model/reader.ts";
import type { Instant } from "../../../functions/model/time.ts";
import { eventsBetween, headOf } from "../../../functions/store/ledger.ts";
import { MPP } from "../../support/filed-entries.ts";
import { isDelivered } from "./cheap-templates.ts";
import { latesOf, stuckOf } from "./lateness.ts";
import type { Accepted } from "./mail-service.ts";
import type { SimulatedMail } from "./simulated-mail.ts";

/** How a run kept the promises of the mail protocol. */
export interface Verdict {
  /** Events of windows that count as told and that no mail told. */
  readonly lost: number;
  /** Events that were told later than promised, though nothing stood in the way. */
  readonly late: number;
  /** Events that a reader is still owed at the end, though nothing stands in the way. */
  readonly stuck: number;
  /** Events that a reader got more than once. */
  readonly doubled: number;
  /** … and whose first mail nobody knew of when the second was claimed: its answer and every receipt were lost or late. */
  readonly explained: number;
  /** The most copies of one event that one reader got. */
  readonly copies: number;
  /** Claims after unsubscribing was answered. */
  readonly afterUnsubscribe: number;
  /** Everything else that must not be, in words. */
  readonly wrongs: readonly string[];
}

/** Judges a run that came to rest, by what readers really got. */
export async function judge(mail: SimulatedMail): Promise<Verdict> {
  const { record, witness, service, bugs } = mail;
  const events = await eventsBetween(record, MPP.id, 0, await headOf(record, MPP.id));
  const states = mail.states();
  const doubles = states.flatMap((state) => doublesOf(mail, state.reader));
  const told = events.filter((event) => !event.quiet);
  const seen = [...witness.seen.values()];
  const end = mail.time.now();
  const lates = seen.flatMap((one) => latesOf(one, told, mail.outages(), end));
  const stuck = seen.flatMap((one) => stuckOf(one, told, end));
  return {
    lost: states.reduce((sum, state) => sum + lostOf(mail, state, events), 0),
    late: lates.length,
    stuck: stuck.length,
    doubled: doubles.length,
    explained: doubles.filter((double) => double.isExplained).length,
    copies: doubles.reduce((most, double) => Math.max(most, double.copies), 0),
    afterUnsubscribe: witness.claimsAfterEnd(),
    wrongs: [
      ...witness.wrongs,
      ...stuck,
      ...lates,
      ...service.accepted.flatMap((accepted) => wrongsOf(accepted, events)),
      ...twicePerSlot(service.accepted),
      ...bugs.map((bug) => `a handler broke: ${bug instanceof Error ? bug.stack : String(bug)}`),
    ],
  };
}

/** Events of settled windows that no mail told. */
function lostOf(mail: SimulatedMail, state: SendState, events: readonly LedgerEvent[]): number {
  const { reader } = state;
  const got = new Set(mail.service.accepted.filter((one) => one.reader === reader).flatMap((one) => one.mail.told));
  const settled = mail.witness.moves
    .filter((move) => move.reader === reader && move.before.active)
    .flatMap(({ before, after }) =>
      windowOf(events, before.watermarks, after.watermarks).filter((event) => isDelivered(event, before)),
    );
  return settled.filter((event) => !got.has(idOf(event))).length;
}

function windowOf(events: readonly LedgerEvent[], after: Watermarks, upTo?: Watermarks): LedgerEvent[] {
  return events.filter(({ matter, n }) => n > (after[matter] ?? n) && n <= (upTo ? (upTo[matter] ?? 0) : n));
}

function idOf(event: LedgerEvent): string {
  return `${event.matter}/${event.n}`;
}

/** What a mail says that must be said once: events, or that a week was quiet. */
function saidBy({ mail, claim }: Accepted): readonly string[] {
  return mail.kind === "note" ? [`quiet ${claim?.slot}`] : mail.told;
}

interface Double {
  readonly copies: number;
  readonly isExplained: boolean;
}

function doublesOf({ service, witness }: SimulatedMail, reader: string): Double[] {
  const mails = service.accepted.filter((one) => one.reader === reader);
  const times = new Map<string, Accepted[]>();
  for (const one of mails) for (const id of saidBy(one)) times.set(id, [...(times.get(id) ?? []), one]);
  return [...times.values()]
    .filter((copies) => copies.length > 1)
    .map((copies) => {
      const isUnknownAt = (first: Accepted, at: Instant): boolean =>
        (first.receiptTakenAt === null || first.receiptTakenAt >= at) &&
        !witness.moves.some(
          ({ before, at: movedAt }) =>
            movedAt < at && (before.pending?.key === first.key || before.rolledOver?.key === first.key),
        );
      const pairs = copies.slice(1).map((copy, n) => [copies[n] as Accepted, copy] as const);
      return {
        copies: copies.length,
        isExplained: pairs.every(([first, copy]) => isUnknownAt(first, copy.claim?.at ?? copy.at)),
      };
    });
}

/** A mail tells exactly the events of its window under the reader's choices at its claim, and goes to the address of that moment. */
function wrongsOf({ mail, claim, reader }: Accepted, events: readonly LedgerEvent[]): string[] {
  const { pending } = claim?.state ?? {};
  if (!claim || !pending) return ["a mail without a claim"];
  const wrongs: string[] = [];
  if (mail.to !== claim.state.address) wrongs.push(`${reader}: sent to an address of before`);
  const owed = pending.note
    ? []
    : windowOf(events, claim.state.watermarks, pending.to).filter((event) => isDelivered(event, claim.state));
  const expected = owed.map(idOf).join(" ");
  if (mail.told.join(" ") !== expected) wrongs.push(`${reader}: told ${mail.told.join(" ")}, owed ${expected}`);
  if (mail.kind === "digest" && mail.told.length === 0) wrongs.push(`${reader}: an empty digest`);
  return wrongs;
}

/** One slot, one digest: whoever was told is skipped by every later worker of the slot, whatever was filed meanwhile. */
function twicePerSlot(accepted: readonly Accepted[]): string[] {
  const bySlot = new Map<string, Set<string>>();
  for (const { reader, claim, key } of accepted) {
    if (!claim || claim.slot.startsWith("again#")) continue;
    const slot = `${reader} ${claim.slot}`;
    bySlot.set(slot, (bySlot.get(slot) ?? new Set()).add(key));
  }
  return [...bySlot].filter(([, keys]) => keys.size > 1).map(([slot]) => `two digests in one slot: ${slot}`);
}

/** Whether a run broke no promise: nothing lost, nothing doubled that a fault does not explain, no claim after the end. */
export function isKept(verdict: Verdict, doublesAllowed: "none" | "explained"): boolean {
  const { lost, late, stuck, doubled, explained, copies, afterUnsubscribe, wrongs } = verdict;
  const isDoubledRight = doublesAllowed === "none" ? doubled === 0 : doubled === explained && copies <= 2;
  return lost + late + stuck === 0 && isDoubledRight && afterUnsubscribe === 0 && wrongs.length === 0;
}
