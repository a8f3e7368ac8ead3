/** What a court can act on; an object without one of these words is none that we can name. Plurals are meant, too. */
const OBJECT_NOUNS = [
  ...[
    "motion",
    "application",
    "petition",
    "request",
    "objection",
    "stipulation",
    "letter",
    "report",
    "recommendation",
    "document",
  ],
  ...[
    "injunction",
    "tro",
    "order",
    "judgment",
    "opinion",
    "decision",
    "determination",
    "challenge",
    "debtor",
    "vacatur",
    "decree",
    "dismissal",
    "verdict",
    "award",
    "sentence",
    "conviction",
  ],
  ...[
    "stay",
    "mandate",
    "writ",
    "certiorari",
    "rehearing",
    "reconsideration",
    "certification",
    "leave",
    "relief",
    "question",
    "issue",
  ],
  ...[
    "appeal",
    "case",
    "cause",
    "action",
    "suit",
    "matter",
    "proceeding",
    "claim",
    "counterclaim",
    "count",
    "complaint",
    "indictment",
  ],
  ...[
    "deadline",
    "schedule",
    "time",
    "hearing",
    "conference",
    "briefing",
    "argument",
    "submission",
    "calendar",
    "extension",
    "discovery",
  ],
  ...[
    "memorandum",
    "memoranda",
    "rule",
    "policy",
    "program",
    "protocols",
    "guidance",
    "proclamation",
    "directive",
    "effective date",
  ],
  ...[
    "implementation",
    "operation",
    "re-implementation",
    "enforcement",
    "termination",
    "removal",
    "transfer",
    "execution",
    "class",
    "party",
    "parties",
  ],
  ...[
    "intervention",
    "appearance",
    "subpoena",
    "fees",
    "costs",
    "bond",
    "bail",
    "plea",
    "conditions",
    "modification",
    "agreement",
    "settlement",
    "pauperis",
    "exception",
    "transfer",
    "continuance",
    "testimony",
    "default",
    "sanctions?",
    "release",
    "detention",
    "sale",
    "plan",
    "discharge",
    "employment",
    "compensation",
    "garnishment",
    "restitution",
    "date",
    "trial",
    "entry",
    "entries",
    "section",
    "count",
    "cts",
    "judgmnt",
    "bankruptcy",
    "regulation",
    "notice",
    "brief",
    "warrant",
    "statement",
    "exhibit",
    "consolidation",
    "resentencing",
  ],
];
const OBJECT_NOUN = new RegExp(`\\b(?:${OBJECT_NOUNS.join("|")})s?\\b`, "i");

/** "CASE TO BE DISMISSED" has not been dismissed; a prisoner remanded to custody is no judgment remanded. */
const NO_OBJECT =
  /^(?:it|this|that|which|who|and|or|by|as|the same|so|court)$|\b(?:to|will|shall|may|would) be$|\bcustody\b|^(?:for (?:further|entry|consideration|reconsideration|trial|resentencing|the (?:limited|purpose))|with instructions|to the (?:district|trial|agency|board|state))\b/i;

/** Objects longer than this are a paragraph that lost its period. */
const OBJECT_CHARS_MAX = 400;

/**
 * Where the object of "granting …" ends. A white space begins a match only where it begins itself, and a comma before it belongs to it:
 * a long run of blanks is looked at once.
 */
