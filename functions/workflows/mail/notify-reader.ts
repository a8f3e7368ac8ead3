import type { Deployment } from "../../model/deployment.ts";
import { isExpected } from "../../model/errors.ts";
import type { Pending, SendState, Watermarks } from "../../model/reader.ts";
import { addMinutes, minutesBetween } from "../../model/time.ts";
import { raised, watermarksText } from "../../model/watermarks.ts";
import type { Outcome, Ports } from "../../ports/index.ts";
import { AS_SOON_AS_MAY_BE, recheckAt } from "../../store/recheck-queue.ts";
import type { Run } from "../../store/runs.ts";
import { addressedKey } from "../../store/send-item.ts";
import { acceptance, carrying, passingOver, refusal } from "../../store/send-revisions.ts";
import { claim, claimAgain, readSend, revise, writeRevision } from "../../store/send-states.ts";
import { personalLinks } from "../readers/personal-links.ts";
import type { DigestTemplates, MailTemplate } from "./mail-template.ts";
import type { Pacer } from "./pace.ts";
import { type Due, isOwed, lookAgainAfter, nextTurnOf, whatIsDue } from "./what-is-due.ts";

/** Longer than a Lambda may run, and more than twice a request's timeout. */
const LEASE_MINUTES = 2;
/** Claims that we lost to others before the next tick goes on with the reader. */
const CLAIMS_MAX = 3;
const KEY_CHARACTERS = 24;

/** What everybody who tells readers in one tick shares. */
export interface Sending {
  readonly ports: Pick<Ports, "clock" | "ids" | "keyring" | "readers" | "mailer" | "log">;
  readonly deployment: Deployment;
  readonly templates: DigestTemplates;
  readonly pace: Pacer;
  /** Mails accepted in this tick, and how many of them are in the day's counts. */
  readonly sent: { count: number; counted: number };
}

/** Up to where a reader is owed something, and the run that tells it; without one it is only seen to that it will be. */
export interface Turn {
  readonly heads: Watermarks;
  readonly run: Run | undefined;
}

/** settled: nothing is left to do in this run. open: the next tick must come back. stop: the mail service takes nothing now. */
export type Notified = "settled" | "open" | "stop";

/**
 * Tells one reader what is due in `turn`: composes, claims, hands over, settles. Whatever is interrupted is found again by
 * the next tick, and whoever is still owed something afterwards has a time to be looked at again. `seen` may be a glance: it
 * may say that something is due, or that everything was told; that a reader is to wait or has no turn is read again.
 */
export async function notifyReader(
  sending: Sending,
  turn: Turn,
  seen: SendState,
  how: { readonly isGlance: boolean },
): Promise<Notified> {
  const { run } = turn;
  let state = seen;
  let isGlance = how.isGlance;
  for (let tried = 0; tried < CLAIMS_MAX; tried += 1) {
    let due = whatIsDue(state, run, sending.ports.clock.now());
    if (isGlance && isDoubtful(due, state, turn)) {
      const read = await readSend(sending.ports.readers, state.reader);
      if (!read) return "settled";
      [state, isGlance] = [read, false];
      due = whatIsDue(state, run, sending.ports.clock.now());
    }
    if (due.kind === "nothing") return leave(sending, state, turn.heads);
    if (due.kind === "wait") return waitUntil(sending, state, due.until, run);
    if (due.kind === "roll-over") {
      const rolledOver = await rollOver(sending, state);
      if (!rolledOver) return "settled";
      if (!isOwedBeyond(state, turn)) return leave(sending, rolledOver, state.pending?.to ?? {});
      state = rolledOver;
      continue;
    }
    const printed = await print(sending, state, due);
    if (!printed && due.kind === "tell") {
      if (await isPassedOver(sending, state, due.to)) return "settled";
      const changed = await readSend(sending.ports.readers, state.reader);
      if (!changed) return "settled";
      [state, isGlance] = [changed, false];
      continue;
    }
    if (!printed) {
      const rolledOver = await rollOver(sending, state);
      return rolledOver ? leave(sending, rolledOver, turn.heads) : "settled";
    }
    await sending.pace.turn();
    // Another mail was refused while this one waited for its turn.
    if (sending.pace.restsUntil() !== undefined) return "stop";
    const claimed = await claimFor(sending, run, state, { due, note: printed.note });
    if (claimed) {
      const told = await handOver(sending, claimed, printed.mail);
      // What was filed while the fate of this mail was not known comes after it.
      if (told !== "settled" || due.kind === "tell" || !isOwedBeyond(claimed, turn)) return told;
    } else {
      sending.pace.giveBack();
    }
    const fresh = await readSend(sending.ports.readers, state.reader);
    if (!fresh) return "settled";
    [state, isGlance] = [fresh, false];
  }
  return "open";
}

