import type { Deployment } from "../model/deployment.ts";
import type { Block, Digest, DigestSection, MatterDigest } from "../model/digest.ts";
import { dayIn } from "../model/time.ts";
import { digestUrl } from "./addresses.ts";
import { blockNodes } from "./block-nodes.ts";
import { longDay, weekday } from "./dates.ts";
import { kindsOf } from "./digest-stats.ts";
import type { Frame } from "./frame.ts";
import { itemNode } from "./item-nodes.ts";
import type { Line, MailNode } from "./mail-nodes.ts";
import { orderWordsOf } from "./words/words-of.ts";

/** That all dockets were checked, one line for each matter of which nothing else is to be said: it stands in a mail's foot. */
export function wellNodes(digest: Digest, frame: Omit<Frame, "digest">): MailNode[] {
  return digest.matters.flatMap((matter) =>
    matter.sections.filter(isOneLine).flatMap((section) => sectionNodes(section, matter, { ...frame, digest })),
  );
}

/** The body of a digest: each matter with its sections, of which `without` are told elsewhere. Headings start at the level of `frame.top`. */
export function digestNodes(
  digest: Digest,
  frame: Omit<Frame, "digest">,
  without: "well" | "nothing" = "nothing",
): MailNode[] {
  const whole: Frame = { ...frame, digest };
  const { mayRepeat, restored } = frame.words.sentence;
  const said = [...(digest.mayRepeat ? [mayRepeat] : []), ...(digest.restored ? [restored] : [])];
  const notes = said.map((line): MailNode => ({ is: "paragraph", tone: "note", line: [line] }));
  const told = (section: DigestSection): boolean => without === "nothing" || !isOneLine(section);
  return [
    ...notes,
    ...digest.matters.flatMap((matter) =>
      matterNodes({ ...matter, sections: matter.sections.filter(told) }, matter === digest.matters[0], whole),
    ),
  ];
}

function matterNodes(matter: MatterDigest, isFirst: boolean, frame: Frame): MailNode[] {
  const { alsoCalled } = matter.matter;
  const name = frame.words.matterTitle(matter.matter.name);
  const title: Line = alsoCalled ? [name, " (", { quote: alsoCalled, cut: false }, ")"] : [name];
  const single = frame.digest.matters.length === 1;
  const level = single || isFirst ? frame.top : 2;
  return [
    { is: "heading", level, line: title },
    { is: "paragraph", line: [whenFiled(matter, frame)] },
    ...matter.sections.flatMap((section) => sectionNodes(section, matter, frame)),
  ];
}

/** "Wednesday, June 26, 2019", "June 21, 2019 to June 27, 2019": the days of filing; each entry says its case. */
function whenFiled(matter: MatterDigest, { digest, language, words }: Frame): string {
  const days = matter.days ?? { first: dayIn(digest.zone, digest.now), last: dayIn(digest.zone, digest.now) };
  const when =
    days.first === days.last
      ? weekday(days.first, language)
      : words.summary.span(longDay(days.first, language), longDay(days.last, language));
  return `${when.charAt(0).toUpperCase()}${when.slice(1)}`;
}

function sectionNodes(section: DigestSection, matter: MatterDigest, frame: Frame): MailNode[] {
  const heading: MailNode[] = isOneLine(section) ? [] : [{ is: "heading", level: 2, line: [titleOf(section, frame)] }];
  let place = 0;
  const nodes = section.blocks.flatMap((block): MailNode[] => {
    if (block.kind === "item") return [itemNode(block.item, ++place, frame)];
    return blockNodes(block, matter, frame);
  });
  return [...heading, ...nodes];
}

/** While all dockets are well, one line under no heading says so. */
function isOneLine({ id, blocks }: DigestSection): boolean {
  return id === "visibility" && blocks.every((block) => block.kind === "health" && block.health.troubles.length === 0);
}

function titleOf(section: DigestSection, frame: Frame): string {
  const { heading } = frame.words;
  const listed = section.blocks.flatMap((block) => (block.kind === "item" ? [block.item] : []));
  const n = section.blocks.reduce((sum, block) => sum + sizeOf(block), 0);
  switch (section.id) {
    case "requests":
      return heading.requests(kindsOf(listed), n);
    case "counted":
      return listed.length > 0 ? heading.routine() : heading.counted;
    case "dates_ahead":
      return heading.dates_ahead;
    case "visibility":
      return heading.visibility;
    case "standing":
      return heading.places;
    case "so_far":
      return soFarHeading(section, frame);
    case "rulings":
    case "amicus_briefs":
      return heading[section.id](n);
    default:
      return heading[section.id]();
  }
}

/** "So far, on the 2019 injunction against MPP": the order whose life is listed; without one, the injunction or the case. */
function soFarHeading({ blocks }: DigestSection, { words, language }: Frame): string {
  const lists = blocks.filter((block) => block.kind === "so_far");
  const names = lists.flatMap(({ order }) => (order ? [order.shortIn?.[language] ?? order.short] : []));
  if (names.length > 0) return orderWordsOf(language).soFar(names);
  return words.heading.so_far[lists.some((block) => block.about === "case") ? "case" : "injunction"];
}

function sizeOf(block: Block): number {
  return "count" in block ? block.count : 1;
}

/** Why the reader gets this, and how to change it: the only place with links that are the reader's own. */
export function digestFoot(
  digest: Digest,
  { deployment, words }: { deployment: Deployment; words: Frame["words"] },
  notes: readonly MailNode[] = [],
): MailNode[] {
  const { sentence } = words;
  const quiet = (line: Line): MailNode => ({ is: "paragraph", tone: "quiet", line });
  return [
    { is: "rule" },
    ...notes,
    quiet([
      sentence.because(
        digest.cadence,
        digest.matters.map((matter) => matter.matter.name),
      ),
    ]),
    { is: "personal", which: "preferences", text: sentence.change },
    { is: "personal", which: "unsubscribe", text: sentence.stop },
    quiet([`(${sentence.personal})`]),
    ...digest.matters.map((matter) =>
      quiet([
        {
          link: words.counted.edition,
          href: digestUrl(deployment.baseUrl, { matter: matter.matter.id, from: matter.from, to: matter.to }),
          apart: matter.matter.name,
        },
      ]),
    ),
    quiet([
      `${sentence.mistake} · ${sentence.notLegalAdvice} · ${sentence.runBy(deployment.operator.name, deployment.operator.postalAddress)}`,
    ]),
    ...(sentence.unreviewed === "" ? [] : [quiet([sentence.unreviewed])]),
  ];
}
