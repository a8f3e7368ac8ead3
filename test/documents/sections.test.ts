import { describe, expect, it } from "vitest";
import { briefSections } from "../../functions/documents/brief-sections.ts";
import { cleanDocument } from "../../functions/documents/clean.ts";
import { readPlainText } from "../../functions/documents/read-plain-text.ts";
import { rulingSections } from "../../functions/documents/ruling-sections.ts";
import { isBefore, sectionAt } from "../../functions/documents/sections.ts";
import { BRIEF } from "./sample-brief.ts";
import { OPINION } from "./sample-opinion.ts";

const documentOf = (text: string) => cleanDocument(readPlainText(text));
const briefParts = (text: string) => briefSections(documentOf(text)).map(({ part }) => part);
const ruling = (text: string) => rulingSections(documentOf(text));
const rulingParts = (text: string) => ruling(text).map(({ part }) => part);

describe("the parts of a brief", () => {
  it("open at their headings; entries of the contents open none", () => {
    expect(briefParts(BRIEF)).toEqual([
      "cover",
      "contents",
      "interest",
      "summary_of_argument",
      "argument",
      "conclusion",
      "other",
    ]);
  });

  it("cover the whole document without a gap", () => {
    const document = documentOf(BRIEF);
    const sections = briefSections(document);
    sections.slice(1).forEach((section, i) => {
      expect(section.from).toEqual(sections[i]?.to);
    });
    expect(sections[0]?.from).toEqual({ page: 0, at: 0 });
    expect(sections.at(-1)?.to).toEqual({ page: 3, at: document.pages[3]?.text.length });
  });

  it("know contents without a heading by their leaders", () => {
    expect(
      briefParts(
        "BRIEF OF AMICI\nArgument ...... 5\nI. The Act Is Clear ...... 5\nConclusion ...... 18\fARGUMENT\nThe Act is clear.",
      ),
    ).toEqual(["cover", "contents", "argument"]);
  });

  it("put a conclusion before no argument, and what follows an appendix into it", () => {
    expect(
      briefParts("COVER\nARGUMENT\nText.\nCONCLUSION\nText.\nARGUMENT\nText.\nAPPENDIX A\nText.\nARGUMENT\nText."),
    ).toEqual(["cover", "argument", "conclusion", "appendix"]);
  });
});

describe("the parts of a ruling", () => {
  it("are told by what stands where they begin", () => {
    const sections = ruling(OPINION);
    expect(sections.map(({ part }) => part)).toEqual([
      "caption",
      "staff_summary",
      "counsel",
      "caption",
      "court",
      "separate",
    ]);
    expect(sections.find(({ part }) => part === "court")?.writer).toBe("MARLOWE");
    expect(sections.at(-1)).toMatchObject({ writer: "DUNN", writing: "dissenting" });
  });

  it("of the Supreme Court are told by the heads above the pages", () => {
    const pages = [
      "Syllabus\n\nHARBOR LEAGUE v. PORT\n\nThe port charged a fee.\nHeld: It may not.",
      "Opinion of the Court\n\nJUSTICE MARLOWE delivered the opinion of the Court.\nThe port charges a fee. JUSTICE HALE and JUSTICE DUNN agree.",
      "Opinion of MARLOWE, J.\n\nTo some of us the fee is also unfair.",
      "Opinion of the Court\n\nWe affirm.",
      "HALE, J., concurring\n\nJUSTICE HALE, concurring.\nI agree.",
      "DUNN, J., dissenting\n\nJUSTICE DUNN, with whom JUSTICE QUILL joins, dissenting.\nI do not agree.",
      "DUNN, J., dissenting\n\nNor should anybody.",
    ];
    const sections = ruling(pages.join("\f"));
    expect(
      sections.map(({ part, plurality, writer }) => [part, plurality === true ? "plurality" : (writer ?? "")]),
    ).toEqual(
      [
        ["caption", ""],
        ["syllabus", ""],
        ["caption", ""],
        ["court", "MARLOWE"],
        ["court", "plurality"],
        ["court", ""],
        ["separate", "HALE"],
        ["separate", "DUNN"],
      ].slice(sections[0]?.part === "caption" ? 0 : 1),
    );
    expect(sections.at(-1)).toMatchObject({ writing: "dissenting", joinedBy: ["QUILL"] });
  });

  it("of an order begin with its first prose", () => {
    const [caption, court] = ruling(
      "UNITED STATES DISTRICT COURT\nHARBOR LEAGUE v. PORT\nORDER\n\nThe motion of the port for leave to file is before the court.\nNobody opposes the motion of the port.",
    );
    expect([caption?.part, court?.part]).toEqual(["caption", "court"]);
    expect(court?.from.at).toBeGreaterThan(0);
  });

  it("put appendices behind the court's part: their words are not the court's", () => {
    expect(
      rulingParts(
        `${OPINION.split("\f").slice(0, 3).join("\f")}\fAPPENDIX A\n\nSection 12. A port may charge for tugs.`,
      ).at(-1),
    ).toBe("appendix");
  });

  it("open a dissent at a name in small letters, not where a sentence cites one", () => {
    const pages = OPINION.replace("DUNN, Circuit Judge, dissenting", "Dunn, Circuit Judge, dissenting");
    const parts = (text: string) =>
      rulingSections(cleanDocument(readPlainText(text))).filter(({ part }) => part === "separate");
    expect(parts(pages)).toMatchObject([{ writer: "Dunn", writing: "dissenting" }]);
    const cited = pages.replace(
      /^.*Dunn, Circuit Judge, dissenting/m,
      "as was said long ago by the judge\nDunn, Circuit Judge, dissenting",
    );
    expect(cited).not.toBe(pages);
    expect(parts(cited)).toEqual([]);
  });

  it("open a dissent below the line that announces it between dashes", () => {
    const announced = OPINION.replace(
      /\n*\f?(?=DUNN, Circuit Judge, dissenting)/,
      "\n\n– Dissenting Opinion Follows –\n\f",
    );
    expect(ruling(announced).at(-1)).toMatchObject({ part: "separate", writer: "DUNN", writing: "dissenting" });
    expect(documentOf(announced).pages.some(({ text }) => text.includes("Follows"))).toBe(false);
  });

  it("are found again by a place", () => {
    const sections = ruling(OPINION);
    expect(sectionAt(sections, { page: 3, at: 40 })?.part).toBe("separate");
    expect(isBefore({ page: 1, at: 9 }, { page: 2, at: 0 })).toBe(true);
    expect(isBefore({ page: 2, at: 0 }, { page: 2, at: 0 })).toBe(false);
  });
});
