import { entryCited } from "../model/courts.ts";
import type { Deployment } from "../model/deployment.ts";
import { DEFAULT_LANGUAGE, type Language, saidIn } from "../model/languages.ts";
import type { Mistake, MistakeKind, ToldWrongly, WrongEntry } from "../model/mistake.ts";
import type { ReaderPreferences } from "../model/reader.ts";
import { type Day, dayIn, EASTERN, type Instant, isDay } from "../model/time.ts";
import { entryUrl, matterUrl } from "./addresses.ts";
import { longDay } from "./dates.ts";
import type { RenderedMail } from "./digest-mail.ts";
import { mailHtml } from "./html.ts";
import { distinctLinks } from "./links.ts";
import type { ItemLine, Line, MailNode } from "./mail-nodes.ts";
import { spoken, statementOf } from "./statements/of-item.ts";
import { litigationOf, SUBJECT_MAX } from "./subject.ts";
import { mailText } from "./text.ts";
import type { MailWords } from "./words/en/mail.ts";
import { mailWordsOf } from "./words/words-of.ts";

export interface CorrectionsLetter {
  readonly deployment: Deployment;
  readonly preferences: Pick<ReaderPreferences, "language" | "zone" | "cadence" | "plainText">;
  readonly now: Instant;
  /** Everything told since then was read again. */
  readonly since: Instant;
  /** In the order in which they were told; never empty. */
  readonly told: readonly ToldWrongly[];
}

/** One letter with everything that a reader was told wrongly: what we wrote, what is true, the court's words. Marks stand where the personal links go. */
export function correctionsLetter(letter: CorrectionsLetter): RenderedMail {
  const { deployment, preferences, now, since, told } = letter;
  const { language } = preferences;
  const words = mailWordsOf(language);
  const subject = subjectOf(letter, words);
  const replay: MailNode[] = deployment.replay
    ? [
        paragraph([words.sentence.replay(longDay(dayIn(EASTERN, now), language))], "note"),
        paragraph([words.corrections.demonstration], "note"),
      ]
    : [];
  const nodes = distinctLinks([
    { is: "lead", line: [words.corrections.lead(told.length, longDay(dayIn(preferences.zone, since), language))] },
    ...replay,
    { is: "heading", level: 1, line: [words.corrections.title] },
    ...told.map((one) => correctedNode(one, letter, words)),
    ...pagesOf(letter, words),
    ...footOf(letter, words),
  ]);
  const text = mailText({ nodes });
  if (preferences.plainText) return { subject, language, text };
  return { subject, language, text, html: mailHtml({ subject, language, nodes }) };
}

/** "Correction: the Fifth Circuit affirmed, it did not reverse": the gravest first, the others counted. */
function subjectOf({ deployment, preferences, told }: CorrectionsLetter, words: MailWords): string {
  const { subject } = words.corrections;
  const [first] = [...told].sort((a, b) => gravity(a.wrong) - gravity(b.wrong));
  if (!first) return "";
  const more = told.length > 1 ? subject.more(told.length - 1) : "";
  const prefix = deployment.replay ? words.replayPrefix : "";
  const room = SUBJECT_MAX - subject.prefix.length - more.length;
  const named = [false, true].map((brief) => namedIn(first.wrong, words, { language: preferences.language, brief }));
  const [whole = "", short = ""] = named;
  return `${prefix}${subject.prefix}${cut(whole.length <= room ? whole : short, room)}${more}`;
}

const GRAVITY: readonly MistakeKind[] = ["turned_act", "dropped_limit", "wrong_direction", "dead_date"];

function gravity({ mistakes }: WrongEntry): number {
  return Math.min(...mistakes.map(({ kind }) => GRAVITY.indexOf(kind)));
}

/** What is corrected, as a subject says it. */
function namedIn(
  wrong: WrongEntry,
  words: MailWords,
  { language, brief }: { readonly language: Language; readonly brief: boolean },
): string {
  const { subject } = words.corrections;
  const mistake = [...wrong.mistakes].sort((a, b) => GRAVITY.indexOf(a.kind) - GRAVITY.indexOf(b.kind))[0];
  if (mistake?.kind === "turned_act") return subject.turned(wrong.docket.court, mistake.right, mistake.told);
  if (mistake?.kind === "dead_date") return subject.date(dayNamed(mistake.date.on, language), mistake.date.what);
  const manner = { as: "headline", where: true, brief } as const;
  return spoken(statementOf(wrong.item, litigationOf(wrong), words, manner));
}

/** A subject is cut at a word. */
function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = text.lastIndexOf(" ", max - 2);
  return `${text.slice(0, end > 0 ? end : max - 2)} …`;
}

