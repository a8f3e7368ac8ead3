/** What a sentence of a ruling does, read from its words. Each has an example of what it matches. */

const ADVERBS = String.raw`(?:(?:also|now|today|therefore|thus|accordingly|further|likewise|again|expressly|ultimately|agree with [^.]{3,40} and) )*`;
// we hold · we therefore conclude · we now affirm · The Court holds · the panel held
export const HOLDS = new RegExp(
  String.raw`\b(?:[Ww]e|[Tt]he (?:Court|panel)|[Ii]) ${ADVERBS}(?:hold|holds|held|conclude|concludes|concluded|affirm|affirmed|reverse|reversed|vacate|vacated|remand)\b`,
);
// we hold that · , we hold, · our holding · we therefore conclude
export const HOLDS_STRONGLY =
  /\b[Ww]e (?:\w+ ){0,2}hold\b|, we (?:hold|conclude),|\b[Oo]ur (?:holding|conclusion)\b|\b[Ww]e (?:therefore|thus|accordingly) (?:hold|conclude|affirm|reverse|vacate)/;
// we agree · we reject · we decline · we disagree · we are not persuaded
export const SIDES_WITH =
  /\b[Ww]e (?:\w+ ){0,2}(?:agree|disagree|reject|decline|find|think|see no|are (?:not )?(?:persuaded|convinced)|cannot agree)\b/;
// The question presented is whether · we must decide · This case requires · granted certiorari
export const QUESTION =
  /\b(?:question|issue)s? (?:presented|before (?:us|the [Cc]ourt|the panel)|(?:in|for|here|of)\b[^.]{0,40}\bis\b|is whether|we (?:must|consider|address))|\b[Ww]e (?:must|are asked to|are called upon to|consider|address|decide|granted [^.]{0,60}to) ?(?:decide|determine|consider|resolve|whether|here)?[^.]{0,60}\bwhether\b|\b[Tt]h(?:is|ese) (?:case|appeal|petition)s? (?:present|concern|require|involve|ask)|\bgranted certiorari\b|\b[Oo]ur (?:question|task)\b/;
// The judgment is affirmed · is reversed · For these reasons · It is so ordered
export const DISPOSES =
  /\b[Jj]udgment (?:of the|is|below)|\b(?:is|are) (?:therefore |accordingly |hereby )?(?:affirmed|reversed|vacated|remanded|denied|granted|dismissed)\b|\b[Ff]or (?:all of |all )?(?:the|these) (?:foregoing |above )?reasons\b|\b[Ii]t is so ordered\b/i;
// the Ninth Circuit held · the District Court granted · the jury found
export const BELOW =
  /\b(?:[Dd]istrict [Cc]ourt|[Cc]ourt of [Aa]ppeals|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|D\. ?C\.|Federal) Circuit|[Tt]rial [Cc]ourt|[Ss]tate (?:[Ss]upreme )?[Cc]ourts?|[Jj]ury|[Jj]udge|BIA|[Bb]oard|[Mm]agistrate)\b[^.;]{0,60}\b(?:held|granted|denied|affirmed|reversed|concluded|dismissed|ruled|vacated|found|rejected|agreed|determined|entered|ordered)\b/;
// petitioner argues · the Government contends · respondents maintain · on their view
export const CONTENDS =
  /\b(?:argu(?:e|es|ed|ing)|conten(?:d|ds|ded)|claim(?:s|ed)|assert(?:s|ed)?|maintain(?:s|ed)?|insist(?:s|ed)?|urge(?:s|d)?|suggest(?:s|ed)?|submit(?:s|ted)?|dissent|on (?:their|his|her|its|petitioners?[’']s?|respondents?[’']s?) view|according to)\b/;
// Accordingly · In sum · For these reasons · We therefore
export const CONCLUDES =
  /^(?:Accordingly|Therefore|Thus|Hence|In sum|In short|Consequently|For (?:these|the|all)|As a result|Because|Under (?:these|the)|On this record|Having)\b|\b[Ww]e (?:therefore|thus|accordingly)\b/;
// But · This · He · Moreover: needs the sentence before it
export const REFERS_BACK =
  /^(?:But|And|That|This|These|Those|It|He|She|They|Such|Nor|Indeed|Moreover|Instead|Rather|Similarly|Yet|Still|Even|Again|Likewise|Also|Otherwise|Here|So|Then|Furthermore|Further|Conversely|Of course|For example|For instance|To be sure|In addition|In other words|However|Nevertheless|Nonetheless|Second|Third|Finally|Neither|Both|Their|His|Her|Its|Not so|Quite the)\b/;
// See · Cf. · Id. · Ibid. · E.g. · Compare: a citation, not a statement
export const CITES =
  /^(?:See|Cf\.|Id\.|Ibid|Compare|But see|But cf|E\.g\.|Accord,|Ante|Post|Supra|Infra|App\.|Brief for|Tr\. of|Pet\. for|\d+ (?:U\. ?S\.|F\.|S\. ?Ct|Stat))/;
// does not · cannot · may · must · requires · permits · is entitled: states a rule in the present tense
export const STATES_RULE =
  /\b(?:does not|do not|is not|are not|cannot|may not|need not|must|may|requires?|permits?|allows?|bars?|applies|apply|prohibits?|preempts?|governs?|is entitled|are entitled|constitutes?|violates?|precludes?|encompasses|extends?|lacks?|satisf(?:y|ies)|authorizes?|forecloses?|is (?:subject|unconstitutional|invalid|required|sufficient|insufficient|preempted|barred|proper|available))\b/;
// the Act · §1983 · the Clause · the Fourth Amendment · the statute · Rule 23
export const NAMES_LAW = /§|\b(?:Act|Clause|Amendment|statute|statutory|Code|Rule \d|Convention|provision|Treaty)\b/;
// was · were · had: tells what happened
export const NARRATES =
  /\b(?:was|were|had|did|filed|told|asked|went|came|began|moved|sued|pleaded|arrested|testified|signed|received|sent)\b/g;
// the District Court erred · was correct · properly denied · abused its discretion
export const REVIEWS =
  /\b(?:erred|err|error|was (?:correct|wrong|right)|properly|improperly|correctly|incorrectly|abused? its discretion|should have|reversible)\b/;
