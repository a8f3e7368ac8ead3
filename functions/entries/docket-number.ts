/**
 * Whether two prints name one docket of a court: `3:19-cv-00807` and `3:19-CV-00807-RS`, `19-cv-807` and
 * `3:19-cv-00807`, `22a100` and `22A100`, `No. 19-15716` and `19-15716`. Judges' initials and a defendant's number
 * never count; the office digit only when both show it.
 */
export function sameDocketNumber(one: string, other: string): boolean {
  const [first, second] = [partsOf(one), partsOf(other)];
  if (first.rest !== second.rest) return false;
  return first.office === "" || second.office === "" || first.office === second.office;
}

/** The same but for the office digit: one case that went to another division, or two cases. Only its court's id of it tells. */
export function sameButOffice(one: string, other: string): boolean {
  return partsOf(one).rest === partsOf(other).rest;
}

function partsOf(print: string): { office: string; rest: string } {
  const text = print.toLowerCase().replace(/^\s*no\.\s*|\s+/g, ""); // "No. 19-15716 "
  // 3:19-cv-00807-rs-1, 19-cv-807, 2:08-bk-1234; the year of two or four digits
  const district = /^(?:([0-9a-z]{1,2}):)?(?:19|20)?(\d{2})-?([a-z]{1,4})-?0*(\d+)(?:-.*)?$/.exec(text);
  if (!district || isScotus(text)) return { office: "", rest: text };
  const [, office = "", year = "", type = "", serial = ""] = district;
  return { office, rest: `${year}-${type}-${serial}` };
}

/** Applications, motions and originals of the Supreme Court look like districts' numbers without hyphens. */
function isScotus(text: string): boolean {
  return /^\d{2}[amo]\d+$/.test(text); // 22a100, 22m15, 22o155
}
