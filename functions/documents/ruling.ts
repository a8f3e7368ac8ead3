import type { Field, Quote, RulingSummary } from "../model/summary.ts";
import { type Announced, announcedParts } from "./announced.ts";
import type { CleanDocument } from "./clean.ts";
import * as cues from "./cues.ts";
import { readDisposition } from "./disposition.ts";
import { orderedActs, stays, withLimits } from "./document-acts.ts";
import { holdingsOf, questionOf } from "./holdings.ts";
import { scoreSentences } from "./key-sentences.ts";
import { titleActs } from "./order-title.ts";
import { ITEM, orderingClauses } from "./ordering.ts";
import { readPanel } from "./panel.ts";
import { quoteOf, quoteSpan } from "./quotes.ts";
import { rulingSections } from "./ruling-sections.ts";
import { isMachineRead } from "./scan.ts";
import { type Section, sectionAt } from "./sections.ts";
import { noteSentences, type Sentence, sentencesOf } from "./sentences.ts";
import { flawOf } from "./showable.ts";
import { signerOf } from "./signer.ts";
import { voiceOf } from "./voices.ts";

/** What a mail has room for. */
const NEXT_MAX = 3;
const CLAUSES_MAX = 20;
const STAFF_SENTENCES_MAX = 6;
const NOT_STATED = { status: "not_stated", evidence: [] } as const;

/** A ruling read: its summary and what the checks need. */
export interface ReadRuling {
  readonly summary: RulingSummary;
  readonly sections: readonly Section[];
}

/** What a ruling says: who decided, the question, the holdings, the acts, what comes next. Everything is quoted from its own part. */
export function readRuling(document: CleanDocument, courtId = ""): ReadRuling {
  const sections = rulingSections(document);
  const sentences = sentencesOf(document, sections);
  const court = sentences.filter((sentence) => sentence.part === "court");
  // What only a plurality joined is no holding of the court.
  const ofTheCourt = court.filter((sentence) => sections[sentence.section]?.plurality !== true);
  const scored = scoreSentences(ofTheCourt, "ruling");
  const question = questionOf(ofTheCourt, scored);
  const announced = announcedParts(document);
  const holdings = holdingsOf(scored, question, ofTheCourt);
  const ordering = orderingOf(court);
  const ordersByFormula = orderingClauses(court).length > 0;
  const summary: RulingSummary = {
    form: "ruling",
    court: courtOf(document),
    panel: readPanel(document),
    author: authorOf(document, sections, announced) ?? signerOf(document, sections),
    published: publishedOf(document, sections),
    question: question.map(quoteOf),
    holdings: ordersByFormula ? without(holdings, ordering) : holdings,
    acts: actsOf(document, court, courtId),
    orderingClauses: ordersByFormula ? ordering : without(ordering, holdings),
    separate: withAnnounced(separateOf(sections, sentences), announced),
    vote: voteOf(document, court),
    next: without(nextOf(court), holdings, ordering),
    ...staffSummaryOf(sentences),
  };
  return { summary, sections };
}

/**
 * What the ruling does. An order says it clause by clause, an opinion in its disposition, and an order that says neither in its title.
 * What a machine read from a picture is never told as an act.
 */
function actsOf(document: CleanDocument, court: readonly Sentence[], courtId: string): RulingSummary["acts"] {
  if (isMachineRead(document)) return NOT_STATED;
  const ordered = orderedActs(court, courtId);
  const title = titleActs(document);
  if (ordered.acts.length > 0) {
    const said = (title.value ?? []).filter(({ act }) => !ordered.acts.some((one) => one.act === act));
    return {
      status: "stated",
      value: [...said, ...ordered.acts],
      evidence: [...(said.length > 0 ? title.evidence : []), ...ordered.evidence],
    };
  }
  // What is supposed, or what a party says, does nothing.
  const doing = court.filter((sentence) => !["hypothetical", "party"].includes(voiceOf(sentence)));
  const disposed = readDisposition(doing);
  if (disposed.status === "conflict") return { status: "conflict", evidence: disposed.evidence };
  const interim = stays(court, courtId);
  if (disposed.status === "not_stated")
    return interim.acts.length === 0 ? title : { status: "stated", value: interim.acts, evidence: interim.evidence };
  const acts = withLimits(disposed, court, courtId);
  const more = interim.acts.filter(({ act }) => !acts.value?.some((one) => one.act === act));
  return {
    ...acts,
    value: [...(acts.value ?? []), ...more],
    evidence: [...acts.evidence, ...(more.length > 0 ? interim.evidence : [])],
  };
}

