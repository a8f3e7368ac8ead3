import * as z from "zod/mini";
import {
  Ended,
  Failed,
  Paused,
  type Pending,
  ReaderPreferences,
  type RolledOver,
  type SendState,
  type SentMail,
  type Watermarks,
} from "../model/reader.ts";
import { flag, partOf } from "../model/shape.ts";
import { watermarksIn, watermarksText } from "../model/watermarks.ts";
import type { Item, Value } from "../ports/index.ts";
import { digestsIn, digestsText } from "./digest-marks.ts";
import { sendKey } from "./keys.ts";
import { LetterShape, letterAttributes, letterIn } from "./letter-attributes.ts";
import { stored } from "./stored.ts";

/*
 * One reader's send state as an item of at most 1 KB, so that a claim and its settling cost one write unit each.
 * Whatever a condition compares is a flat attribute: `active`, `gen`, `watermarks`, `key`, `nonce`, `lease`, `notedSlot`, `recent`.
 */

/** Attributes of a mail that is on its way. */
export const PENDING_NAMES = ["key", "nonce", "attempt", "claimedAt", "lease", "to", "slot", "note"] as const;
export const CARRIED_NAMES = ["carriedKey", "carriedTo"] as const;

/** The item of a send state. */
export function sendItem(state: SendState): Item {
  return {
    ...sendKey(state.reader),
    address: state.address,
    epoch: state.addressEpoch,
    active: state.active,
    gen: state.preferencesRevision,
    wishes: state.preferences,
    watermarks: watermarksText(state.watermarks),
    joined: watermarksText(state.joined),
    recent: recentText(state.recent),
    ...(state.digests && state.digests.length > 0 && { digests: digestsText(state.digests) }),
    ...(state.corrections && letterAttributes(state.corrections)),
    ...(state.pending && pendingAttributes(state.pending)),
    ...(state.rolledOver && rolledOverAttributes(state.rolledOver)),
    ...(state.notedSlot !== undefined && { notedSlot: state.notedSlot }),
    ...(state.settledSlot !== undefined && { settledSlot: state.settledSlot }),
    ...(state.failed && { failed: state.failed }),
    ...(state.paused && { paused: state.paused }),
    ...(state.ended && { ended: state.ended }),
  };
}

export function pendingAttributes(pending: Pending): Record<string, Value> {
  const { to, note, ...rest } = pending;
  return { ...rest, to: watermarksText(to), ...(note && { note }) };
}

export function rolledOverAttributes(window: RolledOver): Record<string, Value> {
  return { carriedKey: window.key, carriedTo: watermarksText(window.to) };
}

const text = z.exactOptional(z.string());

const PendingShape = z.object({
  key: z.string(),
  nonce: z.string(),
  attempt: z.number(),
  claimedAt: z.string(),
  lease: z.string(),
  to: z.string(),
  slot: z.string(),
  note: flag,
});
const PendingItem = stored("send", PendingShape);

export const SendItem = stored(
  "send",
  z.extend(partOf(PendingShape), {
    address: z.nullable(z.string()),
    epoch: z.number(),
    active: z.boolean(),
    gen: z.number(),
    wishes: ReaderPreferences,
    watermarks: z.string(),
    joined: z.string(),
    /** Absent on items of before mails were remembered. */
    recent: text,
    carriedKey: text,
    carriedTo: text,
    notedSlot: text,
    settledSlot: text,
    digests: text,
    ...partOf(LetterShape).shape,
    failed: z.exactOptional(Failed),
    paused: z.exactOptional(Paused),
    ended: z.exactOptional(Ended),
  }),
);

/** The send state in a stored item. @throws ExpectedError("unreadable") */
export function sendStateIn(item: Item): SendState {
  const known = SendItem.in(item);
  const reader = known.pk.slice(known.pk.indexOf("#") + 1);
  const {
    address,
    epoch,
    active,
    gen,
    wishes: preferences,
    carriedKey,
    notedSlot,
    settledSlot,
    failed,
    paused,
    ended,
  } = known;
  const pending = pendingIn(item);
  const digests = digestsIn(known.digests ?? "");
  const corrections = letterIn(item);
  return {
    reader,
    address,
    addressEpoch: epoch,
    active,
    preferencesRevision: gen,
    preferences,
    watermarks: watermarksIn(known.watermarks),
    joined: watermarksIn(known.joined),
    recent: recentIn(reader, known.recent ?? ""),
    ...(digests.length > 0 && { digests }),
    ...(corrections && { corrections }),
    ...(pending && { pending }),
    ...(carriedKey !== undefined && { rolledOver: { key: carriedKey, to: watermarksIn(known.carriedTo ?? "") } }),
    ...(notedSlot !== undefined && { notedSlot }),
    ...(settledSlot !== undefined && { settledSlot }),
    ...(failed && { failed }),
    ...(paused && { paused }),
    ...(ended && { ended }),
  };
}

