import type { Block, CountBlock, DigestSection, RulingLine, SectionId } from "../model/digest.ts";

/** What the blocks of one mail may cost together, in encoded bytes of HTML; frame and foot need the rest of 80 kB. */
export const BLOCKS_COST_MAX = 70_000;
/** What one list of rulings or dates may cost. */
const LIST_COST_MAX = 12_000;
/** Markup of an entry with its lines, of a paragraph, of a line in a list: measured on rendered mails, rounded up. */
const ITEM_OVERHEAD = 1_100;
const PARAGRAPH_OVERHEAD = 150;
const LINE_OVERHEAD = 350;

/** Which section gives way last when a mail would be too long. */
const FIRST_SERVED: readonly SectionId[] = [
  "rulings",
  "changes",
  "amicus_briefs",
  "requests",
  "filings",
  "visibility",
  "now_readable",
];

/** The sections within `budget`: of each the first blocks that fit, the others counted behind a link. */
export function withinBudget(sections: readonly DigestSection[], budget: number): DigestSection[] {
  const short = sections.map((section) => ({ ...section, blocks: section.blocks.map(shortEnough) }));
  const fixed = short.flatMap((section) => section.blocks).filter((block) => !canGiveWay(block));
  let left = budget - fixed.reduce((sum, block) => sum + costOf(block), 0) - FIRST_SERVED.length * PARAGRAPH_OVERHEAD;
  const fitting = new Map<SectionId, DigestSection>();
  for (const id of FIRST_SERVED) {
    const section = short.find((one) => one.id === id);
    if (!section) continue;
    const { kept, cost } = fitted(section, left);
    fitting.set(id, kept);
    left -= cost;
  }
  return short.map((section) => fitting.get(section.id) ?? section);
}

function fitted(section: DigestSection, left: number): { readonly kept: DigestSection; readonly cost: number } {
  const blocks: Block[] = [];
  const over: Block[] = [];
  let cost = 0;
  for (const block of section.blocks) {
    const costs = canGiveWay(block) ? costOf(block) : 0;
    // Once one does not fit, none after it is listed: the first N in order, not a selection by length.
    if (costs > 0 && (over.length > 0 || cost + costs > left)) over.push(block);
    else {
      blocks.push(block);
      cost += costs;
    }
  }
  if (over.length === 0) return { kept: section, cost };
  const events = over.flatMap((block) => block.events).sort((a, b) => a - b);
  const more: CountBlock = { kind: "more", events, count: over.length, section: section.id };
  return { kept: { ...section, blocks: [...blocks, more] }, cost };
}

const LISTS: ReadonlySet<Block["kind"]> = new Set(["so_far", "standing", "ahead"]);

/** Lists that always stand in the mail: of each as many lines as fit, the latest rulings and the next dates. The life of an order begins with the order itself. */
function shortEnough(block: Block): Block {
  if (!LISTS.has(block.kind) || costOf(block) <= LIST_COST_MAX) return block;
  if (block.kind === "so_far" && block.lines.length > 1) {
    const stays = block.about === "order" && block.lines.length > 2 ? 1 : 0;
    return shortEnough({ ...block, lines: block.lines.toSpliced(stays, 1), earlier: block.earlier + 1 });
  }
  if (block.kind === "standing" && block.orders.length > 1)
    return shortEnough({ ...block, orders: block.orders.slice(0, -1), others: block.others + 1 });
  if (block.kind === "ahead" && block.dates.length > 1)
    return shortEnough({ ...block, dates: block.dates.slice(0, -1) });
  return block;
}

/** What tells events one by one can be counted instead; counts, lists and health stand in every mail. */
function canGiveWay(block: Block): boolean {
  return block.events.length > 0 && !("count" in block);
}

/** Upper bound of what a block takes in quoted-printable HTML: all its words as they are encoded, and its markup. */
export function costOf(block: Block): number {
  if ("count" in block) return PARAGRAPH_OVERHEAD + LINE_OVERHEAD;
  return overheadOf(block) + encodedLength(JSON.stringify(saidIn(block)));
}

/** What of a block its words are made from. */
function saidIn(block: Block): unknown {
  if (block.kind === "so_far") return block.lines.map(wordsOfLine);
  if (block.kind === "standing")
    return block.orders.map(({ id, name, since, reviewed, next }) => wordsIn([id, id, name, since, reviewed, next]));
  return block;
}

/** The words of a ruling on one line: what it tells; its acts stand in only where it tells nothing. */
function wordsOfLine({ acts, ...line }: RulingLine): readonly string[] {
  return wordsIn(line.telling && line.telling.deeds.length > 0 ? line : { ...line, acts });
}

/** Every text in a value, however deep: an upper bound of what a line made from it says. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

function overheadOf(block: Block): number {
  if (block.kind === "item") return ITEM_OVERHEAD;
  if (block.kind === "standing") return LINE_OVERHEAD * (block.orders.length + 1);
  if (block.kind === "so_far") return LINE_OVERHEAD * block.lines.length;
  if (block.kind === "ahead") return LINE_OVERHEAD * block.dates.length;
  return PARAGRAPH_OVERHEAD + ("entry" in block ? LINE_OVERHEAD : 0);
}

/** Bytes of `text` in quoted-printable HTML: one an ASCII character, three a byte of any other, more where HTML escapes. */
function encodedLength(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x7f) length += ESCAPED[code] ?? 1;
    else length += code <= 0x7ff ? 6 : isHalf(code) ? 6 : 9; // two halves make four bytes
  }
  return length;
}

/** Half of a character beyond the first plane. */
function isHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

const ESCAPED: Readonly<Record<number, number>> = Object.fromEntries(
  ["&", "<", ">", "=", "'"].map((character) => [character.charCodeAt(0), 6]),
);
