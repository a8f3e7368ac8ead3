import type { Side } from "../model/entry.ts";
import type { Field, Quote } from "../model/summary.ts";
import { amicusNames } from "./amicus-names.ts";
import type { CleanDocument } from "./clean.ts";
import { quoteSpan } from "./quotes.ts";
import { opposedParty, statedSide } from "./side.ts";
import { findTitle, type Title } from "./title.ts";

/** What the cover of a brief says. */
export interface Cover {
  readonly kind?: Title["kind"];
  readonly title?: Quote;
  readonly amici: Field<readonly string[]>;
  readonly counsel: Field<readonly string[]>;
  readonly supporting: Field<Side>;
  readonly position: Field<string>;
  readonly docketNumber?: string;
}

/** A cover is at most this many pages: caption, title, lawyers. */
const COVER_PAGES = 3;
const NOT_STATED = { status: "not_stated", evidence: [] } as const;

/** Reads the cover. Each field is stated, with the words that state it, or not: nothing is taken from the text of the brief. */
export function readCover(document: CleanDocument): Cover {
  for (const [index, page] of document.pages.slice(0, COVER_PAGES).entries()) {
    // What a machine read from a picture is quoted as such, and never stated as a cover's fact.
    if (page.ocr === true) continue;
    const text = page.text.replace(/\n/g, " ");
    const title = findTitle(text);
    if (title !== undefined && title.kind !== "party_brief") return coverOf(document, { index, text, title });
  }
  return { amici: NOT_STATED, counsel: NOT_STATED, supporting: NOT_STATED, position: NOT_STATED };
}

interface Place {
  readonly index: number;
  readonly text: string;
  readonly title: Title;
}

function coverOf(document: CleanDocument, place: Place): Cover {
  const { index, text, title } = place;
  const quote = (start: number, end: number): Quote => quoteSpan(document, { index, start, end, part: "cover" });
  const docketNumber = /\bNos?\.\s*(?<number>\d{2}[-–]\d{1,5})\b/.exec(text.slice(0, title.start))?.groups?.["number"]; // No. 19-55376
  return {
    kind: title.kind,
    title: quote(title.start, title.end),
    amici: amiciOf(document, place, quote),
    counsel: counselOf(document, place),
    supporting: supportingOf(place, quote),
    position: positionOf(place, quote),
    ...(docketNumber === undefined ? {} : { docketNumber: docketNumber.replace("–", "-") }),
  };
}

/** The amici one by one. "Fairplay et al." names the first alone: the others stand behind the lawyers, where the cover lists them. */
function amiciOf(document: CleanDocument, { index, title }: Place, quote: Quoter): Field<readonly string[]> {
  if (title.amici === undefined) return NOT_STATED;
  const evidence = [quote(title.amici.start, title.amici.end)];
  const names = amicusNames(title.amici.text);
  const listed = /\bet al\.?,?$/i.test(title.amici.text) ? listedAmici(document, index) : undefined;
  return listed === undefined
    ? { status: "stated", value: names, evidence }
    : { status: "stated", value: listed.names, evidence: [...evidence, listed.evidence] };
}

/** The names behind "Attorneys for Amici Curiae", to the next gap or the page's end. */
function listedAmici(document: CleanDocument, index: number) {
  const lines = document.pages[index]?.lines ?? [];
  const at = lines.findLastIndex((line) => COUNSEL.test(line.text));
  const after = lines.slice(at + 1);
  const gap = after.findIndex((line, i) => i > 0 && line.afterGap);
  const list = gap === -1 ? after : after.slice(0, gap);
  const [first, last] = [list[0], list.at(-1)];
  if (at === -1 || first === undefined || last === undefined) return undefined;
  const end = last.start + last.text.length;
  const evidence = quoteSpan(document, { index, start: first.start, end, part: "cover" });
  const names = amicusNames(evidence.text);
  return names.length > 1 ? { names, evidence } : undefined;
}

