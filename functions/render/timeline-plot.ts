import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { Day } from "../model/time.ts";
import { type Lane, lanesOf, type Placed, type PlotMark, type TimelineDrawing } from "./timeline-lanes.ts";

const WIDTH = 1040;
const LEFT = 112;
const RIGHT = 12;
const AXIS_HEIGHT = 30;
/** Height of the band in the month with the most filings. */
const BAND_HEIGHT = 16;

/** Courts as lanes, rulings as labelled squares, amicus filings as small triangles, the filings of a month as a pale band: an SVG. */
export function timelinePlot(drawing: TimelineDrawing): string {
  const span = spanOf(drawing.marks);
  const perMs = (WIDTH - LEFT - RIGHT) / (span.to.getTime() - span.from.getTime());
  const toX = (day: Day): number => LEFT + (dateOf(day).getTime() - span.from.getTime()) * perMs;
  const lanes = lanesOf(drawing, { toX, right: WIDTH - RIGHT });
  const bottom = lanes.at(-1)?.bottom ?? 0;
  const placed = lanes.flatMap((lane) => lane.marks);
  const rulings = placed.filter((mark) => mark.isRuling);
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const at = (mark: Placed): Date => dateOf(mark.day);
  const labels = (side: Placed["labelSide"], className: string) =>
    Plot.text(
      rulings.filter((mark) => mark.labelSide === side),
      {
        className,
        x: at,
        y: "labelY",
        dx: side === "left" ? 4 : -4,
        textAnchor: side === "left" ? "end" : "start",
        text: "label",
        href: hrefOf,
        title: "title",
      },
    );
  const svg = Plot.plot({
    document,
    width: WIDTH,
    height: bottom + AXIS_HEIGHT,
    marginLeft: LEFT,
    marginRight: RIGHT,
    marginTop: 0,
    marginBottom: AXIS_HEIGHT,
    x: { type: "utc", domain: [span.from, span.to], ticks: "year", tickFormat: "%Y", label: null },
    y: { type: "linear", domain: [0, bottom], range: [0, bottom], axis: null },
    marks: [
      Plot.rect(bandsOf(drawing, lanes), {
        className: "band",
        x1: "from",
        x2: "to",
        y1: "top",
        y2: "bottom",
        insetLeft: 0.5,
      }),
      Plot.ruleY(lanes, { className: "lane", y: "axis" }),
      Plot.text(lanes, {
        className: "lane-name",
        x: () => span.from,
        y: "axis",
        dx: -10,
        textAnchor: "end",
        text: "name",
      }),
      Plot.link(rulings, { className: "leader", x1: at, x2: at, y1: "y", y2: (mark: Placed) => mark.labelY + 5 }),
      Plot.dot(
        placed.filter((mark) => !mark.isRuling),
        { className: "brief", x: at, y: "y", symbol: "triangle", r: 4, href: hrefOf, title: "title" },
      ),
      Plot.dot(rulings, { className: "ruling", x: at, y: "y", symbol: "square", r: 4.6, href: hrefOf, title: "title" }),
      labels("right", "act-name"),
      labels("left", "act-name"),
    ],
  });
  return cleanSvg(svg);
}

/** The same drawing as a picture of its own, with its own colors for light and dark; nothing in it can be pressed. */
export function timelinePicture(drawing: TimelineDrawing): string {
  return timelinePlot(drawing)
    .replace(/^<svg /, '<svg xmlns="http://www.w3.org/2000/svg" ') // the first tag
    .replace(/<a [^>]*>|<\/a>/g, "") // <a href="/entries/mpp-1" tabindex="-1">
    .replace(/^(<svg [^>]*>)/, `$1<style>${PICTURE_STYLE}</style>`);
}

const PICTURE_STYLE = `svg{font:11.5px system-ui,sans-serif;color:#1d2026;--ink:#1d2026;--soft:#565b66;--line:#dedbd3;--paper:#fbfaf7;--mark:#c98a1b;--accent:#0f5c63}
@media(prefers-color-scheme:dark){svg{color:#e8e6e1;--ink:#e8e6e1;--soft:#a9aeb6;--line:#343a40;--paper:#14171a;--mark:#e0ab4c;--accent:#7fc8c6}}
.lane{stroke:var(--line)}.lane-name{fill:var(--ink);font-weight:600}.band{fill:var(--soft);fill-opacity:.16}.leader{stroke:var(--soft);stroke-opacity:.45}
.ruling{fill:var(--mark)}.brief{fill:var(--accent)}.act-name{fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:3px}`;

function hrefOf(mark: PlotMark): string {
  return `/entries/${mark.entry}`;
}

interface Band {
  readonly from: Date;
  readonly to: Date;
  readonly top: number;
  readonly bottom: number;
}

/** Below each lane's line, the deeper the more was filed. */
function bandsOf(drawing: TimelineDrawing, lanes: readonly Lane[]): Band[] {
  const most = Math.max(1, ...drawing.months.map((month) => month.filings));
  return drawing.months.flatMap(({ court, month, filings }) => {
    const lane = lanes.find((one) => one.court === court);
    if (!lane) return [];
    const from = dateOf(`${month}-01`);
    const to = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1));
    return [{ from, to, top: lane.axis, bottom: lane.axis + 3 + (BAND_HEIGHT * filings) / most }];
  });
}

/** From a month before the first mark to three months after the last. */
function spanOf(marks: readonly PlotMark[]): { from: Date; to: Date } {
  const days = marks.map((mark) => mark.day).sort();
  const first = dateOf(days[0] ?? "2019-01-01");
  const last = dateOf(days.at(-1) ?? "2019-12-31");
  return {
    from: new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() - 1, 1)),
    to: new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 3, 1)),
  };
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
