import { courtOf } from "../model/courts.ts";
import type { Standing } from "../model/digest.ts";
import type { Entry } from "../model/entry.ts";
import type { Matter } from "../model/matter.ts";
import { itemOf } from "./item.ts";
import { inOrderMade, rulingLine } from "./ruling-line.ts";
import { isAmicusFiling } from "./sections/listed.ts";

const RULINGS_MAX = 5;
const BRIEFS_MAX = 5;
const LEVELS = ["district", "appeals", "supreme"];

/** Where `matter` stands after `entries` (any order, all of the matter): what a welcome letter tells. */
export function standingOf(matter: Matter, entries: readonly Entry[]): Standing {
  const current = entries.filter((entry) => entry.status === "current").sort(inOrderMade);
  const rulings = current.filter((entry) => entry.weight === "ruling");
  const lastByCourt = new Map(rulings.map((ruling) => [ruling.court, ruling]));
  const places = [...lastByCourt.values()].sort((a, b) => levelOf(a) - levelOf(b) || inOrderMade(a, b));
  return {
    places: places.map((ruling) => rulingLine(ruling, matter, rulings)),
    rulings: rulings
      .slice(-RULINGS_MAX)
      .reverse()
      .map((ruling) => rulingLine(ruling, matter, rulings)),
    briefs: current
      .filter(isAmicusFiling)
      .slice(-BRIEFS_MAX)
      .reverse()
      .map((brief) => itemOf(brief, matter, rulings)),
  };
}

function levelOf(entry: Entry): number {
  return LEVELS.indexOf(courtOf(entry.court).level);
}
