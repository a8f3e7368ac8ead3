import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { classify } from "../../functions/entries/classify.ts";
import { mpp } from "../../functions/matters/mpp.ts";
import { spoken, statementOf, votesOf } from "../../functions/render/statements/of-item.ts";
import { mailWords } from "../../functions/render/words/en/mail.ts";
import { mailWordsEs } from "../../functions/render/words/es/mail.ts";
import { FILINGS } from "../../functions/replay/courts/filings.ts";
import { type ChangedRuling, changesOf, type RulingLine } from "../support/changed-rulings.ts";
import { FIELD_LINES } from "../support/field-lines.ts";
import { dice } from "../support/seeded.ts";
import { type DocketLine, itemOfLine } from "../support/told-line.ts";

/** Labelled docket lines beside the repository: with them the changes are a thousand, without them those of the replay's lines and ours. */
const LABELLED = ["acts/acts-dev.jsonl", "summaries/entries-dev.jsonl"].map((name) =>
  fileURLToPath(new URL(`../../../shared/${name}`, import.meta.url)),
);
const there = LABELLED.filter((path) => existsSync(path));
if (there.length < LABELLED.length) console.warn("skipped: labelled docket lines that are not beside the repository");

const CHANGES_MAX = 1000;
/** No kind makes out the whole. */
const OF_A_KIND_MAX = 105;

const others: readonly RulingLine[] = [
  ...FIELD_LINES,
  ...there
    .flatMap((path) => readFileSync(path, "utf8").trim().split("\n"))
    .map((line) => JSON.parse(line) as RulingLine),
];
const lines: readonly DocketLine[] = [
  ...FILINGS.map(({ docket, day, line }) => ({ docket, on: day, text: line })),
  ...others.map(({ court, text }) => {
    const docket = mpp.dockets.find(({ id }) => id.startsWith(`${court}/`))?.id ?? `${court}/1:20-cv-01234`;
    return { docket, on: "2021-09-01", text };
  }),
].filter(({ text }, i, all) => all.findIndex((other) => other.text === text) === i);

interface Said {
  readonly headline: string;
  readonly heading: string;
  readonly spanish: string;
  readonly sentence: string;
  readonly judges: readonly string[];
  readonly votes: string;
  readonly acts: readonly string[];
  readonly quote: string;
  readonly isQuoted: boolean;
}

function saidOf(line: DocketLine): Said {
  const item = itemOfLine(line);
  const say = (as: "headline" | "heading" | "sentence") =>
    spoken(statementOf(item, "MPP", mailWords, { as, ...(as === "heading" ? { where: true } : {}) }));
  return {
    headline: say("headline"),
    heading: say("heading"),
    sentence: say("sentence"),
    spanish: spoken(statementOf(item, "MPP", mailWordsEs, { as: "sentence", where: true })),
    judges: item.judges,
    votes: spoken(votesOf(item, mailWords, { as: "sentence" })),
    acts: (item.telling?.deeds ?? []).flatMap((deed) => (deed.does === "act" && !deed.not ? [deed.act] : [])),
    quote: item.telling?.quote ?? "",
    isQuoted: item.telling?.deeds.length === 0 && item.telling.quote !== null,
  };
}

const random = dice(16);
const all = lines
  .flatMap((line) => {
    const ruling = { court: line.docket.slice(0, line.docket.indexOf("/")), text: line.text };
    return changesOf(ruling, classify(ruling)).map((change) => ({ line, change }));
  })
  .map((one) => ({ ...one, order: random.next() }))
  .toSorted((a, b) => a.order - b.order);
const changes = [...Map.groupBy(all, ({ change }) => change.what).values()]
  .flatMap((some) => some.slice(0, OF_A_KIND_MAX))
  .slice(0, CHANGES_MAX)
  .map(({ line, change }) => ({ change, before: saidOf(line), after: saidOf({ ...line, text: change.text }) }));

type Told = (typeof changes)[number];

/** Where a limit stands in full: above an entry and in a sentence of the lead. */
const inFull = ({ heading, sentence }: Said) => [heading, sentence];

/** Of a limit that the line says twice, one may be dropped; judges and votes stand beside the sentence. */
function isElsewhere({ change, before, after }: Told): boolean {
  if (change.what === "limit dropped") return times(change.text, stemOf(change.was)) > 0;
  return before.judges.join() !== after.judges.join() || before.votes !== after.votes;
}

