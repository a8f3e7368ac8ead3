import { entryCited } from "../model/courts.ts";
import type {
  Block,
  ChangeBlock,
  DigestAct,
  DocketName,
  DocketTrouble,
  MatterDigest,
  SeenAndNotSeen,
} from "../model/digest.ts";
import { KINDS, type Kind, SIDES, type Side } from "../model/entry.ts";
import { dayIn, type Instant, isDay } from "../model/time.ts";
import { digestUrl, entryUrl, matterUrl } from "./addresses.ts";
import { dateSpans } from "./date-spans.ts";
import { longDay, moment, timeOrMoment } from "./dates.ts";
import type { Frame } from "./frame.ts";
import type { Line, MailNode, Span } from "./mail-nodes.ts";
import { ordersChanged } from "./order-nodes.ts";
import { rulingLineOf } from "./ruling-spans.ts";

/** Every block that is not an item. */
export function blockNodes(block: Exclude<Block, { kind: "item" }>, matter: MatterDigest, frame: Frame): MailNode[] {
  const { words, digest, language } = frame;
  const at = (instant: Instant): string => moment(instant, digest.zone, language);
  switch (block.kind) {
    case "our_mistake":
    case "court_changed":
    case "removed":
    case "returned":
    case "sealed":
      return [changeNode(block, frame)];
    case "routine":
    case "filtered":
    case "more":
      return [countNode(block, matter, frame)];
    case "gap":
      return [paragraph([words.seen.gap(at(block.from), at(block.to), named(block.docket, frame))])];
    case "gap_closed":
      return [paragraph([words.seen.gapClosed(at(block.from), at(block.to), named(block.docket, frame), block.found)])];
    case "not_seen": {
      const numbers = words.seen.numbers(block.docket.court, block.numbers);
      return [paragraph([words.seen.notSeen(numbers, words.seen.docketOfCase(block.docket.number))])];
    }
    case "health":
      return healthNodes(block.health, frame);
    case "so_far":
      return soFarNodes(block, matter, frame);
    case "standing":
      return ordersChanged(block, matter.matter.id, frame);
    case "ahead":
      return aheadNodes(block, matter, frame);
  }
}

function paragraph(line: Line): MailNode {
  return { is: "paragraph", line };
}

function named(docket: DocketName, { words }: Frame): string {
  return words.seen.docket(docket.number, docket.court);
}

function changeNode(block: ChangeBlock, frame: Frame): MailNode {
  const { words, language, digest, deployment } = frame;
  const { court, number, caption } = block.docket;
  const on = block.told?.at ? longDay(dayIn(digest.zone, block.told.at), language) : null;
  const label = entryCited(court, block.number);
  const name = label ?? words.change.entryOf(block.filedOn ? longDay(block.filedOn, language) : null);
  const link: Span = {
    link: words.item.thisEntry(block.entry),
    written: words.item.thisEntryWritten,
    href: entryUrl(deployment.baseUrl, block.entry),
  };
  return {
    is: "item",
    level: 3,
    heading: [
      `${words.change.headings[block.kind]}: `,
      { printed: words.change.about(block.entryKind, label, words.item.caseLine(caption, number, court, null)) },
    ],
    lines: [
      { tone: "plain", line: changeLine(block, on, name, frame) },
      { tone: "plain", line: [link] },
    ],
  };
}

function changeLine(block: ChangeBlock, on: string | null, name: string, frame: Frame): Line {
  const { words } = frame;
  switch (block.kind) {
    case "our_mistake":
      return [
        words.change.mistake(
          block.field,
          on,
          shown(block.field, block.old, frame),
          shown(block.field, block.new, frame),
        ),
      ];
    case "court_changed":
      return [
        words.change.changed(on),
        changedValue(block.field, block.old, frame),
        words.change.changedNow,
        changedValue(block.field, block.new, frame),
      ];
    case "removed":
      return [words.change.removed(block, on, name)];
    case "returned":
      return [words.change.returned(name)];
    case "sealed":
      return [words.change.sealed(name)];
  }
}

function changedValue(field: string, value: string, frame: Frame): Span {
  return field === "text" ? { quote: value, cut: false } : shown(field, value, frame);
}

/** A value as it stands in the ledger, in the reader's words. */
function shown(field: string, value: string, { words, language }: Frame): string {
  if (value === "" || value === "null") return words.value.none;
  if (field === "filedOn" && isDay(value)) return longDay(value, language);
  if (field === "kind" && isOneOf(KINDS, value)) return words.value.kind(value satisfies Kind);
  if (field === "supporting" && isOneOf(SIDES, value)) return words.value.side(value satisfies Side);
  if (field === "acts") return actsIn(value, words) ?? words.value.none;
  return value;
}

function isOneOf<T extends string>(list: readonly T[], value: string): value is T {
  return (list as readonly string[]).includes(value);
}

/** Acts of a correction are JSON in the ledger; what is not is shown as it stands. */
function actsIn(value: string, words: Frame["words"]): string | undefined {
  try {
    const acts = JSON.parse(value) as DigestAct[]; // written by us, from Act[]
    return Array.isArray(acts) && acts.length > 0 ? words.value.acts(acts) : undefined;
  } catch {
    return value;
  }
}

