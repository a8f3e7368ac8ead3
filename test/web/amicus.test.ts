import { describe, expect, it } from "vitest";
import type { AmicusView } from "../../functions/model/amicus.ts";
import type { Entry } from "../../functions/model/entry.ts";
import type { Matter } from "../../functions/model/matter.ts";
import { createDescribedApp } from "../support/described-answers.ts";
import { aDocument } from "../support/document-reading.ts";
import { anEntry, fileEntries, MPP } from "../support/filed-entries.ts";
import { aBrief, aSummary, quote, stated } from "../support/telling.ts";
import { world } from "../support/world.ts";

const FILED = "https://cdn.ca9.uscourts.gov/brief.pdf";
const curated: Matter["curated"] = [
  {
    docket: "ca9/19-15716",
    filedBetween: ["2019-06-24", "2019-06-28"],
    kind: "amicus_brief",
    amici: ["Example Refuge", "Example Aid"],
    link: "https://example.org/brief",
  },
];
const brief: Partial<Entry> = { kind: "amicus_brief", weight: "filing" };
const ENTRIES: readonly Entry[] = [
  anEntry({
    ...brief,
    number: "39",
    text: "Submitted (ECF) Amicus brief for review. Submitted by Local 1924.",
    amici: ["Local 1924"],
    counsel: ["Ann Example"],
    supporting: "appellee",
    supportingStatus: "stated",
    documents: [aDocument({ url: FILED, pages: 37, state: "read", sha256: "1".repeat(64) })],
    summary: aSummary(
      aBrief({
        consent: { ...stated("all parties"), evidence: [quote("All parties have consented.", 1, "cover")] },
        relief: [quote("The order should be affirmed.", 33, "conclusion")],
        points: [{ level: 1, number: "I", heading: quote("THE POLICY IS UNLAWFUL", 10) }],
      }),
    ),
  }),
  anEntry({
    ...brief,
    kind: "motion_for_leave_amicus",
    number: "41",
    text: "MOTION for leave to file amicus brief by Example States.",
    amici: ["State of A", "State of B"],
    supportingStatus: "not_read",
    documents: [aDocument({ state: "paywalled", pacerDocId: "00908034567" })],
  }),
  anEntry({
    kind: "order",
    weight: "minor",
    number: "45",
    filedOn: "2019-06-28",
    text: "ORDER denying 41 Motion for leave to file amicus brief.",
    resolves: ["41"],
  }),
  anEntry({
    ...brief,
    docket: "cand/3:19-cv-00807",
    number: "60",
    text: "AMICUS BRIEF by Example Clinic.",
    amici: ["Example Clinic"],
  }),
  anEntry({ ...brief, number: "47", status: "sealed", text: "", amici: [] }),
];

async function app() {
  const outside = world({ matters: [{ ...MPP, curated }], now: "2020-03-12T15:00:00.000Z" });
  await fileEntries(outside.record, "2020-03-12T14:00:00.000Z", ENTRIES);
  return createDescribedApp(outside.ports, outside.deployment);
}
const textOf = async (path: string): Promise<string> => (await (await app()).request(path)).text();
/** Rows of a CSV by column. */
function rowsOf(csv: string): Record<string, string>[] {
  const [head = "", ...lines] = csv
    .replace(/^\ufeff/, "")
    .trim()
    .split("\r\n");
  const cells = (line: string): string[] =>
    [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
      (quoted ?? plain ?? "").replaceAll('""', '"'),
    );
  const columns = cells(head);
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, index) => [columns[index] ?? "", cell])));
}

