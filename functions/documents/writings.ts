/** Whose writing begins, and what kind it is. */
export interface Writing {
  /** As printed, without "JUSTICE": "SOTOMAYOR", "W. FLETCHER", "Per Curiam". */
  readonly writer: string;
  /** "dissenting", "concurring in the judgment"; undefined for the court's own opinion. */
  readonly writing?: string;
  readonly joinedBy: readonly string[];
}

/** "Barrow" · "Ann B. Barrow": a name in small letters, and no sentence that ends in one */
const NAME = String.raw`(?!(?:The|Before|As|See|And|But|In)\s)[A-ZÁÉÍÓÚÑ][\p{L}.’'-]*(?: [A-ZÁÉÍÓÚÑ][\p{L}.’'-]*){0,3}`;
const CAPS = String.raw`(?:[A-Z]\.[ -]?)*(?:Mc|Mac|De|Di|La|Le|O[’'])?[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ.’'-]{2,}(?:[ -](?:[A-Z]\.|[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ.’'-]+))*(?:, Jr\.|, JR\.)?`;
/** "Senior Circuit Judge" · "U.S. District Judge" · "Judge" of another court who sits by designation · "Associate Justice" */
const RANK = String.raw`(?:(?:Chief|Senior|Associate|United States|U\.\s?S\.|Visiting)\s+)*(?:(?:Circuit|Chief|District|Senior|Associate)\s+)?(?:Circuit\s+|District\s+)?(?:Judge|Justice)`;
/** ", with whom JUSTICE DUNN joins as to Part II," · ", joined by DUNN, Circuit Judge," */
const JOINED = `(?:,? joined by (?<joinedBy>[^.]{3,120}?),|,? with whom (?<joined>[^.]{3,200}?) (?:join|joins)(?: (?:as to|except|in part|with respect to|in all but)[^,.]{0,80}| in [^,.]{0,60})?,?)?`;

/**
 * What a separate writing calls itself, to its period: "concurring in denial of applications to vacate stay". Other words behind
 * "concurring" tell a story: "JUSTICE SCALIA, concurring in the judgment, outlined a different approach."
 */
const CALLED = String.raw`(?:[Cc]oncurring|[Dd]issenting|specially|statement)(?:[ ,]+(?:in|from|with|as|to|the|and|of|on|for|only|except|part|parts|Parts?|judgments?|result|opinion|specially|separately|dubitante|concurring|dissenting|respecting|denials?|grant|dismissal|applications?|petitions?|motions?|writ|certiorari|rehearing|en|banc|vacate|stay|leave|order|mandate|[IVX]+(?:[-–]?[A-Z0-9]+)*|n|\d+))*`;

