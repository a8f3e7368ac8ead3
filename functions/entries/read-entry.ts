import type { DocumentRecord } from "../model/document.ts";
import type { DocumentOutcome } from "../model/document-job.ts";
import type { Entry, FieldStatus, Side } from "../model/entry.ts";
import type { BriefSummary } from "../model/summary.ts";

/** What became of one document. */
export interface Settled {
  readonly state: DocumentRecord["state"];
  readonly reason: string | null;
  readonly sha256: string | null;
  readonly outcome: DocumentOutcome | null;
}

/**
 * The entry once its document is settled: state, pages, summary, and of a brief the facts that docket text seldom
 * states. Where docket and cover name different sides, it is a conflict and no side is shown.
 */
export function entryAfterReading(entry: Entry, document: string, settled: Settled): Entry {
  const documents = entry.documents.map((one) => (one.id === document ? documentAfter(one, settled) : one));
  const summary = settled.outcome?.summary ?? entry.summary;
  const read = { ...entry, documents, summary };
  const demonstration = summary?.demonstration ? { demonstration: true as const } : {};
  const isRead = settled.outcome?.summary != null;
  return { ...(isRead ? withBriefFacts(read) : read), ...demonstration };
}

/** An entry as its docket line tells it, with what the cover of its brief adds. */
export function withBriefFacts(entry: Entry): Entry {
  const form = entry.summary?.of;
  return form?.form === "brief" ? { ...entry, ...sideAfter(entry, form), ...peopleAfter(entry, form) } : entry;
}

function documentAfter(document: DocumentRecord, settled: Settled): DocumentRecord {
  return {
    ...document,
    state: settled.state,
    reason: settled.reason,
    sha256: settled.sha256 ?? document.sha256,
    pages: settled.outcome?.pages || document.pages,
  };
}

function sideAfter(
  entry: Entry,
  brief: BriefSummary,
): { supporting: Side | null; supportingStatus: FieldStatus; evidence: Entry["evidence"] } {
  const cover = brief.supporting;
  const both = entry.supporting !== null && cover.status === "stated" && cover.value !== entry.supporting;
  if (both) return { supporting: null, supportingStatus: "conflict", evidence: entry.evidence };
  if (cover.status !== "stated" || cover.value === undefined) {
    const status = entry.supporting === null ? cover.status : entry.supportingStatus;
    return { supporting: entry.supporting, supportingStatus: status, evidence: entry.evidence };
  }
  const quote = cover.evidence[0]?.text;
  const evidence = entry.supporting === null && quote ? { ...entry.evidence, supporting: quote } : entry.evidence;
  return { supporting: cover.value, supportingStatus: "stated", evidence };
}

/** Names of the docket stay; the cover fills in what it did not give. */
function peopleAfter(entry: Entry, brief: BriefSummary): Pick<Entry, "amici" | "counsel"> {
  const stated = (field: BriefSummary["amici"]): readonly string[] =>
    field.status === "stated" ? (field.value ?? []) : [];
  return {
    amici: entry.amici.length > 0 ? entry.amici : stated(brief.amici),
    counsel: entry.counsel.length > 0 ? entry.counsel : stated(brief.counsel),
  };
}
