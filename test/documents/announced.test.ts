import { describe, expect, it } from "vitest";
import { announcedParts } from "../../functions/documents/announced.ts";
import { cleanDocument } from "../../functions/documents/clean.ts";
import { readPlainText } from "../../functions/documents/read-plain-text.ts";

const announced = (text: string) =>
  announcedParts(cleanDocument(readPlainText(text))).map(({ judge, writing }) => [judge, writing]);

describe("the writings that a caption announces", () => {
  it.each([
    [
      "Opinion by Judge L. Marlowe; Dissent by Judge Hale\nHARBOR LEAGUE V. PORT",
      [
        ["L. Marlowe", undefined],
        ["Hale", "dissenting"],
      ],
    ],
    [
      "Opinion by Judge Peter A. Hale;\nConcurrence by Chief Judge Dunn",
      [
        ["Peter A. Hale", undefined],
        ["Dunn", "concurring"],
      ],
    ],
    [
      "Opinion by Judge Dunn;\nPartial Concurrence and Partial Dissent by Judge Hale",
      [
        ["Dunn", undefined],
        ["Hale", "concurring in part and dissenting in part"],
      ],
    ],
    [
      "Opinion by Judge Dunn; Partial Dissent by Judge Hale",
      [
        ["Dunn", undefined],
        ["Hale", "dissenting in part"],
      ],
    ],
    ["The opinion of the district judge is affirmed.", []],
  ])("%s", (text, parts) => {
    expect(announced(text)).toEqual(parts);
  });
});
