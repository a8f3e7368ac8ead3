import { describe, expect, it } from "vitest";
import { joinSmallCaps } from "../../functions/documents/small-caps.ts";

describe("small capitals whose first letter was drawn apart", () => {
  it("are joined when a line shows two of them or more", () => {
    expect(joinSmallCaps("U NITED S TATES H ARBOR AND")).toBe("UNITED STATES HARBOR AND");
    expect(joinSmallCaps("M ARLOWE , H ALE & D UNN")).toBe("MARLOWE, HALE & DUNN");
  });

  it("are left alone when one letter may stand for itself", () => {
    expect(joinSmallCaps("PART A THE HARBOR")).toBe("PART A THE HARBOR");
    expect(joinSmallCaps("I agree with Plan B as drawn.")).toBe("I agree with Plan B as drawn.");
  });
});
