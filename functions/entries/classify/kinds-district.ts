import type { KindRule } from "./kind-rule.ts";
import { AMICUS_RULES, LAST_RESORT } from "./kinds-amicus.ts";

const CLERK_RULES: readonly KindRule[] = [
  {
    kind: "administrative",
    when: /^(?:entered in error|entry error|docketed in error|filed in error|disregard|incorrect(?:ly)? (?:entry|docketed|filed)|void(?:ed)?\b|this entry|duplicate|stricken|notice of (?:docket|deficien|docketing) error|notice regarding (?:deficien|non-compliance)|correction\b|modification of docket|docket correction|clerk['’]?s? (?:note|correction|office note)|quality control|staff notes?|remark|set hard|court only|\(court only|docket annotation|notation|internal use)/i,
    examples: [
      "ENTRY ERROR - ORDER TO BE RE-ENTERED ON THE DOCKET. ORDER TO CONTINUE.",

      "Correction of Docket Entry by Clerk re 23 Reply.",
    ],
  },
  {
    kind: "administrative",
    when: /^(?:\d+ day )?(?:electronic |alias |amended |third[- ]party |auto )*summons\b|^(?:request for (?:issuance of )?summons)|^(?:\w+ )?(?:civil|criminal) cover sheet|^ao ?120|^report on the (?:filing|determination)|^case (?:assigned|reassigned|designated|opening|opened|unsealed|transferred|referred|as to|reopened|closed|terminated|no longer|stayed in)|^(?:judge|magistrate judge|district judge)\b.{0,80}\b(?:added|assigned|is so designated|designated|no longer)|^(?:assign|reassign|add|terminate|close|remove|update|unseal|set) (?:judge|magistrate|case|civil|criminal|bankruptcy|adversary|attorney|party|parties|trustee|flag|document)|^(?:random |initial |new )?(?:case )?assignment\b|^(?:adversary|bankruptcy|civil|criminal|member|related) case\b.{0,40}\b(?:closed|opened|terminated|reopened)|^(?:chief |senior )?(?:magistrate|district|bankruptcy)? ?judge [\w. ()'-]{2,40}$/i,
    unless: /\bmotion\b/i,
    examples: ["Summons Issued as to Harbor Lines.", "Assign Judges in Civil Case", "Case Designated ECF."],
  },
  {
    kind: "administrative",
    when: /^(?:(?:court )?filing fee|fee\b|fld receipt|payment|receipt|received (?:payment|\$)|credit card|auto[- ]docket|usca (?:case|appeal fees|scheduling|number)|appeal (?:record|fee|remark|filing fee)|(?:electronic )?(?:certified )?(?:index|record)\b.{0,40}\b(?:appeal|usca|record|court of appeals)|transmi(?:ssion|ttal|tted)|certified (?:and transmitted|copy|record)|(?:\*?redacted\*? )?transcripts?\b|official transcript|trial transcript|audio (?:file|recording)|mail (?:returned|delivery)|returned mail|attorney (?:update|added|terminated|status|information)|pro hac vice (?:counsel|fee|information)|arrest\b|set\/reset|terminate|1 - terminate|magistrate consent|notice of availability|notice and acknowledgment of availability|consent (?:form|forms)|notice, consent|proof of (?:mailing|publication)|motions? (?:submitted|referred|no longer referred|taken under|terminated|ready)|referral|reset|set (?:motion )?(?:deadline|hearing)|exhibits? (?:returned|received|receipt|destroyed)|docket sheet|case management track|refund|disposition|bnc|certificate of mailing|modified|record (?:received|returned|of appeal|on appeal)|clerk['’]?s? (?:certificate|office|memorandum|letter)|letter (?:by|from) clerk|ex ?hibit and witness|jury (?:list|panel|notes?|questionnaire)|(?:electronic )?notice of (?:judge |case |re)?assignment|quality control|clerk['’]?s? quality|(?:arrest |bench |amended )*warrant|interpreter (?:needed|required)|writ of [\w ]{3,60}issued|(?:certified |social security )?administrative record|state court record|social security transcript|letter of remand|remand(?:ed)? to state|reopen|note to|cja 20|re-?assignment|inter-?district transfer|transfer of case|us attys|name correction|notification of appeal|designated clerk|notice re:? (?:automatic|pro hac|clerk)|statistical|juror|passport|detainer|probation|pretrial services|pre-?sentence|presentence)\b/i,
    unless:
      /^(?:set|reset|set\/reset)\b|^transcripts? (?:order|request|designation)|^disposition order|^warrant of|^disposition of|^(?:terminate|1 - terminate)\b.{0,80}\band order|^fee application|^fees? motion|^arrest and/i,
    examples: [
      "Filing fee paid, receipt number 0970-00000001.",
      "TRANSCRIPT of Proceedings held on 9/22/2022 before Judge Ada Fern.",
      "Terminate Deadlines and Hearings as to Bo Elm",
      "USCA Case Number 10-30767 for 42 Notice of Appeal.",
    ],
  },
  {
    kind: "administrative",
    when: /^(?:affidavit|proof|certificate|certification|acknowledg\w+|acceptance|declaration|return) of service\b|^(?:return|affidavit|proof)s?\b.{0,30}\b(?:of service|served|executed)|^service (?:by|of|executed|waiver)|^usms return|^(?:waiver of service|summons)\b.{0,60}\breturned/i,
    unless: /^certificate of service (?:re )?.{0,20}\bmotion\b$/i,
    examples: ["AFFIDAVIT of Service of Summons and Complaint served on Harbor Lines on 2/2/2019, filed by Bo Elm."],
  },
];

const CALENDAR_RULES: readonly KindRule[] = [
  {
    kind: "scheduling",
    detail: "argument_vacated",
    when: /^(?:notice of )?(?:vacated|cancell?ed|cancellation of) (?:hearing|argument|motion hearing|oral argument)/i,
    examples: ["NOTICE of Vacated Hearing re 20 MOTION for Preliminary Injunction."],
  },
  {
    kind: "scheduling",
    when: /^(?:set|reset|set\/reset|~?util)\b.{0,60}\b(?:deadline|hearing|motion|schedul|conference|duty)|^(?:clerk['’]?s? |court )?(?:text |amended |second |third |electronic |docket )*notice\b(?: by [\w. ]{2,30}? of| of| re| -|:)?.{0,40}\b(?:hearing|setting|resetting|rescheduling|conference|arraignment|change of plea|sentencing|docket call|trial|reset|continuance|mediation|adjournment|cancell\w+|telephonic)\b|^(?:deadline|hearing|conference|trial|sentencing|status conference|telephone conference|deadlines)s?\b.{0,40}\b(?:set|reset|update|continued|cancell\w+|vacated|rescheduled|adjourned|scheduled)|^(?:first |subsequent |second )?mediation (?:conference|session|set)|^(?:briefing|pretrial|discovery|trial|motion|joint) schedule\b|^extension of time|^(?:responses?|replies) (?:due|reset)|^auto summons and notice of pre-?trial/i,
    unless:
      /^(?!set|reset)(?:.*\b)?(?:of appeal|appearance|unavailab|of motion|of removal|intent|hearing transcript|official transcript|transcript|request for|demand for|conflict|correction)\b|^notice by|^notice\b.{0,30}\b(?:held|not held)/i,
    examples: [
      "Set/Reset Deadlines: Amended Complaint due by 11/2/2009.",
      "NOTICE OF HEARING as to Bo Elm: Arraignment continued to 10/24/2008 at 11:00 a.m.",
      "CLERK'S NOTICE Setting Case Management Conference for 5/16/2019 10:00 AM.",
    ],
  },
];

const COURT_ACT_RULES: readonly KindRule[] = [
  {
    kind: "mandate",
    when: /^(?:usca |formal |true copy |certified )*mandate\b|^(?:usca )?judgment\b.{0,40}\bas (?:the )?mandate|^received\b.{0,60}\bmandate\b|^judgment issued\b/i,
    examples: [
      "MANDATE of USCA (Certified Copy) as to 56 Notice of Appeal filed by Bo Elm.",
      "USCA JUDGMENT issued as mandate on 10/4/11 as to 42 Notice of Appeal.",
      "USCA Mandate",
    ],
  },
  {
    kind: "order",
    when: /^minutes? (?:order\b|\(?in chambers\)?)|^minutes\b[^.]{0,40}\border\b|^civil minutes.{0,20}order/i,
    unless: /^minute order\b.{0,60}\b(?:hearing|proceedings) held\b/i,
    examples: [
      "MINUTES (IN CHAMBERS) - ORDER GRANTING PLAINTIFFS' MOTION FOR CLASS CERTIFICATION by Judge Ada Fern",
      "MINUTE ORDER granting 164 Sealed Motion for Leave to File Document Under Seal",
    ],
  },
  {
    kind: "minute_entry",
    detail: "argument_heard",
    when: /^(?:(?:\w+ ){0,3}?minutes?|(?:electronic )?clerk['’]?s? notes)\b.{0,200}?\b(?:oral argument (?:held|heard)|motion hearing (?:held|re)|hearing on\b.{0,60}motion|arguments? heard)/i,
    examples: [
      "Minute Entry for proceedings held before Judge Ada Fern: Motion Hearing held on 3/22/2019 re 20 MOTION for Preliminary Injunction.",
    ],
  },
  {
    kind: "minute_entry",
    when: /^(?:\w+[ ,]+){0,4}?minute (?:entry|sheet)|^(?:courtroom |clerk['’]?s? |criminal |civil |general )*minutes\b|^(?:electronic )?clerk['’]?s? notes\b|^(?:motion |telephonic |telephone |video |status |initial |final |jury |bench |plea |change of |scheduling |pretrial |settlement |sentencing |detention |bond |evidentiary |show |markman |oral |rule 16 )*(?:hearing|conference|trial|argument|arraignment|sentencing|appearance|voir dire|jury selection|proceedings?)s?\b.{0,120}?\b(?:held|before|began|concluded|completed|commenced)\b|^(?:plea and |case called|trial day|courtroom deputy|court proceeding)|^(?!motion (?:for|to)\b|notice|order|request|application|waiver|proposed|certificate|objection|memorandum|statement|report|response|transcript|exhibit|witness|stipulation|demand|letter|declaration)(?:[\w-]+ ){0,4}(?:hearing|conference|trial|arraignment|sentencing|initial appearance|oral argument|jury selection|voir dire)s?(?: \(?-?\s*(?:held|begun|day \d+|final|concluded|completed)\)?)?\s*$/i,
    examples: [
      "TEXT MINUTE ENTRY for proceedings held before Magistrate Judge Bo Elm.",
      "Arraignment as to Bo Elm held Judge: Fern",
      "Pretrial Conference held before Judge Ada Fern .",
      "Status Conference",
    ],
  },
  {
    kind: "opinion",
    when: /^(?:redacted |sealed |amended |public |supplemental |revised |corrected |per curiam |published |final |usca )*(?:memorandum[ /,-]+(?:and |& )?opinion|opinions?\b|memorandum,? opinion|slip opinion|mem(?:orandum|o)\.? ?op)/i,
    examples: [
      "MEMORANDUM OPINION AND ORDER granting 20 Motion for Preliminary Injunction.",
      "Memorandum & Opinion",
      "OPINION & ORDER re: 40 MOTION for Summary Judgment.",
    ],
  },
  {
    kind: "scheduling",
    weight: "minor",
    when: /^(?:(?:[a-z'’&]+[ ,:;-]+){0,3}?orders?\b|memo endorse\w*|so ordered|docket text).{0,160}?\b(?:(?:grant\w*|approv\w*|allow\w*)\b[^.;]{0,110}?\b(?:extension|extend\w*|enlarge\w*|continu(?:e|ing|ance)|adjourn\w*|reschedul\w+|postpone\w* (?:the )?(?:hearing|trial|conference|deadline|sentencing)|additional time|more time|amend\w* (?:the )?(?:scheduling|case management))|(?:extension of time|extend|to continue|adjourn\w*|enlarge\w*)\b[^.;]{0,120}\b(?:is|are|be) (?:hereby )?(?:granted|approved|allowed))\b/i,
    unless: /\bdeny\w*\b|\bdenied\b|\bpreliminary injunction\b|\bdismiss/i,
    examples: ["ORDER granting 21 Motion to Continue Sentencing as to Bo Elm."],
  },
  {
    kind: "scheduling",
    weight: "minor",
    when: /^(?:[a-z0-9'’()]+[ ,:;/-]+){0,4}?(?:(?:scheduling|case management|pretrial scheduling|civil trial|trial|briefing|progression)(?: and \w+){0,2} order|case management plan)\b|^(?:[a-z'’]+[ -]+){0,3}?order\b(?: as to [^:]{0,80}:| by [^:]{0,60}:?)?.{0,12}?\b(?:re)?(?:setting|scheduling|continuing|adjourning|resetting|rescheduling|cancell?ing)\b|^order for (?:initial|progression|pretrial|rule 16|scheduling)|^order (?:on|re) (?:sentencing )?schedule|^order (?:settlement|telephone|status|scheduling|final pretrial|case management|rule 16|initial|in[- ]person|pretrial|show cause hearing|motion) ?(?:scheduling )?(?:conference|hearing)\b|^order (?:extending|modifying (?:the )?schedul|to continue|amending (?:the )?schedul)|^(?:civil )?case management plan|^stipulation and (?:proposed )?order\b.{0,40}\b(?:continu|extend|schedul|deadline|briefing)|^(?:stipulation|order)\b.{0,30}\bcontinuing trial|^order that the\b.{0,80}\b(?:has been|is) (?:continued|reset|adjourned|rescheduled)/i,
    unless:
      /^order (?:extending|continuing) (?:the )?(?:stay|injunction|temporary|tro\b|preliminary)|conditions of release/i,
    examples: [
      "SCHEDULING ORDER: Final Pretrial Conference set for 11/12/2009.",
      "ORDER SETTING SCHEDULING CONFERENCE",
      "CIVIL CASE MANAGEMENT PLAN AND SCHEDULING ORDER",
    ],
  },
  {
    kind: "judgment",
    when: /^(?:clerk['’]?s? |final |consent |default |amended |second |partial |summary |agreed |stipulated |rule 54\(b\) |corrected |supplemental |criminal |civil |the |usca |order and )*judgment\b|^jgm|^j&c\b/i,
    unless:
      /^judgment (?:returned|satisf|debtor)|^judgment and commitment (?:returned)|^order and judgment (?:proposed)/i,
    examples: [
      "JUDGMENT in favor of Bo Elm against Harbor Lines.",
      "FINAL JUDGMENT. Signed by Judge Ada Fern on 8/13/2021.",
      "Clerk's Judgment",
    ],
  },
  {
    kind: "order",
    // Up to six words that are nobody's filing, then ORDER: "SUA SPONTE ORDER", "Rule 16 Order", "STIPULATION AND ORDER"
    when: /^(?:(?!(?:motion|application|petition|request|response|reply|opposition|objections?|letter(?! order)|brief|statement|transcript|certificate|declaration|affidavit|exhibit|appeal|received|proposed|notice(?! and\b)|stipulation(?! (?:and|&)\b)|by|to|in|from|on|re|regarding|of|for|as|with|filed|clerk['’]?s? notice)\b)[\w'’()&/.-]+[ ,:&/–-]+){0,6}orders?(?:ed)?\b|\border thereon\b/i,
    unless:
      /^(?:proposed|notice of proposed|request|order of proof)|^orders? (?:form|request)|^(?:stipulation|agreement) (?:of|to|for|re|regarding)\b|^proposed\b|\bproposed order\b.{0,20}$/i,
    examples: [
      "ORDER granting 20 Motion for Pro hac vice.",
      "ENDORSED ORDER: the motion is denied as moot.",
      "STIPULATION AND ORDER regarding discovery. Signed by Judge Ada Fern.",
      "MEMORANDUM AND ORDER as to Bo Elm.",
      "Order on Motion for Preliminary Injunction",
    ],
  },
  {
    kind: "order",
    when: /^(?:report (?:and|&) recommendations?|r ?& ?r\b|findings (?:and|&) recommendations?|magistrate judge(?:['’]s)? (?:findings|report)|memorandum (?:and |& )?(?:decision|ruling)|decision\b|ruling\b|findings of fact|ruling on|memo endorse|memorandum endorse|endorsement|temporary restraining order|preliminary injunction\b|permanent injunction\b|injunction\b|so ordered|document endorsed|usca (?:dismissal|order)|appeal dismissed|court['’]s ruling|verdict and findings|bench ruling|tentative (?:ruling|findings)|acceptance of plea|clerk['’]?s? entry of default|entry of default|judicial referral|consent decree|conditional transfer|certificate of appealability|the court|order\/|writ of)/i,
    unless:
      /^decision (?:received|sent)|^consent decree (?:proposed)|^writ of .{0,60}\bissued\b|^findings of fact.{0,60}\b(?:proposed|filed by|by (?!judge|magistrate|the court|district|chief|senior|hon))/i,
    examples: ["REPORT AND RECOMMENDATIONS re 12 MOTION to Dismiss.", "MEMO ENDORSEMENT on re: 40 Letter."],
  },
];

const FILING_RULES: readonly KindRule[] = [
  {
    kind: "notice",
    when: /^(?:amicus(?: curiae)? )?(?:notice of )?(?:attorney |counsel |limited |special |rule \S+ )*appearance\b|^notice (?:of|by)\b.{0,60}\b(?:appearance|intent\w* to)\b|^(?:corporate|rule 7\.1|certificate of interested|disclosure|certificate of disclosure|notice of interested)\b/i,
    unless: /^appearance bond|^notice of interlocutory/i,
    examples: [
      "NOTICE of Appearance by Ira Moss on behalf of Amicus Curiae Lantern Society",
      "AMICUS CURIAE APPEARANCE entered by Ira Moss on behalf of Lantern Society.",
    ],
  },
  ...AMICUS_RULES,
  {
    kind: "opposition",
    when: /^(?:memorandum|brief|response|opposition|objections?|letter|suggestions|declaration|statement|affidavit|points|reply(?= in opp)|memo)\b(?:(?! re:? ).){0,60}?\b(?:in opposition|opposing|opposition to)\b|^opposition|^suggestions in opposition|^(?:response|memorandum in response)\b(?:.{0,20}?)(?:\bto\b.{0,40}\bmotion\b|\bto motion\b|\bre:? .{0,12}\bmotion\b|\(joint\)|in response to)|^(?:objections?)\b/i,
    unless: /^reply\b.{0,20}\bto\b|^response in support/i,
    examples: [
      "RESPONSE in Opposition re 109 MOTION in Limine filed by Harbor Lines.",
      "OPPOSITION to 12 MOTION to Dismiss filed by Bo Elm.",
      "Memorandum in opposition to re 6 MOTION to Dismiss filed by Bo Elm.",
      "OBJECTION to 30 Report and Recommendations by Bo Elm.",
    ],
  },
  {
    kind: "reply",
    when: /^(?:sur-?)?(?:reply|rebuttal|surresponse)\b|^(?:memorandum|brief|response|letter|declaration)\b.{0,10}\b(?:in reply|reply)\b/i,
    examples: [
      "REPLY to opposition to motion for leave to amend filed by Bo Elm.",
      "Reply to Objection to Report and Recommendation",
    ],
  },
  {
    kind: "opposition",
    when: /^(?:responses?\b|answer(?:ing brief)?\b.{0,30}?\b(?:motion|opposition|order to show cause)\b)/i,
    unless:
      /^answer to\b.{0,40}\b(?:complaint|petition|counterclaim|crossclaim)|^response (?:brief )?in support|^response to (?:notice|request|discovery|interrogator|complaint)/i,
    examples: ["RESPONSE filed by Harbor Lines to Order to Show Cause 17."],
  },
  {
    kind: "petition",
    when: /^notice of removal|^petition for (?:removal|writ|habeas|review|extraordinary|relief|naturalization)|^petition\b(?! for (?:permission|leave|admission|attorney|pro hac|fees))|^(?:voluntary|involuntary|amended voluntary) petition|^us probation petition/i,
    unless: /^petition\/?application|^petition to (?:seal|withdraw|appear)/i,
    examples: [
      "NOTICE OF REMOVAL by Harbor Lines from Superior Court.",
      "PETITION for Writ of Habeas Corpus. Filed by Bo Elm.",
    ],
  },
  {
    kind: "complaint",
    when: /^(?:[\w'’-]+ ){0,3}?(?:complaint|counterclaim|cross-?claim|cross-?complaint|third[- ]party complaint|adversary complaint|bill of complaint|complaint\/|complaint-)\b|^(?:superseding |sealed |redacted |unredacted )*(?:indictment|information\b(?! sheet))/i,
    unless:
      /^(?:answer|motion|notice|exhibit|stipulation|summons|affidavit|response|reply|letter|request|certificate|order|brief|memorandum|attachment|errata|waiver|consent|declaration|proof|indictment unsealed|application|return|withdrawal|dismissal|statement)\b/i,
    examples: [
      "COMPLAINT against Harbor Lines filed by Bo Elm.",
      "Amended Complaint",
      "INDICTMENT as to Bo Elm (1) count(s) 1.",
    ],
  },
  {
    kind: "motion",
    when: /^(?:notice of )?(?:[\w'’/-]+ ){0,3}?(?:motion|application|applic)s?\b|^(?:request|petition)\b|^ex parte\b|^(?:stipulation\b.{0,40}\band joint motion|demand for (?:jury )?trial by motion|joint request|letter request|suggestion of recus)|^(?:application)\/petition|^moves?\b/i,
    unless:
      /^(?:answer|memorandum|exhibit|declaration|affidavit|response|reply|brief|stipulation (?:re|to|of(?! fact))|certificate|notice (?!of (?:\w+ )?motion)|withdrawal|errata|letter\b(?! (?:motion|request))|statement|request\/statement|motions? (?:submitted|referred)|request for (?:judicial notice|certified|transcript|issuance)|supplement|index|proposed)\b|^request for (?:admission|production)/i,
    examples: [
      "MOTION to Continue Sentencing by Bo Elm.",
      "NOTICE OF MOTION AND MOTION to Dismiss Case filed by defendants Harbor Lines.",
      "Application/Petition",
      "APPLICATION to Appear Pro Hac Vice by Ira Moss.",
    ],
  },
  {
    kind: "brief",
    when: /^(?:[\w'’-]+ ){0,3}?(?:brief|memorandum (?:of (?:law|points)|in support|by|for|regarding|re)|memorandum|points and authorities|sentencing memorand\w+|trial brief|suggestions in support|response in support|memo in support|trial memorandum|position paper)\b/i,
    unless:
      /^(?:exhibit|declaration|affidavit|notice|letter|appendix|statement|index|certificate|errata|withdrawal|stipulation|errata|doj|conflict|attachment|request|supplement to|redaction)\b|^memorandum of (?:understanding|agreement)/i,
    examples: [
      "MEMORANDUM by Port Authority in support of motion for preliminary injunction 5",
      "BRIEF in support of 12 MOTION to Dismiss by Ira Moss.",
      "Memorandum in Support",
    ],
  },
  {
    kind: "notice",
    detail: "notice_of_appeal",
    when: /^(?:amended )?notice of (?:interlocutory |cross |bankruptcy |conditional |civil )*appeal\b|^(?:interlocutory |cross[- ])appeal\b|^notice, appeal/i,
    examples: ["NOTICE OF APPEAL as to 41 Judgment by Bo Elm.", "NOTICE OF INTERLOCUTORY APPEAL from 53 Order."],
  },
  {
    kind: "notice",
    detail: "voluntary_dismissal",
    when: /^(?:joint )?notice(?: of|:)? ?(?:of )?(?:voluntary )?dismissal\b|^voluntary dismissal/i,
    examples: ["NOTICE of Voluntary Dismissal by Bo Elm."],
  },
  {
    kind: "notice",
    detail: "supplemental_authority",
    when: /^(?:notice|statement|citation)\b.{0,80}\bsupplemental authorit/i,
    examples: ["NOTICE of Supplemental Authority by Bo Elm re 12 MOTION to Dismiss"],
  },
  {
    kind: "notice",
    when: /^(?!response)(?:[\w'’-]+ ){0,2}?notice\b|^(?:waiver|consent|certification (?:and notice )?of interested|certificate of (?:interested|compliance|conference|consultation)|rule \S+ certificate|acknowledg\w+|withdrawal|designation|substitution|suggestion of (?:bankruptcy|death)|statement of non-?opposition|jury demand|election|entry of appearance|certification|demand for|form \d+|no consent|declination|statement of corporate|financial interest)\b|.{0,40}\bcorporate (?:disclosure|parent)/i,
    unless:
      /^designation of (?:deposition|record|evidence|exhibits?|experts?)|^consent to (?:rule|plea|enter)|^consent (?:decree|judgment)|^exhibit|^consent of defendant/i,
    examples: [
      "NOTICE by Harbor Lines re 1 Notice of Removal, OF PENDENCY OF OTHER ACTIONS",
      "WAIVER of Jury Trial by Bo Elm.",
    ],
  },
];

/** Formulas of the district courts, and the bare event names of their feeds. */
export const DISTRICT_RULES: readonly KindRule[] = [
  ...CLERK_RULES,
  ...CALENDAR_RULES,
  ...COURT_ACT_RULES,
  ...FILING_RULES,
  LAST_RESORT,
];