/** Events that lie before a reader, none of them wanted, until they are settled as that: one write for so many. */
const PASSED_OVER_MIN = 200;

/** Nothing of the window is wanted. Once in a while that is written down, so that windows stay small. @returns false when the reader changed meanwhile */
async function isPassedOver({ ports }: Sending, state: SendState, to: Watermarks): Promise<boolean> {
  const lag = Object.entries(state.watermarks).map(([matter, n]) => (to[matter] ?? n) - n);
  const revision = Math.max(...lag) >= PASSED_OVER_MIN ? passingOver(state, to) : undefined;
  if (!revision) return true;
  try {
    await writeRevision(ports.readers, state.reader, revision);
    return true;
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error;
    return false;
  }
}

/** Watermarks only rise: a glance may be believed that everything was told, and what it says to tell is claimed with conditions. */
function isDoubtful(due: Due, state: SendState, turn: Turn): boolean {
  if (due.kind === "tell" || due.kind === "again") return false;
  return due.kind !== "nothing" || isOwed(state, turn.heads);
}

/** Whether more is owed in `turn` than the mail on its way tells. */
function isOwedBeyond({ pending, watermarks }: SendState, { heads }: Turn): boolean {
  return pending !== undefined && isOwed({ watermarks: raised(watermarks, pending.to) }, heads);
}

/** Nothing is due now. Whoever is owed something all the same is looked at again at the next slot. */
export async function leave({ ports }: Sending, state: SendState, heads: Watermarks): Promise<Notified> {
  const at = nextTurnOf(state, heads, ports.clock.now());
  if (at !== undefined) await recheckAt(ports.readers, { at, reader: state.reader, slot: AS_SOON_AS_MAY_BE });
  return "settled";
}

async function waitUntil({ ports }: Sending, state: SendState, at: string, run: Run | undefined): Promise<Notified> {
  const slot = run?.slot ?? state.pending?.slot ?? null;
  await recheckAt(ports.readers, { at, reader: state.reader, slot });
  return "settled";
}

/** No attempt is left: the next digest covers the window and says that it may repeat it; a late receipt still settles it. */
async function rollOver({ ports }: Sending, state: SendState): Promise<SendState | undefined> {
  const now = ports.clock.now();
  const nonce = state.pending?.nonce;
  const rolledOver = await revise(
    ports.readers,
    state.reader,
    (read) => (read.pending?.nonce === nonce ? carrying(read, now) : undefined),
    state,
  );
  ports.log.error("digest rolled over: nobody knows whether it was accepted", { reader: state.reader });
  return rolledOver;
}

type DueMail = Extract<Due, { kind: "tell" | "again" }>;

/** The message that is due, undefined when there is nothing to tell and no quiet-week note wanted. */
async function print(
  { templates }: Sending,
  state: SendState,
  due: DueMail,
): Promise<{ readonly mail: MailTemplate; readonly note: boolean } | undefined> {
  const isNote = due.kind === "again" && due.pending.note === true;
  if (!isNote) {
    const mail = await templates.digest(state, due.kind === "tell" ? due.to : due.pending.to);
    if (mail) return { mail, note: false };
  }
  const noteWanted = due.kind === "tell" ? due.noteWanted : isNote;
  const mail = noteWanted ? await templates.note(state) : undefined;
  return mail && { mail, note: true };
}

