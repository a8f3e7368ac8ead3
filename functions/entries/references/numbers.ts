/** A docket's number in the one form that we keep, and what kind of court gives such numbers. */
export interface ReadNumber {
  readonly number: string;
  readonly of: "supreme" | "appeals" | "district" | "bankruptcy" | "short";
  /** Behind "C.A. No.", which a court of appeals may say too: the number without the type. */
  readonly bare?: string;
  /** The letter behind a number of the Court of Federal Claims: 19-123C, 19-123V. */
  readonly suffix?: string;
}

/** Case types as clerks write them, by what people write. */
const TYPES: Readonly<Record<string, string>> = {
  c: "cv",
  cv: "cv",
  ca: "cv",
  civ: "cv",
  civil: "cv",
  cr: "cr",
  crim: "cr",
  criminal: "cr",
  mj: "mj",
  mag: "mj",
  m: "mj",
  mc: "mc",
  misc: "mc",
  md: "md",
  mdl: "md",
  ml: "ml",
  bk: "bk",
  ap: "ap",
  adv: "ap",
  op: "op",
  po: "po",
  sw: "sw",
};

const SERIAL_DIGITS = 5;

/**
 * Every docket number in a reference, in the form that we keep: `3:19-cv-00807` (without the office where none is given),
 * `19-15716`, `21A21`, `21M30`, `22O141`. Judges' initials, a defendant's number and suffixes are dropped. `behind` is what
 * is left of the text without them.
 */
export function numbersIn(text: string): { readonly numbers: readonly ReadNumber[]; readonly rest: string } {
  const numbers: ReadNumber[] = [];
  let rest = text;
  for (const { pattern, read } of FORMS) {
    rest = rest.replace(pattern, (...found: unknown[]) => {
      const groups = found.at(-1) as Record<string, string | undefined>;
      const number = read(groups);
      if (number === undefined) return found[0] as string;
      if (!numbers.some((one) => one.number === number.number)) numbers.push(number);
      return " ";
    });
  }
  return { numbers, rest };
}

interface Form {
  readonly pattern: RegExp;
  read(groups: Record<string, string | undefined>): ReadNumber | undefined;
}

/** "-RS", "-RS-KAW", "(ABJ)", "-JGB (SHKx)", " WHO", "-1": judges' initials and a defendant behind a district's number. */
const BEHIND = String.raw`(?:[\s-]*\([A-Za-z]{2,5}(?:[/-][A-Za-z]{2,5})?\)|-[A-Za-z]{1,5}x?(?:/[A-Z]{2,4})?(?![a-z])|-\d{1,3}(?!\d)|\s*(?!CIT\b)[A-Z]{2,3}x?(?:[/-][A-Z]{2,4})?(?=\s*(?:\(|$|,|;)))*`;

/** A pattern for a word in large or small letters: initials behind it are told from a court's id by their large ones. */
function anyCase(...words: readonly string[]): string {
  const letter = (one: string): string => (/[a-z]/.test(one) ? `[${one.toUpperCase()}${one}]` : one);
  return words.map((word) => [...word].map(letter).join("")).join("|");
}

