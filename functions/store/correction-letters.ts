import { isExpected } from "../model/errors.ts";
import type { CorrectionLetter, SendState } from "../model/reader.ts";
import type { Condition, Table } from "../ports/index.ts";
import { LETTER_NAMES, letterAttributes } from "./letter-attributes.ts";
import { type Revision, readSend, writeRevision } from "./send-states.ts";

/*
 * The arrows of a corrections letter, in the item of the digests' claims: whoever unsubscribes before it is claimed gets
 * none. A claim names its release, so that nobody gets two of one.
 */

/**
 * Claims the letter just before it is handed over: the first attempt, or the next after `seen`'s lease and grace ran out.
 * @returns the state as claimed, undefined when the claim is not ours
 */
export async function claimLetter(
  readers: Table,
  seen: SendState,
  letter: CorrectionLetter,
): Promise<SendState | undefined> {
  const { reader, preferencesRevision: gen, corrections } = seen;
  const unchanged: Condition = { equals: { active: true, gen } };
  const isAgain = corrections?.edition === letter.edition;
  const mine: Condition = isAgain
    ? { all: [{ equals: { letterNonce: corrections.nonce } }, { missing: ["letterSettled"] }] }
    : { any: [{ missing: ["letterEdition"] }, { below: { letterEdition: letter.edition } }] };
  try {
    const change = { set: letterAttributes(letter), remove: ["letterSettled"] };
    return await writeRevision(readers, reader, { change, onlyIf: { all: [unchanged, mine] } });
  } catch (error) {
    if (!isExpected(error, "conflict", "unreachable")) throw error;
    const now = await readSend(readers, reader);
    return now?.corrections?.nonce === letter.nonce ? now : undefined;
  }
}

/** claimed → settled: of attempt `nonce`, whatever became of it. */
export function letterSettling(
  { corrections }: SendState,
  nonce: string,
  settled: NonNullable<CorrectionLetter["settled"]>,
): Revision | undefined {
  if (corrections?.nonce !== nonce || corrections.settled) return undefined;
  return { change: { set: { letterSettled: settled } }, onlyIf: { equals: { letterNonce: nonce } } };
}

/** claimed → not claimed: the mail service certainly did not take the first attempt, and takes mails later. */
export function letterReleasing({ corrections }: SendState, nonce: string): Revision | undefined {
  if (corrections?.nonce !== nonce || corrections.attempt > 1) return undefined;
  return { change: { remove: LETTER_NAMES }, onlyIf: { equals: { letterNonce: nonce } } };
}

/** A receipt says what became of the letter with this key, whoever handed it over and whenever. */
export function letterReceipt(
  { corrections }: SendState,
  key: string,
  settled: NonNullable<CorrectionLetter["settled"]>,
): Revision | undefined {
  if (corrections?.key !== key || corrections.settled === settled) return undefined;
  return { change: { set: { letterSettled: settled } }, onlyIf: { equals: { letterKey: key } } };
}
