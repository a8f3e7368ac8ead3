import { describe, expect, it } from "vitest";
import { briefSections } from "../../functions/documents/brief-sections.ts";
import { cleanDocument } from "../../functions/documents/clean.ts";
import { readPoints } from "../../functions/documents/contents.ts";
import { refuseQuote } from "../../functions/documents/gate.ts";
import { readPlainText } from "../../functions/documents/read-plain-text.ts";
import { BRIEF } from "./sample-brief.ts";

const points = (text: string) => {
  const document = cleanDocument(readPlainText(text));
  return readPoints(document, briefSections(document)).map(({ level, number, heading }) => [
    level,
    number,
    heading.text,
    heading.part,
  ]);
};
const spaced = (...entries: string[]) =>
  [
    "COVER\fTABLE OF CONTENTS",
    "INTEREST OF AMICI CURIAE     1",
    "ARGUMENT     3",
    ...entries,
    "CONCLUSION     9",
    "\fARGUMENT\nThe text.",
  ].join("\n");
const contents = (...entries: string[]) =>
  [
    "COVER\fTABLE OF CONTENTS",
    "ARGUMENT ...... 3",
    ...entries,
    "CONCLUSION ...... 9",
    "\fARGUMENT\nThe text of the argument.",
  ].join("\n");

