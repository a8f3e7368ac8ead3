import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Judgment, judgeReading, type Unreadable } from "../../functions/entries/health-gates.ts";
import { healthyReading } from "../../functions/entries/healthy-reading.ts";
import { isExpected } from "../../functions/model/errors.ts";
import type { DocketReading, Reading } from "../../functions/model/reading.ts";
import type { Format } from "../../functions/model/source.ts";
import { formatOf } from "../../functions/sources/formats.ts";
import { ROOT } from "../support/imports.ts";
import { mutationsOf } from "../support/mutations.ts";

const NOW = "2026-11-24T12:00:00.000Z";
const CORPUS = join(ROOT, "../shared/corpus");
const OURS = join(ROOT, "test/sources/imports");
const PAGE_BYTES_MAX = 70_000;
const PAGES_PER_FORMAT_MAX = 2;

interface SavedPage {
  readonly name: string;
  readonly format: Format;
  readonly court: string;
  readonly docketNumber: string | null;
  readonly text: string;
  readonly reading: DocketReading;
}

/** Pages whose reading is a healthy docket with enough rows to lose some. */
function savedPages(folder: string, formatId: string, names: readonly string[], rowsMin = 6): SavedPage[] {
  const format = formatOf(formatId);
  if (!format) return [];
  return names.flatMap((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    const scotus = formatId.startsWith("scotus");
    const court = scotus ? "scotus" : folder === OURS ? (name.split(".")[2] ?? "") : (name.split(/[_.]/)[0] ?? "");
    const docketNumber = scotus ? name.replace(/\.\w+$/, "") : null;
    const reading = readOrNot(format, text, court, docketNumber);
    if (reading.kind !== "docket" || reading.unread || reading.entries.length < rowsMin) return [];
    if (text.length > PAGE_BYTES_MAX) return [];
    return [{ name, format, court, docketNumber, text, reading }];
  });
}

function readOrNot(format: Format, text: string, court: string, docketNumber: string | null): Reading | Unreadable {
  try {
    const page = { url: "file:///saved/page", bytes: new TextEncoder().encode(text), court, docketNumber };
    return JSON.parse(JSON.stringify(format.read(page)));
  } catch (error) {
    if (!isExpected(error, "unreadable")) throw error;
    return { kind: "unreadable", reason: error.message };
  }
}

interface Trial {
  readonly page: string;
  readonly mutation: string;
  readonly isBreaking: boolean;
  /** Only rows or parties are missing or changed, and no more than a clerk may strike. */
  readonly isTolerated: boolean;
  readonly judgment: Judgment;
}

function trialsOf(page: SavedPage, other: string): Trial[] {
  const { format, court, docketNumber, reading } = page;
  const usual = healthyReading({ bytes: new TextEncoder().encode(page.text) }, reading);
  return mutationsOf(page.text, { other, number: reading.docketNumber }).map((mutation) => {
    const seen = readOrNot(format, mutation.text, court, docketNumber);
    const judgment = judgeReading({
      page: { bytes: new TextEncoder().encode(mutation.text) },
      reading: seen,
      asked: { docketNumber: reading.docketNumber, kind: "docket", shows: "whole docket", state: "open" },
      history: Array.from({ length: 14 }, () => usual),
      now: NOW,
    });
    const isBreaking = JSON.stringify(seen) !== JSON.stringify(reading);
    return { page: page.name, mutation: mutation.name, isBreaking, isTolerated: isTolerated(seen, reading), judgment };
  });
}

function isTolerated(seen: Reading | Unreadable, whole: DocketReading): boolean {
  if (seen.kind !== "docket") return false;
  const rest = (reading: DocketReading) => JSON.stringify({ ...reading, entries: [], parties: [] });
  return rest(seen) === rest(whole) && isFew(seen.entries, whole.entries) && isFew(seen.parties, whole.parties);
}

/** Whether at most two, or two in a hundred, of the whole are gone or changed, and nothing came. */
function isFew(seen: readonly unknown[], whole: readonly unknown[]): boolean {
  const left = new Set(seen.map((one) => JSON.stringify(one)));
  const gone = whole.filter((one) => !left.has(JSON.stringify(one))).length;
  return seen.length <= whole.length && gone <= Math.max(2, whole.length * 0.02);
}

const FORMATS = ["scotus-html", "scotus-htm", "scotus-json", "pacer-district", "pacer-appellate", "acms"];
const isThere = existsSync(CORPUS);
if (!isThere) console.warn(`skipped: no corpus of court pages in ${CORPUS}`);

describe.skipIf(!isThere)("damaged versions of real pages", () => {
  it.each(FORMATS)("of %s: every breaking one is quarantined or partial, no harmless one is", (id) => {
    const names = readdirSync(join(CORPUS, id)).filter((name) => !name.endsWith(".expected.json"));
    const pages = savedPages(join(CORPUS, id), id, names)
      .sort((a, b) => a.text.length - b.text.length)
      .slice(0, PAGES_PER_FORMAT_MAX + 1);
    expect(pages.length).toBeGreaterThan(1);
    judgeAll(id, pages);
  });
});

describe("damaged versions of our saved pages", () => {
  it("every breaking one is quarantined or partial, no harmless one is", () => {
    const names = readdirSync(OURS).filter((name) => /^pacer-(district|appellate)\..*\.html$/.test(name));
    const pages = names.flatMap((name) => savedPages(OURS, name.split(".")[0] ?? "", [name], 4));
    expect(pages.length).toBeGreaterThan(0);
    judgeAll("ours", pages);
  });
});

function judgeAll(id: string, pages: readonly SavedPage[]): void {
  const trials = pages
    .slice(0, PAGES_PER_FORMAT_MAX)
    .flatMap((page, k) => trialsOf(page, (pages[k + 1] ?? pages[0])?.text ?? ""));
  const breaking = trials.filter((one) => one.isBreaking && !one.isTolerated);
  const harmless = trials.filter((one) => !one.isBreaking);
  const tolerated = trials.filter((one) => one.isBreaking && one.isTolerated);
  console.info(
    `${id}: ${pages.length} pages, ${breaking.length} breaking, ${harmless.length} harmless, ${tolerated.length} within the tolerance`,
  );
  const say = (one: Trial) => `${one.page}: ${one.mutation}: ${one.judgment.reasons.join("; ")}`;
  expect(breaking.filter((one) => one.judgment.verdict === "healthy").map(say)).toEqual([]);
  expect(harmless.filter((one) => one.judgment.verdict !== "healthy").map(say)).toEqual([]);
  expect(breaking.length).toBeGreaterThan(15);
  expect(harmless.length).toBeGreaterThan(1);
}
