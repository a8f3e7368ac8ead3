import type { KindRule } from "../kind-rule.ts";

/** What a court of appeals does. */
export const APPEALS_RULING_RULES: readonly KindRule[] = [
  {
    kind: "cert_grant",
    when: [
      /^(?:u\.?s\.? )?supreme court (?:order|notice|letter|of the united states)\b.{0,200}\bcertiorari\b.{0,40}\bgranted\b/i,
    ],
    examples: ["U.S. SUPREME COURT ORDER entered on 01/12/2018. The petition for a writ of certiorari was granted."],
  },
  {
    kind: "cert_denial",
    when: [
      /^(?:u\.?s\.? )?supreme court (?:order|notice|letter|of the united states)\b.{0,200}\b(?:certiorari\b.{0,40}\bdenied|denying\b.{0,60}\bcertiorari)\b/i,
    ],
    examples: ["U.S. SUPREME COURT ORDER entered on 10/07/2019. The petition for a writ of certiorari was denied."],
  },
  {
    kind: "mandate",
    when: [
      /^(?:formal |certified |amended |the )*mandate\b|^(?:true copy in lieu of |judgment (?:issued )?as )mandate/i,
      /^received\b.{0,60}\bmandate\b|^issued mandate|^clerk order .{0,20}mandate/i,
      /^(?:usca )?judgment.{0,20} issued as (?:the )?mandate|^issued certified (?:copy|judgment)/i,
    ],
    examples: [
      "MANDATE ISSUED.(FFF, WAF and RAP)",
      "Received 9th Circuit Court of Appeals Mandate on 08/09/2017; DISMISSED.",
    ],
  },
  {
    kind: "minute_entry",
    detail: "argument_heard",
    when: [
      /^(?:case )?(?:re)?argued\b|^oral argument (?:held|heard)|^case (?:submitted after|heard)/i,
      /^argument(?:s)? (?:held|heard)|^(?:case )?submitted (?:after|following) (?:oral )?argument/i,
    ],
    examples: [
      "ARGUED AND SUBMITTED TO ADA FERN, BO ELM and CY ASH.",
      "CASE argued. Panel: Ada Fern, Appellate Judge; Bo Elm, Appellate Judge.",
    ],
  },
  {
    kind: "minute_entry",
    when: [/^(?:case )?submitted (?:on|without|to)\b|^case submitted\b/i],
    examples: ["SUBMITTED ON THE BRIEFS to Ada Fern, Bo Elm, Cy Ash."],
  },
  {
    kind: "administrative",
    when: [
      /^received copy of (?:district|bankruptcy|agency|the district)|^copy of (?:the )?(?:district|bankruptcy)/i,
      /^supreme court case info|^(?:opinion|decision) (?:distributed|sent|released)|^hold for\b/i,
    ],
    examples: [
      "Received copy of District Court order filed on 11/02/2017.",
      "Supreme Court Case Info Case number: 19-1212 Filed on: 04/10/2020",
    ],
  },
  {
    kind: "scheduling",
    weight: "minor",
    when: [
      /^(?:(?:filed |court |clerk |judge |clerk's |text |per curiam )*order)\b.{0,160}?\b(?:grant\w*|approv\w*|allow\w*)\b.{0,200}?\b(?:extend|extension of|enlargement|additional time|extensions)\b/i,
      /^(?:ruling letter sent|letter order|order filed)\b.{0,160}?\b(?:grant\w*|approv\w*|allow\w*)\b.{0,200}?\b(?:extend|extension of|enlargement|additional time|extensions)\b/i,
      /^(?:filed clerk order|filed order|motion ruling)\b.{0,160}?\b(?:grant\w*|approv\w*|allow\w*)\b.{0,200}?\b(?:extend|extension of|enlargement|additional time|extensions)\b/i,
      /^order filed\b.{0,160}\b(?:extension of time|extend(?:ing)? (?:the )?time)\b.{0,200}\b(?:granted|approved|allowed)\b/i,
      /^ruling letter sent (?:re)?setting/i,
      /^(?:filed )?(?:order|clerk order)\b.{0,40}\b(?:re)?setting (?:a )?(?:briefing|deadline|schedule|oral argument)/i,
      /^(?:streamlined )?request\b.{0,200}\bis approved\b/i,
    ],
    unless: [/^.{0,160}\bden(?:y|ied|ying)\b/i],
    examples: [
      "ORDER granting motion to extend time to file brief filed by Petitioner Bo Elm.",
      "ORDER FILED. Streamlined Request for Extension of Time to File Answering Brief for 30 days (DE 16) granted.",
      "RULING LETTER SENT resetting briefing schedule: appellee brief now due 07/12/2023.",
      "Streamlined request [9] by Appellant Bo Elm to extend time to file the brief is approved.",
    ],
  },
  {
    kind: "opinion",
    when: [
      /^(?:filed |amended |per curiam |published |unpublished |authored |precedential |not precedential |non-?precedential |redacted |revised |separate |court |signed |slip |en banc |the |by the court )*(?:per curiam )*(?:opinion|memorandum disposition|nonprecedential disposition|memorandum opinion|summary order|memorandum \()/i,
      /^filed memorandum\b|^memorandum(?: decision)? filed|^(?:opinion|disposition)\b|^case termination for opinion/i,
      /^terminated on the merits/i,
      /^(?:affirmed|reversed|vacated|dismissed)\b.{0,60}\b(?:terminated on the merits|written, signed|opinion)/i,
    ],
    unless: [/^opinion distributed|\bopinion and judgment (?:sent|mailed)\b|^memorandum (?:in|of|by)\b/i],
    examples: [
      "FILED OPINION (ADA FERN, BO ELM and CY ASH) AFFIRMED. Judge: AF Dissenting, Judge: BE Authoring. FILED AND ENTERED JUDGMENT.",
      "Filed Nonprecedential Disposition PER CURIAM. AFFIRMED.",
      "MEMORANDUM DISPOSITION (Ada FERN, Bo ELM, Cy ASH) PETITION DISMISSED. FILED AND ENTERED JUDGMENT.",
      "SUMMARY ORDER AND JUDGMENT, affirming the judgment of the district court, by AF, BE, FILED.",
      "PUBLISHED OPINION FILED. [21-10806 Affirmed ] Judge: AF , Judge: BE",
    ],
  },
  {
    kind: "judgment",
    when: [/^(?:filed |per curiam |final |amended |entered |certified )*judgment\b/i],
    unless: [/^judgment (?:sent|mailed|distributed)/i],
    examples: ["JUDGMENT. Denied", "PER CURIAM JUDGMENT filed that the judgment of the District Court be affirmed."],
  },
  {
    kind: "administrative",
    when: [
      /^order\b.{0,20}\b(?:sent|mailed|copies)\b|^order of (?:the )?(?:agency|board|district court)\b.{0,40}\breceived/i,
      /^agency (?:decision|order)/i,
      /^(?:district court|bankruptcy court|lower court|agency|administrative)\b.{0,30}\b(?:judgment|order|decision|docket|record|opinion)\b.{0,40}\breceived/i,
    ],
    examples: ["AGENCY DECISION AND ORDER, dated 09/29/2023, RECEIVED."],
  },
  {
    kind: "order",
    when: [
      /^(?:(?!(?:motion|application|petition|request|response|reply|opposition|letter(?! order)|brief|transcript|record|agency|certificate|appeal|copy|received|proposed|notice|by|to|in|from|on|re|of|for|as|with)\b)[\w'’()&/.][\w'’()&/.-]*[ ,:–][ ,:–-]*){0,6}orders?(?:ed)?\b/i,
      /^motion order\b|^ruling letter sent|^received (?:an? )?order from the supreme court/i,
      /^(?:stay|injunction) (?:granted|denied|entered)/i,
      /^(?:motion|petition|application)\b.{0,200}\b(?:is|are) (?:granted|denied)|^case termination without a panel/i,
      /^dismissal\b|^motion (?:granted|denied)|^ruling\b|^case termination for order/i,
      /^(?:submission|the (?:motion|petition|mandate|case|appeal|court|stay|panel)|this (?:case|appeal|matter)|\w+['’]s? (?:motion|petition|request))\b.{0,500}\b(?:is|are) (?:hereby )?(?:vacated|granted|denied|stayed|dismissed|held|withdrawn|recalled|consolidated)\b/i,
      /^(?:submission|the (?:government|district court)|this (?:case|appeal|matter)|\w+['’]s? (?:motion|petition|request))\b.{0,500}\b(?:is|are) (?:hereby )?(?:vacated|granted|denied|stayed|dismissed|held|withdrawn|recalled|consolidated)\b/i,
    ],
    unless: [/^orders? (?:of magistrate|transcript|form)/i],
    examples: [
      "Filed order (ADA FERN, BO ELM and CY ASH) The consent motion to issue the mandate, Dkt. No. [316], is GRANTED.",
      "clerk order filed",
      "MOTION ORDER, granting motion to extend time, by AF, FILED.",
      "RULING LETTER SENT granting motion to withdraw as counsel [6].",
    ],
  },
];
