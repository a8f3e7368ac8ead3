import { readFileSync } from "node:fs";

/** One case of a table: what goes in, and what must come out, line by line. */
export interface TableCase {
  readonly input: readonly string[];
  readonly expected: readonly string[];
}

/*
 * A table is a text file, so that a reader of it sees a docket as its readers do:
 *
 *   # a remark
 *   scotus: Petition GRANTED.
 *     cert_grant, ruling
 *
 * Lines at the margin go in, lines that are indented come out; an empty line ends a case.
 */
export function tableAt(path: URL): readonly TableCase[] {
  return readFileSync(path, "utf8")
    .split(/\n\s*\n/)
    .map((block) => block.split("\n").filter((line) => line !== "" && !line.startsWith("#")))
    .filter((lines) => lines.length > 0)
    .map((lines) => ({
      input: lines.filter((line) => !line.startsWith("  ")),
      expected: lines.filter((line) => line.startsWith("  ")).map((line) => line.slice(2)),
    }));
}
