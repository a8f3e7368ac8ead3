import { describe, expect, it } from "vitest";
import { cleanDocument } from "../../functions/documents/clean.ts";
import { judgesIn, readPanel } from "../../functions/documents/panel.ts";
import { readPlainText } from "../../functions/documents/read-plain-text.ts";

const panel = (text: string) => readPanel(cleanDocument(readPlainText(text)));

describe("the panel", () => {
  it.each([
    [
      "Before: Lisa T. Marlowe, Peter A. Hale, and Ruth Dunn, Circuit Judges.",
      ["Lisa T. Marlowe", "Peter A. Hale", "Ruth Dunn"],
    ],
    ["Before\n\nMarlowe, Chief Judge,\nHale and Dunn, Circuit Judges.", ["Marlowe", "Hale", "Dunn"]],
    ["Before: MARLOWE, HALE, and DUNN, Circuit Judges.", ["MARLOWE", "HALE", "DUNN"]],
    ["Before Marlowe, Hale, Jr., and Dunn*, Circuit Judges.", ["Marlowe", "Hale, Jr.", "Dunn"]],
    [
      "Before Marlowe, Circuit Judge, Hale, Senior Circuit Judge, and Dunn,* District Judge.",
      ["Marlowe", "Hale", "Dunn"],
    ],
    ["Before: Lisa T. Marlowe, Circuit Judge.", ["Lisa T. Marlowe"]],
    ["Before\n\nMarlowe and Hale, Circuit Judges,\nand Dunn, U.S. District Judge.*", ["Marlowe", "Hale", "Dunn"]],
    ["Before Marlowe, Chief Judge, Hale, Circuit Judge, and Dunn,* Judge.", ["Marlowe", "Hale", "Dunn"]],
  ])("is read as printed: %s", (text, names) => {
    const read = panel(text);
    expect(read.value).toEqual(names);
    expect(read.evidence).toHaveLength(1);
  });

  it("is not stated where no judges are named", () => {
    expect(panel("Before the court is the motion of the port.").status).toBe("not_stated");
    expect(panel("Before Hale paid the toll, he wrote to the Judge.").status).toBe("not_stated");
    expect(judgesIn("the motion of the port")).toEqual([]);
  });
});
