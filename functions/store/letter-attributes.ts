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
  "letterAbout",
  "letterBefore",
] as const;

export function letterAttributes(letter: CorrectionLetter): Record<string, Value> {
  const { edition, key, nonce, attempt, claimedAt, lease, settled, about, before } = letter;
  return {
    letterEdition: edition,
    letterKey: key,
    letterNonce: nonce,
    letterAttempt: attempt,
    letterClaimedAt: claimedAt,
    letterLease: lease,
    letterAbout: about.join(" "),
    letterBefore: before.join(" "),
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
  /** Ids of entries, a space between. */
  letterAbout: z.string(),
  letterBefore: z.string(),
});
const LetterItem = stored("send", LetterShape);

/** Written together, as those of a mail on its way. */
export function letterIn(item: Item): CorrectionLetter | undefined {
  if (item["letterEdition"] === undefined) return undefined;
  const letter = LetterItem.in(item);
  return {
    edition: letter.letterEdition,
    key: letter.letterKey,
    nonce: letter.letterNonce,
    attempt: letter.letterAttempt,
    claimedAt: letter.letterClaimedAt,
    lease: letter.letterLease,
    ...(letter.letterSettled && { settled: letter.letterSettled }),
    about: idsIn(letter.letterAbout),
    before: idsIn(letter.letterBefore),
  };
}

function idsIn(text: string): readonly string[] {
  return text === "" ? [] : text.split(" ");
}
