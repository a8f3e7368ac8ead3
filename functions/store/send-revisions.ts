import {
  DIGEST_DAYS,
  DIGESTS_MAX,
  type DigestMark,
  type EndCause,
  NOTHING_UNDER_WAY,
  type Pending,
  RECENT_MAX,
  type RolledOver,
  type SendState,
  type SentMail,
  type Watermarks,
} from "../model/reader.ts";
import { addMinutes, type Instant } from "../model/time.ts";
import { covers, raised, watermarksText } from "../model/watermarks.ts";
import type { Condition, Value } from "../ports/index.ts";
import { digestsText } from "./digest-marks.ts";
import { CARRIED_NAMES, isToAddressOf, PENDING_NAMES, recentText, rolledOverAttributes } from "./send-item.ts";
import type { Revision } from "./send-states.ts";

/*
 * The arrows of the mail protocol, pure: from a send state as read to what is written, and the condition that makes the
 * write safe. `undefined`: nothing to write. The claims themselves are in send-states.ts.
 */

/** A refused mail rests: a day after the first in a row, three after the second; the third pauses until the reader resumes. */
const REST_MINUTES = [24 * 60, 3 * 24 * 60] as const;

/** dispatched → idle: the mail service took the mail of attempt `nonce`. */
export function acceptance(state: SendState, nonce: string, at: Instant): Revision | undefined {
  if (state.pending?.nonce !== nonce) return undefined;
  return settled(state, state.pending, { nonce }, at);
}

/** dispatched or rolled over → idle: a receipt proves that the mail `key` was taken, whoever handed it over and whenever. */
export function proofOfAcceptance(state: SendState, key: string, at: Instant): Revision | undefined {
  if (state.pending?.key === key) return settled(state, state.pending, { key }, at);
  if (state.rolledOver?.key === key) return settled(state, state.rolledOver, { carriedKey: key }, at);
  return undefined;
}

function settled(
  state: SendState,
  mail: Pending | RolledOver,
  mark: Readonly<Record<string, string>>,
  at: Instant,
): Revision {
  const pending = mail === state.pending ? state.pending : undefined;
  const watermarks = pending?.note ? state.watermarks : raised(state.watermarks, mail.to);
  const sent: SentMail = { key: mail.key, from: state.watermarks, to: watermarks, at };
  const mails = [sent, ...named(state.recent, pending)];
  const digests = digestsKept([...mails.slice(RECENT_MAX), ...(state.digests ?? [])], at);
  const rolledOverIsCovered = state.rolledOver !== undefined && covers(watermarks, state.rolledOver.to);
  return {
    change: {
      set: {
        watermarks: watermarksText(watermarks),
        recent: recentText(mails.slice(0, RECENT_MAX)),
        ...(digests.length > 0 && { digests: digestsText(digests) }),
        // Who got a digest in a slot gets no note in it.
        ...(pending && state.preferences.quietNote && { notedSlot: pending.slot }),
      },
      remove: [...(pending ? PENDING_NAMES : []), ...(rolledOverIsCovered ? CARRIED_NAMES : []), "failed"],
    },
    onlyIf: { equals: { ...mark, ...asRead(state) } },
  };
}

/** What is older, or more than a reader's item has room for, is forgotten. */
function digestsKept(digests: readonly DigestMark[], at: Instant): readonly DigestMark[] {
  const since = addMinutes(at, -DIGEST_DAYS * 24 * 60);
  return digests.filter((one) => one.at >= since).slice(0, DIGESTS_MAX);
}

/**
 * The mails before an accepted one, as named in it: what was refused before it was claimed. Of one that was handed over
 * twice nobody knows which attempt was accepted; it is named once more.
 */
function named(recent: readonly SentMail[], mail: Pending | undefined): SentMail[] {
  return recent.map((one) => {
    const { unnamed, ...rest } = one;
    return mail?.attempt === 1 && unnamed !== mail.nonce ? rest : one;
  });
}

/** What a write that computes from watermarks and recent mails must find unchanged. */
function asRead(state: SendState): Record<string, string> {
  return { watermarks: watermarksText(state.watermarks), recent: recentText(state.recent) };
}

/** dispatched → idle: the mail service certainly did not take attempt `nonce`. An earlier attempt may still have been taken. */
export function refusal(
  state: SendState,
  nonce: string,
  refused: { readonly reason: string; readonly later: boolean; readonly at: Instant },
): Revision | undefined {
  const { pending } = state;
  if (pending?.nonce !== nonce) return undefined;
  const mayHaveGone = pending.attempt > 1 && !pending.note;
  return {
    change: {
      set: {
        ...(mayHaveGone && rolledOverAttributes({ key: pending.key, to: pending.to })),
        ...(!refused.later && { failed: { reason: refused.reason, at: refused.at }, settledSlot: pending.slot }),
      },
      remove: PENDING_NAMES,
    },
    onlyIf: { equals: { nonce } },
  };
}

