import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { judgeReading, type Unreadable } from "../../functions/entries/health-gates.ts";
import { healthyReading } from "../../functions/entries/healthy-reading.ts";
import { isExpected } from "../../functions/model/errors.ts";
import type { Reading } from "../../functions/model/reading.ts";
import { pacerRss } from "../../functions/sources/cmecf/rss.ts";
import { districtFeed, supremeCourtPage } from "../support/court-pages.ts";
import { ROOT } from "../support/imports.ts";
import { type Mutation, mutationsOf } from "../support/mutations.ts";

const NOW = "2026-11-24T12:00:00.000Z";
const CORPUS = join(ROOT, "../shared/corpus/pacer-rss");
/** Under this many items of a feed nothing can be said of what items mostly have. */
const ITEMS_MIN = 25;
const OTHER = supremeCourtPage({ number: "19A960", caption: "Wolf v. Law Lab", rows: [] });

const OURS = districtFeed(
  "cand",
  "2026-11-24T11:40:00.000Z",
  Array.from({ length: 30 }, (_, n) => ({
    docketNumber: `3:26-cv-0${1000 + (n % 7)}`,
    caption: "Roe v. Doe",
    caseId: String(300_000 + n),
    publishedAt: `2026-11-24T${String(n % 11).padStart(2, "0")}:10:00.000Z`,
    event: n % 2 === 0 ? "Order" : "Notice of Appearance",
    seq: String(400 + n),
    number: String(n + 1),
    doc: `0351171${10_000 + n}`,
  })),
);

function read(text: string, court: string): Reading | Unreadable {
  try {
    const page = { url: "file:///saved/page", bytes: new TextEncoder().encode(text), court, docketNumber: null };
    return JSON.parse(JSON.stringify(pacerRss.read(page)));
  } catch (error) {
    if (!isExpected(error, "unreadable")) throw error;
    return { kind: "unreadable", reason: error.message };
  }
}

const TAGS = ["item", "title", "link", "description", "pubDate", "guid", "channel", "rss"];

/** What may happen to a feed besides what may happen to any page. */
function feedChanges(text: string): Mutation[] {
  return [
    ...TAGS.map((tag) => ({
      name: `tag renamed: ${tag}`,
      text: text.replace(new RegExp(`<(/?)${tag}(?=[\\s>])`, "g"), "<$1renamed"),
    })),
    { name: "a day in words", text: text.replace(/<pubDate>[^<]*</, "<pubDate>yesterday<") },
    { name: "days in words", text: text.replace(/<pubDate>[^<]*</g, "<pubDate>yesterday<") },
    { name: "a day of next year", text: text.replace(/(<item>[\s\S]*?<pubDate>\w+, \d+ \w+ )\d{4}/, "$12027") },
  ];
}

function trialsOf(text: string, court: string) {
  const whole = read(text, court);
  const usual =
    whole.kind === "unreadable" ? undefined : healthyReading({ bytes: new TextEncoder().encode(text) }, whole);
  // No item at all is what a quiet day shows; that a feed says when it was built is looked at elsewhere.
  const mutations = [...mutationsOf(text, { other: OTHER, number: "of no case" }), ...feedChanges(text)];
  return mutations
    .filter((one) => one.text !== text && one.name !== "an empty feed")
    .map(({ name, text: damaged }) => {
      const reading = read(damaged, court);
      const judgment = judgeReading({
        page: { bytes: new TextEncoder().encode(damaged) },
        reading,
        asked: { kind: "feed", shows: { lastHours: 24 }, state: "open" },
        history: Array.from({ length: 14 }, () => usual ?? { rows: 0, bytes: 0 }),
        now: NOW,
      });
      const isHarmless = JSON.stringify(reading) === JSON.stringify(whole);
      return { name, isHarmless, isBreaking: isOther(reading, whole), judgment };
    });
}

/** Whether more is other than two items in a hundred. Where on the court's own site a link leads is the court's business. */
function isOther(seen: Reading | Unreadable, whole: Reading | Unreadable): boolean {
  if (seen.kind !== "feed" || whole.kind !== "feed") return true;
  const items = ({ dockets }: typeof whole): string[] =>
    dockets.flatMap(({ entries, ...docket }) =>
      entries.map((entry) => JSON.stringify([docket, entry], (key, value) => (key === "url" ? !!value : value))),
    );
  const left = new Set(items(seen));
  const gone = items(whole).filter((one) => !left.has(one)).length;
  return gone > Math.max(2, items(whole).length * 0.02);
}

function judgeAll(name: string, text: string, court: string): void {
  const trials = trialsOf(text, court);
  const breaking = trials.filter(({ isBreaking }) => isBreaking);
  const harmless = trials.filter(({ isHarmless }) => isHarmless);
  const tolerated = trials.length - breaking.length - harmless.length;
  console.info(`${name}: ${breaking.length} breaking, ${harmless.length} harmless, ${tolerated} within the tolerance`);
  expect(breaking.filter(({ judgment }) => judgment.verdict === "healthy").map((one) => one.name)).toEqual([]);
  expect(harmless.filter(({ judgment }) => judgment.verdict !== "healthy").map((one) => one.name)).toEqual([]);
  expect(breaking.length).toBeGreaterThan(30);
  expect(harmless.length).toBeGreaterThan(0);
}

describe("damaged versions of a court's feed", () => {
  it("of ours: every breaking one is quarantined or partial, no harmless one is", () => {
    judgeAll("ours", OURS, "cand");
  });

  it.skipIf(!existsSync(CORPUS))(
    "of real ones: every breaking one is quarantined or partial, no harmless one is",
    () => {
      const names = readdirSync(CORPUS).filter((name) => name.endsWith(".xml"));
      const feeds = names
        .map((name) => ({ name, text: readFileSync(join(CORPUS, name), "latin1") }))
        .filter(({ text }) => text.split("<item>").length > ITEMS_MIN);
      expect(feeds.length).toBeGreaterThan(1);
      for (const { name, text } of feeds) judgeAll(name, text, name.split(/[_.]/)[0] ?? "");
    },
  );
});
