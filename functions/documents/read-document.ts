import type { DocumentJob, DocumentOutcome } from "../model/document-job.ts";
import type { DocumentText } from "../model/document-text.ts";
import { ExpectedError } from "../model/errors.ts";
import { readPdf } from "./read-pdf.ts";
import { readPlainText } from "./read-plain-text.ts";
import { summarize } from "./summarize.ts";

/** What reading a document came to. @throws ExpectedError("unreadable") for a file that cannot be read */
export async function readDocument(job: DocumentJob): Promise<DocumentOutcome> {
  const document = await textOf(job);
  const made = summarize({ document, ...job });
  const pages = document.pages.length;
  if (!("none" in made)) return { state: "read", pages, summary: made, reason: null };
  return { state: made.none === "scan" ? "scan" : "read", pages, summary: null, reason: made.none };
}

/** The text of a PDF or of a source's own plain text; what the bytes are decides, not what they are called. */
export async function textOf({
  bytes,
  contentType,
}: Pick<DocumentJob, "bytes" | "contentType">): Promise<DocumentText> {
  if (isPdf(bytes)) return readPdf(bytes);
  if (/^text\/plain\b/i.test(contentType)) return readPlainText(new TextDecoder().decode(bytes)); // text/plain; charset=utf-8
  throw new ExpectedError("unreadable", `neither a PDF nor a plain text: ${contentType.slice(0, 60)}`);
}

/** "%PDF-" stands among the first kilobyte of every PDF. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");
}
