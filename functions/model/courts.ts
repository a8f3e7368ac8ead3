import { ExpectedError } from "./errors.ts";
import { type Court, FEDERAL_COURTS } from "./federal-courts.ts";

export type { Court } from "./federal-courts.ts";

/** The courts that we can name. Any other CourtListener id still works, under its id. */
export const COURTS: readonly Court[] = FEDERAL_COURTS;

/** Of a court that we cannot name: most clerks' clocks. */
const UNKNOWN_ZONE = "America/New_York";

const byId = new Map(COURTS.map((court) => [court.id, court]));

/** An entry's number as lawyers cite it: "Dkt. 39", "ECF No. 73"; null where the court numbers none. */
export function entryCited(court: string, number: string | null): string | null {
  const { entryLabel } = courtOf(court);
  return number === null || entryLabel === null ? null : `${entryLabel} ${number}`;
}

/** The court of `id`; one we have no name for gets its id as name and the Eastern zone. @throws ExpectedError("invalid") for an id that no court can have */
export function courtOf(id: string): Court {
  const known = byId.get(id);
  if (known) return known;
  // cand, ca9, scotus, nysb
  if (!/^[a-z0-9]{2,15}$/.test(id))
    throw new ExpectedError("invalid", `not a court id: ${JSON.stringify(id.slice(0, 40))}`);
  const level = /^ca(\d+|dc|fc)$/.test(id) ? "appeals" : "district"; // ca9, cadc
  const entryLabel = level === "appeals" ? "Dkt." : "ECF No.";
  return { id, name: id, short: id, long: id, level, entryLabel, zone: UNKNOWN_ZONE, site: `ecf.${id}.uscourts.gov` };
}

/** The time zone in which a docket's clerk writes days: a district may lie in two, and the office stands first in its numbers. */
export function zoneOf(court: string, docketNumber: string): string {
  const { zone, officeZones } = courtOf(court);
  const office = /^(\d):/.exec(docketNumber)?.[1]; // 3:19-cv-00807
  return (office === undefined ? undefined : officeZones?.[office]) ?? zone;
}
