import { describe, expect, it } from "vitest";
import { cleanDocument } from "../../functions/documents/clean.ts";
import { readPlainText } from "../../functions/documents/read-plain-text.ts";
import { isScan, pagesWithoutText, wordsIn } from "../../functions/documents/scan.ts";

const STAMP = (page: number) => `Case: 21-40001, 06/26/2031, ID: 1, DktEntry: 39, Page ${page} of 4`;
const documentOf = (pages: readonly string[]) => cleanDocument(readPlainText(pages.join("\f")));
const TEXT = "The port charges a fee for every ship that lands by night in the harbor of the city.";

describe("a scan", () => {
  it("has no text but its stamps, which do not count", () => {
    const scanned = documentOf([STAMP(1), STAMP(2), STAMP(3), STAMP(4)]);
    expect(isScan(scanned)).toBe(true);
    expect(wordsIn(scanned)).toBe(0);
    expect(pagesWithoutText(scanned)).toEqual([1, 2, 3, 4]);
  });

  it("is not a text with a blank page or a few pictures", () => {
    expect(isScan(documentOf([TEXT, "", TEXT]))).toBe(false);
    expect(pagesWithoutText(documentOf([TEXT, "", TEXT]))).toEqual([2]);
  });

  it("is not what has no page at all", () => {
    expect(isScan({ ...documentOf([TEXT]), pages: [] })).toBe(false);
  });
});
