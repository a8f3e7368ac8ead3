import { expect, it } from "vitest";
import { composeDigest } from "../../functions/digest/compose-digest.ts";
import type { Digest, DigestInput } from "../../functions/model/digest.ts";
import type { Summary } from "../../functions/model/summary.ts";
import { renderDigest } from "../../functions/render/digest-mail.ts";
import { anEntry } from "../support/filed-entries.ts";
import {
  aBrief,
  aDeployment,
  anInput,
  aRuling,
  aSummary,
  filed,
  mppWindow,
  quote,
  stated,
} from "../support/telling.ts";

/** A brief and an opinion, each with a document of which a summary was made. */
function inputWith(summaryOf: (form: "brief" | "ruling") => Summary): DigestInput {
  return anInput(
    mppWindow([
      filed(
        1,
        anEntry({
          kind: "amicus_brief",
          weight: "filing",
          number: "39",
          amici: ["Local 1924"],
          summary: summaryOf("brief"),
        }),
      ),
      filed(
        2,
        anEntry({
          kind: "opinion",
          weight: "ruling",
          number: "89",
          text: "FILED OPINION. AFFIRMED.",
          acts: [{ act: "affirmed", of: "preliminary injunction", evidence: "AFFIRMED" }],
          summary: summaryOf("ruling"),
        }),
      ),
    ]),
  );
}

const SENTENCES = [
  'The invented brief says that "so-called" protocols fail',
  "They ask that the judges' order be affirmed",
  "The ‘plain’ text is invented",
  "The court's demonstration holding",
];

function summaryOf(fields: Partial<Summary>): (form: "brief" | "ruling") => Summary {
  return (form) =>
    aSummary(
      form === "brief"
        ? aBrief({
            relief: [quote(SENTENCES[1] ?? "", 4)],
            points: [{ level: 1, number: "I", heading: quote(SENTENCES[0] ?? "", 2) }],
          })
        : aRuling({
            author: stated("W. Fletcher"),
            holdings: [quote(SENTENCES[3] ?? "", 3)],
            next: [quote(SENTENCES[2] ?? "", 4)],
          }),
      fields,
    );
}

function mailOf(fields: Partial<Summary>, replay: boolean): { subject: string; text: string; html: string } {
  const digest = composeDigest(inputWith(summaryOf(fields))) as Digest;
  const {
    subject,
    text,
    html = "",
  } = renderDigest(digest, { deployment: replay ? { ...aDeployment, replay: true } : aDeployment, language: "en" });
  return { subject, text, html };
}

it("says once a block of a demonstration that it is one, without a quotation mark around it", () => {
  const { subject, text, html } = mailOf({ demonstration: true }, true);
  expect(subject).toMatch(/^Replay: /);
  expect(text).toContain("Replay. Docket text here is reconstructed from public facts");
  const flat = text.replace(/\s+/g, " ");
  expect(flat.match(/Demonstration text\. Not the filed document\./g)).toHaveLength(2);
  expect(flat).toContain(
    "In brief (paraphrase): Demonstration text. Not the filed document. Asks the court to: They ask that the judges' order be affirmed (p. 4)",
  );
  expect(flat).toContain("I. The invented brief says that so-called protocols fail (p. 2)");
  expect(flat).toContain("Next: The plain text is invented (p. 4)");
  expect(flat).not.toContain("Quoted from the document");
  // The only quotation marks of the mail stand around the name that the press uses.
  expect(text.match(/["“”]/g)).toHaveLength(2);
  expect(html.replace(/<[^>]*>/g, "").match(/["“”]|&quot;/g)).toHaveLength(2);
  expect(flat).toContain("Docket text (reconstructed): FILED OPINION. AFFIRMED.");
});

it("quotes a real document, under a label that says so", () => {
  const flat = mailOf({}, false).text.replace(/\s+/g, " ");
  expect(flat).toContain(
    'Quoted from the document: Asks the court to: "They ask that the judges\' order be affirmed" (p. 4)',
  );
  expect(flat).not.toContain("Demonstration");
});

it("says what a model drafted", () => {
  const drafted = [
    { field: "relief", sentence: "The union asks that the order be affirmed.", quotes: [quote("asks that", 7)] },
  ];
  const flat = mailOf({ method: "model", drafted }, false).text.replace(/\s+/g, " ");
  expect(flat).toContain(
    "Drafted by a model; each sentence was checked by program against the pages cited: Asks the court to: The union asks that the order be affirmed. (p. 7)",
  );
});