/** The opening words of the court's own opinion, and where they end. */
const COURT: readonly RegExp[] = [
  // JUSTICE KAGAN delivered the opinion of the Court. · THE CHIEF JUSTICE announced the judgment of the Court and delivered …
  /^(?:THE |The )?(?:CHIEF |Chief )?(?:JUSTICE|Justice)(?: (?<writer>[A-Z][A-Za-z’'.-]+))? (?:delivered|announced)[^.]*?(?:Court|part|opinion)[^.]*\./u,
  // PER CURIAM. · Per Curiam:* · PER CURIAM
  /^(?<writer>P(?:ER|er) [Cc](?:URIAM|uriam))(?:\s*[.:]\s*[*†]?|\s*$)/u,
  // SELYA, Circuit Judge. · W. FLETCHER, Circuit Judge: · LYNCH, Chief Judge. · WOODLOCK, District Judge.*
  new RegExp(String.raw`^(?<writer>${CAPS}),?[*†]*\s+${RANK}[*†]*\s*[.:][*†]*`, "u"),
];

// "Barbadoro, District Judge. Lisa M. Burns, a": a name in small letters, and text on the same line; in a panel's list it ends the line
const SMALL_NAME =
  /^(?<writer>[A-ZÁÉÍÓÚÑ][\p{L}.’' -]{2,40}?),[*†]* (?:(?:Chief|Senior) )*(?:Circuit|Chief|District|Senior)(?: Circuit| District)? Judge[*†]*\.[*†]*(?=\s+\S+ \S+)/u;

/** The court's opinion that begins on `line` with its author's name in small letters. */
export function courtOpeningInLine(line: string): { readonly writing: Writing; readonly length: number } | undefined {
  const match = SMALL_NAME.exec(line);
  const writer = match?.groups?.["writer"];
  return match === null || writer === undefined || /^(?:and|Before)\b/i.test(writer)
    ? undefined
    : { writing: { writer, joinedBy: [] }, length: match[0].length };
}

/** The opening words of a separate writing. */
const SEPARATE: readonly RegExp[] = [
  // JUSTICE BARRETT, with whom JUSTICE KAVANAUGH joins, concurring in denial of applications to vacate stay.
  new RegExp(
    `^(?:THE |The )?(?:CHIEF |Chief )?(?:JUSTICE|Justice)(?: (?<writer>[A-Z][A-Za-z’'.-]+(?<![’']s)))?${JOINED},? ?(?<writing>${CALLED})[.:]`,
    "u",
  ),
  // FERNANDEZ, Circuit Judge, dissenting: · LIPEZ, Circuit Judge, joined by …, concurring in part. · TORRUELLA, Circuit Judge (Concurring).
  new RegExp(
    String.raw`^(?<writer>${CAPS}),?[*†]*\s+${RANK}[,.]?${JOINED}\s*\(?(?<writing>${CALLED})(?:,? with whom (?<behind>[^.]{3,120}?) joins?)?[.:)]`,
    "u",
  ),
  // Barrow, Circuit Judge, dissenting. · Barrow, Senior Circuit Judge (concurring). · a citation's ")" alone ends no opening
  new RegExp(
    String.raw`^(?<writer>${NAME}),[*†]*\s+${RANK}[,.]?${JOINED}\s*(?:\((?<writing>${CALLED})\)|(?<bare>${CALLED})[.:])`,
    "u",
  ),
];

// "KAGAN, J., dissenting" · "ROBERTS, C. J., concurring in judgment" · "Opinion of SCALIA, J."
const PAGE_HEAD =
  /^(?:\d+\s+)?(?<writer>[A-Z][A-Z’'.a-z]+), (?:C\. )?J\., (?<writing>(?:concurring|dissenting)[a-z ,]*?)(?:\s+\d+)?$/;
const OPINION_HEAD = /^(?:\d+\s+)?Opinion of (?<writer>[A-Z][A-Z’'.a-z ]+), (?:C\. )?J\.(?:\s+\d+)?$/;

/** The court's opinion that begins with `text`, and how many of its characters say so. */
export function courtOpening(text: string): { readonly writing: Writing; readonly length: number } | undefined {
  for (const pattern of COURT) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const chief = /^(?:THE )?CHIEF JUSTICE/.test(text) && match.groups?.["writer"] === undefined; // "THE CHIEF JUSTICE delivered"
    return {
      writing: { writer: match.groups?.["writer"] ?? (chief ? "The Chief Justice" : ""), joinedBy: [] },
      length: match[0].length,
    };
  }
  return undefined;
}

/** The separate writing that begins with `text`, and how many of its characters say so. */
export function separateOpening(text: string): { readonly writing: Writing; readonly length: number } | undefined {
  for (const pattern of SEPARATE) {
    const match = pattern.exec(text);
    if (match?.groups === undefined || match === null) continue;
    const writer = match.groups["writer"] ?? "The Chief Justice";
    const writing = (match.groups["writing"] ?? match.groups["bare"] ?? "").toLowerCase().replace(/\s+/g, " ").trim();
    return {
      writing: {
        writer,
        writing,
        joinedBy: namesOf(match.groups["joined"] ?? match.groups["joinedBy"] ?? match.groups["behind"]),
      },
      length: match[0].length,
    };
  }
  return undefined;
}

/** What the head above a page says of whose writing it is; `plain` for "Opinion of X, J.", which may be part of the court's own. */
export function writingOfHead(head: string): { readonly writer: string; readonly writing?: string } | undefined {
  const separate = PAGE_HEAD.exec(head)?.groups;
  if (separate?.["writer"] !== undefined) return { writer: separate["writer"], writing: separate["writing"] ?? "" };
  const opinion = OPINION_HEAD.exec(head)?.groups;
  return opinion?.["writer"] === undefined ? undefined : { writer: opinion["writer"] };
}

/** "JUSTICE GINSBURG, JUSTICE BREYER, and JUSTICE KAGAN" → names as printed. */
export function namesOf(joined: string | undefined): string[] {
  if (joined === undefined) return [];
  const all = joined.matchAll(
    /(?<chief>(?:THE|The) (?:CHIEF JUSTICE|Chief Justice))|(?:JUSTICE|Justice|Judge) (?<name>(?:[A-Z]\. ?)*[A-Z][\p{L}’'-]+(?: (?:[A-Z]\. ?)*[A-Z][\p{L}’'-]+)*)/gu,
  ); // THE CHIEF JUSTICE · JUSTICE KAGAN · Judge W. Fletcher · Judge Milan D. Smith
  const named = [...all].map(
    ({ groups }) => (groups?.["chief"] === undefined ? groups?.["name"] : "The Chief Justice") ?? "",
  );
  if (named.length > 0) return named;
  return joined
    .replace(/,? (?:Circuit|Chief|Senior|District)(?: Circuit| District)? Judges?\b/g, "") // "BERZON, Circuit Judge"
    .split(/,? and |, /)
    .map((name) => name.replace(/,$/, "").trim())
    .filter((name) => name !== "");
}
