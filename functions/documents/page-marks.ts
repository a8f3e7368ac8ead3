import type { DrawnBox, DrawnFont, DrawnText, OperatorNumbers, Operators, PageMarks } from "./drawn-page.ts";
import {
  apply,
  areaOf,
  type Box,
  boxOf,
  IDENTITY,
  intersection,
  levelLinesOf,
  type Matrix,
  matrixOf,
  rectanglesOf,
  times,
} from "./page-geometry.ts";

const LETTER_WIDTH = 0.001;
/** A gap between two letters of one run wider than this share of their size is a space that was not printed. */
const SPACE_GAP = 0.102;
/** A wider gap parts the run; what it is, the row decides. */
const PART_GAP = 0.6;
/** The same where a space is printed. */
const SPACE_MAX = 1;

interface State {
  ctm: Matrix;
  clip: Box | undefined;
  color: string | undefined;
  stroke: string | undefined;
  opacity: number;
  plain: boolean;
  font: DrawnFont;
  size: number;
  mode: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace?: boolean;
}

/**
 * Walks a page's operators as a renderer does, without drawing: matrices, clips, colors, opacity and the advance of each letter.
 * An image is drawn into the unit square of a matrix of its own; images are left out of the list, so that a matrix which draws
 * nothing else is where one stands.
 */
export function readMarks(
  operators: Operators,
  numbers: OperatorNumbers,
  page: { readonly transform: readonly number[]; readonly fontOf: (name: string) => DrawnFont },
): PageMarks {
  const walk = new Walk(page.transform as unknown as Matrix, page.fontOf);
  const names = namesOf(numbers);
  operators.fnArray.forEach((number, i) => {
    const args = operators.argsArray[i];
    walk.step(names.get(number) ?? "", Array.isArray(args) ? args : []);
  });
  return walk.marks;
}

let known: { readonly numbers: OperatorNumbers; readonly names: Map<number, string> } | undefined;

function namesOf(numbers: OperatorNumbers): Map<number, string> {
  if (known?.numbers !== numbers)
    known = { numbers, names: new Map(Object.entries(numbers).map(([name, number]) => [number, name])) };
  return known.names;
}

class Walk {
  readonly marks: { texts: DrawnText[]; fills: DrawnBox[]; rules: Box[]; images: (Box & { order: number })[] } = {
    texts: [],
    fills: [],
    rules: [],
    images: [],
  };
  readonly #fontOf: (name: string) => DrawnFont;
  readonly #stack: State[] = [];
  #state: State;
  #order = 0;
  #text: Matrix = IDENTITY;
  #line = { x: 0, y: 0 };
  #at = { x: 0, y: 0 };
  #clipNext = false;
  /** The last matrix has not drawn anything yet. */
  #unused: Matrix | undefined;

