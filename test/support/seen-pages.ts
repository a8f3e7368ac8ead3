import { rowsOf } from "../../functions/entries/identify.ts";
import { aliasesToLookUp } from "../../functions/entries/lookups.ts";
import { reconcile } from "../../functions/entries/reconcile.ts";
import type { KnownEntry, Reconciled, Reconciling } from "../../functions/entries/reconciling.ts";
import type { Row } from "../../functions/entries/row.ts";
import type { Docket } from "../../functions/model/docket.ts";
import type { Entry } from "../../functions/model/entry.ts";
import type { NewEvent } from "../../functions/model/event.ts";
import type { KnownRow } from "../../functions/model/known-row.ts";
import type { ReadingEntry } from "../../functions/model/reading.ts";
import { watchedDocket } from "./watched.ts";

/** What one line of a page says; the rest is as it mostly is. */
export type Line = Partial<ReadingEntry>;

/** How a page differs from the one before: which source shows it, when, how much of it was read. */
export type Showing = Partial<Omit<Reconciling, "rows" | "known" | "aliases" | "entries">> & {
  readonly source?: string;
};

/** Pages of one docket, shown one after another and reconciled with all that was known by then, in memory. */
export function seenPages(docket: Docket = watchedDocket("ca9/19-15716")) {
  const entries = new Map<string, KnownEntry>();
  const known = new Map<string, readonly KnownRow[]>();
  const missing = new Map<string, Reconciled["missing"]>();
  let [numbers, newestFiledOn]: [Reconciled["numbers"], Reconciled["newestFiledOn"]] = [[], null];

  const input = (lines: readonly Line[], { source = "court", ...how }: Showing): Reconciling => {
    const of = how.docket ?? docket;
    const rows = rowsIn(lines, of);
    const before = known.get(source) ?? [];
    const all = new Map([...entries].flatMap(([id, { aliases }]) => aliases.map((alias) => [alias, id] as const)));
    // As in a check: what is known of a row that is as it was is not asked for.
    const differing = rows.filter((row) => !before.some(({ fingerprint }) => fingerprint === row.fingerprint));
    const aliases = aliasesToLookUp(differing, of, how.siblingDockets ?? []).flatMap((alias) => {
      const id = all.get(alias);
      return id === undefined ? [] : [[alias, id] as const];
    });
    const gone = before.filter((one) => !rows.some(({ fingerprint }) => fingerprint === one.fingerprint));
    const wanted = new Set([...aliases.map(([, id]) => id), ...gone.map(({ entry }) => entry)]);
    const now = how.now ?? "2019-07-01T12:00:00.000Z";
    const sighting = { source, url: "https://court.example/docket", seenAt: now, sha256: "00", edition: 1 };
    return {
      matter: "mpp",
      docket: of,
      siblingDockets: [],
      shows: "whole docket",
      hosts: { documents: [], pages: [] },
      rows: rows.map((row) => ({ row, sighting })),
      known: before,
      aliases: new Map(aliases),
      entries: new Map([...entries].filter(([id]) => wanted.has(id))),
      now,
      missing: missing.get(source) ?? {},
      partial: false,
      isBaseline: true,
      ownReadingChanged: false,
      windowFrom: null,
      newestFiledOn,
      numbers,
      ...how,
    };
  };

  /** What became of the page's rows, remembered for the next page. */
  const show = (lines: readonly Line[], how: Showing = {}): Reconciled => {
    const result = reconcile(input(lines, how));
    const idAt = new Map<number, string>();
    for (const [place, event] of result.events.entries()) {
      const id = event.entry ?? `mpp-${entries.size + 1}`;
      idAt.set(place, id);
      if (event.after) entries.set(id, { entry: { ...event.after, id }, aliases: event.aliases ?? [] });
    }
    const rows = result.rows.map(({ row, is }) => ({
      fingerprint: row.fingerprint,
      entry: typeof is === "number" ? (idAt.get(is) ?? "") : is,
      publishedAt: row.publishedAt,
    }));
    known.set(how.source ?? "court", [...rows, ...result.kept]);
    missing.set(how.source ?? "court", result.missing);
    numbers = result.numbers;
    newestFiledOn = result.newestFiledOn;
    return result;
  };

  return {
    show,
    /** Every entry as it is now, in the order of their ids. */
    entries: (): Entry[] => [...entries.values()].map(({ entry }) => entry),
    /** Changes an entry by other means than a page: an operator's command, or a document that was read. */
    change(id: string, fields: Partial<Entry>): void {
      const known = entries.get(id);
      if (known) entries.set(id, { ...known, entry: { ...known.entry, ...fields } });
    },
    aliases: (id: string): readonly string[] => entries.get(id)?.aliases ?? [],
  };
}

/** Rows of a page as its format gives them. */
export function rowsIn(lines: readonly Line[], docket: Docket): Row[] {
  const read = lines.map((line): ReadingEntry => ({ number: null, documents: [], ...line }));
  return rowsOf(
    { kind: "docket", court: docket.court, docketNumber: docket.number, entries: read } as Parameters<typeof rowsOf>[0],
    docket,
  );
}

/** Events in short: what happened to which entry. */
export function inShort({ events }: Pick<Reconciled, "events">): string[] {
  return events.map((event: NewEvent) =>
    [
      event.kind,
      event.entry,
      event.quiet && "quiet",
      event.late && "late",
      event.fuller && "fuller",
      event.notSeen && `not seen ${event.notSeen.join(",")}`,
    ]
      .filter(Boolean)
      .join(" "),
  );
}
