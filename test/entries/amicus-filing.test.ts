import { describe, expect, it } from "vitest";
import { amicusConsent, amicusFiling } from "../../functions/entries/amicus-filing.ts";
import { classify } from "../../functions/entries/classify.ts";
import type { Entry } from "../../functions/model/entry.ts";
import { anEntry } from "../support/filed-entries.ts";
import { aBrief, aSummary, quote } from "../support/telling.ts";

/** An entry as its docket line reads. */
function line(id: string, text: string, fields: Partial<Entry> = {}): Entry {
  const docket = fields.docket ?? "ca9/19-15716";
  return anEntry({ id, text, docket, ...classify({ court: docket.split("/")[0] ?? "", text }), ...fields });
}

const scotus = { docket: "scotus/19A960" } as const;
const brief = line(
  "mpp-1",
  "Submitted (ECF) Amicus brief for review. Submitted by Local 1924. Date of service: 06/26/2019.",
  {
    number: "39",
  },
);
const motion = line(
  "mpp-2",
  "Motion for leave to file amicus brief filed by Immigration Reform Law Institute.",
  scotus,
);

describe("what became of an amicus filing", () => {
  it.each([
    [
      "submitted",
      "Submitted (ECF) Amicus brief for review. Submitted by X. Date of service: 06/26/2019.",
      "ca9/19-15716",
    ],
    ["submitted", "Amicus brief of Human Rights First submitted.", "scotus/19-1212"],
    ["filed", "Brief amicus curiae of Human Rights First filed. (Distributed)", "scotus/19-1212"],
    ["filed", "AMICUS CURIAE BRIEF by State of California.", "cand/3:19-cv-00807"],
    ["leave_sought", "Motion for leave to file amici brief filed by States of Texas, et al.", "scotus/19-1212"],
    [
      "leave_sought",
      "Submitted (ECF) Amicus brief for review and filed Motion to become amicus curiae. Submitted by X.",
      "ca9/1",
    ],
    [
      "not_accepted",
      "Amicus brief of X not accepted for filing. (May 3, 2022 -- to be corrected and resubmitted)",
      "scotus/1",
    ],
  ])("is %s when its line says: %s", (filing, text, docket) => {
    expect(amicusFiling(line("mpp-1", text, { docket }), [])).toEqual({ filing, decidedBy: null });
  });

  it.each([
    ["leave_granted", "ORDER by Judge Seeborg granting 39 Motion for Leave to File Amicus Brief."],
    ["leave_denied", "ORDER denying 39 MOTION for Leave to File Amicus Brief filed by X."],
    ["filed", "Filed clerk order: The amicus brief [39] submitted by Local 1924 is filed."],
  ])("is %s by the order that names its number", (filing, text) => {
    expect(amicusFiling(brief, [brief, line("mpp-9", text, { filedOn: "2019-06-28" })])).toEqual({
      filing,
      decidedBy: "mpp-9",
    });
  });

  it("is decided by name where a court gives no numbers, on that day or later", () => {
    const granted = "Motion for leave to file amicus brief filed by Immigration Reform Law Institute GRANTED.";
    const on = (filedOn: string) => line("mpp-9", granted, { ...scotus, filedOn });
    expect(amicusFiling(motion, [on("2019-06-26")])).toEqual({ filing: "leave_granted", decidedBy: "mpp-9" });
    expect(amicusFiling(motion, [on("2019-06-25")])).toEqual({ filing: "leave_sought", decidedBy: null });
  });

  it("is not decided by orders on other filings, nor by one that grants and denies at once", () => {
    const others = [
      line("mpp-7", "ORDER granting 40 Motion for Leave to File Amicus Brief."),
      line("mpp-8", "Filed order: the motion to extend time [39] is GRANTED."),
      line("mpp-9", "ORDER granting in part and denying in part 39 Motion for Leave to File Amicus Brief."),
    ];
    expect(amicusFiling(brief, others)).toEqual({ filing: "submitted", decidedBy: null });
  });

  it("is what the last order made of it", () => {
    const denied = line("mpp-8", "ORDER denying 39 Motion for Leave to File Amicus Brief.", { filedOn: "2019-06-28" });
    const granted = line("mpp-9", "ORDER granting 39 Motion for Leave to File Amicus Brief.", {
      filedOn: "2019-07-02",
    });
    expect(amicusFiling(brief, [granted, denied])).toEqual({ filing: "leave_granted", decidedBy: "mpp-9" });
  });
});

describe("whether the parties agree", () => {
  const read = (consent: ReturnType<typeof aBrief>["consent"]) => aSummary(aBrief({ consent }));

  it("is what the cover states, before what the docket line prints", () => {
    const summary = read({
      status: "stated",
      value: "all parties",
      evidence: [quote("All parties have consented.", 1, "cover")],
    });
    const text = "Amicus brief (by government or with consent per FRAP 29(a)).";
    expect(amicusConsent({ summary, text })).toEqual({ consent: "all parties", consentStatus: "stated" });
    expect(amicusConsent({ summary: null, text })).toEqual({
      consent: "by government or with consent per FRAP 29(a)",
      consentStatus: "stated",
    });
  });

  it("is not read without the document, and not stated when it was read and says nothing", () => {
    expect(amicusConsent({ summary: null, text: "Amicus brief." })).toEqual({
      consent: null,
      consentStatus: "not_read",
    });
    const silent = read({ status: "not_stated", evidence: [] });
    expect(amicusConsent({ summary: silent, text: "Amicus brief." })).toEqual({
      consent: null,
      consentStatus: "not_stated",
    });
  });
});
