import type { Pending, SendState, Watermarks } from "../../model/reader.ts";
import { groupName, groupOf, nextSlot } from "../../model/slot.ts";
import { addMinutes, type Instant } from "../../model/time.ts";
import { covers, raised } from "../../model/watermarks.ts";
import type { Run } from "../../store/runs.ts";
import { isToAddressOf } from "../../store/send-item.ts";

/** How long we wait for a receipt after each attempt, before the mail is handed over again; after the last, it is rolled over. */
export const GRACE_MINUTES = [15, 60, 240, 240] as const;
/** One attempt before each wait, and the last. */
export const ATTEMPTS_MAX = GRACE_MINUTES.length + 1;

/** What must happen to one reader in one run. */
export type Due =
  | { readonly kind: "nothing" }
  /** A mail is on its way: look again then. */
  | { readonly kind: "wait"; readonly until: Instant }
  /** Nobody knows what became of it, and no attempt is left. */
  | { readonly kind: "roll-over" }
  /** Hand the same mail over again. */
  | { readonly kind: "again"; readonly pending: Pending }
  /** Compose and tell up to `to`; when there is nothing to tell, send the quiet-week note if it is wanted. */
  | { readonly kind: "tell"; readonly to: Watermarks; readonly noteWanted: boolean };

const NOTHING: Due = { kind: "nothing" };

/** What is due to the reader of `state` in `run` (undefined: only what is on its way). Pure. */
export function whatIsDue(state: SendState, run: Pick<Run, "slot" | "group" | "heads"> | undefined, now: Instant): Due {
  if (!state.active || state.address === null) return NOTHING;
  // What went to the address before is not handed over again to the new one under its old key.
  const mayRepeat = !isPaused(state, now) && (!state.pending || isToAddressOf(state, state.pending.key));
  if (state.pending) return whatIsDueOf(state.pending, mayRepeat, now);
  if (!run || isPaused(state, now) || state.settledSlot === run.slot) return NOTHING;
  if (groupName(groupOf(state.preferences)) !== groupName(run.group)) return NOTHING;
  const to = raised(state.watermarks, run.heads);
  const noteWanted =
    state.preferences.cadence === "weekly" && state.preferences.quietNote && state.notedSlot !== run.slot;
  if (covers(state.watermarks, to) && !noteWanted) return NOTHING;
  return { kind: "tell", to, noteWanted };
}

function whatIsDueOf(pending: Pending, mayRepeat: boolean, now: Instant): Due {
  // Who holds the claim may settle it any moment: whatever was filed meanwhile is owed then, not when the grace is over.
  if (now <= pending.lease) return { kind: "wait", until: addMinutes(pending.lease, MINUTE_AFTER) };
  const until = graceOver(pending);
  if (now <= until) return { kind: "wait", until: addMinutes(until, MINUTE_AFTER) };
  if (!mayRepeat || pending.attempt >= ATTEMPTS_MAX) return { kind: "roll-over" };
  return { kind: "again", pending };
}

/** Looking again exactly at the end would find the lease still held. */
const MINUTE_AFTER = 1;

/** A mail that was handed over, as far as waiting for its receipt goes. */
type Handed = Pick<Pending, "attempt" | "claimedAt" | "lease">;

/** Until when we wait for a receipt of `pending`: its lease and its grace are over then. */
export function graceOver(pending: Handed): Instant {
  const grace = GRACE_MINUTES[Math.min(pending.attempt, GRACE_MINUTES.length) - 1] ?? GRACE_MINUTES[0];
  const over = addMinutes(pending.claimedAt, grace);
  return over > pending.lease ? over : pending.lease;
}

/** When a worker should look again at a mail whose fate is not known. */
export function lookAgainAfter(pending: Handed): Instant {
  return addMinutes(graceOver(pending), MINUTE_AFTER);
}

/** Whether the reader rests now. A rest that is over needs no write. */
export function isPaused(state: Pick<SendState, "paused">, now: Instant): boolean {
  if (!state.paused) return false;
  return state.paused.until === null || state.paused.until > now;
}

/** Whether something up to `heads` is not told to the reader. */
export function isOwed({ watermarks }: Pick<SendState, "watermarks">, heads: Watermarks): boolean {
  return !covers(watermarks, raised(watermarks, heads));
}

/**
 * When a reader whom a run leaves behind (resting, refused, rolled over) has a turn again, so that nobody forgets it while
 * nothing is filed: at the end of the rest or at the next slot. Who is told right away has the slot of a daily reader with
 * the same hour for it. Undefined: nothing is owed up to `heads`, or the rest has no end.
 */
export function nextTurnOf(state: SendState, heads: Watermarks, now: Instant): Instant | undefined {
  if (!state.active || state.address === null || state.pending || !isOwed(state, heads)) return undefined;
  const { preferences } = state;
  const isAsFiled = preferences.cadence === "as_filed";
  const group = isAsFiled ? { ...preferences, cadence: "daily" as const } : groupOf(preferences);
  if (!isPaused(state, now)) return nextSlot(group, now)?.at;
  const until = state.paused?.until ?? null;
  if (until === null) return undefined;
  return isAsFiled ? until : nextSlot(group, until)?.at;
}
