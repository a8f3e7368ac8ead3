import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import PDFDocument from "pdfkit";
import { textOf } from "../../../functions/documents/read-document.ts";
import { readPlainText } from "../../../functions/documents/read-plain-text.ts";
import { summarize } from "../../../functions/documents/summarize.ts";
import type { DocumentText } from "../../../functions/model/document-text.ts";
import type { Kind } from "../../../functions/model/entry.ts";
import { measure, ratio } from "../measure.ts";
import { held, type Row, shown } from "../row.ts";

const PAGES = 200;
const SECONDS_MAX = 2;
const REAL = fileURLToPath(new URL("../../../../shared/summaries/docs/", import.meta.url));

/** Summaries of a long brief, beside the extraction of its text from the PDF; and of real texts where they are present. */
export async function rows(): Promise<Row[]> {
  const bytes = await longBrief(PAGES);
  const extract = (): Promise<DocumentText> => textOf({ bytes, contentType: "application/pdf" });
  const document = await extract();
  const [summing, extracting] = await measure(
    [
      { name: "sum up", run: () => summed(document, "amicus_brief") },
      { name: "extract", run: extract },
    ],
    { rounds: 6 },
  );
  if (!summing || !extracting) throw new Error("nothing was measured");
  const seconds = summing.cpuMs / 1000;
  return [
    held(
      {
        what: `sum up ${document.pages.length} pages of text`,
        figure: `${shown(seconds)} s, ${shown(document.pages.length / seconds)} pages a second`,
        beside: `extraction of the same PDF ${shown(extracting.cpuMs / 1000)} s, ${shown(document.pages.length / (extracting.cpuMs / 1000))} pages a second`,
        toReach: `< ${SECONDS_MAX} s`,
      },
      seconds,
      { max: SECONDS_MAX },
    ),
    held(
      {
        what: "the same",
        figure: `${shown(ratio(summing, extracting))} × the extraction`,
        beside: "the PDF library, our placing of its lines included",
        toReach: "< 1 ×",
      },
      ratio(summing, extracting),
      { max: 1 },
    ),
    ...(await realRows()),
  ];
}

async function realRows(): Promise<Row[]> {
  if (!existsSync(REAL)) return [];
  const texts = readdirSync(REAL)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => ({
      document: readPlainText(readFileSync(REAL + name, "utf8")),
      kind: (name.startsWith("amicus") ? "amicus_brief" : "opinion") as Kind,
    }));
  const pages = texts.reduce((sum, { document }) => sum + document.pages.length, 0);
  const [all] = await measure([{ name: "all", run: () => texts.map(({ document, kind }) => summed(document, kind)) }], {
    rounds: 4,
  });
  if (!all) throw new Error("nothing was measured");
  return [
    {
      what: `sum up ${texts.length} real briefs and opinions (${pages.toLocaleString("en-US")} pages of text)`,
      figure: `${shown(all.cpuMs / 1000)} s, ${shown(pages / (all.cpuMs / 1000))} pages a second`,
      beside: "–",
      toReach: "–",
    },
  ];
}

function summed(document: DocumentText, kind: Kind): unknown {
  return summarize({ document, kind, court: "ca9", sha256: "0".repeat(64) });
}

const CLAIMS = [
  "The Protocols return people to places where the record shows that they are harmed",
  "Section 1225(b)(2)(C) does not reach applicants whom the statute places in expedited removal",
  "The agency did not consider the costs to the children of the families that it returned",
  "An injunction that reaches the whole border is no broader than the violation",
  "Amici have represented asylum seekers in San Diego, El Paso and Laredo since 2001",
];
const REASONS = [
  "as the district court found after an evidentiary hearing",
  "because Congress wrote “may” where it meant a choice and “shall” where it did not",
  "see Example v. Holder, 500 F.3d 100, 110 (9th Cir. 2007)",
  "and no declaration in the record says otherwise",
  "which the guidance of January 25, 2019 leaves to an officer who may not ask",
];

/** A brief of so many pages, set as briefs are: a cover, headings, paragraphs of sentences that differ. */
async function longBrief(pages: number): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: "LETTER", margin: 72, autoFirstPage: false });
  const chunks: Uint8Array[] = [];
  pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => pdf.on("end", () => resolve()));
  pdf.font("Times-Roman").fontSize(12);
  pdf
    .addPage()
    .text(
      "IN THE UNITED STATES COURT OF APPEALS FOR THE NINTH CIRCUIT\n\nNo. 19-15716\n\nBRIEF OF EXAMPLE LAW INSTITUTE AS AMICUS CURIAE IN SUPPORT OF PLAINTIFFS-APPELLEES AND AFFIRMANCE",
      { align: "center" },
    );
  for (let page = 1; page < pages; page += 1) {
    pdf.addPage();
    if (page % 10 === 1)
      pdf.text(page === 1 ? "INTEREST OF AMICUS CURIAE" : "ARGUMENT", { align: "center" }).moveDown();
    for (let paragraph = 0; paragraph < 3; paragraph += 1)
      pdf.text(paragraphOf(page * 3 + paragraph), { indent: 36, lineGap: 4 });
  }
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

function paragraphOf(at: number): string {
  const sentences = Array.from({ length: 4 }, (_, more) => {
    const n = at * 4 + more;
    return `${CLAIMS[n % CLAIMS.length]}, ${REASONS[(n * 3 + at) % REASONS.length]}, at point ${n} of the declaration of witness ${n % 37}.`;
  });
  return sentences.join(" ");
}
