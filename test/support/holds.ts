import { inspect } from "node:util";
import fc from "fast-check";

/** A failing case is made smaller for this long. */
const SHRINKING_MS = 10_000;
/** What a failure prints at most. */
const LINES_MAX = 40;
const MESSAGE_LINES_MAX = 18;
const LINE_CHARACTERS_MAX = 160;

/** Whether `property` holds of so many cases. @throws Error with a small case that it does not hold of, in at most 40 lines */
export async function holds<T>(
  property: fc.IRawProperty<T>,
  runs: { readonly numRuns: number; readonly seed?: number },
): Promise<void> {
  const found = await fc.check(property, { ...runs, endOnFailure: true });
  if (!found.failed) return;
  const shrunk = await fc.check(property, {
    seed: found.seed,
    ...(found.counterexamplePath !== null && { path: found.counterexamplePath }),
    interruptAfterTimeLimit: SHRINKING_MS,
  });
  throw new Error(failure(shrunk.failed ? shrunk : found));
}

/** What broke, how to see it again, and the case. */
function failure<T>({ errorInstance, seed, counterexamplePath, counterexample, numShrinks }: fc.RunDetails<T>): string {
  const message = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  const head = `seed ${seed}, path ${JSON.stringify(counterexamplePath)}, made smaller ${numShrinks} times:`;
  const shown = inspect(withoutNothing(counterexample), {
    depth: 9,
    maxStringLength: 80,
    maxArrayLength: 8,
    breakLength: Number.POSITIVE_INFINITY,
    compact: true,
    sorted: true,
  });
  const said = cut(message.split("\n"), MESSAGE_LINES_MAX);
  return [...said, head, ...cut(wrapped(shown), LINES_MAX - said.length - 1)].join("\n");
}

/** Without attributes that are null or empty: what is left is what the case is about. */
function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const isSomething = (one: unknown): boolean =>
    one !== null && one !== "" && !(typeof one === "object" && one !== null && Object.keys(one).length === 0);
  const attributes = Object.entries(value).map(([name, one]): [string, unknown] => [name, withoutNothing(one)]);
  return Object.fromEntries(attributes.filter(([, one]) => isSomething(one)));
}

/** Filled lines: a case has more attributes than a screen has lines. */
function wrapped(text: string): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line.length + word.length < LINE_CHARACTERS_MAX)
      lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function cut(lines: readonly string[], max: number): string[] {
  const short = lines.map((line) => line.slice(0, LINE_CHARACTERS_MAX));
  if (short.length <= max) return short;
  return [...short.slice(0, max - 1), `… and ${short.length - max + 1} lines more`];
}
