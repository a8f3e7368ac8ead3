import { describe, expect, it } from "vitest";
import { cleanDocument } from "../../functions/documents/clean.ts";
import {
  type CheckedDocument,
  checkSummary,
  refuseQuote,
  refuseSentence,
  squeeze,
} from "../../functions/documents/gate.ts";
import { readPlainText } from "../../functions/documents/read-plain-text.ts";
import { rulingSections } from "../../functions/documents/ruling-sections.ts";
import { summarize } from "../../functions/documents/summarize.ts";
import type { RulingSummary, Summary } from "../../functions/model/summary.ts";
import { OPINION } from "./sample-opinion.ts";

const document = cleanDocument(readPlainText(OPINION));
const checked: CheckedDocument = { document, sections: rulingSections(document) };

function summaryOf(text: string): Summary {
  const made = summarize({ document: readPlainText(text), kind: "opinion", court: "ca9", sha256: "0" });
  if ("none" in made) throw new Error(made.none);
  return made;
}
const summary = summaryOf(OPINION);
const ruling = summary.of as RulingSummary;
const holding = ruling.holdings[0];
if (holding === undefined) throw new Error("the sample has a holding");

describe("a sentence without its place", () => {
  it.each([
    ["the court's own", "We hold that the Harbor Act does not permit a night fee.", undefined],
    [
      "with other line breaks and quotation marks",
      "We hold   that the Harbor\nAct does not permit a night fee.",
      undefined,
    ],
    [
      "one that drops the “not”",
      "We hold that the Harbor Act does permit a night fee.",
      "not verbatim in the document",
    ],
    ["one with another number", "The league sued the port in 2031.", "not verbatim in the document"],
    ["one with another court", "The circuit court enjoined the fee.", "not verbatim in the document"],
    [
      "one with the act turned",
      "For these reasons, the order of the district court is REVERSED.",
      "not verbatim in the document",
    ],
    [
      "the dissent's",
      "I would hold that the Harbor Act permits the night fee.",
      "stands in separate, not in a part for holdings",
    ],
    [
      "the court staff's",
      "The panel affirmed the district court’s injunction against the port’s night fees.",
      "stands in staff_summary, not in a part for holdings",
    ],
    ["a scrap", "We hol", "too short to be found"],
  ])("as a holding: %s", (_, text, why) => {
    expect(refuseSentence(checked, "holdings", text)).toBe(why);
  });

  it("may stand in the field of its own part", () => {
    expect(
      refuseSentence(checked, "separate", "I would hold that the Harbor Act permits the night fee."),
    ).toBeUndefined();
    expect(
      refuseSentence(
        checked,
        "staffSummary",
        "The panel affirmed the district court’s injunction against the port’s night fees.",
      ),
    ).toBeUndefined();
  });
});

describe("a quotation at its place", () => {
  it("passes when the words stand there", () => {
    expect(refuseQuote(checked, "holdings", holding)).toBeUndefined();
  });

  it("fails when they stand elsewhere, or nowhere", () => {
    expect(refuseQuote(checked, "holdings", { ...holding, text: `${holding.text} Not.` })).toBe(
      "not verbatim at its page",
    );
    expect(
      refuseQuote(checked, "holdings", { ...holding, anchor: { ...holding.anchor, start: holding.anchor.start + 3 } }),
    ).toBe("not verbatim at its page");
    expect(refuseQuote(checked, "holdings", { ...holding, anchor: { page: 99, start: 0, end: 5 } })).toBe(
      "nothing stands there",
    );
    expect(refuseQuote(checked, "holdings", { ...holding, text: "" })).toBe("nothing stands there");
    expect(refuseQuote(checked, "holdings", { ...holding, part: "caption" })).toBe("caption is no part for holdings");
    expect(refuseQuote(checked, "no such field", holding)).toBe("no quotations belong to no such field");
  });

  it("fails when it only claims the part that its field allows", () => {
    const lead = ruling.separate[0]?.lead;
    if (lead === undefined) throw new Error("the sample has a dissent");
    expect(refuseQuote(checked, "holdings", { ...lead, part: "court" })).toBe("stands in separate");
  });

  it("fails when it runs over the end of its part, or stands in a footnote", () => {
    const page = document.pages[2];
    const next = document.pages[3];
    const text = `${page?.text.slice(-10)} ${next?.text.slice(0, 10)}`;
    expect(
      refuseQuote(checked, "holdings", {
        text,
        part: "court",
        anchor: { page: 3, endPage: 4, start: (page?.text.length ?? 0) - 10, end: 10 },
      }),
    ).toBe("runs over the end of its part");
    const noted = cleanDocument(
      readPlainText(
        `MARLOWE, Circuit Judge:\n\n${"The port charges a fee for each ship.\n".repeat(8)}——————\n1 We hold nothing of the kind.`,
      ),
    );
    const note = noted.pages[0]?.notes[1];
    const quote = {
      text: note?.text ?? "",
      part: "court" as const,
      anchor: { page: 1, start: note?.start ?? 0, end: (note?.start ?? 0) + (note?.text.length ?? 0) },
    };
    expect(refuseQuote({ document: noted, sections: rulingSections(noted) }, "holdings", quote)).toBe(
      "stands in a footnote",
    );
  });

  it("of a plurality is no holding", () => {
    const sections = checked.sections.map((section) =>
      section.part === "court" ? { ...section, plurality: true as const } : section,
    );
    expect(refuseQuote({ document, sections }, "holdings", holding)).toBe("only a plurality says it");
    expect(refuseQuote({ document, sections }, "acts", holding)).toBeUndefined();
  });
});

describe("a whole summary", () => {
  it("passes as it is when every word of it stands in the document", () => {
    expect(checkSummary(summary, checked)).toEqual(summary);
    expect(summary.warnings).toEqual([]);
  });

  it("loses what was changed, says so, and a label goes with its evidence", () => {
    const acts = {
      ...ruling.acts,
      evidence: ruling.acts.evidence.map((quote) => ({ ...quote, text: "The order is REVERSED." })),
    };
    const damaged: Summary = {
      ...summary,
      of: { ...ruling, acts, holdings: [{ ...holding, text: "We hold nothing." }, ...ruling.holdings.slice(1)] },
    };
    const left = checkSummary(damaged, checked);
    expect((left.of as RulingSummary).acts).toEqual({ status: "not_stated", evidence: [] });
    expect((left.of as RulingSummary).holdings).toEqual(ruling.holdings.slice(1));
    expect(left.warnings).toEqual(["holdings: not verbatim at its page", "acts: not verbatim at its page"]);
  });
});

describe("what layout can change", () => {
  it("is dropped before words are compared, and nothing else", () => {
    expect(squeeze("“The court’s\n non-\nfinal order”")).toBe(squeeze('"The court\'s nonfinal  order"'));
    expect(squeeze("The order is final.")).not.toBe(squeeze("The Order is final."));
  });
});