const AFTER_OBJECT: readonly RegExp[] = [
  /:\s+(?=[A-Z])|(?<=[a-z]{3}):(?=[A-Z])/, // Motion to Vacate: The permanent injunction …
  /(?<!\s)\s*;/, // ; denying 21 Motion
  /(?:,|(?<![\s,]))\s+(?:and|but)\s+(?:further\s+)?(?:granting|denying|dismissing|vacating|affirming|reversing|remanding|staying|finding|terminating|setting|ordering|directing|extending|referring|lifting|adopting|requiring|enjoining)\b/i, // and denying 21 Motion
  /(?:,|(?<![\s,]))\s+and\s+(?:the|plaintiffs?|defendants?|appell\w+|petitioners?|respondents?|all|this)\b[^.;]{0,80}?\b(?:is|are)\b/i, // and plaintiff's claims are dismissed
  /,\s+(?:granting|denying|dismissing|vacating|affirming|reversing|remanding|staying|setting|resetting|ordering|directing|extending|with leave)\b/i, // , granting 21 Motion
  /(?:,|(?<![\s,]))\s+(?:filed|submitted) (?:by|for)\b/i, // filed by Petitioner Bo Elm
  /(?:,|(?<![\s,]))\s+(?:signed|so ordered|ordered|entered|issued)\s+(?:by|on)\b/i, // Signed by Judge Ada Fern
  /(?:,|(?<![\s,]))\s+by (?:the )?(?:honorable |hon\. |chief |senior |district |magistrate |mag |united states |u\.s\. )*(?:judge|justice)\b/i, // by Judge Ada Fern
  /(?:,|(?<![\s,]))\s+as to\b/i, // as to Bo Elm (1)
  /(?:,|(?<![\s,]))\s+(?:re:?|regarding)\s+\d/i, // re: 34 LETTER MOTION
  /(?:,|(?<![\s,]))\s+(?:in its entirety|without prejudice|with prejudice|as moot|as unnecessary|for (?:the )?reasons|pursuant to|pending\b(?! (?:appeal|disposition|certiorari|review|a petition))|because|until|to and including|on or before|through and including|no later than|for (?:failure|lack|want)\b|with (?:an? )?\d+[- ]day bar\b|with(?:out)? leave to (?:amend|refile|renew|replead)|only (?:to|as|with|insofar|in)\b|to the extent\b|limited to\b|effective (?:on|as|immediately|upon|from|\d|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d)|except\b|w\/o prejudice)/i, // without prejudice
  /(?:,|(?<![\s,]))\s+and\s+\[?\d+\]?\s+[A-Z]/, // , and 234 Motion to Reduce Sentence
  /(?<!\s)\s+to (?:the )?(?:court|district court|magistrate judge|united states magistrate|panel|merits panel|chief judge)\b/i, // referring the matter to the court
  /(?<!\s)\s+Time excluded\b/, // Time excluded from 12/23/03
  /(?:,|(?<![\s,]))\s+to\s+(?:\d{1,2}\/\d{1,2}\/\d{2,4}|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d)/, // extending the deadline to July 24, 2017
  /(?<!\s)\s*\((?:attachments|entered|(?:re: )?related|re:|bnc|see|\d{1,2}\)|jury|signed|cc|[a-z]{2,4}(?:,|\)))/i, // (Attachments: …) (cc: all counsel)
  /(?<!\s)\s*--/, // --[Edited
  /(?<!\s)\s*\[\d{5,}/, // [1961713-2]
  /(?<=[a-z)])\s+AND\s+/, // Order Dismissing Case AND Order(Other)
  /(?:,|(?<![\s,]))\s+and\s+(?:appointing|reinstating|closing|awarding|imposing|entering|striking|continuing|resetting|scheduling|approving|allowing|overruling|sustaining|withdrawing|transferring|certifying|dissolving|amending|modifying|compelling|consolidating|severing|unsealing|sealing|confirming|reopening|releasing|substituting|authorizing|permitting|declining|reserving|holding|issuing|quashing|revoking|rescheduling|converting|discharging|administratively)\b/i, // certifying the class and appointing counsel
  /,\s+(?:and\s+)?(?:(?:ENJOIN|STAY|GRANT|AFFIRM|REMAND|POSTPON|VACAT|REVERS|DISMISS|DENI|CERTIFI|DISSOLV|EXTEND|enjoin|grant|affirm|remand|postpon|vacat|revers|dismiss|deni|certifi|dissolv)(?:E?S|e?s)\b)/, // , ENJOINS Defendants from …, and STAYS
  /(?:,|(?<![\s,]))\s+and\s+(?:ORDER TO SHOW CAUSE|substitutes?\b|(?:RENOT|RESET|ORDER|DIRECT|SET|CONTINU|GRANT|DENI|REMAND|VACAT|DISMISS)E?S\b)/, // and ORDER TO SHOW CAUSE why … ; and RENOTES the motion
  /,\s+by\b|(?:,|(?<![\s,]))\s+FILED\b/, // , by AF, BE, FILED. (Second Circuit)
  /,\s+(?:no\b|before judges)/i, // , No mandate shall issue
];

