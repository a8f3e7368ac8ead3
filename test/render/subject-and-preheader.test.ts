import { describe, expect, it } from "vitest";
import type { Entry } from "../../functions/model/entry.ts";
import type { LedgerEvent } from "../../functions/model/event.ts";
import { PREHEADER_MAX } from "../../functions/render/preheader.ts";
import { SUBJECT_MAX } from "../../functions/render/subject.ts";
import { mailOf } from "../support/addressed-mail.ts";
import { anEntry } from "../support/filed-entries.ts";
import { anInput, event, filed, mppWindow } from "../support/telling.ts";
import { mailOfLines } from "../support/told-line.ts";

function subjectOf(events: readonly LedgerEvent[], cadence: "daily" | "weekly" = "daily"): string {
  return mailOf(anInput(mppWindow(events), { cadence }))?.subject ?? "";
}

const brief = (amici: string, fields: Partial<Entry> = {}): Entry =>
  anEntry({ kind: "amicus_brief", weight: "filing", amici: [amici], supportingStatus: "not_read", ...fields });

/** Docket lines, and what their subject, first sentences and heading say. */
const TOLD: readonly (readonly [
  docket: string,
  on: string,
  text: string,
  subject: string,
  lead: string,
  heading: string,
])[] = [
  [
    "ca9/19-15716",
    "2020-03-04",
    "Filed order (A, B and C): Appellants' motion for a stay is GRANTED IN PART and DENIED IN PART. The preliminary injunction of April 8, 2019 is stayed outside the Ninth Circuit, effective March 12, 2020; a stay within the Ninth Circuit is denied.",
    "Ninth Circuit stays 2019 injunction against MPP in part",
    "The Ninth Circuit on March 4, 2020 stayed the preliminary injunction of April 8, 2019 against MPP in part, outside the Ninth Circuit, effective March 12, 2020, at the government's request, and refused to stay it within the Ninth Circuit.",
    "Ninth Circuit stays the preliminary injunction of April 8, 2019 against MPP in part, outside the Ninth Circuit, effective March 12, 2020, at the government's request, and refuses to stay it within the Ninth Circuit (N.D. Cal., No. 3:19-cv-00807, ECF No. 73)",
  ],
  [
    "scotus/21A21",
    "2021-08-20",
    "It is ordered by Justice Alito that the injunction of August 13, 2021 is administratively stayed until Tuesday, August 24, 2021.",
    "Justice Alito pauses 2021 injunction requiring MPP for now",
    "Justice Alito on August 20, 2021 administratively stayed the permanent injunction of August 13, 2021 requiring MPP until Tuesday, August 24, 2021.",
    "Justice Alito administratively stays the permanent injunction of August 13, 2021 requiring MPP until Tuesday, August 24, 2021 (N.D. Tex., No. 2:21-cv-00067, ECF No. 94)",
  ],
  [
    "ca5/21-10806",
    "2021-08-19",
    "COURT ORDER denying Motion to stay pending appeal filed by Appellants Joseph R. Biden, Jr., et al.",
    "Fifth Circuit refuses to stay 2021 injunction requiring MPP",
    "The Fifth Circuit on August 19, 2021 refused to stay the permanent injunction of August 13, 2021 requiring MPP pending appeal, which the government had asked for.",
    "Fifth Circuit refuses to stay the permanent injunction of August 13, 2021 requiring MPP pending appeal, which the government had asked for (N.D. Tex., No. 2:21-cv-00067, ECF No. 94)",
  ],
  [
    "ca9/19-15716",
    "2020-02-28",
    "Filed (ECF) Appellants Chad F. Wolf, et al. EMERGENCY Motion for stay pending disposition of a petition for a writ of certiorari. Date of service: 02/28/2020.",
    "Government asks Ninth Circuit to stay 2019 injunction against MPP",
    "The government on February 28, 2020 asked the Ninth Circuit to stay the preliminary injunction of April 8, 2019 against MPP pending disposition of a petition for a writ of certiorari, as an emergency.",
    "Government asks Ninth Circuit to stay the preliminary injunction of April 8, 2019 against MPP pending disposition of a petition for a writ of certiorari, as an emergency",
  ],
  [
    "txnd/2:21-cv-00067",
    "2022-08-08",
    "Unopposed MOTION to vacate the injunction of August 13, 2021 filed by Joseph R. Biden, Jr., et al.",
    "Government asks court to vacate 2021 injunction requiring MPP",
    "The government on August 8, 2022 asked the district court to vacate the 2021 injunction requiring MPP, unopposed (N.D. Tex.).",
    "Government asks the district court to vacate the 2021 injunction requiring MPP, unopposed (N.D. Tex.)",
  ],
  [
    "scotus/19-1212",
    "2020-10-19",
    "Petition GRANTED.",
    "Supreme Court agrees to review 2019 injunction against MPP",
    "The Supreme Court on October 19, 2020 agreed to review the ruling on the preliminary injunction of April 8, 2019 against MPP, at the government's request.",
    "Supreme Court agrees to review the ruling on the preliminary injunction of April 8, 2019 against MPP, at the government's request (N.D. Cal., No. 3:19-cv-00807, ECF No. 73)",
  ],
  [
    "cand/3:19-cv-00807",
    "2019-02-20",
    "MOTION for Temporary Restraining Order filed by Innovation Law Lab, et al. (Filed on 2/20/2019)",
    "Innovation Law Lab asks court for restraining order against MPP",
    "Innovation Law Lab and others on February 20, 2019 asked the district court for a temporary restraining order against MPP (N.D. Cal.).",
    "Innovation Law Lab and others ask the district court for a temporary restraining order against MPP (N.D. Cal.)",
  ],
  [
    "cand/3:19-cv-00807",
    "2019-03-28",
    "ORDER REQUIRING FURTHER BRIEFING ON JURISDICTION. Signed by Judge Richard Seeborg on 3/28/19.",
    "N.D. Cal. docket: “ORDER REQUIRING FURTHER BRIEFING ON JURISDICTION.”",
    'The docket of the district court (N.D. Cal.) says: "ORDER REQUIRING FURTHER BRIEFING ON JURISDICTION."',
    "N.D. Cal. docket: “ORDER REQUIRING FURTHER BRIEFING ON JURISDICTION.”",
  ],
];

