import type { KindRule } from "./kind-rule.ts";
import { AMICUS_RULES, LAST_RESORT } from "./kinds-amicus.ts";

const CLERK_RULES: readonly KindRule[] = [
  {
    kind: "administrative",
    when: /^(?:court deleted|entered in error|entry error|docketed in error|filed in error|incorrect(?:ly)? (?:entry|docketed|filed)|disregard|docket entry (?:deleted|removed|error))/i,
    examples: [
      "COURT DELETED INCORRECT ENTRY. Notice about deletion sent to case participants. Original Text: Filed clerk order.",
    ],
  },
  {
    kind: "administrative",
    when: /^(?:paper cop|\w+ \(\d+\) paper copies|received (?:\d+|\w+) (?:paper )?copies|received (?:original and )?\d+ |hard cop|.{0,80}\bpaper copies of\b.{0,80}\b(?:received|submitted|requested))/i,
    examples: [
      "Paper copies (6) of Amicus Brief submitted at DE 15 by Lantern Society received.",
      "Received 7 paper copies of Amicus Brief [39] filed by Lantern Society.",
    ],
  },
];

const COURT_ACT_RULES: readonly KindRule[] = [
  {
    kind: "cert_grant",
    when: /^(?:u\.?s\.? )?supreme court (?:order|notice|letter|of the united states)\b.{0,200}\bcertiorari\b.{0,40}\bgranted\b/i,
    examples: ["U.S. SUPREME COURT ORDER entered on 01/12/2018. The petition for a writ of certiorari was granted."],
  },
  {
    kind: "cert_denial",
    when: /^(?:u\.?s\.? )?supreme court (?:order|notice|letter|of the united states)\b.{0,200}\b(?:certiorari\b.{0,40}\bdenied|denying\b.{0,60}\bcertiorari)\b/i,
    examples: ["U.S. SUPREME COURT ORDER entered on 10/07/2019. The petition for a writ of certiorari was denied."],
  },
  {
    kind: "mandate",
    when: /^(?:formal |certified |amended |the )*mandate\b|^(?:true copy in lieu of |judgment (?:issued )?as )mandate|^received\b.{0,60}\bmandate\b|^issued mandate|^clerk order .{0,20}mandate|^(?:usca )?judgment.{0,20} issued as (?:the )?mandate|^issued certified (?:copy|judgment)/i,
    examples: [
      "MANDATE ISSUED.(FFF, WAF and RAP)",
      "Received 9th Circuit Court of Appeals Mandate on 08/09/2017; DISMISSED.",
    ],
  },
  {
    kind: "minute_entry",
    detail: "argument_heard",
    when: /^(?:case )?(?:re)?argued\b|^oral argument (?:held|heard)|^case (?:submitted after|heard)|^argument(?:s)? (?:held|heard)|^(?:case )?submitted (?:after|following) (?:oral )?argument/i,
    examples: [
      "ARGUED AND SUBMITTED TO ADA FERN, BO ELM and CY ASH.",
      "CASE argued. Panel: Ada Fern, Appellate Judge; Bo Elm, Appellate Judge.",
    ],
  },
  {
    kind: "minute_entry",
    when: /^(?:case )?submitted (?:on|without|to)\b|^case submitted\b/i,
    examples: ["SUBMITTED ON THE BRIEFS to Ada Fern, Bo Elm, Cy Ash."],
  },
  {
    kind: "administrative",
    when: /^received copy of (?:district|bankruptcy|agency|the district)|^copy of (?:the )?(?:district|bankruptcy)|^supreme court case info|^(?:opinion|decision) (?:distributed|sent|released)|^hold for\b/i,
    examples: [
      "Received copy of District Court order filed on 11/02/2017.",
      "Supreme Court Case Info Case number: 19-1212 Filed on: 04/10/2020",
    ],
  },
  {
    kind: "scheduling",
    weight: "minor",
    when: /^(?:(?:filed |court |clerk |judge |clerk's |text |per curiam )*order|ruling letter sent|letter order|order filed|filed clerk order|filed order|motion ruling)\b.{0,160}?\b(?:grant\w*|approv\w*|allow\w*)\b.{0,200}?\b(?:extend|extension of|enlargement|additional time|extensions)\b|^order filed\b.{0,160}\b(?:extension of time|extend(?:ing)? (?:the )?time)\b.{0,200}\b(?:granted|approved|allowed)\b|^ruling letter sent (?:re)?setting|^(?:filed )?(?:order|clerk order)\b.{0,40}\b(?:re)?setting (?:a )?(?:briefing|deadline|schedule|oral argument)|^(?:streamlined )?request\b.{0,200}\bis approved\b/i,
    unless: /^.{0,160}\bden(?:y|ied|ying)\b/i,
    examples: [
      "ORDER granting motion to extend time to file brief filed by Petitioner Bo Elm.",
      "ORDER FILED. Streamlined Request for Extension of Time to File Answering Brief for 30 days (DE 16) granted.",
      "RULING LETTER SENT resetting briefing schedule: appellee brief now due 07/12/2023.",
      "Streamlined request [9] by Appellant Bo Elm to extend time to file the brief is approved.",
    ],
  },
  {
    kind: "opinion",
    when: /^(?:filed |amended |per curiam |published |unpublished |authored |precedential |not precedential |non-?precedential |redacted |revised |separate |court |signed |slip |en banc |the |by the court )*(?:per curiam )*(?:opinion|memorandum disposition|memorandum opinion|summary order|memorandum \()|^filed memorandum\b|^memorandum(?: decision)? filed|^(?:opinion|disposition)\b|^case termination for opinion|^terminated on the merits|^(?:affirmed|reversed|vacated|dismissed)\b.{0,60}\b(?:terminated on the merits|written, signed|opinion)/i,
    unless: /^opinion distributed|\bopinion and judgment (?:sent|mailed)\b|^memorandum (?:in|of|by)\b/i,
    examples: [
      "FILED OPINION (ADA FERN, BO ELM and CY ASH) AFFIRMED. Judge: AF Dissenting, Judge: BE Authoring. FILED AND ENTERED JUDGMENT.",
      "MEMORANDUM DISPOSITION (Ada FERN, Bo ELM, Cy ASH) PETITION DISMISSED. FILED AND ENTERED JUDGMENT.",
      "SUMMARY ORDER AND JUDGMENT, affirming the judgment of the district court, by AF, BE, FILED.",
      "PUBLISHED OPINION FILED. [21-10806 Affirmed ] Judge: AF , Judge: BE",
    ],
  },
  {
    kind: "judgment",
    when: /^(?:filed |per curiam |final |amended |entered |certified )*judgment\b/i,
    unless: /^judgment (?:sent|mailed|distributed)/i,
    examples: ["JUDGMENT. Denied", "PER CURIAM JUDGMENT filed that the judgment of the District Court be affirmed."],
  },
  {
    kind: "administrative",
    when: /^order\b.{0,20}\b(?:sent|mailed|copies)\b|^order of (?:the )?(?:agency|board|district court)\b.{0,40}\breceived|^agency (?:decision|order)|^(?:district court|bankruptcy court|lower court|agency|administrative)\b.{0,30}\b(?:judgment|order|decision|docket|record|opinion)\b.{0,40}\breceived/i,
    examples: ["AGENCY DECISION AND ORDER, dated 09/29/2023, RECEIVED."],
  },
  {
    kind: "order",
    when: /^(?:(?!(?:motion|application|petition|request|response|reply|opposition|letter(?! order)|brief|transcript|record|agency|certificate|appeal|copy|received|proposed|notice|by|to|in|from|on|re|of|for|as|with)\b)[\w'’()&/.-]+[ ,:–-]+){0,6}orders?(?:ed)?\b|^ruling letter sent|^received (?:an? )?order from the supreme court|^(?:stay|injunction) (?:granted|denied|entered)|^(?:motion|petition|application)\b.{0,200}\b(?:is|are) (?:granted|denied)|^case termination without a panel|^dismissal\b|^motion (?:granted|denied)|^ruling\b|^case termination for order|^(?:submission|the (?:motion|petition|mandate|case|appeal|court|stay|panel|government|district court)|this (?:case|appeal|matter)|\w+['’]s? (?:motion|petition|request))\b.{0,500}\b(?:is|are) (?:hereby )?(?:vacated|granted|denied|stayed|dismissed|held|withdrawn|recalled|consolidated)\b/i,
    unless: /^orders? (?:of magistrate|transcript|form)/i,
    examples: [
      "Filed order (ADA FERN, BO ELM and CY ASH) The consent motion to issue the mandate, Dkt. No. [316], is GRANTED.",
      "clerk order filed",
      "RULING LETTER SENT granting motion to withdraw as counsel [6].",
    ],
  },
];

const CALENDAR_RULES: readonly KindRule[] = [
  {
    kind: "scheduling",
    detail: "argument_set",
    when: /^(?:notice of )?(?:oral argument|case calendared|case (?:tentatively )?(?:calendared|scheduled) for (?:oral )?argument|calendared|argument (?:notice|scheduled|set)|notice of (?:oral )?argument|court order scheduling oral argument|hearing (?:scheduled|set)|tentative calendar|case set for)/i,
    unless: /\backnowledg|^oral argument (?:acknowledg|statement|request)|^(?:oral )?argument (?:heard|held)/i,
    examples: [
      "NOTICE OF ORAL ARGUMENT on Thursday, March 30, 2023 - 09:00 A.M.",
      "ORAL ARGUMENT SCHEDULED for 9:00 a.m. on Thursday, December 7, 2023.",
    ],
  },
  {
    kind: "scheduling",
    when: /^(?:briefing (?:schedule|notice|letter|order|set)|schedule notice|scheduling|so-ordered scheduling|amended briefing|clerk['’]s (?:briefing|scheduling)|notification: setting|informal brief(?:ing)?\b.{0,20}(?:schedule|notice)|notice: this case is being considered|notice of (?:case being considered|deadline|briefing)|deadline|set (?:deadline|schedule)|reset|the schedule is set|time schedule|brief(?:s)? (?:deadline|due)|motion to stay removal filed at|new deadline|certified administrative record due|extension of time)/i,
    examples: [
      "BRIEFING schedule set. Brief and appendix due 04/13/2020 for appellant Bo Elm.",
      "So-Ordered Scheduling Notification FILED",
    ],
  },
];

const CLERK_NOTE_RULES: readonly KindRule[] = [
  {
    kind: "petition",
    when: /^(?:agency case|miscellaneous case|original case|original proceeding|case) docketed\. (?:petition|application)\b|^complaint (?:received|filed|of)|^case opened\. petition/i,
    examples: ["AGENCY CASE docketed. Petition for review filed by Petitioner Bo Elm."],
  },
  {
    kind: "notice",
    detail: "appeal_docketed",
    when: /^(?:direct )?(?:(?:attorney|discipline|civil|criminal|private|us|united states|agency|bankruptcy|federal|prisoner|tax|state|cross|original)\W{1,2}){0,3}(?:case|appeal|cause) (?:docketed|opened)|^docketed cause|^appeal docketed|^case (?:docketed|opened)|^(?:new )?case (?:number|docketed)|^notice of (?:appeal )?docketing|^us civil case docketed/i,
    examples: [
      "DIRECT CRIMINAL CASE docketed. NOA filed by Appellant Bo Elm.",
      "DOCKETED CAUSE AND ENTERED APPEARANCES OF COUNSEL. SEND MQ: Yes. Preliminary Injunction Appeal.",
    ],
  },
  {
    kind: "administrative",
    when: /^(?:record|supplemental record|administrative record|certified (?:administrative |list|record|index)|electronic record|(?:electronic )?roa|transcript|attorney\b.{0,200}\b(?:terminated|substituted|added)|caption|added|terminated|substituted|the case manager|case manager|filing fee|fee (?:paid|status|notice|agreement)|docketing fee|payment|receipt|assigned|case (?:assigned|transferred|reassigned|closed|consolidated)|certificate of record|certified (?:and first class )?mail|first class mail|acknowledge?ment\b.{0,60}\btranscript|mail (?:returned|receipt)|undeliverable|copy|copies|jurisdictional review|court reporter|notification(?! filed)|appeal fees|.{0,30}\bsufficient record|sufficient|record excerpts (?:accepted|deemed)|set up|opened|remark|note|attorney (?:added|removed|update|transcript)|updated|corrected|entered appearance of counsel|exhibits? (?:received|returned)|remand(?:ed)? record|statistical|originating|case information|agency (?:record|decision)|internal|court (?:note|update)|case termination|received (?:notification|notice) of (?:payment|fee))\b/i,
    unless:
      /^(?:electronic )?record excerpts (?:filed|submitted|tendered)|^(?:receipt|payment|corrected)\b.{0,80}\b(?:brief|motion)\b|^notification of (?:intent|appeal)|^transcript order\b.{0,30}form|^transcript ordered from/i,
    examples: [
      "RECORD RECEIVED from Mr. Ira Moss for USA.",
      "The case manager for this case is now: Ada Fern",
      "ATTORNEY, Ira Moss for Respondent, TERMINATED.",
    ],
  },
  {
    kind: "notice",
    when: /^(?:u\.?s\.? )?supreme court notice\b|^(?:received )?(?:notice|notification|letter)\b.{0,60}\bsupreme court\b/i,
    examples: ["U.S. SUPREME COURT NOTICE advising a petition for a writ of certiorari was filed on 09/27/2017."],
  },
  {
    kind: "notice",
    when: /^(?:amicus(?: curiae)? )?(?:appearance|entry of appearance|notice of appearance|acknowledgment|attorney appearance)\b|^(?:filed \(ecf\) )?notice of appearance|^entered appearance/i,
    examples: [
      "AMICUS APPEARANCE filed for Lantern Society by Ira Moss.",
      "Filed (ECF) notice of appearance of Ira Moss for Amicus Curiae Lantern Society.",
    ],
  },
  {
    kind: "notice",
    detail: "supplemental_authority",
    when: /^.{0,300}?\b(?:citation of supplemental authorit|supplemental authorit|28\(j\)|rule 28j|fed\. ?r\. ?app\. ?p\. ?28\(j\))/i,
    unless: /^(?:response|order|motion|opposition|reply)\b/i,
    examples: ["Filed (ECF) Appellants Chad Doe citation of supplemental authorities. Date of service: 08/08/2022."],
  },
];

const FILING_RULES: readonly KindRule[] = [
  {
    kind: "opposition",
    when: /^(?:response|opposition|objections?|answer|memorandum in opposition)\b/i,
    unless: /^response to notice|^answering brief|^response brief/i,
    examples: [
      "OPPOSITION to motion to stay removal filed by Respondent Bo Elm.",
      "Filed (ECF) Appellees Innovation Trust response opposing motion ([5] Motion). Date of service: 04/16/2019.",
    ],
  },
  {
    kind: "reply",
    when: /^(?:submitted \(ecf\) )?(?:appellant['’]?s? |petitioner['’]?s? |optional |final |cross-appellant |paper )*reply\b/i,
    unless: /^reply brief deadline/i,
    examples: [
      "REPLY BRIEF submitted for filing by Appellant Kay Noel.",
      "Filed (ECF) Appellants Chad Doe reply to response (). Date of service: 04/17/2019.",
    ],
  },
  {
    kind: "petition",
    when: /^(?:cross-)?(?:petition|complaint)\b|^application for (?:enforcement|permission to appeal|leave to file second)/i,
    unless: /^petition(?:er)?['’]?s? (?:brief|reply|motion)/i,
    examples: [
      "PETITION FOR REVIEW filed by Petitioner Bo Elm.",
      "Filed (ECF) Appellees Innovation Trust petition for rehearing en banc.",
    ],
  },
  {
    kind: "motion",
    when: /^(?:filed \(ecf\) (?:\w+ ){0,6}?)?(?:motion|request|application|emergency application)s?\b|^streamlined request/i,
    examples: [
      "Filed (ECF) Appellants Chad Doe EMERGENCY Motion to stay lower court action. Date of service: 04/11/2019.",
    ],
  },
  {
    kind: "brief",
    when: /^(?:submitted \(ecf\) |filed \(ecf\) |tendered\b.{0,60}?\b)?(?:(?:appell\w+|petitioner|respondent|intervenor|cross|principal|opening|answering|supplemental|corrected|amended|electronic|informal|initial|first|second|third|fourth|step|letter|page|proof|final|joint|pro|se|e|response|deferred|replacement|combined|redacted|sealed)(?:['’]s|s['’])?[\s,/-]+)*(?:brief|memorandum)s?\b|^page proof/i,
    examples: [
      "APPELLANT BRIEF filed by Ms. Ada Quill for Mr. Bo Elm.",
      "Submitted (ECF) Opening Brief for review. Submitted by Appellants Chad Doe.",
      "SUPPLEMENTAL BRIEF on behalf of Appellee Port Authority.",
    ],
  },
  {
    kind: "notice",
    detail: "notice_of_appeal",
    when: /^(?:amended )?notice of (?:\w+ )?(?:cross-)?appeal\b/i,
    examples: ["NOTICE OF CRIMINAL APPEAL, on behalf of Appellant Bo Elm, OPENED."],
  },
  {
    kind: "notice",
    detail: "voluntary_dismissal",
    when: /^(?:notice|stipulation) of (?:voluntary )?dismissal|^notice of (?:intent to )?withdraw(?:al of)? appeal/i,
    examples: [
      "Notice of voluntary dismissal filed by Appellant Bo Elm.",
      "Notice of intent to withdraw appeal by Mr. Ira Moss for Mr. Bo Elm.",
    ],
  },
  {
    kind: "notice",
    when: /^(?:filed \(ecf\) )?(?:notice|consent|waiver|certificate of interested|corporate disclosure|disclosure statement|certificate of (?:counsel|interest|parties)|statement of (?:non-?opposition|related|intent)|withdrawal|designation|acknowledg\w+|(?:oral )?argument acknowledg\w+|notification|refiled certificate|certification|no opposition|representation statement|confirmation)\b/i,
    examples: [
      "Certificate of Interested Persons and Corporate Disclosure Statement filed by Attorney Ira Moss.",
      "STATEMENT OF NON-OPPOSITION TO MOTION TO STAY REMOVAL filed by Respondent Bo Elm.",
    ],
  },
];

/** Formulas of the courts of appeals: CM/ECF of every circuit, ACMS, and the appellate panels that share them. */
export const APPEALS_RULES: readonly KindRule[] = [
  ...CLERK_RULES,
  ...CALENDAR_RULES,
  ...COURT_ACT_RULES,
  ...CLERK_NOTE_RULES,
  ...AMICUS_RULES,
  ...FILING_RULES,
  LAST_RESORT,
];
