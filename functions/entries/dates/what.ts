import { DUE, END, TO } from "./formulas.ts";
import type { Printed } from "./printed.ts";
import { nounIn, thingIn } from "./thing.ts";

const SETTING_VERB =
  /\b(?:re-?set(?:s|ting)?|set|schedul(?:ed|es|ing)|reschedul(?:ed|es|ing)|calendared|noticed|due|continu(?:ed|es|ing)|adjourn(?:ed|s|ing)|postpon(?:ed|es|ing)|mov(?:ed|es|ing)|extend(?:ed|s|ing)|taken)\b/gi;
const AUXILIARY =
  /[ ,]*\b(?:(?:is|are|has been|have been|had been|will be|shall be|to be|to|was|were|be|been|now due|now|hereby|tentatively|previously|currently|originally|presently|by|from)\b[ ,]*)+$/i;
/** Nouns at which what is due begins anew behind a title: "re 5 MOTION to Dismiss Responses due". */
const DUE_NOUN =
  /(?:[\w'’]+ ){0,1}(?:responses?|reponses?|repl(?:y|ies)|answers?|oppositions?|briefs?|discovery|motions?|pleadings?|reports?|objections?)$/i;

/** The words that say what is set: behind the last comma, colon or clause before the formula. */
export function whatBefore(before: string): string {
  const bare = before.replace(new RegExp(END, "i"), "").replace(new RegExp(`[ ,:]*(?:${TO})?$`, "i"), "");
  const verb = [...bare.matchAll(SETTING_VERB)].at(-1);
  const gerund =
    /\b(?:continuing|extending|resetting|rescheduling|adjourning|moving|postponing) (?:the )?(.+?)(?: from| to| until|$)/i.exec(
      bare,
    )?.[1];
  if (gerund) return tidied(gerund);
  const clause = tidied((verb ? bare.slice(0, verb.index) : bare).replace(AUXILIARY, ""));
  const isLong = clause.split(" ").length > 6;
  return isLong ? (DUE_NOUN.exec(clause)?.[0] ?? clause) : clause;
}

/** What a day is of: the words before it; else what the sentence has just named; else the paper that the sentence is about. */
export function whatIn({ before, lead }: Printed, named: string): string {
  const own = whatBefore(before);
  if (thingIn(own) !== undefined) return own;
  if (named !== "") return named;
  const paper = DUE.test(before)
    ? /^\W*((?:response|reply|brief|answer|opposition)\b(?: to [a-z]+)?)/i.exec(lead)?.[1]
    : undefined;
  const noun = own === "" ? nounIn(before) : undefined;
  return paper ?? noun ?? own;
}

/** The last clause of words, without what leads to it. */
export function tidied(words: string): string {
  const clause = words.split(/[:;(]|\)\.?|\.\s|,\s(?=[A-Za-z ]{4,}$)|\band (?=the )|\bthat (?=the )/).at(-1) ?? words;
  return clause
    .replace(/^[\s,.\-–]*(?:[a-h]\) ?)?(?:(?:and|the|a|an|for|of|that|its|his|her|their) +)*/i, "")
    .replace(
      /^(?:amended |second )?(?:notice of|notice|order|briefing notice issued|scheduling (?:order|notice)):? (?=\w)/i,
      "",
    )
    .replace(/\bas to .*$/i, "")
    .replace(AUXILIARY, "")
    .trim()
    .slice(-90);
}

/** Of an extension: what has more time. */
export function whatMoved(before: string, lead: string): string {
  const bare = before.replace(new RegExp(END, "i"), "").replace(new RegExp(`[ ,:]*(?:${TO})?$`, "i"), "");
  const file =
    /\b(?:time|deadline)(?: for [\w' ]+?)? (?:to|for) (?:the )?(?:file|submit|serve|filing|submission of) ?(.*?)(?: (?:is|are|from|until|be)\b.*|,.*|$)/i.exec(
      bare,
    )?.[1];
  if (file && file.trim() !== "") return file.trim().replace(/^(?:a|an|the|its|his|her|their) /i, "");
  return whatBefore(before) || whatBefore(lead);
}

/** "DISTRIBUTED for Conference of", "CASE calendared:", "Jury trial to begin on" */
export function whatNamed(before: string): string {
  if (/^\W*distributed\b/i.test(before)) return "conference (distributed)";
  if (/^\W*case calendared\b/i.test(before)) return "oral argument";
  return whatBefore(before.replace(/\b(?:to )?(?:begins?|commenc\w+|be held)\b.*$/i, ""));
}

/** "The Court will hold a teleconference to discuss … on": what is held. */
export function whatHeld(before: string): string {
  const held = /\bwill (?:hold|conduct) (?:an? |the )?(.*?),? ?(?:on|for)? ?$/i.exec(
    before.replace(new RegExp(END, "i"), ""),
  )?.[1];
  return (held ?? /^(.*?)\b(?:will|shall|to be)\b/i.exec(before)?.[1] ?? "")
    .replace(/^[\s,]*(?:the|an?) /i, "")
    .trim()
    .slice(0, 90);
}

/** "the injunction shall take effect on", "is stayed outside the Ninth Circuit, effective" */
export function whatTakesEffect(before: string): string {
  const subject = before.replace(
    /[ ,]*(?:\b(?:shall|will|to)\b )?\b(?:takes?|taking) effect\b.*$|[ ,]*\beffective\b.*$/i,
    "",
  );
  const stay = /\b(?:is|are) stayed\b(.*)$/i.exec(subject)?.[1];
  return `${stay === undefined ? tidied(subject) : `stay${stay}`} takes effect`.trim();
}

/** Of an order: what is to be done by the day: "file a Joint Rule 26(f) report on or before". */
export function whatOrdered({ before, after }: Printed): string {
  const passive = /^(.*?)\b(?:must|shall|are to|is to) be\b/i.exec(before)?.[1]; // Nine copies must be submitted by
  if (passive && passive.trim() !== "")
    return passive
      .replace(/^[\s,]*(?:and |the )*/i, "")
      .trim()
      .slice(0, 60);
  const done =
    /\b(?:file|submit|serve|provide|produce|pay|complete|respond to|to) ((?:(?!\bby\b|\bon or before\b|\bno later\b)[^,;])*?),? ?(?:(?:so that .*?)?\b(?:on or before|by|no later than|not later than|before)\b)[^,;]*$/i.exec(
      before,
    )?.[1];
  if (done)
    return done
      .replace(/^(?:file|submit|serve) (?:an? |the )?/i, "")
      .trim()
      .slice(0, 90);
  const ahead = /^[ ,]*(?:the )?.*?\b(?:file|submit|serve|respond)\b ?(.*?)(?:[.;]|$)/i.exec(after)?.[1];
  if (/^[\s,]*(?:and )?(?:on or before|by|no later than)\b/i.test(before) && ahead) return ahead.trim().slice(0, 90);
  const reacts =
    /\b(respond|reply|answer|oppose)\b[ ,]*(?:on or before|by|no later than|not later than|before)\b[^,;]*$/i.exec(
      before,
    );
  if (reacts)
    return `${tidied(before.slice(0, reacts.index).replace(/\b(?:shall|must|may|to)\s*$/i, ""))} ${REACTIONS[(reacts[1] ?? "").toLowerCase()] ?? ""}`.trim();
  const noun = before
    .replace(/\b(?:on or before|by|no later than|not later than|before)\b[^,;]*$/i, "")
    .replace(/\b(?:shall|must|may|to be|are|is)\b.*$/i, "");
  return noun
    .replace(/^[\s,]*(?:and |the )*/i, "")
    .trim()
    .slice(-90);
}

const REACTIONS: Readonly<Record<string, string>> = {
  respond: "response",
  reply: "reply",
  answer: "answer",
  oppose: "opposition",
};

/** Whose it is: "for petitioner Roe", "Appellants' brief". */
export function whoIn({ after, lead }: Printed, what: string): string | null {
  const named = /^ ?(?:for|by) ((?:the )?[A-Za-z][^.;,()]{2,60}?)(?=[.;,)]|$)/i.exec(after)?.[1];
  const both = /\b(?:the parties|both sides|all parties|counsel)\b(?= (?:are|shall|must|will|is)\b)/i.exec(lead)?.[0];
  const role =
    /\b((?:petitioner|respondent|appellant|appellee|plaintiff|defendant|government|party|partie)s?)(?:['’]s?)?\b/i.exec(
      what,
    )?.[1];
  return named ?? role ?? both ?? null;
}