describe("subject, lead and heading say who did what to which order, with its limit", () => {
  it.each(TOLD)("%s %s: %s", (docket, on, text, subject, lead, heading) => {
    const mail = mailOfLines([{ docket, on, text }]);
    expect(mail).toMatchObject({ subject, lead, headings: [heading] });
  });

  it("says two rulings of one court and day in two sentences, and counts in the subject what it has no room for", () => {
    const lines = ["affirmed", "vacated"].map((verb) => ({
      docket: "ca9/19-15716",
      on: "2020-02-28",
      text: `Filed order: The preliminary injunction of April 8, 2019 is ${verb}.`,
    }));
    expect(mailOfLines(lines)).toMatchObject({
      subject: "Ninth Circuit affirms 2019 injunction against MPP (+1 ruling)",
      lead: "The Ninth Circuit on February 28, 2020 affirmed the preliminary injunction of April 8, 2019 against MPP. The same day the court vacated the preliminary injunction of April 8, 2019 against MPP.",
    });
  });

  it("tells the second of two rulings in a sentence, with what follows, by the orders' short names where there is little room", () => {
    const lines = [
      "Filed opinion: The preliminary injunction of April 8, 2019 is affirmed.",
      "Filed order: The preliminary injunction of April 8, 2019 is administratively stayed. The briefing schedule is expedited: the opening brief is due March 6, 2020 and the answering brief March 9, 2020.",
    ].map((text) => ({ docket: "ca9/19-15716", on: "2020-02-28", text }));
    const { lead } = mailOfLines(lines);
    expect(lead).toMatch(
      /affirmed .+\. The same day the court administratively stayed the 2019 injunction against MPP\./,
    );
    expect(lead).toContain("briefing schedule is expedited");
    expect(lead).not.toMatch(/below/);
    expect(lead.length).toBeLessThanOrEqual(PREHEADER_MAX);
  });

  it("says a dissent right behind the ruling that it is from, and the day with the first ruling", () => {
    const lines = [
      "FILED OPINION (ADA FERN, BO ELM and CY ASH) The district court's preliminary injunction of April 8, 2019 is AFFIRMED. Judge: AF Dissenting.",
      "Filed order: The preliminary injunction of April 8, 2019 is administratively stayed.",
    ].map((text) => ({ docket: "ca9/19-15716", on: "2020-02-28", text }));
    const { lead } = mailOfLines(lines);
    expect(lead).toMatch(
      /^The Ninth Circuit on February 28, 2020 affirmed [^.]+\. Judge [\w. ]*Fern dissented\. The same day the court /i,
    );
    expect(lead.length).toBeLessThanOrEqual(PREHEADER_MAX);
  });

  it("names in the lead the courts of the rulings that it has no room for", () => {
    const text = `Filed order: The motion for a preliminary injunction against ${"a great many things ".repeat(9)}is denied.`;
    const lines = ["ca9/19-15716", "scotus/21A21", "ca5/21-10806"].map((docket) => ({
      docket,
      on: "2021-09-01",
      text,
    }));
    const { lead } = mailOfLines(lines);
    expect(lead).toMatch(/2 more rulings below: .+\.$/);
    expect(lead.length).toBeLessThanOrEqual(PREHEADER_MAX);
  });

  it("quotes the docket where it does not say what was acted on", () => {
    const { subject, headings } = mailOfLines([
      { docket: "ca9/19-15716", on: "2019-06-26", text: "Filed order. DENIED." },
    ]);
    expect(subject).toBe("Ninth Circuit docket: “Filed order. DENIED.”");
    expect(headings).toEqual([subject]);
  });
});

