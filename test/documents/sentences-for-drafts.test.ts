import { afterAll, describe, expect, it } from "vitest";
import { workerIsolate } from "../../functions/adapters/worker-isolate.ts";
import { quotableSentences } from "../../functions/documents/sentences-for-drafts.ts";
import { ninthCircuitStamp, smallBrief } from "../support/small-pdf.ts";

const OPINION = `UNITED STATES COURT OF APPEALS FOR THE NINTH CIRCUIT

Before: ROE, DOE, and POE, Circuit Judges.

OPINION

ROE, Circuit Judge:

The question is whether the port may charge a fee at night without notice. We hold that the Harbor Act does not permit a
night fee. The order of the district court is affirmed.\f
POE, Circuit Judge, dissenting:

I would hold that the Harbor Act permits a night fee. The court below should have been reversed today.`;

const textOf = async (text: string) =>
  quotableSentences({ bytes: new TextEncoder().encode(text), contentType: "text/plain" }, "ruling");

describe("the sentences that a draft may rest on", () => {
  it("are the court's for what the court holds, never a dissent's", async () => {
    const sentences = await textOf(OPINION);
    const holding = sentences.filter(({ fields }) => fields.includes("holdings")).map(({ quote }) => quote.text);
    expect(holding).toContain("We hold that the Harbor Act does not permit a night fee.");
    expect(sentences.some(({ quote }) => quote.text.includes("I would hold"))).toBe(false);
  });

  it("carry the place where they stand, in reading order", async () => {
    const pages = (await textOf(OPINION)).map(({ quote }) => quote.anchor.page);
    expect(pages.length).toBeGreaterThan(1);
    expect(new Set(pages)).toEqual(new Set([1]));
  });
});

describe("the worker", () => {
  const isolate = workerIsolate();
  afterAll(() => isolate.close());
  const job = {
    bytes: smallBrief(ninthCircuitStamp()),
    contentType: "application/pdf",
    kind: "amicus_brief",
    court: "ca9",
    docketNumber: "19-15716",
    entryNumber: "39",
    filedOn: "2019-06-26",
    sha256: "",
  } as const;

  it("gives them with the summary when they are wanted, and only then", async () => {
    const { summary, sentences } = await isolate.readDocument({ ...job, wantsSentences: true });
    expect(summary?.method).toBe("extract");
    expect(sentences?.map(({ fields }) => fields)).toContainEqual(["relief"]);
    expect((await isolate.readDocument(job)).sentences).toBeUndefined();
  });
});
