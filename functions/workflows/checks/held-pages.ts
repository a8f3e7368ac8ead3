import type { SeenRow } from "../../entries/reconciling.ts";
import { inOrder } from "../../entries/row-order.ts";
import { isExpected } from "../../model/errors.ts";
import type { Gap } from "../../model/event.ts";
import type { Instant } from "../../model/time.ts";
import type { HeldPage } from "../../store/held.ts";
import { archivedRows } from "./archived-rows.ts";
import type { CheckPorts, ReadPage, Recording } from "./checking.ts";
import { gapOf } from "./gaps.ts";
import { oldestOf } from "./knowledge.ts";
import { newestIn } from "./older-copy.ts";

/*
 * A feed shows a day. What it showed while a batch was held for the operator has left it by the time that somebody has
 * looked: it is read from the archived pages. Together they show the feed without a hole, or the hole is told as a gap.
 */

/** The pages to read again, with one more. As few as show everything: one whose neighbors overlap is left out. */
export function withPage(pages: readonly HeldPage[], page: ReadPage): readonly HeldPage[] {
  const one = heldPage(page);
  const [before, last] = pages.slice(-2);
  const isSpare =
    (last && last.sha256 === one.sha256 && pages.length > 1) ||
    (last && before?.newestAt !== undefined && one.oldestAt !== undefined && one.oldestAt <= before.newestAt);
  return [...(isSpare ? pages.slice(0, -1) : pages), one];
}

function heldPage(page: ReadPage): HeldPage {
  const [oldestAt, newestAt] = [oldestOf([page]), newestIn(page)];
  const { sha256, url, at } = page;
  return { sha256, url, at, edition: page.parserEdition, ...(oldestAt && { oldestAt }), ...(newestAt && { newestAt }) };
}

/**
 * The rows of the recording's page, and before them those of held pages that have left the feed's window since. A row that a
 * page lacks though it is young enough for it has not left: the court has taken it back, or never made it.
 */
export async function withRowsLeft(
  ports: Pick<CheckPorts, "archive" | "isolate">,
  recording: Recording,
  pages: readonly HeldPage[],
  rows: readonly SeenRow[],
): Promise<readonly SeenRow[]> {
  let left = new Map<string, SeenRow>();
  for (const page of pages) {
    const onPage = await rowsOn(ports, recording, page);
    left = new Map([...olderThan(left, page.oldestAt ?? null), ...byPrint(onPage)]);
  }
  left = olderThan(left, oldestOf(recording.pages));
  for (const { row } of rows) left.delete(row.fingerprint);
  return left.size === 0 ? rows : inOrder([...left.values(), ...rows], ({ row }) => row);
}

/** Rows that a window which begins at `from` cannot show. */
function olderThan(rows: ReadonlyMap<string, SeenRow>, from: Instant | null): Map<string, SeenRow> {
  return new Map(
    [...rows].filter(([, { row }]) => row.publishedAt !== null && (from === null || row.publishedAt < from)),
  );
}

function byPrint(rows: readonly SeenRow[]): [string, SeenRow][] {
  return rows.map((one) => [one.row.fingerprint, one]);
}

async function rowsOn(
  ports: Pick<CheckPorts, "archive" | "isolate">,
  { source, docket, state }: Recording,
  { sha256, url, at, edition }: HeldPage,
): Promise<SeenRow[]> {
  try {
    const own = { ...docket, ...(state.caseId && { caseId: state.caseId }) };
    const rows = await archivedRows(ports, { source: source.id, url, docket: own }, await ports.archive.get(sha256));
    return rows.map((row) => ({ row, sighting: { source: source.id, url, seenAt: at, sha256, edition } }));
  } catch (error) {
    if (!isExpected(error, "missing")) throw error;
    return []; // redacted since
  }
}

/** The gaps between the looks at a feed: from the last that was recorded, over those held, to the one at hand. */
export function gapsBetween(
  { source, state, pages, askedAt }: Recording,
  held: readonly HeldPage[],
  numberBefore: number | null,
): Gap[] {
  const looks = [...held, { at: askedAt, oldestAt: oldestOf(pages) ?? undefined, newestAt: undefined }];
  let [recordedAt, newestAt] = [state.recordedAt ?? null, state.newestAt ?? null];
  const gaps: Gap[] = [];
  for (const look of looks) {
    const gap = gapOf({ source, oldestAt: look.oldestAt ?? null, recordedAt, newestAt, numberBefore, now: look.at });
    if (gap) gaps.push(gap);
    [recordedAt, newestAt] = [look.at, look.newestAt ?? newestAt];
  }
  return gaps;
}
