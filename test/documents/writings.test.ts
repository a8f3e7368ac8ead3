import { describe, expect, it } from "vitest";
import {
  courtOpening,
  courtOpeningInLine,
  namesOf,
  separateOpening,
  writingOfHead,
} from "../../functions/documents/writings.ts";

describe("the opening of the court's opinion", () => {
  it.each([
    ["JUSTICE MARLOWE delivered the opinion of the Court.", "MARLOWE"],
    ["THE CHIEF JUSTICE delivered the opinion of the Court.", "The Chief Justice"],
    ["PER CURIAM.", "PER CURIAM"],
    ["Per Curiam:*", "Per Curiam"],
    ["L. MARLOWE, Circuit Judge:", "L. MARLOWE"],
    ["HALE, Chief Judge.", "HALE"],
    ["DUNN, District Judge.*", "DUNN"],
    ["DUNN, U.S. District Judge.*", "DUNN"],
    ["QUILL, Judge.*", "QUILL"],
    ["Justice Hale delivered the opinion of the Court.", "Hale"],
    ["Per curiam.", "Per curiam"],
  ])("names its writer: %s", (text, writer) => {
    const opening = courtOpening(`${text} The port charges a fee.`);
    expect(opening?.writing.writer).toBe(writer);
    expect(text.length - (opening?.length ?? 0)).toBeLessThanOrEqual(1);
  });

  it("may stand on a line with its text, in small letters; a panel's list is none", () => {
    expect(courtOpeningInLine("Marlowe, District Judge. Lisa Quill, a pilot, sued.")?.writing.writer).toBe("Marlowe");
    expect(courtOpeningInLine("Before Hale, Circuit Judge. It was heard")).toBeUndefined();
    expect(courtOpening("The port charges a fee.")).toBeUndefined();
  });
});

describe("the opening of a separate writing", () => {
  it.each([
    [
      "JUSTICE HALE, with whom JUSTICE DUNN joins, concurring in denial of applications to vacate stay.",
      "HALE",
      "concurring in denial of applications to vacate stay",
      ["DUNN"],
    ],
    ["DUNN, Circuit Judge, dissenting:", "DUNN", "dissenting", []],
    [
      "HALE, Circuit Judge, joined by DUNN, Circuit Judge, concurring in part and dissenting in part.",
      "HALE",
      "concurring in part and dissenting in part",
      ["DUNN"],
    ],
    ["MARLOWE, Circuit Judge (Concurring).", "MARLOWE", "concurring", []],
    ["Marlowe, Senior Circuit Judge, dissenting.", "Marlowe", "dissenting", []],
    ["Ann B. Marlowe, U.S. District Judge (dissenting in part).", "Ann B. Marlowe", "dissenting in part", []],
    ["HALE, Circuit Judge, concurring dubitante.", "HALE", "concurring dubitante", []],
    ["HALE, Circuit Judge. (Dissenting).", "HALE", "dissenting", []],
    ["HALE, Circuit Judge, concurring, with whom DUNN, Chief Judge, joins.", "HALE", "concurring", ["DUNN"]],
    ["HALE, Circuit Judge, with whom DUNN, Circuit Judge, joins concurring.", "HALE", "concurring", ["DUNN"]],
    [
      "Justice Hale, with whom The Chief Justice and Justice Dunn join, dissenting.",
      "Hale",
      "dissenting",
      ["The Chief Justice", "Dunn"],
    ],
    [
      "JUSTICE HALE, with whom JUSTICE DUNN joins, and with whom JUSTICE QUILL joins as to Part I, dissenting.",
      "HALE",
      "dissenting",
      ["DUNN", "QUILL"],
    ],
    ["THE CHIEF JUSTICE, with whom JUSTICE HALE joins, dissenting.", "The Chief Justice", "dissenting", ["HALE"]],
    [
      "JUSTICE DUNN, concurring in Parts I and II-A and concurring in the judgment.",
      "DUNN",
      "concurring in parts i and ii-a and concurring in the judgment",
      [],
    ],
  ])("says whose it is, what it is and who joins: %s", (text, writer, writing, joinedBy) => {
    expect(separateOpening(`${text} I would reverse.`)?.writing).toEqual({ writer, writing, joinedBy });
  });

  it("is no sentence that tells of an earlier one", () => {
    expect(
      separateOpening(
        "JUSTICE HALE, concurring in the judgment, outlined a different approach. His opinion would have affirmed.",
      ),
    ).toBeUndefined();
    expect(separateOpening("Hale, Circuit Judge, dissenting). The rule is older.")).toBeUndefined();
    expect(separateOpening("The court and Hale, Circuit Judge, dissenting.")).toBeUndefined();
    expect(separateOpening("JUSTICE HALE’s dissent says otherwise.")).toBeUndefined();
  });
});

describe("the head above a page", () => {
  it("names a separate writing, or a part that may be a plurality's", () => {
    expect(writingOfHead("12   HALE, J., dissenting")).toEqual({ writer: "HALE", writing: "dissenting" });
    expect(writingOfHead("MARLOWE, C. J., concurring in judgment   3")).toEqual({
      writer: "MARLOWE",
      writing: "concurring in judgment",
    });
    expect(writingOfHead("Opinion of DUNN, J.")).toEqual({ writer: "DUNN" });
    expect(writingOfHead("Opinion of the Court")).toBeUndefined();
  });
});

describe("who joins", () => {
  it("is read from a list with titles or without", () => {
    expect(namesOf("JUSTICE HALE, JUSTICE DUNN, and JUSTICE MARLOWE")).toEqual(["HALE", "DUNN", "MARLOWE"]);
    expect(namesOf("HALE and DUNN, Circuit Judges")).toEqual(["HALE", "DUNN"]);
    expect(namesOf("Judge L. Marlowe and Chief Judge Ann B. Quill")).toEqual(["L. Marlowe", "Ann B. Quill"]);
    expect(namesOf(undefined)).toEqual([]);
  });
});
