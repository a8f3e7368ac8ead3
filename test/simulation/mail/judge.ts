import type { LedgerEvent } from "../../../functions/model/event.ts";
import type { SendState, SentMail, Watermarks } from "../../../functions/model/reader.ts";
import type { Instant } from "../../../functions/model/time.ts";
import { watermarksText } from "../../../functions/model/watermarks.ts";
import { eventsBetween, headOf } from "../../../functions/store/ledger.ts";
import { isToAddressOf } from "../../../functions/store/send-item.ts";
import { MPP } from "../../support/filed-entries.ts";
import { isDelivered } from "./cheap-templates.ts";
import { doublesOf } from "./explain-doubles.ts";
import { latesOf, stuckOf } from "./lateness.ts";
import type { Accepted } from "./mail-service.ts";
import type { SimulatedMail } from "./simulated-mail.ts";
import { plainKey } from "./version-one.ts";

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
  /** Each of them in words. */
  readonly doubles: readonly string[];
  /** The most copies of one event that one reader got. */
  readonly copies: number;
  /** Claims after unsubscribing was answered, and mails to an address of which a hard bounce or a complaint was taken. */
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
  const isOwed = (event: LedgerEvent, state: SendState): boolean =>
    mail.versionsOf(event).every((one) => isDelivered(one, state));
  const told = events.filter((event) => !event.quiet);
  const seen = [...witness.seen.values()];
  const end = mail.time.now();
  const outages = mail.outages();
  const lates = seen.flatMap((one) => latesOf(one, { events: told, isOwed, outages, end }));
  const stuck = seen.flatMap((one) => stuckOf(one, { events: told, isOwed, end }));
  const refused = afterRefusal(mail);
  return {
    lost: states.reduce((sum, state) => sum + lostOf(mail, state, events, isOwed), 0),
    late: lates.length,
    stuck: stuck.length,
    doubled: doubles.length,
    explained: doubles.filter((double) => double.isExplained).length,
    doubles: doubles.map(({ words }) => words),
    copies: doubles.reduce((most, double) => Math.max(most, double.copies), 0),
    afterUnsubscribe: witness.claimsAfterEnd() + refused.length,
    wrongs: [
      ...witness.wrongs,
      ...stuck,
      ...lates,
      ...refused,
      ...states.flatMap((state) => wronglyEnded(mail, state)),
      ...states.flatMap((state) => unnamed(mail, state)),
      ...service.accepted.flatMap((accepted) => wrongsOf(mail, accepted, events)),
      ...twicePerSlot(service.accepted),
      ...bugs.map((bug) => `a handler broke: ${bug instanceof Error ? bug.stack : String(bug)}`),
    ],
  };
}

type Owed = (event: LedgerEvent, state: SendState) => boolean;

/** Events of settled windows that no mail told. */
function lostOf(mail: SimulatedMail, state: SendState, events: readonly LedgerEvent[], isOwed: Owed): number {
  const { reader } = state;
  const got = new Set(mail.service.accepted.filter((one) => one.reader === reader).flatMap((one) => one.mail.told));
  const settled = mail.witness.moves
    .filter((move) => move.reader === reader && move.before.active)
    .flatMap(({ before, after }) =>
      windowOf(events, before.watermarks, after.watermarks).filter((event) => isOwed(event, before)),
    );
  return settled.filter((event) => !got.has(idOf(event))).length;
}

function windowOf(events: readonly LedgerEvent[], after: Watermarks, upTo?: Watermarks): LedgerEvent[] {
  return events.filter(({ matter, n }) => n > (after[matter] ?? n) && n <= (upTo ? (upTo[matter] ?? 0) : n));
}

function idOf(event: LedgerEvent): string {
  return `${event.matter}/${event.n}`;
}

/** Mails claimed for, and letters to, an address after a hard bounce or a complaint of it was taken. */
function afterRefusal({ returned, service, letters }: SimulatedMail): string[] {
  return returned.flatMap(({ address, takenAt, because }) => {
    const isAfter = (at: Instant): boolean => takenAt !== null && at > takenAt;
    const digests = service.accepted.filter(({ claim }) => claim?.state.address === address && isAfter(claim.at));
    return [
      ...digests.map(({ at }) => `${address}: a digest at ${at}, after its ${because} of ${takenAt}`),
      ...letters
        .filter((letter) => letter.to === address && isAfter(letter.at))
        .map(({ at }) => `${address}: a letter at ${at}, after its ${because} of ${takenAt}`),
    ];
  });
}

