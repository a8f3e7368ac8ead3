import type { Entry } from "../../model/entry.ts";
import { column, ENTRY, type TableSchema } from "../../model/table.ts";
import type { CsvRow } from "../../ports/index.ts";

export const judgesSchema: TableSchema = {
  name: "judges",
  row: "A judge whom a ruling names.",
  key: ["entry", "n"],
  columns: {
    entry: column("text", "The ruling.", "mpp-45", ENTRY),
    n: column("integer", "The judge's place in it, from 1.", 1),
    judge: column("text", "As printed.", "FERDINAND F. FERNANDEZ"),
    part: column("text", "signed: the docket text names the judge. panel, author: the document does.", "panel"),
  },
};

export const votesSchema: TableSchema = {
  name: "votes",
  row: "What one judge or Justice would do, or wrote apart. Never a score.",
  key: ["entry", "n"],
  columns: {
    entry: column("text", "The ruling.", "mpp-54", ENTRY),
    n: column("integer", "Its place, from 1.", 1),
    judge: column("text", "As printed.", "Justice Sotomayor"),
    how: column("text", "As printed.", "would deny the application"),
    source: column("text", "docket: noted in the docket text. document: a separate writing of the document.", "docket"),
  },
};

/** The judges of every ruling: those of the docket text, then those whom only its document names. */
export function judgeRows(entries: readonly Entry[]): CsvRow[] {
  return entries.flatMap((entry) => {
    const named = entry.judges.map((judge) => ({ judge, part: "signed" }));
    const all = [...named, ...inDocument(entry).filter((one) => !named.some(({ judge }) => isSame(judge, one.judge)))];
    return all.map((one, at) => ({ entry: entry.id, n: at + 1, ...one }));
  });
}

/** The votes and separate writings of every ruling. */
export function voteRows(entries: readonly Entry[]): CsvRow[] {
  return entries.flatMap((entry) => {
    const noted = (entry.votes ?? []).map(({ who, how }) => ({ judge: who, how, source: "docket" }));
    const of = entry.summary?.of;
    const wrote = of?.form === "ruling" ? of.separate : [];
    const apart = wrote.flatMap(({ judge, writing, joinedBy }) => [
      { judge, how: writing, source: "document" },
      ...joinedBy.map((joiner) => ({ judge: joiner, how: `joins ${judge}, ${writing}`, source: "document" })),
    ]);
    return [...noted, ...apart].map((one, at) => ({ entry: entry.id, n: at + 1, ...one }));
  });
}

function inDocument({ summary }: Entry): { readonly judge: string; readonly part: string }[] {
  if (summary?.of.form !== "ruling") return [];
  const { author, panel } = summary.of;
  return [
    ...(author.value ? [{ judge: author.value, part: "author" }] : []),
    ...(panel.value ?? []).map((judge) => ({ judge, part: "panel" })),
  ];
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
