import { describe, expect, it } from "vitest";
import { amicusNames } from "../../functions/documents/amicus-names.ts";

describe("the amici of a cover", () => {
  it.each([
    [
      "THE HARBOR ACADEMY OF SAILING AND THE PILOTS’ ASSOCIATION",
      ["THE HARBOR ACADEMY OF SAILING", "THE PILOTS’ ASSOCIATION"],
    ],
    ["OHIO, THE DISTRICT OF COLUMBIA, NEW YORK AND GUAM", ["OHIO", "DISTRICT OF COLUMBIA", "NEW YORK", "GUAM"]],
    ["States of Texas and Ohio", ["States of Texas", "Ohio"]],
    [
      "Seaway Inc., Center for Harbor Law, Children & Tides, The Pilots Foundation, and Ann B. Barrow",
      ["Seaway Inc.", "Center for Harbor Law", "Children & Tides", "The Pilots Foundation", "Ann B. Barrow"],
    ],
    [
      "Harbor Union, Inc.; Dock Workers League; and Tide Watch",
      ["Harbor Union, Inc.", "Dock Workers League", "Tide Watch"],
    ],
  ])("are parted where a list names them: %s", (words, names) => {
    expect(amicusNames(words)).toEqual(names);
  });

  it.each([
    "TWELVE PORT CITIES",
    "FORMER HOMELAND SECURITY AND IMMIGRATION OFFICIALS",
    "FORMER HARBOR, IMMIGRATION, AND CUSTOMS OFFICIALS",
    "34 CITIES AND COUNTIES",
    "LAW PROFESSORS AND CLINICIANS",
    "CENTER FOR HARBOR LAW AND JUSTICE",
    "HARBOR LEAGUE, INC.",
    "NEXT-GENERATION RESEARCH PLATFORMS AND DATABASES",
  ])("stay one where the words are one name: %s", (words) => {
    expect(amicusNames(words)).toEqual([words]);
  });
});