// UNITED STATES COURT OF APPEALS FOR THE NINTH CIRCUIT · SUPREME COURT OF THE UNITED STATES · UNITED STATES DISTRICT COURT NORTHERN DISTRICT OF CALIFORNIA
const COURT =
  /\b(?:SUPREME COURT OF THE UNITED STATES|UNITED STATES COURT OF APPEALS\s+FOR THE (?:[A-Z]+|DISTRICT OF COLUMBIA) CIRCUIT|UNITED STATES DISTRICT COURT,?\s+(?:FOR THE )?(?:[A-Z]+ )?DISTRICT OF [A-Z]+(?: [A-Z]+)??(?=\s|$))/i;

function courtOf(document: CleanDocument): Field<string> {
  for (const [index, page] of document.pages.slice(0, 6).entries()) {
    const match = COURT.exec(page.text.replace(/\n/g, " "));
    if (match === null) continue;
    const quote = quoteSpan(document, {
      index,
      start: match.index,
      end: match.index + match[0].length,
      part: "caption",
    });
    return { status: "stated", value: quote.text, evidence: [quote] };
  }
  return NOT_STATED;
}

/**
 * The author as the opening of the opinion names him or her, "Per Curiam" when it says so; else as the caption announces. An order
 * names the judge who signed it.
 */
function authorOf(
  document: CleanDocument,
  sections: readonly Section[],
  announced: readonly Announced[],
): Field<string> | undefined {
  const court = sections.find((section) => section.part === "court" && section.writer !== undefined);
  const opinion = announced.find(({ writing }) => writing === undefined);
  const asAnnounced: Field<string> | undefined =
    opinion === undefined ? undefined : { status: "stated", value: opinion.judge, evidence: [opinion.evidence] };
  if (court?.writer === undefined || court.writer === "") return asAnnounced;
  const page = document.pages[court.from.page];
  const opening = page?.lines.findLast(
    (line) => line.start < court.from.at && line.text.toUpperCase().includes(court.writer?.toUpperCase() ?? ""),
  );
  if (opening === undefined) return asAnnounced;
  const end = Math.max(court.from.at, opening.start);
  const evidence = quoteSpan(document, { index: court.from.page, start: opening.start, end, part: "caption" });
  return { status: "stated", value: court.writer, evidence: [evidence] };
}

const UNPUBLISHED =
  /\bNOT FOR PUBLICATION\b|\bUNPUBLISHED\b|\bnot (?:appropriate for publication|precedent|binding precedent)\b|\bshould not be published\b|\bdo not publish\b|\bnonprecedential\b/i;
// FOR PUBLICATION · PUBLISHED · PRECEDENTIAL · (Slip Opinion) · "subject to formal revision before publication in the … Reports" · PRELIMINARY PRINT
const PUBLISHED =
  /\bFOR PUBLICATION\b|\bPUBLISH(?:ED)?\b|\bPRECEDENTIAL\b|\(Slip Opinion\)|\bsubject to formal revision before (?:publication|the bound volume)|\bP ?R ?E ?L ?I ?M ?I ?N ?A ?R ?Y\s+P ?R ?I ?N ?T\b/;

// this opinion should not be published · this disposition is not appropriate for publication · this opinion … is not precedent
const OF_ITSELF =
  /\b[Tt]his (?:opinion|disposition|decision|order|memorandum)\b[^.]{0,80}\b(?:should not be published|not (?:appropriate for publication|(?:binding )?precedent))/;

/** Whether the first pages say "for publication" or its contrary. Most courts say nothing. In running text only a ruling's word on itself counts. */
function publishedOf(document: CleanDocument, sections: readonly Section[]): Field<boolean> {
  for (const [index, page] of document.pages.slice(0, 2).entries()) {
    const text = page.text.replace(/\n/g, " ");
    const itself = OF_ITSELF.exec(text);
    const no = itself ?? UNPUBLISHED.exec(text);
    const match = no ?? PUBLISHED.exec(text);
    if (match === null) continue;
    const inNote = (page.notes[0]?.start ?? Infinity) <= match.index;
    const part = sectionAt(sections, { page: index, at: match.index })?.part ?? "caption";
    if (!inNote && itself === null && part !== "caption" && part !== "syllabus" && part !== "staff_summary") continue;
    const sentence = inNote
      ? noteSentences(document, { from: index, to: index }).find((one) => (no ? UNPUBLISHED : PUBLISHED).test(one.text))
      : undefined;
    const evidence = sentence
      ? quoteOf(sentence)
      : quoteSpan(document, { index, start: match.index, end: match.index + match[0].length, part });
    return { status: "stated", value: no === null, evidence: [evidence] };
  }
  return NOT_STATED;
}

