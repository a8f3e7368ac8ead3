import { describe, expect, it } from "vitest";
import { dropLonePageNumbers, stripLineNumbers } from "../../functions/documents/line-numbers.ts";

describe("the numbers of pleading paper", () => {
  it("go from the starts of lines, and the text keeps its place", () => {
    const page = Array.from(
      { length: 20 },
      (_, i) => `${String(i + 1).padStart(3)}   text ${i === 4 ? "of 17 filings" : ""}`,
    );
    const stripped = stripLineNumbers(page);
    expect(stripped[0]).toBe("      text");
    expect(stripped[4]).toBe("      text of 17 filings");
    expect(stripped.some((line) => /^\s*\d/.test(line))).toBe(false);
  });

  it("go when they stand alone on their lines", () => {
    const page = Array.from({ length: 18 }, (_, i) => [`${i + 1}`, "text"]).flat();
    expect(stripLineNumbers(page).filter((line) => line !== "")).toEqual(Array.from({ length: 18 }, () => "text"));
  });

  it("stay where they are a list, or begin a sentence by chance", () => {
    const list = ["1 The first claim", "2 The second claim", "3 The third claim", "28 U.S.C. 1331 gives jurisdiction"];
    expect(stripLineNumbers(list)).toEqual(list);
  });
});

describe("page numbers between the lines of a text without pages", () => {
  it("go when they count on; other lone numbers stay", () => {
    const lines = Array.from({ length: 200 }, (_, i) =>
      i % 40 === 39 ? `- ${Math.floor(i / 40) + 1} -` : `line ${i}`,
    );
    lines[5] = "77";
    const left = dropLonePageNumbers(lines);
    expect(left.filter((line) => /^- \d/.test(line))).toEqual([]);
    expect(left[5]).toBe("77");
    expect(dropLonePageNumbers(["1", "2", "3", "4", "5"])).toEqual(["1", "2", "3", "4", "5"]);
  });
});