/** The attributes of a mail on its way are written together: one without the others is damage. */
function pendingIn(item: Item): Pending | undefined {
  if (item["key"] === undefined) return undefined;
  const { key, nonce, attempt, claimedAt, lease, to, slot, note } = PendingItem.in(item);
  return { key, nonce, attempt, claimedAt, lease, to: watermarksIn(to), slot, ...(note && { note }) };
}

/** `<about>_<hash>`: letters, digits, `-` and `_`; whom it is about can be found from it. */
export function mailKey(about: string, hash: string): string {
  return `${about}_${hash}`;
}

/** The key of a mail to a reader's address: `<reader>_e<epoch>x<hash>`, so that a receipt is about the address that the mail went to. */
export function addressedKey(
  { reader, addressEpoch }: Pick<SendState, "reader" | "addressEpoch">,
  hash: string,
): string {
  return mailKey(reader, `e${addressEpoch}x${hash}`);
}

/** The epoch of the address that the mail with this key went to; undefined for keys from before they told. */
export function epochOfKey(key: string): number | undefined {
  const epoch = /_e(\d{1,9})x[0-9a-z]+$/.exec(key)?.[1]; // …_e2x5d41402abc4b2a76b9719d91
  return epoch === undefined ? undefined : Number(epoch);
}

/** Whether the mail with this key went to the address of now, as far as the key tells. */
export function isToAddressOf({ addressEpoch }: Pick<SendState, "addressEpoch">, key: string): boolean {
  return (epochOfKey(key) ?? addressEpoch) === addressEpoch;
}

const LETTER = "letter";

/** The key of a letter about a request, or to a reader at the address of an epoch. */
export function letterKey(about: string | Pick<SendState, "reader" | "addressEpoch">): string {
  return typeof about === "string" ? mailKey(about, LETTER) : addressedKey(about, LETTER);
}

const CORRECTION = "correction";

/** The key of the letter with the corrections of an edition, to the reader's address of now. */
export function correctionKey(state: Pick<SendState, "reader" | "addressEpoch">, edition: number): string {
  return addressedKey(state, `${CORRECTION}${edition}`);
}

export function isCorrectionKey(key: string): boolean {
  return /_e\d{1,9}xcorrection\d+$/.test(key); // …_e1xcorrection2
}

export function isLetterKey(key: string): boolean {
  return /_(?:e\d{1,9}x)?letter$/.test(key); // …_letter, …_e2xletter
}

/** The reader (or the request, for a letter) whom a mail's key names; undefined when it is not a key of ours. */
export function readerOfKey(key: string): string | undefined {
  return /^([\w-]{8,64})_[0-9a-z]{1,64}$/.exec(key)?.[1]; // q83vEjRWeJCrze8SNFZ4kA_5d41402abc4b2a76b9719d91
}

/**
 * One line: `<hash>|<from>|<to>|<at>|<s>` a mail, `;` between, newest first. A string, so that a condition can compare it. Of a
 * refused mail that no later one named, `|<unnamed>` follows.
 */
export function recentText(recent: readonly SentMail[]): string {
  return recent
    .map((mail) => {
      const hash = mail.key.slice(mail.key.lastIndexOf("_") + 1);
      const fields = [hash, watermarksText(mail.from), watermarksText(mail.to), mail.at, mail.softBounce ? "s" : ""];
      return [...fields, ...(mail.unnamed === undefined ? [] : [mail.unnamed])].join("|");
    })
    .join(";");
}

function recentIn(reader: string, text: string): SentMail[] {
  if (text === "") return [];
  return text.split(";").map((line) => {
    const [hash = "", from = "", to = "", at = "", soft, unnamed] = line.split("|");
    const windows: { from: Watermarks; to: Watermarks } = { from: watermarksIn(from), to: watermarksIn(to) };
    const refused = {
      ...(soft === "s" && { softBounce: true as const }),
      ...(unnamed !== undefined && { unnamed }),
    };
    return { key: mailKey(reader, hash), ...windows, at, ...refused };
  });
}
