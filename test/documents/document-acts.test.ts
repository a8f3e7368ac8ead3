import { describe, expect, it } from "vitest";
import { readPlainText } from "../../functions/documents/read-plain-text.ts";
import { summarize } from "../../functions/documents/summarize.ts";
import type { Kind } from "../../functions/model/entry.ts";

function read(text: string, kind: Kind = "order", court = "cand") {
  const made = summarize({ document: readPlainText(text), kind, court, sha256: "0" });
  if ("none" in made || made.of.form !== "ruling") throw new Error("no summary");
  return made.of;
}

const HEAD =
  "UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF AVALON\n\nHARBOR LEAGUE v. PORT AUTHORITY\n\nORDER\n\n";
const PROSE =
  "The league moved for a preliminary injunction against the night fee, and the port opposed it at length.\nThe court heard the parties and took the matter under advisement that day.\n\n";

describe("the acts of an order", () => {
  const order = read(
    `${HEAD}${PROSE}IT IS HEREBY ORDERED THAT:\n\n1. The port, its officers and agents, are enjoined from collecting the night fee, including by:\n\n(a) billing tugs at night; and\n\n(b) detaining a vessel for the fee.\n\n2. The port must keep all records of the fee until further order.\n\nAmong other things it must keep its logs.\n\n3. The Clerk is directed to close the motion.\n\nIT IS SO ORDERED.\n\nDated: May 5, 2031\n\nANN B. BARROW\nUnited States District Judge`,
  );

  it("are its clauses, whole, with what hangs on them; what the clerk is told is none", () => {
    expect(order.acts.value).toEqual([
      {
        act: "enjoined",
        of: "The port, its officers and agents, are enjoined from collecting the night fee, including by:",
        limits: [
          { kind: "only", text: "billing tugs at night" },
          { kind: "only", text: "detaining a vessel for the fee" },
        ],
      },
      { act: "ordered", of: "The port must keep all records of the fee until further order." },
    ]);
  });

  it("stand in its ordering clauses, without the formulas around them", () => {
    const clauses = order.orderingClauses.map(({ text }) => text);
    expect(clauses).toContain("(a) billing tugs at night; and");
    expect(clauses.filter((text) => /ORDERED/.test(text))).toEqual([]);
  });

  it("are those of the judge who signed it", () => {
    expect(order.author).toMatchObject({ status: "stated", value: "ANN B. BARROW" });
  });

  it("may stand in the title alone, in a column of the caption", () => {
    const titled = read(
      `UNITED STATES DISTRICT COURT\n\nHARBOR LEAGUE, INC.,\n\nPlaintiff,\n\nORDER GRANTING\nHARBOR LEAGUE, INC. dba THE\nTUG OWNERS’ APPLICATION FOR A\nPRELIMINARY INJUNCTION\n\n${PROSE}The harbor is large, and its tugs are many and old, and the fee is high and was raised again.\n`,
    );
    expect(titled.acts.value).toEqual([
      { act: "granted", of: "HARBOR LEAGUE, INC. dba THE TUG OWNERS’ APPLICATION FOR A PRELIMINARY INJUNCTION" },
    ]);
  });
});

describe("the acts of an opinion", () => {
  const opinion = (...last: string[]) =>
    read(
      `UNITED STATES COURT OF APPEALS\nFOR THE FIRST CIRCUIT\n\nBARROW, Circuit Judge.\n\n${PROSE}The league appeals from the judgment of the district court, and we have jurisdiction over its appeal today.\n\n${last.join("\n\n")}`,
      "opinion",
      "ca1",
    ).acts.value;

  it.each([
    [
      "The league’s appeal is dismissed without prejudice for lack of appellate jurisdiction.",
      [{ act: "dismissed", limits: ["without prejudice for lack of appellate jurisdiction"] }],
    ],
    [
      "We vacate the judgment and remand the case with instructions to dismiss the complaint.",
      [{ act: "vacated" }, { act: "remanded", limits: ["with instructions to dismiss the complaint"] }],
    ],
    ["The judgment of the district court is affirmed.", [{ act: "affirmed" }]],
  ])("keep their limits: %s", (sentence, wanted) => {
    expect(
      opinion(sentence)?.map(({ act, limits }) => ({
        act,
        ...(limits === undefined ? {} : { limits: limits.map(({ text }) => text) }),
      })),
    ).toEqual(wanted);
  });

  it("name their object whole, past the period of an abbreviation", () => {
    expect(opinion("The judgment dismissing St. Hale’s claims against Dock Co. and the port is AFFIRMED.")).toEqual([
      { act: "affirmed", of: "The judgment dismissing St. Hale’s claims against Dock Co. and the port" },
    ]);
  });

  it.each([
    "In the event we deny any part of the request, the league asks for more time.",
    "We would stay the injunction if the port had shown harm.",
    "We instruct the district court to dismiss the claim on remand.",
  ])("are none where nothing is done: %s", (sentence) => {
    expect(opinion(sentence)).toBeUndefined();
  });
});

describe("the answer of an opinion", () => {
  it("is what it holds and the rule right behind it, with both questions where it names two", () => {
    const { holdings, question } = read(
      [
        "UNITED STATES COURT OF APPEALS\nFOR THE FIRST CIRCUIT\n\nBARROW, Circuit Judge.",
        `${PROSE}The league appeals from the judgment of the district court, and two questions are before us today.\nThe first is whether the Harbor Act, which speaks of tugs, reaches barges that carry no freight.\nThe second question is whether the port may charge its fee at night without notice to the league.`,
        "We hold that the claims of the league lack merit.\nThe Harbor Act does not reach barges because its text speaks of tugs alone.\nThe league says that this is unfair, and it argues that the Act must be read broadly.",
        "The port raised its fee in May.\nA clerk posted the notice at the gate of the harbor that morning.\nFor these reasons, the Act permits a night fee on notice to the league.",
        "The judgment of the district court is affirmed.",
      ].join("\n\n"),
      "opinion",
      "ca1",
    );
    expect(question.map(({ text }) => text.slice(0, 20))).toEqual(["The first is whether", "The second question "]);
    const held = holdings.map(({ text }) => text);
    expect(held).toContain("The Harbor Act does not reach barges because its text speaks of tugs alone.");
    expect(held.filter((text) => /argues|clerk|raised/.test(text))).toEqual([]);
  });
});
