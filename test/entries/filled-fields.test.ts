import { describe, expect, it } from "vitest";
import { disusedFields, filledFields, thinnedFields, vanishedFields } from "../../functions/entries/filled-fields.ts";
import type { DocketReading } from "../../functions/model/reading.ts";

const reading: DocketReading = {
  kind: "docket",
  court: "cand",
  docketNumber: "3:19-cv-00807",
  caseName: "Alder v. Birch",
  dateFiled: null,
  capitalCase: false,
  panel: [],
  lowerCourt: { name: "", docketNumbers: ["1", "2"] },
  parties: [
    { name: "Alder", role: "Plaintiff - Appellee", attorneys: [{ name: "Hazel", roles: ["A", "B"] }] },
    { name: "Cedar", role: "Unknown", attorneys: [] },
  ],
  entries: [{ number: "1", dateFiled: "2019-02-14", description: "Complaint", documents: [] }],
  unread: [{ where: "row 2", why: "no date" }],
  layout: "Date Filed | # | Docket Text",
};

describe("the fields of a reading", () => {
  it("are counted by path; nothing counts that is empty, false or unknown, or no part of the docket", () => {
    expect(filledFields(reading)).toEqual({
      court: 1,
      docketNumber: 1,
      caseName: 2,
      "lowerCourt.docketNumbers": 2,
      "parties.name": 2,
      "parties.role": 1,
      "parties.attorneys.name": 1,
      "parties.attorneys.roles": 2,
      "entries.number": 1,
      "entries.dateFiled": 1,
      "entries.description": 1,
      "role.plaintiff": 1,
      "role.appellee": 1,
    });
  });

  it("are thinned when more of a repeated one is gone than is tolerated", () => {
    const two = () => 2;
    expect(thinnedFields({ "entries.number": 5, caseName: 2 }, { "entries.number": 3 }, two)).toEqual([]);
    expect(thinnedFields({ "entries.number": 5, caseName: 2 }, { "entries.number": 2 }, two)).toEqual([
      "entries.number",
    ]);
  });

  it("are vanished when one of the case is gone, or one that at least two rows had", () => {
    expect(vanishedFields({ caseName: 2, cause: 1 }, { caseName: 1 })).toEqual(["caseName", "cause"]);
    expect(vanishedFields({ "entries.number": 2, "parties.attorneys.name": 1 }, {})).toEqual(["entries.number"]);
    expect(vanishedFields({ "role.plaintiff": 2 }, { "role.plaintiff": 1 })).toEqual([]);
    expect(vanishedFields({ "role.plaintiff": 2, assignedTo: 1, panel: 3 }, {})).toEqual(["role.plaintiff"]);
  });

  it("of a feed are disused when none of many items has one any more, or some of what all of many had; a few items promise nothing", () => {
    const path = "entries.number";
    const disused = (known: number, knownRows: number, seen: number, seenRows: number): string[] =>
      disusedFields({ [path]: known }, { [path]: seen }, { known: knownRows, seen: seenRows });
    expect(disused(3, 3, 0, 68)).toEqual([path]);
    expect(disused(20, 40, 0, 60)).toEqual([path]);
    expect(disused(40, 40, 30, 60)).toEqual([path]);
    expect(disused(40, 40, 58, 60)).toEqual([]);
    // A quiet court's three numbered items, then all that a clerk enters at once, some of it without a number.
    expect(disused(3, 3, 57, 68)).toEqual([]);
    expect(disused(1, 3, 0, 20)).toEqual([]);
  });
});
