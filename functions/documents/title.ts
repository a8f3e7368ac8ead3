/** The title of a brief or motion on its cover; `start` and `end` are characters of the text it was found in. */
export interface Title {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "amicus_brief" | "motion_for_leave_amicus" | "party_brief";
  /** The amici as printed, with their place. */
  readonly amici?: { readonly text: string; readonly start: number; readonly end: number };
}

/** The longest title; a list of states or of scholars fills it. */
const TITLE_MAX = 1_400;

// BRIEF OF … · AMICUS CURIAE BRIEF OF … · MOTION FOR LEAVE TO FILE BRIEF … · BRIEF AMICI CURIAE OF … · Brief for …
const START =
  /\b(?:(?:AMENDED|CORRECTED|PROPOSED|SUPPLEMENTAL|UNOPPOSED|JOINT|CONSENT|\[PROPOSED\])\s+)*(?<noun>MOTION\s*(?:OF\s[^.]{0,300}?\s)?FOR\s*LEAVE\s*TO\s*(?:FILE|PARTICIPATE|APPEAR)|(?:AMICUS|AMICI)(?:\s+CURIAE)?\s+BRIEF|(?:SUPPLEMENTAL\s+)?MEMORANDUM\s+OF\s+AMIC|BRIEF\b)/g;
/** Where a title ends: the court below, the lawyers, the contents, a rule, the next stamp. */
const END =
  /\s(?:ON\s+(?:APPEAL|WRIT|PETITION|APPLICATION)\b|APPEAL\s+FROM|TABLE\s+OF\s+CONTENTS|RULE\s+26\.1|CORPORATE\s+DISCLOSURE)|_{4,}|\(?Filed\s+[Ww]ith|\bCase:?\s+\d|\bNos?\.\s+\d|\s\/s\/|\b(?:Counsel|Attorneys?)\s+(?:for|of)\b|\bv\.\s|\b(?:Telephone|Facsimile|Suite|Attorney General)\b/;
// "AS AMICI CURIAE" behind the names · "AMICUS CURIAE" before them
const AMICUS = String.raw`AMIC(?:US|I)(?:\s+CURIAE)?`;
/** Where the amici's names end: the side, the motion, the fact that they are amici. */
const NAMES_END = new RegExp(
  String.raw`,?\s*(?:\bAS\s+(?:PROPOSED\s+)?${AMICUS}|,?\s+${AMICUS}\b|\bIN\s*SUPPORT|\bIN\s*OPPOSITION|\bSUPPORTING\b|\bURGING\b|\bON\s*BEHALF\s*OF\b|\bOPPOSING\b|\bIN\s*FAVOR\b)`,
  "i",
);

/** The first title in `text` that names an amicus; else the first brief's. Line breaks of the cover are spaces here. */
export function findTitle(text: string): Title | undefined {
  const all = [...text.matchAll(new RegExp(START.source, "gi"))].filter((match) => isTitleWord(match[0]));
  const titles = all.map((match) => titleAt(text, match.index));
  return (
    titles.find((title) => title.kind !== "party_brief" && title.amici !== undefined) ??
    titles.find((title) => title.kind !== "party_brief") ??
    titles[0]
  );
}

/** "BRIEF" and "Brief" open titles; "brief" is a word. */
function isTitleWord(words: string): boolean {
  return /^[A-Z[]/.test(words);
}

function titleAt(text: string, start: number): Title {
  const tail = text.slice(start, start + TITLE_MAX);
  const stop = END.exec(tail)?.index ?? tail.length;
  const words = tail.slice(0, stop).trimEnd();
  const named = /AMIC(?:US|I)\b/i.test(words.slice(0, 900));
  const [first = "", ...next] = words.split(/\s+/, 5);
  const leave = /MOTION/i.test(first) || next.some((word) => /^MOTION/i.test(word)); // CONSENT MOTION OF … FOR LEAVE
  const kind = !named ? "party_brief" : leave ? "motion_for_leave_amicus" : "amicus_brief";
  const amici = named ? amiciIn(words, start) : undefined;
  return { text: words, start, end: start + words.length, kind, ...(amici === undefined ? {} : { amici }) };
}

function amiciIn(title: string, offset: number): Title["amici"] {
  const opening = new RegExp(
    // BRIEF OF AMICI CURIAE X · BRIEF AMICUS CURIAE OF X · AMICUS BRIEF OF X · BRIEF FOR THE STATE OF TEXAS AS … · BRIEF OF X AS …
    String.raw`(?:BRIEF|MEMORANDUM|LEAVE\s*TO\s*(?:FILE|PARTICIPATE|APPEAR))\s*,?\s*(?:(?:BRIEF|OUT OF TIME)\s+)?(?:(?:OF|FOR|BY|AS|ON BEHALF OF|FROM)\s+)?(?:THE\s+)?(?:(?:PROPOSED\s+)?${AMICUS}\s*,?\s*)?(?:(?:BRIEF\s+)?(?:OF|FOR|BY|ON BEHALF OF)\s+)?(?:THE\s+)?`,
    "i",
  ).exec(title);
  if (opening === null) return undefined;
  const from = opening.index + opening[0].length;
  const rest = title.slice(from);
  const end = NAMES_END.exec(rest)?.index ?? rest.length;
  const text = rest.slice(0, end).replace(/(?<![\s,;:])[\s,;:]+$/, ""); // "CONSTITUTIONAL SCHOLARS,"
  if (text.length < 3 || text.length > 900 || /^(?:IN\s*SUPPORT|SUPPORTING|AND\b)/i.test(text)) return undefined;
  return { text: text.replace(/\s+/g, " "), start: offset + from, end: offset + from + text.length };
}