function countNode(
  block: Extract<Block, { kind: "routine" | "filtered" | "more" }>,
  matter: MatterDigest,
  { words, deployment }: Frame,
): MailNode {
  const say = {
    routine: [words.counted.routine, words.counted.seeRoutine],
    filtered: [words.counted.filtered, words.counted.seeFiltered],
    more: [words.counted.more, words.counted.seeMore],
  } as const;
  const [sentence, see] = say[block.kind];
  const window = { matter: matter.matter.id, from: matter.from, to: matter.to };
  const link: Span = {
    link: see(block.count),
    href: digestUrl(deployment.baseUrl, window, block.events),
    apart: block.section ? words.counted.section[block.section] : matter.matter.name,
  };
  return paragraph([`${sentence(block.count)} `, link]);
}

function healthNodes(health: SeenAndNotSeen, frame: Frame): MailNode[] {
  const { words, digest, language } = frame;
  const at = (instant: Instant): string => timeOrMoment(instant, digest.now, digest.zone, language);
  const { watched, oldestCheckAt, troubles, volunteer, feed } = health;
  const oldest = oldestCheckAt === null ? null : at(oldestCheckAt);
  const checked =
    troubles.length === 0 && oldest !== null
      ? words.seen.all(watched, oldest)
      : words.seen.some(watched - troubles.length, watched, oldest);
  const link: Span = { link: words.seen.whatWeSee, href: `${frame.deployment.baseUrl}/health` };
  if (troubles.length === 0) return [paragraph([`${checked} `, link])];
  const nodes = [paragraph([checked]), ...troubles.map((trouble) => paragraph([troubleOf(trouble, frame)]))];
  if (volunteer.length > 0)
    nodes.push(paragraph([words.seen.volunteer(volunteer.map((docket) => named(docket, frame)))]));
  for (const [since, dockets] of Map.groupBy(feed, (one) => one.since)) {
    const day = since === null ? null : longDay(dayIn(digest.zone, since), language);
    nodes.push(
      paragraph([
        words.seen.feed(
          day,
          dockets.map(({ docket }) => named(docket, frame)),
        ),
      ]),
    );
  }
  return nodes;
}

function troubleOf({ docket, state, since }: DocketTrouble, { words, digest, language }: Frame): string {
  const court = words.courtInSentence(docket.court);
  const when = since === null ? null : timeOrMoment(since, digest.now, digest.zone, language);
  if (state === "partial") return words.seen.partial(court, docket.number);
  if (state === "held") return words.seen.held(court, docket.number);
  if (state === "standing") return words.seen.standing(court, docket.number, when);
  return state === "unread"
    ? words.seen.unread(court, docket.number, when)
    : words.seen.stale(court, docket.number, when);
}

function soFarNodes(block: Extract<Block, { kind: "so_far" }>, matter: MatterDigest, frame: Frame): MailNode[] {
  const { words, deployment } = frame;
  const earlier: Line[] =
    block.earlier === 0
      ? []
      : [
          [
            `${words.soFar.earlier(block.earlier)} `,
            {
              link: words.soFar.seeEarlier,
              href: matterUrl(deployment.baseUrl, matter.matter.id, "rulings"),
              apart: matter.matter.name,
            },
          ],
        ];
  const lines = block.lines.map((line) => rulingLineOf(line, "line", frame));
  // The order itself comes first, what is not listed between it and the rest
  const first = block.about === "order" ? 1 : 0;
  return [{ is: "list", items: lines.toSpliced(first, 0, ...earlier) }];
}

function aheadNodes(block: Extract<Block, { kind: "ahead" }>, matter: MatterDigest, frame: Frame): MailNode[] {
  const { words, language, deployment } = frame;
  const told = matter.sections.flatMap(({ blocks }) =>
    blocks.flatMap((one) => (one.kind === "item" ? [one.item] : [])),
  );
  const listed = new Set(told.map(({ entry }) => entry));
  const cases = new Set(told.map(({ docket }) => docket.id));
  const items = block.dates.map((date): Line => {
    const { caption, number, court } = date.docket;
    // What set it stands whole in this mail, or is quoted here
    const stated: Line = listed.has(date.entry) ? [] : [words.ahead.stated, { quote: date.evidence, cut: false }, " "];
    const isOnlyCase = listed.has(date.entry) && cases.size === 1;
    return [
      ...dateSpans(date, language),
      isOnlyCase ? ". " : `, ${words.item.caseLine(caption, number, court, null)}. `,
      ...stated,
      { link: words.item.entry(date.entry), written: "", href: entryUrl(deployment.baseUrl, date.entry) },
    ];
  });
  const calendar: Span = {
    link: words.ahead.calendar,
    href: matterUrl(deployment.baseUrl, matter.matter.id, "dates"),
    apart: matter.matter.name,
  };
  return [{ is: "list", items }, paragraph([calendar])];
}
