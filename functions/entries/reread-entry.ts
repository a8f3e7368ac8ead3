import type { Classification, Entry } from "../model/entry.ts";
import type { NewEvent } from "../model/event.ts";
import { CLASSIFICATION_EDITION, editionOf } from "./classification-edition.ts";
import { withBriefFacts } from "./read-entry.ts";
import { classifiedText } from "./versions.ts";

/** The fields that classification gives an entry; its cover may fill in some of them. */
const CLASSIFIED = [
  "kind",
  "detail",
  "weight",
  "filer",
  "amici",
  "counsel",
  "role",
  "supporting",
  "supportingStatus",
  "disposition",
  "acts",
  "votes",
  "judges",
  "resolves",
  "evidence",
] as const satisfies readonly (keyof Classification)[];

/** The entry as today's rules read its own words, whatever edition stored it. What only its document says stays. */
export function asReadToday(entry: Entry): Entry {
  if (entry.status === "sealed" || editionOf(entry) >= CLASSIFICATION_EDITION) return entry;
  const main = entry.documents[0]?.state;
  const read = { ...entry, ...classifiedText(entry.court, entry.text, entry.shortText) };
  return main === "sealed" ? read : withBriefFacts(read);
}

/**
 * The event that says that our reading of `entry` changed, and not the court's words: quiet, with what was read before.
 * Undefined when an older edition read the same, or none is older.
 */
export function rereadOf(
  entry: Entry,
  known: Pick<NewEvent, "source" | "url" | "sha256" | "edition">,
): Omit<NewEvent, "aliases"> | undefined {
  const now = asReadToday(entry);
  const fields = CLASSIFIED.filter((field) => comparable(entry[field]) !== comparable(now[field]));
  // Other words in evidence of the same reading are no news to anybody.
  if (fields.every((field) => field === "evidence")) return undefined;
  const versions = entry.versions + 1;
  return {
    matter: entry.matter,
    docket: entry.docket,
    kind: "reread",
    entry: entry.id,
    version: versions,
    before: Object.fromEntries(fields.map((field) => [field, entry[field]]).filter(([, value]) => value !== undefined)),
    after: { ...now, versions },
    quiet: true,
    ...known,
  };
}

/** What older entries lack says the same as what newer ones leave empty: no limits, no votes, no day. */
function comparable(value: unknown): string {
  const isEmpty = (one: unknown): boolean => one == null || (Array.isArray(one) && one.length === 0);
  if (isEmpty(value)) return "";
  return JSON.stringify(value, (_, one: unknown) => (isEmpty(one) ? undefined : one));
}
