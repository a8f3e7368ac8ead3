import type { Block, DigestInput, MatterWindow, SectionId } from "../model/digest.ts";
import type { Entry } from "../model/entry.ts";
import type { Matter } from "../model/matter.ts";
import type { Order } from "../model/order.ts";
import { passes, passesEntry } from "./filter.ts";
import { inOrderMade, placeOf } from "./ruling-line.ts";
import { type Happening, happeningsOf } from "./told-events.ts";

/** A part of a digest. One file a section; index.ts lists them in the order of the mail. */
export interface Section {
  readonly id: SectionId;
  blocks(view: View): Block[];
}

/** What the sections see of one matter's window. */
export interface View {
  readonly matter: Matter;
  readonly window: MatterWindow;
  /** What passes the reader's choices. */
  readonly told: readonly Happening[];
  /** What does not: counted. */
  readonly filtered: readonly Happening[];
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
  const happenings = happeningsOf(window.events).filter((happening) => concerns(happening, window));
  const told = happenings.filter((happening) => isWanted(happening, input));
  const rulings = window.rulings.filter((ruling) => placeOf(ruling.id) <= window.to && ruling.status !== "sealed");
  return {
    matter: window.matter,
    window,
    told,
    filtered: happenings.filter((happening) => !told.includes(happening)),
    rulings: withWindowVersions(rulings, told).sort(inOrderMade),
    orders: window.orders ?? [],
    now: input.now,
    zone: input.zone,
    whole: input.whole === true,
  };
}

/** A correction of ours concerns only those who were told the old; everything else that is told concerns everybody. */
function concerns(happening: Happening, window: MatterWindow): boolean {
  return happening.what !== "mistake" || wasTold(happening, window);
}

/** Whether this reader was told of the entry before this window. */
export function wasTold(happening: Happening, window: MatterWindow): boolean {
  const place = happening.entry ? placeOf(happening.entry.id) : 0;
  return place > (window.joined ?? 0) && place <= window.from;
}

/** Wanted as it is now, or as it was when it was told. */
function isWanted(happening: Happening, input: Pick<DigestInput, "filters">): boolean {
  const { entry, first, last } = happening;
  if (!entry) return passes(last, input.filters);
  // The words of a sealed entry are gone: whoever may have been told of it is told that it was sealed.
  if (entry.status === "sealed") return passesEntry(entry, { ...input.filters, keywords: [] });
  const before = { ...entry, ...first.before };
  if (happening.what === "mistake") return passesEntry(before, input.filters);
  return passesEntry(entry, input.filters) || passesEntry(before, input.filters);
}

/** A ruling that the window tells is known as the window tells it, though the list of rulings may be a little older or newer. */
function withWindowVersions(rulings: readonly Entry[], told: readonly Happening[]): Entry[] {
  const known = new Map(rulings.map((ruling) => [ruling.id, ruling]));
  for (const { entry } of told) {
    if (!entry) continue;
    if (entry.weight === "ruling" && entry.status !== "sealed") known.set(entry.id, entry);
    else known.delete(entry.id);
  }
  return [...known.values()];
}
