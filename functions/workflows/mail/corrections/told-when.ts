import type { SendState } from "../../../model/reader.ts";
import { groupOf, nextSlot } from "../../../model/slot.ts";
import type { Instant } from "../../../model/time.ts";

/** When a reader was told of an event. */
export interface ToldWhen {
  readonly at: Instant;
  /** The digest that told it is remembered; else it is when it was due. */
  readonly isExact: boolean;
}

/** When the reader was told of event `n`, which came `at`; undefined for whoever was not told of it. */
export function toldWhen(
  state: SendState,
  matter: string,
  { n, at }: { readonly n: number; readonly at: Instant },
): ToldWhen | undefined {
  const { watermarks, joined, recent, digests = [], preferences } = state;
  if (n <= (joined[matter] ?? 0) || n > (watermarks[matter] ?? 0)) return undefined;
  const marks = [
    ...digests.map((mail) => ({ at: mail.at, to: mail.to[matter] ?? 0, from: undefined })),
    ...recent.map((mail) => ({ at: mail.at, to: mail.to[matter] ?? 0, from: mail.from[matter] ?? 0 })),
  ].sort((a, b) => a.to - b.to);
  const place = marks.findIndex(({ to }) => to >= n);
  const mark = marks[place];
  const before = mark?.from ?? marks[place - 1]?.to;
  if (mark && before !== undefined && before < n) return { at: mark.at, isExact: true };
  const due = nextSlot(groupOf(preferences), at)?.at ?? at;
  return { at: mark && mark.at < due ? mark.at : due, isExact: false };
}
