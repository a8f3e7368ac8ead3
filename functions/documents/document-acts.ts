import { actsIn as grammarActs } from "../entries/classify/acts.ts";
import type { ActVerb, Limit } from "../model/entry.ts";
import type { Field, Quote, RulingSummary } from "../model/summary.ts";
import type { ActOf } from "./disposition.ts";
import { type Clause, orderingClauses } from "./ordering.ts";
import { quoteOf } from "./quotes.ts";
import type { Sentence } from "./sentences.ts";
import { voiceOf } from "./voices.ts";

/** An act of a ruling with its bounds. */
export type DocumentAct = NonNullable<RulingSummary["acts"]["value"]>[number];

/** Verbs in their plain form: "granted_in_part" and "granted" are one in a sentence's own words. */
function baseOf(act: ActVerb): string {
  return act.replace(/_in_part$/, "");
}

/** The disposition's acts, each with the limits and the day that the grammar of acts reads in the same sentence. */
export function withLimits(
  acts: Field<readonly ActOf[]>,
  sentences: readonly Sentence[],
  court: string,
): RulingSummary["acts"] {
  if (acts.value === undefined) return { status: acts.status, evidence: acts.evidence };
  const read = acts.evidence.map(({ text }) => ({ text, acts: grammarActs(text, { court }).acts }));
  const value = acts.value.map(({ act, of }): DocumentAct => {
    const said = read.find(({ text }) => of === null || text.includes(of)) ?? read[0];
    const same = said?.acts.find((one) => baseOf(one.act) === baseOf(act));
    const limits = [
      ...(same?.limits ?? []),
      ...(act === "remanded" ? sentFor(said?.text ?? "", same?.limits ?? []) : []),
      ...(act === "remanded" ? leftTo(sentences) : []),
    ];
    const bound = limits.find(({ text }) => of?.endsWith(` ${text}`));
    return {
      act,
      of: bound === undefined || of === null ? of : of.slice(0, -bound.text.length).trim(),
      ...(limits.length === 0 ? {} : { limits }),
      ...(same?.effective ? { effective: same.effective } : {}),
    };
  });
  return { status: acts.status, value, evidence: acts.evidence };
}

// remand the case for entry of an order · remanded with instructions to dismiss · remanded to the agency for
const SENT =
  /\bremand(?:s|ed)?\b(?: the (?:case|cause|matter|action|proceedings?)| this (?:case|matter))?,? (?<limit>(?:for|with|to|so)\b[^;]*?)[.;]?$/i;

/** What a case is sent back for, to the sentence's end; nothing where the grammar has read it. */
function sentFor(text: string, known: readonly Limit[]): Limit[] {
  const limit = SENT.exec(text)?.groups?.["limit"];
  return limit === undefined || known.length > 0 ? [] : [{ kind: "manner", text: limit }];
}

// The Court leaves it to the Court of Appeals to determine in the first instance whether · On remand, the court should consider
const LEFT =
  /^(?:[A-Z][a-z]+, )?(?:[Ww]e|[Tt]he Court|[Tt]his Court) leaves? (?:it|that|this|those|these|the|any|for)\b.*\b(?:first instance|on remand|to decide|to determine|to consider|to resolve)\b|^On remand,/;

/** What the court below is left with, in the closing sentences: a bound of the remand. */
function leftTo(sentences: readonly Sentence[]): Limit[] {
  return sentences
    .slice(-8)
    .filter((sentence) => LEFT.test(sentence.text) && voiceOf(sentence) === "court")
    .map(({ text }) => ({ kind: "condition", text }));
}

/** What an order orders, clause by clause: what it enjoins with the list of it, what it directs whole, and what it decides. */
export function orderedActs(
  court: readonly Sentence[],
  courtId: string,
): { readonly acts: readonly DocumentAct[]; readonly evidence: readonly Quote[] } {
  const acts: DocumentAct[] = [];
  const evidence: Quote[] = [];
  for (const clause of orderingClauses(court)) {
    const found = actsOfClause(clause, courtId);
    if (found.length === 0) continue;
    acts.push(...found);
    evidence.push(quoteOf(clause.lead));
  }
  return { acts, evidence };
}

