import { inOrderMade, toldActs } from "../digest/ruling-line.ts";
import type { ToldAct } from "../model/digest.ts";
import type { Entry, LaterHistory } from "../model/entry.ts";
import { dayOf } from "../model/event.ts";
import type { CuratedHistory, Matter } from "../model/matter.ts";

/** What later rulings of this litigation did to an entry, oldest first. Never claimed to be complete. */
export type LaterHistories = (entry: Entry) => LaterHistory[];

interface ToldRuling {
  readonly ruling: Entry;
  readonly acts: readonly ToldAct[];
}

/**
 * Finds later history: rulings whose object names the entry by its date, rulings that answer it by its number, and lines
 * of the matter's file. `rulings` are those known now, so nothing of a future that the clock has not reached shows.
 */
export function laterHistories(rulings: readonly Entry[], matter: Matter): LaterHistories {
  const told = rulings.map((ruling) => ({ ruling, acts: toldActs(ruling, matter, rulings) }));
  return (entry) => {
    const later = told.filter(({ ruling }) => inOrderMade(ruling, entry) > 0);
    const found = [
      ...later.flatMap((one) => named(entry, one)),
      ...later.flatMap((one) => answered(entry, one)),
      ...matter.laterHistory.flatMap((line) => curated(entry, line, later)),
    ];
    const distinct = new Map<string, LaterHistory>();
    for (const one of found) if (!distinct.has(`${one.entry} ${one.act}`)) distinct.set(`${one.entry} ${one.act}`, one);
    return [...distinct.values()].sort((a, b) => a.on.localeCompare(b.on) || a.entry.localeCompare(b.entry));
  };
}

/** "affirmed, the preliminary injunction of April 8, 2019" names the order of that day. */
function named(entry: Entry, { ruling, acts }: ToldRuling): LaterHistory[] {
  return acts.filter((act) => act.order?.entry === entry.id).flatMap(({ act, of }) => line(ruling, act, of));
}

/** A ruling that answers it by its number on the same docket; of several acts none is picked. */
function answered(entry: Entry, { ruling, acts }: ToldRuling): LaterHistory[] {
  const [act, ...others] = acts;
  const isAnswer = entry.number !== null && ruling.docket === entry.docket && ruling.resolves.includes(entry.number);
  return isAnswer && act && others.length === 0 ? line(ruling, act.act, act.of) : [];
}

function curated(entry: Entry, known: CuratedHistory, later: readonly ToldRuling[]): LaterHistory[] {
  const { order, ruling: wanted } = known;
  if (entry.docket !== order.docket || entry.filedOn !== order.filedOn || entry.kind !== order.kind) return [];
  const ofThatDay = later.filter(
    ({ ruling }) => ruling.filedOn === wanted.filedOn && [ruling.docket, ...ruling.alsoOn].includes(wanted.docket),
  );
  const found = ofThatDay.find(({ acts }) => acts.some((act) => act.act === known.act)) ?? ofThatDay[0];
  return found ? line(found.ruling, known.act, known.of).map((one) => ({ ...one, curated: true as const })) : [];
}

function line(ruling: Entry, act: LaterHistory["act"], of: string | null): LaterHistory[] {
  const on = dayOf(ruling);
  return on === null ? [] : [{ entry: ruling.id, act, of, court: ruling.court, on }];
}
