/* Each form has the filer as its group, and the role or counsel where the line names them there. */

/** Where the Supreme Court's docket names who files. */
export const SUPREME_FORMS: readonly RegExp[] = [
  /\bamic(?:us|i) curiae of (?<filer>.+?)(?:,? (?:in support of|supporting)\b.+?)? (?:filed|submitted|not accepted|received)\b/i, // Brief amici curiae of Harbor Law Clinic, et al. filed.
  /^amic(?:us|i) (?:brief|letter) of (?<filer>.+?)(?:,? (?:in support of|supporting)\b.+?)? (?:submitted|filed|not accepted|received)\b/i, // Amicus brief of Harbor Law Clinic submitted.
  /^(?:brief|memorandum) (?:of|for) (?<filer>.+?),? as amic(?:us|i) curiae\b/i, // Brief of United States as amicus curiae filed.
  /\bto file (?:an? )?(?:brief|memorandum) of (?<filer>.+?),? as amic(?:us|i) curiae\b/i, // Motion for leave to file brief of Harbor Law Clinic as amicus curiae filed.
  /^motion of (?<filer>.+?) for leave\b/i, // Motion of Harbor Law Clinic for leave to file amicus brief.
  /^blanket consent filed by (?<role>\w+), (?<filer>.+)/i, // Blanket Consent filed by Petitioner, Harbor Motors, LLC
  /^(?:(?:supplemental|joint|corrected|opening|letter) )*(?:brief|reply|letter|response|memorandum|opposition)\b.{0,80}?\b(?:of|from) (?<role>petitioners?|respondents?|applicants?|appellants?|appellees?|movants?|intervenors?|plaintiffs?|defendants?) (?<filer>.+?)(?: in opposition| supporting\b.{0,60}?| in support of\b.{0,60}?| to (?:motion|application)\b.{0,60}?)? (?:filed|received|submitted|not accepted)\b/i, // Reply of petitioners Chad Doe, et al. filed.
  /^waiver of (?:the )?right of (?<role>respondents?|petitioners?) (?<filer>.+?) to respond\b/i, // Waiver of right of respondent North Dakota to respond filed.
  /\b(?:filed|submitted) by (?:the )?(?<role>petitioners?|respondents?|applicants?|appellants?|appellees?|movants?|intervenors?)(?:,| of)? (?<filer>(?!in\b).+)/i, // Motion for divided argument filed by respondents Innovation Trust.
  /\b(?:filed|submitted) by (?<filer>(?!the clerk\b).+)/i, // Motion for leave to file amicus brief filed by Harbor Law Clinic.
  /^(?:letter|reply|response|suggestion|notice) of (?<filer>.+?) (?:filed|received|submitted)\b/i, // Letter of the Solicitor General received.
];

