import type { DateAhead } from "../model/digest.ts";
import { NAME_MAX, shortened } from "./excerpt.ts";

const EVIDENCE_MAX = 240;

/** A date as it is told: its printed words on one line, cut to length. */
export function digestDate(date: DateAhead): DateAhead {
  const { thing, who, place, evidence, docket } = date;
  return {
    ...date,
    thing: shortened(thing, NAME_MAX),
    who: who === null ? null : shortened(who, NAME_MAX),
    place: place === null ? null : shortened(place, NAME_MAX),
    evidence: shortened(evidence, EVIDENCE_MAX),
    docket: { ...docket, caption: shortened(docket.caption, NAME_MAX) },
  };
}