function isSwallowed(told: Told): boolean {
  const { before, after } = told;
  if (after.isQuoted || isElsewhere(told)) return false;
  const seen = (said: Said) => JSON.stringify(inFull(said));
  return seen(before) === seen(after);
}

/** "temporarily" of what a "temporary restraining order" was asked for. */
function stemOf(words: string): string {
  return words.replace(/i?ly$/, "");
}

function times(text: string, words: string): number {
  return words === "" ? 0 : text.toLowerCase().split(words.toLowerCase()).length - 1;
}

/** What is no longer so, by the kind of the change: the verb as often as before, an exception unsaid, a limit or a name that is gone. */
const STILL_SAYS: Readonly<Record<string, (change: ChangedRuling, before: string, after: string) => boolean>> = {
  not: stillDone,
  would: stillDone,
  "in part": ({ now }, _before, after) => times(after, now) === 0,
  "no longer in part": ({ was }, before, after) => times(after, was) > 0 && times(after, was) >= times(before, was),
  "limit dropped": (change, before, after) =>
    times(change.text, stemOf(change.was)) === 0 && stillNames(change, before, after),
  "exception added": (_change, _before, after) => !/orla quince/i.test(after),
};

/** "did not stay": said of what is not done. */
const NOT = /\b(?:does |did )?not (?:\w+ly )?\w+/gi;

function stillDone({ was }: ChangedRuling, before: string, after: string): boolean {
  const said = (text: string) => text.replace(NOT, "").match(new RegExp(`\\b${was.slice(0, 4)}`, "gi"))?.length ?? 0; // not "migrants"
  return said(before) > 0 && said(after) >= said(before);
}

/** As often done as before, and what was done instead no oftener. */
function isStillUnturned({ was, now }: ChangedRuling, before: Said, after: Said): boolean {
  const done = ({ acts }: Said, verb: string) =>
    acts.filter((act) => act.startsWith(verb.slice(0, 3).toLowerCase())).length;
  return done(after, was) >= done(before, was) && done(after, now) <= done(before, now);
}

/** What the changed line prints elsewhere, too, may rightly be told from there. */
function stillNames({ was, text }: ChangedRuling, before: string, after: string): boolean {
  return times(text, was) === 0 && times(after, was) > 0 && times(after, was) >= times(before, was);
}

function isContradicted({ change, before, after }: Told): boolean {
  if (after.isQuoted) return false;
  if (change.what === "turned") return isStillUnturned(change, before, after);
  if (change.what === "another vote") return stillNames(change, before.votes, after.votes);
  const stillSays = STILL_SAYS[change.what] ?? stillNames;
  const old = inFull(before);
  return inFull(after).some((said, place) => stillSays(change, old[place] ?? "", said));
}

function shown({ change, before, after }: Told): string {
  return `${change.what}: ${change.text}\n  before: ${before.sentence}\n  after: ${after.sentence}\n heading: ${after.heading}`;
}

describe("a ruling of which one thing is changed, as a reader is told it", () => {
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
      "another vote",
    ])
      expect(kinds).toContain(kind);
  });

  it("is told differently from before, or in the court's own words", () => {
    const swallowed = changes.filter(isSwallowed);
    expect(swallowed.map(shown)).toEqual([]);
  });

  it("is told differently in Spanish, too", () => {
    const same = changes.filter((told) => told.before.spanish === told.after.spanish && !isElsewhere(told));
    expect(same.map(({ change, after }) => `${change.what}: ${change.text}\n  ${after.spanish}`)).toEqual([]);
  });

  it("is never told as it no longer reads", () => {
    const contradicted = changes.filter(isContradicted);
    expect(contradicted.map(shown)).toEqual([]);
  });

  it("is quoted where no deed of it is told: in quotation marks, from the changed line", () => {
    const quoted = changes.filter(({ after }) => after.isQuoted);
    const unmarked = quoted.filter(({ after }) => !/“[^”]+/.test(after.sentence) || !/“[^”]+/.test(after.heading));
    expect(unmarked.map(shown)).toEqual([]);
    const denied = changes.filter(({ change, after }) => after.isQuoted && /^(?:not|would)$/.test(change.what));
    expect(denied.length).toBeGreaterThan(0);
    const elsewhere = denied.filter(({ change, after }) => !new RegExp(`\\b${change.what}\\b`).test(after.quote));
    expect(elsewhere.map(shown)).toEqual([]);
  });
});
