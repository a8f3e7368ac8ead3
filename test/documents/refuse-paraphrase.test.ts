import { describe, expect, it } from "vitest";
import { refuseParaphrase } from "../../functions/documents/refuse-paraphrase.ts";

/** Sentences of rulings and briefs, invented, each with faithful renderings as a careful clerk would write them. */
const FAITHFUL: readonly (readonly [string, readonly string[]])[] = [
  [
    "We hold that the Harbor Act does not permit a night fee.",
    [
      "The court held that the Harbor Act does not permit a night fee.",
      "The Harbor Act does not permit a night fee, the court held.",
    ],
  ],
  [
    "For these reasons, the order of the district court is affirmed.",
    ["The court affirmed the district court's order.", "The order of the district court was affirmed."],
  ],
  [
    "The port contends that section 12 permits fees of every kind.",
    [
      "The port argues that section 12 permits every kind of fee.",
      "Section 12 permits fees of every kind, according to the port.",
    ],
  ],
  [
    "We vacate the injunction and remand for further proceedings consistent with this opinion.",
    [
      "The court vacated the injunction and remanded for further proceedings.",
      "The injunction was vacated and the case remanded.",
    ],
  ],
  [
    "Because the notice reached the clerk on June 4, 2031, it was filed one day late.",
    [
      "The notice was filed a day late: it reached the clerk on June 4, 2031.",
      "The notice reached the clerk on June 4, 2031, and was late.",
    ],
  ],
  [
    "The Ninth Circuit affirmed, and we granted certiorari.",
    [
      "After the Ninth Circuit affirmed, the Court granted certiorari.",
      "The Ninth Circuit affirmed and certiorari was granted.",
    ],
  ],
  [
    "Petitioners have not shown that they will suffer irreparable harm.",
    [
      "Petitioners did not show that they will suffer irreparable harm.",
      "The court found that petitioners had not shown irreparable harm.",
    ],
  ],
  [
    "The agency must give a reasoned explanation before it changes its policy.",
    [
      "Before it changes its policy, the agency must give a reasoned explanation.",
      "The agency is required to give a reasoned explanation before changing its policy.",
    ],
  ],
  [
    "The judgment of the Court of Appeals for the Sixth Circuit is reversed.",
    [
      "The Court reversed the judgment of the Sixth Circuit.",
      "The judgment of the Court of Appeals for the Sixth Circuit was reversed.",
    ],
  ],
  [
    "Amici urge the Court to affirm the judgment below.",
    [
      "Amici urge affirmance of the judgment below.",
      "Amici ask that the Court affirm the judgment below, which they urge.",
    ],
  ],
  [
    "No party objected to the filing of the brief within the time allowed by Rule 29.",
    ["No party objected to the brief's filing within the time that Rule 29 allows."],
  ],
  [
    "A pilot may refuse to board a ship that is not seaworthy.",
    [
      "A pilot may refuse to board a ship that is not seaworthy, the court said.",
      "Pilots may refuse to board ships that are not seaworthy.",
    ],
  ],
  [
    "The statute was enacted in 1978 and amended three times since.",
    [
      "Enacted in 1978, the statute has been amended three times.",
      "The statute dates from 1978 and was amended 3 times.",
    ],
  ],
  [
    "Justice Hale, with whom Justice Dunn joins, would deny the application.",
    ["Justice Hale, joined by Justice Dunn, would deny the application."],
  ],
  [
    "The motion for leave to file an amicus brief is granted; the motion to intervene is denied.",
    [
      "The court granted leave to file an amicus brief and denied the motion to intervene.",
      "The motion to intervene was denied, the motion for leave to file an amicus brief granted.",
    ],
  ],
  [
    "Respondent cannot rely on a rule that petitioner never knew.",
    ["Respondent cannot rely on a rule petitioner never knew."],
  ],
  [
    "The Harbor League represents twelve port cities and their pilots.",
    ["The Harbor League represents 12 port cities and their pilots."],
  ],
  [
    "Nothing in the Act suggests that Congress meant to leave night landings without a remedy.",
    ["Nothing in the Act suggests that Congress meant to leave night landings without remedy."],
  ],
  [
    "The fee falls on every ship that lands between sunset and sunrise.",
    ["Every ship landing between sunset and sunrise pays the fee."],
  ],
  [
    "We therefore dismiss the appeal for lack of jurisdiction.",
    ["The appeal was dismissed for lack of jurisdiction.", "The court dismissed the appeal for lack of jurisdiction."],
  ],
];

