import type { KindRule } from "./kind-rule.ts";
import { LAST_RESORT } from "./kinds-amicus.ts";

/** Formulas of the Supreme Court's docket, all years; the Clerk writes by the same book since 2001. */
export const SUPREME_RULES: readonly KindRule[] = [
  {
    kind: "scheduling",
    when: /\bdistributed for conference\b/i,
    examples: ["DISTRIBUTED for Conference of 10/16/2020.", "MOTION (21M99) DISTRIBUTED for Conference of 4/29/2022."],
  },
  {
    kind: "amicus_brief",
    when: /^(?:(?:supplemental|letter|proposed|joint|corrected|second) )*(?:(?:brief|memorandum|statement)\b.{0,250}?\bamic(?:us|i)\b|amic(?:us|i)(?: curiae)? (?:brief|letter|memorandum))/i,
    unless: /^.{0,400}\bin opposition to\b.{0,40}\bmotion\b.{0,40}\bamic/i,
    examples: [
      "Brief amici curiae of Harbor Law Clinic, et al. filed. VIDED.",
      "Amicus brief of Former Port Commissioners submitted.",
      "Brief of the United States as amicus curiae filed.",
      "Amicus brief of Lantern Society not accepted for filing. (May 5, 2022)",
    ],
  },
  {
    kind: "other",
    when: /\bnot accepted for filing\b/i,
    examples: [
      "Motion to extend the time to file a response not accepted for filing. (Corrected motion to be submitted.)",
    ],
  },
  {
    kind: "notice",
    detail: "blanket_consent",
    when: /^blanket consent|^consent to the filing of amic|^consent of .{0,120}\bamic/i,
    examples: [
      "Blanket Consent filed by Petitioner, Harbor Law Clinic",
      "Consent to the filing of amicus curiae briefs received from counsel for the respondents.",
    ],
  },
  {
    kind: "scheduling",
    weight: "minor",
    when: /^response requested|^response to (?:the )?(?:application|motion|petition)\b.{0,120}?\b(?:requested|due)\b|^(?:the )?time to file\b.{0,200}\bextended\b|^(?:further )?order (?:further )?extending (?:the )?time|^application\b.{0,40}\bgranted\b.{0,120}\bextending\b|\btime is (?:further )?extended\b|^motion\b.{0,60}\bextend\b.{0,200}\bgranted\b/i,
    examples: [
      "Response Requested. (Due June 27, 2024)",
      "Response to application (19A001) requested by Justice Kagan, due Monday, March 9, 2020, by 4 p.m. ET.",
      "The time to file respondents' brief on the merits is extended to and including December 8, 2017.",
      "Application (16A001) granted by Justice Ginsburg extending the time to file until February 21, 2017.",
      "Motion to extend the time to file a response is granted and the time is extended to and including June 15, 2020.",
    ],
  },
  {
    kind: "scheduling",
    detail: "argument_set",
    when: /^(?:set for (?:re)?argument|argument (?:set|scheduled)|reset for argument|case set for)/i,
    examples: ["SET FOR ARGUMENT on Monday, March 1, 2021."],
  },
  {
    kind: "scheduling",
    detail: "argument_vacated",
    when: /^removed from (?:the )?argument calendar|^argument (?:calendar )?(?:vacated|cancell?ed|postponed)/i,
    examples: ["Removed from argument calendar."],
  },
  {
    kind: "scheduling",
    when: /^(?:rescheduled|relisted|.{0,60}deadline|briefing schedule|case (?:selected|considered) for)/i,
    examples: ["Rescheduled."],
  },
  {
    kind: "minute_entry",
    detail: "argument_heard",
    when: /^(?:re)?argued\b/i,
    examples: [
      "Argued. For petitioners: Ada Quill, Deputy Solicitor General. For respondents: Ira Moss, Austin, Tex. VIDED.",
    ],
  },
  {
    kind: "mandate",
    when: /^(?:judgment issued|mandate issued|certified judgment|judgment and (?:opinion|mandate) issued)/i,
    examples: ["Judgment issued.", "JUDGMENT ISSUED."],
  },
  {
    kind: "administrative",
    when: /^(?:circulat|record (?:received|requested|returned|from|filed)|the record|electronic record|docketed|vided|lodging|proof of service|certificate of|sealed (?:record|material)|original record|supplemental record)/i,
    examples: ["CIRCULATED", "Record requested from the U.S.C.A. 9th Circuit."],
  },
  {
    kind: "cert_grant",
    when: /\bpetitions? (?:is |are )?granted\b|\bpetitions? for (?:a )?writs? of certiorari (?:before judgment )?(?:.{0,60}?(?:is|are) )?granted\b|\bcertiorari granted\b|^certiorari before judgment granted|^probable jurisdiction noted|\btreated as a petition for a writ of certiorari\b.{0,80}\bgranted\b/i,
    unless:
      /^application\b.{0,60}\b(?:granted in part|denied)\b.{0,200}\bstay|rehearing|^motion\b(?!.{0,80}\band petition\b)/i,
    examples: [
      "Petition GRANTED.",
      "Petition GRANTED limited to Question 1.",
      "The petition for a writ of certiorari is granted.",
    ],
  },
  {
    kind: "cert_denial",
    when: /^petition (?:is )?denied\b|\bpetitions? for (?:a )?writs? of certiorari (?:before judgment )?(?:.{0,60}?(?:is|are) )?denied\b|^certiorari denied/i,
    unless: /rehearing/i,
    examples: [
      "Petition DENIED.",
      "The petition for a writ of certiorari is denied. Justice Alito would grant the petition.",
    ],
  },
  {
    kind: "opinion",
    when: /\bdelivered (?:the )?opinions?\b|\bopinion per curiam\b|^(?:per curiam )?opinion\b|\bannounced the judgment\b|\bfiled an opinion\b(?!.{0,40}respecting)/i,
    unless: /^application\b/i,
    examples: [
      "Judgment REVERSED and case REMANDED. Rivera, C. J., delivered the opinion of the Court, in which Kim and Cole, JJ., joined.",
      "Writ of certiorari DISMISSED as improvidently granted. Opinion per curiam.",
    ],
  },
  {
    kind: "order",
    when: /\bjudgment\b[^.;]{0,120}?\bvacated\b|\b(?:writ|petition|appeal|case|application)\b.{0,80}\bdismissed\b/i,
    examples: [
      "Judgment VACATED and case REMANDED to the United States Court of Appeals with instructions.",
      "Petition Dismissed - Rule 46.",
    ],
  },
  {
    kind: "judgment",
    when: /^(?:adjudged|judgment)\b/i,
    examples: [
      "Adjudged to be AFFIRMED by an equally divided Court.",
      "Judgment AFFIRMED by an equally divided Court.",
    ],
  },
  {
    kind: "stay",
    when: /\bstay(?:ed)? (?:application |request )?(?:is |are )?(?:hereby )?(?:granted|stayed)\b|^(?:application|motion|it is ordered|upon consideration)\b.{0,400}?\bstay\b.{0,300}?\b(?:is|are) (?:hereby )?(?:granted|stayed)\b|\b(?:injunctions?|orders?|judgments?|proceedings|mandate|execution)\b.{0,250}?\b(?:is|are) (?:hereby )?(?:administratively |temporarily |partially )?stayed\b|\babeyance\b.{0,160}\bgranted\b|^stay (?:granted|entered|vacated|lifted)|\bvacate (?:the )?stay\b.{0,200}\bgranted\b/i,
    examples: [
      "Application (19A001) for stay presented to Justice Kagan and by her referred to the Court is granted.",
      "The motion to hold further briefing in abeyance is granted.",
      "UPON CONSIDERATION of the application, IT IS ORDERED that the injunction is hereby administratively stayed.",
    ],
  },
  {
    kind: "order",
    when: /^(?:application|motion|petition|joint motion|consent motion|suggestion|rehearing|the (?:motion|application|petition|order|case|parties|solicitor|apportionment|court|stay|respondent|petitioner|injunction|argument))\b.{0,1500}?(?:\b(?:granted|denied|referred to the court|withdrawn|deferred|treated as|invited|directed|consolidated|vacated|is allowed|are allowed)\b)/i,
    unless: /\b(?:filed|submitted)\b[^.]{0,40}\.?\s*$/i,
    examples: [
      "Application (04A001) denied by Justice Thomas.",
      "Application (19A001) referred to the Court.",
      "Motion of the Solicitor General for leave to participate in oral argument as amicus curiae and for divided argument GRANTED.",
      "The parties are directed to file supplemental briefs.",
    ],
  },
  {
    kind: "order",
    when: /^(?:order|it is ordered|(?:in|upon|on) (?:\w+ ){0,2}consideration|because the court|rehearing denied|case held|cases? consolidated|consolidated|justice \w+ (?:would|took)|motion for rehearing|(?:further )?consideration\b|the solicitor general is invited)|\b(?:is|are) (?:hereby )?(?:granted|denied|directed|ordered|vacated|allowed)\b/i,
    examples: ["Order of Justice Alito: it is ordered that the request is denied."],
  },
  {
    kind: "motion_for_leave_amicus",
    when: /^(?:joint |consent )?(?:motion|application|request)\b.{0,300}?\b(?:leave|permission|to file|to participate)\b.{0,200}?\bamic(?:us|i)\b/i,
    unless: /\boral argument\b|\bdivided argument\b|\bextend|\bextension\b/i,
    examples: [
      "Motion (19A001) for leave to file amicus brief filed by Lantern Society, et al.",
      "Motion for leave to file brief of Harbor Law Clinic as amicus curiae filed.",
    ],
  },
  {
    kind: "opposition",
    when: /^(?:brief|memorandum|response|opposition|objections?|letter)\b.{0,250}?\bin opposition\b|^(?:response|opposition|objections?)\b/i,
    examples: [
      "Brief of respondents Innovation Trust, et al. in opposition filed.",
      "Response to application from respondents Innovation Trust filed.",
    ],
  },
  {
    kind: "reply",
    when: /^(?:supplemental |joint |combined )*reply\b/i,
    examples: ["Reply of petitioners Chad Doe, et al. filed. (Distributed)"],
  },
  {
    kind: "brief",
    when: /^(?:supplemental |joint |corrected |letter |opening )*(?:brief|memorandum)\b/i,
    examples: [
      "Brief of petitioner Harbor Motors, LLC filed.",
      "Supplemental brief of applicants Chad Doe, et al. filed.",
    ],
  },
  {
    kind: "petition",
    when: /^(?:amended |supplemental |conditional |revised )*(?:cross-)?petition\b|^(?:statement as to jurisdiction|jurisdictional statement|bill of complaint|suggestion of bankruptcy)/i,
    examples: ["Petition for a writ of certiorari filed. (Response due May 14, 2020)", "Petition for rehearing filed."],
  },
  {
    kind: "motion",
    when: /^(?:joint |consent |second |renewed |further |emergency |supplemental )*(?:motion|application|request|suggestion)\b/i,
    examples: [
      "Application (19A001) for a stay, submitted to Justice Kagan.",
      "Motion to extend the time to file a response from May 14, 2020 to June 15, 2020, submitted to The Clerk.",
    ],
  },
  {
    kind: "notice",
    when: /^(?:waiver|notice|withdrawal|entry of appearance|appearance|substitution|rule 39|corporate disclosure|designation|request for recusal|affidavit of)/i,
    examples: ["Waiver of right of respondent North Dakota to respond filed."],
  },
  {
    kind: "other",
    when: /^(?:letter|joint appendix|appendix|supplemental (?:letter|appendix)|stipulation|affidavit|declaration|exhibits?|main document|other)/i,
    examples: ["Letter of respondents Innovation Trust, et al. received. (Distributed)", "Joint appendix filed."],
  },
  LAST_RESORT,
];
