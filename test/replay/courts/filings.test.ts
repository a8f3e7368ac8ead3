import { describe, expect, it } from "vitest";
import { dayIn, EASTERN, timeIn } from "../../../functions/model/time.ts";
import { FILINGS, LAST_SHOWN, nextShown, shownAt } from "../../../functions/replay/courts/filings.ts";

describe("the filings of the replayed courts", () => {
  it("are shown from 5 p.m. Eastern of their day, and entered before", () => {
    for (const filing of FILINGS) {
      expect(timeIn(EASTERN, filing.shownFrom)).toBe("17:00");
      expect(dayIn(EASTERN, filing.shownFrom)).toBe(filing.day);
      expect(filing.enteredAt < filing.shownFrom).toBe(true);
      expect(dayIn("America/Los_Angeles", filing.enteredAt)).toBe(filing.day);
    }
  });

  it("stand in the order in which they were entered", () => {
    const entered = FILINGS.map((filing) => filing.enteredAt);
    expect(entered).toEqual(entered.toSorted());
    expect(new Set(FILINGS.map((filing) => `${filing.docket} ${filing.seq}`)).size).toBe(94);
    const documents = FILINGS.map((filing) => filing.docId).filter((id) => id !== null);
    expect(new Set(documents).size).toBe(documents.length);
    for (const id of documents) expect(id).toMatch(/^\d{3}0\d{8}$/);
  });

  it("come one day after the other", () => {
    const steps: string[] = [];
    for (let at = nextShown("2019-02-14T00:00:00.000Z"); at !== undefined; at = nextShown(at)) steps.push(at);
    expect(steps).toHaveLength(74);
    expect(steps[0]).toBe("2019-02-14T22:00:00.000Z");
    expect(steps.at(-1)).toBe(LAST_SHOWN);
    expect(LAST_SHOWN).toBe("2025-07-18T21:00:00.000Z");
    expect(shownAt("2019-06-26T20:59:59.999Z").at(-1)?.day).toBe("2019-05-07");
    expect(
      shownAt("2019-06-26T21:00:00.000Z")
        .slice(-2)
        .map((filing) => filing.number),
    ).toEqual(["39", "43"]);
    expect(shownAt(LAST_SHOWN)).toHaveLength(94);
  });

  it("are the same in every run", () => {
    const affirmed = FILINGS.find((filing) => filing.number === "89");
    expect(affirmed).toMatchObject({
      docket: "ca9/19-15716",
      day: "2020-02-28",
      listenerId: 90_000_000 + FILINGS.indexOf(affirmed!),
    });
  });
});
