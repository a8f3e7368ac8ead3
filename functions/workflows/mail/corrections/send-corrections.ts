import { CLASSIFICATION_EDITION } from "../../../entries/classification-edition.ts";
import type { Deployment } from "../../../model/deployment.ts";
import { isExpected } from "../../../model/errors.ts";
import type { CorrectionLetter, SendState } from "../../../model/reader.ts";
import { addMinutes, type Instant } from "../../../model/time.ts";
import type { Ports } from "../../../ports/index.ts";
import { claimLetter, letterReleasing, letterSettling } from "../../../store/correction-letters.ts";
import { type CorrectionRelease, markWalked } from "../../../store/correction-releases.ts";
import { everyoneAfter } from "../../../store/groups.ts";
import { EVERYONE_SHARDS } from "../../../store/keys.ts";
import { readReader } from "../../../store/readers.ts";
import { CORRECTION, recheckAt } from "../../../store/recheck-queue.ts";
import { correctionKey, isToAddressOf } from "../../../store/send-item.ts";
import { readSend, revise } from "../../../store/send-states.ts";
import { isSuppressed } from "../../../store/suppression.ts";
import { personalLinks } from "../../readers/personal-links.ts";
import type { MailTemplate } from "../mail-template.ts";
import type { Pacer } from "../pace.ts";
import { ATTEMPTS_MAX, graceOver, isPaused, lookAgainAfter } from "../what-is-due.ts";
import { type LetterComposer, letterComposer } from "./compose-letter.ts";
import { correctedBefore } from "./corrections-for.ts";

/*
 * One letter to everybody who was told something false, once the operator has released it: claimed in the reader's send
 * state, handed over, settled by acceptance or a receipt. Killed anywhere it goes on where it was. It is in no count of the
 * circuit breakers, and stands still with everything else when one of them is open.
 */

const LEASE_MINUTES = 2;
/** Readers who rest longer than this after the release get no letter. */
const RESTS_DAYS_MAX = 90;
const READERS_PER_PAGE = 100;

export interface Correcting {
  readonly ports: Pick<Ports, "clock" | "ids" | "keyring" | "record" | "readers" | "mailer" | "log">;
  readonly deployment: Deployment;
  readonly pace: Pacer;
  readonly release: CorrectionRelease;
  readonly composer: LetterComposer;
  /** No reader is begun after this. */
  readonly until: Instant;
}

/** What a tick needs to send the letters of `release`. */
export function correcting(
  { ports, deployment, pace, until }: Omit<Correcting, "release" | "composer">,
  release: CorrectionRelease,
): Correcting {
  return { ports, deployment, pace, until, release, composer: letterComposer(ports, deployment, release) };
}

/** Goes on with the walk over all readers. @returns whether everybody was looked at */
export async function walkReaders(work: Correcting): Promise<boolean> {
  const { ports, release } = work;
  if (release.walked) return true;
  if (!isOurs(release)) return true;
  for (let { shard, after } = release; shard < EVERYONE_SHARDS; shard += 1, after = undefined) {
    for (;;) {
      const ids = await everyoneAfter(ports.readers, shard, after, READERS_PER_PAGE);
      for (const id of ids) {
        if (ports.clock.now() >= work.until || (await correctReader(work, id)) === "stop") return false;
      }
      after = ids.at(-1);
      if (after === undefined) break;
      await markWalked(ports.readers, release, { shard, after });
    }
  }
  await markWalked(ports.readers, release, { shard: EVERYONE_SHARDS, walked: true });
  return true;
}

/** Only the edition that finds the mistakes can put them right: a later program waits for its own release. */
function isOurs({ edition }: CorrectionRelease): boolean {
  return edition === CLASSIFICATION_EDITION;
}

/** settled: nothing is left to do, or the reader is looked at again. stop: the mail service takes nothing now. */
type Corrected = "settled" | "stop";

