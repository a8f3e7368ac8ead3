import { describe, expect, it } from "vitest";
import type { DigestInput } from "../../functions/model/digest.ts";
import type { Entry } from "../../functions/model/entry.ts";
import type { LedgerEvent } from "../../functions/model/event.ts";
import { fitted, LEAD_MAX, LEAD_MIN } from "../../functions/render/lead.ts";
import { mailWords } from "../../functions/render/words/en/mail.ts";
import { mailOf } from "../support/addressed-mail.ts";
import { anEntry } from "../support/filed-entries.ts";
import { anInput, event, filed, mppWindow } from "../support/telling.ts";

function told(
  entries: readonly Partial<Entry>[],
  fields: Partial<DigestInput> = {},
): { subject: string; lead: string } {
  return toldOf(
    entries.map((entry, index) => filed(index + 1, anEntry(entry))),
    fields,
  );
}

function toldOf(events: readonly LedgerEvent[], fields: Partial<DigestInput> = {}): { subject: string; lead: string } {
  const mail = mailOf(anInput(mppWindow(events), fields));
  if (!mail) throw new Error("nothing to tell");
  return { subject: mail.subject, lead: (mail.text.split("\n\n")[0] ?? "").replaceAll("\n", " ") };
}

const ruling = (of: string | null, fields: Partial<Entry> = {}): Partial<Entry> => ({
  kind: "order",
  weight: "ruling",
  acts: [{ act: "granted", of, evidence: "" }],
  ...fields,
});
const brief = (amici: string, fields: Partial<Entry> = {}): Partial<Entry> => ({
  kind: "amicus_brief",
  weight: "filing",
  amici: [amici],
  supportingStatus: "not_read",
  ...fields,
});

it("fits its room as the header carries it, whatever a filer writes", () => {
  const odd = "=?utf-8?B?DQpCY2M6?= and =?broken as the name of somebody who files a great many words";
  const { subject } = told([{ kind: "motion", weight: "filing", filer: null, caption: odd }, brief(odd)]);
  expect(subject.length).toBeLessThanOrEqual(90);
  expect(subject).not.toContain("=?");
  expect(told([brief("=?broken")]).subject).toContain(": = ?broken");
});

