import { CITES } from "./cues.ts";
import type { Sentence } from "./sentences.ts";

/** Sentences longer than this are no help in a mail. */
const WORDS_MAX = 110;
const WORDS_MIN = 5;

/** Why a sentence may not be shown as it stands, or undefined when it may. A reader sees whole, clean sentences or none. */
export function flawOf(sentence: Pick<Sentence, "text" | "doubtful" | "interrupted">): string | undefined {
  const { text } = sentence;
  const words = text.split(/\s+/).length;
  if (words < WORDS_MIN) return "short";
  if (words > WORDS_MAX) return "long";
  if (!/^[“"‘'[(]*(?:[A-Z]|§|\d)/.test(text) || /^\d{1,3}\s*[A-Z]?[a-z]/.test(text)) return "begins inside"; // "of the" · "1The"
  if (!/[.?!][’”"')\]]*$/.test(text)) return "ends inside"; // "the following:"
  if (/(?:^|[^.])\.\s?\.\s?\.?$|\s\.$/.test(text.replace(/[’”"')\]]+$/, ""))) return "ends inside"; // "United States ."
  if (!isBalanced(text)) return "unbalanced";
  if (/[A-Za-z]{2}[.,;]?\d{1,2}(?=[\s,;.]|$)(?<!\b(?:[A-Z]{2,}|CA)\d{1,2})/.test(withoutNames(text)))
    return "note mark"; // "clause,12" · "reverse.1"
  if (/\s\d{1,2}[A-Z][a-z]|[A-Za-z][”"’]\d{1,2}(?=[\s,.;]|$)/.test(text)) return "note mark"; // "officers 1The trial" · "“employee”1 of"
  if (/(?:[—_–-]\s?){4,}|[\uFFFD\u00AD]|&[a-z]+;|\[\*+\d+\]|(?:\.\s?){5,}/.test(text)) return "litter"; // "——————" · "&amp;" · "[*12]"
  if (/[a-z]- (?!and\b|or\b|to\b)[a-z]|\b[a-z]{2,}[A-Z][a-z]{2}/.test(withoutNames(text))) return "broken word"; // "cer- tain" · "theCourt"
  if (hasHeading(text)) return "heading";
  if (CITES.test(text) || !isStatement(text)) return "citation";
  if (sentence.interrupted) return "interrupted";
  return sentence.doubtful ? "broken word" : undefined;
}

// is · held · applies · concluded: a word that may be a sentence's verb
const VERB =
  /\b(?:is|are|was|were|be|been|am|has|have|had|do|does|did|may|might|must|can|cannot|could|would|should|will|shall|held|holds?|found|finds?|said|says?|made|makes?|took|takes?|gave|gives?|came|comes?|went|goes|brought|sought|seeks?|left|led|leads?|let|put|read|reads?|ran|runs?|set|sets|saw|sees?|shows?|stands?|stood|thought|thinks?|told|tells?|understood|wrote|writes?|agrees?|applies|apply|argues?|asks?|bars?|begins?|believes?|calls?|challenges?|concludes?|contends?|decides?|declines?|denies|depends?|disagrees?|dissents?|fails?|follows?|governs?|insists?|involves?|knows?|lacks?|means?|needs?|permits?|points?|precludes?|presents?|prohibits?|protects?|provides?|raises?|refers?|rejects?|relies|rely|remains?|requires?|rests?|satisf(?:y|ies)|states?|suggests?|supports?|turns?|urges?|uses?|violates?|affirm|reverse|vacate|remand|hold|\w{2,}ed)\b/;

/** Whether a text says something: a citation with its parentheses and quotations taken away has no verb. "Carlson, 446 U. S., at 20." */
export function isStatement(text: string): boolean {
  const bare = text.replace(/\([^()]*\)/g, " ").replace(/“[^”]*”/g, " quoted ");
  const citation = /\b\d+ [A-Z][A-Za-z. ]{0,12}\d|\bat \d|§|\bNo\. \d/.test(bare); // "446 U. S. 20" · "at 20" · "§31" · "H. R. Rep. No. 109–218"
  return !citation || VERB.test(bare.replace(/\bquoted\b/g, " "));
}

/** Names like McDonald, LeBlanc, DePierre and iPhone are no broken words; "CA9" and "Rule12" are no note marks. */
function withoutNames(text: string): string {
  return text
    .replace(/\b(?:Mc|Mac|Le|La|De|Di|Du|Van|Von|O[’']|[a-z])[A-Z][a-z]+\b/g, "Name")
    .replace(/\b(?:CA|Rule|n|nn|v)\.?\d+\b/g, "");
}

function isBalanced(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return (
    count(/“/g) === count(/”/g) && // “as we said”
    count(/\(/g) === count(/\)/g) && // (1966)
    count(/\[/g) === count(/\]/g) && // [a]ny
    count(/"/g) % 2 === 0 // "privacy"
  );
}

/** A heading stuck to a sentence: "III The Government", "* * * For", "DISCUSSION We", "B Blueford maintains". */
function hasHeading(text: string): boolean {
  if (/^(?:[IVX]{2,4}|I{1,3}|[B-HJ-Z])\s+(?=[A-Z])/.test(text) || /\*\s?\*\s?\*/.test(text)) return true;
  const said = text.replace(/\bIT IS (?:(?:HEREBY|SO|FURTHER|THEREFORE|ACCORDINGLY)\s)*ORDERED\b/g, " "); // an order's own formula
  const run = /(?:(?<![\p{L}.’'])[A-Z][A-Z’'&-]{1,60}(?![\p{L}.])[\s,]*){4,}/u.exec(said)?.[0]; // FOUR WORDS IN CAPITALS
  return (run !== undefined && /[A-Z]{5}/.test(run)) || /\b(?:Opinion of the Court|Cite as:|Syllabus)\b/.test(text);
}
