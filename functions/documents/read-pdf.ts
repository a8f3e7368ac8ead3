import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import type { DocumentText, TextPage } from "../model/document-text.ts";
import { ExpectedError } from "../model/errors.ts";
import type { DrawnFont, OperatorNumbers } from "./drawn-page.ts";
import { readMarks } from "./page-marks.ts";
import { placeLines } from "./place-lines.ts";
import type { PlacedText } from "./placed-text.ts";
import { seenText } from "./seen-text.ts";

const PDF_BYTES_MAX = 64 * 1024 * 1024;
/**
 * The longest filings are joint appendices of some thousand pages, and each is read to its end: a page takes about 4 ms, so that
 * this many stay far within the worker's time. A longer file is said to be too long, with its pages, and linked.
 */
export const PDF_PAGES_MAX = 1_500;
const PAGE_CHARACTERS_MAX = 40_000;
/** Images are not decoded: their place is enough, and their pixels cost time and memory. */
const IMAGE_PIXELS_MAX = 1;
/** Fewer hidden letters than this on a page are a printer's own marks, nothing to tell of. */
const HIDDEN_TOLD = 20;

/**
 * The text of a PDF, page by page, in reading order, with positions, as a person sees it. A page that is only a picture has no lines.
 * Runs inside a worker: a hostile file costs its time and memory limit, nothing else.
 * @throws ExpectedError("unreadable") for a file that is no PDF, is cut off, asks for a password or is too long
 */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  if (bytes.byteLength > PDF_BYTES_MAX)
    throw new ExpectedError("unreadable", `PDF of ${bytes.byteLength} bytes, more than ${PDF_BYTES_MAX}`);
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > PDF_PAGES_MAX)
      throw new ExpectedError("unreadable", `PDF of ${pdf.numPages} pages, more than ${PDF_PAGES_MAX}`);
    const { OPS } = await getResolvedPDFJS();
    const pages: TextPage[] = [];
    for (let page = 1; page <= pdf.numPages; page++) pages.push(await readPage(pdf, OPS, page));
    return { from: "pdf", pages };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // A copy: pdf.js takes the buffer away from its owner.
    return await getDocumentProxy(bytes.slice(), { verbosity: 0, maxImageSize: IMAGE_PIXELS_MAX });
  } catch (cause) {
    const locked = cause instanceof Error && cause.name === "PasswordException";
    throw new ExpectedError("unreadable", locked ? "the PDF asks for a password" : "the file is not a readable PDF", {
      cause,
    });
  }
}

async function readPage(pdf: Pdf, numbers: OperatorNumbers, number: number): Promise<TextPage> {
  try {
    const page = await pdf.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const operators = await page.getOperatorList();
    const fontOf = (name: string) => (page.commonObjs.has(name) ? (page.commonObjs.get(name) as DrawnFont) : {});
    const marks = readMarks(operators, numbers, { transform, fontOf });
    page.cleanup();
    const { runs, ocr, hidden } = seenText(marks, { width, height });
    return {
      page: number,
      lines: placeLines(upTo(runs)),
      ...(ocr ? { ocr: true as const } : {}),
      ...(hidden > HIDDEN_TOLD ? { hidden } : {}),
    };
  } catch (cause) {
    throw new ExpectedError("unreadable", `page ${number} of the PDF could not be read`, { cause });
  }
}

/** A page's runs up to the most letters that a page may have. */
function upTo(runs: readonly PlacedText[]): PlacedText[] {
  let characters = 0;
  return runs.filter(({ text }) => {
    characters += text.length;
    return characters <= PAGE_CHARACTERS_MAX;
  });
}
