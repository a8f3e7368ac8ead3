import { describe, expect, it } from "vitest";
import { centralityOf } from "../../functions/documents/centrality.ts";
import { cleanDocument } from "../../functions/documents/clean.ts";
import { featuresOf } from "../../functions/documents/features.ts";
import { chooseSentences, keySentences, scoreSentences } from "../../functions/documents/key-sentences.ts";
import { readPlainText } from "../../functions/documents/read-plain-text.ts";
import { rulingSections } from "../../functions/documents/ruling-sections.ts";
import { sentencesOf } from "../../functions/documents/sentences.ts";
import { centroid, cosine, vectorsOf } from "../../functions/documents/similarity.ts";
import { vocabularyOf } from "../../functions/documents/vocabulary.ts";
import { tellingWords, wordsOf } from "../../functions/documents/words.ts";
import { OPINION } from "./sample-opinion.ts";

const document = cleanDocument(readPlainText(OPINION));
const court = sentencesOf(document, rulingSections(document)).filter(({ part }) => part === "court");

describe("the key sentences of a part", () => {
  it("stay within their words, in reading order", () => {
    const chosen = keySentences(court, { form: "ruling", words: 40 });
    expect(chosen.length).toBeGreaterThan(1);
    expect(chosen.flatMap(({ text }) => wordsOf(text)).length).toBeLessThanOrEqual(40);
    expect(chosen).toEqual([...chosen].sort((a, b) => a.page - b.page || a.start - b.start));
    expect(keySentences(court, { form: "ruling", words: 3 })).toEqual([]);
  });

  it("say what is decided before what happened", () => {
    const [best] = keySentences(court, { form: "ruling", words: 26 });
    expect(best?.text).toMatch(/night fee|Harbor Act/);
    const scores = new Map(scoreSentences(court, "ruling").map(({ sentence, score }) => [sentence.text, score]));
    expect(scores.get("We hold that the Harbor Act does not permit a night fee.")).toBeGreaterThan(
      scores.get("The league sued the port in 2030.") ?? 0,
    );
  });

  it("are never flawed ones, nor ones over a page's end", () => {
    const [first, second] = court;
    if (!first || !second) throw new Error("the sample has sentences");
    const scored = scoreSentences(
      [first, { ...second, doubtful: true }, { ...second, endPage: second.page + 1 }],
      "ruling",
    );
    expect(scored.map(({ sentence }) => sentence)).toEqual([first]);
  });

  it("do not repeat each other: the second best is chosen for what is new in it", () => {
    const [one, two, three] = court;
    if (!one || !two || !three) throw new Error("the sample has sentences");
    const scored = [
      { sentence: { ...one, text: "The port may not charge a night fee." }, score: 2 },
      { sentence: { ...two, text: "A night fee the port may not charge." }, score: 1.9 },
      { sentence: { ...three, text: "Tugs are another matter for section twelve." }, score: 1.5 },
    ];
    expect(chooseSentences(scored, { words: 100, count: 2 }).map(({ text }) => text)).toEqual([
      scored[0]?.sentence.text,
      scored[2]?.sentence.text,
    ]);
  });
});

describe("what is known of a sentence", () => {
  it("are values between no and yes", () => {
    const features = featuresOf(court);
    const held = features[court.findIndex(({ text }) => text.startsWith("We hold"))];
    expect(held).toMatchObject({ holds: 1, holdsStrongly: 1, contends: 0 });
    const asked = features[court.findIndex(({ text }) => text.startsWith("The question"))];
    expect(asked?.["question"]).toBe(1);
    for (const one of features) for (const value of Object.values(one)) expect(Number.isFinite(value)).toBe(true);
  });
});

describe("likeness", () => {
  const [fee, fees, tug] = vectorsOf([
    "The night fee of the port.",
    "The port’s night fee is new.",
    "Tugs pull ships.",
  ]);
  it("is highest among texts that share rare words, and one with itself", () => {
    if (!fee || !fees || !tug) throw new Error("three vectors");
    expect(cosine(fee, fee)).toBeCloseTo(1);
    expect(cosine(fee, fees)).toBeGreaterThan(0.5);
    expect(cosine(fee, tug)).toBe(0);
    expect(cosine(centroid([fee, fees]), fees)).toBeGreaterThan(cosine(fee, fees));
  });

  it("makes central what many are like", () => {
    const ranks = centralityOf(vectorsOf(["night fee port", "night fee ship", "night fee harbor", "tug pulls boat"]));
    expect(Math.max(...ranks)).toBe(1);
    expect(ranks[3]).toBe(Math.min(...ranks));
    expect(centralityOf([])).toEqual([]);
  });
});

describe("words", () => {
  it("are told apart from what joins them", () => {
    expect(wordsOf("§2250’s non-final order")).toEqual(["2250", "s", "non", "final", "order"]);
    expect([...tellingWords("The order of the court, the order")]).toEqual([
      ["order", 2],
      ["court", 1],
    ]);
  });

  it("in the middle of lines make the vocabulary; first and last ones may be cut", () => {
    const vocabulary = vocabularyOf(["juris diction of the court is non-final here", "tion of the court"]);
    expect(vocabulary.has("juris")).toBe(false);
    expect(vocabulary.has("Court")).toBe(true);
    expect(vocabulary.count("non-final")).toBe(1);
    expect(vocabulary.countPair("of", "the")).toBe(2);
  });
});
