import { passesEntry } from "../../digest/filter.ts";
import type { Entry } from "../../model/entry.ts";
import type { Filters } from "../../model/reader.ts";
import { addDays, dayIn, EASTERN, type Instant } from "../../model/time.ts";

export const PREVIEW_DAYS = 30;

/** Which entries of the last 30 days a reader with these choices would have been told of: the filter is the mail's own. */
export interface Preview {
  /** Entries that pass, newest first. */
  readonly passing: readonly Entry[];
  readonly all: number;
}

/** What `filters` would have let through of `entries` (newest first) in the 30 days before `now`. */
export function previewOf(entries: readonly Entry[], filters: Filters, now: Instant): Preview {
  const since = addDays(dayIn(EASTERN, now), -PREVIEW_DAYS);
  const recent = entries.filter((entry) => dayIn(EASTERN, entry.firstSeenAt) >= since && entry.status === "current");
  return { passing: recent.filter((entry) => passesEntry(entry, filters)), all: recent.length };
}
