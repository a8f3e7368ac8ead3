import type { FieldStatus, Side } from "../model/entry.ts";

/** A side as a title states it; `start` and `end` are the characters that say so. */
export interface StatedSide {
  readonly status: FieldStatus;
  readonly side?: Side;
  readonly start: number;
  readonly end: number;
}

const WORDS: readonly (readonly [Side, RegExp])[] = [
  ["appellee", /^APPELLEES?$/i], // Appellees
  ["appellant", /^APPELLANTS?$/i], // Appellant
  ["petitioner", /^PETITIONERS?$/i], // Petitioners
  ["respondent", /^RESPONDENTS?$/i], // Respondent
  ["plaintiff", /^PLAINTIFFS?$/i], // Plaintiffs
  ["defendant", /^DEFENDANTS?$/i], // Defendant
  ["neither", /^(?:NEITHER(?: PARTY| SIDE)?|NO PARTY)$/i], // Neither Party
];
const PARTY = String.raw`(?:PLAINTIFFS?|DEFENDANTS?|PETITIONERS?|RESPONDENTS?|APPELLANTS?|APPELLEES?)`;
/** "Plaintiffs-Appellees" · "Petitioner–Appellant" · "Defendants and Appellants": the role on appeal is the side. */
const COMPOSITE = String.raw`${PARTY}(?:[’']?\s?(?:[-–—/]|,|and)\s?(?:CROSS[-–]\s?)?(?:APPELLANTS?|APPELLEES?|PETITIONERS?|RESPONDENTS?))?`;
const FILLER = String.raw`(?:(?:THE|ALL|BOTH|FEDERAL|STATE|STATES?[’']?|GOVERNMENT|PRIVATE|INDIVIDUAL|PUBLIC|MUNICIPAL|COUNTY|CITY|TRIBAL|INTERVENOR[-–\s]?|UNION|UNIVERSITY|STUDENT)\s+)*`;

// IN SUPPORT OF PLAINTIFFS-APPELLEES · INSUPPORT OF · Supporting Respondents · On Behalf of Petitioner · urging · IN SUPPORT OF NEITHER PARTY
const SUPPORT = new RegExp(
  String.raw`(?:IN\s*SUPPORT\s*(?:OF|FOR)|SUPPORTING|IN\s+FAVOR\s+OF|ON\s*BEHALF\s*OF|SIDING\s+WITH|FOR)\s+${FILLER}(?<side>${COMPOSITE}|NEITHER(?:\s+(?:PARTY|SIDE))?|NO\s+PARTY)(?![A-Za-z])`,
  "gi",
);
// IN OPPOSITION TO DEFENDANTS’ EMERGENCY MOTION · Opposing Petitioners
const OPPOSITION = new RegExp(
  String.raw`(?:IN\s*OPPOSITION\s*TO|OPPOSING)\s+${FILLER}(?<side>${COMPOSITE})(?![A-Za-z])`,
  "gi",
);

// " in No. 30-12 and Petitioners in No. 30-13": in consolidated cases one brief may support two sides
const OTHER_CASE = new RegExp(
  String.raw`^\s+in\s+Nos?\.\s*[\d\s,&–-]+and\s+${FILLER}(?<side>${COMPOSITE})(?![A-Za-z])`,
  "i",
);

/** The side that a title says it supports. Two that differ are a conflict; none is inferred. */
export function statedSide(title: string): StatedSide {
  const found = [...title.matchAll(SUPPORT)]
    .filter((match) => !isPartysOwn(title, match))
    .flatMap((match) => {
      const start = match.index;
      const end = start + match[0].length;
      const also = OTHER_CASE.exec(title.slice(end));
      return [
        { side: sideOf(match.groups?.["side"] ?? ""), start, end },
        ...(also === null
          ? []
          : [{ side: sideOf(also.groups?.["side"] ?? ""), start: end, end: end + also[0].length }]),
      ];
    });
  return agreed(found) ?? { status: "not_stated", start: 0, end: 0 };
}

/** The party whose motion a title opposes: amici stand on the other side. */
export function opposedParty(title: string): StatedSide {
  const found = [...title.matchAll(OPPOSITION)].map((match) => ({
    side: sideOf(match.groups?.["side"] ?? ""),
    start: match.index,
    end: match.index + match[0].length,
  }));
  return agreed(found) ?? { status: "not_stated", start: 0, end: 0 };
}

/** "Brief for Respondent" is the respondent's brief, "Counsel for Petitioner" names a lawyer; "Amicus Curiae for Petitioner" takes a side. */
function isPartysOwn(title: string, match: RegExpExecArray): boolean {
  if (!/^FOR\b/i.test(match[0])) return false;
  return !/AMIC(?:US|I)(?:\s+CURIAE)?,?\s*$/i.test(title.slice(Math.max(0, match.index - 40), match.index));
}

function agreed(
  found: readonly { readonly side: Side | undefined; readonly start: number; readonly end: number }[],
): StatedSide | undefined {
  const sides = found.filter((one) => one.side !== undefined);
  const first = sides[0];
  if (first?.side === undefined) return undefined;
  const last = sides.at(-1) ?? first;
  if (sides.some((one) => one.side !== first.side)) return { status: "conflict", start: first.start, end: last.end };
  return { status: "stated", side: first.side, start: first.start, end: first.end };
}

function sideOf(words: string): Side | undefined {
  const clean = words.replace(/[’']/g, "").replace(/\s+/g, " ").trim();
  const parts = clean.split(/\s?[-–—/,]\s?|\sand\s/i).filter((part) => !/^CROSS$/i.test(part));
  // The last role is the one on appeal: "Plaintiffs-Appellees". "Appellees/Cross-Appellants" begins with it.
  const roles = parts.map((part) => WORDS.find(([, pattern]) => pattern.test(part.trim()))?.[0]);
  // "Petitioners and Respondents" are both sides; "Defendants and Appellants" are one.
  const opposed = roles.includes("petitioner") && roles.includes("respondent");
  if ((opposed || (roles.includes("appellant") && roles.includes("appellee"))) && /\sand\s/i.test(clean))
    return undefined;
  const onAppeal = roles.find((role) => role !== "plaintiff" && role !== "defendant" && role !== undefined);
  return onAppeal ?? roles.find((role) => role !== undefined);
}