function correctedNode({ wrong, at, isExact }: ToldWrongly, letter: CorrectionsLetter, words: MailWords): MailNode {
  const { language, zone } = letter.preferences;
  const { corrections, item } = words;
  const { caption, number, court } = wrong.docket;
  const on = longDay(dayIn(zone, at), language);
  const ofActs = wrong.mistakes.filter(({ kind }) => kind !== "dead_date");
  const lines: Line[] = [
    [corrections.about([...new Set(wrong.mistakes.map(({ kind }) => kind))])],
    ...(ofActs.length > 0 ? actLines(wrong, corrections.said(on, isExact), words, language) : []),
    ...wrong.mistakes.flatMap((mistake) => dateLines(mistake, corrections.said(on, isExact), words, language)),
    [corrections.unchanged],
  ];
  return {
    is: "item",
    level: 2,
    heading: [{ printed: item.caseLine(caption, number, court, entryCited(court, wrong.item.number)) }],
    lines: [
      ...lines.map((line): ItemLine => ({ tone: "plain", line })),
      { tone: "words", line: [{ label: corrections.docketText }, { quote: wrong.words.text, cut: wrong.words.cut }] },
      {
        tone: "plain",
        line: [
          {
            link: item.thisEntry(wrong.entry),
            written: item.thisEntryWritten,
            href: entryUrl(letter.deployment.baseUrl, wrong.entry),
          },
        ],
      },
    ],
  };
}

/** What we wrote of the acts, and the whole of what was done. */
function actLines(wrong: WrongEntry, said: string, words: MailWords, language: Language): Line[] {
  const manner = { as: "sentence", where: true, on: wrong.item.filedOn ?? wrong.item.enteredOn } as const;
  const right = statementOf(wrong.item, litigationOf(wrong), words, manner);
  return [
    [said, { quote: saidIn(language, wrong.said), cut: false }],
    [words.corrections.correct, ...right, /[.!?…”]$/.test(spoken(right)) ? "" : "."],
  ];
}

function dateLines(mistake: Mistake, said: string, words: MailWords, language: Language): Line[] {
  if (mistake.kind !== "dead_date") return [];
  const { corrections } = words;
  const { date, because } = mistake;
  const day = dayNamed(date.on, language);
  const right =
    because.is === "asked"
      ? corrections.date.asked(day)
      : corrections.date.ended(day, because.how, because.movedTo === null ? null : dayNamed(because.movedTo, language));
  return [
    [said, { quote: corrections.dateSaid(day, date.what), cut: false }],
    [corrections.correct, right],
  ];
}

function dayNamed(day: Day, language: Language): string {
  return isDay(day) ? longDay(day, language) : day;
}

/** Where all corrections of each litigation stand. */
function pagesOf({ deployment, told }: CorrectionsLetter, words: MailWords): MailNode[] {
  const matters = new Map(told.map(({ wrong }) => [wrong.matter.id, wrong.matter]));
  return [...matters.values()].map(({ id, name }) =>
    paragraph([{ link: words.corrections.page, href: matterUrl(deployment.baseUrl, id, "corrections"), apart: name }]),
  );
}

function footOf({ deployment, preferences, told }: CorrectionsLetter, words: MailWords): MailNode[] {
  const { sentence } = words;
  const names = [...new Set(told.map(({ wrong }) => wrong.matter.name))];
  const { name, postalAddress } = deployment.operator;
  return [
    { is: "rule" },
    paragraph([sentence.because(preferences.cadence, names)], "quiet"),
    { is: "personal", which: "preferences", text: sentence.change },
    { is: "personal", which: "unsubscribe", text: sentence.stop },
    paragraph([`(${sentence.personal})`], "quiet"),
    paragraph([`${sentence.mistake} · ${sentence.notLegalAdvice} · ${sentence.runBy(name, postalAddress)}`], "quiet"),
    ...(sentence.unreviewed === "" ? [] : [paragraph([sentence.unreviewed], "quiet")]),
  ];
}

function paragraph(line: Line, tone?: "quiet" | "note"): MailNode {
  return { is: "paragraph", line, ...(tone && { tone }) };
}

/** What was told and what is right, as the ledger and its pages say it. */
export function correctionInWords(wrong: WrongEntry): { field: string; old: string; new: string } {
  const words = mailWordsOf(DEFAULT_LANGUAGE);
  const dates = wrong.mistakes.flatMap((mistake) => dateLines(mistake, "", words, DEFAULT_LANGUAGE));
  if (dates.length > 0 && dates.length === wrong.mistakes.length * 2) {
    const [old = [], right = []] = dates;
    return { field: "dates", old: unquoted(old), new: unquoted(right.slice(1)) };
  }
  const manner = { as: "sentence", where: true, on: wrong.item.filedOn ?? wrong.item.enteredOn } as const;
  return {
    field: "acts",
    old: saidIn(DEFAULT_LANGUAGE, wrong.said),
    new: spoken(statementOf(wrong.item, litigationOf(wrong), words, manner)),
  };
}

function unquoted(line: Line): string {
  return line.map((span) => (typeof span === "object" && "quote" in span ? span.quote : spoken([span]))).join("");
}
