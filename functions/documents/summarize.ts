import type { DocumentText } from "../model/document-text.ts";
import type { Kind } from "../model/entry.ts";
import { isCourtsDocument } from "../model/kinds.ts";
import type { BriefSummary, RulingSummary, Summary } from "../model/summary.ts";
import { readBrief } from "./brief.ts";
import { type CleanDocument, cleanDocument } from "./clean.ts";
import { checkSummary } from "./gate.ts";
import { readRuling } from "./ruling.ts";
import { isScan, pagesWithoutText, wordsIn } from "./scan.ts";
import { findStamp, type Stamp } from "./stamp.ts";
import { SUMMARY_EDITION } from "./summary-edition.ts";

/** Fewer words than this are a cover sheet or a form, not something to sum up. */
const WORDS_MIN = 15;

export interface ToSummarize {
  readonly document: DocumentText;
  readonly kind: Kind;
  readonly court: string;
  readonly sha256: string;
  readonly docketNumber?: string | undefined;
  readonly entryNumber?: string | null | undefined;
}

/** Why there is no summary that we can vouch for. */
export type NoSummary = { readonly none: "scan" | "too_little_text" | "kind" | "nothing_quotable" };

const BRIEFS: ReadonlySet<Kind> = new Set<Kind>([
  "amicus_brief",
  "motion_for_leave_amicus",
  "brief",
  "motion",
  "opposition",
  "reply",
  "petition",
  "complaint",
]);

/** What a document says, every sentence verbatim and checked against its page and part; or why nothing can be said. */
export function summarize(input: ToSummarize): Summary | NoSummary {
  const document = cleanDocument(input.document);
  if (isScan(document)) return { none: "scan" };
  if (wordsIn(document) < WORDS_MIN) return { none: "too_little_text" };
  if (!isCourtsDocument(input.kind) && !BRIEFS.has(input.kind)) return { none: "kind" };
  const read = isCourtsDocument(input.kind) ? readRuling(document, input.court) : readBrief(document, input.kind);
  const summary = checkSummary(summaryOf(document, read.summary, input), { document, sections: read.sections });
  return saysSomething(summary.of) ? summary : { none: "nothing_quotable" };
}

function summaryOf(document: CleanDocument, of: BriefSummary | RulingSummary, input: ToSummarize): Summary {
  const stamp = stampOf(document);
  return {
    of,
    method: "extract",
    pages: document.pages.length,
    sha256: input.sha256,
    edition: SUMMARY_EDITION,
    ...(document.demonstration ? { demonstration: true as const } : {}),
    warnings: warningsOf(document, stamp, input),
    ...(stamp === undefined ? {} : { stamp: withoutPage(stamp) }),
  };
}

/** The stamp of the first page that has one; in a text that lost its lines it stands somewhere inside. */
export function stampOf(document: CleanDocument): Stamp | undefined {
  return (
    document.pages.find((page) => page.stamp !== undefined)?.stamp ??
    findStamp(document.pages[0]?.text.replace(/\n/g, " ") ?? "")?.stamp
  );
}

function withoutPage({ docketNumber, entryNumber, filedOn, pages }: Stamp): NonNullable<Summary["stamp"]> {
  return {
    docketNumber,
    ...(entryNumber === undefined ? {} : { entryNumber }),
    ...(filedOn === undefined ? {} : { filedOn }),
    ...(pages === undefined ? {} : { pages }),
  };
}

function warningsOf(document: CleanDocument, stamp: Stamp | undefined, input: ToSummarize): string[] {
  const warnings: string[] = [];
  const empty = pagesWithoutText(document).length;
  // One page is the last, or a blank one; more of them are pictures.
  if (empty > 1 && empty > 0.05 * document.pages.length)
    warnings.push(`${empty} of ${document.pages.length} pages have no text`);
  const read = document.pages.filter(({ ocr }) => ocr === true).length;
  if (read > 0)
    warnings.push(`${read} of ${document.pages.length} pages are pictures, read by a machine (OCR): compare the words`);
  const hidden = input.document.pages.filter(({ hidden }) => hidden !== undefined).map(({ page }) => page);
  if (hidden.length > 0 && hidden.length < 0.5 * document.pages.length)
    warnings.push(`text that nobody sees on page ${hidden.slice(0, 5).join(", ")} was not read`);
  if (stamp !== undefined && input.docketNumber !== undefined && !isSameDocket(stamp.docketNumber, input.docketNumber))
    warnings.push(`the stamp names docket ${stamp.docketNumber}, the entry ${input.docketNumber}`);
  if (stamp?.pages !== undefined && stamp.pages > document.pages.length)
    warnings.push(`the stamp counts ${stamp.pages} pages, the file has ${document.pages.length}`);
  return warnings;
}

/** "3:19-cv-00807-RS" and "3:19-cv-00807" are one docket. */
export function isSameDocket(a: string, b: string): boolean {
  const bare = (number: string) => number.toLowerCase().replace(/(?<=\d)(?:-[a-z]{1,6}\d?)+$/, ""); // -RS · -DOC-KES
  return bare(a) === bare(b);
}

function saysSomething(of: BriefSummary | RulingSummary): boolean {
  if (of.form === "brief")
    return of.keySentences.length + of.points.length + of.relief.length > 0 || of.amici.status === "stated";
  const quoted = of.holdings.length + of.orderingClauses.length + (of.staffSummary?.text.length ?? 0);
  return quoted > 0 || of.acts.status !== "not_stated";
}
