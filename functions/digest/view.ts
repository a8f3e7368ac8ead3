import type { Block, DigestInput, MatterWindow } from "../model/digest.ts";
import type { Entry } from "../model/entry.ts";
import type { Matter } from "../model/matter.ts";
import type { Order } from "../model/order.ts";
import { type EntryChange, entryChangesOf } from "./entry-changes.ts";
import { passes, passesEntry } from "./filter.ts";
import { inOrderMade, placeOf } from "./ruling-line.ts";

/** A part of a digest. One file a section, with its line in index.ts. */
export interface Section {
  /** Whether a change is told here, unless a section above takes it. Absent: the section tells of no change, but of what follows. */
  takes?(change: EntryChange): boolean;
  /** What it says: of the changes that are its own, and of the window. */
  blocks(view: View, own: readonly EntryChange[]): Block[];
}

/** What the sections see of one matter's window. */
export interface View {
  readonly matter: Matter;
  readonly window: MatterWindow;
  /** What passes the reader's choices. */
  readonly told: readonly EntryChange[];
  /** What does not: counted. */
  readonly filtered: readonly EntryChange[];
  /** Rulings known at the end of the window, in the order they were made. */
  readonly rulings: readonly Entry[];
  /** The orders of the litigation with their lives up to the window's end. */
  readonly orders: readonly Order[];
  readonly now: DigestInput["now"];
  readonly zone: string;
  readonly whole: boolean;
}

/** The view of one matter's window under the reader's choices. */
export function viewOf(window: MatterWindow, input: Omit<DigestInput, "matters">): View {
  const entryChanges = entryChangesOf(window.events).filter((entryChange) => concerns(entryChange, window));
  const told = entryChanges.filter((entryChange) => isWanted(entryChange, input));
  const rulings = window.rulings.filter((ruling) => placeOf(ruling.id) <= window.to && ruling.status !== "sealed");
  return {
    matter: window.matter,
    window,
    told,
    filtered: entryChanges.filter((entryChange) => !told.includes(entryChange)),
    rulings: withWindowVersions(rulings, told).sort(inOrderMade),
    orders: window.orders ?? [],
    now: input.now,
    zone: input.zone,
    whole: input.whole === true,
  };
}

/** A correction of ours concerns only those who were told the old; everything else that is told concerns everybody. */
function concerns(entryChange: EntryChange, window: MatterWindow): boolean {
  return entryChange.what !== "mistake" || wasDelivered(entryChange, window);
}

/** Whether this reader was told of the entry before this window. */
export function wasDelivered(entryChange: EntryChange, window: MatterWindow): boolean {
  const place = entryChange.entry ? placeOf(entryChange.entry.id) : 0;
  return place > (window.joined ?? 0) && place <= window.from;
}

/** Wanted as it is now, or as it was when it was told. */
function isWanted(entryChange: EntryChange, input: Pick<DigestInput, "filters">): boolean {
  const { entry, first, last } = entryChange;
  if (!entry) return passes(last, input.filters);
  // The words of a sealed entry are gone: whoever may have been told of it is told that it was sealed.
  if (entry.status === "sealed") return passesEntry(entry, { ...input.filters, keywords: [] });
  const before = { ...entry, ...first.before };
  if (entryChange.what === "mistake") return passesEntry(before, input.filters);
  return passesEntry(entry, input.filters) || passesEntry(before, input.filters);
}

/** A ruling that the window tells is known as the window tells it, though the list of rulings may be a little older or newer. */
function withWindowVersions(rulings: readonly Entry[], told: readonly EntryChange[]): Entry[] {
  const known = new Map(rulings.map((ruling) => [ruling.id, ruling]));
  for (const { entry } of told) {
    if (!entry) continue;
    if (entry.weight === "ruling" && entry.status !== "sealed") known.set(entry.id, entry);
    else known.delete(entry.id);
  }
  return [...known.values()];
}
