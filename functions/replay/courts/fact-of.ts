import type { Entry } from "../../model/entry.ts";
import { dayOf } from "../../model/event.ts";
import type { FactSource } from "../../render/pages/page-html.ts";
import { FILINGS, type Filing } from "./filings.ts";

/** The source of the fact behind `entry`, found by docket, day and line (or the feed's event, while that is all we have). */
export function factOf(
  entry: Pick<Entry, "docket" | "alsoOn" | "filedOn" | "enteredOn" | "text">,
): FactSource | undefined {
  const dockets = [entry.docket, ...entry.alsoOn];
  const ofDay = (byDay.get(dayOf(entry) ?? "") ?? []).filter((filing) => dockets.includes(filing.docket));
  const filing =
    ofDay.find(({ line }) => line === entry.text) ?? ofDay.find(({ event }) => event !== null && event === entry.text);
  return filing && { url: filing.fact.sourceUrl, secondary: filing.fact.source === "secondary" };
}

const byDay: ReadonlyMap<string, readonly Filing[]> = Map.groupBy(FILINGS, (filing) => filing.day);
