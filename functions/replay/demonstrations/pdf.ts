import PDFDocument from "pdfkit";
import { DEMONSTRATION_LINE } from "../../documents/clean.ts";
import type { Block, Demonstration } from "./demonstration.ts";

const PAGE = { width: 612, height: 792, margin: 72 } as const;
const STAMP_TOP = 28;
const LINE_TOP = 744;
const LINE_CHARACTERS = 78;

/** The PDF of a demonstration document: the same bytes in every run. */
export async function demonstrationPdf(demonstration: Demonstration): Promise<Uint8Array> {
  const { pages, stamp } = demonstration;
  const pdf = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: PAGE.margin,
    autoFirstPage: false,
    info: { Title: DEMONSTRATION_LINE, CreationDate: new Date(`${demonstration.day}T12:00:00.000Z`) },
  });
  const chunks: Uint8Array[] = [];
  pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => pdf.on("end", () => resolve()));
  for (const [index, blocks] of pages.entries()) {
    pdf.addPage();
    edge(pdf, stamp(index + 1, pages.length), STAMP_TOP);
    edge(pdf, DEMONSTRATION_LINE, LINE_TOP);
    pdf.x = PAGE.margin;
    pdf.y = PAGE.margin;
    for (const block of blocks) write(pdf, block);
  }
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

type Pdf = InstanceType<typeof PDFDocument>;

/** One line outside the text's margins; there a page must not break. */
function edge(pdf: Pdf, text: string | null, top: number): void {
  if (text === null) return;
  const { bottom } = pdf.page.margins;
  pdf.page.margins.bottom = 0;
  pdf.font("Helvetica").fontSize(9).text(text, PAGE.margin, top, { lineBreak: false });
  pdf.page.margins.bottom = bottom;
}

function write(pdf: Pdf, block: Block): void {
  if (block.kind === "centered") pdf.font("Times-Roman").fontSize(12).text(block.text, { align: "center" }).moveDown(1);
  else if (block.kind === "heading")
    pdf.font("Times-Bold").fontSize(12).text(block.text, { align: "center" }).moveDown(1);
  else if (block.kind === "contents")
    pdf.font("Courier").fontSize(9).text(contentsLine(block.text, block.page)).moveDown(0.5);
  else pdf.font("Times-Roman").fontSize(12).text(block.text, { indent: 36, lineGap: 4 }).moveDown(0.7);
}

function contentsLine(text: string, page: number): string {
  const number = String(page);
  return `${text} ${".".repeat(Math.max(4, LINE_CHARACTERS - text.length - number.length - 2))} ${number}`;
}
