import * as z from "zod/mini";
import type { CorrectionLetter } from "../model/reader.ts";
import type { Item, Value } from "../ports/index.ts";
import { stored } from "./stored.ts";

/** Attributes of a corrections letter. */
export const LETTER_NAMES = [
  "letterEdition",
  "letterKey",
  "letterNonce",
  "letterAttempt",
  "letterClaimedAt",
  "letterLease",
  "letterSettled",
] as const;

export function letterAttributes(letter: CorrectionLetter): Record<string, Value> {
  const { edition, key, nonce, attempt, claimedAt, lease, settled } = letter;
  return {
    letterEdition: edition,
    letterKey: key,
    letterNonce: nonce,
    letterAttempt: attempt,
    letterClaimedAt: claimedAt,
    letterLease: lease,
    ...(settled && { letterSettled: settled }),
  };
}

export const LetterShape = z.object({
  letterEdition: z.number(),
  letterKey: z.string(),
  letterNonce: z.string(),
  letterAttempt: z.number(),
  letterClaimedAt: z.string(),
  letterLease: z.string(),
  letterSettled: z.exactOptional(z.enum(["accepted", "refused"])),
});
const LetterItem = stored("send", LetterShape);

/** Written together, as those of a mail on its way. */
export function letterIn(item: Item): CorrectionLetter | undefined {
  if (item["letterEdition"] === undefined) return undefined;
  const { letterEdition, letterKey, letterNonce, letterAttempt, letterClaimedAt, letterLease, letterSettled } =
    LetterItem.in(item);
  return {
    edition: letterEdition,
    key: letterKey,
    nonce: letterNonce,
    attempt: letterAttempt,
    claimedAt: letterClaimedAt,
    lease: letterLease,
    ...(letterSettled && { settled: letterSettled }),
  };
}
