import type { KindRule } from "../kind-rule.ts";

/** Who appears for whom: before the amicus rules, for a lawyer may appear for an amicus. */
export const DISTRICT_APPEARANCE_RULES: readonly KindRule[] = [
  {
    kind: "notice",
    when: [
      /^(?:amicus(?: curiae)? )?(?:notice of )?(?:attorney |counsel |limited |special |rule \S+ )*appearance\b/i,
      /^notice (?:of|by)\b.{0,60}\b(?:appearance|intent\w* to)\b/i,
      /^(?:corporate|rule 7\.1|certificate of interested|disclosure|certificate of disclosure|notice of interested)\b/i,
    ],
    unless: [/^appearance bond|^notice of interlocutory/i],
    examples: [
      "NOTICE of Appearance by Ira Moss on behalf of Amicus Curiae Lantern Society",
      "AMICUS CURIAE APPEARANCE entered by Ira Moss on behalf of Lantern Society.",
    ],
  },
];

/** What parties file. */
export const DISTRICT_FILING_RULES: readonly KindRule[] = [
  {
    kind: "opposition",
    when: [
      /^(?:memorandum|brief|response|opposition|objections?|letter)\b(?:(?! re:? ).){0,60}?\b(?:in opposition|opposing|opposition to)\b/i,
      /^(?:suggestions|declaration|statement|affidavit|points)\b(?:(?! re:? ).){0,60}?\b(?:in opposition|opposing|opposition to)\b/i,
      /^(?:reply(?= in opp)|memo)\b(?:(?! re:? ).){0,60}?\b(?:in opposition|opposing|opposition to)\b/i,
      /^opposition|^suggestions in opposition/i,
      /^(?:response|memorandum in response)\b(?:.{0,20}?)(?:\bto\b.{0,40}\bmotion\b|\bto motion\b|\bre:? .{0,12}\bmotion\b|\(joint\)|in response to)/i,
      /^(?:objections?)\b/i,
    ],
    unless: [/^reply\b.{0,20}\bto\b|^response in support/i],
    examples: [
      "RESPONSE in Opposition re 109 MOTION in Limine filed by Harbor Lines.",
      "OPPOSITION to 12 MOTION to Dismiss filed by Bo Elm.",
      "Memorandum in opposition to re 6 MOTION to Dismiss filed by Bo Elm.",
      "OBJECTION to 30 Report and Recommendations by Bo Elm.",
    ],
  },
  {
    kind: "reply",
    when: [
      /^(?:sur-?)?(?:reply|rebuttal|surresponse)\b/i,
      /^(?:memorandum|brief|response|letter|declaration)\b.{0,10}\b(?:in reply|reply)\b/i,
    ],
    examples: [
      "REPLY to opposition to motion for leave to amend filed by Bo Elm.",
      "Reply to Objection to Report and Recommendation",
    ],
  },
  {
    kind: "opposition",
    when: [/^(?:responses?\b|answer(?:ing brief)?\b.{0,30}?\b(?:motion|opposition|order to show cause)\b)/i],
    unless: [
      /^answer to\b.{0,40}\b(?:complaint|petition|counterclaim|crossclaim)|^response (?:brief )?in support/i,
      /^response to (?:notice|request|discovery|interrogator|complaint)/i,
    ],
    examples: ["RESPONSE filed by Harbor Lines to Order to Show Cause 17."],
  },
  {
    kind: "petition",
    when: [
      /^notice of removal|^petition for (?:removal|writ|habeas|review|extraordinary|relief|naturalization)/i,
      /^petition\b(?! for (?:permission|leave|admission|attorney|pro hac|fees))/i,
      /^(?:voluntary|involuntary|amended voluntary) petition|^us probation petition/i,
    ],
    unless: [/^petition\/?application|^petition to (?:seal|withdraw|appear)/i],
    examples: [
      "NOTICE OF REMOVAL by Harbor Lines from Superior Court.",
      "PETITION for Writ of Habeas Corpus. Filed by Bo Elm.",
    ],
  },
  {
    kind: "complaint",
    when: [
      /^(?:[\w'’-]+ ){0,3}?(?:complaint|counterclaim|cross-?claim|cross-?complaint|third[- ]party complaint)\b/i,
      /^(?:[\w'’-]+ ){0,3}?(?:adversary complaint|bill of complaint|complaint\/|complaint-)\b/i,
      /^(?:superseding |sealed |redacted |unredacted )*(?:indictment|information\b(?! sheet))/i,
    ],
    unless: [
      /^(?:answer|motion|notice|exhibit|stipulation|summons|affidavit|response|reply|letter|request|certificate)\b/i,
      /^(?:order|brief|memorandum|attachment|errata|waiver|consent|declaration|proof|indictment unsealed)\b/i,
      /^(?:application|return|withdrawal|dismissal|statement)\b/i,
    ],
    examples: [
      "COMPLAINT against Harbor Lines filed by Bo Elm.",
      "Amended Complaint",
      "INDICTMENT as to Bo Elm (1) count(s) 1.",
    ],
  },
  {
    kind: "motion",
    when: [
      /^(?:notice of )?(?:[\w'’/-]+ ){0,3}?(?:motion|application|applic)s?\b|^(?:request|petition)\b|^ex parte\b/i,
      /^(?:stipulation\b.{0,40}\band joint motion|demand for (?:jury )?trial by motion|joint request|letter request|suggestion of recus)/i,
      /^(?:application)\/petition|^moves?\b/i,
    ],
    unless: [
      /^(?:answer|memorandum|exhibit|declaration|affidavit|response|reply|brief|stipulation (?:re|to|of(?! fact)))\b/i,
      /^(?:certificate|notice (?!of (?:\w+ )?motion)|withdrawal|errata|letter\b(?! (?:motion|request))|statement)\b/i,
      /^(?:request\/statement|motions? (?:submitted|referred))\b/i,
      /^(?:request for (?:judicial notice|certified|transcript|issuance)|supplement|index|proposed)\b/i,
      /^request for (?:admission|production)/i,
    ],
    examples: [
      "MOTION to Continue Sentencing by Bo Elm.",
      "NOTICE OF MOTION AND MOTION to Dismiss Case filed by defendants Harbor Lines.",
      "Application/Petition",
      "APPLICATION to Appear Pro Hac Vice by Ira Moss.",
    ],
  },
  {
    kind: "brief",
    when: [
      /^(?:[\w'’-]+ ){0,3}?(?:brief|memorandum (?:of (?:law|points)|in support|by|for|regarding|re)|memorandum)\b/i,
      /^(?:[\w'’-]+ ){0,3}?(?:points and authorities|sentencing memorand\w+|trial brief|suggestions in support)\b/i,
      /^(?:[\w'’-]+ ){0,3}?(?:response in support|memo in support|trial memorandum|position paper)\b/i,
    ],
    unless: [
      /^(?:exhibit|declaration|affidavit|notice|letter|appendix|statement|index|certificate|errata|withdrawal)\b/i,
      /^(?:stipulation|errata|doj|conflict|attachment|request|supplement to|redaction)\b/i,
      /^memorandum of (?:understanding|agreement)/i,
    ],
    examples: [
      "MEMORANDUM by Port Authority in support of motion for preliminary injunction 5",
      "BRIEF in support of 12 MOTION to Dismiss by Ira Moss.",
      "Memorandum in Support",
    ],
  },
  {
    kind: "notice",
    detail: "notice_of_appeal",
    when: [
      /^(?:amended )?notice of (?:interlocutory |cross |bankruptcy |conditional |civil )*appeal\b/i,
      /^(?:interlocutory |cross[- ])appeal\b|^notice, appeal/i,
    ],
    examples: ["NOTICE OF APPEAL as to 41 Judgment by Bo Elm.", "NOTICE OF INTERLOCUTORY APPEAL from 53 Order."],
  },
  {
    kind: "notice",
    detail: "voluntary_dismissal",
    when: [/^(?:joint )?notice(?: of|:)? ?(?:of )?(?:voluntary )?dismissal\b|^voluntary dismissal/i],
    examples: ["NOTICE of Voluntary Dismissal by Bo Elm."],
  },
  {
    kind: "notice",
    detail: "supplemental_authority",
    when: [/^(?:notice|statement|citation)\b.{0,80}\bsupplemental authorit/i],
    examples: ["NOTICE of Supplemental Authority by Bo Elm re 12 MOTION to Dismiss"],
  },
  {
    kind: "notice",
    when: [
      /^(?!response)(?:[\w'’-]+ ){0,2}?notice\b/i,
      /^(?:waiver|consent|certification (?:and notice )?of interested)\b/i,
      /^(?:certificate of (?:interested|compliance|conference|consultation)|rule \S+ certificate|acknowledg\w+)\b/i,
      /^(?:withdrawal|designation|substitution|suggestion of (?:bankruptcy|death)|statement of non-?opposition)\b/i,
      /^(?:jury demand|election|entry of appearance|certification|demand for|form \d+|no consent|declination)\b/i,
      /^(?:statement of corporate|financial interest)\b/i,
      /.{0,40}\bcorporate (?:disclosure|parent)/i,
    ],
    unless: [
      /^designation of (?:deposition|record|evidence|exhibits?|experts?)|^consent to (?:rule|plea|enter)/i,
      /^consent (?:decree|judgment)|^exhibit|^consent of defendant/i,
    ],
    examples: [
      "NOTICE by Harbor Lines re 1 Notice of Removal, OF PENDENCY OF OTHER ACTIONS",
      "WAIVER of Jury Trial by Bo Elm.",
    ],
  },
];
