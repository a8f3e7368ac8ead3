import { describe, expect, it } from "vitest";
import { cleanDocument } from "../../functions/documents/clean.ts";
import { titleActs } from "../../functions/documents/order-title.ts";
import { readPlainText } from "../../functions/documents/read-plain-text.ts";

const acts = (text: string) => titleActs(cleanDocument(readPlainText(text)));

describe("the title of an order", () => {
  it.each([
    [
      "ORDER GRANTING MOTION FOR LEAVE\nTO FILE BRIEF FOR AMICI CURIAE\nRe: Dkt. No. 40",
      "granted",
      "MOTION FOR LEAVE TO FILE BRIEF FOR AMICI CURIAE",
    ],
    ["ORDER DENYING LEAVE TO FILE AMICUS BRIEF - 1", "denied", "LEAVE TO FILE AMICUS BRIEF"],
    [
      "ORDER GRANTING IN PART AND DENYING IN PART MOTION TO SEAL\nThe court rules.",
      "granted_in_part",
      "MOTION TO SEAL",
    ],
    ["ORDER STAYING PROCEEDINGS PENDING APPEAL\nDefendants moved.", "stayed", "PROCEEDINGS PENDING APPEAL"],
  ])("says what the order does: %s", (text, act, of) => {
    const read = acts(text);
    expect(read.value).toEqual([{ act, of }]);
    expect(read.evidence[0]?.part).toBe("caption");
  });

  it("that names no act states none", () => {
    expect(acts("ORDER SETTING A HEARING").status).toBe("not_stated");
    expect(acts("ORDER\nThe motion of the port is under submission.").status).toBe("not_stated");
  });
});
