import { addMinutes, type Instant, minutesBetween } from "../../../functions/model/time.ts";

/** Hours that the court says its feed holds. */
const REACH = 24 * 60;

/** The court's own account of what its feed's window has shown of one docket. */
export function feedTruth() {
  let recorded: Instant | undefined;
  /** When the last feed that was believed was built, and its newest item. */
  let built: Instant | undefined;
  let newestThen: Instant | undefined;
  return {
    /** Where each true gap begins. */
    gaps: new Set<Instant>(),
    /** Oldest instant that the first healthy look could show: what the window had left before is before our time. */
    began: "9999",
    /** A healthy look at `now` of the feed built at `at`. */
    healthy(at: Instant, page: string, now: Instant = at): void {
      // An older copy is no look at all.
      if (built !== undefined && at < built) return;
      const items = [...page.matchAll(/<pubDate>([^<]+)/g)]
        .map((match) => new Date(match[1] ?? "").toISOString())
        .sort();
      const [oldest, newest] = [items[0], items.at(-1)];
      const isTooLate =
        recorded !== undefined && minutesBetween(recorded, now) >= REACH && (oldest === undefined || oldest > recorded);
      // What was the newest item is gone before its day was over.
      const isShort =
        newestThen !== undefined &&
        oldest !== undefined &&
        minutesBetween(newestThen, now) < REACH &&
        oldest > newestThen;
      if (recorded !== undefined && (isTooLate || isShort)) this.gaps.add(recorded);
      if (recorded === undefined) this.began = addMinutes(at, -REACH);
      [recorded, built] = [now, at];
      newestThen = newest ?? newestThen;
    },
    /** The program of before did not keep when a feed was built, nor its newest item. */
    forget(): void {
      newestThen = undefined;
    },
  };
}

export type FeedTruth = ReturnType<typeof feedTruth>;
