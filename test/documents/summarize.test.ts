import { describe, expect, it } from "vitest";
import { DEMONSTRATION_LINE } from "../../functions/documents/clean.ts";
import { readDocument, textOf } from "../../functions/documents/read-document.ts";
import { readPlainText } from "../../functions/documents/read-plain-text.ts";
import { summarize, type ToSummarize } from "../../functions/documents/summarize.ts";
import { linesDown, pdfOf } from "./pdf-of.ts";
import { BRIEF } from "./sample-brief.ts";
import { OPINION } from "./sample-opinion.ts";

const of = (text: string, more: Partial<ToSummarize> = {}) =>
  summarize({ document: readPlainText(text), kind: "opinion", court: "ca9", sha256: "0", ...more });

describe("a document", () => {
  it("of which nothing can be said says why", () => {
    expect(of("\f\f\f")).toEqual({ none: "scan" });
    expect(of("Two words of a form with some twelve words or so on it.")).toEqual({ none: "too_little_text" });
    expect(of(OPINION, { kind: "notice" })).toEqual({ none: "kind" });
    expect(
      of(`${"Exhibit list of the port with numbers and pages, no sentence of which is whole ".repeat(6)}`),
    ).toEqual({ none: "nothing_quotable" });
  });

  it("whose stamp names another docket is summed up with a warning", () => {
    const made = of(BRIEF, { kind: "amicus_brief", docketNumber: "20-99999" });
    expect(made).toMatchObject({ warnings: ["the stamp names docket 21-40001, the entry 20-99999"] });
    expect(of(BRIEF, { kind: "amicus_brief", docketNumber: "21-40001" })).toMatchObject({ warnings: [] });
  });

  it("with fewer pages than its stamp counts, or pages that are pictures, says so", () => {
    expect(of(BRIEF.replaceAll("of 4", "of 9"), { kind: "amicus_brief" })).toMatchObject({
      warnings: ["the stamp counts 9 pages, the file has 4"],
    });
    expect(of(`${OPINION}\f\f\f`)).toMatchObject({ warnings: ["2 of 6 pages have no text"] });
  });

  it("of the replay carries its mark", () => {
    const pages = OPINION.split("\f")
      .map((page) => `${DEMONSTRATION_LINE}\n${page}`)
      .join("\f");
    expect(of(pages)).toMatchObject({ demonstration: true });
    expect(of(OPINION)).not.toHaveProperty("demonstration");
  });
});

describe("a file", () => {
  const JOB = {
    kind: "opinion" as const,
    court: "ca9",
    sha256: "0",
    docketNumber: "21-40001",
    entryNumber: null,
    filedOn: null,
  };

  it("is read by what its bytes are, not by what it is called", async () => {
    const bytes = await pdfOf([linesDown(["The motion is granted."])]);
    expect((await textOf({ bytes, contentType: "text/plain" })).from).toBe("pdf");
    expect(
      (await textOf({ bytes: new TextEncoder().encode("The motion."), contentType: "text/plain; charset=utf-8" })).from,
    ).toBe("text");
    await expect(textOf({ bytes: new TextEncoder().encode("<html>"), contentType: "text/html" })).rejects.toMatchObject(
      { kind: "unreadable", message: "neither a PDF nor a plain text: text/html" },
    );
  });

  it("comes to a summary with its pages, or to a reason", async () => {
    const bytes = new TextEncoder().encode(OPINION);
    expect(await readDocument({ ...JOB, bytes, contentType: "text/plain" })).toMatchObject({
      state: "read",
      pages: 4,
      reason: null,
      summary: { pages: 4, method: "extract" },
    });
    expect(await readDocument({ ...JOB, kind: "notice", bytes, contentType: "text/plain" })).toEqual({
      state: "read",
      pages: 4,
      summary: null,
      reason: "kind",
    });
  });
});
