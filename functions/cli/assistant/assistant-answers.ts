import type { AmicusView } from "../../model/amicus.ts";
import { courtOf } from "../../model/courts.ts";
import type { Entry } from "../../model/entry.ts";
import type { Quote, Summary } from "../../model/summary.ts";
import { mailWords } from "../../render/words/en/mail.ts";

/** What holds of every answer of a copy. */
export interface Origin {
  /** Public address of the copy: pages and files are linked below it. */
  readonly baseUrl: string;
  readonly isReplay: boolean;
}

const REPLAY =
  "Replay: docket text here is reconstructed from public facts. It is not a court's record; never quote it as one.";

/** An entry for somebody who cites: docket text with where it was seen, quotations with their pages, and whose words each is. */
export function assistantEntry(entry: Entry & { readonly citation?: string }, { baseUrl, isReplay }: Origin): object {
  const { summary } = entry;
  return {
    id: entry.id,
    page: `${baseUrl}/entries/${entry.id}`,
    ...(entry.citation === undefined ? {} : { citation: entry.citation }),
    ...(isReplay ? { label: REPLAY } : {}),
    case: `${entry.caption}, No. ${entry.docket.slice(entry.docket.indexOf("/") + 1)} (${courtOf(entry.court).short})`,
    number: entry.number,
    kind: entry.kind,
    status: entry.status,
    filedOn: entry.filedOn,
    enteredOn: entry.enteredOn,
    acts: entry.acts,
    judges: entry.judges,
    filer: entry.filer,
    amici: entry.amici,
    inSupportOf: { side: entry.supporting, status: entry.supportingStatus },
    docketText: entry.text || entry.shortText,
    ...(summary ? { document: saidIn(summary) } : {}),
    documents: entry.documents.map(({ id, title, url, pages, sha256, state }) => ({
      id,
      title,
      url: entry.demonstration ? `${baseUrl}/documents/${id}` : url,
      pages,
      sha256,
      state,
    })),
    laterHistory: entry.laterHistory,
    sources: entry.sources.map(({ source, url, seenAt, sha256 }) => ({ source, url, seenAt, sha256 })),
  };
}

/** What a document says, each passage with its page. A demonstration's are nobody's words, so they are no quotations. */
function saidIn(summary: Summary): object {
  const passages = passagesOf(summary).map(([field, quote]) => ({
    field,
    ...(summary.demonstration ? { paraphrase: quote.text } : { quotation: quote.text }),
    page: quote.anchor.page,
    part: quote.part,
  }));
  const drafted = (summary.drafted ?? []).map(({ sentence, quotes }) => ({
    sentence,
    carriedBy: quotes.map((quote) => ({ quotation: quote.text, page: quote.anchor.page })),
  }));
  return {
    sha256: summary.sha256,
    pages: summary.pages,
    ...(summary.demonstration ? { label: mailWords.item.demonstration } : {}),
    passages,
    ...(drafted.length > 0 ? { draftedByAModel: drafted } : {}),
  };
}

function passagesOf({ of }: Summary): (readonly [string, Quote])[] {
  const named = (field: string, quotes: readonly Quote[]) => quotes.map((quote) => [field, quote] as const);
  if (of.form === "brief") {
    return [
      ...named("asks", of.relief),
      ...named(
        "argues",
        of.points.map((point) => point.heading),
      ),
      ...named("says", of.keySentences),
      ...named("interest", of.interest),
    ];
  }
  return [
    ...named("question", of.question),
    ...named("holds", of.holdings),
    ...named("orders", of.orderingClauses),
    ...named("next", of.next),
    ...named(
      of.staffSummary?.by === "court staff" ? "staff summary, not the opinion" : "syllabus, not the opinion",
      of.staffSummary?.text ?? [],
    ),
  ];
}

/** The amicus record, docket by docket; rows of which no entry is known show where they are known from. */
export function assistantAmicus({ dockets }: AmicusView, { baseUrl, isReplay }: Origin): object {
  return {
    ...(isReplay ? { label: REPLAY } : {}),
    note: "Never sum counts across dockets: the same side defends MPP in one and its end in another.",
    dockets: dockets.map((docket) => ({
      docket: docket.id,
      caption: docket.caption,
      page: `${baseUrl}/dockets/${docket.court}/${encodeURIComponent(docket.number)}`,
      counts: docket.counts,
      filings: [...docket.rows, ...docket.undated].map((row) => ({
        ...row,
        source: row.entry === null ? row.link : `${baseUrl}/entries/${row.entry}`,
      })),
    })),
  };
}