// are enjoined from · is hereby restrained and enjoined from · are prohibited from · shall not
const ENJOINS =
  /\b(?:is|are|be) (?:hereby |permanently |preliminarily |temporarily |and |immediately |also )*(?:enjoined|restrained|prohibited|barred)\b|\b(?:ENJOINS?|RESTRAINS?)\b/;
// must preserve · shall file · is directed to · is ordered to · is set for · is referred to
const DIRECTS =
  /\b(?:must|shall)\b|\b(?:is|are) (?:hereby |further |also |respectfully )*(?:directed|ordered|required|instructed|set|scheduled|reset|re-set|DIRECTED|ORDERED)\b/;
/** Directions to the clerk, on costs and on the calendar are no relief. */
const ROUTINE = /^(?:The )?(?:Clerk|CLERK)\b|\bbear (?:its|their|his|her) own costs\b/;

/** What the court finds is no order. */
const FINDS = /^(?:The |This )?Court (?:\w+ly )?(?:finds?|notes?|concludes?|is satisfied|having|retains)\b/i;

function actsOfClause({ lead, items }: Clause, courtId: string): DocumentAct[] {
  const text = lead.text.replace(
    /^(?:\w+, )?IT IS (?:\w+,? )*ORDERED,? (?:ADJUDGED,? )?(?:AND DECREED,? )?(?:that|THAT|as follows:?)?,?\s*/,
    "",
  );
  if (text.length < 12 || ROUTINE.test(text) || FINDS.test(text)) return [];
  if (ENJOINS.test(text)) {
    const limits = items.map((item): Limit => ({ kind: "only", text: itemText(item.text) }));
    return [{ act: "enjoined", of: text, ...(limits.length === 0 ? {} : { limits }) }];
  }
  const read = grammarActs(text, { court: courtId }).acts;
  if (read.length > 0)
    return read.map(({ act, of, limits = [], effective }) => ({
      act,
      of: of === null ? null : withArticle(text, of),
      ...(limits.length === 0 ? {} : { limits }),
      ...(effective ? { effective } : {}),
    }));
  return DIRECTS.test(text) ? [{ act: "ordered", of: text }] : [];
}

/** The grammar leaves the article away; a reader wants the words as they stand. */
function withArticle(text: string, of: string): string {
  const at = text.indexOf(of);
  const article =
    /(?:[Tt]he|[Tt]heir|[Hh]is|[Hh]er|[Ii]ts|[Aa]n?|[Tt]his|[Tt]hat) $/.exec(text.slice(0, Math.max(0, at)))?.[0] ?? "";
  return at === -1 ? of : article + of;
}

/** "(a) uploading any code; and" → "uploading any code" */
function itemText(text: string): string {
  return text.replace(/^(?:\([a-z\d]{1,3}\)|[a-z\d]{1,2}[.)])\s+/i, "").replace(/[;,.]?\s*(?:and|or)?[;,.]?$/, "");
}

/** Sentences of the court's own that stay, lift or enjoin something on appeal, which the disposition's verbs do not name. */
export function stays(
  court: readonly Sentence[],
  courtId: string,
): { readonly acts: readonly DocumentAct[]; readonly evidence: readonly Quote[] } {
  const edges = [...court.slice(0, 20), ...court.slice(-14)].filter((one, i, all) => all.indexOf(one) === i);
  const found = edges.flatMap((sentence) => {
    if (voiceOf(sentence) !== "court" || sentence.text.length > 900) return [];
    const acts = grammarActs(sentence.text, { court: courtId }).acts.filter(({ act }) => INTERIM.has(act));
    return acts.map(({ act, of, limits = [], effective }) => ({
      sentence,
      act: {
        act,
        of: of === null ? null : withArticle(sentence.text, of),
        ...(limits.length === 0 ? {} : { limits }),
        ...(effective ? { effective } : {}),
      } satisfies DocumentAct,
    }));
  });
  return { acts: found.map(({ act }) => act), evidence: found.map(({ sentence }) => quoteOf(sentence)) };
}

const INTERIM: ReadonlySet<ActVerb> = new Set<ActVerb>([
  "stayed",
  "lifted",
  "dissolved",
  "enjoined",
  "extended",
  "postponed",
  "held_in_abeyance",
  "recalled",
]);
