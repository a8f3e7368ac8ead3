import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatOf } from "../../functions/sources/formats.ts";
import { ROOT } from "../support/imports.ts";

const CORPUS = join(ROOT, "../shared/corpus");
const FOLDERS = ["pacer-rss", "scotus-json", "scotus-html", "scotus-htm", "scotus-email", "opinions"];
const isThere = existsSync(join(CORPUS, "check.mjs"));
if (!isThere) console.warn(`skipped: no corpus of court pages in ${CORPUS}`);

/** The corpus's own checker: how it maps, compares and validates is not ours to repeat. */
const checker = isThere ? await import(join(CORPUS, "check.mjs")) : undefined;
const examples: { folder: string; file: string; expected: string }[] = checker?.examples(CORPUS, FOLDERS) ?? [];

/** Where the expected result is wrong and the page right: we read what the court printed, and differ in exactly this. */
const ERRORS_OF_THE_CORPUS: Readonly<Record<string, readonly RegExp[]>> = {
  // "O&#039;Brien" is printed with an apostrophe; the expected text lost the "#" of it.
  "opinions/cofc.html": [/^opinion\.caseName: expected "Sergent&039;s/, /^opinion\.caseName: expected "D&039;agostino/],
};

describe.skipIf(!isThere)("real pages of the corpus", () => {
  it("are there, of every folder", () => {
    expect([...new Set(examples.map((one) => one.folder))].sort()).toEqual([...FOLDERS].sort());
  });

  it.each(examples.map((one) => [`${one.folder}/${basename(one.file)}`, one] as const))(
    "%s is read exactly",
    (name, one) => {
      const court: string = checker.courtOf(one.folder, one.file);
      const stem = one.expected.replace(/\.expected\.json$/, "");
      const expected = checker.normalise(one.folder, stem, JSON.parse(readFileSync(one.expected, "utf8")));
      const page = { url: `file://${one.file}`, bytes: readFileSync(one.file), court };
      const reading = JSON.parse(JSON.stringify(formatOf(checker.FORMATS[one.folder])?.read(page)));
      const score = checker.compare(expected, reading);
      const errors = ERRORS_OF_THE_CORPUS[name] ?? [];
      expect(score.bad.filter((line: string) => !errors.some((error) => error.test(line)))).toEqual([]);
      for (const error of errors) expect(score.bad).toContainEqual(expect.stringMatching(error));
      expect(score.order).toBe(true);
      expect(checker.validate(reading)).toEqual([]);
      expect(reading.unread ?? []).toEqual([]);
    },
  );
});
