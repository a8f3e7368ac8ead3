import { plain } from "./text.ts";

/**
 * A caption in one form, or null when nothing is left: "et al" dropped, "vs." and "v" as "v.", the United States by
 * its name, straight quotes, no `#` or `*`, no stray punctuation at the ends.
 */
export function cleanCaseName(caption: string | null | undefined): string | null {
  const straight = plain(caption ?? "")
    .replace(/[‘’‛]/g, "'") // Int’l
    .replace(/[“”]/g, '"') // “Does”
    .replace(/[#*]/g, ""); // Doe #1, *** CAPITAL CASE ***
  const sides = versus(withoutEtAl(straight)).split(" v. ").map(cleanSide);
  return trimEnds(sides.join(" v. ")) || null;
}

function withoutEtAl(text: string): string {
  // "Smith, et al., and Jones", "Smith et. al.", "Smith Et Al"
  return text.replace(/,? ?\bet\.? ?als?\b\.?/gi, "").replace(/,{2,}/g, ","); // "Inc.,, and"
}

function versus(text: string): string {
  // A capital V may be an initial ("Malcolm V. Smith"), unless the whole caption is in capitals.
  const joint = text === text.toUpperCase() ? / (?:V|VS)\.? / : / (?:v|vs|Vs|VS)\.? /; // "A vs. B", "A v B"
  return ` ${text} `.replace(joint, " v. ").trim();
}

function cleanSide(side: string): string {
  const name = trimEnds(side);
  // USA, U.S., U.S.A., US, United States of America
  return /^(?:the )?(?:u\. ?s\.?(?: ?a\.?)?|usa?|united states of america)$/i.test(name) ? "United States" : name;
}

function trimEnds(text: string): string {
  return text
    .replace(/^[\s,;:.\-–]+/, "") // ", Smith"
    .replace(/[\s,;:\-–]+$/, "") // "Breitburn LP,"
    .replace(/ {2,}/g, " "); // what a removed mark leaves
}
