import { entryCited } from "../model/courts.ts";
import type { Deployment } from "../model/deployment.ts";
import type { MatterName, Standing } from "../model/digest.ts";
import type { Language } from "../model/languages.ts";
import type { Matter } from "../model/matter.ts";
import type { ReaderPreferences } from "../model/reader.ts";
import { dayIn, type Instant } from "../model/time.ts";
import { entryUrl, matterUrl } from "./addresses.ts";
import { clockTime, longDay, zoneName } from "./dates.ts";
import type { RenderedMail } from "./digest-mail.ts";
import { mailHtml } from "./html.ts";
import { distinctLinks } from "./links.ts";
import type { Line, MailNode } from "./mail-nodes.ts";
import { ordersStanding } from "./order-nodes.ts";
import { rulingLineOf } from "./ruling-spans.ts";
import { mailText } from "./text.ts";
import type { MailWords } from "./words/en/mail.ts";
import { pageWords } from "./words/en/pages.ts";
import { mailWordsOf } from "./words/words-of.ts";

/** What every letter needs. Letters are asked for and sent once; their links are the reader's own. */
export interface LetterInput {
  readonly deployment: Deployment;
  readonly language: Language;
  readonly now: Instant;
}

/** How often and when, as a reader chose it. */
export type Rhythm = Pick<ReaderPreferences, "cadence" | "zone" | "hour">;

/** What stands in every letter to an address that nobody confirmed: how never to get one again. */
interface ToAStranger {
  readonly neverUrl: string;
}

interface LetterParts {
  readonly subject: string;
  readonly lead: Line;
  readonly title: Line;
  readonly body: readonly MailNode[];
}

/** Asks somebody to confirm: nothing starts before the button behind `url` is pressed. */
export function confirmLetter(
  input: LetterInput & {
    readonly matter: MatterName;
    readonly cadence: ReaderPreferences["cadence"];
    readonly url: string;
  } & ToAStranger,
): RenderedMail {
  const { letter } = mailWordsOf(input.language);
  const { matter, cadence, url, neverUrl } = input;
  return written(input, {
    subject: letter.confirm.subject(cadence, matter.name),
    lead: letter.confirm.asked(cadence, matter.name, matter.alsoCalled),
    title: [letter.confirm.title],
    body: [
      paragraph([letter.confirm.start]),
      asSaid(letter.confirm.link, url),
      paragraph([letter.works48]),
      paragraph([letter.confirm.notYou]),
      asSaid(letter.never.link, neverUrl),
      paragraph([letter.confirm.keep]),
    ],
  });
}

/** Where the litigation stands, the last rulings and briefs, how to stop. */
export function welcomeLetter(
  input: LetterInput & {
    readonly matter: MatterName & Pick<Matter, "dockets">;
    readonly rhythm: Rhythm;
    readonly standing: Standing;
    readonly preferencesUrl: string;
    readonly unsubscribeUrl: string;
  },
): RenderedMail {
  const words = mailWordsOf(input.language);
  const { letter, heading } = words;
  const { matter, rhythm, standing } = input;
  const rulings = (lines: Standing["rulings"]): MailNode => ({
    is: "list",
    items: lines.map((line) => rulingLineOf(line, "latest", { ...input, words })),
  });
  return written(input, {
    subject: letter.welcome.subject(matter.name),
    lead: [letter.welcome.lead(matter.name, when(rhythm, input, words))],
    title: letter.welcome.title(matter.name, matter.alsoCalled),
    body: [
      ...section(
        heading.places,
        standing.orders.length > 0
          ? ordersStanding(standing.orders, matter, { ...input, words })
          : [paragraph([letter.welcome.noRuling])],
      ),
      ...(standing.rulings.length > 0 ? section(heading.latestRulings, [rulings(standing.rulings)]) : []),
      ...(standing.briefs.length > 0
        ? section(heading.latestBriefs, [
            { is: "list", items: standing.briefs.map((brief) => briefLine(brief, input, words)) },
          ])
        : []),
      paragraph([{ link: letter.welcome.whole(matter.name), href: matterUrl(input.deployment.baseUrl, matter.id) }]),
      ...section(heading.howToStop, [
        paragraph([letter.welcome.stop]),
        button(words.sentence.change, input.preferencesUrl),
        button(words.sentence.stop, input.unsubscribeUrl),
        paragraph([words.sentence.personal]),
      ]),
    ],
  });
}

/** To somebody who asked for what they already get. */
export function alreadyLetter(
  input: LetterInput & { readonly matter: MatterName; readonly rhythm: Rhythm; readonly preferencesUrl: string },
): RenderedMail {
  const words = mailWordsOf(input.language);
  const { letter } = words;
  return written(input, {
    subject: letter.already.subject(input.matter.name),
    lead: [letter.already.lead(input.matter.name, when(input.rhythm, input, words))],
    title: [letter.already.title],
    body: [paragraph([letter.already.other]), button(words.sentence.change, input.preferencesUrl)],
  });
}

