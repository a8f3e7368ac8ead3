import PDFDocument from "pdfkit";
import { readPdf } from "../../functions/documents/read-pdf.ts";
import { readPlainText } from "../../functions/documents/read-plain-text.ts";
import { summarize } from "../../functions/documents/summarize.ts";
import type { ReadDocument } from "./read-documents.ts";
import { notMeasured, type Row } from "./row.ts";

const PAGES = 200;
const SECONDS_MAX = 2;
const LINE = 11;

/** How long 200 pages take, one core: their text made into a summary, and before that taken out of a PDF. */
export async function measureTime(read: readonly ReadDocument[]): Promise<Row[]> {
  const pages = read.flatMap(({ raw }) => raw.split("\f")).slice(0, PAGES);
  if (pages.length < PAGES) return [notMeasured(`${PAGES} pages`, `< ${SECONDS_MAX} s`, "the folder has fewer")];
  const bytes = await pdfOf(pages);
  const document = readPlainText(pages.join("\f"));
  summarize({ document, kind: "opinion", court: "", sha256: "0".repeat(64) }); // what is loaded once does not count
  const from = process.cpuUsage();
  summarize({ document, kind: "opinion", court: "", sha256: "0".repeat(64) });
  const summed = process.cpuUsage(from);
  const before = process.cpuUsage();
  const extracted = await readPdf(bytes);
  const reading = process.cpuUsage(before);
  const seconds = (used: NodeJS.CpuUsage) => (used.user + used.system) / 1e6;
  return [
    {
      what: `${PAGES} pages, one core, after extraction`,
      figure: `${seconds(summed).toFixed(2)} s`,
      toReach: `< ${SECONDS_MAX} s`,
      reached: seconds(summed) < SECONDS_MAX,
    },
    {
      what: `extraction of ${extracted.pages.length} pages from a PDF with the same lines`,
      figure: `${seconds(reading).toFixed(2)} s`,
      toReach: "–",
      reached: null,
    },
  ];
}

async function pdfOf(pages: readonly string[]): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: "LETTER", margin: 40, autoFirstPage: false });
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => pdf.on("end", resolve));
  for (const page of pages) {
    pdf.addPage().fontSize(9);
    page
      .split("\n")
      .slice(0, 64)
      .forEach((line, i) => {
        pdf.text(line.slice(0, 110), 40, 40 + i * LINE, { lineBreak: false });
      });
  }
  pdf.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}
