import { passesEntry } from "../digest/filter.ts";
import type { Deployment } from "../model/deployment.ts";
import type { Entry } from "../model/entry.ts";
import type { Filters } from "../model/reader.ts";
import { addDays, dayIn, EASTERN } from "../model/time.ts";
import type { Ports } from "../ports/index.ts";
import { entriesByDay } from "../store/entries.ts";

const PREVIEW_DAYS = 30;
const ENTRIES_MAX = 500;

/** "In the last 30 days you would have received these 7 of 41." Newest first. */
export interface FilterPreview {
  readonly days: number;
  readonly received: readonly Entry[];
  readonly of: number;
}

/** What choices would have let through of the last 30 days' entries, by the same filter that mails use. */
export async function previewFilters(
  ports: Pick<Ports, "clock" | "record">,
  deployment: Deployment,
  { matters, filters }: { readonly matters: readonly string[]; readonly filters: Filters },
): Promise<FilterPreview> {
  const from = addDays(dayIn(EASTERN, ports.clock.now()), -PREVIEW_DAYS);
  const followed = deployment.matters.filter(({ id }) => matters.includes(id));
  const lists = await Promise.all(
    followed.map(({ id }) => entriesByDay(ports.record, id, { from, limit: ENTRIES_MAX })),
  );
  const entries = lists.flatMap((list) => list.entries).filter((entry) => entry.status === "current");
  const received = entries.filter((entry) => passesEntry(entry, filters));
  return { days: PREVIEW_DAYS, received, of: entries.length };
}
