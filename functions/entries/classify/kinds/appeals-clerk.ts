import type { KindRule } from "../kind-rule.ts";

/** Struck entries and paper copies: whatever they repeat, they bring nothing. */
export const APPEALS_STRUCK_RULES: readonly KindRule[] = [
  {
    kind: "administrative",
    when: [
      /^(?:court deleted|entered in error|entry error|docketed in error|filed in error)/i,
      /^(?:incorrect(?:ly)? (?:entry|docketed|filed)|disregard|docket entry (?:deleted|removed|error))/i,
    ],
    examples: [
      "COURT DELETED INCORRECT ENTRY. Notice about deletion sent to case participants. Original Text: Filed clerk order.",
    ],
  },
  {
    kind: "administrative",
    when: [
      /^(?:paper cop|\w+ \(\d+\) paper copies|received (?:\d+|\w+) (?:paper )?copies|received (?:original and )?\d+ |hard cop|.{0,80}\bpaper copies of\b.{0,80}\b(?:received|submitted|requested))/i,
    ],
    examples: [
      "Paper copies (6) of Amicus Brief submitted at DE 15 by Lantern Society received.",
      "Received 7 paper copies of Amicus Brief [39] filed by Lantern Society.",
    ],
  },
];

/** Dates set or moved by the clerk. */
export const APPEALS_CALENDAR_RULES: readonly KindRule[] = [
  {
    kind: "scheduling",
    detail: "argument_set",
    when: [
      /^(?:notice of )?(?:oral argument|case calendared)/i,
      /^(?:notice of )?(?:case (?:tentatively )?(?:calendared|scheduled) for (?:oral )?argument|calendared)/i,
      /^(?:notice of )?(?:argument (?:notice|scheduled|set)|notice of (?:oral )?argument)/i,
      /^(?:notice of )?(?:court order scheduling oral argument|hearing (?:scheduled|set)|tentative calendar)/i,
      /^(?:notice of )?(?:case set for)/i,
    ],
    unless: [/\backnowledg|^oral argument (?:acknowledg|statement|request)|^(?:oral )?argument (?:heard|held)/i],
    examples: [
      "NOTICE OF ORAL ARGUMENT on Thursday, March 30, 2023 - 09:00 A.M.",
      "ORAL ARGUMENT SCHEDULED for 9:00 a.m. on Thursday, December 7, 2023.",
    ],
  },
  {
    kind: "scheduling",
    when: [
      /^(?:briefing (?:schedule|notice|letter|order|set)|schedule notice|scheduling|so-ordered scheduling)/i,
      /^(?:amended briefing|clerk['’]s (?:briefing|scheduling)|notification: setting)/i,
      /^(?:informal brief(?:ing)?\b.{0,20}(?:schedule|notice)|notice: this case is being considered)/i,
      /^(?:notice of (?:case being considered|deadline|briefing)|deadline|set (?:deadline|schedule)|reset)/i,
      /^(?:the schedule is set|time schedule|brief(?:s)? (?:deadline|due)|motion to stay removal filed at)/i,
      /^(?:new deadline|certified administrative record due|extension of time)/i,
    ],
    examples: [
      "BRIEFING schedule set. Brief and appendix due 04/13/2020 for appellant Bo Elm.",
      "So-Ordered Scheduling Notification FILED",
    ],
  },
];

/** Cases docketed, records, fees, lawyers' appearances. */
export const APPEALS_CLERK_RULES: readonly KindRule[] = [
  {
    kind: "petition",
    when: [
      /^(?:agency case|miscellaneous case|original case|original proceeding|case) docketed\. (?:petition|application)\b/i,
      /^complaint (?:received|filed|of)|^case opened\. petition/i,
    ],
    examples: ["AGENCY CASE docketed. Petition for review filed by Petitioner Bo Elm."],
  },
  {
    kind: "notice",
    detail: "appeal_docketed",
    when: [
      /^(?:direct )?(?:(?:attorney|discipline|civil|criminal|private|us|united states|agency|bankruptcy|federal|prisoner|tax|state|cross|original)\W{1,2}){0,3}(?:case|appeal|cause) (?:docketed|opened)/i,
      /^docketed cause|^appeal docketed|^case (?:docketed|opened)|^(?:new )?case (?:number|docketed)/i,
      /^notice of (?:appeal )?docketing|^us civil case docketed/i,
    ],
    examples: [
      "DIRECT CRIMINAL CASE docketed. NOA filed by Appellant Bo Elm.",
      "DOCKETED CAUSE AND ENTERED APPEARANCES OF COUNSEL. SEND MQ: Yes. Preliminary Injunction Appeal.",
    ],
  },
  {
    kind: "administrative",
    when: [
      /^(?:record|supplemental record|administrative record|certified (?:administrative |list|record|index))\b/i,
      /^(?:electronic record|(?:electronic )?roa|transcript|attorney\b.{0,200}\b(?:terminated|substituted|added))\b/i,
      /^(?:caption|added|terminated|substituted|the case manager|case manager|filing fee)\b/i,
      /^(?:fee (?:paid|status|notice|agreement)|docketing fee|payment|receipt|assigned)\b/i,
      /^(?:case (?:assigned|transferred|reassigned|closed|consolidated)|certificate of record)\b/i,
      /^(?:certified (?:and first class )?mail|first class mail|acknowledge?ment\b.{0,60}\btranscript)\b/i,
      /^(?:mail (?:returned|receipt)|undeliverable|copy|copies|jurisdictional review|court reporter)\b/i,
      /^(?:notification(?! filed)|appeal fees|.{0,30}\bsufficient record|sufficient)\b/i,
      /^(?:record excerpts (?:accepted|deemed)|set up|opened|remark|note)\b/i,
      /^(?:attorney (?:added|removed|update|transcript)|updated|corrected|entered appearance of counsel)\b/i,
      /^(?:exhibits? (?:received|returned)|remand(?:ed)? record|statistical|originating|case information)\b/i,
      /^(?:agency (?:record|decision)|internal|court (?:note|update)|case termination)\b/i,
      /^(?:received (?:notification|notice) of (?:payment|fee))\b/i,
    ],
    unless: [
      /^(?:electronic )?record excerpts (?:filed|submitted|tendered)/i,
      /^(?:receipt|payment|corrected)\b.{0,80}\b(?:brief|motion)\b|^notification of (?:intent|appeal)/i,
      /^transcript order\b.{0,30}form|^transcript ordered from/i,
    ],
    examples: [
      "RECORD RECEIVED from Mr. Ira Moss for USA.",
      "The case manager for this case is now: Ada Fern",
      "ATTORNEY, Ira Moss for Respondent, TERMINATED.",
    ],
  },
  {
    kind: "notice",
    when: [
      /^(?:u\.?s\.? )?supreme court notice\b|^(?:received )?(?:notice|notification|letter)\b.{0,60}\bsupreme court\b/i,
    ],
    examples: ["U.S. SUPREME COURT NOTICE advising a petition for a writ of certiorari was filed on 09/27/2017."],
  },
  {
    kind: "notice",
    when: [
      /^(?:amicus(?: curiae)? )?(?:appearance|entry of appearance|notice of appearance|acknowledgment|attorney appearance)\b/i,
      /^(?:filed \(ecf\) )?notice of appearance|^entered appearance/i,
    ],
    examples: [
      "AMICUS APPEARANCE filed for Lantern Society by Ira Moss.",
      "Filed (ECF) notice of appearance of Ira Moss for Amicus Curiae Lantern Society.",
    ],
  },
  {
    kind: "notice",
    detail: "supplemental_authority",
    when: [
      /^.{0,300}?\b(?:citation of supplemental authorit|supplemental authorit|28\(j\)|rule 28j|fed\. ?r\. ?app\. ?p\. ?28\(j\))/i,
    ],
    unless: [/^(?:response|order|motion|opposition|reply)\b/i],
    examples: ["Filed (ECF) Appellants Chad Doe citation of supplemental authorities. Date of service: 08/08/2022."],
  },
];
