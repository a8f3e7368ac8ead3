import type { DocumentJob } from "../model/document-job.ts";
import { DRAFTED_FIELDS, type QuotableSentence } from "../model/drafting.ts";
import { readBrief } from "./brief.ts";
import { cleanDocument } from "./clean.ts";
import { refuseQuote } from "./gate.ts";
import { quoteOf } from "./quotes.ts";
import { textOf } from "./read-document.ts";
import { readRuling } from "./ruling.ts";
import { sentencesOf } from "./sentences.ts";
import { flawOf } from "./showable.ts";
import type { Form } from "./weights.ts";

/** The sentences of a document that a draft may rest on, in reading order: whole, and let through by the gate for some field. */
export async function quotableSentences(
  job: Pick<DocumentJob, "bytes" | "contentType">,
  form: Form,
): Promise<QuotableSentence[]> {
  const document = cleanDocument(await textOf(job));
  const { sections } = form === "brief" ? readBrief(document) : readRuling(document);
  return sentencesOf(document, sections)
    .filter((sentence) => flawOf(sentence) === undefined)
    .map(quoteOf)
    .map((quote) => ({
      quote,
      fields: DRAFTED_FIELDS[form].filter((field) => refuseQuote({ document, sections }, field, quote) === undefined),
    }))
    .filter(({ fields }) => fields.length > 0);
}
