import { describe, expect, it } from "vitest";
import { differingExcerpts, excerptOf, shortened } from "../../functions/digest/excerpt.ts";
import { daysIn } from "../../functions/digest/printed-days.ts";

const words = (count: number, word = "word"): string =>
  Array.from({ length: count }, (_, n) => `${word}${n}`).join(" ");

describe("words of a court in a mail", () => {
  it.each([
    ["that fit stand whole, on one line", " The stay \n is\tgranted. ", 22, "The stay is granted.", false],
    ["that just fit stand whole", "The stay is granted.", 20, "The stay is granted.", false],
    ["that are one letter too long end at a word", "The stay is granted.", 19, "The stay is", true],
    ["whose last word just fits keep it", "The stay is granted. Now", 20, "The stay is granted.", true],
    ["without a space in their second half are cut where they must be", "on abcdefghijklmnop", 10, "on abcdefg", true],
    ["are never cut inside a character", "abcdefghi😀 jk", 10, "abcdefghi", true],
  ])("%s", (_, text, max, excerpt, cut) => {
    expect(excerptOf(text, max)).toEqual({ text: excerpt, cut });
  });

  it("end in an ellipsis where a name is cut, within the length", () => {
    expect([shortened("Harbor Law Clinic", 17), shortened("Harbor Law Clinics", 18)]).toEqual([
      "Harbor Law…",
      "Harbor Law…",
    ]);
    expect(shortened("Harbor Law Clinic", 18)).toBe("Harbor Law Clinic");
  });
});

describe("a text that a court changed", () => {
  it("is shown from its beginning while it is no longer than 400 letters", () => {
    const before = `${words(50)} denied`;
    expect(differingExcerpts(before, `${words(50)} granted`)).toEqual({ old: before, new: `${words(50)} granted` });
  });

  it("is shown from a little before the difference when it is longer, in both versions", () => {
    const { old, new: now } = differingExcerpts(
      `${words(90)} denied ${words(90)}`,
      `${words(90)} granted ${words(90)}`,
    );
    expect(old).toMatch(/^\[…\] word\d+ .* denied word0 .* \[…\]$/);
    expect(now).toMatch(/^\[…\] word\d+ .* granted word0 .* \[…\]$/);
    expect(old.indexOf("denied")).toBe(now.indexOf("granted"));
    expect(old.indexOf("denied")).toBeGreaterThan(70);
    expect(old.indexOf("denied")).toBeLessThan(90);
    expect(old.length).toBeGreaterThan(300);
    expect(old.length).toBeLessThan(420);
  });

  it("that differs early is shown from its beginning, however long", () => {
    const { old } = differingExcerpts(`denied ${words(90)}`, `granted ${words(90)}`);
    expect(old).toMatch(/^denied word0 .* \[…\]$/);
  });
});

describe("a printed day", () => {
  it.each([
    ["January 1, 2030", "2030-01-01"],
    ["Feb. 2, 2030", "2030-02-02"],
    ["Mar 3rd 2030", "2030-03-03"],
    ["April 4, 2030", "2030-04-04"],
    ["May 5, 2030", "2030-05-05"],
    ["June 6, 2030", "2030-06-06"],
    ["July 7, 2030", "2030-07-07"],
    ["Aug. 8, 2030", "2030-08-08"],
    ["Sept. 9, 2030", "2030-09-09"],
    ["October 10, 2030", "2030-10-10"],
    ["Nov. 11, 2030", "2030-11-11"],
    ["December 12, 2030", "2030-12-12"],
    ["4/8/2030", "2030-04-08"],
    ["04/08/30", "2030-04-08"],
  ])("%s is that day", (printed, day) => {
    expect(daysIn(`the order of ${printed} (${printed})`)).toEqual([day]);
  });

  it("that no calendar has is none", () => {
    expect(daysIn("2/30/2030, 13/1/2030, June 31, 2030")).toEqual([]);
  });
});
