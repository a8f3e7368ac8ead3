import { pageWords } from "../../render/page-words.en.ts";
import { glossaryPage } from "../../render/pages/glossary-page.ts";
import { pageRoute } from "../page-route.ts";

/** `/glossary`: the words of the pages. */
export const glossary = pageRoute({
  path: "/glossary",
  async answer() {
    return { words: pageWords.glossary.words };
  },
  page: (_answer, frame) => glossaryPage(frame),
});
