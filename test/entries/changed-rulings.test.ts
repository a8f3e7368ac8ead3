import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { orderingSentence } from "../../functions/digest/telling/sentences.ts";
import { classify } from "../../functions/entries/classify.ts";
import { FILINGS } from "../../functions/replay/courts/filings.ts";
import { changesOf, type ReadLine, type RulingLine } from "../support/changed-rulings.ts";
import { FIELD_LINES } from "../support/field-lines.ts";
import { dice } from "../support/seeded.ts";

/** Labelled docket lines beside the repository: with them the changes are a thousand, without them those of the replay's lines and ours. */
const LABELLED = ["acts/acts-dev.jsonl", "summaries/entries-dev.jsonl"].map((name) =>
  fileURLToPath(new URL(`../../../shared/${name}`, import.meta.url)),
);
const there = LABELLED.filter((path) => existsSync(path));
if (there.length < LABELLED.length) console.warn("skipped: labelled docket lines that are not beside the repository");

const CHANGES_MAX = 1000;
const FALL_BACK_MAX = 0.15;

const lines: readonly RulingLine[] = [
  ...FILINGS.map(({ court, line }) => ({ court, text: line })),
  ...FIELD_LINES,
  ...there.flatMap((path) =>
    readFileSync(path, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as RulingLine),
  ),
].filter(({ text }, i, all) => all.findIndex((other) => other.text === text) === i);

const read = lines.map((line) => ({ line, said: classify(line) }));
const random = dice(16);
const all = read
  .flatMap(({ line, said }) => changesOf(line, said).map((change) => ({ change, before: said })))
  .map((one) => ({ ...one, order: random.next() }))
  .toSorted((a, b) => a.order - b.order);
/** No kind makes out the whole: of a single act, "not" and "would" leave nothing but the court's sentence. */
const OF_A_KIND_MAX = 105;
const changes = [...Map.groupBy(all, ({ change }) => change.what).values()]
  .flatMap((some) => some.slice(0, OF_A_KIND_MAX))
  .slice(0, CHANGES_MAX)
  .map(({ change, before }) => ({ change, before, after: classify(change) }));

const saidIn = ({ acts, notDone = [], votes = [] }: ReadLine) => JSON.stringify([acts, notDone, votes]);

describe("a ruling of which one thing is changed", () => {
  it("is one of enough changes of every kind", () => {
    expect(changes.length).toBeGreaterThan(500);
    const kinds = new Set(changes.map(({ change }) => change.what));
    for (const kind of [
      "turned",
      "not",
      "would",
      "in part",
      "exception added",
      "limit dropped",
      "another day",
      "another number",
      "another judge",
      "another vote",
    ])
      expect(kinds).toContain(kind);
  });

  it("is never told as if nothing had been changed", () => {
    const swallowed = changes.filter(({ before, after }) => saidIn(after) === saidIn(before));
    expect(swallowed.map(({ change }) => `${change.what}: ${change.text}`)).toEqual([]);
  });

  it("is never told as it no longer reads", () => {
    const contradicted = changes.filter(({ change, before, after }) => change.isContradicted(after, before));
    expect(contradicted.map(({ change }) => `${change.what}: ${change.text}`)).toEqual([]);
  });

  it("is told with what was changed, or with the court's own sentence, which is there to be shown", () => {
    const untold = changes.filter(({ change, before, after }) => !change.isTold(after, before));
    const lost = untold.filter(({ change }) => orderingSentence(change.text) === null);
    expect(lost.map(({ change }) => change.text)).toEqual([]);
    expect(untold.length / changes.length).toBeLessThanOrEqual(FALL_BACK_MAX);
  });
});
