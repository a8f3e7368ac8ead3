import { describe, expect, it } from "vitest";
import { readPlainText } from "../../functions/documents/read-plain-text.ts";
import { unflatten } from "../../functions/documents/unflatten.ts";

describe("a plain text", () => {
  it("has its pages at form feeds; a last empty one is none", () => {
    const { from, pages } = readPlainText("One.\r\nTwo.\fThree.\f\n");
    expect(from).toBe("text");
    expect(pages.map(({ page, lines }) => [page, lines.map(({ text }) => text)])).toEqual([
      [1, ["One.", "Two."]],
      [2, ["Three."]],
    ]);
  });

  it("may have another mark between its pages", () => {
    expect(readPlainText("One.---Two.", "---").pages).toHaveLength(2);
  });
});

describe("a text that lost its line breaks", () => {
  const filler = "The port charges a fee for every ship that lands by night. ".repeat(8);

  it("gets a line for each sentence, and only spaces change", () => {
    const flat = `The league sued the port. ${filler}`;
    const lines = unflatten(flat).split("\n");
    expect(lines[0]).toBe("The league sued the port.");
    expect(lines.join(" ").replace(/\s+/g, " ").trim()).toBe(flat.trim());
  });

  it("gives its stamp and the openings of its parts lines of their own", () => {
    const lines = unflatten(
      `Case: 21-40001, 06/26/2031, ID: 1, DktEntry: 39, Page 1 of 37 No. 21-40001 ${filler}FOR PUBLICATION ${filler}`,
    ).split("\n");
    expect(lines[0]).toBe("Case: 21-40001, 06/26/2031, ID: 1, DktEntry: 39, Page 1 of 37");
    expect(lines.some((line) => line.startsWith("FOR PUBLICATION"))).toBe(true);
  });

  it("loses the margin's numbers that run through it, and no other numbers", () => {
    const words = Array.from({ length: 14 }, (_, i) => `${i + 1} line of text in section 40 of the Act`).join(" ");
    const flat = unflatten(`${words} ${filler}`);
    expect(flat).not.toMatch(/\b(?:[1-9]|1[0-4]) line/);
    expect(flat.match(/section 40/g)).toHaveLength(14);
  });

  it("is left alone when its lines are lines", () => {
    expect(unflatten("One.\nTwo. Three.")).toBe("One.\nTwo. Three.");
  });
});
