import type { Field, PartKind, Quote, Summary } from "../model/summary.ts";
import type { CleanDocument } from "./clean.ts";
import { wordsAt } from "./quotes.ts";
import { isBefore, type Section, sectionAt } from "./sections.ts";

/** The parts that each field may quote. A holding lifted from a dissent is verbatim and false. */
export const ALLOWED_PARTS: Readonly<Record<string, readonly PartKind[]>> = {
  amici: ["cover"],
  counsel: ["cover"],
  supporting: ["cover"],
  position: ["cover"],
  consent: ["cover", "disclosure", "interest", "summary_of_argument", "other"],
  authorship: ["cover", "disclosure", "interest", "summary_of_argument", "other"],
  interest: ["interest"],
  points: ["contents", "argument"],
  keySentences: ["summary_of_argument", "argument"],
  relief: ["conclusion"],
  court: ["caption"],
  panel: ["caption"],
  author: ["caption", "court"],
  published: ["caption", "other", "court", "syllabus", "staff_summary"],
  question: ["court"],
  holdings: ["court"],
  acts: ["court", "caption"],
  orderingClauses: ["court"],
  separate: ["separate"],
  vote: ["court"],
  next: ["court"],
  staffSummary: ["staff_summary", "syllabus"],
};
/** Fields that speak for the whole court: what only a plurality joined may not stand there. */
const FOR_THE_COURT = new Set(["holdings", "question"]);

/** A document with its parts: what every quotation is checked against. */
export interface CheckedDocument {
  readonly document: CleanDocument;
  readonly sections: readonly Section[];
}

/** Everything that layout can change is dropped: spaces, hyphens, the shape of quotation marks. */
export function squeeze(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201b\u2032]/g, "'") // ‘ ’
    .replace(/[\u201c\u201d\u2033]/g, '"') // “ ”
    .replace(/[\u2010-\u2015\u2212\u00ad-]/g, "") // – — and hyphens
    .replace(/[\s\u00a0\u2000-\u200b\u202f]+/g, "");
}

/** Why a quotation may not stand in `field`, or undefined when it may: verbatim at its page, whole in a part that the field allows. */
export function refuseQuote({ document, sections }: CheckedDocument, field: string, quote: Quote): string | undefined {
  const allowed = ALLOWED_PARTS[field];
  if (allowed === undefined) return `no quotations belong to ${field}`;
  const there = wordsAt(document, quote.anchor);
  if (there === undefined || quote.text === "") return "nothing stands there";
  if (squeeze(there) !== squeeze(quote.text)) return "not verbatim at its page";
  return allowed.includes(quote.part)
    ? refusePart({ document, sections }, field, quote)
    : `${quote.part} is no part for ${field}`;
}

function refusePart({ document, sections }: CheckedDocument, field: string, quote: Quote): string | undefined {
  const { page, endPage, start, end } = quote.anchor;
  const from = { page: document.pages.findIndex((one) => one.page === page), at: start };
  const to = { page: document.pages.findIndex((one) => one.page === (endPage ?? page)), at: Math.max(0, end - 1) };
  const notes = document.pages[from.page]?.notes[0]?.start ?? Infinity;
  // A footnote belongs to no part; the cover's words and the front's disclosures may stand in one.
  if (from.at >= notes) return quote.part === "other" ? undefined : "stands in a footnote";
  const section = sectionAt(sections, from);
  if (section === undefined || isBefore(section.to, to)) return "runs over the end of its part";
  if (section.part !== quote.part && !isCaption(section, quote, from)) return `stands in ${section.part}`;
  return section.plurality === true && FOR_THE_COURT.has(field) ? "only a plurality says it" : undefined;
}

/** A cover or a caption is read from its first pages as a whole, even where a part opens on them. */
function isCaption(section: Section, quote: Quote, from: { readonly page: number }): boolean {
  return (
    (quote.part === "cover" || quote.part === "caption") &&
    from.page < 6 &&
    section.part !== "court" &&
    section.part !== "argument" &&
    section.part !== "separate"
  );
}