describe("the amicus record", () => {
  it("has for each filing stage, side with the party's name, amici apart from counsel, status, consent, document and summary", async () => {
    const { dockets } = JSON.parse(await textOf("/api/matters/mpp/amicus")) as AmicusView;
    const [first, second] = dockets.find(({ id }) => id === "ca9/19-15716")?.rows ?? [];
    expect(first).toMatchObject({
      entry: "mpp-1",
      stage: "appeal",
      supporting: "appellee",
      supportingName: "Innovation Law Lab and others",
      amici: ["Local 1924"],
      counsel: ["Ann Example"],
      filing: "submitted",
      decidedBy: null,
      consent: "all parties",
      consentStatus: "stated",
      document: { url: FILED, pages: 37, state: "read" },
    });
    expect(first?.summary?.sentences.map(({ field, text, page }) => [field, text, page])).toEqual([
      ["asks", "The order should be affirmed.", 33],
      ["argues", "THE POLICY IS UNLAWFUL", 10],
    ]);
    expect(second).toMatchObject({
      filing: "leave_denied",
      decidedBy: "mpp-3",
      consentStatus: "not_read",
      supportingStatus: "not_read",
      document: { url: null, state: "paywalled" },
      summary: null,
    });
  });

  it("counts each docket by itself and no total, leaves out what is sealed, and lists undated rows apart", async () => {
    const view = JSON.parse(await textOf("/api/matters/mpp/amicus")) as AmicusView;
    expect(view.dockets.map(({ id, counts, undated }) => [id, counts, undated.length])).toEqual([
      ["cand/3:19-cv-00807", { briefs: 1, motions: 0 }, 0],
      ["ca9/19-15716", { briefs: 1, motions: 1 }, 1],
    ]);
    expect(Object.keys(view)).toEqual(["dockets"]);
    expect(JSON.stringify(view)).not.toContain("mpp-5");
  });

  it("shows on its page what each status is and who decided it, in both languages", async () => {
    const page = await textOf("/matters/mpp/amicus");
    for (const words of [
      "Submitted",
      "Consent: all parties",
      "Consent: not read",
      "Counsel: Ann Example",
      "Not read: we have",
    ])
      expect(page).toContain(words);
    expect(page).toContain('<a href="/entries/mpp-3">Leave denied<span class="unseen">, mpp-3</span></a>');
    expect(page).toContain('<a href="/entries/mpp-1#summary">What it says');
    const spanish = await textOf("/es/matters/mpp/amicus");
    for (const words of ["Permiso denegado", "Consentimiento: no leído", "No consta (not stated)"])
      expect(spanish).toContain(words);
  });
});

describe("its downloads", () => {
  it("briefs.csv has a row a brief, whose every column stands in the codebook", async () => {
    const csv = await textOf("/api/matters/mpp/briefs.csv");
    const rows = rowsOf(csv);
    expect(
      rows.map(({ entry, filing, decided_by, consent, consent_status, document_state }) => [
        entry,
        filing,
        decided_by,
        consent,
        consent_status,
        document_state,
      ]),
    ).toEqual([
      ["mpp-4", "filed", "", "", "not_read", ""],
      ["mpp-1", "submitted", "", "all parties", "stated", "read"],
      ["mpp-2", "leave_denied", "mpp-3", "", "not_read", "paywalled"],
      ["", "", "", "", "not_read", ""],
    ]);
    expect(rows[1]).toMatchObject({
      asks: "The order should be affirmed. (p. 33)",
      argues: "THE POLICY IS UNLAWFUL (p. 10)",
      demonstration: "0",
      amici: "Local 1924",
      counsel: "Ann Example",
    });
    await expectInCodebook(Object.keys(rows[0] ?? {}));
  });

  it("amici.csv has a row an amicus", async () => {
    const rows = rowsOf(await textOf("/api/matters/mpp/amici.csv"));
    expect(rows.map(({ amicus, entry, filing }) => [amicus, entry, filing])).toEqual([
      ["Example Clinic", "mpp-4", "filed"],
      ["Local 1924", "mpp-1", "submitted"],
      ["State of A", "mpp-2", "leave_denied"],
      ["State of B", "mpp-2", "leave_denied"],
      ["Example Refuge", "", ""],
      ["Example Aid", "", ""],
    ]);
    expect(rows[4]).toMatchObject({ filed_on: "", filed_from: "2019-06-24", filed_to: "2019-06-28" });
    await expectInCodebook(Object.keys(rows[0] ?? {}));
  });

  async function expectInCodebook(columns: readonly string[]): Promise<void> {
    expect(columns.length).toBeGreaterThan(10);
    const page = await textOf("/matters/mpp/amicus");
    expect(columns.filter((column) => !page.includes(`<code>${column}</code>`))).toEqual([]);
  }
});
