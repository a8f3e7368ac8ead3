import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { Day } from "../model/time.ts";

/** One ruling or amicus filing of the drawing. */
export interface PlotMark {
  readonly entry: string;
  readonly court: string;
  readonly day: Day;
  readonly isRuling: boolean;
  /** A word or two: "affirmed". */
  readonly label: string;
  /** Shown when the pointer rests on it. */
  readonly title: string;
}

export interface TimelineDrawing {
  /** From the top lane to the lowest. */
  readonly courts: readonly string[];
  readonly marks: readonly PlotMark[];
  readonly months: readonly { readonly court: string; readonly month: string; readonly filings: number }[];
  readonly courtName: (court: string) => string;
}

const WIDTH = 1040;
const LEFT = 104;
const RIGHT = 16;
/** Height of one line of labels, and of what a lane needs besides. */
const LABEL_HEIGHT = 15;
const LANE_HEIGHT = 46;
const LABEL_LINES_MAX = 6;
/** Mean width of a letter of a label at its size. */
const LETTER_WIDTH = 5.9;

interface Placed extends PlotMark {
  readonly at: Date;
  readonly x: number;
  /** From the top of the drawing. */
  readonly y: number;
  readonly labelY: number;
}

/** Courts as lanes, rulings as labelled squares, amicus filings as small triangles, the filings of a month as a pale band: an SVG. */
export function timelinePlot(drawing: TimelineDrawing): string {
  const span = spanOf(drawing.marks);
  const toX = (day: Day): number =>
    LEFT +
    ((dateOf(day).getTime() - span.from.getTime()) / (span.to.getTime() - span.from.getTime())) *
      (WIDTH - LEFT - RIGHT);
  const lanes = lanesOf(drawing, toX);
  const height = (lanes.at(-1)?.bottom ?? 0) + 34;
  const placed = lanes.flatMap((lane) => lane.marks);
  const rulings = placed.filter((mark) => mark.isRuling);
  const most = Math.max(1, ...drawing.months.map((month) => month.filings));
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const svg = Plot.plot({
    document,
    width: WIDTH,
    height,
    marginLeft: LEFT,
    marginRight: RIGHT,
    marginTop: 0,
    marginBottom: 30,
    x: { type: "utc", domain: [span.from, span.to], ticks: "year", tickFormat: "%Y", label: null },
    y: { type: "linear", domain: [height - 30, 0], range: [height - 30, 0], axis: null },
    marks: [
      Plot.ruleY(
        lanes.map((lane) => lane.bottom),
        { className: "lane", y: (y: number) => y },
      ),
      Plot.rect(bandsOf(drawing, lanes), {
        className: "band",
        x1: "from",
        x2: "to",
        y1: "base",
        y2: (band: Band) => band.base - 4 - (18 * band.filings) / most,
        insetLeft: 0.5,
      }),
      Plot.text(lanes, {
        className: "lane-name",
        x: () => span.from,
        y: "axis",
        dx: -10,
        textAnchor: "end",
        text: (lane: Lane) => lane.name,
      }),
      Plot.link(
        rulings.filter((mark) => mark.labelY < mark.y - LABEL_HEIGHT * 1.5),
        {
          className: "leader",
          x1: "at",
          x2: "at",
          y1: (mark: Placed) => mark.y - 6,
          y2: (mark: Placed) => mark.labelY + 4,
        },
      ),
      Plot.dot(
        placed.filter((mark) => !mark.isRuling),
        { className: "brief", x: "at", y: "y", symbol: "triangle", r: 3.6, href: hrefOf, title: "title" },
      ),
      Plot.dot(rulings, {
        className: "ruling",
        x: "at",
        y: "y",
        symbol: "square",
        r: 4.4,
        href: hrefOf,
        title: "title",
      }),
      Plot.text(rulings, {
        className: "label",
        x: "at",
        y: "labelY",
        dx: -4 as unknown as number,
        textAnchor: "start",
        text: "label",
        href: hrefOf,
        title: "title",
      }),
    ],
  });
  return cleanSvg(svg);
}

