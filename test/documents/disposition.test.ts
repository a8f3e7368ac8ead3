import { describe, expect, it } from "vitest";
import { actsIn, readDisposition } from "../../functions/documents/disposition.ts";
import type { Sentence } from "../../functions/documents/sentences.ts";

const said = (text: string) => actsIn(text).map(({ act, of }) => (of === null ? act : `${act}: ${of}`));

describe("what a court does in a sentence", () => {
  it.each([
    [
      "The judgment of the Court of Appeals is reversed, and the case is remanded.",
      ["reversed: The judgment of the Court of Appeals", "remanded: the case"],
    ],
    [
      "The motion to vacate the judgment and remand is DENIED.",
      ["denied: The motion to vacate the judgment and remand"],
    ],
    ["We therefore vacate the injunction and remand the case.", ["vacated: the injunction", "remanded: the case"]],
    [
      "The court GRANTS the motion for leave and DENIES the motion to intervene.",
      ["granted: the motion for leave", "denied: the motion to intervene"],
    ],
    ["The petition is GRANTED IN PART and DENIED IN PART.", ["granted_in_part: The petition", "denied: The petition"]],
    [
      "The judgment is affirmed as to §§101(12A) and 528 and reversed as to §526(a)(4), and the cases are remanded.",
      ["affirmed_in_part: The judgment", "reversed_in_part: The judgment", "remanded: the cases"],
    ],
    [
      "The June 1 Memorandum is VACATED and remanded to the agency.",
      ["vacated: The June 1 Memorandum", "remanded: The June 1 Memorandum"],
    ],
    [
      "The panel affirms the preliminary injunction of April 8, 2019.",
      ["affirmed: the preliminary injunction of April 8, 2019"],
    ],
    [
      "Because the rule is sound, the judgment of the Court of Appeals must be affirmed.",
      ["affirmed: the judgment of the Court of Appeals"],
    ],
    ["Affirmed.", ["affirmed"]],
    ["Petition for review denied.", ["denied: Petition for review"]],
    ["Judgment vacated; case remanded.", ["vacated: Judgment", "remanded: case"]],
    ["Vacated and remanded; appeal dismissed in part.", ["vacated", "remanded", "dismissed: appeal"]],
    ["The judgment below is summarily affirmed.", ["affirmed: The judgment below"]],
    ["The judgment must be, and hereby is, affirmed.", ["affirmed: The judgment"]],
    ["The order of the district court will be affirmed.", ["affirmed: The order of the district court"]],
    ["The sentence is vacated and the matter remanded.", ["vacated: The sentence", "remanded: the matter"]],
    [
      "The judgment of the Court of Appeals, affirming the decision of the District Court, is reversed.",
      ["reversed: The judgment of the Court of Appeals"],
    ],
    [
      "We reverse the judgment of the port and remand with instructions that the writ be granted.",
      ["reversed: the judgment of the port", "remanded"],
    ],
    ["We reverse the order of the port and order that the toll be repaid.", ["reversed: the order of the port"]],
    ["REVERSED in part; AFFIRMED in part.", ["reversed_in_part", "affirmed_in_part"]],
    ["It is so ordered. Vacated and remanded with instructions to dismiss.", ["vacated", "remanded"]],
  ])("is read: %s", (text, acts) => {
    expect(said(text)).toEqual(acts);
  });

  it.each([
    "The question is whether the judgment is affirmed by what the jury found.",
    "Until the motion is granted, the clerk waits.",
    "Petitioner asks us to consider the order.",
    "The claim must be dismissed on its own terms.",
    "The port hopes that the permit will be granted.",
  ])("is nothing where it only might: %s", (text) => {
    expect(said(text)).toEqual([]);
  });
});

const sentences = (...texts: string[]): Sentence[] =>
  texts.map((text, i) => ({
    text,
    page: i + 1,
    endPage: i + 1,
    start: 0,
    end: text.length,
    part: "court",
    section: 0,
    paragraph: i,
    isLead: true,
    doubtful: false,
    interrupted: false,
    quoted: false,
    numbered: false,
  }));
const FILLER = Array.from({ length: 40 }, (_, i) => `The port charges fee number ${i}.`);

describe("the disposition of a ruling", () => {
  it("is what the closing says, with its sentence", () => {
    const read = readDisposition(
      sentences("We affirm.", ...FILLER, "For these reasons, the order of the district court is affirmed."),
    );
    expect(read).toMatchObject({
      status: "stated",
      value: [{ act: "affirmed", of: "the order of the district court" }],
    });
    expect(read.evidence.map(({ text }) => text)).toEqual([
      "For these reasons, the order of the district court is affirmed.",
    ]);
  });

  it("is both sentences and no label where the opening announces the contrary", () => {
    const read = readDisposition(
      sentences(
        "We reverse the order of the district court.",
        ...FILLER,
        "The order of the district court is affirmed.",
      ),
    );
    expect(read.status).toBe("conflict");
    expect(read.value).toBeUndefined();
    expect(read.evidence.map(({ text }) => text)).toEqual([
      "We reverse the order of the district court.",
      "The order of the district court is affirmed.",
    ]);
  });

  it("is the opening's where the closing says nothing", () => {
    expect(readDisposition(sentences("We now vacate the injunction.", ...FILLER)).value).toEqual([
      { act: "vacated", of: "the injunction" },
    ]);
  });

  it("holds all acts of the closing, and not what a court below did or that review was granted", () => {
    expect(
      readDisposition(
        sentences(
          "The district court affirmed.",
          ...FILLER,
          "We granted certiorari.",
          "The motion to vacate the judgment is DENIED.",
          "The judgment is AFFIRMED.",
        ),
      ).value,
    ).toEqual([
      { act: "denied", of: "The motion to vacate the judgment" },
      { act: "affirmed", of: "The judgment" },
    ]);
    expect(readDisposition(sentences("We granted certiorari.", ...FILLER)).status).toBe("not_stated");
    expect(
      readDisposition(sentences(...FILLER, "The writ of certiorari is dismissed as improvidently granted.")).value,
    ).toEqual([{ act: "dismissed", of: "The writ of certiorari" }]);
  });

  it("of a petition for review is the petition's: what the agency did is a step", () => {
    const read = readDisposition(
      sentences(...FILLER, "We affirm the judge’s denial of his applications.", "The petition is denied."),
    );
    expect(read.value).toEqual([{ act: "denied", of: "The petition" }]);
    expect(read.evidence.map(({ text }) => text)).toEqual(["The petition is denied."]);
  });

  it("is not stated where nobody states it", () => {
    expect(readDisposition(sentences(...FILLER))).toEqual({ status: "not_stated", evidence: [] });
  });
});
