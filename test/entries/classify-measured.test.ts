import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { classify } from "../../functions/entries/classify.ts";
import type { Classification } from "../../functions/model/entry.ts";

/** Real docket lines with labels. They are never part of the repository: beside it they are measured, elsewhere not. */
const LABELLED = fileURLToPath(new URL("../../../shared/summaries/entries-dev.jsonl", import.meta.url));
const isThere = existsSync(LABELLED);
if (!isThere) console.warn(`skipped: the labelled docket lines are not at ${LABELLED}`);

interface Labelled {
  readonly court: string;
  readonly text: string;
  readonly type: string;
  readonly altTypes: readonly string[];
  readonly filer: string | null;
  readonly filerVerified: boolean;
  readonly supporting: string | null;
}

const rows: Labelled[] = isThere
  ? readFileSync(LABELLED, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Labelled)
  : [];

function typeOf(entry: Classification): string {
  return entry.kind === "complaint" ? "petition" : entry.kind;
}

function share(some: readonly unknown[], all: readonly unknown[]): number {
  return some.length / all.length;
}

describe.skipIf(!isThere)("classify, on the labelled docket lines", () => {
  const read = rows.map((row) => ({ row, entry: classify(row) }));
  const isAmicus = (type: string) => type === "amicus_brief" || type === "motion_for_leave_amicus";

  it("recognizes every amicus brief", () => {
    const briefs = read.filter(({ row }) => row.type === "amicus_brief");
    expect(briefs.length).toBeGreaterThan(10);
    expect(briefs.filter(({ entry }) => !isAmicus(entry.kind)).map(({ row }) => row.text)).toEqual([]);
  });

  it("names the filer of amicus filings as printed", () => {
    const verified = read.filter(({ row }) => row.filerVerified && isAmicus(row.type));
    expect(verified.length).toBeGreaterThan(20);
    expect(
      share(
        verified.filter(({ row, entry }) => entry.filer === row.filer),
        verified,
      ),
    ).toBeGreaterThanOrEqual(0.97);
  });

  it("invents no side", () => {
    const invented = read.filter(({ row, entry }) => entry.supporting !== null && entry.supporting !== row.supporting);
    expect(invented.map(({ row }) => row.text)).toEqual([]);
  });

  it("tells the kind of entries", () => {
    const strict = read.filter(({ row, entry }) => typeOf(entry) === row.type);
    const lenient = read.filter(({ row, entry }) => [row.type, ...row.altTypes].includes(typeOf(entry)));
    expect(read.length).toBeGreaterThan(400);
    expect(share(lenient, read)).toBeGreaterThanOrEqual(0.97);
    expect(share(strict, read)).toBeGreaterThanOrEqual(0.9);
  });

  it("says nothing that is not verbatim in the line", () => {
    for (const { row, entry } of read) {
      const said = [
        ...Object.values(entry.evidence),
        ...entry.acts.flatMap(({ of, evidence }) => [evidence, ...(of === null ? [] : [of])]),
        ...entry.judges,
        ...entry.amici,
        ...entry.counsel,
        ...[entry.filer, entry.role].filter((words) => words !== null),
      ];
      expect(said.filter((words) => !row.text.includes(words))).toEqual([]);
    }
  });
});
