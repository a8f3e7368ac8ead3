import type { Kind } from "../../model/entry.ts";
import { isAmicusKind } from "./amicus-kinds.ts";
import type { DocketText } from "./docket-text.ts";
import type { ClerkSystem } from "./system.ts";

/** Who filed, as printed, and the words around it that the docket says about them. */
export interface Filer {
  readonly filer: string | null;
  /** The party's role as printed: "Appellants", "respondent". */
  readonly role: string | null;
  /** Lawyers the line names as filing for the filer: amicus filings only. */
  readonly counsel: readonly string[];
}

const NOBODY: Filer = { filer: null, role: null, counsel: [] };

/** What a court or its clerk writes has no filer. */
const COURTS_OWN: ReadonlySet<Kind> = new Set([
  "opinion",
  "order",
  "judgment",
  "stay",
  "mandate",
  "cert_grant",
  "cert_denial",
  "minute_entry",
  "scheduling",
  "administrative",
]);

/** A list of fifty States is a filer; a paragraph is not. */
const FILER_CHARS_MAX = 1_200;

/** Who filed a line of this kind; nulls where the line does not say. */
export function filerOf(system: ClerkSystem, kind: Kind, text: DocketText): Filer {
  if (COURTS_OWN.has(kind)) return NOBODY;
  const forms =
    system === "supreme" ? SUPREME_FORMS : isAmicusKind(kind) ? [...AMICUS_FORMS, ...PARTY_FORMS] : PARTY_FORMS;
  for (const form of forms) {
    const found = form.exec(text.body);
    const named = found?.groups?.["filer"];
    if (named === undefined) continue;
    const filer = nameIn(named);
    if (!filer) continue;
    const role = found?.groups?.["role"] ?? roleIn(named) ?? null;
    return { filer, role, counsel: isAmicusKind(kind) ? counselIn(text, found?.groups?.["counsel"]) : [] };
  }
  return { ...NOBODY, counsel: isAmicusKind(kind) ? counselIn(text, undefined) : [] };
}

const SUPREME_FORMS: readonly RegExp[] = [
  /\bamic(?:us|i) curiae of (?<filer>.+?)(?:,? in support of\b.+?)? (?:filed|submitted|not accepted|received)\b/i, // Brief amici curiae of Harbor Law Clinic, et al. filed.
  /^amic(?:us|i) (?:brief|letter) of (?<filer>.+?)(?:,? in support of\b.+?)? (?:submitted|filed|not accepted|received)\b/i, // Amicus brief of Harbor Law Clinic submitted.
  /^(?:brief|memorandum) (?:of|for) (?<filer>.+?),? as amic(?:us|i) curiae\b/i, // Brief of United States as amicus curiae filed.
  /\bto file (?:an? )?(?:brief|memorandum) of (?<filer>.+?),? as amic(?:us|i) curiae\b/i, // Motion for leave to file brief of Harbor Law Clinic as amicus curiae filed.
  /^motion of (?<filer>.+?) for leave\b/i, // Motion of Harbor Law Clinic for leave to file amicus brief.
  /^blanket consent filed by (?<role>\w+), (?<filer>.+)/i, // Blanket Consent filed by Petitioner, Harbor Motors, LLC
  /^(?:(?:supplemental|joint|corrected|opening|letter) )*(?:brief|reply|letter|response|memorandum|opposition)\b.{0,80}?\b(?:of|from) (?<role>petitioners?|respondents?|applicants?|appellants?|appellees?|movants?|intervenors?|plaintiffs?|defendants?) (?<filer>.+?)(?: in opposition| supporting\b.{0,60}?| in support of\b.{0,60}?| to (?:motion|application)\b.{0,60}?)? (?:filed|received|submitted|not accepted)\b/i, // Reply of petitioners Chad Doe, et al. filed.
  /^waiver of (?:the )?right of (?<role>respondents?|petitioners?) (?<filer>.+?) to respond\b/i, // Waiver of right of respondent North Dakota to respond filed.
  /\b(?:filed|submitted) by (?:the )?(?<role>petitioners?|respondents?|applicants?|appellants?|appellees?|movants?|intervenors?)(?:,| of)? (?<filer>(?!in\b).+)/i, // Motion for divided argument filed by respondents Innovation Trust.
  /\b(?:filed|submitted) by (?<filer>(?!the clerk\b).+)/i, // Motion for leave to file amicus brief filed by Harbor Law Clinic.
  /^(?:letter|reply|response|suggestion|notice) of (?<filer>.+?) (?:filed|received|submitted)\b/i, // Letter of the Solicitor General received.
];

