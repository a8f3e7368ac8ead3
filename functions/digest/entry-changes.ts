import type { Entry } from "../model/entry.ts";
import type { LedgerEvent } from "../model/event.ts";

/** What happened in a window to one entry, or to one docket's coverage: the unit that filters pass or leave out. */
export interface EntryChange {
  readonly what: "filed" | "fuller" | "readable" | "changed" | "status" | "mistake" | "gap";
  /** Ledger numbers that it tells. */
  readonly events: readonly number[];
  readonly first: LedgerEvent;
  readonly last: LedgerEvent;
  /** The entry as it stands at the end of the window; undefined for gaps. */
  readonly entry?: Entry;
}

/**
 * The changes of a window, in ledger order of their first event. Every event that is told at all is in exactly one:
 * what is quiet, and a document that could not be read (its entry says so), is in none.
 */
export function entryChangesOf(events: readonly LedgerEvent[]): EntryChange[] {
  const byEntry = new Map<string, LedgerEvent[]>();
  const entryChanges: EntryChange[] = [];
  for (const event of events) {
    const entry = event.entry ?? event.after?.id;
    if (entry === undefined) {
      if (!event.quiet) entryChanges.push({ what: "gap", events: [event.n], first: event, last: event });
      continue;
    }
    const sofar = byEntry.get(entry);
    if (sofar) sofar.push(event);
    else byEntry.set(entry, [event]);
  }
  for (const ofEntry of byEntry.values()) entryChanges.push(...entryChangesOfEntry(ofEntry));
  return entryChanges.sort((a, b) => a.first.n - b.first.n);
}

function entryChangesOfEntry(events: readonly LedgerEvent[]): EntryChange[] {
  const sealed = events.findLast((event) => event.kind === "entry_sealed");
  const entry = sealed ? sealed.after : events.findLast((event) => event.after)?.after;
  const told = events.filter((event) => !event.quiet);
  const of = (what: EntryChange["what"], group: readonly LedgerEvent[]): EntryChange[] => {
    const [first] = group;
    const last = group.at(-1);
    if (!first || !last) return [];
    return [{ what, events: group.map((event) => event.n), first, last, ...(entry ? { entry } : {}) }];
  };
  // A reader of this window was told nothing of it before: all of it is one piece of news.
  // Sealed words are never repeated, so whatever else happened to the entry is not told.
  if (!entry || entry.status === "sealed") return of("status", told);
  if (told[0]?.kind === "entry_filed") return of("filed", told);
  const status = told.filter((event) => STATUS_KINDS.has(event.kind));
  const readable = told.filter((event) => event.kind === "document_read" && isReadable(event));
  const fuller = told.filter((event) => event.kind === "entry_amended" && event.fuller);
  const changed = told.filter((event) => event.kind === "entry_amended" && !event.fuller);
  const mistakes = Map.groupBy(
    told.filter((event) => event.kind === "correction"),
    (event) => event.correction?.field ?? "",
  );
  if (fuller.length > 0) {
    const words = told.filter((event) => !STATUS_KINDS.has(event.kind));
    return [...of("fuller", words), ...of("status", status)];
  }
  return [
    ...of("status", status),
    ...of("readable", readable),
    ...of("changed", changed),
    ...[...mistakes.values()].flatMap((group) => of("mistake", group)),
  ];
}

/** Filed in this window, or told before as a bare event name and whole only now. */
export function isNew(entryChange: EntryChange): entryChange is EntryChange & { readonly entry: Entry } {
  return entryChange.entry !== undefined && (entryChange.what === "filed" || entryChange.what === "fuller");
}

const STATUS_KINDS: ReadonlySet<string> = new Set(["entry_withdrawn", "entry_returned", "entry_sealed"]);

/** Whether a document of the entry could be read: only that is news. */
function isReadable(event: LedgerEvent): boolean {
  return event.after?.documents.some((document) => document.state === "read") ?? false;
}