/** One conditional update, just before the mail is handed over. */
async function claimFor(
  { ports }: Sending,
  run: Run | undefined,
  state: SendState,
  { due, note }: { readonly due: DueMail; readonly note: boolean },
): Promise<ClaimedState | undefined> {
  const claimedAt = ports.clock.now();
  const turn = { nonce: ports.ids.random(), claimedAt, lease: addMinutes(claimedAt, LEASE_MINUTES) };
  if (due.kind === "again") {
    const { pending } = due;
    const next: Pending = { ...pending, ...turn, attempt: pending.attempt + 1 };
    return isClaimed(await claimAgain(ports.readers, { ...state, pending }, next));
  }
  const slot = run?.slot ?? "";
  const to = note ? state.watermarks : due.to;
  const key = keyOf(ports, state, { to, slot, note });
  const pending: Pending = { key, ...turn, attempt: 1, to, slot, ...(note && { note }) };
  return isClaimed(await claim(ports.readers, state, pending));
}

type ClaimedState = SendState & { readonly pending: Pending };

function isClaimed(state: SendState | undefined): ClaimedState | undefined {
  return state?.pending ? { ...state, pending: state.pending } : undefined;
}

/** The same window to the same address has the same key; a quiet-week note has its slot instead of a window. */
function keyOf(
  { keyring }: Pick<Ports, "keyring">,
  state: SendState,
  { to, slot, note }: { readonly to: Watermarks; readonly slot: string; readonly note: boolean },
): string {
  const { reader, watermarks } = state;
  const what = note ? `note|${slot}` : `${watermarksText(watermarks)}|${watermarksText(to)}`;
  return addressedKey(state, keyring.hash(`${reader}|${what}`).slice(0, KEY_CHARACTERS));
}

async function handOver(sending: Sending, claimed: ClaimedState, printed: MailTemplate): Promise<Notified> {
  const { ports, deployment } = sending;
  const { pending, reader } = claimed;
  const to = claimed.address ?? "";
  const raw = printed({ to, key: pending.key, ...personalLinks(ports, deployment, claimed) });
  const now = ports.clock.now();
  if (minutesBetween(now, pending.lease) < LEASE_MINUTES / 2) {
    const slow = { reason: "half the lease was over", later: true, at: now };
    await revise(ports.readers, reader, (state) => refusal(state, pending.nonce, slow), claimed);
    return "open";
  }
  const outcome = await ports.mailer.send({ to, raw, key: pending.key });
  return settle(sending, claimed, outcome);
}

async function settle(sending: Sending, claimed: ClaimedState, outcome: Outcome): Promise<Notified> {
  const { ports, pace, sent } = sending;
  const { pending, reader } = claimed;
  const at = ports.clock.now();
  if (outcome.kind === "accepted") {
    sent.count += 1;
    await revise(ports.readers, reader, (state) => acceptance(state, pending.nonce, at), claimed);
    // Who looked at the reader meanwhile expected this within the lease, and comes back only when the grace is over.
    if (at > pending.lease) await recheckAt(ports.readers, { at, reader, slot: pending.slot });
    return "settled";
  }
  if (outcome.kind === "unknown") {
    ports.log.warn("the mail service did not say whether it took a mail", { reader, reason: outcome.reason });
    await recheckAt(ports.readers, { at: lookAgainAfter(pending), reader, slot: pending.slot });
    return "settled";
  }
  const refused = { reason: outcome.reason, later: outcome.later, at };
  const idle = await revise(ports.readers, reader, (state) => refusal(state, pending.nonce, refused), claimed);
  if (outcome.later) {
    ports.log.warn("the mail service takes no mail now", { reason: outcome.reason });
    await pace.refused();
    return "stop";
  }
  ports.log.error("the mail service refuses a reader's mail for good", { reader, reason: outcome.reason });
  return idle ? leave(sending, idle, pending.to) : "settled";
}