type Quoter = (start: number, end: number) => Quote;

function supportingOf({ text, title }: Place, quote: Quoter): Field<Side> {
  const stated = statedSide(title.text);
  const evidence = [quote(title.start + stated.start, title.start + stated.end)];
  if (stated.status === "conflict") return { status: "conflict", evidence };
  if (stated.side !== undefined) {
    const wish = wishOf(title.text);
    // "… SUPPORT OF FEDERAL APPELLEES IN SUPPORT OF REVERSAL": the cover says two things.
    if (wish !== undefined && fights(stated.side, wish.value))
      return { status: "conflict", evidence: [...evidence, quote(title.start + wish.start, title.start + wish.end)] };
    return { status: "stated", value: stated.side, evidence };
  }
  const opposed = opposedParty(title.text);
  const side = opposed.side === undefined ? undefined : otherSide(opposed.side, text.slice(0, title.start));
  return side === undefined
    ? NOT_STATED
    : { status: "stated", value: side, evidence: [quote(title.start + opposed.start, title.start + opposed.end)] };
}

function fights(side: Side, wish: string): boolean {
  return (side === "appellee" && wish === "reversal") || (side === "appellant" && wish === "affirmance");
}

/** The side that stands against the one whose motion is opposed, with its role on appeal where the caption prints it. */
function otherSide(opposed: Side, caption: string): Side | undefined {
  if (opposed === "appellant") return "appellee";
  if (opposed === "appellee") return "appellant";
  if (opposed === "petitioner") return "respondent";
  if (opposed === "respondent") return "petitioner";
  if (opposed !== "plaintiff" && opposed !== "defendant") return undefined;
  const other = opposed === "plaintiff" ? "defendant" : "plaintiff";
  const role = new RegExp(String.raw`\b${other}s?\s?(?:[-–—/]|and)\s?(?<role>appellants?|appellees?)`, "i").exec(
    caption,
  )?.groups?.["role"]; // Plaintiffs-Appellees
  return role === undefined ? other : /^appellant/i.test(role) ? "appellant" : "appellee";
}

