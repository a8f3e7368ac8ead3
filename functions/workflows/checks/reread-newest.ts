import type { Deployment } from "../../model/deployment.ts";
import type { LedgerEvent } from "../../model/event.ts";
import type { Ports } from "../../ports/index.ts";
import { eventsBetween, headOf } from "../../store/ledger.ts";
import { readAgain } from "./explain-entry.ts";

/** Events of one page that are looked at: the newest tell most. */
const EVENTS_PER_PAGE_MAX = 25;

/** A stored entry that this program would read differently. */
export interface ChangedReading {
  readonly entry: string;
  readonly source: string;
  readonly why: string;
}

/**
 * Reads the newest archived page of every docket and source again, as this program reads.
 * @returns how many events were looked at, and those that would be read differently
 */
export async function rereadNewest(
  ports: Pick<Ports, "record" | "archive" | "isolate">,
  deployment: Pick<Deployment, "matters">,
): Promise<{ readonly looked: number; readonly changed: readonly ChangedReading[] }> {
  let looked = 0;
  const changed: ChangedReading[] = [];
  for (const matter of deployment.matters) {
    const events = await eventsBetween(ports.record, matter.id, 0, await headOf(ports.record, matter.id));
    for (const event of newestPages(events)) {
      const { reread, why } = await readAgain(ports, matter, event);
      if (reread === "same" || reread === "differs") looked += 1;
      if (reread === "differs") changed.push({ entry: event.entry ?? "", source: event.source, why: why ?? "" });
    }
  }
  return { looked, changed };
}

/** The events of the newest page of every docket and source; of an entry, only the last word. */
function newestPages(events: readonly LedgerEvent[]): LedgerEvent[] {
  const latest = new Map(events.map((event) => [event.entry, event.n]));
  const newest = new Map(events.map((event) => [pageOf(event), event.sha256]));
  const kept = events.filter(
    (event) => event.entry && latest.get(event.entry) === event.n && newest.get(pageOf(event)) === event.sha256,
  );
  return [...Map.groupBy(kept, pageOf).values()].flatMap((ofPage) => ofPage.slice(-EVENTS_PER_PAGE_MAX));
}

function pageOf({ docket, source }: LedgerEvent): string {
  return `${docket} ${source}`;
}
