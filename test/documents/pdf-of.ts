import PDFDocument from "pdfkit";

/** Letters at a place: points from the page's left edge and top. */
export interface Print {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** A PDF whose pages carry these prints and nothing else. */
export async function pdfOf(
  pages: readonly (readonly Print[])[],
  options: { readonly userPassword?: string } = {},
): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: "LETTER", margin: 0, autoFirstPage: false, ...options });
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => pdf.on("end", () => resolve()));
  for (const prints of pages) {
    pdf.addPage().font("Times-Roman");
    for (const { text, x, y, size = 12 } of prints) pdf.fontSize(size).text(text, x, y, { lineBreak: false });
  }
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

/** Lines below each other from the top of a page. */
export function linesDown(
  texts: readonly string[],
  from: { readonly x?: number; readonly y?: number; readonly step?: number } = {},
): Print[] {
  return texts.map((text, i) => ({ text, x: from.x ?? 72, y: (from.y ?? 72) + i * (from.step ?? 16) }));
}
