/** Abbreviations of clerks and courts after which no sentence ends. */
const ABBREVIATION =
  /\b(?:[ap]\.m|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|No|Nos|Dkt|Fed|App|Cir|Inc|Mr|Mrs|Ms|Dr|Jr|Sr|St|U|S|C|v|vs|al|Ct|Art|Sec|JJ?|[A-Z])\.$/;

/** The sentences of a docket text, whole; stamps of the clerk ("[11262111] [19-15716]", "(Entered: 04/08/2019)") are none. */
export function sentencesOf(text: string): string[] {
  const plain = text
    .replace(/\s+/g, " ")
    .replace(/\s*\[[^\]]{1,40}\]/g, (stamp) => (/\d{4,}|Entered/i.test(stamp) && !DECIDES.test(stamp) ? "" : stamp)) // [11262111]
    .replace(/\s*\((?:Date )?(?:Entered|Filed(?: on)?|Distributed)\b[^)]*\)/gi, "") // (Filed on 4/8/2019)
    .trim();
  const sentences: string[] = [];
  let from = 0;
  for (const match of plain.matchAll(/[.;] (?=[A-Z("“])/g)) {
    const end = match.index + 1;
    if (match[0].startsWith(".") && ABBREVIATION.test(plain.slice(from, end))) continue;
    if (match[0].startsWith(";")) continue;
    sentences.push(plain.slice(from, end).trim());
    from = end;
  }
  return [...sentences, plain.slice(from).trim()].filter((sentence) => sentence !== "");
}

/** A verb by which a court decides: "Vacated and Remanded". */
const DECIDES =
  /\b(?:grant|den(?:y|i)|stay|affirm|revers|vacat|dismiss|remand|enjoin|extend|dissolv|certif|postpon)(?:ed|ing|es|s|ying)\b/i;

/** Who signed and where it stands: no sentence that orders. */
const SIGNATURE = /^(?:signed|so ordered|entered|filed on|judge\(?s?\)?:|\(?ordered by)\b/i;
const SHOUTED = /^[^a-z]*$/;

/** The sentence that says what was done, where no act of it is known: the first that is no label and no signature. */
export function orderingSentence(text: string): string | null {
  const sentences = sentencesOf(text).filter((one) => !SIGNATURE.test(one));
  const whole = sentences.join(" ");
  if (whole !== "" && whole.length <= WHOLE_MAX && sentences.length > 1) return whole;
  return (
    sentences.find((one) => DECIDES.test(one)) ?? sentences.find((one) => !SHOUTED.test(one)) ?? sentences[0] ?? null
  );
}

const DECIDED =
  "(?:grant|den[iy]|stay|affirm|revers|vacat|dismiss|remand|enjoin|extend|dissolv|certif|postpon|direct|order)";
/** "is not stayed", "not granting 149". */
const NOT_DONE = new RegExp(
  `\\b(?:is|are)(?: hereby)? not(?: hereby)? ${DECIDED}\\w*|\\bnot ${DECIDED}(?:ing|ying|ed|ied|s)\\b`,
  "gi",
);
/** "would be granted". */
const WOULD_BE = new RegExp(`\\bwould be(?: hereby)? ${DECIDED}\\w*`, "i");

/**
 * The sentence that says of something that it only would be done, or is not done where that was not read as what it is (`known`: how often it
 * was): no deed says that, so the sentence is quoted.
 */
export function undoneSentence(text: string, known: number): string | null {
  const sentences = sentencesOf(text);
  const would = sentences.find((sentence) => WOULD_BE.test(sentence));
  if (would !== undefined) return would;
  const denying = sentences.flatMap((sentence) =>
    [...sentence.matchAll(NOT_DONE)].map((match) => ({ sentence, match })),
  );
  const own = denying.filter(({ sentence, match }) => !SUPPOSED.test(sentence.slice(0, match.index)));
  return own.length > known ? (own[0]?.sentence ?? null) : null;
}

/** "If the motion is not granted by May 1": nothing is said of it yet. */
const SUPPOSED =
  /\b(?:if|unless|until|whether|when|where|because|since|although|while|which|that|should|in the event)\b[^;]*$/i;

/** So short a text is quoted whole. */
const WHOLE_MAX = 80;

const SETS =
  /\b(?:due\b|to be (?:argued|filed)|(?:shall|must|(?:is|are) (?:directed|ordered) to) (?:file|respond|submit|serve)|(?:is|are|be) set for|calendared|scheduled|briefing schedule|extended to|to be submitted)\b/i;

/** Sentences that say who must do what by when. */
export function settingSentences(text: string): string[] {
  return sentencesOf(text)
    .map((sentence) => sentence.replace(/^\((.*)\)$/, "$1"))
    .filter((sentence) => SETS.test(sentence));
}
