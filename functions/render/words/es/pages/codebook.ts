import { type PageWords, pageWords } from "../../en/pages.ts";
import { amicusColumns } from "./common.ts";

/** What each column of the downloads means. */
export const codebookWords: Pick<PageWords, "codebook"> = {
  codebook: {
    ...pageWords.codebook,
    amicus: amicusColumns,
    amici: {
      amicus: "Un amicus, como está impreso.",
      entry: amicusColumns.entry,
      docket: amicusColumns.docket,
      kind: amicusColumns.kind,
      supporting: amicusColumns.supporting,
      supporting_status: amicusColumns.supporting_status,
      supporting_name: amicusColumns.supporting_name,
      stage: amicusColumns.stage,
      filed_on: amicusColumns.filed_on,
      filed_from: amicusColumns.filed_from,
      filed_to: amicusColumns.filed_to,
      filing: amicusColumns.filing,
      status: amicusColumns.status,
    },
  },
};
