import { briefSections } from "./brief-sections.ts";
import { cleanDocument } from "./clean.ts";
import { readPlainText } from "./read-plain-text.ts";
import { rulingSections } from "./ruling-sections.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import type { Form } from "./weights.ts";

/** Which part of a document of a measured set may be used: its reference was cut from the rest. */
export interface SourceMarks {
  readonly kind: string;
  /** What each page is; only those of `bodyKind` count. */
  readonly pageKinds?: readonly string[] | undefined;
  readonly bodyKind?: string | undefined;
  /** Where the text begins that counts. */
  readonly bodyOffset?: number | undefined;
}

/** The sentences of the part that may be used: the court's, or the argument. */
export function readSource(raw: string, marks: SourceMarks): { readonly form: Form; readonly sentences: Sentence[] } {
  const form: Form = /brief/.test(marks.kind) ? "brief" : "ruling";
  const document = cleanDocument(readPlainText(marks.bodyOffset === undefined ? raw : raw.slice(marks.bodyOffset)));
  const sentences = sentencesOf(document, form === "brief" ? briefSections(document) : rulingSections(document));
  if (form === "brief")
    return {
      form,
      sentences: sentences.filter(({ part }) => part === "argument" || part === "conclusion" || part === "cover"),
    };
  const kinds = marks.pageKinds;
  const counts = (page: number) => kinds === undefined || kinds[page - 1] === (marks.bodyKind ?? "court");
  return {
    form,
    sentences: sentences.filter(({ part, page, endPage }) => part === "court" && counts(page) && counts(endPage)),
  };
}
