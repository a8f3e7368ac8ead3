import type { KindRule } from "../kind-rule.ts";

/** The head of an order, with up to three words before it: TEXT ORDER, MEMORANDUM AND ORDER, MEMO ENDORSEMENT */
const ORDER = String.raw`(?:(?:[a-z'’&]+[ ,:;-]+){0,3}?orders?\b|memo endorse\w*|so ordered|docket text)`;
/** What a court grants when it grants delay. */
const DELAY = String.raw`(?:extension|extend\w*|enlarge\w*|to continue|continu(?:ing|ance)|adjourn\w*|reschedul\w+|additional time|more time|amend\w* (?:the )?(?:scheduling|case management)|postpone\w* (?:the )?(?:hearing|trial|conference|deadline|sentencing))`;
/** What an order that begins with a conference's name calls it: ORDER Settlement Conference set for … */
const CONFERENCES =
  "(?:settlement|telephone|status|scheduling|final pretrial|case management|rule 16|initial|in[- ]person|pretrial|show cause|motion)";
/** Hearings, and the words that tell which: "Final Pretrial Conference held before …" */
const HEARINGS =
  "(?:hearing|conference|trial|arraignment|sentencing|(?:initial )?appearance|voir dire|jury selection|argument|proceeding)";
const HEARING_WORDS =
  "(?:motion|telephonic|telephone|video|status|initial|final|jury|bench|plea|change of|scheduling|pretrial|settlement|sentencing|detention|bond|evidentiary|show|markman|oral|rule 16)";
/** What ends with a hearing's name and is none. */
const NO_HEARING = String.raw`(?:motion (?:for|to)|notice|order|request|application|waiver|proposed|certificate|objection|memorandum|statement|report|response|transcript|exhibit|witness|stipulation|demand|letter|declaration)\b`;

