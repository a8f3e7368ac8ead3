import type { ChangeBlock } from "../../model/digest.ts";
import type { Entry } from "../../model/entry.ts";
import type { EntryChange } from "../entry-changes.ts";
import { CHANGED_TEXT_MAX, differingExcerpts, shortened } from "../excerpt.ts";
import { docketName, placeOf } from "../ruling-line.ts";
import { type Section, type View, wasDelivered } from "../view.ts";

const TAKEN: ReadonlySet<EntryChange["what"]> = new Set(["status", "mistake", "changed"]);

/** What was told before and is not so any more: our mistakes, the court's changes, entries removed, returned, sealed. */
export const changes: Section = {
  takes: ({ what }) => TAKEN.has(what),
  blocks: (view, own) =>
    own.flatMap((entryChange) => {
      if (entryChange.entry) return changeOf(entryChange, entryChange.entry, view);
      return entryChange.what === "status" ? [sealedWithoutTrace(entryChange, view)] : [];
    }),
};

/** A redaction may keep nothing of the entry but its number in the ledger. */
function sealedWithoutTrace({ events, last }: EntryChange, view: View): ChangeBlock {
  const docket = docketName(last.docket, view.matter);
  const about = { events, entry: last.entry ?? "", docket, number: null, filedOn: null, entryKind: "other" as const };
  return { ...about, kind: "sealed", told: null };
}

function changeOf(entryChange: EntryChange, entry: Entry, view: View): ChangeBlock[] {
  const about = {
    events: entryChange.events,
    entry: entry.id,
    docket: docketName(entry.docket, view.matter, entry.caption),
    number: entry.number === null ? null : shortened(entry.number, 24),
    filedOn: entry.filedOn,
    entryKind: entry.kind,
    told: deliveredBefore(entryChange, view),
  };
  if (entryChange.what === "status") return [{ ...about, kind: statusOf(entry) }];
  if (entryChange.what === "mistake") return [{ ...about, kind: "our_mistake", ...mistakeIn(entryChange) }];
  if (entryChange.what === "changed") return [{ ...about, kind: "court_changed", ...changeIn(entryChange, entry) }];
  return [];
}

function statusOf(entry: Entry): "removed" | "returned" | "sealed" {
  if (entry.status === "sealed") return "sealed";
  return entry.status === "withdrawn" ? "removed" : "returned";
}

function deliveredBefore(entryChange: EntryChange, view: View): ChangeBlock["told"] {
  if (!wasDelivered(entryChange, view.window) || !entryChange.entry) return null;
  const place = placeOf(entryChange.entry.id);
  const digest = view.window.delivered?.find((one) => one.to >= place);
  return digest ? { at: digest.at } : {};
}

/** Several corrections of one field in a window: from what was told first to what is right now. */
function mistakeIn(entryChange: EntryChange): { field: string; old: string; new: string } {
  return {
    field: entryChange.first.correction?.field ?? "text",
    old: shortened(entryChange.first.correction?.old ?? "", CHANGED_TEXT_MAX),
    new: shortened(entryChange.last.correction?.new ?? "", CHANGED_TEXT_MAX),
  };
}

/** The words when the words changed, else the number or the day. */
function changeIn(entryChange: EntryChange, entry: Entry): { field: string; old: string; new: string } {
  const before = entryChange.first.before ?? {};
  if (before.text !== undefined && before.text !== entry.text) {
    return { field: "text", ...differingExcerpts(before.text, entry.text) };
  }
  if (before.number !== undefined && before.number !== entry.number) {
    return { field: "number", old: shortened(before.number ?? "", 24), new: shortened(entry.number ?? "", 24) };
  }
  return { field: "filedOn", old: before.filedOn ?? entry.filedOn ?? "", new: entry.filedOn ?? "" };
}
