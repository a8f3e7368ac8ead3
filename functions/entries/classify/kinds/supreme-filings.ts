import type { KindRule } from "../kind-rule.ts";

/** Amicus briefs, whatever else their line says. */
export const SUPREME_AMICUS_RULES: readonly KindRule[] = [
  {
    kind: "amicus_brief",
    when: [
      /^(?:(?:supplemental|letter|proposed|joint|corrected|second) )*(?:(?:brief|memorandum|statement)\b.{0,250}?\bamic(?:us|i)\b|amic(?:us|i)(?: curiae)? (?:brief|letter|memorandum))/i,
    ],
    unless: [/^.{0,400}\bin opposition to\b.{0,40}\bmotion\b.{0,40}\bamic/i],
    examples: [
      "Brief amici curiae of Harbor Law Clinic, et al. filed. VIDED.",
      "Amicus brief of Former Port Commissioners submitted.",
      "Brief of the United States as amicus curiae filed.",
      "Amicus brief of Lantern Society not accepted for filing. (May 5, 2022)",
    ],
  },
];

/** What parties and amici file. */
export const SUPREME_FILING_RULES: readonly KindRule[] = [
  {
    kind: "motion_for_leave_amicus",
    when: [
      /^(?:joint |consent )?(?:motion|application|request)\b.{0,300}?\b(?:leave|permission|to file|to participate)\b.{0,200}?\bamic(?:us|i)\b/i,
    ],
    unless: [/\boral argument\b|\bdivided argument\b|\bextend|\bextension\b/i],
    examples: [
      "Motion (19A001) for leave to file amicus brief filed by Lantern Society, et al.",
      "Motion for leave to file brief of Harbor Law Clinic as amicus curiae filed.",
    ],
  },
  {
    kind: "opposition",
    when: [
      /^(?:brief|memorandum|response|opposition|objections?|letter)\b.{0,250}?\bin opposition\b/i,
      /^(?:response|opposition|objections?)\b/i,
    ],
    examples: [
      "Brief of respondents Innovation Trust, et al. in opposition filed.",
      "Response to application from respondents Innovation Trust filed.",
    ],
  },
  {
    kind: "reply",
    when: [/^(?:supplemental |joint |combined )*reply\b/i],
    examples: ["Reply of petitioners Chad Doe, et al. filed. (Distributed)"],
  },
  {
    kind: "brief",
    when: [/^(?:supplemental |joint |corrected |letter |opening )*(?:brief|memorandum)\b/i],
    examples: [
      "Brief of petitioner Harbor Motors, LLC filed.",
      "Supplemental brief of applicants Chad Doe, et al. filed.",
    ],
  },
  {
    kind: "petition",
    when: [
      /^(?:amended |supplemental |conditional |revised )*(?:cross-)?petition\b/i,
      /^(?:statement as to jurisdiction|jurisdictional statement|bill of complaint|suggestion of bankruptcy)/i,
    ],
    examples: ["Petition for a writ of certiorari filed. (Response due May 14, 2020)", "Petition for rehearing filed."],
  },
  {
    kind: "motion",
    when: [
      /^(?:joint |consent |second |renewed |further |emergency |supplemental )*(?:motion|application|request|suggestion)\b/i,
    ],
    examples: [
      "Application (19A001) for a stay, submitted to Justice Kagan.",
      "Motion to extend the time to file a response from May 14, 2020 to June 15, 2020, submitted to The Clerk.",
    ],
  },
  {
    kind: "notice",
    when: [
      /^(?:waiver|notice|withdrawal|entry of appearance|appearance|substitution|rule 39|corporate disclosure)/i,
      /^(?:designation|request for recusal|affidavit of)/i,
    ],
    examples: ["Waiver of right of respondent North Dakota to respond filed."],
  },
  {
    kind: "other",
    when: [
      /^(?:letter|joint appendix|appendix|supplemental (?:letter|appendix)|stipulation|affidavit|declaration)/i,
      /^(?:exhibits?|main document|other)/i,
    ],
    examples: ["Letter of respondents Innovation Trust, et al. received. (Distributed)", "Joint appendix filed."],
  },
];