describe("the same in Spanish", () => {
  it.each([
    [
      "ca9/19-15716",
      "2020-03-04",
      "Filed order (A, B and C): Appellants' motion for a stay is GRANTED IN PART and DENIED IN PART. The preliminary injunction of April 8, 2019 is stayed outside the Ninth Circuit, effective March 12, 2020; a stay within the Ninth Circuit is denied.",
      "Noveno Circuito suspende orden de 2019 contra los MPP en parte",
      "El 4 de marzo de 2020, el Noveno Circuito suspendió la orden judicial de 2019 contra los MPP en parte, fuera del Noveno Circuito, con efecto desde el 12 de marzo de 2020, a petición del Gobierno, y se negó a suspenderla dentro del Noveno Circuito.",
    ],
    [
      "scotus/21A21",
      "2021-08-20",
      "It is ordered by Justice Alito that the injunction of August 13, 2021 is administratively stayed until Tuesday, August 24, 2021.",
      "Justice Alito pausa orden de 2021 que exige los MPP por ahora",
      "El 20 de agosto de 2021, Justice Alito suspendió administrativamente la orden judicial de 2021 que exige los MPP hasta el 24 de agosto de 2021.",
    ],
    [
      "ca9/19-15716",
      "2020-02-28",
      "Filed (ECF) Appellants Chad F. Wolf, et al. Motion for stay pending disposition of a petition for a writ of certiorari. Date of service: 02/28/2020.",
      "Gobierno pide al Noveno Circuito suspender orden de 2019 contra los MPP",
      "El 28 de febrero de 2020, el Gobierno pidió al Noveno Circuito suspender la orden judicial de 2019 contra los MPP mientras se resuelve el certiorari.",
    ],
  ])("%s %s: %s", (docket, on, text, subject, lead) => {
    expect(mailOfLines([{ docket, on, text }], {}, "es")).toMatchObject({ subject, lead });
  });
});

describe("a subject", () => {
  it("names the amici of several briefs and whom they support", () => {
    const side = { supporting: "appellee", supportingStatus: "stated" } as const;
    expect(subjectOf([filed(1, brief("Local 1924", side)), filed(2, brief("Human Rights First", side))])).toBe(
      "Amicus briefs: AFGE Local 1924 and Human Rights First for Innovation Law Lab",
    );
  });

  it("fits its room as the header carries it, whatever a filer writes", () => {
    const odd = "=?utf-8?B?DQpCY2M6?= and =?broken as the name of somebody who files a great many words";
    const subject = subjectOf([
      filed(1, anEntry({ kind: "motion", weight: "filing", caption: odd })),
      filed(2, brief(odd)),
    ]);
    expect(subject.length).toBeLessThanOrEqual(SUBJECT_MAX);
    expect(subject).not.toContain("=?");
  });

  it("does not count the replay's mark, and is cut at a word", () => {
    const long = brief(
      "An Association of Associations with a Name of Uncommon Length in the State of Examples and Others",
    );
    const replay = mailOf(anInput(mppWindow([filed(1, long)])), "en", "replay");
    expect(replay?.subject).toMatch(/^Replay: An Association of Associations .+[a-z]…$/);
    expect(replay?.subject.length).toBeLessThanOrEqual(SUBJECT_MAX + "Replay: ".length);
  });

  it("says what changed when nothing new was filed", () => {
    const correction = event(9, {
      kind: "correction",
      entry: "mpp-1",
      correction: { field: "filer", old: "A", new: "B" },
      after: anEntry({ id: "mpp-1" }),
    });
    const gap = event(10, {
      kind: "gap_opened",
      gap: { from: "2019-06-20T10:00:00.000Z", to: "2019-06-21T10:00:00.000Z", source: "cmecf-rss" },
    });
    expect(subjectOf([correction, gap], "weekly")).toBe("1 gap; 1 correction");
    expect(subjectOf([gap])).toBe("1 gap");
  });
});

it("a quiet week says how often we looked", () => {
  const quiet = { lookedTimes: 336, dockets: 2, from: "2019-06-21", to: "2019-06-27" };
  const mail = mailOf(anInput(mppWindow([]), { cadence: "weekly", quiet }));
  expect(mail?.subject).toBe("No new MPP filings seen this week");
  expect(mail?.text.replace(/\s+/g, " ")).toMatch(
    /^Nothing new was seen June 21, 2019 to June 27, 2019\. We looked 336 times at 2 dockets\./,
  );
});
