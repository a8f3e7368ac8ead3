import type { DigestField, DigestSentence, DigestSummary } from "../model/digest.ts";
import type { Entry } from "../model/entry.ts";
import type { BriefSummary, Field, Quote, RulingSummary, Summary } from "../model/summary.ts";
import { excerptOf, NAME_MAX, QUOTE_MAX, shortened } from "./excerpt.ts";

const POINTS_MAX = 8;
const SEPARATE_MAX = 6;

/** What a digest says of a document: a few sentences, each with its page; null when we have no summary of it. */
export function digestSummary(entry: Pick<Entry, "summary" | "demonstration">): DigestSummary | null {
  const { summary } = entry;
  if (!summary) return null;
  const told = summary.of.form === "brief" ? briefSummary(summary, summary.of) : rulingSummary(summary, summary.of);
  return summary.demonstration || entry.demonstration ? { ...told, demonstration: true } : told;
}

function briefSummary(summary: Summary, brief: BriefSummary): DigestSummary {
  const points = brief.points.filter((point) => point.level === 1).slice(0, POINTS_MAX);
  const argues = points.map((point) => ({ ...quoted("argues", point.heading), number: shortened(point.number, 12) }));
  const asks = drafted(summary, "relief", "asks") ?? brief.relief.slice(0, 2).map((quote) => quoted("asks", quote));
  // Point headings are the argument in the author's own order; key sentences stand in where a brief has none.
  const says =
    drafted(summary, "keySentences", "says") ??
    (argues.length > 0 ? [] : brief.keySentences.slice(0, 3).map((quote) => quoted("says", quote)));
  return { ...NOTHING, form: "brief", sentences: [...asks, ...argues, ...says] };
}

function rulingSummary(summary: Summary, ruling: RulingSummary): DigestSummary {
  const some = (
    from: keyof RulingSummary,
    field: DigestField,
    quotes: readonly Quote[],
    max: number,
  ): DigestSentence[] => drafted(summary, from, field) ?? quotes.slice(0, max).map((quote) => quoted(field, quote));
  const holdings = some("holdings", "holding", ruling.holdings, 4);
  const ordering = some("orderingClauses", "ordering", ruling.orderingClauses, 4);
  const staff = holdings.length + ordering.length > 0 ? undefined : ruling.staffSummary;
  return {
    ...NOTHING,
    form: "ruling",
    panel: (stated(ruling.panel) ?? []).map((judge) => shortened(judge, NAME_MAX)),
    author: nameIn(ruling.author),
    separate: ruling.separate.slice(0, SEPARATE_MAX).map(({ judge, writing, joinedBy }) => ({
      judge: shortened(judge, NAME_MAX),
      writing: shortened(writing, NAME_MAX),
      joinedBy: joinedBy.slice(0, SEPARATE_MAX).map((one) => shortened(one, NAME_MAX)),
    })),
    vote: nameIn(ruling.vote),
    sentences: eachOnce([
      ...some("question", "question", ruling.question, 1),
      ...holdings,
      ...ordering,
      ...some("next", "next", ruling.next, 2),
      ...(staff?.text.slice(0, 3).map((quote) => ({ ...quoted("staff_summary", quote), by: staff.by })) ?? []),
    ]),
  };
}

/** A sentence that holds and orders at once is told once. */
function eachOnce(sentences: readonly DigestSentence[]): DigestSentence[] {
  return sentences.filter(
    (one, index) => sentences.findIndex((other) => other.text === one.text && other.page === one.page) === index,
  );
}

const NOTHING = { panel: [], author: null, separate: [], vote: null } as const;

function stated<T>(field: Field<T>): T | undefined {
  return field.status === "stated" ? field.value : undefined;
}

function nameIn(field: Field<string>): string | null {
  const name = stated(field);
  return name === undefined ? null : shortened(name, NAME_MAX);
}

function quoted(field: DigestField, quote: Quote): DigestSentence {
  return { field, ...excerptOf(quote.text, QUOTE_MAX), page: quote.anchor.page, words: "quoted" };
}

/** The sentences that a model drafted for a field, with the page of the first quotation that carries each. */
function drafted(summary: Summary, from: string, field: DigestField): DigestSentence[] | undefined {
  const sentences = (summary.drafted ?? []).filter((one) => one.field === from).slice(0, 4);
  if (sentences.length === 0) return undefined;
  return sentences.map(({ sentence, quotes }) => ({
    field,
    ...excerptOf(sentence, QUOTE_MAX),
    page: quotes[0]?.anchor.page ?? 1,
    words: "drafted" as const,
  }));
}
