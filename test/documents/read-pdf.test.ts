import { describe, expect, it } from "vitest";
import { readDocument } from "../../functions/documents/read-document.ts";
import { PDF_PAGES_MAX, readPdf } from "../../functions/documents/read-pdf.ts";
import { linesDown, pdfOf } from "./pdf-of.ts";

const texts = async (bytes: Uint8Array) =>
  (await readPdf(bytes)).pages.map(({ lines }) => lines.map(({ text }) => text));

describe("a PDF", () => {
  it("becomes its lines, page by page, in reading order", async () => {
    const bytes = await pdfOf([
      [...linesDown(["The second line."], { y: 88 }), ...linesDown(["The first line."], { y: 72 })],
      linesDown(["The next page."]),
    ]);
    expect(await texts(bytes)).toEqual([["The first line.", "The second line."], ["The next page."]]);
  });

  it("is read in two columns where a caption has two", async () => {
    const left = linesDown(["HARBOR LEAGUE,", "Plaintiff,", "v.", "PORT AUTHORITY,", "Defendant."]);
    const right = linesDown(
      ["No. 3:21-cv-00001", "BRIEF OF AMICI CURIAE", "TWELVE PORT CITIES", "IN SUPPORT OF", "PLAINTIFF"],
      { x: 330 },
    );
    const [page] = await texts(
      await pdfOf([[...linesDown(["UNITED STATES DISTRICT COURT"], { x: 200, y: 40 }), ...left, ...right]]),
    );
    expect(page?.filter((line) => line !== "")).toEqual([
      "UNITED STATES DISTRICT COURT",
      ...left.map(({ text }) => text),
      ...right.map(({ text }) => text),
    ]);
  });

  it("loses the margin's numbers of pleading paper", async () => {
    const numbers = linesDown(
      Array.from({ length: 24 }, (_, i) => String(i + 1)),
      { x: 40 },
    );
    const lines = linesDown(
      Array.from({ length: 24 }, (_, i) =>
        i === 6 ? "The 17 filings of the parties were late." : `Line ${"abcdefghijklmnopqrstuvwx"[i]} of the order.`,
      ),
      { x: 80 },
    );
    const [page] = await texts(await pdfOf([[...numbers, ...lines]]));
    expect(page).toEqual(lines.map(({ text }) => text));
  });

  it("joins small capitals and drops the raised mark of a note", async () => {
    const [page] = await texts(
      await pdfOf([
        [
          { text: "U", x: 72, y: 72, size: 14 },
          { text: "NITED", x: 82.1, y: 74.2, size: 11 },
          { text: "The judgment is affirmed.", x: 72, y: 120 },
          { text: "12", x: 201, y: 120, size: 7 },
        ],
      ]),
    );
    expect(page).toEqual(["UNITED", "The judgment is affirmed."]);
  });

  it("that is only pictures has pages without lines, and is said to be a scan", async () => {
    const bytes = await pdfOf([[], [], []]);
    expect(await texts(bytes)).toEqual([[], [], []]);
    const outcome = await readDocument({
      bytes,
      contentType: "application/pdf",
      kind: "amicus_brief",
      court: "ca9",
      sha256: "0",
      docketNumber: "21-40001",
      entryNumber: "39",
      filedOn: "2031-06-26",
    });
    expect(outcome).toEqual({ state: "scan", pages: 3, summary: null, reason: "scan" });
  });

  it("that is locked, cut off or none says so", async () => {
    const locked = await pdfOf([linesDown(["Secret."])], { userPassword: "open" });
    await expect(readPdf(locked)).rejects.toMatchObject({ kind: "unreadable", message: "the PDF asks for a password" });
    await expect(readPdf(new TextEncoder().encode("%PDF-1.7 nothing"))).rejects.toMatchObject({ kind: "unreadable" });
    const whole = await pdfOf([linesDown(["The motion is denied."])]);
    await expect(readPdf(whole.slice(0, 300))).rejects.toMatchObject({ kind: "unreadable" });
  });

  it("takes nothing from its owner: the bytes can be read again", async () => {
    const bytes = await pdfOf([linesDown(["The motion is denied."])]);
    const before = bytes.slice();
    await readPdf(bytes);
    expect(bytes).toEqual(before);
  });

  it("longer than we read is refused with the two numbers, so that its reader gets the link", async () => {
    const bytes = await pdfOf(Array.from({ length: PDF_PAGES_MAX + 1 }, () => []));
    await expect(readPdf(bytes)).rejects.toMatchObject({
      kind: "unreadable",
      message: `PDF of ${PDF_PAGES_MAX + 1} pages, more than ${PDF_PAGES_MAX}`,
    });
  });

  it("of a thousand pages, as joint appendices have, is read to its last page", async () => {
    const bytes = await pdfOf(Array.from({ length: 1_000 }, (_, i) => linesDown([`Page ${i + 1} of the appendix.`])));
    const { pages } = await readPdf(bytes);
    expect(pages).toHaveLength(1_000);
    expect(pages.at(-1)?.lines[0]?.text).toBe("Page 1000 of the appendix.");
  });
});
