import { describe, expect, it } from "vitest";
import { classify } from "../../functions/entries/classify.ts";
import { type Decidable, entriesDecided } from "../../functions/entries/resolves.ts";

/** A docket of these lines, in the order they were filed: [day, number, text]. */
function docketOf(id: string, lines: readonly (readonly [string, string | null, string])[]): Decidable[] {
  return lines.map(([filedOn, number, text], at) => ({
    ...classify({ court: id.slice(0, id.indexOf("/")), text }),
    id: `m-${at + 1}`,
    docket: id,
    alsoOn: [],
    number,
    filedOn,
    enteredOn: null,
    text,
  }));
}

/** The places (from 1) of the entries that the last line decides. */
function decidedByLast(docket: readonly Decidable[]): number[] {
  const ruling = docket.at(-1)!;
  return entriesDecided(ruling, docket).map((entry) => docket.indexOf(entry) + 1);
}

describe("entriesDecided", () => {
  it("takes the number that the ruling names", () => {
    const docket = docketOf("cand/1", [
      ["2019-02-20", "20", "MOTION for Temporary Restraining Order filed by Harbor Law Clinic."],
      ["2019-02-21", "21", "MOTION for Temporary Restraining Order filed by Lantern Society."],
      ["2019-03-01", "30", "ORDER by Judge Ada Fern granting 20 Motion for TRO."],
    ]);
    expect(decidedByLast(docket)).toEqual([1]);
  });

  it("takes the one open request that the ruling describes", () => {
    const docket = docketOf("ca9/1", [
      ["2019-04-11", null, "Filed (ECF) Appellants Chad Doe EMERGENCY Motion to stay lower court action."],
      ["2019-04-12", null, "Filed (ECF) Appellants Chad Doe Motion to expedite the appeal."],
      [
        "2019-05-07",
        null,
        "Filed order (ADA FERN, BO ELM and CY ASH): The motion for a stay pending appeal is GRANTED.",
      ],
    ]);
    expect(decidedByLast(docket)).toEqual([1]);
  });

  it("does not choose between two, and does not take one that was decided before", () => {
    const twoOpen = docketOf("ca9/1", [
      ["2019-04-11", null, "Filed (ECF) Appellants Chad Doe Motion to stay lower court action."],
      ["2019-04-12", null, "Filed (ECF) Intervenors Bo Elm Motion to stay lower court action."],
      ["2019-05-07", null, "Filed order (ADA FERN, BO ELM and CY ASH): The motion for a stay is DENIED."],
    ]);
    expect(decidedByLast(twoOpen)).toEqual([]);
    const oneDecided = docketOf("cand/1", [
      ["2019-04-11", "5", "MOTION to Dismiss by Chad Doe."],
      ["2019-05-01", "9", "ORDER by Judge Ada Fern denying 5 Motion to Dismiss."],
      ["2019-06-01", "12", "MOTION to Dismiss Amended Complaint by Chad Doe."],
      ["2019-07-01", "20", "ORDER GRANTING MOTION TO DISMISS. Signed by Judge Ada Fern on 7/1/19."],
    ]);
    expect(decidedByLast(oneDecided)).toEqual([3]);
  });

  it("keeps a motion for two things open for the one not decided", () => {
    const docket = docketOf("casd/1", [
      ["2019-11-05", "2", "MOTION to Certify Class, MOTION for Temporary Restraining Order by Bo Elm."],
      [
        "2019-11-12",
        "18",
        "ORDER Granting Motion for Temporary Restraining Order. Signed by Judge Ada Fern on 11/12/2019.",
      ],
      ["2020-01-14", "39", "ORDER Granting Motion for Class Certification. Signed by Judge Ada Fern on 1/14/2020."],
    ]);
    expect(decidedByLast(docket)).toEqual([1]);
    const again = docketOf("casd/1", [
      ["2019-11-05", "2", "MOTION to Certify Class, MOTION for Temporary Restraining Order by Bo Elm."],
      [
        "2019-11-12",
        "18",
        "ORDER Granting Motion for Temporary Restraining Order. Signed by Judge Ada Fern on 11/12/2019.",
      ],
      [
        "2020-01-14",
        "39",
        "ORDER Denying Motion for Temporary Restraining Order. Signed by Judge Ada Fern on 1/14/2020.",
      ],
    ]);
    expect(decidedByLast(again)).toEqual([]);
  });

  it("knows the Supreme Court's application by its number, and the petition by its name", () => {
    const docket = docketOf("scotus/1", [
      ["2020-03-06", null, "Application (19A001) for a stay, submitted to Justice Kagan."],
      ["2020-03-07", null, "Application (19A002) for a stay, submitted to Justice Kagan."],
      ["2020-04-10", null, "Petition for a writ of certiorari filed. (Response due May 14, 2020)"],
      [
        "2020-04-11",
        null,
        "Application (19A001) for stay presented to Justice Kagan and by her referred to the Court is granted.",
      ],
    ]);
    expect(decidedByLast(docket)).toEqual([1]);
    expect(
      decidedByLast([
        ...docket,
        ...docketOf("scotus/1", [["2020-10-19", null, "Petition GRANTED."]]).map((one) => ({ ...one, id: "m-9" })),
      ]),
    ).toEqual([3]);
  });

  it("looks only at what came before, on the same docket or one whose page repeats it", () => {
    const [motion, ruling] = docketOf("scotus/19A001", [
      ["2020-03-06", null, "Application (19A001) for a stay, submitted to Justice Kagan."],
      [
        "2020-03-11",
        null,
        "Application (19A001) for stay presented to Justice Kagan and by her referred to the Court is granted.",
      ],
    ]);
    expect(entriesDecided({ ...ruling!, docket: "scotus/19-1", alsoOn: [] }, [motion!])).toEqual([]);
    expect(entriesDecided({ ...ruling!, docket: "scotus/19-1", alsoOn: ["scotus/19A001"] }, [motion!])).toEqual([
      motion,
    ]);
    expect(entriesDecided({ ...ruling!, filedOn: "2020-03-05" }, [motion!])).toEqual([]);
  });
});
