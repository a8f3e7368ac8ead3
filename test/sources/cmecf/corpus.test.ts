import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatOf } from "../../../functions/sources/formats.ts";
import { ROOT } from "../../support/imports.ts";

const CORPUS = join(ROOT, "../shared/corpus");
const FOLDERS = ["pacer-district", "not-district", "pacer-appellate", "not-appellate", "acms"];
const isThere = existsSync(join(CORPUS, "check.mjs"));
if (!isThere) console.warn(`skipped: no corpus of court pages in ${CORPUS}`);

/** The corpus's own checker: how it maps, compares and validates is not ours to repeat. */
const checker = isThere ? await import(join(CORPUS, "check.mjs")) : undefined;
const examples: { folder: string; file: string; expected: string }[] = checker?.examples(CORPUS, FOLDERS) ?? [];

describe.skipIf(!isThere)("real pages of the corpus", () => {
  it("are there, of every folder", () => {
    expect([...new Set(examples.map((one) => one.folder))].sort()).toEqual([...FOLDERS].sort());
  });

  it.each(examples.map((one) => [`${one.folder}/${basename(one.file)}`, one] as const))(
    "%s is read exactly",
    (_, one) => {
      const court: string = checker.courtOf(one.folder, one.file);
      const stem = one.expected.replace(/\.expected\.json$/, "");
      const expected = checker.normalise(one.folder, stem, JSON.parse(readFileSync(one.expected, "utf8")));
      const page = { url: `file://${one.file}`, bytes: readFileSync(one.file), court };
      const reading = JSON.parse(JSON.stringify(formatOf(checker.FORMATS[one.folder])?.read(page)));
      const score = checker.compare(expected, reading);
      expect(score.bad).toEqual([]);
      expect(score.order).toBe(true);
      expect(checker.validate(reading)).toEqual([]);
    },
  );
});
