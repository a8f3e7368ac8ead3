import { rowsOf } from "../../entries/identify.ts";
import { aliasesToLookUp } from "../../entries/lookups.ts";
import type { Reconciling, SeenRow } from "../../entries/reconciling.ts";
import { inOrder } from "../../entries/row-order.ts";
import type { KnownRow } from "../../model/known-row.ts";
import type { Instant } from "../../model/time.ts";
import type { Ports } from "../../ports/index.ts";
import { aliasesOf, entriesOf } from "../../store/entries.ts";
import type { ReadPage, Recording } from "./checking.ts";

/** The rows of the docket on the pages of a recording, in the order the filings were made, each with its page. */
export function seenRows({ pages, docket, source, state }: Recording): SeenRow[] {
  const seen: SeenRow[] = [];
  for (const page of pages) {
    if (page.reading.kind === "unreadable") continue;
    const sighting = {
      source: source.id,
      url: page.url,
      seenAt: page.at,
      sha256: page.sha256,
      edition: page.parserEdition,
    };
    seen.push(
      ...rowsOf(page.reading, { ...docket, ...(state.caseId && { caseId: state.caseId }) }).map((row) => ({
        row,
        sighting,
      })),
    );
  }
  return inOrder(seen, ({ row }) => row);
}

type Knowledge = Omit<Reconciling, "newestFiledOn" | "numbers">;

/** What reconciling must know, read consistently after the roll-forward: only for rows that differ. */
export async function knowledge(
  { record }: Pick<Ports, "record">,
  recording: Recording,
  rows: readonly SeenRow[],
  known: readonly KnownRow[],
): Promise<Knowledge> {
  const { matter, docket, siblingDockets, source, state } = recording;
  const fingerprints = new Set(known.map((one) => one.fingerprint));
  const present = new Set(rows.map(({ row }) => row.fingerprint));
  const differing = rows.filter(({ row }) => !fingerprints.has(row.fingerprint)).map(({ row }) => row);
  const aliases = await aliasesOf(record, matter, aliasesToLookUp(differing, docket, siblingDockets));
  const gone =
    source.shows === "changes" ? [] : known.filter((one) => !present.has(one.fingerprint)).map((one) => one.entry);
  const stored = await entriesOf(record, matter, [...new Set([...aliases.values(), ...gone])]);
  return {
    matter,
    docket,
    siblingDockets,
    shows: source.shows,
    hosts: source.hosts(docket),
    rows,
    known,
    aliases,
    entries: new Map(stored.map((one) => [one.entry.id, one])),
    now: recording.askedAt,
    missing: state.missing,
    partial: recording.partial,
    isBaseline: state.recordedAt === undefined,
    ownReadingChanged: state.edition !== undefined && state.edition !== recording.pages[0]?.parserEdition,
    windowFrom: oldestOf(recording.pages),
  };
}

/** Oldest item of the whole feed; null when it is none, or empty. */
export function oldestOf(pages: readonly ReadPage[]): Instant | null {
  const [first] = pages;
  return first?.reading.kind === "feed" ? (first.reading.oldestAt ?? null) : null;
}
