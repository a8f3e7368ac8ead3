import fc from "fast-check";
import { expect, it } from "vitest";
import { costOf } from "../../functions/digest/budget.ts";
import { composeDigest } from "../../functions/digest/compose-digest.ts";
import { entryChangesOf } from "../../functions/digest/entry-changes.ts";
import type { Digest, DigestInput } from "../../functions/model/digest.ts";
import type { LedgerEvent } from "../../functions/model/event.ts";
import { generatedInputs } from "../support/generated-windows.ts";
import { holds } from "../support/holds.ts";

const RUNS = { numRuns: 150, seed: 1924 };

/** The numbers that a digest lists or counts, in the order of its blocks. */
function toldBy(digest: Digest): number[] {
  return digest.matters
    .flatMap((matter) => matter.sections)
    .flatMap((section) => section.blocks.flatMap((block) => block.events));
}

/** What is recorded without being news: quiet events, documents that could not be read, and corrections for readers who were never told. */
function isNews(event: LedgerEvent, input: DigestInput): boolean {
  const [window] = input.matters;
  if (event.quiet || !window) return false;
  const filedHere = window.events.some((one) => one.kind === "entry_filed" && one.entry === event.entry && !one.quiet);
  const sealedHere = window.events.some((one) => one.kind === "entry_sealed" && one.entry === event.entry);
  const fullerHere = window.events.some((one) => one.fuller && one.entry === event.entry && !one.quiet);
  if (filedHere || sealedHere || fullerHere) return true; // all that happened to it is one piece of news
  if (event.kind === "document_read")
    return event.after?.documents.some((document) => document.state === "read") ?? false;
  const place = Number(event.entry?.split("-")[1] ?? 0);
  return event.kind !== "correction" || (place > (window.joined ?? 0) && place <= window.from);
}

it("tells or counts every event that is news exactly once, and nothing else", async () => {
  let digests = 0;
  await holds(
    fc.property(generatedInputs(40), (input) => {
      const news = input.matters.flatMap((window) => window.events).filter((event) => isNews(event, input));
      const digest = composeDigest(input);
      if (!digest) return;
      digests++;
      expect(toldBy(digest).sort((a, b) => a - b)).toEqual(news.map((event) => event.n));
    }),
    RUNS,
  );
  expect(digests).toBeGreaterThan(100);
});

it("says nothing only when nothing passes the reader's choices", async () => {
  let silent = 0;
  await holds(
    fc.property(generatedInputs(3), (input) => {
      if (composeDigest(input)) return;
      silent++;
      const everything = composeDigest({ ...input, filters: {} });
      const entryChanges = input.matters.flatMap((window) => entryChangesOf(window.events));
      if (everything) expect(input.filters).not.toEqual({});
      else expect(entryChanges.every((entryChange) => entryChange.what === "mistake")).toBe(true);
    }),
    RUNS,
  );
  expect(silent).toBeGreaterThan(5);
});

it("keeps to the size of a mail however many entries there are, and counts the others", async () => {
  let cut = 0;
  await holds(
    fc.property(generatedInputs(300), (input) => {
      const digest = composeDigest(input);
      const blocks = digest?.matters.flatMap((matter) => matter.sections).flatMap((section) => section.blocks) ?? [];
      expect(blocks.reduce((sum, block) => sum + costOf(block), 0)).toBeLessThan(78_000);
      if (blocks.some((block) => block.kind === "more")) cut++;
    }),
    { ...RUNS, numRuns: 25 },
  );
  expect(cut).toBeGreaterThan(5);
});
