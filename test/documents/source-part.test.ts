import { describe, expect, it } from "vitest";
import { quotableSentences } from "../../functions/documents/sentences-for-drafts.ts";
import { readSource } from "../../functions/documents/source-part.ts";
import { BRIEF } from "./sample-brief.ts";
import { OPINION } from "./sample-opinion.ts";

describe("the part of a measured document that may be used", () => {
  it("of an opinion is the court's, on pages that the folder counts as the court's", () => {
    const all = readSource(OPINION, { kind: "opinion" });
    expect(all.form).toBe("ruling");
    expect(new Set(all.sentences.map(({ part }) => part))).toEqual(new Set(["court"]));
    const counted = readSource(OPINION, {
      kind: "opinion",
      pageKinds: ["syllabus", "syllabus", "court", "separate"],
      bodyKind: "court",
    });
    expect(new Set(counted.sentences.map(({ page }) => page))).toEqual(new Set([3]));
    expect(counted.sentences.length).toBeGreaterThan(0);
  });

  it("of a brief is its argument and not its summary, which the reference was cut from", () => {
    const { form, sentences } = readSource(BRIEF, { kind: "amicus_brief" });
    expect(form).toBe("brief");
    expect(sentences.some(({ part }) => part === "argument")).toBe(true);
    expect(sentences.some(({ part }) => part === "summary_of_argument" || part === "interest")).toBe(false);
  });

  it("begins where the folder says", () => {
    const offset = BRIEF.indexOf("Section 12 speaks");
    expect(readSource(BRIEF, { kind: "amicus_brief", bodyOffset: offset }).sentences[0]?.text).toBe(
      "Section 12 speaks of tugs and of nothing else.",
    );
  });
});

describe("the sentences that a draft may rest on", () => {
  it("are whole, with the fields that their part allows", async () => {
    const sentences = await quotableSentences(
      { bytes: new TextEncoder().encode(OPINION), contentType: "text/plain" },
      "ruling",
    );
    const fieldsOf = (begin: string) => sentences.find(({ quote }) => quote.text.startsWith(begin))?.fields;
    expect(fieldsOf("We hold that")).toEqual(["question", "holdings", "next"]);
    expect(fieldsOf("I would hold")).toBeUndefined();
    expect(fieldsOf("The panel affirmed")).toBeUndefined();
  });
});
