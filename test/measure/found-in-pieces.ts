/** A stretch of a raw line between wide gaps, squeezed, as it stands and without the number that a page prints at its edge. */
interface Segment {
  readonly page: number;
  readonly readings: readonly string[];
  /** Nothing but the number of a line or of a page. */
  readonly number: boolean;
}

/** A sentence stands in at most this many pieces. */
const PIECES_MAX = 3;
/** Squeezed characters that a piece must have, its last line apart. */
const PIECE_MIN = 8;
/** Segments of notes, foot and head that may stand between two pieces over a page's end: half a page. */
const BETWEEN_MAX = 60;

/**
 * Whether a raw text holds a sentence, every character of it in order, in at most three pieces. Between two of them may stand only
 * whole lines: what surrounds one page's end (notes, foot, head), a line's number, or words that the line above has already (the
 * second print of underlining). A word changed, added or left out on a page is found out. It cannot tell a whole line left out just
 * before or after a page's end, nor a number left out at a line's edge.
 */
export function isFoundInPieces(sentence: string, raw: string, squeeze: (text: string) => string): boolean {
  const wanted = squeeze(sentence);
  const segments = segmentsOf(raw, squeeze);
  return segments.some(({ readings }, at) =>
    readings.some((reading) =>
      startsIn(reading, wanted).some((said) => follows(segments, { at: at + 1, rest: wanted.slice(said), pieces: 1 })),
    ),
  );
}

function segmentsOf(raw: string, squeeze: (text: string) => string): Segment[] {
  return raw.split("\f").flatMap(
    (text, page) =>
      text
        .split("\n")
        .flatMap((line) => line.split(/\s{8,}/)) // "questions          SELYA, Circuit Judge."
        .map(squeeze)
        .filter((line) => line !== "")
        .map((line) => ({ page, readings: readingsOf(line), number: /^\d{1,3}$/.test(line) })), // "27"
  );
}

/** A line as it stands, and without the number at its edge. */
function readingsOf(line: string): string[] {
  const withoutNumber = [
    line.replace(/^\d{1,2}(?=[A-Za-z])/, ""), // "4orencouraging" → "orencouraging"
    line.replace(/(?<=[A-Za-z])\d{1,3}$/, ""), // "mayexercise2" → "mayexercise"
  ];
  return [...new Set([line, ...withoutNumber])].filter((reading) => reading !== "");
}

/** How many characters of the sentence a line ends with, for each place where the sentence may begin in it. */
function startsIn(line: string, wanted: string): number[] {
  const counts: number[] = [];
  const head = wanted.slice(0, PIECE_MIN);
  for (let at = line.indexOf(head); at !== -1; at = line.indexOf(head, at + 1)) {
    const tail = line.slice(at);
    if (wanted.startsWith(tail)) counts.push(tail.length);
    else if (tail.startsWith(wanted)) counts.push(wanted.length);
  }
  return counts;
}

interface Place {
  /** The segment that may continue the sentence. */
  readonly at: number;
  /** What of the sentence has not been found. */
  readonly rest: string;
  readonly pieces: number;
}

/** Whether the rest of a sentence follows, from a segment on. */
function follows(segments: readonly Segment[], { at, rest, pieces }: Place): boolean {
  if (rest === "") return true;
  const here = segments[at];
  const above = segments[at - 1];
  if (here === undefined || above === undefined) return false;
  for (const reading of here.readings) {
    if (reading.startsWith(rest)) return true;
    const goesOn = reading !== "" && rest.startsWith(reading);
    if (goesOn && follows(segments, { at: at + 1, rest: rest.slice(reading.length), pieces })) return true;
  }
  if (here.number && follows(segments, { at: at + 1, rest, pieces })) return true;
  if (pieces === PIECES_MAX) return false;
  return jumpsFrom(segments, { at, rest }).some((next) => follows(segments, { at: next, rest, pieces: pieces + 1 }));
}

/** Where the next piece may begin: below an echo of the line above, or on the next page. */
function jumpsFrom(segments: readonly Segment[], { at, rest }: Omit<Place, "pieces">): number[] {
  const above = segments[at - 1];
  const echo =
    segments[at]?.readings.some((reading) => above?.readings.some((said) => said.includes(reading))) === true;
  const next = segments
    .slice(at, at + BETWEEN_MAX)
    .flatMap(({ page, readings }, i) =>
      page === (above?.page ?? 0) + 1 && readings.some((reading) => begins(reading, rest)) ? [at + i] : [],
    );
  return echo ? [at + 1, ...next] : next;
}

function begins(reading: string, rest: string): boolean {
  return reading.startsWith(rest) || (reading.length >= PIECE_MIN && rest.startsWith(reading));
}
