import type { ActVerb } from "../model/entry.ts";
import type { Field } from "../model/summary.ts";
import type { CleanDocument } from "./clean.ts";
import type { ActOf } from "./disposition.ts";
import { quoteSpan } from "./quotes.ts";

const VERBS: Readonly<Record<string, ActVerb>> = {
  GRANTING: "granted",
  DENYING: "denied",
  DISMISSING: "dismissed",
  VACATING: "vacated",
  STAYING: "stayed",
};
// ORDER GRANTING MOTION FOR LEAVE TO FILE BRIEF FOR AMICI CURIAE · ORDER DENYING LEAVE TO FILE AMICUS BRIEF
const TITLE =
  /\bORDER\s+(?<verb>GRANTING|DENYING|DISMISSING|VACATING|STAYING)(?<part>\s+IN\s+PART(?:\s+AND\s+DENYING\s+IN\s+PART)?)?\s+(?<object>[A-Z][A-Z0-9 ,.’'&()-]{6,220}?)(?=\s+(?:Re:|\[|Dkt|ECF|Docket|On |Case|v\.|Defendants?\b|Plaintiffs?\b)|\.?\s+[A-Z][a-z]|\s*$)/;

/** What the title of an order says it does, when its text names no act: "ORDER GRANTING … APPLICATION FOR A PRELIMINARY INJUNCTION". */
export function titleActs(document: CleanDocument): Field<readonly ActOf[]> {
  const page = document.pages[0];
  const match = TITLE.exec((page?.text ?? "").replace(/\n/g, " "));
  const verb = VERBS[match?.groups?.["verb"] ?? ""];
  const object = match?.groups?.["object"]?.replace(/\s+/g, " ").replace(/(?<![\s-])[\s-]+\d*$/, ""); // "AMICUS BRIEF - 1" → "AMICUS BRIEF"
  if (match === null || verb === undefined || object === undefined) return { status: "not_stated", evidence: [] };
  const act = match.groups?.["part"] !== undefined && verb === "granted" ? "granted_in_part" : verb;
  const evidence = quoteSpan(document, {
    index: 0,
    start: match.index,
    end: match.index + match[0].length,
    part: "caption",
  });
  return { status: "stated", value: [{ act, of: object }], evidence: [evidence] };
}
