import type { ChangeBlock } from "../../model/digest.ts";
import type { Entry } from "../../model/entry.ts";
import { CHANGED_TEXT_MAX, differingExcerpts, shortened } from "../excerpt.ts";
import { docketName, placeOf } from "../ruling-line.ts";
import type { Happening } from "../told-events.ts";
import { type Section, type View, wasTold } from "../view.ts";

/** What was told before and is not so any more: our mistakes, the court's changes, entries removed, returned, sealed. */
export const changes: Section = {
  id: "changes",
  blocks: (view) =>
    view.told.flatMap((happening) => {
      if (happening.entry) return changeOf(happening, happening.entry, view);
      return happening.what === "status" ? [sealedWithoutTrace(happening, view)] : [];
    }),
};

/** A tombstone may keep nothing of the entry but its number in the ledger. */
function sealedWithoutTrace({ events, last }: Happening, view: View): ChangeBlock {
  const docket = docketName(last.docket, view.matter);
  const about = { events, entry: last.entry ?? "", docket, number: null, filedOn: null, entryKind: "other" as const };
  return { ...about, kind: "sealed", told: null };
}

function changeOf(happening: Happening, entry: Entry, view: View): ChangeBlock[] {
  const about = {
    events: happening.events,
    entry: entry.id,
    docket: docketName(entry.docket, view.matter, entry.caption),
    number: entry.number === null ? null : shortened(entry.number, 24),
    filedOn: entry.filedOn,
    entryKind: entry.kind,
    told: toldBefore(happening, view),
  };
  if (happening.what === "status") return [{ ...about, kind: statusOf(entry) }];
  if (happening.what === "mistake") return [{ ...about, kind: "our_mistake", ...mistakeIn(happening) }];
  if (happening.what === "changed") return [{ ...about, kind: "court_changed", ...changeIn(happening, entry) }];
  return [];
}

function statusOf(entry: Entry): "removed" | "returned" | "sealed" {
  if (entry.status === "sealed") return "sealed";
  return entry.status === "withdrawn" ? "removed" : "returned";
}

function toldBefore(happening: Happening, view: View): ChangeBlock["told"] {
  if (!wasTold(happening, view.window) || !happening.entry) return null;
  const place = placeOf(happening.entry.id);
  const digest = view.window.told?.find((one) => one.to >= place);
  return digest ? { at: digest.at } : {};
}

/** Several corrections of one field in a window: from what was told first to what is right now. */
function mistakeIn(happening: Happening): { field: string; old: string; new: string } {
  return {
    field: happening.first.correction?.field ?? "text",
    old: shortened(happening.first.correction?.old ?? "", CHANGED_TEXT_MAX),
    new: shortened(happening.last.correction?.new ?? "", CHANGED_TEXT_MAX),
  };
}

/** The words when the words changed, else the number or the day. */
function changeIn(happening: Happening, entry: Entry): { field: string; old: string; new: string } {
  const before = happening.first.before ?? {};
  if (before.text !== undefined && before.text !== entry.text) {
    return { field: "text", ...differingExcerpts(before.text, entry.text) };
  }
  if (before.number !== undefined && before.number !== entry.number) {
    return { field: "number", old: shortened(before.number ?? "", 24), new: shortened(entry.number ?? "", 24) };
  }
  return { field: "filedOn", old: before.filedOn ?? entry.filedOn ?? "", new: entry.filedOn ?? "" };
}