/** Sends one reader the letter that is owed, if one is. */
export async function correctReader(work: Correcting, reader: string): Promise<Corrected> {
  const { ports, release, composer } = work;
  const state = isOurs(release) ? await readSend(ports.readers, reader) : undefined;
  if (!state?.active || state.address === null) return "settled";
  const due = dueFor(state, release, ports.clock.now());
  if (due === undefined) return "settled";
  if (due.kind === "wait") return waitUntil(work, reader, due.until);
  const letter = await composer.letterFor(state);
  if (!letter || (await isRefused(ports, reader))) return "settled";
  await work.pace.turn();
  if (work.pace.restsUntil() !== undefined) return "stop";
  const claimedAt = ports.clock.now();
  const claimed = await claimLetter(ports.readers, state, {
    edition: release.edition,
    key: due.key ?? correctionKey(state, release.edition),
    nonce: ports.ids.random(),
    attempt: due.attempt,
    claimedAt,
    lease: addMinutes(claimedAt, LEASE_MINUTES),
    about: letter.about,
    before: correctedBefore(state, release.edition),
  });
  if (claimed?.corrections) return handOver(work, { ...claimed, corrections: claimed.corrections }, letter.mail);
  work.pace.giveBack();
  // Somebody else has it, or the reader changed meanwhile: looked at again by itself.
  return waitUntil(work, reader, addMinutes(ports.clock.now(), LEASE_MINUTES + 1));
}

type LetterDue =
  | { readonly kind: "send"; readonly attempt: number; readonly key?: string }
  | { readonly kind: "wait"; readonly until: Instant };

function dueFor(state: SendState, release: CorrectionRelease, now: Instant): LetterDue | undefined {
  const sent = state.corrections?.edition === release.edition ? state.corrections : undefined;
  if (state.corrections && state.corrections.edition > release.edition) return undefined;
  if (sent?.settled) return undefined;
  if (isPaused(state, now)) return restUntil(state, release, now);
  if (!sent) return { kind: "send", attempt: 1 };
  if (now <= graceOver(sent)) return { kind: "wait", until: lookAgainAfter(sent) };
  if (sent.attempt >= ATTEMPTS_MAX) return undefined;
  // Who moved meanwhile gets it at the new address, under a key of its own.
  return isToAddressOf(state, sent.key)
    ? { kind: "send", attempt: sent.attempt + 1, key: sent.key }
    : { kind: "send", attempt: sent.attempt + 1 };
}

/** Who rests gets it when the rest is over; who rests without an end is asked about from week to week. */
function restUntil({ paused }: SendState, release: CorrectionRelease, now: Instant): LetterDue | undefined {
  if (now >= addMinutes(release.at, RESTS_DAYS_MAX * 24 * 60)) return undefined;
  return { kind: "wait", until: paused?.until ?? addMinutes(now, 7 * 24 * 60) };
}

async function waitUntil({ ports }: Correcting, reader: string, at: Instant): Promise<Corrected> {
  await recheckAt(ports.readers, { at, reader, slot: CORRECTION });
  return "settled";
}

/** Whether the reader's address is never to be written to. */
async function isRefused({ readers }: Pick<Ports, "readers">, id: string): Promise<boolean> {
  const hash = (await readReader(readers, id))?.addressHash;
  return hash ? isSuppressed(readers, hash) : false;
}

type Claimed = SendState & { readonly corrections: CorrectionLetter };

async function handOver(work: Correcting, claimed: Claimed, letter: MailTemplate): Promise<Corrected> {
  const { ports, deployment, pace } = work;
  const { corrections, reader } = claimed;
  const to = claimed.address ?? "";
  const { key, nonce } = corrections;
  // Written before the mail leaves: whoever dies now is found again.
  await recheckAt(ports.readers, { at: lookAgainAfter(corrections), reader, slot: CORRECTION });
  const raw = letter({ to, key, ...personalLinks(ports, deployment, claimed) });
  const outcome = await ports.mailer.send({ to, raw, key });
  if (outcome.kind === "unknown") {
    ports.log.warn("the mail service did not say whether it took a corrections letter", {
      reader,
      reason: outcome.reason,
    });
    return "settled";
  }
  if (outcome.kind === "refused" && outcome.later) {
    await quietly(() => revise(ports.readers, reader, (state) => letterReleasing(state, nonce), claimed));
    ports.log.warn("the mail service takes no mail now", { reason: outcome.reason });
    await pace.refused();
    return "stop";
  }
  const settled = outcome.kind === "accepted" ? "accepted" : "refused";
  await quietly(() => revise(ports.readers, reader, (state) => letterSettling(state, nonce, settled), claimed));
  if (outcome.kind === "refused")
    ports.log.error("a corrections letter was refused for good", { reader, reason: outcome.reason });
  return "settled";
}

/** What was not written down is found by the look again: the receipt, or the grace, settles it. */
async function quietly(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isExpected(error)) throw error;
  }
}