/** dispatched → rolled over: nobody knows, and no attempt is left. A quiet-week note is not rolled over: it has nothing in it. */
export function carrying(state: SendState, at: Instant): Revision | undefined {
  const { pending } = state;
  if (!pending) return undefined;
  const kept: Record<string, Value> = pending.note
    ? { notedSlot: pending.slot }
    : rolledOverAttributes({ key: pending.key, to: pending.to });
  // Who moved meanwhile has not been tried at the new address.
  const isHere = isToAddressOf(state, pending.key);
  return {
    change: { set: { ...kept, ...(isHere && { settledSlot: pending.slot }) }, remove: PENDING_NAMES },
    onlyIf: { all: [{ equals: { key: pending.key, nonce: pending.nonce } }, { below: { lease: at } }] },
  };
}

/** The mail service took the mail `key`, then found that it would not send it. What is told stays told: watermarks never fall. */
export function rejection(state: SendState, key: string, reason: string, at: Instant): Revision | undefined {
  const failed = { failed: { reason, at } };
  if (state.pending?.key === key) {
    return {
      change: { set: { ...failed, settledSlot: state.pending.slot }, remove: PENDING_NAMES },
      onlyIf: { equals: { key } },
    };
  }
  const known = state.recent.some((mail) => mail.key === key);
  if (!known || state.failed?.reason === reason) return undefined;
  return { change: { set: failed }, onlyIf: { equals: asRead(state) } };
}

/**
 * any → ended. In the item of the claims, so it is atomic with them. With an `epoch`: only while that address is the reader's.
 * Who unsubscribes after a bounce ended the mails wants none at any other address either.
 */
export function ending(
  state: SendState,
  because: EndCause,
  { at, epoch }: { readonly at: Instant; readonly epoch?: number },
): Revision | undefined {
  const { active, ended } = state;
  const isLast = because === "unsubscribed" && ended?.because === "bounce";
  if ((!active && !isLast) || (epoch !== undefined && epoch !== state.addressEpoch)) return undefined;
  const change = { set: { active: false, ended: { because, at } } };
  return { change, onlyIf: { equals: { active, ...(epoch !== undefined && { epoch }) } } };
}

/** ended → as before, for a reader who unsubscribed by mistake. */
export function undoing(state: SendState): Revision | undefined {
  if (state.active || state.ended?.because !== "unsubscribed" || state.address === null) return undefined;
  return {
    change: { set: { active: true }, remove: ["ended"], add: { gen: 1 } },
    onlyIf: { equals: { active: false, gen: state.preferencesRevision } },
  };
}

/** The provider refused the accepted mail `key` for now: the reader rests, and is paused after the third in a row at one address. */
export function softBounce(state: SendState, key: string, at: Instant): Revision | undefined {
  const mail = state.recent.find((one) => one.key === key);
  if (!mail || mail.softBounce || !isToAddressOf(state, key)) return undefined;
  const unnamed = state.pending?.nonce ?? NOTHING_UNDER_WAY;
  const recent = state.recent.map((one) => (one === mail ? { ...one, softBounce: true as const, unnamed } : one));
  const sinceGood = recent.findIndex((one) => !one.softBounce || !isToAddressOf(state, one.key));
  const inARow = sinceGood === -1 ? recent.length : sinceGood;
  const rest = REST_MINUTES[inARow - 1];
  const until = rest === undefined ? null : addMinutes(at, rest);
  const restNow = inARow > 0 && state.paused?.because !== "reader";
  return {
    change: {
      set: { recent: recentText(recent), ...(restNow && { paused: { until, because: "bounces", since: at } }) },
      // A mail that was composed before, and is claimed after, would not name it.
      add: { gen: 1 },
    },
    onlyIf: { equals: { ...asRead(state), gen: state.preferencesRevision } },
  };
}

/** idle → idle: nothing up to `to` is wanted. Only as the reader was when that was found, and with no mail under way or unclear. */
export function passingOver(state: SendState, to: Watermarks): Revision | undefined {
  if (!state.active || state.pending || state.rolledOver) return undefined;
  const { preferencesRevision: gen } = state;
  const unchanged = { equals: { active: true, gen, watermarks: watermarksText(state.watermarks) } };
  return {
    change: { set: { watermarks: watermarksText(raised(state.watermarks, to)) } },
    onlyIf: { all: [unchanged, { missing: ["key", "carriedKey"] }] },
  };
}

/** Nothing that a digest is composed with may have changed. */
export function asSeen(state: SendState): Condition {
  return { equals: { gen: state.preferencesRevision } };
}
