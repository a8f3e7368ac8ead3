// "U NITED S TATES C ITIZENSHIP" · "M ANATT , P HELPS": the large first letter of a small capital was drawn apart
const SPLIT = /(?<![A-Za-z’'.])(?<first>[A-Z]) (?<rest>[A-Z]{2,})(?![a-z])/g;

/** A line whose small capitals were split is joined again when at least two words show it; one alone may be an initial ("PART A THE"). */
export function joinSmallCaps(line: string): string {
  const splits = line.match(SPLIT)?.length ?? 0;
  if (splits < 2) return line;
  return line.replace(SPLIT, "$<first>$<rest>").replace(/(?<=[A-Z]) (?=[,;])/g, ""); // "MANATT , PHELPS" → "MANATT, PHELPS"
}
