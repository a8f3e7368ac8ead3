import type { ActVerb } from "../model/entry.ts";
import type { Field } from "../model/summary.ts";
import type { CleanDocument, CleanPage } from "./clean.ts";
import type { ActOf } from "./disposition.ts";
import { quoteSpan } from "./quotes.ts";

const VERBS: Readonly<Record<string, ActVerb>> = {
  GRANTING: "granted",
  DENYING: "denied",
  DISMISSING: "dismissed",
  VACATING: "vacated",
  STAYING: "stayed",
};
const VERB = String.raw`\bORDER\s+(?<verb>GRANTING|DENYING|DISMISSING|VACATING|STAYING)(?<part>\s+IN\s+PART(?:\s+AND\s+DENYING\s+IN\s+PART)?)?`;
// ORDER GRANTING MOTION FOR LEAVE TO FILE BRIEF FOR AMICI CURIAE · ORDER DENYING LEAVE TO FILE AMICUS BRIEF
const TITLE =
  /\bORDER\s+(?<verb>GRANTING|DENYING|DISMISSING|VACATING|STAYING)(?<part>\s+IN\s+PART(?:\s+AND\s+DENYING\s+IN\s+PART)?)?\s+(?<object>[A-Z][A-Z0-9 ,.’'&()-]{6,220}?)(?=\s+(?:Re:|\[|Dkt|ECF|Docket|On |Case|v\.|Defendants?\b|Plaintiffs?\b)|\.?\s+[A-Z][a-z]|\s*$)/;

/** What the title of an order says it does, when its text names no act: "ORDER GRANTING … APPLICATION FOR A PRELIMINARY INJUNCTION". */
export function titleActs(document: CleanDocument): Field<readonly ActOf[]> {
  const page = document.pages[0];
  const text = (page?.text ?? "").replace(/\n/g, " ");
  const match = TITLE.exec(text) ?? (page === undefined ? null : titleOfLines(page, text));
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

// "ORDER GRANTING" alone on its line, its words below it in a column of the caption
const HEAD = /^(?:\[?PROPOSED\]? )?ORDER\s+(?:GRANTING|DENYING|DISMISSING|VACATING|STAYING)\b/;
const LINES_MAX = 12;

/** A title in a column of the caption, with a small word or two in it ("INC. dba HARBOR"): its lines stand below each other, mostly in capitals. */
function titleOfLines(page: CleanPage, text: string): RegExpExecArray | null {
  const at = page.lines.findIndex((line) => HEAD.test(line.text));
  const first = page.lines[at];
  if (first === undefined) return null;
  const below = page.lines.slice(at + 1, at + LINES_MAX);
  const stop = below.findIndex((line) => !isMostlyCapitals(line.text) || Math.abs(line.indent - first.indent) > 40);
  const last = (stop === -1 ? below : below.slice(0, stop)).at(-1) ?? first;
  const title = text.slice(0, last.start + last.text.length);
  const form = new RegExp(String.raw`${VERB}\s+(?<object>\S.{5,260})$`, "g");
  form.lastIndex = first.start;
  return form.exec(title);
}

function isMostlyCapitals(line: string): boolean {
  const letters = line.replace(/[^A-Za-z]/g, "");
  return letters.length > 1 && letters.replace(/[^A-Z]/g, "").length >= 0.7 * letters.length;
}
