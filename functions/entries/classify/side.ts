import type { FieldStatus, Kind, Side } from "../../model/entry.ts";
import { isAmicusKind } from "../../model/kinds.ts";
import type { DocketText } from "./docket-text.ts";

/** Whom an amicus supports, as far as the line itself says so. */
export interface StatedSide {
  readonly supporting: Side | null;
  readonly supportingStatus: FieldStatus;
  readonly evidence?: string;
}

const PARTY =
  "(?:neither(?: part(?:y|ies)| side)?|appell(?:ant|ee)s?|petitioners?|respondents?|plaintiffs?|defendants?)";

/** The formulas by which a line names a side. */
const FORMULAS: readonly RegExp[] = [
  // in support of respondents ; in support of neither party ; in support of the Plaintiffs-Appellees. "Plaintiff's Motion" is not a side.
  new RegExp(`\\b(?:in support of|supporting)\\s+(?:the )?(?:${PARTY}-)?(${PARTY})(?![\\w'’])`, "gi"),
  // AMICUS FOR APPELLEE BRIEF (D.C. Circuit)
  new RegExp(`\\bamic(?:us|i) (?:curiae )?for (${PARTY})(?![\\w'’])`, "gi"),
  // Amicus Curiae on Behalf of Petitioner
  new RegExp(`\\bamic(?:us|i) curiae,? on behalf of (?:the )?(${PARTY})(?![\\w'’])`, "gi"),
  // as Amicus Supporting Appellants (Fourth Circuit)
  new RegExp(`\\bamic(?:us|i) (?:curiae )?supporting (?:the )?(${PARTY})(?![\\w'’])`, "gi"),
];

/** The side that an amicus filing's line states. Never inferred: opposing an application, or supporting a motion, names no side. */
export function sideOf(kind: Kind, text: DocketText): StatedSide {
  if (!isAmicusKind(kind)) return { supporting: null, supportingStatus: "not_stated" };
  const found = FORMULAS.flatMap((formula) => [...text.body.matchAll(formula)]);
  const sides = new Set(found.map((match) => sideNamed(match[1] ?? "")));
  const [first] = found;
  const [side] = sides;
  // The cover states it more often than the docket: until the brief is read, the side is "not read", not "not stated"
  if (first === undefined || side === undefined) return { supporting: null, supportingStatus: "not_read" };
  if (sides.size > 1) return { supporting: null, supportingStatus: "conflict", evidence: first[0] };
  return { supporting: side, supportingStatus: "stated", evidence: first[0] };
}

function sideNamed(word: string): Side {
  const stem = word.toLowerCase();
  const sides = ["appellant", "appellee", "petitioner", "respondent", "plaintiff", "defendant"] as const;
  return sides.find((side) => stem.startsWith(side)) ?? "neither";
}
