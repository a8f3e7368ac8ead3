import { describe, expect, it } from "vitest";
import { numbersIn, withoutNumber } from "../../functions/documents/numbering.ts";

const levels = (marks: string) => numbersIn(marks.split(" ")).numbered.map(({ level, number }) => `${level}${number}`);

describe("the levels of headings, from their numbers", () => {
  it.each([
    ["I. A. B. II. A. 1. 2. B. III.", "1I 2A 2B 1II 2A 31 32 2B 1III"],
    ["I. II. a. b. c. d. e. f. g. h. i. j.", "1I 1II 2a 2b 2c 2d 2e 2f 2g 2h 2i 2j"],
    ["A. B. C. D. E. F. G. H. I. J.", "1A 1B 1C 1D 1E 1F 1G 1H 1I 1J"],
    ["I. A. 1. a. i. ii. iii. b. 2. B. II.", "1I 2A 31 4a 5i 5ii 5iii 4b 32 2B 1II"],
    ["1. a. b. 2. a. 3.", "11 2a 2b 12 2a 13"],
    ["I. A. (1) (2) B. V.", "1I 2A 31 32 2B 1V"],
    ["IV. V. VI. A. VII.", "1IV 1V 1VI 2A 1VII"],
  ])("%s", (marks, wanted) => {
    expect(levels(marks)).toEqual(wanted.split(" "));
  });

  it("know a numeral that is drawn as a picture by its place", () => {
    expect(levels("\uFFFC A. B. \uFFFC \uFFFC A. \uFFFC")).toEqual("1I 2A 2B 1II 1III 2A 1IV".split(" "));
  });

  it("say how often a number leaps, because something before it was not read", () => {
    expect(numbersIn("I. A. B. II. III.".split(" ")).leaps).toBe(0);
    expect(numbersIn("I. III.".split(" ")).leaps).toBe(1);
    expect(numbersIn("I. A. C. II.".split(" ")).leaps).toBe(1);
  });

  it("know the words of a point", () => {
    expect(numbersIn(["POINT I", "A.", "POINT II"]).numbered).toEqual([
      { level: 1, number: "I" },
      { level: 2, number: "A" },
      { level: 1, number: "II" },
    ]);
    expect(withoutNumber("POINT TWO: The Fee Is Unlawful")).toBe("The Fee Is Unlawful");
    expect(withoutNumber("Points of law are many")).toBe("Points of law are many");
  });
});
