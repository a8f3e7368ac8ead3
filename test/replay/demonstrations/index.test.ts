import { afterAll, describe, expect, it } from "vitest";
import { workerIsolate } from "../../../functions/adapters/worker-isolate.ts";
import { DEMONSTRATION_LINE } from "../../../functions/documents/clean.ts";
import type { DocumentOutcome } from "../../../functions/model/document-job.ts";
import { FILINGS } from "../../../functions/replay/courts/filings.ts";
import { DEMONSTRATIONS, demonstrationOf, pdfOf } from "../../../functions/replay/demonstrations/index.ts";
import { demonstrationPdf } from "../../../functions/replay/demonstrations/pdf.ts";

const isolate = workerIsolate();
afterAll(() => isolate.close());

async function outcomeOf(index: number): Promise<{ outcome: DocumentOutcome; line: string }> {
  const demonstration = DEMONSTRATIONS[index]!;
  const filing = FILINGS.find((one) => demonstrationOf(one) === demonstration)!;
  const outcome = await isolate.readDocument({
    bytes: await pdfOf(demonstration),
    contentType: "application/pdf",
    kind: filing.fact.kind,
    court: filing.court,
    docketNumber: filing.fact.docketNumber,
    entryNumber: filing.number,
    filedOn: filing.day,
    sha256: "0".repeat(64),
  });
  return { outcome, line: filing.line };
}

describe("the demonstration documents", () => {
  it("stand for one filing each", () => {
    expect(DEMONSTRATIONS.length).toBeGreaterThanOrEqual(10);
    for (const demonstration of DEMONSTRATIONS) {
      const filings = FILINGS.filter((filing) => demonstrationOf(filing) === demonstration);
      expect(filings, `${demonstration.docket} ${demonstration.day} ${demonstration.line}`).toHaveLength(1);
    }
  });

  it("are the same bytes in every run", async () => {
    const again = await demonstrationPdf(DEMONSTRATIONS[0]!);
    expect(Buffer.from(again).equals(Buffer.from(await pdfOf(DEMONSTRATIONS[0]!)))).toBe(true);
  });

  it.each(
    DEMONSTRATIONS.map((demonstration, index) => [`${demonstration.docket} ${demonstration.day}`, index] as const),
  )("say on every page that they are none: %s", async (_, index) => {
    const { getDocumentProxy, extractText } = await import("unpdf");
    const bytes = await pdfOf(DEMONSTRATIONS[index]!);
    const { totalPages, text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false });
    expect(totalPages).toBe(DEMONSTRATIONS[index]!.pages.length);
    for (const page of text) expect(page).toContain(DEMONSTRATION_LINE);
  });

  it.each(
    DEMONSTRATIONS.map((demonstration, index) => [`${demonstration.docket} ${demonstration.day}`, index] as const),
  )("give a summary that says so: %s", async (_, index) => {
    const { outcome, line } = await outcomeOf(index);
    expect(outcome, line).toMatchObject({ state: "read", summary: { demonstration: true } });
  });

  it.each([
    [0, ["LOCAL 1924"], "appellee"],
    [1, ["FORMER U.S. GOVERNMENT OFFICIALS"], "appellee"],
    [2, ["IMMIGRATION REFORM LAW INSTITUTE"], "petitioner"],
    [3, ["UNITED NATIONS HIGH COMMISSIONER FOR REFUGEES"], "respondent"],
  ] as const)("name amici and side on a brief's cover: %i", async (index, amici, side) => {
    const { outcome } = await outcomeOf(index);
    const of = outcome.summary?.of;
    expect(of?.form).toBe("brief");
    if (of?.form !== "brief") return;
    expect(of.amici.value?.map((one) => one.toUpperCase())).toEqual(amici);
    expect(of.supporting).toMatchObject({ status: "stated", value: side });
  });
});
