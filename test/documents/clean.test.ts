import { describe, expect, it } from "vitest";
import { cleanDocument, DEMONSTRATION_LINE } from "../../functions/documents/clean.ts";
import { readPlainText } from "../../functions/documents/read-plain-text.ts";

const clean = (text: string) => cleanDocument(readPlainText(text));
const textsOf = (text: string) => clean(text).pages.map((page) => page.text);

describe("clean text", () => {
  it("has neither running heads nor page numbers, and keeps the first page's title", () => {
    const document = clean(
      [
        "HARBOR LEAGUE v. PORT AUTHORITY\n\nOpinion of the Court\n\nThe league sued the authority.",
        "2            HARBOR LEAGUE v. PORT AUTHORITY\n\nOpinion of the Court\n\nThe authority answered.",
        "Cite as: 999 U. S. ____ (2031)            3\n\nOpinion of the Court\n\nWe affirm.\n\n- 3 -",
      ].join("\f"),
    );
    expect(document.pages.map(({ text }) => text)).toEqual([
      "HARBOR LEAGUE v. PORT AUTHORITY\nThe league sued the authority.",
      "The authority answered.",
      "We affirm.",
    ]);
    expect(document.pages[1]?.heads).toContain("Opinion of the Court");
    expect(document.pages[2]?.printed).toBe("3");
  });

  it("joins what a line's end cut: soft hyphens, hyphens, and hyphens that got lost", () => {
    const known = "The jurisdiction of this court is settled, and its jurisdiction is broad.";
    expect(textsOf(`${known}\nNo juris-\ndiction is claimed.`)[0]).toContain("No jurisdiction\nis claimed.");
    expect(textsOf(`${known}\nNo juris\u00ad\ndiction is claimed.`)[0]).toContain("No jurisdiction\nis claimed.");
    expect(
      textsOf("The non-frivolous claims are many, and non-frivolous claims stay.\nAll non-\nfrivolous claims stay.")[0],
    ).toContain("All non-frivolous\nclaims stay.");
  });

  it("joins a word over a page's end, on the page where it begins", () => {
    const [first, second] = textsOf(
      "The jurisdiction of this court is settled.\nNo one contests juris-\fdiction in this court.",
    );
    expect(first).toBe("The jurisdiction of this court is settled.\nNo one contests jurisdiction");
    expect(second).toBe("in this court.");
  });

  it("keeps footnotes apart from the running text", () => {
    const [page] = clean(
      "We hold that the notice was late.\nIt came on a Monday.\nThe rule asks for Friday.\nNobody objected.\nThe clerk noted it.\nThe case went on.\nThe judge ruled.\n——————\n1 The clerk was absent that day.",
    ).pages;
    expect(page?.lines.at(-1)?.text).toBe("The judge ruled.");
    expect(page?.notes.map(({ text }) => text)).toEqual(["——————", "1 The clerk was absent that day."]);
    expect(page?.text.slice(page.notes[1]?.start)).toBe("1 The clerk was absent that day.");
  });

  it("collapses wide spaces and drops what was printed twice to underline it", () => {
    const echoes = ["First", "Second", "Third", "Fourth"]
      .map((word) => `${word} heading of text          ${word} heading`)
      .join("\n");
    expect(textsOf(`out    of    the    harbor\nThe convictions are affirmed.\n        affirmed\n${echoes}`)[0]).toBe(
      "out of the harbor\nThe convictions are affirmed.\nFirst heading of text\nSecond heading of text\nThird heading of text\nFourth heading of text",
    );
  });

  it("does not take a last word of a paragraph for such an echo", () => {
    expect(textsOf("The court asked the other\ncourt.")[0]).toBe("The court asked the other\ncourt.");
  });

  it("knows a demonstration by its line on every page, and the line is no text", () => {
    const document = clean(`${DEMONSTRATION_LINE}\nThe stay is granted.\f${DEMONSTRATION_LINE}\nIt is so ordered.`);
    expect(document.demonstration).toBe(true);
    expect(document.pages.map(({ text }) => text)).toEqual(["The stay is granted.", "It is so ordered."]);
    expect(clean(`${DEMONSTRATION_LINE}\nOne.\fTwo.`).demonstration).toBe(false);
  });

  it("points at every line by its place in the page", () => {
    const [page] = clean("First line of text\nSecond line of text").pages;
    for (const line of page?.lines ?? [])
      expect(page?.text.slice(line.start, line.start + line.text.length)).toBe(line.text);
  });
});
