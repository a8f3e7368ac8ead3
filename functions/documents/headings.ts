// "III" · "IV." · "B" · "2." · "* * *" · "____": a mark that stands alone on its line
const LONE_MARK = /^(?:[IVXLC]{1,6}|[A-Z]|\d{1,2}|\([a-z\d]\)|[a-z])[.)]?$|^(?:[*•]\s?){1,5}$|^[_—–-]{3,}$/;
// "I. Facts & Procedural Background" · "B. The Fourth Amendment" · "2. Standing" · "III—A"
const NUMBERED = /^(?:[IVXLC]{1,6}|[A-Z]|\d{1,2}|[a-z]|\([a-z\d]{1,2}\))[.)]\s*(?<title>\S.*)$/;
// "IT IS SO ORDERED." · "IT IS HEREBY ORDERED THAT:": in capitals, and what the court does
const ORDERING = /^(?:THUS, |ACCORDINGLY, )?IT IS,? .*ORDERED\b.*[.:]$/;
const RESULT_THING = "PETITIONS?(?: FOR (?:REVIEW|REHEARING|MANDAMUS))?|APPEALS?|JUDGMENTS?|ORDERS?|CASES?|MOTIONS?";
const RESULT_VERB = "AFFIRMED|REVERSED|VACATED|REMANDED|DISMISSED|DENIED|GRANTED";
const RESULT = String.raw`(?:(?:${RESULT_THING}) )?(?:${RESULT_VERB})(?: IN PART)?`;
// "PETITION FOR REVIEW DENIED." · "AFFIRMED IN PART; REVERSED IN PART, and REMANDED.": how an appeal ends, no heading
const RESULTS = new RegExp(String.raw`^${RESULT}(?:(?:[,;]? (?:AND|and) |[,;] )${RESULT})*(?: WITH INSTRUCTIONS)?\.$`);
/** Words that titles write small. */
const SMALL = new Set(
  "a an and as at but by for from in into is its of on or nor not per that the their to under upon v v. vs with whether be are was it".split(
    " ",
  ),
);
// "BACKGROUND" · "Discussion" · "Factual Background" · "Standard of Review"
const KNOWN =
  /^(?:(?:THE )?ARGUMENT|CONCLUSION|DISCUSSION|ANALYSIS|BACKGROUND|INTRODUCTION|OPINION|ORDER|MEMORANDUM\*?|(?:STATEMENT OF )?(?:THE )?FACTS|(?:FACTUAL|PROCEDURAL)(?: AND (?:FACTUAL|PROCEDURAL))? (?:BACKGROUND|HISTORY)|STANDARDS? OF REVIEW|JURISDICTION|SUMMARY OF (?:THE )?ARGUMENT|INTERESTS? OF (?:THE )?AMIC(?:US|I)(?: CURIAE)?\d?|STATEMENT|SUMMARY\s?\*{0,2}|COUNSEL|APPENDIX|DISPOSITION|RELIEF|REMEDY)[.:]?$/i;

/** Whether a line is a heading, not text. `above` is the line before it, when that one is a heading, too. */
export function isHeading(
  line: string,
  above: { readonly heading: string | undefined; readonly ended: boolean },
): boolean {
  const text = line.trim();
  if (LONE_MARK.test(text)) return true;
  if (ORDERING.test(text) || RESULTS.test(text)) return false;
  // "opinion." at the end of a paragraph is no heading, "Opinion" under an ended one is.
  if (KNOWN.test(text) && /^[A-Z]/.test(text) && (above.ended || above.heading !== undefined)) return true;
  if (isCapitals(text)) return above.ended || above.heading !== undefined;
  const title = NUMBERED.exec(text)?.groups?.["title"];
  if (title !== undefined && above.ended && isTitle(title)) return true;
  return above.heading !== undefined && continues(above.heading, text);
}

/** "Criminal Law" · "Immigration / Preliminary Injunctions": a few words in the middle of a line that stands alone. */
export function isCenteredHeading(text: string): boolean {
  return text.split(" ").length <= 10 && !/[.,;:?!]$/.test(text) && /^[A-Z]/.test(text) && isTitle(`${text} Heading`);
}

/** A heading of several lines goes on while it has not ended and its words are still a title's. */
function continues(heading: string, text: string): boolean {
  if (/[.?!:]$/.test(heading) && !/^[A-Z]+[.)]$|^\d+[.)]$/.test(heading)) return false; // "… Violation Occurred."
  if (LONE_MARK.test(heading) && !/[.)]$/.test(heading)) return false; // "II", then text
  if (KNOWN.test(heading)) return false;
  return isTitle(text);
}

/** "DEFENDANT’S MOTION FOR SUMMARY JUDGMENT": capitals only, and words among them. */
export function isCapitals(text: string): boolean {
  return (
    /[A-Z]{3}/.test(text) && !/[a-z]/.test(text.replace(/\b(?:v|a|the|of|and)\b/g, "")) && text.split(" ").length <= 16
  );
}

/** "The Government Is Not Likely To Succeed on the Merits": its longer words are capitalized. */
export function isTitle(text: string): boolean {
  const words = text
    .replace(/[^A-Za-z’' -]/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "");
  const telling = words.filter((word) => !SMALL.has(word.toLowerCase()));
  const capital = telling.filter((word) => /^[A-Z]/.test(word)).length;
  if (telling.length === 0) return false;
  return telling.length === 1
    ? capital === 1 && words.length === 1
    : capital >= 0.8 * telling.length && words.length <= 16;
}
