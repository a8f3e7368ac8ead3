import { docketId } from "../../model/docket.ts";
import { addMinutes, type Day, EASTERN, type Instant, instantIn } from "../../model/time.ts";
import { FACTS, isShown, type ShownFact } from "./facts.ts";

/** A filing as the replayed court keeps it. The ids are invented, in the court's form, and the same in every run. */
export interface Filing {
  readonly docket: string;
  readonly court: string;
  readonly day: Day;
  /** From now on the court's pages show it: 5 p.m. Eastern of its day. */
  readonly shownFrom: Instant;
  /** When the clerk entered it, some minutes before that. */
  readonly enteredAt: Instant;
  readonly number: string | null;
  /** CM/ECF's id of the entry. */
  readonly seq: string;
  /** PACER's id of the main document, fourth digit 0; null for an entry without a document. */
  readonly docId: string | null;
  /** CourtListener's id of the entry. */
  readonly listenerId: number;
  readonly line: string;
  readonly event: string | null;
  readonly fact: ShownFact;
}

/** Wall clock in the East at which a day's filings are on the courts' pages. */
const SHOWN_AT = "17:00";
/** A clerk enters the last filing of a day half an hour before, and the earlier ones ten minutes apart. */
const LAST_ENTERED_MINUTES = 30;
const APART_MINUTES = 10;
/** PACER's number of a court stands first in its document ids. */
const PACER_COURTS: Readonly<Record<string, string>> = { cand: "0350", ca9: "0090" };

/** Everything the replayed courts will have shown at the end, by day, in the order the clerks entered it. */
export const FILINGS: readonly Filing[] = filingsOf(FACTS.filter(isShown));

/** The last day's filings are on the pages from here on. */
export const LAST_SHOWN: Instant = FILINGS.at(-1)?.shownFrom ?? "";

/** The filings that the courts' pages show at `now`. */
export function shownAt(now: Instant): Filing[] {
  return FILINGS.filter((filing) => filing.shownFrom <= now);
}

/** When the pages change next after `now`; undefined after the last filing. */
export function nextShown(now: Instant): Instant | undefined {
  return FILINGS.find((filing) => filing.shownFrom > now)?.shownFrom;
}

/** When the pages changed last, at `now` or before; undefined before the first filing. */
export function lastShown(now: Instant): Instant | undefined {
  return FILINGS.findLast((filing) => filing.shownFrom <= now)?.shownFrom;
}

function filingsOf(facts: readonly ShownFact[]): Filing[] {
  const byDay = facts.toSorted((a, b) => a.dateFiled.localeCompare(b.dateFiled));
  const ofDay = Map.groupBy(byDay, (fact) => fact.dateFiled);
  const entries = new Map<string, number>();
  return byDay.map((fact, place) => {
    const docket = docketId(fact.court, fact.docketNumber);
    const entry = (entries.get(docket) ?? 0) + 1;
    entries.set(docket, entry);
    const shownFrom = instantIn(EASTERN, fact.dateFiled, SHOWN_AT);
    const day = ofDay.get(fact.dateFiled) ?? [];
    const later = day.length - 1 - day.indexOf(fact);
    const prefix = PACER_COURTS[fact.court];
    return {
      docket,
      court: fact.court,
      day: fact.dateFiled,
      shownFrom,
      enteredAt: addMinutes(shownFrom, -LAST_ENTERED_MINUTES - later * APART_MINUTES),
      number: fact.entryNumber,
      seq: String(100 * entry + place),
      docId: prefix !== undefined && hasDocument(fact) ? `${prefix}${17_000_000 + 1_013 * place}` : null,
      listenerId: 90_000_000 + place,
      line: fact.line,
      event: fact.event ?? null,
      fact,
    };
  });
}

/** District courts number what has a document; appeals courts attach one to every entry. */
function hasDocument(fact: ShownFact): boolean {
  return fact.court !== "cand" || fact.entryNumber !== null;
}
