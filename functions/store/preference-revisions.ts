import type { ReaderPreferences, SendState, Watermarks } from "../model/reader.ts";
import type { Instant } from "../model/time.ts";
import { watermarksText } from "../model/watermarks.ts";
import { asSeen } from "./send-revisions.ts";
import type { Revision } from "./send-states.ts";

/*
 * What a person changes in a send state, pure. Each but forgetting makes `preferencesRevision` (stored as `gen`) grow, so that a digest composed before
 * is not claimed after.
 */

/** The reader wants to be told in another way. Never touches the watermarks. */
export function revisePreferences(state: SendState, preferences: ReaderPreferences): Revision {
  return { change: { set: { wishes: preferences }, add: { gen: 1 } }, onlyIf: asSeen(state) };
}

/** The reader wants a rest, until an instant or until resumed. */
export function pausing(state: SendState, until: Instant | null, at: Instant): Revision {
  const paused = { until, because: "reader", since: at };
  return { change: { set: { paused }, add: { gen: 1 } }, onlyIf: asSeen(state) };
}

export function resuming(state: SendState): Revision | undefined {
  if (!state.paused) return undefined;
  return { change: { remove: ["paused", "failed"], add: { gen: 1 } }, onlyIf: asSeen(state) };
}

/** The reader follows other matters from now on: those of `watermarks`, each told from `joined` on. */
export function following(state: SendState, watermarks: Watermarks, joined: Watermarks): Revision {
  return {
    change: {
      set: { watermarks: watermarksText(watermarks), joined: watermarksText(joined) },
      add: { gen: 1 },
    },
    onlyIf: { all: [asSeen(state), { equals: { watermarks: watermarksText(state.watermarks) } }] },
  };
}

/**
 * The digests go to another address: tokens of the old epoch die. Nothing to do for who moved already. Whoever stopped or
 * rested because mails to the old address bounced is told again.
 */
export function moving(state: SendState, epoch: number, address: string): Revision | undefined {
  if (state.addressEpoch !== epoch) return undefined;
  const hasBounced = !state.active && state.ended?.because === "bounce";
  const remove = [...(hasBounced ? ["ended"] : []), ...(state.paused?.because === "bounces" ? ["paused"] : [])];
  return {
    change: {
      set: { address, ...(hasBounced && { active: true }) },
      ...(remove.length > 0 && { remove }),
      add: { epoch: 1, gen: 1 },
    },
    onlyIf: { all: [asSeen(state), { equals: { epoch } }] },
  };
}

/** The address of a reader whose mails ended is forgotten. */
export function forgetting(state: SendState, endedBy: Instant): Revision | undefined {
  if (state.active || state.address === null || !state.ended || state.ended.at > endedBy) return undefined;
  return {
    change: { set: { address: null }, add: { gen: 1 } },
    onlyIf: { all: [asSeen(state), { equals: { active: false } }] },
  };
}