/** Where an amicus line names who files, the surest first. */
const AMICUS_FORMS: readonly RegExp[] = [
  /^amicus appearance filed for (?<filer>.+?) by (?<counsel>[^.]+)/i, // AMICUS APPEARANCE filed for Lantern Society by Ira Moss.
  /\bsubmitted by (?<filer>.+)/i, // … Amicus brief for review. Submitted by State of Franklin. Date of service: …
  /\bfiled \(ecf\) (?:amic(?:us|i) curiae )?(?<filer>.+?) (?:(?:emergency|joint|unopposed|corrected|supplemental) )*(?:motion to (?:become|file)|amic(?:us|i)(?: curiae)? brief|brief)\b/i, // Filed (ECF) Lantern Society Motion to become amicus curiae.
  /\bmotion by (?<counsel>[^,]+), counsel for (?<filer>.+?)(?:, amic(?:us|i)(?: curiae)?| as amic(?:us|i)\b.{0,60}?)?,? (?:to file|for leave|to participate)\b/i, // MOTION by Ira Moss, Counsel for Lantern Society as Amicus Supporting Appellants to file …
  /^motion by (?<filer>.+?)(?:, amic(?:us|i)(?: curiae)?| as amic(?:us|i)\b.{0,60}?)?,? (?:to file|for leave|to participate|to become|to appear)\b/i, // MOTION by State of Franklin for leave to file amicus curiae brief.
  /\b(?<counsel>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*)+) appearing for (?:proposed )?amic(?:us|i)(?: curiae)? (?<filer>.+)/i, // Ira Moss appearing for Amicus Harbor Businesses and Others
  /\bappearing for (?:proposed )?amic(?:us|i)(?: curiae)? (?<filer>.+)/i, // … appearing for Amicus Harbor Businesses and Others
  /\bon behalf of (?:proposed )?(?:amic(?:us|i)(?: curiae)?(?: (?:appellants?|appellees?|petitioners?|respondents?)\b)? )?(?<filer>.+)/i, // Amicus Brief, [166], on behalf of Amicus Curiae Lantern Society, FILED.
  /\bfiled by (?<counsel>(?:attorneys? |(?:mr|ms|mrs|dr|prof)\. )[A-Z][\w.,'’ -]{3,60}?) for (?:amic(?:us|i)(?: curiae)?(?: on behalf of)? )?(?<filer>.+)/i, // AMICUS BRIEF filed by Mr. Ira Moss for Lantern Society.
  /\bfrom (?<counsel>[A-Z][\w.'’ -]{3,60}?) for (?<filer>[A-Z].+?) requesting\b/, // Letter Motion from Ira Moss for Lantern Society requesting permission
  /\b(?:document )?filed by\s?:?\s*(?:proposed )?(?:amic(?:us|i)(?: curiae)?,? )?(?<filer>.+)/i, // AMICUS BRIEF filed by Lantern Society.
  /\bbrief(?:,)? (?:of|for) (?:proposed )?amic(?:us|i)(?: curiae)?,? (?<filer>.+)/i, // Filed brief of Amicus Curiae Lantern Society
  /\bbrief of (?<filer>.+?),? (?:as )?amic(?:us|i) curiae\b/i, // Brief of Lantern Society as amicus curiae
  /\b(?:by|from|for) (?:proposed )?amic(?:us|i)(?: curiae)?,? (?<filer>.+)/i, // BRIEF by Amicus Curiae Lantern Society re 20 MOTION …
  /\bof (?<filer>[A-Z].+?) for leave to (?:file|participate)\b/, // MOTION of Lantern Society for leave to file amicus brief
  /\bby (?<filer>.+)/i, // MOTION for Leave to File Amicus Brief by Harbor Law Clinic.
  /\bamic(?:us|i)(?: curiae)? brief (?:of|for) (?<filer>.+)/i, // AMICUS brief of Lantern Society
];

/** Where a party's line names who files, the surest first. */
const PARTY_FORMS: readonly RegExp[] = [
  /\bappearance (?:form )?filed for (?<filer>.+?) by\b/i, // AMICUS APPEARANCE filed for Lantern Society by Ira Moss.
  /\bdocument filed by\s?:?\s*(?<filer>.+)/i, // LETTER addressed to Judge Ada Fern. Document filed by Bo Elm.
  /\bsubmitted (?:for filing )?by (?<filer>.+)/i, // Submitted (ECF) Opening Brief for review. Submitted by Appellants Chad Doe.
  /^filed \(ecf\) (?<filer>(?:appell\w+|petitioners?|respondents?|intervenors?|cross-\w+) .+?) (?:(?:emergency|joint|unopposed|unopposed|correspondence|errata|corrected|supplemental|citation|response|reply|motion|notice|petition|opposition|request|stipul\w+|statement|letter)\b)/i, // Filed (ECF) Appellants Chad Doe EMERGENCY Motion to stay
  /\bon behalf of (?<filer>.+)/i, // REPLY BRIEF, on behalf of Appellant Kay Noel, FILED.
  /\bfiled by (?:attorneys? )?(?:mr|ms|mrs|dr)\. [A-Z][\w.,'’ -]{3,60}? for (?<filer>.+)/i, // APPELLANT BRIEF filed by Ms. Ada Quill for Mr. Bo Elm.
  /\bfiled by attorneys? [A-Z][\w.,'’ -]{3,60}? for (?<filer>.+)/i, // LETTER filed by Attorney Ira Moss for Respondent Bo Elm.
  /\bfiled by\s?:?\s*(?<filer>.+)/i, // PETITION FOR REVIEW filed by Petitioner Bo Elm.
  /\bby (?<filer>.+)/i, // MOTION to Dismiss by Harbor Lines.
];

/** What ends a filer's name. Every example begins where the name has ended. */
const NAME_ENDS: readonly RegExp[] = [
  /,? in (?:support|opposition)\b/i, // , in support of respondents.
  /,? supporting\b/i, // supporting neither party
  /,? with (?:the )?(?:parties|consent|jury|opposition|service|brief|memorandum|proposed|exhibit|supporting)/i, // , with parties' consent
  /,? w\/\s?(?:service|cert)/i, // , w/service 06/10/2019
  /,? (?:as )?amic(?:us|i)\b/i, // , amicus to file …
  /,? for leave\b/i, // for leave to file
  /,? to [a-z]+\b/, // to file amicus curiae brief ; but not "Committee to Defend"
  /,?\s+(?:re\b|re:|regarding|as to|against|related to|in response to|addressed to|pursuant to|titled|entitled)/i, // re 20 MOTION for Preliminary Injunction
  /,? (?:filed|submitted|tendered|received|OPENED|joined)\b/i, // , FILED. Service date …
  /\s*[([{](?!\w{1,8}[)\]}] (?!$))/, // (Attachments …  ; [166] ; but not "(IRLI) and …"
  /;/, // ; memorandum in support
  /\.\.\s?/, // Harbor Lines, Inc.. Date of service
  /\. ?(?=(?:Date|Attorney|Attorneys|Motion|Motions|Certificate|Service|Served|Responses?|Replies|Return|Type|Manner|Filing|Answer|Signed|Document|Paper|Length|Title|Disclosure|Opposition|Related|Hearing|Noting|Suggestions|Method|Argument)\b)/, // . Date of service: 02/15/2017
  /(?:,? and )?\.?\s+to \d+ /i, // to 93 Response filed by …
  /,? (?:dated|of intent(?:ion)?)\b/i, // dated June 6, 2022
  /,? certificate of service\b|\s+by\b/i, // , Certificate of Service
  /\.? # of copies/i, // . # of Copies Provided: 0
  /\bfrom \d/i, // from 68th Judicial District Court
  / (?:in|on) (?:electronic|paper|\d)/i, // in electronic and paper format
];

/** Words that end in a period without ending a sentence: "Harbor Lines, Inc. and …", "et al." */
const ABBREVIATION =
  /(?:\b(?:Inc|Corp|Co|Ltd|Assn|Ass'n|Bros|Mr|Ms|Mrs|Dr|Prof|Hon|Jr|Sr|St|No|v|vs|al|Rev|Gen|Sen|Rep|Esq|Dept|Univ|Nat'l|Int'l|Cal|Tex|Mass|Wash|P\.A|P\.C|L\.P|D\.C|U\.S|N\.A)|\b[A-Z])$/;

const ROLE =
  /^(?:(?:proposed|putative|movant|cross|third[- ]party|consolidated|non-party|interested|intervenor)[- ])*(?:appell(?:ants?|ees?|ant\(s\)|ee\(s\))|petitioners?|respondents?|plaintiffs?|defendants?|claimants?|debtors?|creditors?|intervenors?(?:[- ](?:appell\w+|plaintiffs?|defendants?))?|movants?|applicants?|interested part(?:y|ies)|part(?:y|ies)|relators?|trustees?|pltfs?\.?|defts?\.?|amic(?:us|i)(?: curiae)?)['’]?,? (?=\S)/i;

/** Harbor Lines ; 19 States ; former officials ; eHarbor ; "The" and "the" belong to the name as printed */
const NAME_START =
  /^(?:["'“‘]?[A-Z]|\d[\d,]{0,5} (?:[A-Z]|[a-z]+ [A-Za-z]+)|[a-z]{1,2}[A-Z]|(?:the|all|former|various|certain|several|numerous|current|immigration|law) )/;

/** "by the Clerk", "by Judge Fern", "by 5:00 p.m.", "by AM": no filer. */
const NO_NAME =
  /^(?:the (?:court|clerk|parties)\b|(?:chief |senior |magistrate |district )*judge\b|justice\b|clerk\b|attorney$|[ap]\.?m\b|\d+ (?:days?|[ap]\.?m|copies|months|years))/i;

/** The name at the start of `words`, without roles, remarks and what follows. */
function nameIn(words: string): string | null {
  let name = words.trimStart();
  const role = ROLE.exec(name);
  if (role) name = name.slice(role[0].length);
  const ends = NAME_ENDS.map((end) => name.search(end)).filter((at) => at > 0);
  name = name.slice(0, Math.min(name.length, FILER_CHARS_MAX, sentenceEnd(name), ...ends));
  name = name.replace(/[\s,;:*-]+$/, "").replace(/^[\s,;:]+/, "");
  if (name.endsWith(".") && !ABBREVIATION.test(name.slice(0, -1))) name = name.slice(0, -1).trimEnd();
  return NAME_START.test(name) && /[A-Za-z]{2}/.test(name) && !NO_NAME.test(name) ? name : null;
}

/** Where the first sentence ends; the length when it does not. */
function sentenceEnd(words: string): number {
  for (const end of words.matchAll(/\.(?=\s+["“(#]?[A-Z0-9]|\s*$)/g)) {
    if (!ABBREVIATION.test(words.slice(0, end.index))) return end.index;
  }
  return words.length;
}

function roleIn(words: string): string | undefined {
  return ROLE.exec(words.trimStart())?.[0].trim().replace(/,$/, "");
}

/** The lawyers an amicus line names. "Attorney Moss, Ira added", "(Moss, Ira)", "by Mr. Ira Moss for". */
function counselIn(text: DocketText, named: string | undefined): readonly string[] {
  const found = [
    named,
    /\battorney ([A-Z][\w.'’-]+, [A-Z][\w.'’ -]+?) added\b/i.exec(text.whole)?.[1], // Attorney Moss, Ira Q. added
    /\(([A-Z][\w.'’-]+(?: [A-Z][\w'’-]+)*, (?!LLC|Inc|et al)[A-Z][\w.'’ -]{1,30}?)\)/.exec(text.whole)?.[1], // (Moss, Ira)
    /\(ecf: ([A-Z][\w.'’ -]{3,40})\)/i.exec(text.whole)?.[1], // (ECF: Ira Moss)
  ];
  return [...new Set(found.filter((name) => name !== undefined).map((name) => name.trim()))];
}