/** Mails end by what comes back from the address of that moment, never by what comes back from one that was left. */
function wronglyEnded({ returned, witness }: SimulatedMail, { reader }: SendState): string[] {
  const seen = witness.seen.get(reader) ?? [];
  return seen.flatMap(({ state: { active, ended, address } }, n) => {
    if (active || !ended || ended.because === "unsubscribed" || seen[n - 1]?.state.active !== true) return [];
    const isOwn = returned.some((one) => one.address === address && one.because === ended.because);
    return isOwn ? [] : [`${reader}: ended by a ${ended.because} of an address that was left`];
  });
}

/** Digests that came back for now and that the mail claimed next, whatever it tells, does not name. */
function unnamed({ service, witness }: SimulatedMail, { reader }: SendState): string[] {
  const mails = service.accepted.filter((one) => one.reader === reader && one.claim);
  const seen = witness.seen.get(reader) ?? [];
  return seen.flatMap(({ at, state }, n) => {
    const before = new Set(seen[n - 1]?.state.recent.filter((one) => one.softBounce).map((one) => one.at));
    const back = state.recent.find((one) => one.softBounce && !before.has(one.at));
    if (!back || seen[n - 1] === undefined || watermarksText(back.from) === watermarksText(back.to)) return [];
    const knowsOf = (one: SentMail): boolean => one.at === back.at && one.softBounce === true;
    const next = mails.find(({ claim }) => claim && claim.at >= at && claim.state.recent.some(knowsOf));
    const name = `${MPP.id}/${back.from[MPP.id]}..${back.to[MPP.id]}`;
    return next && !next.mail.named.includes(name)
      ? [`${reader}: ${name} came back, and ${next.at} does not name it`]
      : [];
  });
}

/** A mail tells exactly the events of its window under the reader's choices at its claim, and goes to the address of that moment. */
function wrongsOf(
  mail: SimulatedMail,
  { mail: sent, claim, reader, key }: Accepted,
  events: readonly LedgerEvent[],
): string[] {
  const { pending } = claim?.state ?? {};
  if (!claim || !pending) return ["a mail without a claim"];
  const wrongs: string[] = [];
  if (sent.to !== claim.state.address) wrongs.push(`${reader}: sent to an address of before`);
  if (!isToAddressOf(claim.state, key)) wrongs.push(`${reader}: sent under a key of an address of before`);
  const window = pending.note ? [] : windowOf(events, claim.state.watermarks, pending.to);
  const got = new Set(sent.told);
  // Words that were taken away in this moment may have let an event pass, or not.
  const owed = window.filter((event) => {
    const versions = mail.versionsOf(event).map((one) => isDelivered(one, claim.state));
    return versions.every(Boolean) || (versions.some(Boolean) && got.has(idOf(event)));
  });
  const expected = owed.map(idOf).join(" ");
  if (sent.told.join(" ") !== expected) wrongs.push(`${reader}: told ${sent.told.join(" ")}, owed ${expected}`);
  if (window.some((event) => event.n <= (claim.state.joined[event.matter] ?? 0)))
    wrongs.push(`${reader}: told of what was there before it joined`);
  if (sent.kind === "digest" && sent.told.length === 0) wrongs.push(`${reader}: an empty digest`);
  return wrongs;
}

/** One slot, one digest: whoever was told is skipped by every later worker of the slot, whatever was filed meanwhile. */
function twicePerSlot(accepted: readonly Accepted[]): string[] {
  const bySlot = new Map<string, Set<string>>();
  for (const { reader, claim, key } of accepted) {
    if (!claim || claim.slot.startsWith("again#")) continue;
    const slot = `${reader} ${claim.slot}`;
    bySlot.set(slot, (bySlot.get(slot) ?? new Set()).add(plainKey(key)));
  }
  return [...bySlot].filter(([, keys]) => keys.size > 1).map(([slot]) => `two digests in one slot: ${slot}`);
}

/** What may be told twice: nothing; what a fault explains, and then not a third time; whatever faults explain. */
export type DoublesAllowed = "none" | "explained once" | "explained";

/** Whether a run broke no promise: nothing lost, nothing doubled that a fault does not explain, no claim after the end. */
export function isKept(verdict: Verdict, allowed: DoublesAllowed): boolean {
  const { lost, late, stuck, doubled, explained, copies, afterUnsubscribe, wrongs } = verdict;
  const isDoubledRight =
    allowed === "none" ? doubled === 0 : doubled === explained && (allowed === "explained" || copies <= 2);
  return lost + late + stuck === 0 && isDoubledRight && afterUnsubscribe === 0 && wrongs.length === 0;
}