/** Where an amicus line names who files, the surest first. */
export const AMICUS_FORMS: readonly RegExp[] = [
  /^amicus appearance filed for (?<filer>.+?) by (?<counsel>[^.]+)/i, // AMICUS APPEARANCE filed for Lantern Society by Ira Moss.
  /\bsubmitted by (?<filer>.+)/i, // … Amicus brief for review. Submitted by State of Franklin. Date of service: …
  /\bfiled \(ecf\) (?:amic(?:us|i) curiae )?(?<filer>.+?) (?:(?:emergency|joint|unopposed|corrected|supplemental) )*(?:motion to (?:become|file)|amic(?:us|i)(?: curiae)? brief|brief)\b/i, // Filed (ECF) Lantern Society Motion to become amicus curiae.
  /\bmotion by (?<counsel>[^,]+), counsel for (?<filer>.+?)(?:, amic(?:us|i)(?: curiae)?| as amic(?:us|i)\b.{0,60}?)?,? (?:to file|for leave|to participate)\b/i, // MOTION by Ira Moss, Counsel for Lantern Society as Amicus Supporting Appellants to file …
  /^motion by (?<filer>.+?)(?:, amic(?:us|i)(?: curiae)?| as amic(?:us|i)\b.{0,60}?)?,? (?:to file|for leave|to participate|to become|to appear)\b/i, // MOTION by State of Franklin for leave to file amicus curiae brief.
  /\b(?<counsel>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*)+) appearing for (?:proposed )?amic(?:us|i)(?: curiae)? (?<filer>.+)/i, // Ira Moss appearing for Amicus Harbor Businesses and Others
  /\bappearing for (?:proposed )?amic(?:us|i)(?: curiae)? (?<filer>.+)/i, // … appearing for Amicus Harbor Businesses and Others
  /\bon behalf of (?:proposed )?(?:amic(?:us|i)(?: curiae)?(?: (?:appellants?|appellees?|petitioners?|respondents?)\b)? )?(?<filer>.+)/i, // Amicus Brief, [166], on behalf of Amicus Curiae Lantern Society, FILED.
  /\bfiled by (?<counsel>(?:attorneys? |(?:mr|ms|mrs|dr|prof)\. )[A-Z][\w.,'’ -]{3,60}?) for (?:amic(?:us|i)(?: curiae)?(?: on behalf of)? )?(?<filer>.+)/i, // AMICUS BRIEF filed by Mr. Ira Moss for Lantern Society.
  /\bfrom (?<counsel>[A-Z][\w.'’ -]{3,60}?) for (?<filer>[A-Z].+?) requesting\b/, // Letter Motion from Ira Moss for Lantern Society requesting permission
  /\b(?:document )?filed by\s?:?\s*(?:proposed )?(?:amic(?:us|i)(?: curiae)?,? )?(?<filer>.+)/i, // AMICUS BRIEF filed by Lantern Society.
  /\bbrief(?:,)? (?:of|for) (?:proposed )?amic(?:us|i)(?: curiae)?,? (?<filer>.+)/i, // Filed brief of Amicus Curiae Lantern Society
  /\bbrief of (?<filer>.+?),? (?:as )?amic(?:us|i) curiae\b/i, // Brief of Lantern Society as amicus curiae
  /\b(?:by|from|for) (?:proposed )?amic(?:us|i)(?: curiae)?,? (?<filer>.+)/i, // BRIEF by Amicus Curiae Lantern Society re 20 MOTION …
  /\bof (?<filer>[A-Z].+?) for leave to (?:file|participate)\b/, // MOTION of Lantern Society for leave to file amicus brief
  /\bby (?<filer>.+)/i, // MOTION for Leave to File Amicus Brief by Harbor Law Clinic.
  /\bamic(?:us|i)(?: curiae)? brief (?:of|for) (?<filer>.+)/i, // AMICUS brief of Lantern Society
];

/** Where a party's line names who files, the surest first. */
export const PARTY_FORMS: readonly RegExp[] = [
  /\bappearance (?:of counsel )?(?:form )?(?:filed )?by (?:attorneys? )?[A-Z][\w.,'’ -]{3,60}? (?:for|representing) (?<filer>.+)/i, // NOTICE OF APPEARANCE by Ira Moss for Bo Elm.
  /\bappearance (?:form )?filed for (?<filer>.+?) by\b/i, // AMICUS APPEARANCE filed for Lantern Society by Ira Moss.
  /\bdocument filed by\s?:?\s*(?<filer>.+)/i, // LETTER addressed to Judge Ada Fern. Document filed by Bo Elm.
  /\bsubmitted (?:for filing )?by (?<filer>.+)/i, // Submitted (ECF) Opening Brief for review. Submitted by Appellants Chad Doe.
  /^filed \(ecf\) (?<filer>(?:appell\w+|petitioners?|respondents?|intervenors?|cross-\w+) .+?) (?:(?:emergency|joint|unopposed|unopposed|correspondence|errata|corrected|supplemental|citation|response|reply|motion|notice|petition|opposition|request|stipul\w+|statement|letter)\b)/i, // Filed (ECF) Appellants Chad Doe EMERGENCY Motion to stay
  /\bon behalf of (?<filer>.+)/i, // REPLY BRIEF, on behalf of Appellant Kay Noel, FILED.
  /\bfiled by (?:attorneys? )?(?:mr|ms|mrs|dr)\. [A-Z][\w.,'’ -]{3,60}? for (?<filer>.+)/i, // APPELLANT BRIEF filed by Ms. Ada Quill for Mr. Bo Elm.
  /\bfiled by attorneys? [A-Z][\w.,'’ -]{3,60}? for (?<filer>.+)/i, // LETTER filed by Attorney Ira Moss for Respondent Bo Elm.
  /\bfiled by\s?:?\s*(?<filer>.+)/i, // PETITION FOR REVIEW filed by Petitioner Bo Elm.
  /\bby (?<filer>.+)/i, // MOTION to Dismiss by Harbor Lines.
];
