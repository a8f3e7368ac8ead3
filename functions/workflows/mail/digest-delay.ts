import type { Entry } from "../../model/entry.ts";
import type { LedgerEvent } from "../../model/event.ts";
import { addMinutes, type Instant } from "../../model/time.ts";

/** The longest that an event waits for a brief's summary. */
const RIPENING_MINUTES = 30;

/**
 * When the events after the last as-filed run may be told: at once when they hold a ruling (rulings never wait) or none of
 * their amicus briefs waits for a summary, else when the oldest is 30 minutes old. Null: there is nothing to tell in them.
 */
export function dueAfterDelay(events: readonly LedgerEvent[]): Instant | null {
  const told = events.filter((event) => !event.quiet);
  const [oldest] = told;
  if (!oldest) return null;
  if (told.some(isRuling) || !latestOf(told).some(waitsForSummary)) return oldest.at;
  return addMinutes(oldest.at, RIPENING_MINUTES);
}

function isRuling(event: LedgerEvent): boolean {
  return event.kind === "entry_filed" && event.after?.weight === "ruling";
}

function waitsForSummary(entry: Entry): boolean {
  return entry.kind === "amicus_brief" && entry.documents[0]?.state === "waiting";
}

/** The entries of `events`, each as the last of its events shows it. */
function latestOf(events: readonly LedgerEvent[]): Entry[] {
  const latest = new Map<string, Entry>();
  for (const { after } of events) if (after) latest.set(after.id, after);
  return [...latest.values()];
}