// IT IS ORDERED that · IT IS HEREBY ORDERED · The motion is GRANTED · the Court GRANTS
const ORDERS =
  /\bIT IS (?:HEREBY |FURTHER |THEREFORE |SO |ACCORDINGLY )*(?:ORDERED|ADJUDGED|DECREED)|\b(?:GRANT(?:S|ED)|DEN(?:IES|IED)|DISMISS(?:ES|ED)|ENJOIN(?:S|ED)|STAY(?:S|ED)|VACAT(?:ES|ED)|REMAND(?:S|ED)|AFFIRM(?:S|ED)|REVERS(?:ES|ED)|ORDERS)\b|\b(?:is|are) (?:hereby )?(?:enjoined|restrained|ordered|directed)\b/;

/** An order of fewer words than this is shown whole. */
const SHORT_ORDER = 120;
// "THUS, IT IS HEREBY ORDERED THAT:" · "IT IS SO ORDERED.": the formula without what it orders
const FORMULA =
  /^(?:\w+, )?IT IS,? (?:\w+,? )*ORDERED(?:,? ADJUDGED,? AND DECREED)?(?: THAT| AS FOLLOWS)?[:.,]?$|^SO ORDERED\.?$/i;

/** The clauses that order something, verbatim: behind the formula, with their lists; else those that say it in capitals. A short order is shown whole. */
function orderingOf(court: readonly Sentence[]): Quote[] {
  const clauses = orderingClauses(court).flatMap(({ lead, items }) => [lead, ...items]);
  const words = court.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  // What stands before the first order is how the case came here: whose challenge it is, that there was a trial.
  const begins = court.findIndex((sentence) => clauses.includes(sentence) || ORDERS.test(sentence.text));
  const whole = court.slice(Math.max(0, begins)).filter((one) => isWholeClause(one) || ITEM.test(one.text));
  const ordering = court.filter((sentence) => ORDERS.test(sentence.text) && isWholeClause(sentence));
  const short = words < SHORT_ORDER && (clauses.length > 0 || ordering.length > 0);
  const said = short ? whole : clauses.length > 0 ? clauses : ordering;
  return said
    .filter(({ text }) => text.length < 1_400 && !FORMULA.test(text))
    .slice(0, CLAUSES_MAX)
    .map(quoteOf);
}

/** Each sentence stands under one label only. */
function without(quotes: readonly Quote[], ...others: readonly (readonly Quote[])[]): Quote[] {
  return quotes.filter(
    ({ text, anchor }) => !others.flat().some((one) => one.text === text && one.anchor.page === anchor.page),
  );
}

