import type { Field, Quote } from "../model/summary.ts";
import type { CleanDocument } from "./clean.ts";
import { quoteSpan } from "./quotes.ts";

/** Pages among which the caption names the judges. */
const CAPTION_PAGES = 6;
const NOT_STATED = { status: "not_stated", evidence: [] } as const;

/** "Circuit Judges" · "Senior Circuit Judge" · "U.S. District Judge" */
const JUDGES = String.raw`(?:(?:Chief|Senior|Associate|United States|U\.\s?S\.|Visiting)\s+)*(?:Circuit|District|Chief|Senior|Associate|Bankruptcy|Magistrate)(?:\s+(?:Circuit|District))?\s+(?:Judges?|Justices?)`;
/** Behind such judges also the plain "Judge" of another court, who sits by designation. */
const FURTHER = `(?:${JUDGES}|(?:Chief |Senior )?Judge)`;
// Before: Ferdinand F. Fernandez, William A. Fletcher, and Richard A. Paez, Circuit Judges. · Before Lynch, Chief Judge, Selya and Thompson, Circuit Judges.
const BEFORE = new RegExp(
  String.raw`\b(?:Before|BEFORE|PRESENT|Present)\s*:?\s+(?<judges>[A-ZÁÉÍÓÚÑ*][\s\S]{3,420}?\b${JUDGES}[*†.,]*(?:\s+(?:and\s+)?[A-ZÁÉÍÓÚÑ][\p{L}.’'*†, -]{2,90}?,[*†]*\s+${FURTHER}[*†.,]*){0,4})`,
  "u",
);
// Before: CANBY, CLIFTON, and FRIEDLAND · PRESENT: names alone, one a line
const NAMES_ONLY =
  /\b(?:Before|BEFORE)\s*:\s+(?<judges>[A-ZÁÉÍÓÚÑ][\p{Lu}.’' -]+(?:,\s+(?:and\s+)?[\p{Lu}.’' -]+){1,12}?)(?=\s*[.\n]|\s+[A-Z][a-z])/u;

/** The judges that the caption names, as printed. */
export function readPanel(document: CleanDocument): Field<readonly string[]> {
  for (const [index, page] of document.pages.slice(0, CAPTION_PAGES).entries()) {
    const text = page.text.replace(/\n/g, " ");
    const match = BEFORE.exec(text) ?? NAMES_ONLY.exec(text);
    const names = judgesIn(match?.groups?.["judges"] ?? "");
    if (match === null || names.length === 0) continue;
    const quote: Quote = quoteSpan(document, {
      index,
      start: match.index,
      end: match.index + match[0].length,
      part: "caption",
    });
    return { status: "stated", value: names, evidence: [quote] };
  }
  return NOT_STATED;
}

/** "Lynch, Chief Judge, Selya and Thompson, Circuit Judges." → Lynch · Selya · Thompson */
export function judgesIn(words: string): string[] {
  return words
    .replace(new RegExp(String.raw`,?[*†]*\s*\b${FURTHER}\b[*†]*`, "g"), ",")
    .replace(/[*†]+/g, "")
    .split(/,(?!\s*(?:Jr|Sr|JR|SR|II|III)\b)|\band\b|;/)
    .map((name) =>
      name
        .replace(/[\s.]+$/, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .map((name) => (/\b(?:Jr|Sr|JR|SR)$/.test(name) ? `${name}.` : name))
    .filter(
      (name) =>
        /^[A-ZÁÉÍÓÚÑ][\p{L}.’' ,-]{1,45}$/u.test(name) &&
        !/\b(?:Judge|Justice|Court|Chief|Honorable|Opinion|Designation)\b/i.test(name),
    );
}
