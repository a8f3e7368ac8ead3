import { glossaryPage } from "../../render/pages/glossary-page.ts";
import { pageWordsOf } from "../../render/words/words-of.ts";
import { GlossarySchema } from "../api/answer-schemas.ts";
import { pageRoute } from "../page-route.ts";

/** `/glossary`: the words of the pages. */
export const glossary = pageRoute({
  path: "/glossary",
  api: { summary: "The words of the pages", answer: GlossarySchema },
  async answer(_web, { language }) {
    return { words: pageWordsOf(language).glossary.words };
  },
  page: (_answer, frame) => glossaryPage(frame),
});
