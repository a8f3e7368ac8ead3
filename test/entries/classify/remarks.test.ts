import { describe, expect, it } from "vitest";
import { classify } from "../../../functions/entries/classify.ts";

const kindOf = (text: string) => classify({ court: "cand", text }).kind;

/** What clerks write before a filing's name without making another filing of it. */
const REMARKS = [
  ...["Revised", "Corrected", "Amended", "Supplemental", "Renewed", "Redacted", "Sealed", "Initial", "New", "Interim"],
  ...["Final", "Limited", "Partial", "Joint", "Jointly", "Agreed", "Stipulated", "Consent", "Unopposed"],
  ...[
    "Partially Unopposed",
    "Opposed",
    "Uncontested",
    "Contested",
    "Assented to",
    "Assented-to",
    "Emergency",
    "Urgent",
  ],
  ...["Time Sensitive", "Time-Sensitive", "Expedited", "Ex Parte", "Streamlined", "Short-form", "Verified", "Oral"],
  ...["Pro Se", "Email", "E-mail", "Text", "Text only", "Text email", "Endorsed", "Cross", "Counter", "Proposed"],
  ...["Tendered", "Lodged", "Non-party", "Nonparty", "Letter", "First", "Second", "Third", "Fourth", "5th", "21st"],
];

/** Filings by name, and what they are. */
const FILINGS: readonly (readonly [string, string])[] = [
  ["MOTION to Dismiss by Acme Agency.", "motion"],
  ["APPLICATION for Leave to Proceed by Acme Agency.", "motion"],
  ["REQUEST for a Hearing by Acme Agency.", "motion"],
  ["PETITION for Writ of Habeas Corpus by Bo Elm.", "petition"],
  ["BRIEF in support of 12 MOTION to Dismiss by Acme Agency.", "brief"],
  ["MEMORANDUM in support of 12 MOTION to Dismiss by Acme Agency.", "brief"],
  ["RESPONSE in Opposition re 12 MOTION to Dismiss filed by Acme Agency.", "opposition"],
  ["OPPOSITION to 12 MOTION to Dismiss filed by Acme Agency.", "opposition"],
  ["REPLY re 12 MOTION to Dismiss filed by Acme Agency.", "reply"],
  ["NOTICE of Appearance by Ira Moss on behalf of Acme Agency.", "notice"],
  ["COMPLAINT against Acme Agency filed by Harbor Law Center.", "complaint"],
  ["AMICUS BRIEF filed by Harbor Law Center.", "amicus_brief"],
];

describe("a clerk's remark before a filing's name", () => {
  it.each(REMARKS)("%s: it is still a motion", (remark) => {
    expect(kindOf(`${remark} MOTION to Dismiss by Acme Agency.`)).toBe("motion");
  });

  it.each(FILINGS)("leaves %s what it is", (filing, kind) => {
    for (const remark of [
      "",
      "Corrected ",
      "Supplemental ",
      "Sealed ",
      "Defendant's ",
      "*** ",
      "DEFICIENT DOCKET ENTRY - ",
    ])
      expect([remark, kindOf(`${remark}${filing}`)]).toEqual([remark, kind]);
  });
});
