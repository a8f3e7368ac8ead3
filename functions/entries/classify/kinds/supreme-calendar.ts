import type { KindRule } from "../kind-rule.ts";

/** Dates, arguments, the Clerk's notes and consents. */
export const SUPREME_CALENDAR_RULES: readonly KindRule[] = [
  {
    kind: "scheduling",
    when: [/\bdistributed for conference\b/i],
    examples: ["DISTRIBUTED for Conference of 10/16/2020.", "MOTION (21M99) DISTRIBUTED for Conference of 4/29/2022."],
  },
  {
    kind: "other",
    when: [/\bnot accepted for filing\b/i],
    examples: [
      "Motion to extend the time to file a response not accepted for filing. (Corrected motion to be submitted.)",
    ],
  },
  {
    kind: "notice",
    detail: "blanket_consent",
    when: [/^blanket consent|^consent to the filing of amic|^consent of .{0,120}\bamic/i],
    examples: [
      "Blanket Consent filed by Petitioner, Harbor Law Clinic",
      "Consent to the filing of amicus curiae briefs received from counsel for the respondents.",
    ],
  },
  {
    kind: "scheduling",
    weight: "minor",
    when: [
      /^response requested|^response to (?:the )?(?:application|motion|petition)\b.{0,120}?\b(?:requested|due)\b/i,
      /^(?:the )?time to file\b.{0,200}\bextended\b|^(?:further )?order (?:further )?extending (?:the )?time/i,
      /^application\b.{0,40}\bgranted\b.{0,120}\bextending\b|\btime is (?:further )?extended\b/i,
      /^motion\b.{0,60}\bextend\b.{0,200}\bgranted\b/i,
    ],
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
    when: [/^(?:set for (?:re)?argument|argument (?:set|scheduled)|reset for argument|case set for)/i],
    examples: ["SET FOR ARGUMENT on Monday, March 1, 2021."],
  },
  {
    kind: "scheduling",
    detail: "argument_vacated",
    when: [/^removed from (?:the )?argument calendar|^argument (?:calendar )?(?:vacated|cancell?ed|postponed)/i],
    examples: ["Removed from argument calendar."],
  },
  {
    kind: "scheduling",
    when: [/^(?:rescheduled|relisted|.{0,60}deadline|briefing schedule|case (?:selected|considered) for)/i],
    examples: ["Rescheduled."],
  },
  {
    kind: "minute_entry",
    detail: "argument_heard",
    when: [/^(?:re)?argued\b/i],
    examples: [
      "Argued. For petitioners: Ada Quill, Deputy Solicitor General. For respondents: Ira Moss, Austin, Tex. VIDED.",
    ],
  },
  {
    kind: "mandate",
    when: [/^(?:judgment issued|mandate issued|certified judgment|judgment and (?:opinion|mandate) issued)/i],
    examples: ["Judgment issued.", "JUDGMENT ISSUED."],
  },
  {
    kind: "administrative",
    when: [
      /^(?:circulat|record (?:received|requested|returned|from|filed)|the record|electronic record|docketed|vided)/i,
      /^(?:lodging|proof of service|certificate of|sealed (?:record|material)|original record|supplemental record)/i,
    ],
    examples: ["CIRCULATED", "Record requested from the U.S.C.A. 9th Circuit."],
  },
];
