import type { KindRule } from "../kind-rule.ts";

/** The clerk's house-keeping, records, fees, service. */
export const DISTRICT_CLERK_RULES: readonly KindRule[] = [
  {
    kind: "administrative",
    when: [
      /^(?:entered in error|entry error|docketed in error|filed in error|disregard)/i,
      /^(?:incorrect(?:ly)? (?:entry|docketed|filed)|void(?:ed)?\b|this entry|duplicate|stricken)/i,
      /^(?:notice of (?:docket|deficien|docketing) error|notice regarding (?:deficien|non-compliance)|correction\b)/i,
      /^(?:modification of docket|docket correction|clerk['’]?s? (?:note|correction|office note)|quality control)/i,
      /^(?:staff notes?|remark|set hard|court only|\(court only|docket annotation|notation(?! order)|internal use)/i,
    ],
    examples: [
      "ENTRY ERROR - ORDER TO BE RE-ENTERED ON THE DOCKET. ORDER TO CONTINUE.",
      "Correction of Docket Entry by Clerk re 23 Reply.",
    ],
  },
  {
    kind: "administrative",
    when: [
      /^(?:\d+ day )?(?:electronic |alias |amended |third[- ]party |auto )*summons\b/i,
      /^(?:request for (?:issuance of )?summons)|^(?:\w+ )?(?:civil|criminal) cover sheet|^ao ?120/i,
      /^report on the (?:filing|determination)/i,
      /^case (?:assigned|reassigned|designated|opening|opened|unsealed|transferred|referred|as to|reopened|closed)/i,
      /^case (?:terminated|no longer|stayed in)/i,
      /^(?:judge|magistrate judge|district judge)\b.{0,80}\b(?:added|assigned|is so designated|designated|no longer)/i,
      /^(?:assign|reassign|add|terminate|close|remove|update|unseal|set) (?:judge|magistrate|case|civil|criminal|bankruptcy|adversary)/i,
      /^(?:assign|reassign|add|terminate|close|remove|update|unseal|set) (?:attorney|party|parties|trustee|flag|document)/i,
      /^(?:random |initial |new )?(?:case )?assignment\b/i,
      /^(?:adversary|bankruptcy|civil|criminal|member|related) case\b.{0,40}\b(?:closed|opened|terminated|reopened)/i,
      /^(?:chief |senior )?(?:magistrate|district|bankruptcy)? ?judge [\w. ()'-]{2,40}$/i,
    ],
    unless: [/\bmotion\b/i],
    examples: ["Summons Issued as to Harbor Lines.", "Assign Judges in Civil Case", "Case Designated ECF."],
  },
  {
    kind: "administrative",
    when: [
      /^(?:(?:court )?filing fee|fee\b|fld receipt|payment|receipt|received (?:payment|\$)|credit card)\b/i,
      /^(?:auto[- ]docket|usca (?:case|appeal fees|scheduling|number)|appeal (?:record|fee|remark|filing fee))\b/i,
      /^(?:(?:electronic )?(?:certified )?(?:index|record)\b.{0,40}\b(?:appeal|usca|record|court of appeals))\b/i,
      /^(?:transmi(?:ssion|ttal|tted)|certified (?:and transmitted|copy|record)|(?:\*?redacted\*? )?transcripts?\b)\b/i,
      /^(?:official transcript|trial transcript|audio (?:file|recording)|mail (?:returned|delivery)|returned mail)\b/i,
      /^(?:attorney (?:update|added|terminated|status|information)|pro hac vice (?:counsel|fee|information))\b/i,
      /^(?:arrest\b|set\/reset|terminate|1 - terminate|magistrate consent|notice of availability)\b/i,
      /^(?:notice and acknowledgment of availability|consent (?:form|forms)|notice, consent)\b/i,
      /^(?:proof of (?:mailing|publication))\b/i,
      /^(?:motions? (?:submitted|referred|no longer referred|taken under|terminated|ready)|referral|reset)\b/i,
      /^(?:set (?:motion )?(?:deadline|hearing)|exhibits? (?:returned|received|receipt|destroyed)|docket sheet)\b/i,
      /^(?:case management track|refund|disposition|bnc|certificate of mailing|modified)\b/i,
      /^(?:record (?:received|returned|of appeal|on appeal)|clerk['’]?s? (?:certificate|office|memorandum|letter))\b/i,
      /^(?:letter (?:by|from) clerk|ex ?hibit and witness|jury (?:list|panel|notes?|questionnaire))\b/i,
      /^(?:(?:electronic )?notice of (?:judge |case |re)?assignment|quality control|clerk['’]?s? quality)\b/i,
      /^(?:(?:arrest |bench |amended )*warrant|interpreter (?:needed|required)|writ of [\w ]{3,60}issued)\b/i,
      /^(?:(?:certified |social security )?administrative record|state court record|social security transcript)\b/i,
      /^(?:letter of remand|remand(?:ed)? to state|reopen|note to|cja 20|re-?assignment|inter-?district transfer)\b/i,
      /^(?:transfer of case|us attys|name correction|notification of appeal|designated clerk)\b/i,
      /^(?:notice re:? (?:automatic|pro hac|clerk)|statistical|juror|passport|detainer|probation|pretrial services)\b/i,
      /^(?:pre-?sentence|presentence)\b/i,
    ],
    unless: [
      /^(?:set|reset|set\/reset)\b|^transcripts? (?:order|request|designation)|^disposition order|^warrant of/i,
      /^disposition of|^(?:terminate|1 - terminate)\b.{0,80}\band order|^fee application|^fees? motion|^arrest and/i,
    ],
    examples: [
      "Filing fee paid, receipt number 0970-00000001.",
      "TRANSCRIPT of Proceedings held on 9/22/2022 before Judge Ada Fern.",
      "Terminate Deadlines and Hearings as to Bo Elm",
      "USCA Case Number 10-30767 for 42 Notice of Appeal.",
    ],
  },
  {
    kind: "administrative",
    when: [
      /^(?:affidavit|proof|certificate|certification|acknowledg\w+|acceptance|declaration|return) of service\b/i,
      /^(?:return|affidavit|proof)s?\b.{0,30}\b(?:of service|served|executed)|^service (?:by|of|executed|waiver)/i,
      /^usms return|^(?:waiver of service|summons)\b.{0,60}\breturned/i,
    ],
    unless: [/^certificate of service (?:re )?.{0,20}\bmotion\b$/i],
    examples: ["AFFIDAVIT of Service of Summons and Complaint served on Harbor Lines on 2/2/2019, filed by Bo Elm."],
  },
];

/** What a notice about the calendar speaks of: NOTICE OF HEARING, CLERK'S NOTICE Setting Case Management Conference */
const ON_THE_CALENDAR = String.raw`(?:hearing|(?:re)?s(?:etting|cheduling)|conference|arraignment|change of plea|sentencing|docket call|trial|reset|continuance|mediation|adjournment|cancell?\w+|telephonic)\b`;

/** Dates set or moved by the clerk. */
export const DISTRICT_CALENDAR_RULES: readonly KindRule[] = [
  {
    kind: "scheduling",
    detail: "argument_vacated",
    when: [/^(?:notice of )?(?:vacated|cancell?ed|cancellation of) (?:hearing|argument|motion hearing|oral argument)/i],
    examples: ["NOTICE of Vacated Hearing re 20 MOTION for Preliminary Injunction."],
  },
  {
    kind: "scheduling",
    when: [
      /^(?:set|reset|set\/reset|~?util)\b.{0,60}\b(?:deadline|hearing|motion|schedul|conference|duty)/i,
      new RegExp(
        String.raw`^(?:clerk['’]?s? |court )?(?:text |amended |second |third |electronic |docket )*notice\b(?: by [\w. ]{2,30}? of| of| re| -|:)?.{0,40}\b${ON_THE_CALENDAR}`,
        "i",
      ),
      /^(?:deadline|hearing|conference|trial|sentencing)s?\b.{0,40}\b(?:set|reset|update|continued|cancell\w+|vacated|rescheduled|adjourned|scheduled)/i,
      /^(?:status conference|telephone conference|deadlines)s?\b.{0,40}\b(?:set|reset|update|continued|cancell\w+|vacated|rescheduled|adjourned|scheduled)/i,
      /^(?:first |subsequent |second )?mediation (?:conference|session|set)/i,
      /^(?:briefing|pretrial|discovery|trial|motion|joint) schedule\b|^extension of time/i,
      /^(?:responses?|replies) (?:due|reset)|^auto summons and notice of pre-?trial/i,
    ],
    unless: [
      /^(?!set|reset)(?:.*\b)?(?:of appeal|appearance|unavailab|of motion|of removal|intent|hearing transcript)\b/i,
      /^(?!set|reset)(?:.*\b)?(?:official transcript|transcript|request for|demand for|conflict|correction)\b/i,
      /^notice by|^notice\b.{0,30}\b(?:held|not held)/i,
    ],
    examples: [
      "Set/Reset Deadlines: Amended Complaint due by 11/2/2009.",
      "NOTICE OF HEARING as to Bo Elm: Arraignment continued to 10/24/2008 at 11:00 a.m.",
      "CLERK'S NOTICE Setting Case Management Conference for 5/16/2019 10:00 AM.",
    ],
  },
];
