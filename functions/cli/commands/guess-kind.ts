import { cleanDocument } from "../../documents/clean.ts";
import { readCover } from "../../documents/cover.ts";
import type { DocumentText } from "../../model/document-text.ts";
import type { Kind } from "../../model/entry.ts";

/**
 * The kind of a file that comes without its docket entry: an amicus title makes it a brief or a motion, an opinion's or an order's
 * own words a ruling. The product itself never guesses: the docket entry says the kind.
 */
export function guessKind(text: DocumentText): Kind {
  const document = cleanDocument(text);
  const cover = readCover(document);
  if (cover.kind === "amicus_brief" || cover.kind === "motion_for_leave_amicus") return cover.kind;
  const first = document.pages
    .slice(0, 6)
    .map((page) => page.text)
    .join("\n");
  if (/^(?:TABLE OF CONTENTS|SUMMARY OF (?:THE )?ARGUMENT|QUESTIONS? PRESENTED)\b/m.test(first)) return "brief"; // TABLE OF CONTENTS
  if (/\bdelivered the opinion of the Court\b|^OPINION$|\b(?:Circuit|Chief) Judge[.:]|\bPer Curiam\b/im.test(first))
    return "opinion"; // SELYA, Circuit Judge.
  return "order";
}
