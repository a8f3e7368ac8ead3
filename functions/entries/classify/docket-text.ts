/** Nobody writes a docket line this long by hand; what follows is a pasted document and decides no field. */
export const DOCKET_TEXT_CHARS_MAX = 8_000;

/** A docket line cut into what the rules look at. All three are slices of the line as printed. */
export interface DocketText {
  /** The line as printed, at most {@link DOCKET_TEXT_CHARS_MAX} characters. */
  readonly whole: string;
  /** Without the clerk's tail: attachments, dates of entry, edits. */
  readonly body: string;
  /** The body from its first telling word on: "DEFECTIVE DOCUMENT, Amicus Brief, …" begins with "Amicus Brief". */
  readonly head: string;
}

/** Where the clerk's tail begins. */
const TAILS: readonly RegExp[] = [
  /\(Attachments?:/i, // (Attachments: # 1 Exhibit A)
  /[([]Entered:/i, // (Entered: 01/11/2008), [Entered: 03/08/2016 02:25 PM]
  /--\s*\[/, // --[COURT UPDATE: Updated docket text to add second motion relief.
  /REVIEWED AND\/OR EDITED/, // [23-30126]REVIEWED AND/OR EDITED - The original text prior to review appeared as follows: …
  /<EDIT by Clerk/i, // <EDIT by Clerk's Office>
];

/** Words before a filing's name that do not change what it is. */
const MODIFIERS = [
  ...[
    "revised",
    "corrected",
    "amended",
    "supplemental",
    "renewed",
    "redacted",
    "sealed",
    "initial",
    "new",
    "interim",
    "final",
    "limited",
    "partial",
  ],
  ...[
    "joint",
    "jointly",
    "agreed",
    "stipulated",
    "consent",
    "unopposed",
    "partially unopposed",
    "opposed",
    "uncontested",
    "contested",
    "assented[ -]to",
  ],
  ...[
    "emergency",
    "urgent",
    "time[ -]sensitive",
    "expedited",
    "ex ?parte(?:\\/consent)?",
    "streamlined",
    "short[- ]form",
    "verified",
    "oral",
    "pro se",
  ],
  ...[
    "e-?mail",
    "text(?: only)?",
    "text e-?mail",
    "endorsed",
    "cross",
    "counter",
    "proposed",
    "tendered",
    "lodged",
    "non-?party",
  ],
  "letter(?= (?:motion|request|brief|response|reply|application|memorandum))",
];
/** The filings that they may stand before. */
const FILINGS = [
  ...[
    "motion",
    "application",
    "petition",
    "request",
    "letter",
    "brief",
    "memorandum",
    "response",
    "reply",
    "opposition",
    "notice",
  ],
  ...["complaint", "answer", "stipulation", "status report", "declaration", "affidavit", "amic"],
];

/** What stands before the telling word and says nothing about the kind, in any number and order. */
const PREFIXES: readonly RegExp[] = [
  /^[\s*#~\-–—.:;,\]|]+/, // *** , -- , ~Util
  /^\d{1,2} - (?=[A-Z~])/, // 1 - Terminate Deadlines
  /^util - /i, // ~Util - Set Deadlines
  /^\[\d{6,}\](?:\s*\[[\d-]+\])?/, // [10651234] Amicus brief filed by … (Tenth Circuit)
  /^ecf filer:/i, // ECF FILER: Motion filed by Petitioner …
  /^(?:text|electronic|virtual|paperless|docket) (?:only )?(?:entry|text)\s*[:.-]+/i, // TEXT ENTRY:
  /^text only(?= order)/i, // TEXT ONLY ORDER granting motion (Federal Circuit)
  /^(?:e[po]):(?=\s)/i, // EP: MINUTES: (Hawaii)
  /^[*(]*(?:cured |corrected )?(?:defective|deficient)(?: (?:document|pleading|docket entry|motion|brief))?(?: error)?[*),:\s-]+/i, // CURED DEFECTIVE DOCUMENT, ; **DEFICIENT**
  /^filing error\s*-\s*/i, // FILING ERROR - DEFICIENT DOCKET ENTRY - MOTION …
  /^(?!ENTRY|DOCKET)[A-Z][A-Z ]{2,50} ERROR\s*-\s*/, // PDF ERROR - CIVIL COVER SHEET
  /^deficient docket entry\s*-\s*/i, // DEFICIENT DOCKET ENTRY - MOTION …
  /^(?:chief |senior |united states |u\.?s\.? |district |magistrate )*judge [\w.,'’ -]{3,50}?: +/i, // Judge Ada Fern: ELECTRONIC ORDER entered granting … (D. Mass.)
  /^[*(]*(?:re-?)?(?:filed under )?(?:highly )?(?:sealed|restricted|redacted|unredacted|confidential)(?: (?:document|entry|pleading|version|event|filing))?[*):,\s-]+(?=\S)/i, // **SEALED DOCUMENT** ; SEALED ; *REDACTED*
  /^(?:re-?)?modified (?:entry|docket)\s*[:-]\s*/i, // MODIFIED ENTRY: BRIEF FILED … (Federal Circuit)
  /^(?:filed|submitted) \(ecf\) (?:intervenor |cross-)*(?:appell(?:ant|ee)s?|petitioners?|respondents?|movants?|intervenors?|plaintiffs?|defendants?|real part(?:y|ies) in interest)\b[^()]{0,600}?\s(?=(?:(?:emergency|joint|unopposed|urgent|streamlined|renewed|supplemental|corrected|additional) )*(?:motion|response|reply|opposition|petition|citation|notice|letter|brief|excerpts|stipul\w+|request|statement|errata|correspondence|certificate|objections?|acknowledg\w+)\b)/i, // Filed (ECF) Appellants Chad Doe EMERGENCY Motion to stay … (Ninth Circuit)
  /^public version of (?:\[?\d+\]?,? )?/i, // Public Version of [31] Opposed Sealed Motion
  /^document locked[^*]{0,120}\*+\s*(?:filed:)?/i, // *** DOCUMENT LOCKED - COUNSEL INSTRUCTED TO REFILE … *** FILED: Notice of …
  /^(?:received|filed|tendered|lodged|submitted):\s*/i, // RECEIVED: Application for … ; FILED: Notice of intent to withdraw appeal
  /^(?:cancelled|canceled) - [^*]{0,80}\*+/i, // *** CANCELLED - SEE TRANSCRIPT ORDER AT #13 *** TRANSCRIPT ordered …
  new RegExp(
    String.raw`^(?:${MODIFIERS.join("|")})[\s,-]+(?!(?:proposed )?(?:order|judgment)|to\b|of\b|by\b|from\b)(?=(?:\w+[\s,-]+){0,6}(?:${FILINGS.join("|")})\w*\b)`,
    "i",
  ), // Joint MOTION ; Amended COMPLAINT ; UNOPPOSED MOTION
  /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[\s,-]+(?=\S)/i, // First MOTION ; SECOND AMENDED COMPLAINT
];

/** Whose filing it is, before its name: Defendant's MOTION ; United States' OPPOSITION */
const OWNER =
  /^[A-Za-z][\w.,&'’/ -]{0,160}?(?:['’][sS]?|[sS]['’])\s+(?:\[errata\] )?(?=(?:[A-Z]+ )?(?:[A-Z]{4,}|Motion|Answer|Response|Reply|Opposition|Brief|Memorandum|Notice|Petition|Application|Request)\b)/;

/** "COMPLAINT/Brief in Support of Plaintiff's Motion" is not what a "COMPLAINT/Brief in Support of Plaintiff" owns. */
const NAMES_A_FILING =
  /\b(?:complaint|order(?:s|ed)?|the court|grants|denies|motion|response|reply|memorandum|brief|opinion|minutes?|notice|letter|answer|stipulation|exhibit|declaration|affidavit|objection|opposition|judgment|statement|request|application|petition|certificate|transcript|filed|submitted|received|granting|denying|regarding|re)\b/i;

/** Rounds of stripping: no clerk stacks more remarks in front of one word. */
const PREFIX_ROUNDS_MAX = 12;

/** Cuts a docket line into what the rules look at. */
export function docketText(line: string): DocketText {
  const whole = line.slice(0, DOCKET_TEXT_CHARS_MAX);
  const body = withoutTail(whole);
  return { whole, body, head: withoutPrefixes(body) };
}

function withoutTail(whole: string): string {
  const starts = TAILS.map((tail) => whole.search(tail)).filter((at) => at > 0);
  return whole.slice(0, Math.min(whole.length, ...starts)).trimEnd();
}

function withoutPrefixes(body: string): string {
  let head = body;
  for (let round = 0; round < PREFIX_ROUNDS_MAX; round++) {
    const before = head;
    for (const prefix of PREFIXES) {
      const rest = head.replace(prefix, "");
      if (rest.length > 2) head = rest; // a line that is nothing but a remark keeps it
    }
    const owner = OWNER.exec(head)?.[0];
    if (owner && !NAMES_A_FILING.test(owner)) head = head.slice(owner.length);
    if (head === before) break;
  }
  return head;
}
