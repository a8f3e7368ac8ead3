import type { Block, CountBlock, DigestSection, SectionId } from "../model/digest.ts";

/** What the blocks of one mail may cost together, in encoded bytes of HTML; frame and foot need the rest of 80 kB. */
export const BLOCKS_COST_MAX = 60_000;
/** Markup of one block: measured on the rendered mail, rounded up. */
const BLOCK_OVERHEAD = 900;

/** Which section gives way last when a mail would be too long: the news before the small print. */
const FIRST_SERVED: readonly SectionId[] = [
  "visibility",
  "so_far",
  "dates_ahead",
  "counted",
  "rulings",
  "changes",
  "amicus_briefs",
  "requests",
  "filings",
  "now_readable",
];

/** The sections within `budget`: of each the first blocks that fit, the others counted behind a link. */
export function withinBudget(sections: readonly DigestSection[], budget: number): DigestSection[] {
  const fitting = new Map<SectionId, DigestSection>();
  let left = budget;
  for (const id of FIRST_SERVED) {
    const section = sections.find((one) => one.id === id);
    if (!section) continue;
    const { kept, cost } = fitted(section, left);
    fitting.set(id, kept);
    left -= cost;
  }
  return sections.map((section) => fitting.get(section.id) ?? section);
}

function fitted(section: DigestSection, left: number): { readonly kept: DigestSection; readonly cost: number } {
  const blocks: Block[] = [];
  const over: Block[] = [];
  let cost = 0;
  for (const block of section.blocks) {
    const costs = costOf(block);
    // Once one does not fit, none after it is listed: the first N in order, not a selection by length.
    if (block.events.length > 0 && isListed(block) && (over.length > 0 || cost + costs > left)) over.push(block);
    else {
      blocks.push(block);
      cost += costs;
    }
  }
  if (over.length === 0) return { kept: section, cost };
  const events = over.flatMap((block) => block.events).sort((a, b) => a - b);
  const more: CountBlock = { kind: "more", events, count: over.length, section: section.id };
  return { kept: { ...section, blocks: [...blocks, more] }, cost: cost + costOf(more) };
}

function isListed(block: Block): boolean {
  return block.kind !== "routine" && block.kind !== "filtered" && block.kind !== "more";
}

/** Upper bound of what a block takes in quoted-printable HTML: all its words as they are encoded, and its markup. */
export function costOf(block: Block): number {
  if (!isListed(block)) return BLOCK_OVERHEAD;
  const parts = block.kind === "so_far" ? block.lines.length : block.kind === "ahead" ? block.dates.length : 1;
  return BLOCK_OVERHEAD * parts + encodedLength(JSON.stringify(block));
}

/** Bytes of `text` in quoted-printable HTML: one an ASCII character, three a byte of any other, more where HTML escapes. */
function encodedLength(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code > 0x7f) length += code > 0xffff ? 12 : code > 0x7ff ? 9 : 6;
    else length += ESCAPED.has(character) ? 6 : 1;
  }
  return length;
}

const ESCAPED: ReadonlySet<string> = new Set(["&", "<", ">", "=", "'"]);