/** What a district court does, and its hearings. */
export const DISTRICT_RULING_RULES: readonly KindRule[] = [
  {
    kind: "mandate",
    when: [
      /^(?:usca |formal |true copy |certified )*mandate\b|^(?:usca )?judgment\b.{0,40}\bas (?:the )?mandate/i,
      /^received\b.{0,60}\bmandate\b|^judgment issued\b/i,
    ],
    examples: [
      "MANDATE of USCA (Certified Copy) as to 56 Notice of Appeal filed by Bo Elm.",
      "USCA JUDGMENT issued as mandate on 10/4/11 as to 42 Notice of Appeal.",
      "USCA Mandate",
    ],
  },
  {
    kind: "order",
    when: [/^minutes? (?:order\b|\(?in chambers\)?)|^minutes\b[^.]{0,40}\border\b|^civil minutes.{0,20}order/i],
    unless: [/^minute order\b.{0,60}\b(?:hearing|proceedings) held\b/i],
    examples: [
      "MINUTES (IN CHAMBERS) - ORDER GRANTING PLAINTIFFS' MOTION FOR CLASS CERTIFICATION by Judge Ada Fern",
      "MINUTE ORDER granting 164 Sealed Motion for Leave to File Document Under Seal",
    ],
  },
  {
    kind: "minute_entry",
    detail: "argument_heard",
    when: [
      /^(?:(?:\w+ ){0,3}?minutes?|(?:electronic )?clerk['’]?s? notes)\b.{0,200}?\b(?:oral argument (?:held|heard)|motion hearing (?:held|re)|hearing on\b.{0,60}motion|arguments? heard)/i,
    ],
    examples: [
      "Minute Entry for proceedings held before Judge Ada Fern: Motion Hearing held on 3/22/2019 re 20 MOTION for Preliminary Injunction.",
    ],
  },
  {
    kind: "minute_entry",
    when: [
      /^(?:\w+[ ,]+){0,4}?minute (?:entry|sheet)|^(?:courtroom |clerk['’]?s? |criminal |civil |general )*minutes\b/i,
      /^(?:electronic )?clerk['’]?s? notes\b/i,
      new RegExp(
        String.raw`^(?:${HEARING_WORDS} )*${HEARINGS}s?\b.{0,120}?\b(?:held|before|began|concluded|completed|commenced)\b`,
        "i",
      ),
      /^(?:plea and |case called|trial day|courtroom deputy|court proceeding)/i,
      // A feed's bare event name: "Status Conference", "Jury Trial -Held"; but not "Waiver of Detention Hearing"
      new RegExp(
        String.raw`^(?!${NO_HEARING})(?:[\w-]+ ){0,4}(?:${HEARINGS}|oral argument)s?(?: \(?-?\s*(?:held|begun|day \d+|final|concluded|completed)\)?)?\s*$`,
        "i",
      ),
    ],
    examples: [
      "TEXT MINUTE ENTRY for proceedings held before Magistrate Judge Bo Elm.",
      "Arraignment as to Bo Elm held Judge: Fern",
      "Pretrial Conference held before Judge Ada Fern .",
      "Status Conference",
    ],
  },
  {
    kind: "opinion",
    when: [
      /^(?:redacted |sealed |amended |public |supplemental |revised |corrected |per curiam |published |final |usca )*(?:memorandum[ /,-]+(?:and |& )?opinion|opinions?\b|memorandum,? opinion|slip opinion|mem(?:orandum|o)\.? ?op)/i,
    ],
    examples: [
      "MEMORANDUM OPINION AND ORDER granting 20 Motion for Preliminary Injunction.",
      "Memorandum & Opinion",
      "OPINION & ORDER re: 40 MOTION for Summary Judgment.",
    ],
  },
  {
    kind: "scheduling",
    weight: "minor",
    when: [
      new RegExp(String.raw`^${ORDER}.{0,160}?\b(?:grant\w*|approv\w*|allow\w*)\b[^.;]{0,110}?\b${DELAY}`, "i"),
      new RegExp(
        String.raw`^${ORDER}.{0,160}?\b${DELAY}\b[^.;]{0,120}\b(?:is|are|be) (?:hereby )?(?:granted|approved|allowed)\b`,
        "i",
      ),
    ],
    unless: [/\bdeny\w*\b|\bdenied\b|\bpreliminary injunction\b|\bdismiss/i],
    examples: ["ORDER granting 21 Motion to Continue Sentencing as to Bo Elm."],
  },
  {
    kind: "scheduling",
    weight: "minor",
    when: [
      /^(?:[a-z0-9'’()]+[ ,:;/-]+){0,4}?(?:scheduling|case management|civil trial|trial|briefing|progression)(?: and \w+){0,2} order\b/i,
      /^(?:[a-z0-9'’()]+[ ,:;/-]+){0,4}?case management plan\b/i,
      /^(?:[a-z'’]+[ -]+){0,3}?order\b(?: as to [^:]{0,80}:| by [^:]{0,60}:?)?.{0,12}?\b(?:(?:re)?s(?:etting(?! aside)|cheduling)|continuing|adjourning|cancell?ing)\b/i,
      /^order for (?:initial|progression|pretrial|rule 16|scheduling)|^order (?:on|re) (?:sentencing )?schedule/i,
      new RegExp(String.raw`^order ${CONFERENCES} ?(?:scheduling )?(?:conference|hearing)\b`, "i"),
      /^order (?:extending|modifying (?:the )?schedul|to continue|amending (?:the )?schedul)/i,
      /^(?:civil )?case management plan/i,
      /^stipulation and (?:proposed )?order\b.{0,40}\b(?:continu|extend|schedul|deadline|briefing)/i,
      /^(?:stipulation|order)\b.{0,30}\bcontinuing trial/i,
      /^order that the\b.{0,80}\b(?:has been|is) (?:continued|reset|adjourned|rescheduled)/i,
    ],
    unless: [
      /^order (?:extending|continuing) (?:the )?(?:stay|injunction|temporary|tro\b|preliminary)|conditions of release/i,
    ],
    examples: [
      "SCHEDULING ORDER: Final Pretrial Conference set for 11/12/2009.",
      "ORDER SETTING SCHEDULING CONFERENCE",
      "CIVIL CASE MANAGEMENT PLAN AND SCHEDULING ORDER",
    ],
  },
  {
    kind: "judgment",
    when: [
      /^(?:clerk['’]?s? |final |consent |default |amended |second |partial |summary |agreed |stipulated |rule 54\(b\) |corrected |supplemental |criminal |civil |the |usca |order and )*judgment\b/i,
      /^jgm|^j&c\b/i,
    ],
    unless: [
      /^judgment (?:returned|satisf|debtor)|^judgment and commitment (?:returned)|^order and judgment (?:proposed)/i,
    ],
    examples: [
      "JUDGMENT in favor of Bo Elm against Harbor Lines.",
      "FINAL JUDGMENT. Signed by Judge Ada Fern on 8/13/2021.",
      "Clerk's Judgment",
    ],
  },
  {
    // Up to six words that are nobody's filing, then ORDER: "SUA SPONTE ORDER", "Rule 16 Order", "STIPULATION AND ORDER"
    kind: "order",
    when: [
      /^(?:(?!(?:motion|application|petition|request|response|reply|opposition|objections?|letter(?! order)|brief|statement|transcript|certificate|declaration|affidavit|exhibit|appeal|received|proposed|notice(?! and\b)|stipulation(?! (?:and|&)\b)|by|to|in|from|on|re|regarding|of|for|as|with|filed|clerk['’]?s? notice)\b)[\w'’()&/.][\w'’()&/.-]*[ ,:–][ ,:–-]*){0,6}orders?(?:ed)?\b/i,
      /\border thereon\b/i,
    ],
    unless: [
      /^(?:proposed|notice of proposed|request|order of proof)|^orders? (?:form|request)/i,
      /^(?:stipulation|agreement) (?:of|to|for|re|regarding)\b|^proposed\b|\bproposed order\b.{0,20}$/i,
    ],
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
    when: [
      /^(?:report (?:and|&) recommendations?|r ?& ?r\b|findings (?:and|&) recommendations?)/i,
      /^(?:magistrate judge(?:['’]s)? (?:findings|report)|memorandum (?:and |& )?(?:decision|ruling)|decision\b)/i,
      /^(?:ruling\b|findings of fact|ruling on|memo endorse|memorandum endorse|endorsement)/i,
      /^(?:temporary restraining order|preliminary injunction\b|permanent injunction\b|injunction\b|so ordered)/i,
      /^(?:document endorsed|usca (?:dismissal|order)|appeal dismissed|court['’]s ruling|verdict and findings)/i,
      /^(?:bench ruling|tentative (?:ruling|findings)|acceptance of plea|clerk['’]?s? entry of default)/i,
      /^(?:entry of default|judicial referral|consent decree|conditional transfer|certificate of appealability)/i,
      /^(?:the court|order\/|writ of)/i,
    ],
    unless: [
      /^decision (?:received|sent)|^consent decree (?:proposed)|^writ of .{0,60}\bissued\b/i,
      /^findings of fact.{0,60}\b(?:proposed|filed by|by (?!judge|magistrate|the court|district|chief|senior|hon))/i,
    ],
    examples: ["REPORT AND RECOMMENDATIONS re 12 MOTION to Dismiss.", "MEMO ENDORSEMENT on re: 40 Letter."],
  },
];
