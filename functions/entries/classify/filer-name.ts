/** A list of fifty States is a filer; a paragraph is not. */
const FILER_CHARS_MAX = 1_200;

/** What ends a filer's name. Every example begins where the name has ended. */
const NAME_ENDS: readonly RegExp[] = [
  /,? in (?:support|opposition)\b/i, // , in support of respondents.
  /,? supporting (?:neither|the\b|petition|respond|appell|plaint|defend|affirm|revers)/i, // supporting neither party
  /,? with (?:the )?(?:parties|consent|jury|opposition|service|brief|memorandum|proposed|exhibit|supporting)/i, // , with parties' consent
  /,? -?w\/\s?(?:service|cert)/i, // , w/service 06/10/2019 ;  -w/cert of serv
  /(?:,|(?<![\s,]))\s+(?:on behalf of|representing|appearing|identifying|signed|approved)\b/i, // identifying NONE as Corporate Parent ; approved by Judge Fern
  /(?:,|(?<![\s,]))\s+(?:is|are|has|have)\s[a-z]/, // Bo Elm is complete
  /,? in (?:the )?amount\b/i, //  in Amount $ 1,000
  / to (?:the )?(?:Court|Order|Motion|Government|Plaintiff|Defendant|Petitioner|Respondent)/, //  to Order to Show Cause 17
  /,? (?:(?:as|of) )?amic(?:us|i)\b/i, // , amicus to file … ;  of Amici Curiae in Support of Plaintiffs
  /,? for leave\b| to [a-z]+\b/, // for leave to file ; to file amicus curiae brief ; but not "Committee to Defend"
  /(?:,|(?<![\s,]))\s+(?:re:?|RE:?|regarding|as to|against|related to|in response to|addressed to|pursuant to|titled|entitled)(?=\s|$)/, // re 20 MOTION … ; but not "Mothers Against"
  /(?:,|(?<![\s,]))\s+(?:by|filed|FILED|submitted|tendered|received|OPENED|joined|dated|of intent(?:ion)?)\b/, // , FILED. Service date … ; dated June 6, 2022
  /,? certificate of service\b|\.? # of copies/i, // , Certificate of Service ; . # of Copies Provided: 0
  /(?<!\s)\s*(?:[[{]|\((?![A-Z]{2,8}\)))/, // [166] ; (Attachments: … ; but not (HLI)
  /(?<!\s)\s+;|;\s+(?=[a-z])(?!;\s+and )/, // ; memorandum in support ; but not "A Society; B Clinic; and C Fund"
  /(?<=\.)\./, // Harbor Lines, Inc.. Date of service
  /\. ?(?=(?:Date|Attorneys?|Motions?|Certificate|Service|Served|Responses?|Replies|Return|Type|Manner|Filing|Answer|Signed)\b)/, // . Date of service: 02/15/2017
  /\. ?(?=(?:Document|Paper|Length|Title|Disclosure|Opposition|Related|Hearing|Noting|Suggestions|Method|Argument)\b)/, // . Length of Brief: 6,400 words
  / to \d|\bfrom \d| (?:in|on) (?:electronic|paper|\d)/i, // to 93 Response ; from 68th Judicial District Court ; in electronic and paper format
];

/** Words that end in a period without ending a sentence: "Harbor Lines, Inc. and …", "et al." */
const ABBREVIATION =
  /(?:\b(?:Inc|INC|Corp|CORP|Co|CO|Ltd|LTD|Assn|Ass'n|Bros|Mr|Ms|Mrs|Dr|Prof|Hon|Jr|Sr|St|No|v|vs|al|Rev|Gen|Sen|Rep|Esq|Dept|Univ|Nat'l|Int'l|Cal|Tex|Mass|Wash|P\.A|P\.C|L\.P|D\.C|U\.S|N\.A)|\b[A-Z])$/;

const ROLE =
  /^(?:(?:proposed|putative|movant|cross|third[- ]party|consolidated|non-party|interested|intervenor)[- ])*(?:appell(?:ants?|ees?|ant\(s\)|ee\(s\))|petitioners?|respondents?|plaintiffs?|defendants?|claimants?|debtors?|creditors?|intervenors?(?:[- ](?:appell\w+|plaintiffs?|defendants?))?|movants?|applicants?|interested part(?:y|ies)|part(?:y|ies)|relators?|trustees?|pltfs?\.?|defts?\.?|amic(?:us|i)(?: curiae)?)['’]?,? (?=\S)/i;

/** Harbor Lines ; 19 States ; former officials ; eHarbor ; "The" and "the" belong to the name as printed */
const NAME_START =
  /^(?:["'“‘]?[A-Z]|\d[\d,]{0,5} (?:[A-Z]|[a-z]+ [A-Za-z]+)|[a-z]{1,2}[A-Z]|(?:the|all|former|various|certain|several|numerous|current|immigration|law) )/;

/** "by the Clerk", "by Judge Fern", "by 5:00 p.m.", "by AM": no filer. */
const NO_NAME =
  /^(?:the (?:court|clerk|parties)\b|(?:chief |senior |magistrate |mag\.? |district )*judge\b|justice\b|clerk\b|attorney$|[ap]\.?m\b|\d+ (?:days?|[ap]\.?m|copies|months|years))/i;

/** The name at the start of `words`, without roles, remarks and what follows. */
export function nameIn(words: string): string | null {
  let name = words.trimStart();
  const role = ROLE.exec(name);
  if (role) name = name.slice(role[0].length);
  const ends = NAME_ENDS.map((end) => name.search(end)).filter((at) => at > 0);
  name = name.slice(0, Math.min(name.length, FILER_CHARS_MAX, sentenceEnd(name), ...ends));
  name = withoutInitials(name.replace(/[\s,;:*-]+$/, "").replace(/^[\s,;:]+/, ""));
  if (name.endsWith(".") && !ABBREVIATION.test(name.slice(0, -1))) name = name.slice(0, -1).trimEnd();
  return NAME_START.test(name) && /[A-Za-z]{2}/.test(name) && !NO_NAME.test(name) ? name : null;
}

/** "Robart. (PM)" and "Lantern Society (JG)" end with a deputy clerk's initials; "Harbor Law Institute (HLI)" with its own. */
function withoutInitials(name: string): string {
  const found = /^(?<words>.*?)\s*\((?<initials>[A-Z]{2,8})\)\.?$/s.exec(name)?.groups; // Harbor Law Institute (HLI)
  if (!found) return name;
  const capitals = (found["words"] ?? "").match(/\b[A-Z]/g) ?? [];
  let at = 0;
  for (const capital of capitals) if (capital === (found["initials"] ?? "")[at]) at += 1;
  return at === found["initials"]?.length ? name : (found["words"] ?? "");
}

/** Where the first sentence ends; the length when it does not. */
function sentenceEnd(words: string): number {
  for (const end of words.matchAll(/\.(?=\s+["“(#]?[A-Z0-9]|\s*$)/g)) {
    if (!ABBREVIATION.test(words.slice(0, end.index))) return end.index;
  }
  return words.length;
}

/** The role that stands before a name, as printed. */
export function roleIn(words: string): string | undefined {
  return ROLE.exec(words.trimStart())?.[0].trim().replace(/,$/, "");
}
