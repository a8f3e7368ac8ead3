import { DRAWN_MARK } from "./seen-text.ts";

const WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/**
 * The number before a heading: "II." · "A." · "1." · "a." · "iv." · "(1)" · "B)" · "POINT II", "Point One:"; or a mark that the
 * page draws as a picture.
 */
const NUMBER = new RegExp(
  String.raw`^(?<number>${DRAWN_MARK}|(?:POINT|Point)\s+(?:[IVX]{1,5}|\d{1,2}|${WORDS.map((word) => `${word}|${word.toUpperCase()}|${capital(word)}`).join("|")})[.:]?(?=\s|$)|(?:[IVXL]{1,6}|[A-Z]|\d{1,2}|[ivx]{1,5}|[a-z])[.)]|\((?:[a-z\d]{1,2}|[A-Z]|[ivx]{1,4})\))(?:\s+|$)`,
);

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** The number that a line begins with, as printed; undefined where it has none. */
export function numberOf(line: string): string | undefined {
  return NUMBER.exec(line)?.groups?.["number"];
}

/** How many characters of a line its number takes, with the space behind it. */
export function numberLength(line: string): number {
  return NUMBER.exec(line)?.[0].length ?? 0;
}

/** A line without its number. */
export function withoutNumber(line: string): string {
  return line.slice(numberLength(line)).trim();
}

/** One way to read a number: "I." is the first of I, II, III or the ninth of A, B, C. */
interface NumberReading {
  readonly style: string;
  readonly value: number;
}

/** A heading's place among the others: its level, and its number as a reader would write it. */
export interface Numbered {
  readonly level: number;
  readonly number: string;
}

/**
 * The levels of headings from their numbers alone, in reading order: a number that counts on belongs to the level that it
 * counts on; a first one opens a level below. `leaps` are those that do neither: something before them was not read.
 */
export function numbersIn(marks: readonly string[]): {
  readonly numbered: readonly Numbered[];
  readonly leaps: number;
} {
  const open: NumberReading[] = [];
  let leaps = 0;
  const numbered = marks.map((mark, i) => {
    const readings = mark === DRAWN_MARK ? [drawnReading(marks, i, open)] : readingsOf(mark);
    const on = continued(open, readings);
    if (on !== undefined) open.splice(on.depth, Infinity, on.reading);
    else {
      const first = readings.find(({ style, value }) => value === 1 && !open.some((level) => level.style === style));
      const known = readings
        .map((reading) => ({ reading, depth: open.findLastIndex(({ style }) => style === reading.style) }))
        .find(({ depth }) => depth !== -1);
      const loose = first === undefined ? continued(open.map(unbracketed), readings.map(unbracketed)) : undefined;
      if (first !== undefined) open.push(first);
      else if (loose !== undefined) open.splice(loose.depth, Infinity, loose.reading);
      else {
        leaps++;
        const [reading] = readings;
        if (known !== undefined) open.splice(known.depth, Infinity, known.reading);
        else if (reading !== undefined) open.push(reading);
      }
    }
    const last = open.at(-1);
    return { level: open.length, number: mark === DRAWN_MARK ? romanOf(last?.value ?? 1) : nameOf(mark) };
  });
  return { numbered, leaps };
}

/** "(b)" behind "a." counts on, too. */
function unbracketed({ style, value }: NumberReading): NumberReading {
  return { style: style.replace("(", ""), value };
}

function continued(open: readonly NumberReading[], readings: readonly NumberReading[]) {
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const level = open[depth];
    const reading = readings.find(({ style, value }) => style === level?.style && value === level.value + 1);
    if (reading !== undefined) return { depth, reading };
  }
  return undefined;
}

/** A drawn numeral above lettered headings is a roman one, as everywhere: it counts on from the last of its kind. */
function drawnReading(marks: readonly string[], at: number, open: readonly NumberReading[]): NumberReading {
  const lettered = marks.some((mark, i) => i !== at && /^A[.)]$/.test(mark));
  const style = lettered || open.length === 0 ? "I" : (open[0]?.style ?? "I");
  return { style, value: (open.find((level) => level.style === style)?.value ?? 0) + 1 };
}

function readingsOf(mark: string): NumberReading[] {
  const word = nameOf(mark);
  const around = mark.startsWith("(") ? "(" : "";
  const point = /^point/i.test(mark);
  const readings: NumberReading[] = [];
  const add = (style: string, value: number) => {
    if (value > 0) readings.push({ style: point ? "point" : around + style, value });
  };
  if (/^[IVXL]+$/.test(word)) add("I", romanValue(word));
  if (/^[ivx]+$/.test(word)) add("i", romanValue(word.toUpperCase()));
  if (/^[A-Z]$/.test(word)) add("A", word.charCodeAt(0) - 64);
  if (/^[a-z]$/.test(word)) add("a", word.charCodeAt(0) - 96);
  if (/^\d+$/.test(word)) add("1", Number(word));
  if (point) add("point", WORDS.indexOf(word.toLowerCase()) + 1);
  return readings;
}

/** "II." → "II" · "(b)" → "b" · "POINT ONE:" → "ONE" */
export function nameOf(mark: string): string {
  return mark.replace(/^point\s+/i, "").replace(/[().:]/g, "");
}

function romanValue(word: string): number {
  const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
  return [...word].reduce((sum, sign, i) => {
    const here = worth[sign] ?? 0;
    return sum + (here < (worth[word[i + 1] ?? ""] ?? 0) ? -here : here);
  }, 0);
}

function romanOf(value: number): string {
  let rest = value;
  let word = "";
  for (const [sign, worth] of [
    ["X", 10],
    ["IX", 9],
    ["V", 5],
    ["IV", 4],
    ["I", 1],
  ] as const)
    while (rest >= worth) {
      word += sign;
      rest -= worth;
    }
  return word;
}
