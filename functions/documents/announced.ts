import type { Quote } from "../model/summary.ts";
import type { CleanDocument } from "./clean.ts";
import { quoteSpan } from "./quotes.ts";

/** A writing that the Ninth Circuit's caption announces. */
export interface Announced {
  readonly judge: string;
  /** Undefined for the court's own opinion. */
  readonly writing?: string;
  readonly evidence: Quote;
}

/** Pages among which the caption announces the writings. */
const CAPTION_PAGES = 6;
const JUDGE = String.raw`(?:Chief |Senior |District )?Judge (?<judge>(?:[A-Z]\. ?)*(?:[A-Z][A-Za-z’'-]*[a-z])(?: (?:[A-Z]\. ?)*[A-Z][A-Za-z’'-]*[a-z](?![a-z]))*)`; // W. Fletcher · Milan D. Smith
/** "Circuit Judge BROWN" · "Chief Judge GARLAND" · "Senior Circuit Judge WILLIAMS" */
const FILER = String.raw`(?:Senior (?:Circuit )?|Chief )?Judge (?<judge>[A-Z][A-Za-z’'-]+)`;
const PARTS: readonly (readonly [string | undefined, RegExp])[] = [
  [undefined, new RegExp(String.raw`(?<![A-Za-z] )\bOpinion by ${JUDGE}`)], // Opinion by Judge W. Fletcher; …
  [undefined, new RegExp(String.raw`\bOpinion for the [Cc]ourt filed by (?:Circuit )?${FILER}`)], // Opinion for the Court filed by Circuit Judge BROWN
  [
    "dissenting",
    new RegExp(String.raw`\b(?:Dissenting opinion|Opinion dissenting) filed by (?:Circuit )?${FILER}`, "i"),
  ], // Dissenting opinion filed by Circuit Judge HALE
  [
    "concurring",
    new RegExp(String.raw`\b(?:Concurring opinion|Opinion concurring[^.]{0,40}) filed by (?:Circuit )?${FILER}`, "i"),
  ], // Concurring opinion filed by Senior Circuit Judge DUNN
  [
    "concurring in part and dissenting in part",
    new RegExp(String.raw`\bPartial Concurrence and Partial Dissent by ${JUDGE}`),
  ], // Partial Concurrence and Partial Dissent by Judge Bea
  ["dissenting in part", new RegExp(String.raw`(?<!and )\bPartial Dissent by ${JUDGE}`)], // Partial Dissent by Judge Ikuta
  ["concurring in part", new RegExp(String.raw`\bPartial Concurrence by ${JUDGE}`)], // Partial Concurrence by Judge Watford
  ["dissenting", new RegExp(String.raw`(?<!Partial )\bDissent by ${JUDGE}`)], // Dissent by Judge Fernandez
  ["concurring", new RegExp(String.raw`(?<!Partial )\bConcurrence by ${JUDGE}`)], // Concurrence by Chief Judge Thomas
];

/** "Opinion by Judge W. Fletcher; Dissent by Judge Fernandez": who wrote what, as the caption announces it. */
export function announcedParts(document: CleanDocument): Announced[] {
  for (const [index, page] of document.pages.slice(0, CAPTION_PAGES).entries()) {
    const text = page.text.replace(/\n/g, " ");
    const found = PARTS.flatMap(([writing, pattern]) => {
      const match = pattern.exec(text);
      const judge = match?.groups?.["judge"]?.trim();
      if (match === null || judge === undefined) return [];
      const span = { index, start: match.index, end: match.index + match[0].length, part: "caption" as const };
      return [{ judge, ...(writing === undefined ? {} : { writing }), evidence: quoteSpan(document, span) }];
    });
    if (found.length > 0) return found;
  }
  return [];
}
