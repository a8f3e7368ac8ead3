import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./imports.ts";
import type { TableFile } from "./table-files.ts";

/** One case of a table: what goes in, what must come out, and what does. */
export interface TableCase {
  readonly input: readonly string[];
  readonly expected: readonly string[];
  readonly got: readonly string[];
}

/*
 * A table is a text file, so that a reader of it sees a docket as its readers do:
 *
 *   # a remark
 *
 *   scotus: Petition GRANTED.
 *     cert_grant, ruling
 *
 * Lines at the margin go in, lines that are indented come out; an empty line ends a case.
 */
export function casesOf({ path, read }: TableFile): TableCase[] {
  const blocks = blocksAt(path).filter(([first = "#"]) => !first.startsWith("#"));
  const cases = blocks.map((lines) => ({
    input: lines.filter((line) => !line.startsWith("  ")),
    expected: lines.filter((line) => line.startsWith("  ")).map((line) => line.slice(2)),
  }));
  const got = read(cases.map(({ input }) => input));
  return cases.map((one, at) => ({ ...one, got: got[at] ?? [] }));
}

/** The table's text with what comes out now. */
export function writtenAnew(table: TableFile): string {
  const remarks = blocksAt(table.path).filter(([first = "#"]) => first.startsWith("#"));
  const cases = casesOf(table).map(({ input, got }) => [...input, ...got.map((line) => `  ${line}`)]);
  return `${[...remarks, ...cases].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function blocksAt(path: string): string[][] {
  return readFileSync(join(ROOT, path), "utf8")
    .trimEnd()
    .split(/\n\s*\n/)
    .map((block) => block.split("\n"));
}
