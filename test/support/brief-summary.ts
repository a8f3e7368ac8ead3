import type { Quote, Summary } from "../../functions/model/summary.ts";

/** The summary of a brief of 37 pages that asks for something on one page, and may say something on another. */
export function briefSummary(asks: string, asksPage: number, says?: string, saysPage = 1): Summary {
  const none = { status: "not_stated", evidence: [] } as const;
  return {
    of: {
      form: "brief",
      amici: none,
      counsel: none,
      supporting: none,
      position: none,
      consent: none,
      authorship: none,
      interest: [],
      points: [],
      keySentences: says === undefined ? [] : [quoteOn(saysPage, says)],
      relief: [quoteOn(asksPage, asks)],
    },
    method: "extract",
    pages: 37,
    sha256: "0".repeat(64),
    edition: 1,
    warnings: [],
  };
}

function quoteOn(page: number, text: string): Quote {
  return { text, anchor: { page, start: 0, end: text.length }, part: "argument" };
}
