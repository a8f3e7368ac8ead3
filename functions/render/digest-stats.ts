import type { Digest, DigestItem, MatterDigest } from "../model/digest.ts";
import type { Kind } from "../model/entry.ts";

/** What a digest holds, counted: subject and first sentence are made from it. */
export interface DigestStats {
  readonly rulings: readonly DigestItem[];
  readonly briefs: readonly DigestItem[];
  /** Motions, petitions, complaints. */
  readonly requests: readonly DigestItem[];
  /** Other filings. */
  readonly filings: readonly DigestItem[];
  /** Never named in a subject. */
  readonly minor: readonly DigestItem[];
  /** Routine entries that are listed. */
  readonly routine: readonly DigestItem[];
  /** Routine entries that are counted. */
  readonly folded: number;
  readonly readable: readonly DigestItem[];
  readonly changes: Readonly<Record<"our_mistake" | "court_changed" | "removed" | "returned" | "sealed", number>>;
  readonly gaps: number;
  readonly gapsClosed: number;
  /** Entries of each section that the mail has no room for. */
  readonly more: Readonly<Partial<Record<string, number>>>;
  /** New entries, folded and unlisted ones included. */
  readonly entries: number;
}

/** The stats of one matter's part of a digest. */
export function digestStatsOf(matter: MatterDigest): DigestStats {
  const items = (id: string): DigestItem[] =>
    matter.sections
      .filter((section) => section.id === id)
      .flatMap((section) => section.blocks)
      .flatMap((block) => (block.kind === "item" ? [block.item] : []));
  const blocks = matter.sections.flatMap((section) => section.blocks);
  const number = (kind: string): number => blocks.filter((block) => block.kind === kind).length;
  const counted = (kind: string): number =>
    blocks.reduce((sum, block) => sum + (block.kind === kind && "count" in block ? block.count : 0), 0);
  const filings = items("filings");
  return {
    rulings: items("rulings"),
    briefs: items("amicus_briefs"),
    requests: items("requests"),
    filings: filings.filter((item) => item.weight !== "minor"),
    minor: filings.filter((item) => item.weight === "minor"),
    routine: items("counted"),
    folded: counted("routine"),
    readable: items("now_readable"),
    changes: {
      our_mistake: number("our_mistake"),
      court_changed: number("court_changed"),
      removed: number("removed"),
      returned: number("returned"),
      sealed: number("sealed"),
    },
    gaps: number("gap"),
    gapsClosed: number("gap_closed"),
    more: Object.fromEntries(
      blocks.flatMap((block) => (block.kind === "more" ? [[block.section ?? "", block.count]] : [])),
    ),
    entries: matter.counts.entries,
  };
}

/** The matter whose news leads: with a ruling, else with a brief, else the one with the most entries. */
export function leadingMatter(digest: Digest): MatterDigest | undefined {
  return [...digest.matters].sort((a, b) => rankOf(b) - rankOf(a))[0];
}

function rankOf(matter: MatterDigest): number {
  const stats = digestStatsOf(matter);
  if (stats.rulings.length > 0) return 3;
  if (stats.briefs.length > 0) return 2;
  return stats.entries > 0 ? 1 : 0;
}

/** The kinds of `items`, each once, in the order of their first item. */
export function kindsOf(items: readonly DigestItem[]): Kind[] {
  return [...new Set(items.map((item) => item.kind))];
}
