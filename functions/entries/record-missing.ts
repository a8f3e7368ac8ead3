import type { KnownRow } from "../model/known-row.ts";
import { type Instant, minutesBetween } from "../model/time.ts";
import { eventAbout, type Reconciled, type Work } from "./reconciling.ts";

/** A row withdrawn is believed only when it is missing from two healthy checks at least this far apart. */
export const WITHDRAWN_AFTER_MINUTES = 60;

/** Known rows that the page does not show any more: withdrawn when missing twice, an hour apart, where absence means something. */
export function recordMissing(work: Work, present: ReadonlySet<string>): Pick<Reconciled, "kept" | "missing"> {
  const { input } = work;
  const kept: KnownRow[] = [];
  const missing: Record<string, Instant> = {};
  for (const known of input.known) {
    if (present.has(known.entry)) continue;
    const inWindow = known.publishedAt !== null && input.windowFrom !== null && known.publishedAt > input.windowFrom;
    if (input.shows === "changes") kept.push(known);
    if (input.shows === "changes" || (input.shows !== "whole docket" && !inWindow)) continue;
    const since = input.missing[known.entry];
    const twice = since !== undefined && minutesBetween(since, input.now) >= WITHDRAWN_AFTER_MINUTES;
    if (twice && !input.partial) recordWithdrawn(work, known.entry);
    else {
      kept.push(known);
      if (since !== undefined || !input.partial) missing[known.entry] = since ?? input.now;
    }
  }
  return { kept, missing };
}

function recordWithdrawn(work: Work, id: string): void {
  const known = work.input.entries.get(id);
  const sighting = work.input.rows[0]?.sighting;
  if (!known || !sighting || known.entry.status !== "current" || known.entry.docket !== work.input.docket.id) return;
  const day = known.entry.filedOn ?? known.entry.enteredOn;
  work.events.push({
    ...eventAbout(work.input, "entry_withdrawn", sighting),
    entry: id,
    version: known.entry.versions + 1,
    before: { status: known.entry.status },
    after: { ...known.entry, status: "withdrawn", versions: known.entry.versions + 1 },
    aliases: known.aliases,
    ...(day !== null && day < work.input.docket.watchFrom ? { quiet: true } : {}),
  });
}