interface Wish {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

// AND AFFIRMANCE · IN SUPPORT OF REVERSAL · urging vacatur
const WISH = /\b(?<wish>AFFIRMANCE|REVERSAL|VACATUR)\b/i;
/** The words that name a motion; the name of the lawyer behind it is none. */
const THING =
  "FOR|TO|OF|ON|PENDING|EN|BANC|AND|OR|A|AN|THE|STAY|APPEAL|REHEARING|PRELIMINARY|PERMANENT|INJUNCTION|SUMMARY|PARTIAL|JUDGMENT|WRIT|CERTIORARI|DISMISS|VACATE|TEMPORARY|RESTRAINING|ORDER|CLASS|CERTIFICATION|LEAVE|REVIEW|MANDAMUS|REMAND|TRANSFER|INTERVENE|EXPEDITE|ENFORCE|RECONSIDERATION|BAIL|RELEASE|HABEAS|CORPUS";
// IN OPPOSITION TO DEFENDANTS’ EMERGENCY MOTION FOR STAY PENDING APPEAL · IN SUPPORT OF REHEARING EN BANC · IN SUPPORT OF PETITION FOR …
const MOTION = new RegExp(
  String.raw`IN\s*(?<stance>SUPPORT\s*OF|OPPOSITION\s*TO)\s+(?<what>(?:\S+\s+){0,5}?(?:MOTION|PETITION|APPLICATION|REHEARING|REQUEST)\b(?:\s+(?:${THING})\b)*)`,
  "i",
);

function wishOf(title: string): Wish | undefined {
  const match = WISH.exec(title);
  const value = match?.groups?.["wish"]?.toLowerCase();
  return match === null || value === undefined
    ? undefined
    : { value, start: match.index, end: match.index + match[0].length };
}

/** Affirmance, reversal, vacatur; else the motion or petition that the title supports or opposes, in its own words. */
function positionOf({ title }: Place, quote: Quoter): Field<string> {
  const wish = wishOf(title.text);
  if (wish !== undefined)
    return { status: "stated", value: wish.value, evidence: [quote(title.start + wish.start, title.start + wish.end)] };
  const match = MOTION.exec(title.text);
  const what = match?.groups?.["what"]?.replace(/\s+/g, " ").trim();
  // Words that lost their spaces ("MOTIONFORSUMMARYJUDGMENT") cannot be printed.
  if (match === null || what === undefined || /\S{20,}/.test(what)) return NOT_STATED;
  const stance = /OPPOSITION/i.test(match.groups?.["stance"] ?? "") ? "opposition to " : "";
  const thing = what.replace(/^(?:THE|[A-Z-]+[’'](?:S)?|[A-Z-]+S[’'])\s+/i, ""); // "DEFENDANTS’ EMERGENCY MOTION" → "EMERGENCY MOTION"
  return {
    status: "stated",
    value: stance + thing.toLowerCase(),
    evidence: [quote(title.start + match.index, title.start + match.index + match[0].length)],
  };
}

// "Counsel for Amici Curiae" · "Attorneys for Amicus Curiae Local 1924"
const COUNSEL = /^(?:Counsel|Attorneys?)\s+(?:of Record\s+)?for\s+(?:Proposed\s+)?Amic/i;
// "Meir Feder" · "ADEEL A. MANGI" · "Sarah G. Boyce*": two to four words that begin with capitals, nothing else
const NAME = /^[A-Z][A-Za-z’'.-]+(?: [A-Z][A-Za-z’'.-]*){1,3}(?:,? (?:Jr|Sr)\.|,? I{2,3})?\*?$/;
/** Words of firms, places and offices, and those that go on with a title ("BY THE PORT"); no person's name has them. */
const NO_NAME =
  /^(?:By|Of|For|And|In|On|To)\s|\b(?:LLP|LLC|PLLC|P\.?C|Law|Center|University|School|Street|Avenue|Floor|Suite|Road|Box|Counsel|Attorneys?|General|Office|Department|Foundation|Institute|Clinic|Union|Fund|New York|Los Angeles|San Francisco|Washington|United States|District|Court|Of Record|Tel|Fax|Professor|Solicitor|Deputy|Assistant|State)\b/i;

// the last words of a title's own: "… SUPPORT OF APPELLEES AND AFFIRMANCE", "… AS AMICI CURIAE", "… STAY PENDING APPEAL"
const TITLE_WORD =
  /\b(?:APPELLANTS?|APPELLEES?|PETITIONERS?|RESPONDENTS?|PLAINTIFFS?|DEFENDANTS?|PARTY|AFFIRMANCE|REVERSAL|VACATUR|AMIC(?:US|I)(?: CURIAE)?|APPEAL|REHEARING|EN BANC|INJUNCTION|JUDGMENT|CERTIORARI)\b/gi;

/** The lawyers who signed the cover for the amici: the names above that line, back to the title's last own word. */
function counselOf(document: CleanDocument, { index, title }: Place): Field<readonly string[]> {
  const lines = document.pages[index]?.lines ?? [];
  const said = [...title.text.matchAll(TITLE_WORD)].at(-1);
  const from = title.start + (said === undefined ? title.text.length : said.index + said[0].length);
  const at = lines.findIndex((line) => line.start >= from && COUNSEL.test(line.text));
  if (at === -1) return NOT_STATED;
  const named = lines
    .slice(0, at)
    .filter((line) => line.start >= from && NAME.test(line.text) && !NO_NAME.test(line.text));
  if (named.length === 0) return NOT_STATED;
  return {
    status: "stated",
    value: named.map((line) => line.text.replace(/\*$/, "")),
    evidence: named.map((line) =>
      quoteSpan(document, { index, start: line.start, end: line.start + line.text.length, part: "cover" }),
    ),
  };
}