describe("the points of a brief", () => {
  it("are the entries of its contents between argument and conclusion, in their levels", () => {
    expect(points(BRIEF)).toEqual([
      [1, "I", "The Harbor Act Does Not Permit Night Fees", "argument"],
      [2, "A", "Section 12 covers tugs alone, as its drafters said in so many words", "contents"],
      [1, "II", "The Injunction Protects the Cities", "contents"],
    ]);
  });

  it("are quoted from the argument where it prints them, in whatever capitals, a twin behind the one before it", () => {
    const text = [
      "COVER\fTABLE OF CONTENTS",
      "ARGUMENT ...... 3",
      "I. The Act Is Clear About Night Fees ...... 4",
      "A. What the Text Says ...... 4",
      "II. The Fee Is Unlawful ...... 5",
      "A. What the Text Says ...... 6",
      "III. The Order Stands ...... 7",
      "CONCLUSION ...... 9",
      "\fARGUMENT\n\nI.\nThe Act Is Clear About\nNight Fees.\n\nA. What the Text Says\n\nThe text speaks of tugs.",
      "\fII. The Fee Is Unlawful\n\nA. What the Text Says\n\nIt speaks of tugs again.",
      "\fIII. THE ORDER STANDS\n\nThe order stands for these reasons.",
    ].join("\n");
    const document = cleanDocument(readPlainText(text));
    const read = readPoints(document, briefSections(document));
    expect(read.map(({ number, heading }) => [number, heading.text, heading.part, heading.anchor.page])).toEqual([
      ["I", "The Act Is Clear About Night Fees", "argument", 3],
      ["A", "What the Text Says", "argument", 3],
      ["II", "The Fee Is Unlawful", "argument", 4],
      ["A", "What the Text Says", "argument", 4],
      ["III", "THE ORDER STANDS", "argument", 5],
    ]);
    for (const { heading } of read)
      expect(refuseQuote({ document, sections: briefSections(document) }, "points", heading)).toBeUndefined();
  });

  it.each([
    ["dots with spaces", "I. The Act Is Clear . . . . . . 4"],
    ["ellipsis characters", "I. The Act Is Clear…………………4"],
    ["a dot before ellipses", "I. The Act Is Clear.………………4"],
    ["roman pages", "I. The Act Is Clear ........ iv"],
  ])("have leaders of every kind: %s", (_, entry) => {
    expect(points(contents(entry)).map(([, , heading]) => heading)).toEqual(["The Act Is Clear"]);
  });

  it("may have no leaders at all", () => {
    expect(points(spaced("I. The Act Is Clear      4", "A. Section 12 Covers", "Tugs Alone     5"))).toEqual([
      [1, "I", "The Act Is Clear", "contents"],
      [2, "A", "Section 12 Covers Tugs Alone", "contents"],
    ]);
  });

  it.each([
    ["two dots", "A. Fees Far Exceed the Cost of the Service.. 4"],
    ["a page glued to the last word", "A. Fees Far Exceed the Cost of the Service4"],
    ["a space alone", "A. Fees Far Exceed the Cost of the Service 4"],
  ])("may end in %s where the line has no room for a leader", (_, full) => {
    expect(
      points(contents("I. One ...... 3", full, "B. Two ...... 5")).map(([, number, text]) => [number, text]),
    ).toEqual([
      ["I", "One"],
      ["A", "Fees Far Exceed the Cost of the Service"],
      ["B", "Two"],
    ]);
  });

  it("keep a number that ends a wrapped line and is no page", () => {
    expect(points(contents("I. The Order Misreads Section 12", "of the Act ...... 3"))).toEqual([
      [1, "I", "The Order Misreads Section 12 of the Act", "contents"],
    ]);
  });

  it("may begin with words that name other parts of a brief", () => {
    expect(
      points(contents("I. Summary Judgment Was Wrong ...... 3", "II. Statements of Counsel Are No Proof ...... 4")),
    ).toEqual([
      [1, "I", "Summary Judgment Was Wrong", "contents"],
      [1, "II", "Statements of Counsel Are No Proof", "contents"],
    ]);
  });

  it("are found in the argument under other wording, by their number", () => {
    const text = [
      "COVER\fTABLE OF CONTENTS",
      "ARGUMENT ...... 3",
      "I. The Act Does Not Permit a Night Fee of Any Kind ...... 3",
      "II. The Fee Is Unlawful ...... 4",
      "CONCLUSION ...... 9",
      "\fARGUMENT\n\nI. The Act Does Not Permit any Night Fee of Such a Kind\n\nThe text speaks of tugs.",
      "\fII. The Fee Is Unlawful\n\nIt speaks of tugs again.",
    ].join("\n");
    const document = cleanDocument(readPlainText(text));
    const read = readPoints(document, briefSections(document));
    expect(read.map(({ number, heading }) => [number, heading.text, heading.anchor.page])).toEqual([
      ["I", "The Act Does Not Permit any Night Fee of Such a Kind", 3],
      ["II", "The Fee Is Unlawful", 4],
    ]);
  });

  it("may have their numeral alone on its line", () => {
    expect(points(contents("I.", "THE ACT IS CLEAR ABOUT", "NIGHT FEES…………4", "A. Tugs Alone ...... 5"))).toEqual([
      [1, "I", "THE ACT IS CLEAR ABOUT NIGHT FEES", "contents"],
      [2, "A", "Tugs Alone", "contents"],
    ]);
  });

  it("go down to small letters", () => {
    expect(
      points(
        contents("I. One ...... 4", "A. Two ...... 5", "1. Three ...... 6", "a. Four ...... 7", "(b) Five ...... 7"),
      ).map(([level, number]) => [level, number]),
    ).toEqual([
      [1, "I"],
      [2, "A"],
      [3, "1"],
      [4, "a"],
      [4, "b"],
    ]);
  });

  it("are the numbered headings of the argument where there are no contents", () => {
    expect(
      points(
        "COVER\fARGUMENT\n\nI. The Harbor Act Does Not Permit Night Fees\n\nThe text of the first point is here, and it is long.\n\nII. The Injunction Protects the Cities\n\nThe text of the second point.",
      ),
    ).toEqual([
      [1, "I", "The Harbor Act Does Not Permit Night Fees", "argument"],
      [1, "II", "The Injunction Protects the Cities", "argument"],
    ]);
  });

  it("are none in a brief without them", () => {
    expect(points("COVER\fARGUMENT\n\nThe text of the only argument.")).toEqual([]);
  });
});
