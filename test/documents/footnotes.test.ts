import { describe, expect, it } from "vitest";
import { splitFootnotes } from "../../functions/documents/footnotes.ts";

const body = [
  "The first line.",
  "The second line.",
  "The third line.",
  "The fourth line.",
  "The fifth line.",
  "The sixth line.",
  "The seventh line.",
];

describe("footnotes", () => {
  it("begin at the rule above them", () => {
    expect(splitFootnotes([...body, "________________", "1 The clerk was absent."])).toEqual({
      text: body,
      notes: ["________________", "1 The clerk was absent."],
    });
    expect(splitFootnotes([...body, "——————", "* Together with No. 20-2."]).text).toEqual(body);
  });

  it("go on at a rule of dashes without a number of their own", () => {
    expect(splitFootnotes([...body, "——————", "respondent as Vice Mayor."]).notes).toEqual([
      "——————",
      "respondent as Vice Mayor.",
    ]);
  });

  it("begin at their own mark where a double-spaced page has no rule", () => {
    const spaced = body.flatMap((line) => [line, ""]);
    const { text, notes } = splitFootnotes([...spaced, "     1", "The note is set tight", "and runs to the foot."]);
    expect(text).toEqual(spaced);
    expect(notes).toEqual(["     1", "The note is set tight", "and runs to the foot."]);
  });

  it("are not a caption's rule, a signature's line, nor stars between paragraphs", () => {
    const caption = ["No. 21-1", "______________", "HARBOR LEAGUE,", "v.", "PORT AUTHORITY", "______________"];
    expect(splitFootnotes([...caption, ...body]).notes).toEqual([]);
    expect(splitFootnotes([...body, "____________________", "Judge Marlowe"]).notes).toEqual([]);
    expect(splitFootnotes([...body, "*", "*", "*", "For these reasons we affirm."]).notes).toEqual([]);
  });
});