describe("a faithful rendering", () => {
  const pairs = FAITHFUL.flatMap(([quote, renderings]) => renderings.map((rendering) => ({ quote, rendering })));

  it("passes: no more than one in twenty is refused", () => {
    expect(pairs.length).toBeGreaterThan(30);
    const refused = pairs.flatMap(({ quote, rendering }) => {
      const why = refuseParaphrase(rendering, quote);
      return why === undefined ? [] : [`${why}: ${rendering}`];
    });
    expect(refused.slice(Math.floor(pairs.length / 20))).toEqual([]);
  });

  it("passes word for word, whatever the sentence", () => {
    for (const [quote] of FAITHFUL) expect(refuseParaphrase(quote, quote)).toBeUndefined();
  });
});

describe("a rendering that says something else", () => {
  const quote =
    "We hold that petitioners may sue the Ninth Circuit’s marshal under section 12 of the Harbor Act, and respondents do not argue that the order of June 4, 2031, which the District Court denied to stay, must be vacated.";
  it.each([
    [
      "a number",
      "The fee is 14 dollars a night.",
      "The fee is 12 dollars a night.",
      /^number not in its quotations: 14/,
    ],
    ["a number in words", "Three judges agreed with the port.", "Two judges agreed with the port.", /^number/],
    [
      "a name",
      "The court agreed with Judge Fontaine on the port's fee.",
      "The court agreed with Judge Marlowe on the port’s fee.",
      /^name not in its quotations: fontaine/,
    ],
    [
      "a court",
      "The Fifth Circuit upheld the port's fee.",
      "The Ninth Circuit upheld the port’s fee.",
      /^ordinal not in its quotations: fifth/,
    ],
    [
      "a level of court",
      "The court of appeals enjoined the night fee.",
      "The district court enjoined the night fee.",
      /^court/,
    ],
    [
      "a citation",
      "The rule comes from 14 U.S.C. 1292.",
      "The rule comes from 28 U. S. C. 1292.",
      /^number not in its quotations: 14/,
    ],
    [
      "a party",
      "Respondents have not shown irreparable harm.",
      "Petitioners have not shown irreparable harm.",
      /^role not in its quotations: respondent/,
    ],
    [
      "an act",
      "The order of the district court is reversed.",
      "The order of the district court is affirmed.",
      /^act not in its quotations: reverse/,
    ],
    [
      "a modal",
      "The port must charge a night fee.",
      "The port may charge a night fee.",
      /^modal not in its quotations: must/,
    ],
    ["a dropped “not”", "The Harbor Act permits a night fee.", "The Harbor Act does not permit a night fee.", /denies/],
    ["an added “not”", "The Harbor Act does not permit a night fee.", "The Harbor Act permits a night fee.", /denies/],
    [
      "a “not” too many",
      "The Harbor Act does not not permit a night fee.",
      "The Harbor Act does not permit a night fee.",
      /^denies twice/,
    ],
    [
      "a claim told as a holding",
      "The court held that section 12 permits the fee.",
      "The port claims that section 12 permits the fee.",
      /^a claim became a holding/,
    ],
    [
      "a claim without its speaker",
      "Section 12 permits the fee.",
      "The port claims that section 12 permits the fee.",
      /^no longer says/,
    ],
    ["a verdict", "The league won: the night fee is enjoined.", "The night fee is enjoined.", /^a verdict: won/],
    [
      "more than the quotation",
      "The night fee is enjoined, so ships will again choose the harbor and prices fall.",
      "The night fee is enjoined.",
      /^says more/,
    ],
  ])("is caught: %s", (_, sentence, quoted, why) => {
    expect(refuseParaphrase(sentence, quoted)).toMatch(why);
  });

  it("is caught when both words stand in the quotation and only changed their places", () => {
    const swapped = quote.replace("petitioners", "@").replace("respondents", "petitioners").replace("@", "respondents");
    expect(refuseParaphrase(swapped, quote)).toBeDefined();
    expect(
      refuseParaphrase(
        "We decline respondents’ suggestion to read the statute as broadly as petitioners read the rule.",
        "We decline petitioners’ suggestion to read the statute as broadly as petitioners read the rule.",
      ),
    ).toBeDefined();
  });
});
