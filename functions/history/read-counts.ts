import type { Entry } from "../model/entry.ts";
import type { ReadCounts } from "../model/health.ts";
import { isAmicusKind } from "../model/kinds.ts";

/** How many amicus briefs and rulings were read, could be read for nothing but were not, and stand behind PACER. */
export function readCounts(entries: readonly Entry[]): ReadCounts[] {
  return SORTS.map(({ of, isOne }) => {
    const own = entries.filter((entry) => isOne(entry) && entry.status === "current");
    const having = (...states: string[]): number =>
      own.filter((entry) => states.includes(entry.documents[0]?.state ?? "none")).length;
    return {
      of,
      read: having("read"),
      unread: having("waiting", "scan", "failed"),
      paywalled: having("paywalled"),
      without: having("sealed", "unavailable", "none"),
    };
  });
}

const SORTS: readonly { readonly of: ReadCounts["of"]; isOne(entry: Entry): boolean }[] = [
  { of: "amicus briefs", isOne: ({ kind }) => isAmicusKind(kind) },
  { of: "rulings", isOne: ({ weight }) => weight === "ruling" },
];