  constructor(transform: Matrix, fontOf: (name: string) => DrawnFont) {
    this.#fontOf = fontOf;
    this.#state = {
      ctm: transform,
      clip: undefined,
      color: "#000000",
      stroke: "#000000",
      opacity: 1,
      plain: true,
      font: {},
      size: 0,
      mode: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
    };
  }

  step(name: string, args: readonly unknown[]): void {
    this.#order++;
    const state = this.#state;
    switch (name) {
      case "save":
      case "beginGroup":
      case "beginAnnotation":
        this.#stack.push({ ...state });
        return;
      case "restore":
      case "endGroup":
      case "endAnnotation":
      case "paintFormXObjectEnd":
        this.#imageUnlessUsed();
        this.#state = this.#stack.pop() ?? state;
        return;
      case "transform":
        this.#imageUnlessUsed();
        state.ctm = times(state.ctm, matrixOf(args));
        this.#unused = state.ctm;
        return;
      case "paintFormXObjectBegin":
        this.#stack.push({ ...state });
        if (args[0]) state.ctm = times(state.ctm, matrixOf(args[0] as ArrayLike<number>));
        if (args[1]) this.#clipTo(args[1] as ArrayLike<number>);
        this.#unused = undefined;
        return;
      case "clip":
      case "eoClip":
        this.#clipNext = true;
        return;
      case "constructPath":
        return this.#path(args);
      case "setGState":
        return this.#graphics(args[0]);
      case "setFillRGBColor":
        state.color = colorOf(args);
        return;
      case "setStrokeRGBColor":
        state.stroke = colorOf(args);
        return;
      case "setFillColorN":
      case "setFillTransparent":
        state.color = undefined;
        return;
      case "setStrokeColorN":
        state.stroke = undefined;
        return;
      case "beginText":
        this.#text = IDENTITY;
        this.#line = { x: 0, y: 0 };
        this.#at = { x: 0, y: 0 };
        return;
      case "setTextMatrix":
        this.#text = matrixOf(args[0] as ArrayLike<number>);
        this.#line = { x: 0, y: 0 };
        this.#at = { x: 0, y: 0 };
        return;
      case "moveText":
        return this.#move(Number(args[0]), Number(args[1]));
      case "setLeadingMoveText":
        state.leading = Number(args[1]);
        return this.#move(Number(args[0]), Number(args[1]));
      case "nextLine":
        return this.#move(0, state.leading);
      case "setLeading":
        state.leading = -Number(args[0]);
        return;
      case "setFont":
        state.font = this.#fontOf(String(args[0]));
        state.size = Number(args[1]);
        return;
      case "setTextRenderingMode":
        state.mode = Number(args[0]);
        return;
      case "setCharSpacing":
        state.charSpacing = Number(args[0]);
        return;
      case "setWordSpacing":
        state.wordSpacing = Number(args[0]);
        return;
      case "setHScale":
        state.scale = Number(args[0]) / 100;
        return;
      case "setTextRise":
        state.rise = Number(args[0]);
        return;
      case "showText":
        this.#unused = undefined;
        return this.#show((args[0] ?? []) as readonly (Glyph | number)[]);
      default:
        if (/^paint.*Image/.test(name)) this.#image(state.ctm);
        if (/^paint.*Image|^shadingFill$/.test(name)) this.#unused = undefined;
    }
  }

  #move(x: number, y: number): void {
    this.#line = { x: this.#line.x + x, y: this.#line.y + y };
    this.#at = { ...this.#line };
  }

  #graphics(given: unknown): void {
    for (const [key, value] of (Array.isArray(given) ? given : []) as [string, unknown][]) {
      if (key === "ca") this.#state.opacity = Number(value);
      if (key === "BM") this.#state.plain = value === "source-over" || value === "Normal";
      if (key === "Font" && Array.isArray(value)) {
        this.#state.font = this.#fontOf(String(value[0]));
        this.#state.size = Number(value[1]);
      }
    }
  }

  #clipTo(box: ArrayLike<number>): void {
    const state = this.#state;
    const here = boxOf(state.ctm, box);
    state.clip = state.clip === undefined ? here : intersection(state.clip, here);
  }

  #path(args: readonly unknown[]): void {
    const [paint, paths, bounds] = args as [number, readonly (ArrayLike<number> | null)[], ArrayLike<number> | null];
    const state = this.#state;
    const { fills, rules } = this.marks;
    const shapes = (found: number[][]) =>
      found
        .map((shape) => boxOf(state.ctm, shape))
        .map((box) => (state.clip === undefined ? box : intersection(box, state.clip)));
    if (FILLING.has(paint) && state.color !== undefined && state.plain && state.opacity > 0.9)
      for (const seen of shapes(rectanglesOf(paths[0] ?? []))) {
        if (areaOf(seen) > 1) fills.push({ ...seen, color: state.color, order: this.#order });
        if (isRule(seen)) rules.push(seen);
      }
    if (paint === STROKE) rules.push(...shapes(levelLinesOf(paths[0] ?? [])).filter(isRule));
    if (this.#clipNext) this.#clipTo(bounds ?? [0, 0, 0, 0]);
    else this.#unused = undefined;
    this.#clipNext = false;
  }

  #imageUnlessUsed(): void {
    if (this.#unused !== undefined) this.#image(this.#unused);
    this.#unused = undefined;
  }

  #image(ctm: Matrix): void {
    const whole = boxOf(ctm, [0, 0, 1, 1]);
    const box = this.#state.clip === undefined ? whole : intersection(whole, this.#state.clip);
    if (areaOf(box) > 4) this.marks.images.push({ ...box, order: this.#order });
  }

  /** Advances letter by letter; wide gaps and wide spaces part the run. */
  #show(glyphs: readonly (Glyph | number)[]): void {
    const { size, font, scale, charSpacing, wordSpacing } = this.#state;
    const unit = (font.fontMatrix?.[0] ?? LETTER_WIDTH) * size;
    let run: { text: string; from: number; to: number; next: number } | undefined;
    let spaced = false;
    const flush = () => {
      if (run !== undefined) this.#place({ ...run, text: spaced ? `${run.text} ` : run.text });
      run = undefined;
      spaced = false;
    };
    for (const glyph of glyphs) {
      const from = this.#at.x;
      if (typeof glyph === "number") {
        this.#advance((-glyph * size * scale) / 1000);
        continue;
      }
      const spacing = charSpacing + (glyph.isSpace === true ? wordSpacing : 0);
      const drawn = glyph.width * unit * scale;
      this.#advance(drawn + spacing * scale);
      const letters = glyph.unicode.replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize("NFKC")); // "ﬁ" → "fi"
      if (letters.trim() === "") {
        if (letters !== "") spaced = run !== undefined;
        continue;
      }
      const gap = run === undefined ? 0 : from - run.next;
      if (gap < -SPACE_GAP * size || gap > (spaced ? SPACE_MAX : PART_GAP) * size) flush();
      const to = from + drawn;
      const next = this.#at.x;
      const space = spaced || gap > SPACE_GAP * size ? " " : "";
      run =
        run === undefined
          ? { text: letters, from, to, next }
          : { text: run.text + space + letters, from: run.from, to, next };
      spaced = false;
    }
    flush();
  }

  #advance(by: number): void {
    this.#at =
      this.#state.font.vertical === true ? { x: this.#at.x, y: this.#at.y + by } : { ...this.#at, x: this.#at.x + by };
  }

  #place(run: { readonly text: string; readonly from: number; readonly to: number }): void {
    const { ctm, size, rise, mode, font, color, stroke, opacity, clip } = this.#state;
    const m = times(ctm, this.#text);
    const start = apply(m, run.from, this.#at.y + rise);
    const end = apply(m, run.to, this.#at.y + rise);
    const height = Math.hypot(m[2], m[3]) * Math.abs(size) * heightOf(font);
    const drawn = mode === 3 || mode === 7 ? "none" : mode === 1 || mode === 5 ? stroke : color;
    this.marks.texts.push({
      text: run.text,
      left: Math.min(start.x, end.x),
      baseline: start.y,
      width: Math.abs(end.x - start.x),
      size: height,
      order: this.#order,
      color: drawn,
      opacity,
      clip,
      level: end.x >= start.x && Math.abs(end.y - start.y) <= 0.1 * Math.abs(end.x - start.x) + 0.01,
    });
  }
}

const STROKE = 20;
/** A rule is no higher than this, in points, and no shorter than that. */
const RULE_HEIGHT = 2;
const RULE_WIDTH = 50;

function isRule({ left, right, top, bottom }: Box): boolean {
  return bottom - top <= RULE_HEIGHT && right - left >= RULE_WIDTH;
}

/** fill, eoFill, fillStroke, eoFillStroke and those that close the path first. */
const FILLING: ReadonlySet<number> = new Set([22, 23, 24, 25, 26, 27]);

function heightOf(font: DrawnFont): number {
  const [, bottom = 0, , top = 0] = font.bbox ?? [];
  const unit = font.fontMatrix?.[3] ?? LETTER_WIDTH;
  return font.isType3Font === true && top > bottom ? (top - bottom) * unit : 1;
}

function colorOf(args: readonly unknown[]): string | undefined {
  const [first] = args;
  if (typeof first === "string") return first;
  return args.length === 3 ? `#${args.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}` : undefined;
}
