/** What a heading or a feed's title says of a case: its number, and the words after it. */
export interface NumberedTitle {
  readonly docketNumber: string;
  readonly caseName: string;
}

/**
 * The docket number that begins `title`, without judges' initials and defendant, or undefined: `1:17-cv-00554-MKB USA
 * v. X`, `3:20-cr-00070-TKW-MAL-1 …`, `16-10992-smb …`, `1-18-43210-cec …`, `18-90123-E-13C …`, `19-8054 …`.
 */
export function numberedTitle(title: string): NumberedTitle | undefined {
  const found = TITLE.exec(title.trim());
  return found ? { docketNumber: found[1] ?? "", caseName: found[2] ?? "" } : undefined;
}

// office : year - type - serial, then -initials, -(initials) or -defendant, then the case's name. "CC-18-1234" is a number of
// the Ninth Circuit's Bankruptcy Appellate Panel.
const TITLE =
  /^((?:\d{1,2}:|\d-|[a-z]{2}-)?\d{2}(?:\d{2})?-(?:[a-z]{1,5}-)?\d{1,7})(?:-[a-z0-9()]{1,12}){0,4}(?:\s+(.*))?$/i;
