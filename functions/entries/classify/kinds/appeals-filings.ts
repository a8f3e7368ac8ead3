import type { KindRule } from "../kind-rule.ts";

/** What parties file. */
export const APPEALS_FILING_RULES: readonly KindRule[] = [
  {
    kind: "opposition",
    when: [/^(?:response|opposition|objections?|answer|memorandum in opposition)\b/i],
    unless: [/^response to notice|^answering brief|^response brief/i],
    examples: [
      "OPPOSITION to motion to stay removal filed by Respondent Bo Elm.",
      "Filed (ECF) Appellees Innovation Trust response opposing motion ([5] Motion). Date of service: 04/16/2019.",
    ],
  },
  {
    kind: "reply",
    when: [
      /^(?:submitted \(ecf\) )?(?:appellant['’]?s? |petitioner['’]?s? |optional |final |cross-appellant |paper )*reply\b/i,
    ],
    unless: [/^reply brief deadline/i],
    examples: [
      "REPLY BRIEF submitted for filing by Appellant Kay Noel.",
      "Filed (ECF) Appellants Chad Doe reply to response (). Date of service: 04/17/2019.",
    ],
  },
  {
    kind: "petition",
    when: [
      /^(?:cross-)?(?:petition|complaint)\b|^application for (?:enforcement|permission to appeal|leave to file second)/i,
    ],
    unless: [/^petition(?:er)?['’]?s? (?:brief|reply|motion)/i],
    examples: [
      "PETITION FOR REVIEW filed by Petitioner Bo Elm.",
      "Filed (ECF) Appellees Innovation Trust petition for rehearing en banc.",
    ],
  },
  {
    kind: "motion",
    when: [
      /^(?:filed \(ecf\) (?:\w+ ){0,6}?)?(?:motion|request|application|emergency application)s?\b|^streamlined request/i,
    ],
    examples: [
      "Filed (ECF) Appellants Chad Doe EMERGENCY Motion to stay lower court action. Date of service: 04/11/2019.",
    ],
  },
  {
    kind: "brief",
    when: [
      /^(?:submitted \(ecf\) |filed \(ecf\) |tendered\b.{0,60}?\b)?(?:(?:appell\w+|petitioner|respondent|intervenor|cross|principal|opening|answering|supplemental|corrected|amended|electronic|informal|initial|first|second|third|fourth|step|letter|page|proof|final|joint|pro|se|e|response|deferred|replacement|combined|redacted|sealed)(?:['’]s|s['’])?[\s,/-]+)*(?:brief|memorandum)s?\b/i,
      /^page proof/i,
    ],
    examples: [
      "APPELLANT BRIEF filed by Ms. Ada Quill for Mr. Bo Elm.",
      "Submitted (ECF) Opening Brief for review. Submitted by Appellants Chad Doe.",
      "SUPPLEMENTAL BRIEF on behalf of Appellee Port Authority.",
    ],
  },
  {
    kind: "notice",
    detail: "notice_of_appeal",
    when: [/^(?:amended )?notice of (?:\w+ )?(?:cross-)?appeal\b/i],
    examples: ["NOTICE OF CRIMINAL APPEAL, on behalf of Appellant Bo Elm, OPENED."],
  },
  {
    kind: "notice",
    detail: "voluntary_dismissal",
    when: [/^(?:notice|stipulation) of (?:voluntary )?dismissal|^notice of (?:intent to )?withdraw(?:al of)? appeal/i],
    examples: [
      "Notice of voluntary dismissal filed by Appellant Bo Elm.",
      "Notice of intent to withdraw appeal by Mr. Ira Moss for Mr. Bo Elm.",
    ],
  },
  {
    kind: "notice",
    when: [
      /^(?:filed \(ecf\) )?(?:notice|consent|waiver|certificate of interested|corporate disclosure)\b/i,
      /^(?:filed \(ecf\) )?(?:disclosure statement|certificate of (?:counsel|interest|parties))\b/i,
      /^(?:filed \(ecf\) )?(?:statement of (?:non-?opposition|related|intent)|withdrawal|designation|acknowledg\w+)\b/i,
      /^(?:filed \(ecf\) )?(?:(?:oral )?argument acknowledg\w+|notification|refiled certificate|certification)\b/i,
      /^(?:filed \(ecf\) )?(?:no opposition|representation statement|confirmation)\b/i,
    ],
    examples: [
      "Certificate of Interested Persons and Corporate Disclosure Statement filed by Attorney Ira Moss.",
      "STATEMENT OF NON-OPPOSITION TO MOTION TO STAY REMOVAL filed by Respondent Bo Elm.",
    ],
  },
];