/** To the new address: the digests move there when the button behind `url` is pressed. */
export function moveLetter(
  input: LetterInput & { readonly fromMasked: string; readonly url: string } & ToAStranger,
): RenderedMail {
  const { letter } = mailWordsOf(input.language);
  return written(input, {
    subject: letter.move.subject,
    lead: [letter.move.asked(input.fromMasked)],
    title: [letter.move.title],
    body: [
      paragraph([letter.move.start]),
      asSaid(letter.move.link, input.url),
      paragraph([letter.works48]),
      paragraph([letter.confirm.notYou]),
      asSaid(letter.never.link, input.neverUrl),
    ],
  });
}

/** To the old address, after the move: how to take it back. */
export function movedLetter(input: LetterInput & { readonly toMasked: string; readonly url: string }): RenderedMail {
  const { letter } = mailWordsOf(input.language);
  return written(input, {
    subject: letter.moved.subject,
    lead: [letter.moved.lead(input.toMasked)],
    title: [letter.moved.title],
    body: [paragraph([letter.moved.notYou]), asSaid(letter.moved.link, input.url)],
  });
}

/** To a reader whose mails were stopped by a link that somebody else may have made: how to start them again. */
export function stoppedLetter(input: LetterInput & { readonly url: string }): RenderedMail {
  const { letter } = mailWordsOf(input.language);
  const { subject, lead, title, link, works } = letter.stopped;
  return written(input, { subject, lead: [lead], title: [title], body: [button(link, input.url), paragraph([works])] });
}

/** A fresh link for what must not hang on an old one: downloading or erasing one's data. */
export function linkLetter(
  input: LetterInput & { readonly purpose: "export" | "erase"; readonly url: string },
): RenderedMail {
  const { letter } = mailWordsOf(input.language);
  const { subject, lead, title, link } = letter.link[input.purpose];
  return written(input, {
    subject,
    lead: [lead],
    title: [title],
    body: [button(link, input.url), paragraph([letter.works48]), paragraph([letter.link.notYou])],
  });
}

/** To the operator of a one-machine copy, in English like everything that only operators see: what needs a hand. */
export function alarmLetter(input: LetterInput & { readonly lines: readonly string[] }): RenderedMail {
  const { alarms } = pageWords;
  return written(input, {
    subject: alarms.subject(input.lines.length),
    lead: [alarms.lead],
    title: [alarms.title],
    body: [{ is: "list", items: input.lines.map((line) => [line]) }],
  });
}

function written(input: LetterInput, parts: LetterParts): RenderedMail {
  const words = mailWordsOf(input.language);
  const { deployment, language, now } = input;
  const subject = `${deployment.replay ? words.replayPrefix : ""}${parts.subject}`;
  const replay: MailNode[] = deployment.replay
    ? [{ is: "paragraph", tone: "note", line: [words.sentence.replay(longDay(dayIn(ZONE, now), language))] }]
    : [];
  const nodes = distinctLinks([
    { is: "lead", line: parts.lead },
    ...replay,
    { is: "heading", level: 1, line: parts.title },
    ...parts.body,
    { is: "rule" },
    {
      is: "paragraph",
      tone: "quiet",
      line: [
        `${words.sentence.mistake} · ${words.sentence.notLegalAdvice} · ${words.sentence.runBy(deployment.operator.name, deployment.operator.postalAddress)}`,
      ],
    },
    ...(words.sentence.unreviewed === ""
      ? []
      : [{ is: "paragraph" as const, tone: "quiet" as const, line: [words.sentence.unreviewed] }]),
  ]);
  return { subject, language, text: mailText({ nodes }), html: mailHtml({ subject, language, nodes }) };
}

const ZONE = "America/New_York";

function paragraph(line: Line): MailNode {
  return { is: "paragraph", line };
}

/** A link that is the letter's purpose: alone on its line, so that it can be copied whole. */
function button(text: string, href: string): MailNode {
  return { is: "action", text, href };
}

/** The same after a sentence that already says what it opens: plain text needs the address alone. */
function asSaid(text: string, href: string): MailNode {
  return { is: "action", text, href, written: "" };
}

function section(title: string, nodes: readonly MailNode[]): MailNode[] {
  return [{ is: "heading", level: 2, line: [title] }, ...nodes];
}

function when(rhythm: Rhythm, { now }: LetterInput, words: MailWords): string {
  return words.letter.when(rhythm.cadence, `${clockTime(rhythm.hour)} ${zoneName(rhythm.zone, now)}`);
}

function briefLine(brief: Standing["briefs"][number], { deployment, language }: LetterInput, words: MailWords): Line {
  const day = brief.filedOn ?? brief.enteredOn;
  const { caption, number, court } = brief.docket;
  return [
    `${day === null ? words.soFar.undated : longDay(day, language)}: `,
    { printed: words.item.amici(brief.amici, brief.amiciMore) },
    ", ",
    { printed: words.item.caseLine(caption, number, court, entryCited(court, brief.number)) },
    ". ",
    { link: words.item.entry(brief.entry), written: "", href: entryUrl(deployment.baseUrl, brief.entry) },
  ];
}