/**
 * Finds a sentence in the document and says why it may not stand in `field`; undefined when it may. For words that came without an
 * anchor, from a model or from elsewhere.
 */
export function refuseSentence(checked: CheckedDocument, field: string, text: string): string | undefined {
  const wanted = squeeze(text);
  if (wanted.length < 8) return "too short to be found";
  const places = placesOf(checked, wanted);
  if (places.length === 0) return "not verbatim in the document";
  const allowed = ALLOWED_PARTS[field] ?? [];
  const fits = places.some(
    (section) => allowed.includes(section.part) && !(section.plurality === true && FOR_THE_COURT.has(field)),
  );
  return fits ? undefined : `stands in ${places[0]?.part}, not in a part for ${field}`;
}

/** The sections whose running text holds the squeezed words. */
function placesOf({ document, sections }: CheckedDocument, wanted: string): Section[] {
  return sections.filter((section) => squeeze(textOf(document, section)).includes(wanted));
}

function textOf(document: CleanDocument, section: Section): string {
  const pieces: string[] = [];
  for (let index = section.from.page; index <= section.to.page; index++) {
    const page = document.pages[index];
    if (page === undefined) continue;
    const bodyEnd = page.notes[0]?.start ?? page.text.length;
    const start = index === section.from.page ? section.from.at : 0;
    const end = index === section.to.page ? Math.min(section.to.at, bodyEnd) : bodyEnd;
    pieces.push(page.text.slice(start, Math.max(start, end)));
  }
  return pieces.join("\n");
}

/** The summary without what the gate refuses; each thing dropped is named in the warnings. */
export function checkSummary(summary: Summary, checked: CheckedDocument): Summary {
  const warnings: string[] = [];
  const quotes = (field: string, list: readonly Quote[]) =>
    list.filter((quote) => {
      const why = refuseQuote(checked, field, quote);
      if (why !== undefined) warnings.push(`${field}: ${why}`);
      return why === undefined;
    });
  const fields = <T>(name: string, value: Field<T>): Field<T> => {
    if (value.status === "not_stated" || value.status === "not_read") return value;
    const evidence = quotes(name, value.evidence);
    // A label is shown only with the words that state it.
    return evidence.length === value.evidence.length && evidence.length > 0
      ? value
      : { status: "not_stated", evidence: [] };
  };
  const { of } = summary;
  if (of.form === "brief") {
    const checkedBrief = {
      ...of,
      amici: fields("amici", of.amici),
      counsel: fields("counsel", of.counsel),
      supporting: fields("supporting", of.supporting),
      position: fields("position", of.position),
      consent: fields("consent", of.consent),
      authorship: fields("authorship", of.authorship),
      interest: quotes("interest", of.interest),
      points: of.points.filter((point) => quotes("points", [point.heading]).length === 1),
      keySentences: quotes("keySentences", of.keySentences),
      relief: quotes("relief", of.relief),
    };
    return { ...summary, of: checkedBrief, warnings: [...summary.warnings, ...warnings] };
  }
  const checkedRuling = {
    ...of,
    court: fields("court", of.court),
    panel: fields("panel", of.panel),
    author: fields("author", of.author),
    published: fields("published", of.published),
    question: quotes("question", of.question),
    holdings: quotes("holdings", of.holdings),
    acts: fields("acts", of.acts),
    orderingClauses: quotes("orderingClauses", of.orderingClauses),
    separate: of.separate.map(({ lead, ...rest }) =>
      lead !== undefined && quotes("separate", [lead]).length === 1 ? { ...rest, lead } : rest,
    ),
    vote: fields("vote", of.vote),
    next: quotes("next", of.next),
    ...(of.staffSummary === undefined
      ? {}
      : { staffSummary: { ...of.staffSummary, text: quotes("staffSummary", of.staffSummary.text) } }),
  };
  return { ...summary, of: checkedRuling, warnings: [...summary.warnings, ...warnings] };
}
