/** Lengths at which an exponential expression already shows, and still ends. */
const FEW = [14, 18, 22, 26];
/** Longest texts tried: a quadratic expression takes half a second for them, a linear one a millisecond. */
const LONG = 32_000;
/** Below this nothing is judged: noise of a shared processor. */
const JUDGED_FROM_MS = 8;

/** Whether `regex` takes more than proportionally longer for longer texts among those that its own pattern suggests. */
export function isSuperLinear(regex: RegExp): boolean {
  return textsFor(regex).some((text) => grows(regex, text));
}

/** Texts that repeat what the pattern likes, and then do not end as it wants. */
function textsFor({ source, flags }: RegExp): ((length: number) => string)[] {
  const pieces = new Set([...piecesOf(source), ...classesOf(source, flags), " ", "a", "1", "\n"]);
  const ends = ["\u0001", ""];
  return [...pieces]
    .filter((piece) => piece !== "")
    .flatMap((piece) => ends.map((end) => (length: number) => piece.repeat(Math.ceil(length / piece.length)) + end));
}

/** Runs of literal characters in the pattern: "Case No" of /Case No\.? \d+/. */
function piecesOf(source: string): string[] {
  const plain = source.replace(
    /\\[bBdDwWsSpP](?:\{[^}]*\})?|\[[^\]]*\]|\(\?[:=!<]+|[()^$|]|\{[\d,]*\}|[*+?.]/g,
    "\u0000",
  );
  const literal = plain.replace(/\\(.)/g, "$1");
  return literal
    .split("\u0000")
    .filter((piece) => piece.length > 0)
    .slice(0, 6);
}

/** One character of each class that the pattern repeats: "a" for \w, "(" for [^)]. */
function classesOf(source: string, flags: string): string[] {
  const classes = source.match(/\\[dDwWsS]|\\p\{[^}]+\}|\[(?:[^\]\\]|\\.)+\]/g) ?? [];
  const candidates = [" ", "a", "A", "1", ".", ",", "-", "(", "[", "\n", "\t", "'", "<", "&", "=", "/", ";", ":"];
  return [...new Set(classes)].slice(0, 6).flatMap((one) => {
    const regex = new RegExp(one, flags.replace(/[gy]/g, ""));
    return candidates.filter((candidate) => regex.test(candidate)).slice(0, 2);
  });
}

function grows(regex: RegExp, text: (length: number) => string): boolean {
  for (const length of FEW)
    if (timeOf(regex, text(length)) > JUDGED_FROM_MS && best(regex, text(length)) > JUDGED_FROM_MS) return true;
  for (let length = 1_000; length <= LONG; length *= 2) {
    if (timeOf(regex, text(length)) < JUDGED_FROM_MS) continue;
    // A line grows by 2, a square by 4; the best of several runs is next to free of noise.
    const now = best(regex, text(length));
    return now > JUDGED_FROM_MS && now > 2.8 * best(regex, text(length / 2));
  }
  return false;
}

function best(regex: RegExp, text: string): number {
  return Math.min(...[1, 2, 3].map(() => timeOf(regex, text)));
}

function timeOf({ source, flags }: RegExp, text: string): number {
  const regex = new RegExp(source, flags.replace("y", ""));
  const begun = performance.now();
  if (flags.includes("g")) text.replace(regex, "");
  else regex.exec(text);
  return performance.now() - begun;
}
