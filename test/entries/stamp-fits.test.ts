import { describe, expect, it } from "vitest";
import { refuseStamp } from "../../functions/entries/stamp-fits.ts";
import { aDocument } from "../support/document-reading.ts";

const entry = { id: "mpp-12", number: "39", filedOn: "2019-06-26", documents: [] };
const stamp = { docketNumber: "19-15716", entryNumber: "39", filedOn: "2019-06-26" };

describe("a stamp", () => {
  it("fits the entry of its docket and number, whatever the day of entry says", () => {
    expect(refuseStamp(stamp, entry, "19-15716")).toBeUndefined();
    expect(refuseStamp({ ...stamp, filedOn: "2019-06-27" }, entry, "19-15716")).toBeUndefined();
  });

  it("of another entry or docket is refused, saying what it says and what was expected", () => {
    expect(refuseStamp({ ...stamp, entryNumber: "40" }, entry, "19-15716")).toBe(
      "the stamp on its pages says No. 19-15716, entry 40, filed 2019-06-26; mpp-12 is No. 19-15716, entry 39, filed 2019-06-26",
    );
    expect(refuseStamp({ ...stamp, docketNumber: "19-15717" }, entry, "19-15716")).toMatch(/says No\. 19-15717/);
  });

  it("of an attachment is the entry's", () => {
    expect(refuseStamp({ ...stamp, entryNumber: "39-1" }, entry, "19-15716")).toBeUndefined();
    expect(refuseStamp({ ...stamp, entryNumber: "39.2" }, entry, "19-15716")).toBeUndefined();
    expect(refuseStamp({ ...stamp, entryNumber: "3-9" }, entry, "19-15716")).toBeDefined();
  });

  it("of a district court fits whatever judge's initials follow the number", () => {
    const ecf = { docketNumber: "3:19-cv-00807-RS", entryNumber: "73", filedOn: "2019-04-08" };
    expect(refuseStamp(ecf, { ...entry, number: "73", filedOn: "2019-04-08" }, "3:19-cv-00807")).toBeUndefined();
  });

  it("with PACER's id of the document is compared with that, whatever its counting digit", () => {
    const known = { ...entry, documents: [aDocument({ pacerDocId: "00107684624" })] };
    const first = { docketNumber: "20-1507", entryNumber: "00117684624" };
    expect(refuseStamp(first, known, "20-1507")).toBeUndefined();
    expect(refuseStamp({ ...first, entryNumber: "00117684625" }, known, "20-1507")).toBeDefined();
  });

  it("without a number that can be compared fits by the day, and without that not at all", () => {
    const dated = { docketNumber: "20-12003", filedOn: "2019-06-26" };
    expect(refuseStamp(dated, entry, "20-12003")).toBeUndefined();
    expect(refuseStamp({ ...dated, filedOn: "2019-06-25" }, entry, "20-12003")).toBeDefined();
    expect(refuseStamp(dated, { ...entry, filedOn: null }, "20-12003")).toMatch(/mpp-12 is No\. 20-12003, entry 39$/);
    expect(refuseStamp(stamp, { ...entry, number: null, filedOn: null }, "19-15716")).toMatch(/no entry number$/);
  });
});