/** The object that follows the verb: "25 Motion to Stay Deadlines. ORDERED …" gives "Motion to Stay Deadlines". */
export function objectAfter(rest: string): string | null {
  const ends = AFTER_OBJECT.map((end) => rest.search(end)).filter((at) => at > 0);
  return asObject(rest.slice(0, Math.min(rest.length, ...ends)));
}

/** What somebody is enjoined from: the object of "enjoined" is not whom it binds. */
export function enjoinedFrom(rest: string): string | null {
  const what =
    /^.{0,160}?\bfrom:?\s+(?<what>.{3,}?)(?=;|,? pending\b|,? and (?:shall|must|stays|vacates|grants|denies|remands|dismisses|postpones|certifies)\b|,? who (?:have|has|are|were)\b|,? (?:except|other than|provided that|unless)\b|$)/is
      .exec(rest)
      ?.groups?.["what"]?.trim(); // enjoined from implementing the Protocols
  if (what === undefined || what.length > OBJECT_CHARS_MAX) return null;
  return /^[a-z]+ing(?: (?:and|or) [a-z]+ing)? (?:it|them)$/i.test(what) ? null : what; // "implementing it" names nothing
}

/** Entry numbers and articles in front of a name: "the ", "20 ", "[32] ", "re 12 ", "filing 127, " */
const BEFORE_NAME =
  /^(?:(?:in part|as moot|with(?:out)? prejudice|nunc pro tunc|sua sponte|on an? \w+ basis|and|re:|re(?=\s)|the|a|an|that|this)(?![\w-])\s*|[,:;\s-]+|(?:(?:filing|dkt\.?|doc\.?|ecf|docket|nos?\.?|#)\s*)*(?:\[+\d+(?:-\d+)?\]+|\{+\d+\}+|#?(?!(?:19|20)\d\d\b)\d{1,4}(?![\d/:]))\s*[,.]?\s*)+/i;

/** Entry numbers behind it: "(Doc. # 15 )", ", Dkt. No. [316],", "ECF 4", "[6]", "Case 30". A date keeps its day and year. */
const AFTER_NAME: readonly RegExp[] = [
  /,?\s+(?:presented to|referred to the Court by)\s+(?:the )?(?:chief )?justice\b.*$/i, // presented to Justice Fern and by her referred to the Court
  /\s+(?:filed|submitted)\s+(?:by|on behalf of)\s[^()]*$/i, // filed by Appellants
  /(?:,|(?<![\s,[(]))\s*(?:ecf|dkt|docket|doc)\.?\s*(?:entry\s*)?(?:(?:nos?|#)\.?\s*)?\[?\d+\]?[\s,]*$/i, // , ECF No. 59
  /(?<![\s,])[\s,]*[([{]\s*(?:(?:ecf|dkt|doc|docket|filing|document|de|d\.e|re|entry)\b[^)\]}]*|#?\s*\d[\d\s,-]*)[)\]}]?[\s,]*$/i, // (Docket Entry No. 11)
  /(?<!\b(?:january|february|march|april|may|june|july|august|september|october|november|december|nos?\.|rule|sections?|counts?|part|title|chapter|and|frcp|u\.s\.c\.|c\.f\.r\.)|[§,])\s\d{1,3}\s*$/i, // MOTION to Dismiss Case 30
  /(?<!\s)\s*\[[\d-]+\]\s*$/, // [20-1]
  /(?<![\s,])[\s,]+and\s*$/i, // Disclosure Statement, and (II)
  /(?<![\s,:;([-])[\s,:;([-]+$/,
];

/** The words as the name of an object; null when they name none. */
export function asObject(words: string): string | null {
  let object = words.trim().replace(BEFORE_NAME, "");
  for (const end of AFTER_NAME) object = object.replace(end, "");
  if (object.length === 0 || object.length > OBJECT_CHARS_MAX) return null;
  return OBJECT_NOUN.test(object) && !NO_OBJECT.test(object) ? object : null;
}

/** Whether the words name something a court can act on. */
export function namesAnObject(words: string): boolean {
  return OBJECT_NOUN.test(words);
}
