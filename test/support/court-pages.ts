import type { Day, Instant } from "../../functions/model/time.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Text as it stands in markup. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

export interface SupremeRow {
  readonly filedOn: Day;
  readonly text: string;
  /** E-filing id of its document; none: the row has no PDF. */
  readonly efile?: string;
}

/** A docket page of the Supreme Court (2017-2025 layout), in the court's format, invented. */
export function supremeCourtPage(docket: {
  readonly number: string;
  readonly caption: string;
  readonly docketed?: string;
  readonly rows: readonly SupremeRow[];
}): string {
  const rows = docket.rows.map(({ filedOn, text, efile }) => {
    const [year, month, day] = filedOn.split("-");
    const printed = `${MONTHS[Number(month) - 1]} ${day} ${year}`;
    const term = docket.number.slice(0, 2);
    const href = `https://www.supremecourt.gov/DocketPDF/${term}/${docket.number}/${efile}/20200306120000000_filing.pdf`;
    const links = efile
      ? `<span class="documentlinks"><a class="documentanchor" href="${href}">Main Document</a></span>`
      : "";
    return `<tr><td class="ProceedingDate">${printed}</td><td>${escaped(text)}</td></tr><tr><td></td><td>${links}</td></tr>`;
  });
  return `<!DOCTYPE html><html><head><title>Search - Supreme Court of the United States</title></head><body>
<table id="docketinfo"><tr><td class="DocketInfoTitle" colspan="2">No. ${docket.number}</td></tr>
<tr><td class="InfoTitle">Title:</td><td><span class="title">${escaped(docket.caption)}</span></td></tr>
<tr><td>Docketed:</td><td>${docket.docketed ?? "March 6, 2020"}</td></tr></table>
<div id="proceedings"><table><tr><th>Date</th><th>Proceedings and Orders</th></tr>${rows.join("\n")}</table></div>
<div id="Contacts"><table><tr><td colspan="2">Attorneys for Petitioners</td></tr></table></div></body></html>`;
}

export interface FeedItem {
  readonly docketNumber: string;
  readonly caption: string;
  readonly caseId: string;
  readonly publishedAt: Instant;
  readonly event: string;
  readonly number?: string;
  readonly seq: string;
  readonly doc?: string;
}

/** A district court's feed of new entries, newest first, in CM/ECF's format, invented. */
export function districtFeed(court: string, builtAt: Instant, items: readonly FeedItem[]): string {
  const site = `https://ecf.${court}.uscourts.gov`;
  const printed = (at: Instant): string => new Date(at).toUTCString();
  const rendered = [...items]
    .sort((a, b) => b.publishedAt.localeCompare(a.publishedAt))
    .map((item) => {
      const link =
        item.doc && item.number
          ? ` (&lt;a href=&quot;${site}/doc1/${item.doc}?caseid=${item.caseId}&amp;de_seq_num=${item.seq}&quot;&gt;${item.number}&lt;/a&gt;)`
          : "";
      return `<item><title>${item.docketNumber} ${escaped(item.caption)}</title><pubDate>${printed(item.publishedAt)}</pubDate>
<guid isPermaLink="true">${site}/cgi-bin/DktRpt.pl?${item.caseId}&amp;${item.seq}</guid>
<description>[${escaped(item.event)}]${link}</description><link>${site}/cgi-bin/DktRpt.pl?${item.caseId}</link></item>`;
    });
  return `<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>${court}</title><link>${site}</link>
<lastBuildDate>${printed(builtAt)}</lastBuildDate><description>Public Filings in the last 24 hours</description>${rendered.join("\n")}</channel></rss>`;
}

export interface CopiedEntry {
  readonly id: number;
  /** null: it does not know the day. */
  readonly filedOn: Day | null;
  readonly modifiedAt: Instant;
  readonly number: number | null;
  readonly seq: string;
  readonly text: string;
  readonly doc?: string;
  /** Path of a free copy. */
  readonly file?: string;
  /** Its words, where the copy has them. */
  readonly words?: string;
  readonly sealed?: true;
}

/** One page of CourtListener's docket entries, newest change first. */
export function courtListenerEntries(
  docket: number,
  entries: readonly CopiedEntry[],
  next: string | null = null,
): string {
  const results = [...entries]
    .sort((a, b) => b.modifiedAt.localeCompare(a.modifiedAt))
    .map((entry) => ({
      id: entry.id,
      docket: `https://www.courtlistener.com/api/rest/v4/dockets/${docket}/`,
      date_filed: entry.filedOn,
      entry_number: entry.number,
      pacer_sequence_number: Number(entry.seq),
      description: entry.text,
      date_modified: entry.modifiedAt,
      recap_documents: entry.doc
        ? [
            {
              id: entry.id * 10,
              document_number: String(entry.number ?? ""),
              attachment_number: null,
              pacer_doc_id: entry.doc,
              description: "",
              is_available: entry.file !== undefined,
              is_sealed: entry.sealed ?? false,
              page_count: entry.file ? 12 : null,
              filepath_local: entry.file ?? null,
              plain_text: entry.words ?? "",
            },
          ]
        : [],
    }));
  return JSON.stringify({ count: results.length, next, previous: null, results });
}
