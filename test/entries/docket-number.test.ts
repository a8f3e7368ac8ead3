import { describe, expect, it } from "vitest";
import { sameDocketNumber } from "../../functions/entries/docket-number.ts";

describe("two prints of a docket's number", () => {
  it.each([
    ["3:19-cv-00807", "3:19-cv-00807-RS"],
    ["3:19-cv-00807", "19-cv-807"],
    ["2:08-bk-12345", "2:08-bk-12345-ABC-1"],
    ["19-15716", "No. 19-15716"],
    ["22A100", "22a100"],
    ["19-1212", "19-1212 "],
    ["MDL No. 2420", "mdl no. 2420"],
  ])("%s and %s are one docket", (one, other) => {
    expect(sameDocketNumber(one, other)).toBe(true);
    expect(sameDocketNumber(other, one)).toBe(true);
  });

  it.each([
    ["3:19-cv-00807", "3:19-cv-00870"],
    ["3:19-cv-00807", "4:19-cv-00807"],
    ["3:19-cv-00807", "3:19-cr-00807"],
    ["19-15716", "19-1571"],
    ["22A100", "22M100"],
    ["22-100", "22A100"],
    ["", "19-1212"],
  ])("%s and %s are two", (one, other) => {
    expect(sameDocketNumber(one, other)).toBe(false);
  });
});