function hrefOf(mark: PlotMark): string {
  return `/entries/${mark.entry}`;
}

interface Lane {
  readonly court: string;
  readonly name: string;
  readonly axis: number;
  readonly bottom: number;
  readonly marks: readonly Placed[];
}

function lanesOf(drawing: TimelineDrawing, toX: (day: Day) => number): Lane[] {
  let top = 8;
  return drawing.courts.map((court) => {
    const own = drawing.marks.filter((mark) => mark.court === court).sort((a, b) => a.day.localeCompare(b.day));
    const levels = levelsOf(
      own.filter((mark) => mark.isRuling),
      toX,
    );
    const lines = Math.max(1, ...levels.values());
    const axis = top + lines * LABEL_HEIGHT + 14;
    const bottom = axis + LANE_HEIGHT - 24;
    top = bottom + 8;
    const marks = own.map((mark) => ({
      ...mark,
      at: dateOf(mark.day),
      x: toX(mark.day),
      y: axis,
      labelY: axis - 12 - ((levels.get(mark.entry) ?? 1) - 1) * LABEL_HEIGHT,
    }));
    return { court, name: drawing.courtName(court), axis, bottom, marks };
  });
}

/** The line on which each label stands, 1 nearest the axis, so that no two overlap. */
function levelsOf(rulings: readonly PlotMark[], toX: (day: Day) => number): Map<string, number> {
  const ends: number[] = [];
  const levels = new Map<string, number>();
  for (const mark of rulings) {
    const x = toX(mark.day);
    let level = 0;
    while (level < LABEL_LINES_MAX - 1 && (ends[level] ?? Number.NEGATIVE_INFINITY) > x - 8) level += 1;
    ends[level] = x + mark.label.length * LETTER_WIDTH;
    levels.set(mark.entry, level + 1);
  }
  return levels;
}

interface Band {
  readonly from: Date;
  readonly to: Date;
  readonly base: number;
  readonly filings: number;
}

function bandsOf(drawing: TimelineDrawing, lanes: readonly Lane[]): Band[] {
  return drawing.months.flatMap(({ court, month, filings }) => {
    const lane = lanes.find((one) => one.court === court);
    if (!lane) return [];
    const from = dateOf(`${month}-01`);
    const to = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1));
    return [{ from, to, base: lane.bottom + 2, filings }];
  });
}

/** From the quarter of the first mark to the end of the quarter of the last, with room for its label. */
function spanOf(marks: readonly PlotMark[]): { from: Date; to: Date } {
  const days = marks.map((mark) => mark.day).sort();
  const first = dateOf(days[0] ?? "2019-01-01");
  const last = dateOf(days.at(-1) ?? "2019-12-31");
  const from = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() - 1, 1));
  const room = Math.max(90, (last.getTime() - from.getTime()) / 86_400_000 / 9);
  return { from, to: new Date(last.getTime() + room * 86_400_000) };
}

function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** What we touch of the drawing's tree. */
interface SvgNode {
  readonly outerHTML: string;
  querySelectorAll(selector: string): Iterable<SvgNode>;
  remove(): void;
  removeAttribute(name: string): void;
  setAttribute(name: string, value: string): void;
}

/** Our pages allow no inline style, and the drawing must not catch the Tab key. */
function cleanSvg(svg: SvgNode): string {
  for (const style of svg.querySelectorAll("style")) style.remove();
  for (const styled of [svg, ...svg.querySelectorAll("[style]")]) styled.removeAttribute("style");
  for (const link of svg.querySelectorAll("a")) link.setAttribute("tabindex", "-1");
  svg.setAttribute("focusable", "false");
  return svg.outerHTML.replaceAll("xlink:href", "href");
}
