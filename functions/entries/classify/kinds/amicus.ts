import type { KindRule } from "../kind-rule.ts";

const MOTION = String.raw`(?:motion|application|request|petition)s?\b`;
/** What a motion for leave asks. */
const LEAVE = "(?:leave|permission|to (?:file|become|appear as|participate|submit))";
/** Words before "motion" that do not make it somebody's answer to one: ADMINISTRATIVE MOTION ; Filed (ECF) Amici Curiae Lantern Society Motion */
const BEFORE_MOTION = String.raw`(?:filed \(ecf\) .{0,250}?|tendered .{0,100}?|notice of |(?!memorandum|brief|response|reply|declaration|exhibit|proposed|order|certificate|affidavit|notice|opposition|objection|statement|letter from|stipulation)(?:[\w'’/-]+ ){1,4}?)?`;

/**
 * Amicus filings below the Supreme Court. Recall first: a missed amicus brief is the product's failure, so what names
 * an amicus and a brief, and is neither a court's act nor somebody's answer to it, is an amicus brief. A list that uses
 * these rules puts court acts, clerk's notes and notices of appearance before them.
 */
export const AMICUS_RULES: readonly KindRule[] = [
  {
    kind: "opposition",
    when: [
      /^(?:response|opposition|objections?|memorandum (?:of law )?in opposition|brief in opposition|answer)\b.{0,160}\b(?:motion|request|leave|application|brief)\b.{0,160}\bamic(?:us|i)\b/i,
    ],
    unless: [/\b(?:by|of|behalf of|for)\s+(?:proposed |movant )?amic(?:us|i)\b/i],
    examples: ["RESPONSE in Opposition re 40 MOTION for Leave to File Amicus Brief filed by Port Authority."],
  },
  {
    kind: "opposition",
    when: [
      /^(?:response|opposition|objections?|answer) to (?:the )?(?:\[?\d+\]? )?(?:briefs? (?:of|by) (?:the )?amic(?:us|i)|amic(?:us|i)(?: curiae)? briefs?)\b/i,
    ],
    unless: [/\b(?:filed by|behalf of) (?:proposed |movant )?amic(?:us|i)\b/i],
    examples: ["RESPONSE to 41 Brief of Amicus Curiae Lantern Society filed by Port Authority."],
  },
  {
    kind: "reply",
    when: [/^reply\b.{0,160}\b(?:motion|request|leave)\b.{0,160}\bamic(?:us|i)\b/i],
    unless: [/\b(?:brief|memorandum) (?:of|for|by) (?:proposed )?amic/i],
    examples: ["REPLY in support of 40 MOTION for Leave to File Amicus Brief filed by Harbor Law Clinic."],
  },
  {
    // Submitted with its motion: the brief is there to read
    kind: "amicus_brief",
    when: [
      /^(?:submitted|filed) \(ecf\) (?:joint |corrected |supplemental )*(?:amicus|amici|brief of amic)[^.]{0,80}\bbrief\b/i,
      /^amicus brief submitted\b/i,
      /^(?:submitted|filed) (?:\(ecf\) )?(?:joint |corrected |supplemental )*(?:brief of )?amic(?:us|i)(?: curiae)?(?: letter)? brief/i,
    ],
    examples: [
      "Submitted (ECF) Amicus brief for review and filed Motion to become amicus curiae. Submitted by Lantern Society. Date of service: 02/15/2017.",
      "Submitted (ECF) Amicus brief for review (by government or with consent per FRAP 29(a)). Submitted by State of Franklin. Date of service: 06/26/2019.",
    ],
  },
  {
    kind: "motion",
    when: [
      /^(?:filed \(ecf\) .{0,200}?)?(?:motion|application|request)\b[^.]{0,60}\b(?:extend|extension|enlarge|strike|pro hac vice|withdraw)\b[^.]{0,200}\bamic(?:us|i)\b/i,
      /^(?:filed \(ecf\) .{0,200}?)?(?:motion|application|request)\b[^.]{0,60}\b(?:oral argument|divided argument|reconsider|seal|telephon\w+)\b[^.]{0,200}\bamic(?:us|i)\b/i,
      /^(?:filed \(ecf\) .{0,200}?)?(?:motion|application|request)\b[^.]{0,60}\b(?:quash|sanctions|recus\w+|respond|response)\b[^.]{0,200}\bamic(?:us|i)\b/i,
    ],
    unless: [
      /\b(?:leave|permission)\b[^.]{0,80}\bamic(?:us|i)\b(?![^.]{0,60}\boral argument)/i,
      /\bmotion to (?:file|become|appear as|participate as|submit)\b[^.]{0,40}\bamic(?:us|i)\b/i,
    ],
    examples: [
      "MOTION for Extension of Time to File Amicus Brief by Lantern Society.",
      "MOTION to Strike 44 Amicus Curiae Brief by Port Authority.",
    ],
  },
  {
    kind: "motion_for_leave_amicus",
    when: [
      new RegExp(
        String.raw`^${BEFORE_MOTION}${MOTION}(?:(?!\bby\b|\bon behalf of\b|\bappearing for\b|\bre:? ).){0,400}?\bamic(?:us|i)\b`,
        "i",
      ),
      new RegExp(String.raw`^${BEFORE_MOTION}${MOTION}.{0,300}?\b${LEAVE}\b.{0,250}?\bamic(?:us|i)\b`, "i"),
    ],
    examples: [
      "MOTION for Leave to File Amicus Brief by Harbor Law Clinic. (Attachments: # 1 Proposed Brief)",
      "ADMINISTRATIVE MOTION for Leave to File Brief of Amici Curiae filed by Lantern Society.",
      "MOTION by Harbor Law Clinic, amicus to file amicus curiae brief with consent of all parties on appeal.",
      "MOTION, to file amicus curiae brief, on behalf of Amicus Curiae Harbor Law Clinic, FILED.",
      "Filed (ECF) Amici Curiae Lantern Society Motion to become amicus curiae. Date of service: 06/26/2019.",
    ],
  },
  {
    // "NOTICE of intention to participate as amicus curiae" announces a brief, "NOTICE of Filing Amicus Brief" brings it
    kind: "amicus_brief",
    when: [
      /^notice (?:by .{0,120}? )?(?:of|re:?) (?:the )?(?:filing|submission)(?: of)? (?:its |their |the |an? )?(?:proposed )?(?:brief|memorandum)?.{0,60}\bamic(?:us|i)\b/i,
    ],
    unless: [/\bintent|\bappearance\b/i],
    examples: ["NOTICE of Filing of Amicus Curiae Brief by Lantern Society."],
  },
  {
    kind: "amicus_brief",
    when: [
      /^(?:tendered|received|lodged|filed|submitted|e-?brief|electronic)\W{0,4}(?:\w+\W{1,3}){0,4}?\bamic(?:us|i)\b.{0,60}?\b(?:brief|memorandum|statement|letter brief|submission|comments)\b/i,
      /^(?:brief (?:filed|tendered|received)|amended|corrected)\W{0,4}(?:\w+\W{1,3}){0,4}?\bamic(?:us|i)\b.{0,60}?\b(?:brief|memorandum|statement|letter brief|submission|comments)\b/i,
      /^(?:supplemental|joint|proposed|combined|final|page proof)\W{0,4}(?:\w+\W{1,3}){0,4}?\bamic(?:us|i)\b.{0,60}?\b(?:brief|memorandum|statement|letter brief|submission|comments)\b/i,
      /^(?:[\w.'’ ]{0,30}?)\W{0,4}(?:\w+\W{1,3}){0,4}?\bamic(?:us|i)\b.{0,60}?\b(?:brief|memorandum|statement|letter brief|submission|comments)\b/i,
    ],
    unless: [
      /^(?:notice|appearance|response|reply|letter|order|consent|opposition|objection|stipulation|motion)\b/i,
      /^(?:certificate|disclosure|corporate|declaration|affidavit|exhibit|appendix|paper cop|entry|errata|praecipe)\b/i,
    ],
    examples: [
      "AMICUS BRIEF filed by Harbor Law Clinic and Lantern Society, with parties' consent.",
      "Amicus Brief",
      "AMICUS FOR APPELLEE BRIEF [1790000] filed by Harbor Law Clinic [Service Date: 05/01/2019 ]",
      "ELECTRONIC AMICUS BRIEF on behalf of Harbor Law Clinic in support of Appellant/Petitioner, filed.",
      "BRIEF FILED (AMICUS BRIEF) by Amicus Curiae Lantern Society in support of Appellant.",
    ],
  },
  {
    kind: "amicus_brief",
    when: [
      /^(?:\w+ ){0,4}?(?:brief|memorandum|letter brief|statement|submission|suggestions)\b.{0,300}?\bamic(?:us|i)\b/i,
      /^(?:\w+ ){0,4}?(?:points and authorities|response in support|reply brief)\b.{0,300}?\bamic(?:us|i)\b/i,
      /^(?:\w+ ){0,4}?(?:response\/memorandum|response brief|memo)\b.{0,300}?\bamic(?:us|i)\b/i,
    ],
    unless: [
      /^(?:notice|appearance|response (?:to|in opposition)|reply (?:to|in)|order|consent|opposition|objection)\b/i,
      /^(?:motion|paper cop|briefing)\b/i,
      /\b(?:response|responding|opposition|reply|answer|objections?) to\b.{0,60}\bamic/i,
    ],
    examples: [
      "BRIEF by Amicus Curiae Lantern Society re 20 MOTION for Preliminary Injunction",
      "MEMORANDUM of Law in Support re 20 MOTION for Preliminary Injunction filed by Amicus Harbor Law Clinic.",
      "BRIEF by Harbor Law Clinic in electronic and paper format. Type of Brief: Amicus Curiae.",
    ],
  },
  {
    kind: "amicus_brief",
    when: [
      /^(?:response|opposition|memorandum|reply)\b.{0,200}\b(?:by|of|behalf of|filed by)\s+(?:proposed |movant )?amic(?:us|i)\b/i,
    ],
    examples: ["RESPONSE in Opposition to 12 MOTION to Dismiss filed by Amicus Curiae Lantern Society."],
  },
  {
    kind: "amicus_brief",
    when: [
      /^amic(?:us|i)(?: curiae)?(?:\s+(?!appearance|disclosure|notice|letter|entry|attorney|counsel|certificate|added|party|terminated)\S+){0,3}\s*$/i,
      /^(?:amic(?:us|i) curiae|friend of the court brief)\s*(?:of|by|filed|in support|re|on behalf|\()/i,
    ],
    examples: ["Amicus Curiae", "AMICUS CURIAE by Lantern Society in support of 20 MOTION for Preliminary Injunction"],
  },
];

/** Tried last, where no formula was met: whoever names an amicus and a brief in one breath is not missed. */
export const LAST_RESORT: KindRule = {
  kind: "amicus_brief",
  when: [/^.{0,300}?\b(?:briefs? (?:of |for |by |as )?(?:the )?amic(?:us|i)\b|amic(?:us|i)(?: curiae)? briefs?\b)/i],
  unless: [
    /^(?:errata|praecipe|certificate|exhibit|declaration|affidavit|appendix|letter|stipulation|attachment|cover|index)\b/i,
  ],
  examples: ["Ada Fern, M.D., et al., to File Brief Amici Curiae and Brief of Amici Curiae."],
};
