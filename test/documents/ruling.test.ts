import { describe, expect, it } from "vitest";
import { readPlainText } from "../../functions/documents/read-plain-text.ts";
import { summarize } from "../../functions/documents/summarize.ts";
import type { RulingSummary } from "../../functions/model/summary.ts";
import { OPINION } from "./sample-opinion.ts";

const ruling = (text: string): RulingSummary => {
  const made = summarize({ document: readPlainText(text), kind: "opinion", court: "ca9", sha256: "0" });
  if ("none" in made || made.of.form !== "ruling") throw new Error("no summary of a ruling");
  return made.of;
};
const texts = (quotes: readonly { readonly text: string }[]) => quotes.map(({ text }) => text);

describe("a ruling says of itself", () => {
  const read = ruling(OPINION);

  it("which court, panel and author, and that it is published", () => {
    expect(read.court.value).toBe("UNITED STATES COURT OF APPEALS FOR THE NINTH CIRCUIT");
    expect(read.panel.value).toEqual(["Lisa T. Marlowe", "Peter A. Hale", "Ruth Dunn"]);
    expect(read.author.value).toBe("MARLOWE");
    expect(read.published.value).toBe(true);
  });

  it("the question before a panel, which is no holding", () => {
    const asked = "The question before the panel is whether the Harbor Act lets it do so.";
    const told = ruling(OPINION.replace("The question is whether the Harbor Act lets it do so.", asked));
    expect(texts(told.question)).toEqual([asked]);
    expect(texts(told.holdings)).not.toContain(asked);
  });

  it("the question, and holdings that are the court's own and not a party's", () => {
    expect(texts(read.question)).toEqual(["The question is whether the Harbor Act lets it do so."]);
    expect(texts(read.holdings)).toContain("We hold that the Harbor Act does not permit a night fee.");
    for (const { part } of [...read.question, ...read.holdings]) expect(part).toBe("court");
    expect(texts(read.holdings)).not.toContain("The port argues that the Harbor Act permits fees of every kind.");
  });

  it("what it does, with the sentence that says so", () => {
    expect(read.acts.value).toEqual([{ act: "affirmed", of: "the order of the district court" }]);
    expect(texts(read.acts.evidence)).toEqual(["For these reasons, the order of the district court is AFFIRMED."]);
  });

  it("the dissent under its judge's name, and the staff's summary as the staff's", () => {
    expect(read.separate).toMatchObject([
      {
        judge: "DUNN",
        writing: "dissenting",
        joinedBy: [],
        lead: { text: "I would hold that the Harbor Act permits the night fee." },
      },
    ]);
    expect(read.staffSummary?.by).toBe("court staff");
    expect(texts(read.staffSummary?.text ?? [])).toEqual([
      "The panel affirmed the district court’s injunction against the port’s night fees.",
    ]);
  });

  it("who wrote it, when nothing stands between the caption and the heading", () => {
    const plain = OPINION.replace(/SUMMARY\*[\s\S]*?(?=OPINION\n\nMARLOWE)/, "").replace("MARLOWE,", "L. MARLOWE,");
    expect(ruling(plain).author).toMatchObject({ status: "stated", value: "L. MARLOWE" });
  });

  it("no vote, because none is stated", () => {
    expect(read.vote).toEqual({ status: "not_stated", evidence: [] });
  });
});

describe("a front page without the opinion", () => {
  it("names the author and the dissent that it announces, and nothing that it does", () => {
    const read = ruling(
      OPINION.split("\f")
        .slice(0, 2)
        .join("\f")
        .replace(/MARLOWE, Circuit Judge:[\s\S]*/, ""),
    );
    expect(read.author).toMatchObject({ status: "stated", value: "Marlowe" });
    expect(read.separate).toEqual([{ judge: "Dunn", writing: "dissenting", joinedBy: [] }]);
    expect(read.acts.status).toBe("not_stated");
    expect(read.holdings).toEqual([]);
  });
});

describe("an order of a district court", () => {
  const ORDER = `UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF AVALON

HARBOR LEAGUE v. PORT AUTHORITY

ORDER

The motion of the port for leave to amend is before the court.
Nobody opposes the motion of the port, and it was filed in time.

For these reasons, IT IS HEREBY ORDERED that the motion for leave to amend is GRANTED.
The port shall file its answer within 14 days.
IT IS SO ORDERED.`;

  it("is shown from its first order to its end where it is short, without how the motion came here and the formula that closes it", () => {
    const read = ruling(ORDER);
    expect(read.acts.value).toEqual([{ act: "granted", of: "the motion for leave to amend" }]);
    expect(texts(read.orderingClauses)).toEqual([
      "For these reasons, IT IS HEREBY ORDERED that the motion for leave to amend is GRANTED.",
      "The port shall file its answer within 14 days.",
    ]);
    expect(read.author.status).toBe("not_stated");
  });
});

describe("a vote", () => {
  it("is told when the ruling states it as its own", () => {
    expect(
      ruling(
        OPINION.replace(
          "For these reasons,",
          "The matter failed to receive a majority of the votes of the judges of this court.\n\nFor these reasons,",
        ),
      ).vote.value,
    ).toBe("failed to receive a majority of the votes");
  });
});

describe("publication", () => {
  it.each([
    ["NOT FOR PUBLICATION", false],
    ["FOR PUBLICATION", true],
    ["PRECEDENTIAL", true],
  ])("%s → %s", (words, published) => {
    expect(ruling(OPINION.replace("FOR PUBLICATION", words)).published.value).toBe(published);
  });
  it("is not stated where the pages are silent", () => {
    expect(ruling(OPINION.replace("FOR PUBLICATION", "")).published.status).toBe("not_stated");
  });
});
