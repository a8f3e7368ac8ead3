/** Docket lines are cut here before a rule sees them; other texts are read in a worker that has a deadline. */
const LENGTH = 8_000;
/** Lengths at which an expression that explodes already shows, and still ends. */
const FEW = [14, 18, 22, 26, 40, 80, 200];

/** Short texts may take a tenth of what long ones may. */
const SHORT_SHARE = 0.1;

/** Whether `regex` takes longer than `limitMs` for a text of 8,000 characters that its own pattern suggests, or explodes on a short one. */
export function isSlow({ source, flags }: RegExp, limitMs: number): boolean {
  const regex = new RegExp(source, flags.replace(/[gy]/g, ""));
  return textsFor(source, flags).some((text) => {
    const bursts = FEW.some((length) => isOver(regex, text(length), limitMs * SHORT_SHARE));
    return bursts || isOver(regex, text(LENGTH), limitMs);
  });
}

/** Once may be noise of a shared processor; three times in a row is none. */
function isOver(regex: RegExp, text: string, limitMs: number): boolean {
  return [1, 2, 3].every(() => timeOf(regex, text) > limitMs);
}

/** Texts that repeat what the pattern likes, and then do not end as it wants. */
function textsFor(source: string, flags: string): ((length: number) => string)[] {
  const classes = classesOf(source, flags);
  const pairs = classes.slice(0, 5).flatMap((one) => classes.slice(0, 5).map((two) => one + two));
  const pieces = new Set([...piecesOf(source), ...classes, ...pairs, " ", "a", "- ", "a ", " ,"]);
  return [...pieces].map((piece) => (length: number) => `${piece.repeat(Math.ceil(length / piece.length))}\u0001`);
}

/** Runs of literal characters in the pattern: "Case No" of /Case No\.? \d+/. */
function piecesOf(source: string): string[] {
  const plain = source.replace(
    /\\[bBdDwWsSpP](?:\{[^}]*\})?|\[[^\]]*\]|\(\?[:=!<]+|[()^$|]|\{[\d,]*\}|[*+?.]/g,
    "\u0000",
  );
  return plain
    .replace(/\\(.)/g, "$1")
    .split("\u0000")
    .filter((piece) => piece !== "")
    .slice(0, 6);
}

/** Characters of the classes that the pattern repeats: "a" for \w, "(" for [^)]. */
function classesOf(source: string, flags: string): string[] {
  const classes = [...new Set(source.match(/\\[dDwWsS]|\\p\{[^}]+\}|\[(?:[^\]\\]|\\.)+\]/g) ?? [])].slice(0, 6);
  const candidates = [" ", "a", "A", "1", ".", ",", "-", "(", "[", "\n", "'", "<", "&", "/", ";", ":"];
  return [
    ...new Set(
      classes.flatMap((one) => {
        const regex = new RegExp(one, flags.replace(/[gy]/g, ""));
        return candidates.filter((candidate) => regex.test(candidate)).slice(0, 2);
      }),
    ),
  ];
}

function timeOf(regex: RegExp, text: string): number {
  const begun = performance.now();
  regex.exec(text);
  return performance.now() - begun;
}
