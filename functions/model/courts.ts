import { ExpectedError } from "./errors.ts";

/** A federal court under CourtListener's id. `zone` is its clerk's time zone; `site` the host of its CM/ECF. */
export interface Court {
  readonly id: string;
  /** "Ninth Circuit", "N.D. Cal.", "Supreme Court": in headings. */
  readonly name: string;
  /** Bluebook short form: "9th Cir.", "N.D. Cal.", "U.S.". */
  readonly short: string;
  readonly level: "supreme" | "appeals" | "district";
  readonly zone: string;
  readonly site: string;
}

const PACIFIC = "America/Los_Angeles";
const CENTRAL = "America/Chicago";
const EASTERN = "America/New_York";

function appeals(id: string, name: string, short: string, zone: string): Court {
  return { id, name, short, level: "appeals", zone, site: `ecf.${id}.uscourts.gov` };
}

function district(id: string, name: string, zone: string): Court {
  return { id, name, short: name, level: "district", zone, site: `ecf.${id}.uscourts.gov` };
}

/** The courts that we can name. Any other CourtListener id still works, under its id. */
export const COURTS: readonly Court[] = [
  { id: "scotus", name: "Supreme Court", short: "U.S.", level: "supreme", zone: EASTERN, site: "www.supremecourt.gov" },
  appeals("ca1", "First Circuit", "1st Cir.", EASTERN),
  appeals("ca2", "Second Circuit", "2d Cir.", EASTERN),
  appeals("ca3", "Third Circuit", "3d Cir.", EASTERN),
  appeals("ca4", "Fourth Circuit", "4th Cir.", EASTERN),
  appeals("ca5", "Fifth Circuit", "5th Cir.", CENTRAL),
  appeals("ca6", "Sixth Circuit", "6th Cir.", EASTERN),
  appeals("ca7", "Seventh Circuit", "7th Cir.", CENTRAL),
  appeals("ca8", "Eighth Circuit", "8th Cir.", CENTRAL),
  appeals("ca9", "Ninth Circuit", "9th Cir.", PACIFIC),
  appeals("ca10", "Tenth Circuit", "10th Cir.", "America/Denver"),
  appeals("ca11", "Eleventh Circuit", "11th Cir.", EASTERN),
  appeals("cadc", "D.C. Circuit", "D.C. Cir.", EASTERN),
  appeals("cafc", "Federal Circuit", "Fed. Cir.", EASTERN),
  district("cand", "N.D. Cal.", PACIFIC),
  district("cacd", "C.D. Cal.", PACIFIC),
  district("casd", "S.D. Cal.", PACIFIC),
  district("caed", "E.D. Cal.", PACIFIC),
  district("txnd", "N.D. Tex.", CENTRAL),
  district("txsd", "S.D. Tex.", CENTRAL),
  district("mad", "D. Mass.", EASTERN),
  district("dcd", "D.D.C.", EASTERN),
  district("wvnd", "N.D. W. Va.", EASTERN),
  district("nysd", "S.D.N.Y.", EASTERN),
  district("nyed", "E.D.N.Y.", EASTERN),
];

const byId = new Map(COURTS.map((court) => [court.id, court]));

/** The court of `id`; one we have no name for gets its id as name and the Eastern zone. @throws ExpectedError("invalid") for an id that no court can have */
export function courtOf(id: string): Court {
  const known = byId.get(id);
  if (known) return known;
  // cand, ca9, scotus, nysb
  if (!/^[a-z0-9]{2,15}$/.test(id))
    throw new ExpectedError("invalid", `not a court id: ${JSON.stringify(id.slice(0, 40))}`);
  const level = /^ca(\d+|dc|fc)$/.test(id) ? "appeals" : "district"; // ca9, cadc
  return { id, name: id, short: id, level, zone: EASTERN, site: `ecf.${id}.uscourts.gov` };
}
