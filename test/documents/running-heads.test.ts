import { describe, expect, it } from "vitest";
import { findRunningHeads } from "../../functions/documents/running-heads.ts";

describe("running heads", () => {
  const page = (head: string, body: string, foot: string) => [
    head,
    "",
    body,
    `${body} Then more.`,
    `${body} And more.`,
    foot,
  ];
  const pages = [
    page("2  UNITED STATES V. MARLOWE", "The first page's text.", "i"),
    page("UNITED STATES V. MARLOWE  3", "The second page's text.", "- 2 -"),
    page("4  UNITED STATES V. MARLOWE", "The third page's text.", "Page 3 of 9"),
  ];

  it("are lines that repeat at a page's edge up to their numbers; the first page keeps its title", () => {
    const edges = findRunningHeads(pages);
    expect(edges.map(({ running }) => running.has(0))).toEqual([false, true, true]);
    expect(edges[1]?.heads).toEqual(["UNITED STATES V. MARLOWE  3"]);
  });

  it("give the page's own number as printed", () => {
    expect(findRunningHeads(pages).map(({ printed }) => printed)).toEqual(["i", "2", "39"]);
  });

  it("are never a line of the text, however often it comes", () => {
    const long = (text: string) => [
      ...Array.from({ length: 9 }, (_, i) => `${text} ${"abcdefghi"[i]} one`),
      "We affirm.",
      ...Array.from({ length: 6 }, (_, i) => `${text} ${"qrstuv"[i]} two`),
    ];
    const edges = findRunningHeads([long("First"), long("Second"), long("Third"), long("Fourth")]);
    expect(edges.every(({ running }) => !running.has(9))).toBe(true);
  });

  it.each([
    "Opinion of the Court",
    "Cite as: 563 U. S. ____ (2031)            7",
    "6                OCTOBER TERM, 2030".trim().replace(/^6 +/, ""),
    "MARLOWE, J., dissenting",
    "Opinion of MARLOWE, J.",
    "Syllabus",
  ])("of the Supreme Court are known by themselves: %s", (head) => {
    expect(findRunningHeads([[head, "The text of the page."]])[0]?.heads).toEqual([head]);
  });
});