describe("a subject", () => {
  it.each<[string, Partial<Entry>[]]>([
    [
      "N.D. Cal. grants MPP injunction",
      [ruling("preliminary injunction of April 8, 2019", { docket: "cand/3:19-cv-00807" })],
    ],
    ["Supreme Court grants certiorari", [ruling("Petition", { kind: "cert_grant", docket: "scotus/19-1212" })]],
    ["9th Cir. grants (of what: not stated)", [ruling(null)]],
    ["9th Cir. grants (of what: not stated)", [ruling("\u200B")]],
    ["9th Cir. opinion: act not stated", [{ kind: "opinion", weight: "ruling" }]],
    ["1 amicus brief (9th Cir.): AFGE Local 1924", [brief("Local 1924")]],
    [
      "1 motion for leave to file an amicus brief (Supreme Court): IRLI",
      [brief("Immigration Reform Law Institute", { kind: "motion_for_leave_amicus", docket: "scotus/19A960" })],
    ],
    [
      "2 motions (9th Cir.): Texas; Arizona",
      [
        { kind: "motion", weight: "filing", filer: "Texas" },
        { kind: "motion", weight: "filing", filer: "Arizona" },
      ],
    ],
    [
      "2 filings (9th Cir.): Texas",
      [
        { kind: "motion", weight: "filing", filer: "Texas" },
        { kind: "reply", weight: "filing", filer: "Texas" },
      ],
    ],
    ["2 routine entries", [{}, {}]],
    [
      "9th Cir. grants stay in part",
      [
        {
          kind: "stay",
          detail: "of_order",
          weight: "ruling",
          acts: [
            { act: "granted_in_part", of: "Appellants' motion for a stay", evidence: "" },
            { act: "stayed", of: "the preliminary injunction of April 8, 2019", evidence: "" },
            { act: "denied", of: "a stay within the Ninth Circuit", evidence: "" },
          ],
        },
      ],
    ],
    [
      "Supreme Court holds case in abeyance",
      [
        ruling("motion to hold the case in abeyance", {
          kind: "stay",
          detail: "of_proceedings",
          docket: "scotus/19-1212",
        }),
      ],
    ],
    [
      "9th Cir. grants stay of agency action",
      [ruling("stay of the 2025 re-implementation", { kind: "stay", detail: "agency_action" })],
    ],
    [
      "Argument heard (9th Cir.): Innovation Law Lab v. McAleenan",
      [{ kind: "minute_entry", detail: "argument_heard", weight: "filing", judges: ["RICHARD A. PAEZ"] }],
    ],
    [
      "1 complaint (9th Cir.): Innovation Law Lab v. McAleenan",
      [{ kind: "complaint", weight: "filing", filer: "Innovation Law Lab, Al Otro Lado and many others" }],
    ],
  ])("is %s", (subject, entries) => {
    expect(told(entries).subject).toBe(subject);
  });

  it("never names a minor order", () => {
    const minor: Partial<Entry> = {
      kind: "order",
      weight: "minor",
      acts: [{ act: "extended", of: "time to respond", evidence: "" }],
      judges: ["Kagan"],
    };
    expect(told([minor]).subject).toBe("1 new entry (9th Cir.)");
    expect(told([minor, brief("Local 1924")]).subject).toBe("1 amicus brief (9th Cir.): AFGE Local 1924");
  });

  it("tells a ruling though briefs came with it, and counts what has no room, the last act in full", () => {
    expect(told([brief("Local 1924"), ruling("class certification")]).subject).toBe(
      "9th Cir. grants class certification",
    );
    const many = Array.from({ length: 9 }, (_, index) => ruling(`motion number ${index + 1} of the respondents`));
    const { subject } = told(many);
    expect(subject).toBe("9th Cir. grants motion number 9 of the respondents; 8 more rulings");
  });

  it("says what changed when nothing new was filed", () => {
    const entry = anEntry({ id: "mpp-1" });
    const correction = event(9, {
      kind: "correction",
      entry: "mpp-1",
      correction: { field: "filer", old: "A", new: "B" },
      after: entry,
    });
    const gap = event(10, {
      kind: "gap_opened",
      gap: { from: "2019-06-20T10:00:00.000Z", to: "2019-06-21T10:00:00.000Z", source: "cmecf-rss" },
    });
    expect(toldOf([correction, gap], { cadence: "weekly" }).subject).toBe(
      "No new MPP filings seen this week; 1 gap, 1 correction",
    );
    expect(toldOf([gap]).subject).toBe("No new MPP filings seen; 1 gap");
  });

  it("keeps to 90 characters, Replay included, and cuts at a word", () => {
    const long = [brief("An Association of Associations with a Name of Uncommon Length in the State of Examples")];
    const { subject } = told(long);
    expect(subject).toBe("1 amicus brief (9th Cir.): An Association of Associations with a Name of Uncommon Length…");
    const replay = mailOf(anInput(mppWindow([filed(1, anEntry(long[0]))])), "en", "replay");
    expect(replay?.subject).toMatch(/^Replay: 1 amicus brief \(9th Cir\.\): An Association of .+[a-z]…$/);
    expect(replay?.subject.length).toBeLessThanOrEqual(90);
  });
});

describe("the first sentence", () => {
  it.each<[string, Partial<Entry>[]]>([
    [
      "The brief supports the appellees, Innovation Law Lab and others; it was filed on June 26, 2019, and no ruling was seen.",
      [brief("Local 1924", { supporting: "appellee", supportingStatus: "stated" })],
    ],
    [
      "2 amicus briefs were seen: 1 in support of the appellees and 1 whose side we have not read, and both were filed on June 26, 2019.",
      [brief("A", { supporting: "appellee", supportingStatus: "stated" }), brief("B")],
    ],
    [
      "1 motion was seen in Innovation Law Lab v. McAleenan (9th Cir.); it was filed on June 26, 2019, and no ruling was seen.",
      [{ kind: "motion", weight: "filing", filer: "Texas" }],
    ],
    [
      "On June 26, 2019, the Ninth Circuit granted class certification, and 1 of 4 dockets has new entries.",
      [ruling("class certification")],
    ],
  ])("is: %s", (lead, entries) => {
    expect(told(entries).lead).toBe(lead);
  });

  it("is a preview of 90 to 140 characters whatever it starts with", () => {
    for (let length = 1; length < 300; length++) {
      const clauses = {
        wanted: ["no ruling was seen"],
        spare: [mailWords.lead.where(1, 9), mailWords.lead.everything, mailWords.lead.details],
      };
      const lead = fitted(["word ".repeat(60).slice(0, length).trim()], clauses, mailWords);
      expect([length, lead.length >= LEAD_MIN && lead.length <= LEAD_MAX]).toEqual([length, true]);
    }
  });

  it("says how often we looked when there was nothing", () => {
    const mail = mailOf(
      anInput(mppWindow([]), {
        cadence: "weekly",
        quiet: { lookedTimes: 336, dockets: 2, from: "2019-06-21", to: "2019-06-27" },
      }),
    );
    expect(mail?.subject).toBe("No new MPP filings seen this week");
    expect(mail?.text.replace(/\s+/g, " ")).toMatch(
      /^Nothing new was seen June 21, 2019 to June 27, 2019\. We looked 336 times at 2 dockets/,
    );
  });
});