/** A clause may be short, end in a colon before its list, and hold a citation; it may be no piece of a sentence. */
function isWholeClause(sentence: Sentence): boolean {
  const flaw = flawOf(sentence);
  const endsInList = flaw === "ends inside" && /[:;]$/.test(sentence.text);
  const ended = /[.:;]["’”)]*$/.test(sentence.text);
  const whole = flaw === undefined || flaw === "short" || flaw === "long" || flaw === "citation";
  return (whole && ended) || endsInList;
}

/** Each separate writing under its judge's name, with the sentence that it opens with. */
function separateOf(sections: readonly Section[], sentences: readonly Sentence[]): RulingSummary["separate"] {
  const writings: { judge: string; writing: string; joinedBy: readonly string[]; lead?: Quote }[] = [];
  sections.forEach((section, index) => {
    if (section.part !== "separate" || section.writer === undefined) return;
    const known = writings.find((one) => one.judge.toUpperCase() === section.writer?.toUpperCase());
    if (known !== undefined) {
      // The opening's own words say more than the head above the page: "concurring in part" below "concurring".
      if (known.writing.length < (section.writing ?? "").length) known.writing = section.writing ?? "";
      if (known.joinedBy.length === 0) known.joinedBy = section.joinedBy ?? [];
    }
    const own = sentences.filter(
      (sentence) => sentence.section === index && flawOf(sentence) === undefined && !isOpening(sentence),
    );
    const lead = own.find(({ text }) => TAKES_PART.test(text)) ?? own[0];
    if (known !== undefined && known.lead === undefined && lead !== undefined) known.lead = quoteOf(lead);
    if (known !== undefined) return;
    writings.push({
      judge: section.writer,
      writing: section.writing ?? "",
      joinedBy: section.joinedBy ?? [],
      ...(lead === undefined ? {} : { lead: quoteOf(lead) }),
    });
  });
  return writings;
}

// I would reverse · I respectfully dissent · I agree that · I join the opinion · In my view
const TAKES_PART =
  /\bI (?:would|respectfully|dissent|concur|disagree|agree|join|write|cannot|do not (?:agree|join|believe|think))\b|\b[Ii]n my view\b/;

/** A writing that the caption announces and the text at hand does not hold is told, too, without words of its own. */
function withAnnounced(found: RulingSummary["separate"], announced: readonly Announced[]): RulingSummary["separate"] {
  const surname = (judge: string) => judge.split(/[ .]+/).at(-1)?.toUpperCase();
  const missing = announced.filter(
    ({ judge, writing }) => writing !== undefined && !found.some((one) => surname(one.judge) === surname(judge)),
  );
  return [...found, ...missing.map(({ judge, writing = "" }) => ({ judge, writing, joinedBy: [] }))];
}

/** "JUSTICE STEVENS, with whom JUSTICE THOMAS joins, dissenting." names the writing and says nothing. */
function isOpening({ text }: Sentence): boolean {
  return /\b(?:dissenting|concurring)\b[^.]{0,80}\.$/i.test(text) && /^(?:THE |CHIEF |JUSTICE |[A-Z]{2,})/.test(text);
}

// by a vote of 5 to 4 · The matter failed to receive a majority of the votes · equally divided Court · by an equally divided vote
const VOTE =
  /\bby a (?:vote of )?\d{1,2}[-– ](?:to[- ])?\d{1,2}(?: vote)?\b|\b(?:failed to receive|received) a majority of the votes\b|\bequally divided\b|\bunanimous(?:ly)? (?:Court|panel)\b/i;

/** Only when the ruling itself says it, as a statement of its own vote. */
function voteOf(document: CleanDocument, court: readonly Sentence[]): Field<string> {
  const edges = [...court.slice(0, 12), ...court.slice(-6)];
  const sentence = edges.find(
    (one) =>
      VOTE.test(one.text) &&
      /\b(?:Court|panel|judges?|vote|we|this)\b/i.test(one.text) &&
      !cues.BELOW.test(one.text) &&
      !/\d+ [FU]\./.test(one.text),
  );
  if (sentence === undefined || document.pages.length === 0) return NOT_STATED;
  return { status: "stated", value: VOTE.exec(sentence.text)?.[0] ?? "", evidence: [quoteOf(sentence)] };
}

// remand for further proceedings · shall take effect · The mandate shall issue · within 14 days · The parties shall file
const NEXT =
  /\bremand(?:ed)?\b[^.]{0,60}\b(?:for|to|with)\b|\bmandate (?:shall|will) (?:issue|be)|\bwithin (?:\d+|\w+) (?:court |calendar |business )?(?:days|weeks|hours)\b|\b(?:shall|must|are directed to|is directed to|may) file\b|\bno later than\b|\bdue (?:on or before|by)\b|\b(?:hearing|conference|argument) (?:is|will be|shall be) (?:set|held|scheduled)\b|\bpending (?:appeal|further order|the disposition)\b/i;

// shall file · must be served · the mandate will issue · remanded: "released within 24 hours" binds nobody
const BINDS =
  /\b(?:shall|must|may (?:file|renew|amend|seek|move)|remand(?:s|ed)?|mandate|directed|ordered|no later than|due (?:on|by)|(?:set|scheduled) for|pending)\b/i;

function nextOf(court: readonly Sentence[]): Quote[] {
  return court
    .slice(-16)
    .filter((sentence) => NEXT.test(sentence.text) && BINDS.test(sentence.text) && voiceOf(sentence) === "court")
    .filter((sentence) => flawOf(sentence) === undefined && !cues.CITES.test(sentence.text))
    .slice(-NEXT_MAX)
    .map(quoteOf);
}

/** The court staff's summary or the Reporter's syllabus: no part of the opinion, and labelled so. */
function staffSummaryOf(sentences: readonly Sentence[]): Pick<RulingSummary, "staffSummary"> {
  const staff = sentences.filter(
    (sentence) =>
      sentence.part === "staff_summary" &&
      flawOf(sentence) === undefined &&
      !/constitutes no part of the opinion/.test(sentence.text),
  );
  if (staff.length > 0)
    return { staffSummary: { by: "court staff", text: staff.slice(0, STAFF_SENTENCES_MAX).map(quoteOf) } };
  const syllabus = sentences.filter((sentence) => sentence.part === "syllabus");
  const held = syllabus.findIndex((sentence) => /^Held\b/.test(sentence.text) || /\bHeld:/.test(sentence.text));
  const text = syllabus.slice(held === -1 ? 0 : held).filter((sentence) => flawOf(sentence) === undefined);
  return text.length === 0
    ? {}
    : { staffSummary: { by: "Reporter of Decisions", text: text.slice(0, STAFF_SENTENCES_MAX).map(quoteOf) } };
}