const FORMS: readonly Form[] = [
  {
    // No. 141, Orig.; 22O141; Original No. 141
    pattern:
      /\b(?:No\.?\s*)?(?<serial>\d{1,3}),?\s+Orig(?:inal)?\b\.?|\bOrig(?:inal)?\.?,?\s+No\.?\s*(?<other>\d{1,3})\b|\b22-?O-?(?<third>\d{1,3})\b/gi,
    read: ({ serial, other, third }) => ({ number: `22O${serial ?? other ?? third}`, of: "supreme" }),
  },
  {
    // 21A21, 21-A-21, 21 M 30
    pattern: /\b(?<year>\d{2})[\s-]?(?<kind>[AM])[\s-]?(?<serial>\d{1,4})(?![\dA-Za-z])/g,
    read: ({ year, kind, serial }) => ({ number: `${year}${kind}${Number(serial)}`, of: "supreme" }),
  },
  {
    // 21a21: as the Court's addresses have it
    pattern: /\b(?<year>\d{2})(?<kind>[am])(?<serial>\d{1,4})(?![\da-z])/g,
    read: ({ year, kind, serial }) => ({ number: `${year}${kind?.toUpperCase()}${Number(serial)}`, of: "supreme" }),
  },
  {
    // 3:19-cv-00807-RS, 19-cv-807, 19cv807, 1:2019cv00807, 2:21-CV-067-Z, 19 Civ. 807
    pattern: new RegExp(
      String.raw`\b(?:(?<office>\d{1,2}):\s?)?(?:19|20)?(?<year>\d{2})[\s-]?(?<type>${anyCase("civ", "crim", "misc", "mag", "cv", "cr", "mj", "mc", "md", "ml", "bk", "ap", "op", "po", "sw")})\.?[\s-]?(?<serial>\d{1,6})${BEHIND}`,
      "g",
    ),
    read: ({ office, year, type = "", serial }) => ofDistrict({ office, year, type, serial }),
  },
  {
    // C 19-00807 RS, C19-807, C-19-0807, Civ. 19-807, Civ. A. No. 19-807, CV 20-9893, Cr. 19-123, Mag. No. 19-123, C.A. No. 19-1
    pattern: new RegExp(
      String.raw`\b(?<type>C\.\s?A|C\.\s?V|${anyCase("civil", "civ", "criminal", "crim", "cr", "cv", "mag", "mj", "misc", "mc")}|C)\.?(?:\s*A(?:ction)?\b\.?)?,?(?:\s*(?:Case\s*)?(?:N[oO]\b\.?|#))?[\s-]*(?:(?<office>\d{1,2}):\s?)?(?:19|20)?(?<year>\d{2})[\s-]+(?:cv-|cr-)?(?<serial>\d{1,6})${BEHIND}`,
      "g",
    ),
    read: ({ office, year, type = "", serial }) => ofDistrict({ office, year, type, serial }),
  },
  {
    // Adv. Proc. No. 19-01234, Adv. No. 19-01234
    pattern:
      /\bAdv(?:ersary)?\.?\s*(?:Proc(?:eeding)?\.?)?\s*(?:Case\s*)?(?:No\.?\s*)?(?<year>\d{2})-(?<serial>\d{3,6})(?:-[a-z]{2,4})?(?:\s*\([A-Z]{2,4}\))?/gi,
    read: ({ year, serial }) => ofDistrict({ office: undefined, year, type: "ap", serial }),
  },
  {
    // 19-15716, 2019-1234, 21-954-cv, 21-12345-GG, 19-123C, 19-30088 (DM)
    pattern:
      /(?<![\d:/-])(?:20)?(?<year>\d{2})-(?<serial>\d{1,6})(?<suffix>[CTLV]\b)?(?:-[A-Za-z]{2,5})?(?:\s*\((?!Cir|cir)[A-Z]{2,4}\))?(?![\d-])/g,
    read: ({ year, serial = "", suffix }) => ({
      number: `${year}-${serial}`,
      of: serial.length > 3 ? "appeals" : "short",
      ...(suffix === undefined ? {} : { suffix }),
    }),
  },
];

function ofDistrict({
  office,
  year,
  type,
  serial,
}: {
  readonly office: string | undefined;
  readonly year: string | undefined;
  readonly type: string;
  readonly serial: string | undefined;
}): ReadNumber | undefined {
  const kind = TYPES[type.toLowerCase().replace(/[.\s]/g, "")]; // "C. A" → "ca"
  if (kind === undefined || year === undefined || serial === undefined) return undefined;
  const padded = String(Number(serial)).padStart(SERIAL_DIGITS, "0");
  const of = kind === "bk" || kind === "ap" ? "bankruptcy" : "district";
  const bare = /^c\.?\s?a/i.test(type) && office === undefined ? { bare: `${year}-${serial}` } : {}; // C.A. No. 19-1234
  return { number: `${office === undefined ? "" : `${office}:`}${year}-${kind}-${padded}`, of, ...bare };
}
