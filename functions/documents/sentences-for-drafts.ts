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
import { voiceOf } from "./voices.ts";
import type { Form } from "./weights.ts";

/** Fields that give the court's own voice. */
const IN_THE_COURTS_VOICE = new Set(["holdings", "acts", "next"]);

/** The sentences of a document that a draft may rest on, in reading order: whole, and let through by the gate for some field. */
export async function quotableSentences(
  job: Pick<DocumentJob, "bytes" | "contentType">,
  form: Form,
): Promise<QuotableSentence[]> {
  const document = cleanDocument(await textOf(job));
  const { sections } = form === "brief" ? readBrief(document) : readRuling(document);
  return sentencesOf(document, sections)
    .filter((sentence) => flawOf(sentence) === undefined)
    .map((sentence) => ({ quote: quoteOf(sentence), ofTheCourt: voiceOf(sentence) === "court" }))
    .map(({ quote, ofTheCourt }) => ({
      quote,
      // A draft passes the same voices: what a party, a witness or a supposition says is no holding.
      fields: DRAFTED_FIELDS[form].filter(
        (field) =>
          refuseQuote({ document, sections }, field, quote) === undefined &&
          (ofTheCourt || !IN_THE_COURTS_VOICE.has(field)),
      ),
    }))
    .filter(({ fields }) => fields.length > 0);
}
