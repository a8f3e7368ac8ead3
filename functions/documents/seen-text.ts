import type { DrawnText, PageMarks } from "./drawn-page.ts";
import { areaOf, type Box, intersection } from "./page-geometry.ts";
import type { PlacedText } from "./placed-text.ts";

/** Letters of this height and less are no print that a person reads. */
const SIZE_MIN = 1;
/** Fainter than this is a watermark or nothing: no part of the text. */
const OPACITY_MIN = 0.4;
/** Two colors that differ less in every part cannot be told apart. */
const COLORS_ALIKE = 24;
/** Share of a run that must be clipped off, or covered, before nobody reads it. */
const HIDDEN_SHARE = 0.6;
/** An image over so much of the page is the page's own picture. */
const PAGE_SHARE = 0.6;

/** The text of a page that a person sees; `ocr` where it is a machine's reading laid under or over a picture of the page. */
export interface SeenText {
  readonly runs: readonly PlacedText[];
  readonly ocr: boolean;
  /** Letters that nobody sees: white, tiny, undrawn, clipped off, covered or beyond the page's edge. */
  readonly hidden: number;
}

/**
 * Decides from positions, sizes, colors, clips and the order of drawing what a person sees of a page's text. That is surer
 * than a picture of the page, which would have to be read again before it could be compared. Undrawn text counts over a picture of
 * the page only, and then as a machine's reading of it; a page that has both print and such a reading keeps the print.
 */
export function seenText(marks: PageMarks, page: { readonly width: number; readonly height: number }): SeenText {
  const whole: Box = { left: 0, top: 0, right: page.width, bottom: page.height };
  const picture = marks.images.filter((image) => areaOf(intersection(image, whole)) >= PAGE_SHARE * areaOf(whole));
  const printed: DrawnText[] = [];
  const machine: DrawnText[] = [];
  for (const text of marks.texts) {
    const box = boxOf(text);
    const onPicture = picture.some((image) => shareIn(box, image) > 0.5);
    const behind = picture.some((image) => image.order > text.order && shareIn(box, image) > 0.5);
    if (!text.level || text.size <= SIZE_MIN || shareIn(box, whole) < 1 - HIDDEN_SHARE) continue;
    if (text.clip !== undefined && shareIn(box, text.clip) < 1 - HIDDEN_SHARE) continue;
    const undrawn = text.color === "none" || text.opacity < OPACITY_MIN || isLost(text, box, marks) || behind;
    if (!undrawn) printed.push(text);
    else if (onPicture) machine.push(text);
  }
  const ocr = lettersOf(machine) > lettersOf(printed);
  const runs = ocr ? [...machine, ...printed] : printed;
  const drawn = [...noteRules(runs, marks.rules), ...drawnMarks(runs, marks.images)];
  return { runs: [...runs.map(placed), ...drawn], ocr, hidden: lettersOf(marks.texts) - lettersOf(runs) };
}

/** Printed in the color of what lies below it, or covered afterwards. */
function isLost(text: DrawnText, box: Box, marks: PageMarks): boolean {
  if (text.color === undefined) return false;
  const over = marks.fills.filter((fill) => shareIn(box, fill) > HIDDEN_SHARE);
  if (over.some((fill) => fill.order > text.order)) return true;
  const ground = over.findLast((fill) => fill.order < text.order);
  // On a picture any color may be read.
  if (ground === undefined && marks.images.some((image) => shareIn(box, image) > 0.5)) return false;
  return alike(text.color, ground?.color ?? "#ffffff");
}

function boxOf({ left, baseline, width, size }: DrawnText): Box {
  return { left, top: baseline - 0.7 * size, right: left + Math.max(width, 0.01), bottom: baseline + 0.05 * size };
}

function shareIn(box: Box, other: Box): number {
  const area = areaOf(box);
  return area === 0 ? 0 : areaOf(intersection(box, other)) / area;
}

function alike(a: string, b: string): boolean {
  const parts = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const others = parts(b);
  return parts(a).every((part, i) => Math.abs(part - (others[i] ?? 0)) < COLORS_ALIKE);
}

function lettersOf(texts: readonly DrawnText[]): number {
  return texts.reduce((sum, { text }) => sum + text.replace(/\s/g, "").length, 0);
}

function placed({ text, left, baseline, width, size }: DrawnText): PlacedText {
  return { text, left, baseline, width, size };
}

/** The longest rule that stands above notes, in points; a caption's lines are longer. */
const NOTE_RULE_MAX = 260;

/** The rule above the notes, as a line of its own: nothing is underlined by it, and smaller or no other print stands below. */
function noteRules(runs: readonly DrawnText[], rules: PageMarks["rules"]): PlacedText[] {
  const at = rules.filter(
    (rule) =>
      rule.right - rule.left <= NOTE_RULE_MAX &&
      !runs.some(({ baseline, left, width }) => {
        const above = rule.top - baseline;
        return above > -2 && above < 5 && left < rule.right && left + width > rule.left;
      }),
  );
  const left = Math.min(...runs.map((run) => run.left));
  return at
    .filter((rule) => rule.left - left < 40)
    .map((rule) => {
      const sizes = (list: readonly DrawnText[]) => usual(list.map(({ size }) => size));
      const below = sizes(runs.filter(({ baseline }) => baseline > rule.bottom));
      const smaller = below < 0.93 * sizes(runs.filter(({ baseline }) => baseline < rule.top));
      // A dash cuts whatever follows; an underscore only before a note's own mark.
      const text = (smaller ? "—" : "_").repeat(12);
      return { text, left: rule.left, baseline: rule.bottom + 1, width: rule.right - rule.left, size: 6 };
    });
}

function usual(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Stands for a mark that is drawn as a picture: the numeral of a heading. */
export const DRAWN_MARK = "\uFFFC";

/** Small pictures that stand before a line as its mark does: as high as its letters, near them, nothing else to their left. */
function drawnMarks(runs: readonly DrawnText[], images: readonly Box[]): PlacedText[] {
  return images.flatMap((image) => {
    const height = image.bottom - image.top;
    const width = image.right - image.left;
    const row = runs.filter(({ baseline, size }) => Math.abs(baseline - image.bottom) < 0.4 * size);
    const next = row.reduce<DrawnText | undefined>((a, b) => (a === undefined || b.left < a.left ? b : a), undefined);
    if (next === undefined || height > 1.4 * next.size || height < 0.3 * next.size || width > 4 * next.size) return [];
    const gap = next.left - image.right;
    if (gap < -1 || gap > 4 * next.size) return [];
    return [{ text: `${DRAWN_MARK} `, left: image.left, baseline: next.baseline, width, size: next.size }];
  });
}
