import type { Day } from "../model/time.ts";

/** Height of one line of labels; what a lane needs above and below its line besides. */
const LABEL_HEIGHT = 15;
const ABOVE = 12;
const BELOW = 26;
const LABEL_LINES_MAX = 6;
/** Mean width of a letter of a label at its size. */
const LETTER_WIDTH = 5.9;

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

/** What is drawn. */
export interface TimelineDrawing {
  /** From the top lane to the lowest. */
  readonly courts: readonly string[];
  readonly marks: readonly PlotMark[];
  readonly months: readonly { readonly court: string; readonly month: string; readonly filings: number }[];
  readonly courtName: (court: string) => string;
}

/** A mark with its place. */
export interface Placed extends PlotMark {
  /** From the top of the drawing. */
  readonly y: number;
  readonly labelY: number;
  /** On which side of its mark the label stands: near the right edge it stands left. */
  readonly labelSide: "left" | "right";
}

/** One court. */
export interface Lane {
  readonly court: string;
  readonly name: string;
  /** Its line, and where the next lane begins; from the top of the drawing. */
  readonly axis: number;
  readonly bottom: number;
  readonly marks: readonly Placed[];
}

interface Scale {
  readonly toX: (day: Day) => number;
  readonly right: number;
}

/** Lanes as high as their labels need, one below the other. */
export function lanesOf(drawing: TimelineDrawing, scale: Scale): Lane[] {
  let top = 4;
  return drawing.courts.map((court) => {
    const own = drawing.marks.filter((mark) => mark.court === court).sort((a, b) => a.day.localeCompare(b.day));
    const labels = labelsOf(
      own.filter((mark) => mark.isRuling),
      scale,
    );
    const lines = Math.max(0, ...[...labels.values()].map((label) => label.line));
    const axis = top + lines * LABEL_HEIGHT + ABOVE;
    const bottom = axis + BELOW;
    top = bottom;
    const marks = own.map((mark) => {
      const { line, side } = labels.get(mark.entry) ?? { line: 1, side: "right" };
      return { ...mark, y: axis, labelY: axis - ABOVE - (line - 1) * LABEL_HEIGHT, labelSide: side };
    });
    return { court, name: drawing.courtName(court), axis, bottom, marks };
  });
}

interface Label {
  /** 1 nearest the lane's line. */
  readonly line: number;
  readonly side: Placed["labelSide"];
}

/** The line on which each label stands, so that no two overlap. */
function labelsOf(rulings: readonly PlotMark[], { toX, right }: Scale): Map<string, Label> {
  const ends: number[] = [];
  const labels = new Map<string, Label>();
  for (const mark of rulings) {
    const x = toX(mark.day);
    const width = mark.label.length * LETTER_WIDTH + 8;
    const side = x + width > right ? "left" : "right";
    const [from, to] = side === "left" ? [x - width, x + 8] : [x - 8, x + width];
    let line = 0;
    while (line < LABEL_LINES_MAX - 1 && (ends[line] ?? Number.NEGATIVE_INFINITY) > from) line += 1;
    ends[line] = to;
    labels.set(mark.entry, { line: line + 1, side });
  }
  return labels;
}
