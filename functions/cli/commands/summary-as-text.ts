import type { BriefSummary, Field, Quote, RulingSummary, Summary } from "../../model/summary.ts";

/** A summary as lines of plain text: our few words before a colon, everything else quoted with its page. */
export function summaryAsText(summary: Summary): string[] {
  const lines = summary.of.form === "brief" ? briefLines(summary.of) : rulingLines(summary.of);
  const stamp =
    summary.stamp === undefined
      ? []
      : [
          `Stamp: No. ${summary.stamp.docketNumber}${summary.stamp.entryNumber === undefined ? "" : `, entry ${summary.stamp.entryNumber}`}`,
        ];
  const demonstration = summary.demonstration === true ? ["Demonstration text. Not the filed document."] : [];
  return [
    ...demonstration,
    ...stamp,
    ...lines,
    `Pages: ${summary.pages}`,
    ...summary.warnings.map((warning) => `Note: ${warning}`),
  ];
}

function briefLines(brief: BriefSummary): string[] {
  return [
    line("Amici", brief.amici, (names) => names.join("; ")),
    line("Counsel", brief.counsel, (names) => names.join("; ")),
    line("In support of", brief.supporting, String),
    line("Asks for", brief.position, String),
    line("Consent", brief.consent, String),
    line("Authorship", brief.authorship, String),
    ...quoted("Interest", brief.interest),
    ...brief.points.map((point) => `${"  ".repeat(point.level - 1)}${point.number}. ${quoteText(point.heading)}`),
    ...quoted("Argues", brief.keySentences),
    ...quoted("Asks the court", brief.relief),
  ];
}

function rulingLines(ruling: RulingSummary): string[] {
  return [
    line("Court", ruling.court, String),
    line("Panel", ruling.panel, (names) => names.join("; ")),
    line("Author", ruling.author, String),
    line("Published", ruling.published, (yes) => (yes ? "yes" : "no")),
    line("Acts", ruling.acts, (acts) =>
      acts
        .map(({ act, of, limits = [] }) => {
          const what = of === null ? " (of what is not stated)" : `: ${of}`;
          return `${act.replaceAll("_", " ")}${what}${limits.map(({ text }) => ` [${text}]`).join("")}`;
        })
        .join("; "),
    ),
    ...quoted("Question", ruling.question),
    ...quoted("The court", ruling.holdings),
    ...quoted("Orders", ruling.orderingClauses),
    ...ruling.separate.map(
      (one) =>
        `Separate: ${one.judge}, ${one.writing}${one.joinedBy.length === 0 ? "" : `, joined by ${one.joinedBy.join(", ")}`}${one.lead === undefined ? "" : `: ${quoteText(one.lead)}`}`,
    ),
    line("Vote", ruling.vote, String),
    ...quoted("Next", ruling.next),
    ...(ruling.staffSummary === undefined
      ? []
      : quoted(
          ruling.staffSummary.by === "court staff"
            ? "Summary prepared by court staff; not part of the opinion"
            : "Syllabus by the Reporter of Decisions; not part of the opinion",
          ruling.staffSummary.text,
        )),
  ];
}

function line<T>(name: string, field: Field<T>, show: (value: T) => string): string {
  if (field.status === "conflict")
    return `${name}: the document says two things: ${field.evidence.map(quoteText).join(" / ")}`;
  if (field.status === "not_read") return `${name}: not read`;
  return field.value === undefined ? `${name}: not stated` : `${name}: ${show(field.value)}`;
}

function quoted(name: string, quotes: readonly Quote[]): string[] {
  return quotes.map((quote) => `${name}: ${quoteText(quote)}`);
}

function quoteText(quote: Quote): string {
  return `“${quote.text}” (p. ${quote.anchor.page})`;
}
