/** Grows when our reading of documents changes: what an older edition summarized is then summarized again, quietly. */
export const SUMMARY_EDITION = 2;
