import type { DocumentOutcome } from "../model/document-job.ts";
import type { Quote } from "../model/summary.ts";

/** What a text without page breaks says: no quotation claims a page that nobody knows. */
export function withoutPages(outcome: DocumentOutcome): DocumentOutcome {
  const { summary } = outcome;
  if (!summary) return { ...outcome, pages: 0 };
  return { ...outcome, pages: 0, summary: { ...summary, of: unpaged(summary.of), pages: 0 } };
}

/** The same with page 0 in every anchor, wherever it stands. */
function unpaged<T>(value: T): T {
  if (Array.isArray(value)) return value.map(unpaged) as T;
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([name, one]) => [
    name,
    name === "anchor" ? unpagedAnchor(one) : unpaged(one),
  ]);
  return Object.fromEntries(fields) as T;
}

function unpagedAnchor({ start, end }: Quote["anchor"]): Quote["anchor"] {
  return { page: 0, start, end };
}
