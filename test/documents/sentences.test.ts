import { describe, expect, it } from "vitest";
import { cleanDocument } from "../../functions/documents/clean.ts";
import { quoteOf, quoteSpan, wordsAt } from "../../functions/documents/quotes.ts";
import { readPlainText } from "../../functions/documents/read-plain-text.ts";
import { rulingSections } from "../../functions/documents/ruling-sections.ts";
import { noteSentences, sentencesOf } from "../../functions/documents/sentences.ts";
import { OPINION } from "./sample-opinion.ts";

const read = (text: string) => {
  const document = cleanDocument(readPlainText(text));
  return { document, sentences: sentencesOf(document, rulingSections(document)) };
};
const HEAD = "MARLOWE, Circuit Judge:\n\n";

describe("the sentences of a document", () => {
  it("stand where they say they stand, every one", () => {
    const { document, sentences } = read(OPINION);
    expect(sentences.length).toBeGreaterThan(12);
    for (const sentence of sentences) expect(wordsAt(document, quoteOf(sentence).anchor)).toBe(sentence.text);
  });

  it("belong to their parts", () => {
    const { sentences } = read(OPINION);
    const partOf = (begin: string) => sentences.find(({ text }) => text.startsWith(begin))?.part;
    expect(partOf("The panel affirmed")).toBe("staff_summary");
    expect(partOf("We hold")).toBe("court");
    expect(partOf("I would hold")).toBe("separate");
  });

  it("have no heading glued to them, and lose the number before them", () => {
    const { sentences } = read(
      `${HEAD}The port charges a fee.\n\nII\n\nThe fee is new.\n\nB. The fee falls on ships that land by night and on no others.\n\nDISCUSSION\n\nWe review the order anew.`,
    );
    expect(sentences.filter(({ part }) => part === "court").map(({ text }) => text)).toEqual([
      "The port charges a fee.",
      "The fee is new.",
      "The fee falls on ships that land by night and on no others.",
      "We review the order anew.",
    ]);
  });

  it("run over a page's end; below footnotes they are marked as interrupted", () => {
    const over = read(`${HEAD}The port charges a fee for every ship that\flands by night in the harbor.`).sentences.at(
      -1,
    );
    expect(over).toMatchObject({
      text: "The port charges a fee for every ship that lands by night in the harbor.",
      page: 1,
      endPage: 2,
      interrupted: false,
      quoted: false,
      numbered: false,
    });
    const lines = ["It was so for years.", "It is so today.", "The ships come late.", "The pilots sleep."].join("\n");
    const below = read(
      `${HEAD}${lines}\nThe port charges a fee for every ship that\n——————\n1 A note stands here.\flands by night in the harbor.`,
    );
    const cut = below.sentences.find(({ text }) => text.startsWith("The port"));
    expect(cut).toMatchObject({ page: 1, endPage: 2, interrupted: true });
    expect(wordsAt(below.document, quoteOf(cut ?? expect.fail("no such sentence")).anchor)).toBe(cut?.text);
  });

  it("keep the letters of a statute that a line's end cuts", () => {
    const { sentences } = read(`${HEAD}The league sued under 18\nU. S. C. §1512. We affirm the order.`);
    expect(sentences.filter(({ part }) => part === "court").map(({ text }) => text)).toEqual([
      "The league sued under 18 U. S. C. §1512.",
      "We affirm the order.",
    ]);
  });

  it("of footnotes are read apart", () => {
    const { document } = read(
      `${HEAD}${"The port charges a fee for each ship.\n".repeat(7)}——————\n1 No party’s counsel authored this brief. Nobody paid for it.`,
    );
    expect(noteSentences(document, { from: 0, to: 0 }).map(({ text }) => text)).toContain("Nobody paid for it.");
  });
});

describe("a stretch of a page", () => {
  it("is quoted with its line breaks as spaces, and found again", () => {
    const { document } = read(`${HEAD}The port\ncharges a fee.`);
    const start = document.pages[0]?.text.indexOf("The port") ?? 0;
    const quote = quoteSpan(document, { index: 0, start, end: start + 16, part: "court" });
    expect(quote.text).toBe("The port charges");
    expect(wordsAt(document, quote.anchor)).toBe("The port charges");
    expect(wordsAt(document, { page: 1, start: 0, end: 10_000 })).toBeUndefined();
    expect(wordsAt(document, { page: 2, start: 0, end: 1 })).toBeUndefined();
  });
});
