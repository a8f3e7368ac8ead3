import type { EntryFilters } from "../model/entry-filters.ts";
import type { SearchDocument } from "../ports/search.ts";

const made = new Map<string, string>();

/** A filter's value as one word that no text holds: letters and digits only, so that the tokenizer leaves it whole. */
function tag(name: string, value: string): string {
  const key = `${name} ${value}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const letters = Array.from(value, (letter) => (/[a-z0-9]/i.test(letter) ? letter : `q${letter.codePointAt(0)}q`)); // "ca9/19-15716"
  const word = `zz${name}zz${letters.join("")}`.toLowerCase();
  // Values are courts, dockets and our own words: few. What a query brings is checked against them before it comes here.
  made.set(key, word);
  return word;
}

/** The tags under which a document is found. */
export function tagsOf(document: SearchDocument): string[] {
  const { court, kind, weight, supporting, dockets } = document;
  return [
    tag("court", court),
    tag("kind", kind),
    tag("weight", weight),
    ...(supporting === null ? [] : [tag("supporting", supporting)]),
    ...dockets.map((docket) => tag("docket", docket)),
  ];
}

/** Filters as a part of an FTS5 query; undefined when there is none. Within one filter any value will do. */
export function matchOfFilters(filters: EntryFilters): string | undefined {
  const groups = (["court", "docket", "kind", "weight", "supporting"] as const).flatMap((name) => {
    const values = filters[name];
    return values ? [`(${values.map((value) => `"${tag(name, value)}"`).join(" OR ")})`] : [];
  });
  return groups.length === 0 ? undefined : `tags : (${groups.join(" AND ")})`;
}
