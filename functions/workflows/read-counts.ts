import type { Entry } from "../model/entry.ts";

/** How many amicus briefs and rulings were read, could be read for nothing but were not, and stand behind PACER: one line a kind. */
export function readCounts(entries: readonly Entry[]): string[] {
  const kinds = [
    {
      name: "amicus briefs",
      of: (entry: Entry) => entry.kind === "amicus_brief" || entry.kind === "motion_for_leave_amicus",
    },
    { name: "rulings", of: (entry: Entry) => entry.weight === "ruling" },
  ];
  return kinds.map(({ name, of }) => {
    const own = entries.filter((entry) => of(entry) && entry.status === "current");
    const having = (...states: string[]): number =>
      own.filter((entry) => states.includes(entry.documents[0]?.state ?? "none")).length;
    return `${name}: ${having("read")} read, ${having("waiting", "scan", "failed")} free but unread, ${having("paywalled")} behind PACER, ${having("sealed", "unavailable", "none")} without a document`;
  });
}
