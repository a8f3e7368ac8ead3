import type { FoundEntries } from "../../history/find-entries.ts";
import type { Entry } from "../../model/entry.ts";
import { ENTRIES_MAX } from "../../model/entry-filters.ts";
import { ExpectedError } from "../../model/errors.ts";
import type { HistoryApi } from "./history-api.ts";

/** Entries of several pages together. */
export interface Gathered extends Pick<FoundEntries, "total" | "readAs"> {
  readonly entries: readonly Entry[];
  readonly passages: NonNullable<FoundEntries["passages"]>;
  /** Whether there are more than were asked for. */
  readonly more: boolean;
}

/** The first `most` entries of a litigation under these filters, page by page. `seen` is told how many there are by now. */
export async function gatherEntries(
  api: HistoryApi,
  matter: string,
  wanted: { readonly filters: URLSearchParams; readonly most: number },
  seen: (count: number, total?: number) => void = () => {},
): Promise<Gathered> {
  const entries: Entry[] = [];
  let passages: Gathered["passages"] = {};
  let page: FoundEntries;
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams(wanted.filters);
    query.set("limit", String(Math.min(ENTRIES_MAX, wanted.most - entries.length)));
    if (cursor !== null) query.set("cursor", cursor);
    // The shape is what the API publishes, and its answers are held to that.
    page = (await (
      await api.get(`/api/matters/${encodeURIComponent(matter)}/entries?${query}`)
    ).json()) as FoundEntries;
    entries.push(...page.entries);
    passages = { ...passages, ...page.passages };
    cursor = page.next;
    seen(entries.length, page.total);
  } while (cursor !== null && entries.length < wanted.most);
  const { total, readAs } = page;
  return {
    entries,
    passages,
    more: cursor !== null,
    ...(total === undefined ? {} : { total }),
    ...(readAs === undefined ? {} : { readAs }),
  };
}

/** The litigation that is meant: the one named, else the first that the copy watches. @throws ExpectedError("missing") */
export async function matterMeant(api: HistoryApi, named: string | undefined): Promise<string> {
  if (named !== undefined) return named;
  const about = (await (await api.get("/api/about")).json()) as { matters: readonly { id: string }[] };
  const [first] = about.matters;
  if (!first) throw new ExpectedError("missing", "this copy watches no litigation");
  return first.id;
}
