import type { Kind } from "../../model/entry.ts";
import { isCourtsWord } from "../../model/kinds.ts";
import type { DocketText } from "./docket-text.ts";

/** The judges a line names as acting, and the words that say so. */
export interface NamedJudges {
  readonly judges: readonly string[];
  readonly evidence?: string;
}

/** No panel is larger than the Ninth Circuit en banc. */
const JUDGES_MAX = 29;

/** Clerks write titles in any case, names begin with a capital: only the words of `alternatives` take any case. */
function anyCase(alternatives: string): string {
  return alternatives.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`); // judge → [jJ][uU][dD][gG][eE]
}

/** The Honorable ; Senior District Judge ; Mag Judge ; Chief Justice */
const TITLE = `(?:${anyCase("(?:the )?(?:honorable|hon.?) ")})?(?:(?:${anyCase("chief|senior|associate|acting|united states|u.s.|u. s.|us|district|circuit|bankruptcy|magistrate|mag|appellate|visiting|presiding")})\\s+)*(?:${anyCase("judge|commissioner|(?:the )?honorable|hon.")})\\s+`;

/** Ada Q. Fern ; S.J. Elm, Jr. ; Maria de la Cruz ; Amy J. St. Fern ; not "Ada Fern granting" */
/** GRANTING behind a name is the ruling's verb. */
const NO_NAME = String.raw`(?!(?:GRANT|DENY|DISMISS|VACAT|STAY|REMAND|AFFIRM|ENJOIN|ORDER|SETT|ADOPT|EXTEND|APPROV|ALLOW|REFERR|STRIK|CONTINU|TRANSFERR|FIND|RE|REGARD|REQUIR)ING\b|ORDER\b|MINUTE|(?:Author|Dissent|Concurr)ing\b)`;
const NAME_WORD = String.raw`(?:St\.|(?:[A-Z]\.){1,3}|[A-Z](?=\s)|(?!(?:Jr|Sr)\b)${NO_NAME}[A-Z][\w'’-]+|(?:de|la|del|van|von|der)\b)`;
const NAME = String.raw`${NO_NAME}[A-Z](?:[\w'’-]+|\.(?:[A-Z]\.)*)(?:\s+${NAME_WORD}){0,4}(?:,?\s+(?:Jr|Sr|I{2,3}|IV)\b\.?)?`;

/** Where one judge stands, the surest first. */
const SINGLE: readonly RegExp[] = [
  // Signed by District Judge Nan K. Fern on 4/1/09
  new RegExp(
    `\\b(?:${anyCase("signed|ordered|entered|issued|approved|endorsed|noted")})\\b[^.;()]{0,24}?\\b[bB][yY]\\s+${TITLE}(?<judge>${NAME})`,
    "g",
  ),
  // denied by Justice Thomas ; granted by The Chief Justice
  new RegExp(
    `\\b(?:${anyCase("granted|denied|stayed|extended")})\\b[^.;]{0,60}?\\b[bB][yY]\\s+(?<judge>[tT]he Chief Justice|(?:Chief )?Justice ${NAME})`,
    "g",
  ),
  new RegExp(`\\b[bB][yY]\\s+(?<judge>[tT]he Chief Justice|(?:Chief )?Justice ${NAME})`, "g"), // requested by Justice Kagan
  /\b[Oo]rder of (?<judge>Justice [A-Z][\w'’-]+|[Tt]he Chief Justice)/g, // Order of Justice Alito: …
  new RegExp(`^${TITLE}(?<judge>${NAME}):`, "g"), // Judge Ada Fern: ELECTRONIC ORDER entered
  new RegExp(`\\b[bB][yY]\\s+${TITLE}(?<judge>${NAME})`, "g"), // ORDER by Judge Ada Fern granting
  new RegExp(`\\b(?:${anyCase("before")})\\s+${TITLE}(?<judge>${NAME})`, "g"), // proceedings held before Judge Ada Fern
  /\((?:Judge|JUDGE|Justice|JUSTICE)\s+(?<judge>[A-Z][\w.'’ -]+?)\)/g, // (Judge Ada Fern)
  new RegExp(`\\b[jJ]udge:\\s*(?<judge>${NAME})(?!\\s+(?:Authoring|Dissenting|Concurring))`, "g"), // held Judge: Fern; not "Judge: FERN Authoring"
  new RegExp(`\\bJudge (?<judge>${NAME})\\s*:`, "g"), // is vacated. Judge Ada Q. Fern :Court Reporter: Not present.
  new RegExp(`^(?:[A-Z]+ )?ORDER by (?!Clerk|USCA|Court|Deputy|Plaintiff|Defendant)(?<judge>${NAME})`, "g"), // ORDER by Ada Q. Fern enjoining
];

/** Where a panel stands. */
const PANELS: readonly RegExp[] = [
  /\((?<panel>(?:[A-Z][\w.'’-]+ ){1,4}[\w.'’-]+(?:, (?:(?:[A-Z][\w.'’-]+ ){1,4}[\w.'’-]+|Jr\.|Sr\.|III))*,? and (?:[A-Z][\w.'’-]+ ){1,4}[\w.'’-]+)\)/, // (ADA FERN, BO ELM and CY ASH)
  /^(?:\w+ ){0,3}(?:memorandum disposition|opinion|order|memorandum)[^()]{0,40}\((?<panel>[A-Z][\w.'’-]+ [^()]{2,60}?, [^()]{5,160})\)/i, // MEMORANDUM DISPOSITION (Ada FERN, Bo ELM, Jr., Cy ASH)
  /\b[Bb]efore(?: Judges:?|:) (?<panel>[A-Z][^[\](){}]{5,160}?)(?=\.\s|\.?\s*\[|\.?$)/, // Before Judges: Fern, Elm and Ash. (D.C. Circuit)
  /^(?:MANDATE ISSUED|(?:ARGUED AND )?SUBMITTED (?:ON THE BRIEFS )?TO)\s+(?<panel>[A-Z][\w.'’-]+ [^.()[\]]{0,10}?[^()[\]]{3,160}?)(?=\.?\s*(?:\[|\(|$)|\.\s+[A-Z][a-z])/, // ARGUED AND SUBMITTED TO ADA FERN, BO ELM and CY ASH
  /\bCoram: (?<panel>[A-Z][^.[(]{5,160}?)(?=, (?:Chief |Senior )?(?:Circuit|District) Judges?\b|\.)/, // Coram: FERN, ELM and ASH, Circuit Judges. (Third Circuit)
  /\b(?:issued|entered|(?:order|opinion|judgment) filed) by (?<panel>[A-Z][\w.'’ -]+?, (?:Chief )?(?:Appellate|Circuit|District|Senior|Chief) Judge(?:(?:;|,| and|, and) [A-Z][\w.'’ -]+?,? (?:Jr\., )?(?:Chief )?(?:Appellate|Circuit|District|Senior|Chief) Judge)*)/, // issued by Ada Fern, Appellate Judge; Bo Elm, Appellate Judge and Cy Ash, Appellate Judge
  /\bpanel: (?<panel>[A-Z][^[(]{5,200}?)(?=\.\s|\s*\[|$)/i, // CASE argued. Panel: Ada Fern, Appellate Judge; …
];

/** "Rivera, C. J., delivered the opinion of the Court" */
const AUTHOR = /\b(?<judge>[A-Z][\w'’-]+, (?:C\. ?)?J\.), (?:delivered|announced)\b/;

/** The judge or panel that acts in a line of this kind. */
export function judgesOf(kind: Kind, text: DocketText): NamedJudges {
  // Only what a court does, or where it sits, is "by" a judge.
  if (!isCourtsWord(kind)) return { judges: [] };
  const author = AUTHOR.exec(text.body)?.groups?.["judge"];
  if (author) return { judges: [author], evidence: author };
  const panel = panelOf(text);
  if (panel !== undefined) return { judges: membersOf(panel), evidence: panel };
  for (const form of SINGLE) {
    const found = [...text.whole.matchAll(form)]
      .map((match) => match.groups?.["judge"])
      .filter((name) => name !== undefined);
    // The Fifth Circuit gives initials: "Judge: RHB"
    const [first] = found.map(withoutEnd).filter((name) => !/^[A-Z]{2,4}$/.test(name));
    if (first) return { judges: [first], evidence: first };
  }
  return { judges: [] };
}

/** The panel that a line names, as printed: "ADA FERN, BO ELM and CY ASH". */
export function panelOf(text: DocketText): string | undefined {
  for (const form of PANELS) {
    const panel = form.exec(text.body)?.groups?.["panel"];
    if (panel && !/deputy clerk|docket|entry|dkt|appointed|attorney|exhibit|signed/i.test(panel)) return panel;
  }
  return undefined;
}

function membersOf(panel: string): readonly string[] {
  const names = panel
    .replace(/,?\s+(?:Chief |Senior )?(?:Appellate|Circuit|District|Chief|Senior) Judges?\b/g, ";")
    .split(/(?<!\s)\s*;\s*(?:and\s+)?|,\s*and\s+|(?<!\s)\s+and\s+|,\s+(?!Jr\.?|Sr\.?|I{2,3}\b|IV\b)/)
    .map(withoutEnd);
  return names.filter((name) => /[A-Za-z]{2}/.test(name)).slice(0, JUDGES_MAX);
}

/** "Ada Fern on" → "Ada Fern"; the period of "Jr." stays. */
function withoutEnd(name: string): string {
  const bare = name.trim().replace(/\s+(?:on|in|at|re|as|for|is|and)$/i, "");
  return /\b(?:Jr|Sr)\.$/.test(bare) ? bare : bare.replace(/[\s.,;:]+$/, "");
}
