import { type CleanDocument, cleanDocument } from "../../functions/documents/clean.ts";
import { keySentences } from "../../functions/documents/key-sentences.ts";
import { readPlainText } from "../../functions/documents/read-plain-text.ts";
import type { Sentence } from "../../functions/documents/sentences.ts";
import { readSource } from "../../functions/documents/source-part.ts";
import { summarize } from "../../functions/documents/summarize.ts";
import type { Kind } from "../../functions/model/entry.ts";
import type { Quote, Summary } from "../../functions/model/summary.ts";
import { type MeasuredDocument, type MeasuredFolder, textOfDocument } from "./measured-folder.ts";

/** A document of the folder with everything that we make of it. */
export interface ReadDocument {
  readonly record: MeasuredDocument;
  readonly raw: string;
  readonly document: CleanDocument;
  /** Undefined where nothing can be said, or the folder's kind of document is none that we sum up. */
  readonly summary: Summary | undefined;
  /** The key sentences within 150 and 300 words, from the part that the folder names as source. */
  readonly key: { readonly 150: readonly Sentence[]; readonly 300: readonly Sentence[] };
}

const KINDS: Readonly<Record<string, Kind>> = {
  opinion: "opinion",
  order: "order",
  amicus_brief: "amicus_brief",
  merits_brief: "brief",
};

/** Reads every document of the folder. */
export async function readDocuments(folder: MeasuredFolder): Promise<ReadDocument[]> {
  const read: ReadDocument[] = [];
  for (const record of folder.documents) {
    const raw = await textOfDocument(folder, record.id);
    if (raw !== undefined) read.push(readOne(record, raw));
  }
  return read;
}

function readOne(record: MeasuredDocument, raw: string): ReadDocument {
  const text = readPlainText(raw);
  const kind = KINDS[record.kind];
  const made =
    kind === undefined ? undefined : summarize({ document: text, kind, court: record.court, sha256: "0".repeat(64) });
  const source = record.hasReference === true ? readSource(raw, record) : undefined;
  const within = (words: number) =>
    source === undefined ? [] : keySentences(source.sentences, { form: source.form, words });
  return {
    record,
    raw,
    document: cleanDocument(text),
    summary: made === undefined || "none" in made ? undefined : made,
    key: { 150: within(150), 300: within(300) },
  };
}

/** Every quotation of a summary that shows a whole sentence, by the field that shows it. */
export function shownSentences({ of }: Summary): { readonly field: string; readonly quote: Quote }[] {
  const lists: readonly (readonly [string, readonly Quote[]])[] =
    of.form === "brief"
      ? [
          ["interest", of.interest],
          ["keySentences", of.keySentences],
          ["relief", of.relief],
        ]
      : [
          ["question", of.question],
          ["holdings", of.holdings],
          ["orderingClauses", of.orderingClauses],
          ["acts", of.acts.evidence.filter(({ part }) => part === "court")],
          ["separate", of.separate.flatMap(({ lead }) => (lead === undefined ? [] : [lead]))],
          ["next", of.next],
          ["staffSummary", of.staffSummary?.text ?? []],
        ];
  return lists.flatMap(([field, quotes]) => quotes.map((quote) => ({ field, quote })));
}
