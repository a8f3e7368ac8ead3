import type { Source } from "../../model/source.ts";
import { type Instant, minutesBetween } from "../../model/time.ts";
import type { SourceState } from "../../store/dockets.ts";
import type { AskedPages, ReadPage } from "./checking.ts";

/** What was older is believed when nothing else was shown for so long: a court may go back to a page, a cache does not live so long. */
export const OLDER_BELIEVED_AFTER_MINUTES = 24 * 60;
/** Pages recorded before the last one that are remembered by their hashes, and how much of a hash. */
const RECENT_MAX = 10;
const HASH_CHARACTERS = 8;

/** A page that was recorded before, from a cache or a second server: nothing on it is new, and what it lacks is not gone. */
export interface OlderCopy {
  readonly why: string;
  readonly since: Instant;
}

/** The older copy that these pages are, if they are one and not yet to be believed. */
export function olderCopy(
  { shows }: Pick<Source, "shows">,
  state: SourceState,
  asked: Pick<AskedPages, "pages" | "askedAt">,
): OlderCopy | undefined {
  const [page] = asked.pages;
  const why = page && !state.unfinished ? whyOlder(shows, state, page) : undefined;
  if (why === undefined) return undefined;
  const since = state.olderSince ?? asked.askedAt;
  return minutesBetween(since, asked.askedAt) < OLDER_BELIEVED_AFTER_MINUTES ? { why, since } : undefined;
}

function whyOlder(shows: Source["shows"], state: SourceState, page: ReadPage): string | undefined {
  const { reading } = page;
  if (reading.kind === "feed") {
    const builtAt = builtAtOf(page);
    return builtAt && state.builtAt && builtAt < state.builtAt
      ? `an older copy of the feed: built ${builtAt}, before the one of ${state.builtAt}`
      : undefined;
  }
  if (reading.kind !== "docket") return undefined;
  if (shows === "changes") {
    const newest =
      reading.entries
        .map(({ modifiedAt }) => modifiedAt ?? "")
        .sort()
        .at(-1) ?? "";
    return newest && state.recordedMark && newest < state.recordedMark
      ? `an older copy of the listing: changed last ${newest}, before ${state.recordedMark}`
      : undefined;
  }
  // A row that came back is no sign of age.
  const hasMore = reading.entries.length > (state.history.at(-1)?.rows ?? 0);
  const recent = state.recordingFrom === undefined ? state.recent : state.recent?.slice(0, -1);
  const isKnown = page.sha256 !== state.sha256 && recent?.includes(hashOf(page.sha256));
  return isKnown && !hasMore
    ? "an older copy of the page: these very bytes were recorded before the last ones"
    : undefined;
}

/** When the court built the feed; where it does not say so, when it entered the newest item of any case. */
export function builtAtOf(page: ReadPage): Instant | undefined {
  if (page.reading.kind !== "feed") return undefined;
  return page.reading.builtAt ?? newestIn(page);
}

/** When the newest item of the whole feed was entered. */
export function newestIn({ reading }: ReadPage): Instant | undefined {
  if (reading.kind !== "feed") return undefined;
  const items = reading.dockets.flatMap(({ entries }) => entries.map(({ publishedAt }) => publishedAt ?? ""));
  return items.sort().at(-1) || undefined;
}

/** The hashes to remember when `page` is recorded after what `state` knows: of pages that say nothing of their age. */
export function recentAfter(
  { shows }: Pick<Source, "shows">,
  state: SourceState,
  { sha256 }: Pick<ReadPage, "sha256">,
): Pick<SourceState, "recent"> {
  if (shows !== "whole docket") return {};
  if (!state.sha256 || state.sha256 === sha256) return state.recent ? { recent: state.recent } : {};
  const others = (state.recent ?? []).filter((one) => one !== hashOf(sha256) && one !== hashOf(state.sha256 ?? ""));
  return { recent: [...others, hashOf(state.sha256)].slice(-RECENT_MAX) };
}

/** The hashes to remember while `page` is being recorded: those of all before, and last its own, for its recording may not end. */
export function recentWith(
  { shows }: Pick<Source, "shows">,
  state: SourceState,
  { sha256 }: Pick<ReadPage, "sha256">,
): Pick<SourceState, "recent"> {
  if (shows !== "whole docket") return {};
  const before = [...(state.recent ?? []), ...(state.sha256 ? [hashOf(state.sha256)] : [])];
  return { recent: [...before.filter((one) => one !== hashOf(sha256)), hashOf(sha256)].slice(-RECENT_MAX) };
}

function hashOf(sha256: string): string {
  return sha256.slice(0, HASH_CHARACTERS);
}
