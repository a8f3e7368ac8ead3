/** Docket text shouts; a sentence does not: words in capitals become small, names in capitals stay. */
export function calmed(text: string): string {
  return text
    .trim()
    .replace(/\b[A-Z]{4,}\b/g, (word) => (NAMES.has(word) ? word : word.toLowerCase())) // "MOTION"
    .replace(/\b(?:FOR|OF|TO|AND|OR|THE|ON|IN|AN|A|BY|AS|NOT)\b/g, (word) => word.toLowerCase()) // "motion FOR preliminary"
    .replace(/^(?:Plaintiff|Defendant|Petitioner|Respondent|Appellant|Appellee)(?=s?['’])/, (word) =>
      word.toLowerCase(),
    )
    .replace(TITLE_WORDS, (word) => word.toLowerCase()); // "Motion for Temporary Restraining Order"
}

/** Words that a docket writes large and a sentence small; an executive order keeps its name. */
const TITLE_WORDS =
  /(?<!Executive )\b(?:(?:First|Second|Third) (?=Motion|Application|Request)|Administrative|Agency|Amended|Action|Application|Case|Certification|Certify|Class|Classwide|Complaint|Date|Dismiss|Effective|Emergency|Extend|Injunction|Intervene|Judgment|Leave|Memoranda|Memorandum|Motion|Order|Permanent|Petition|Postpone|Preliminary|Remand|Request|Restraining|Stay|Summary|Temporary|Time|Vacate)\b(?! No\.| \d)/g;

const NAMES: ReadonlySet<string> = new Set(
  "UNHCR USCIS NAACP ACLU AFGE HIAS RAICES IMUMI FEMA DACA EOIR CLINIC CGRS AILA NAFTA".split(" "),
);
