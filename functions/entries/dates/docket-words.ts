/** What the clerk adds at the end of a line, and notes of service: their days announce nothing. */
const NOTES: readonly RegExp[] = [
  /\((?:Entered|Filed on|Date Filed|Filed):?[^()]*\)/gi, // (Entered: 03/08/2006)
  /(?:--)?\[(?:Entered|Edited|COURT UPDATE)[^[\]]*\]/gi, // [Entered: 01/06/2016 02:35 PM]
  /\bCertificate of service:? dated \d[\d/]*\.?/gi, // Certificate of service dated 02/01/2016.
  /\b(?:Certificate|Date) of service:? [\d/]+\.?/gi,
  /\b(?:signed|ordered|entered|so ordered|issued|modified|approved) by\b[^.;]{0,90}?\bon (?:this )?(?:\d{1,2}\/\d{1,2}\/\d{2,4}|[A-Z][a-z]+\.? \d{1,2}, \d{4})/gi, // Signed by Judge R. Roe on 3/4/2031
  /\b(?:Modified|Edited|Corrected) on \d[\d/]*[^.)]*/gi,
];

/** A docket's line without the clerk's notes, its white space folded. */
export function withoutNotes(text: string): string {
  let words = text.replace(/\s+/g, " ");
  for (const note of NOTES) words = words.replace(note, " ");
  return words.replace(/\s+/g, " ").trim();
}

const ABBREVIATIONS =
  /\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Nos|Fed|App|Cir|Inc|Mr|Ms|Mrs|Dr|Hon|Dkt|St|v|vs|Jr|Sr|R|Civ|Crim|P|U|S|C|J|JJ|D|Att|Ltd|Corp|Co|Dist|Ct|al|[A-Z])\.$/;

/** The sentences of a line: at full stops and semicolons, not at abbreviations. */
export function sentencesOf(words: string): string[] {
  const sentences: string[] = [];
  let begun = 0;
  for (const match of words.matchAll(/[.;](?=\s*\)?\s+["(]?[A-Z0-9a-z]|\s*\)?\s*$|[A-Za-z]\))/g)) {
    const end = match.index + 1;
    const before = words.slice(begun, end);
    if (
      match[0] === "." &&
      (ABBREVIATIONS.test(before) || (/\b[ap]\.m\.$/.test(before) && !/^\s*(?:[A-Z("]|$)/.test(words.slice(end))))
    )
      continue;
    if (match[0] === "." && /\b[ap]\.$/.test(before)) continue;
    sentences.push(before.trim());
    begun = end;
  }
  sentences.push(words.slice(begun).trim());
  return sentences.filter((sentence) => sentence !== "");
}

const ASKS =
  /^(?:[^A-Za-z]*)(?:(?:unopposed|consent|joint|agreed|ex ?parte(?:\/consent)?|exparte\/consent|emergency|expedited|amended|assented[- ]to|letter|streamlined|first|second|third|fourth|corrected|renewed|supplemental|sealed|partial|oral|notice of motion and|plaintiffs?'?s?|defendants?'?s?|government'?s?|appellants?'?s?|appellees?'?s?)[ ,/]+)*(?:motions?(?! hearing| set)|applications?|requests?|petitions?|letters?|stipulations?|proposed|notice of motion|memorandum (?:of law )?in (?:support|opposition)|memorandum of law|reply|response|opposition|briefs?|declaration|affidavit|affirmation|complaint|answer)\b/i;
/** A request that a court has taken up in the same line: "Motion … is granted", "STIPULATION … and order by Judge". */
const RULED =
  /\b(?:is|are|was|were)(?: hereby)? (?:granted|denied|allowed)\b|\b(?:granted|denied) by\b|\band order\b|\bso ordered\b|\bGRANTED\b|\bDENIED\b|^(?:response|reply)\b[^.]*\brequested\b/i;

/** Whether a line is a party's: what it says of days it asks for or recites. */
export function isPartys(words: string): boolean {
  return (
    (ASKS.test(words) && !RULED.test(words) && !/^[^.;(]{0,80}\bdue\b/i.test(words)) ||
    /^(?:filed \(ecf\)|submitted \(ecf\))/i.test(words)
  );
}

/** Whether a party's line asks the court for something. */
export function isRequest(words: string): boolean {
  const paper =
    /\b(?:motion|application|request|letter|stipulation|response|reply|opposition|brief|memorandum)\b/i.exec(
      words.slice(0, 120),
    )?.[0];
  return isPartys(words) && paper !== undefined && /^(?:motion|application|request|letter|stipulation)$/i.test(paper);
}
