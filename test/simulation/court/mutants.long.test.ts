import { describe, expect, it, vi } from "vitest";
import { runCourt } from "./run-court.ts";

/*
 * Protections of the check, each taken away: the judge must find it. One that it does not find is one that it does not
 * look at.
 */
const SEEDS_MAX = 300;
const off = vi.hoisted(() => ({ name: "" }));

/** The module with `name` of it replaced while the protection `what` is off. */
async function without<T extends object>(
  original: () => Promise<T>,
  what: string,
  changed: (real: T) => Partial<Record<keyof T, unknown>>,
): Promise<T> {
  const real = await original();
  const replaced = Object.entries(changed(real)).map(([name, other]) => {
    const own = real[name as keyof T];
    const either = (...given: unknown[]): unknown =>
      (off.name === what ? (other as typeof either) : (own as typeof either))(...given);
    return [name, either];
  });
  return { ...real, ...Object.fromEntries(replaced) };
}

vi.mock(import("../../../functions/workflows/checks/older-copy.ts"), (original) =>
  without(original, "older copies are doubted", () => ({ olderCopy: () => undefined })),
);
vi.mock(import("../../../functions/entries/repaired-text.ts"), (original) =>
  without(original, "damaged letters are repaired", () => ({ repaired: (text: string) => text })),
);
vi.mock(import("../../../functions/entries/docket-number.ts"), (original) =>
  without(original, "another division is the same case", () => ({ sameButOffice: () => false })),
);
vi.mock(import("../../../functions/workflows/checks/gaps.ts"), (original) =>
  without(original, "gaps are told", () => ({ gapOf: () => null })),
);
vi.mock(import("../../../functions/workflows/checks/change-volume-guard.ts"), (original) =>
  without(original, "a flood is held", () => ({ overVolume: () => undefined })),
);
vi.mock(import("../../../functions/workflows/checks/held-pages.ts"), (original) =>
  without(original, "what was held is read from the archive", () => ({
    withRowsLeft: async (_ports: unknown, _recording: unknown, _pages: unknown, rows: unknown) => rows,
  })),
);
vi.mock(import("../../../functions/model/event.ts"), (original) =>
  without(original, "an impossible day is not the newest", () => ({ isImpossible: () => false })),
);
vi.mock(import("../../../functions/entries/telling-words.ts"), (original) =>
  without(original, "a redaction looks at every archived page", () => ({
    showsWords: () => false,
    showsIds: () => false,
  })),
);
vi.mock(import("../../../functions/history/dataset.ts"), (original) => {
  const written = new WeakSet<object>();
  return without(original, "a redaction reaches the dataset", (real) => ({
    writeDataset: async (...given: Parameters<typeof real.writeDataset>) => {
      if (written.has(given[2])) return [];
      written.add(given[2]);
      return real.writeDataset(...given);
    },
  }));
});
vi.mock(import("../../../functions/entries/filled-fields.ts"), (original) =>
  without(original, "what all of a few items had is no rule", () => ({
    disusedFields: (
      known: Readonly<Record<string, number>>,
      seen: Readonly<Record<string, number>>,
      rows: { readonly known: number; readonly seen: number },
    ) => Object.keys(known).filter((path) => known[path] === rows.known && (seen[path] ?? 0) < rows.seen * 0.9),
  })),
);
vi.mock(import("../../../functions/entries/reworded-rows.ts"), (original) =>
  without(original, "a reworded row is the same filing", () => ({ rewordedRows: () => new Map() })),
);
vi.mock(import("../../../functions/entries/health-gates.ts"), (original) =>
  without(original, "an emptied listing is doubted", (real) => ({
    judgeReading: (evidence: Parameters<typeof real.judgeReading>[0]) =>
      real.judgeReading({ ...evidence, asked: { ...evidence.asked, isFirstPage: false } }),
  })),
);

const PROTECTIONS = [
  "older copies are doubted",
  "damaged letters are repaired",
  "another division is the same case",
  "gaps are told",
  "a flood is held",
  "what was held is read from the archive",
  "an impossible day is not the newest",
  "a redaction looks at every archived page",
  "a redaction reaches the dataset",
  "what all of a few items had is no rule",
  "a reworded row is the same filing",
  "an emptied listing is doubted",
];

describe("a check without one of its protections", () => {
  it.each(PROTECTIONS)("%s: the judge finds that it is not so", { timeout: 600_000 }, async (name) => {
    off.name = name;
    let found = 0;
    for (let seed = 1; seed <= SEEDS_MAX && found === 0; seed += 1) {
      const run = await runCourt(seed);
      const wrong = [...run.missed, ...run.invented, ...run.doubled, ...run.misjudged, ...run.unsealed];
      if (wrong.length + run.falseGaps > 0 || run.toldGaps !== run.trueGaps) found = seed;
    }
    off.name = "";
    process.stdout.write(`without "${name}": found by seed ${found}\n`);
    expect(found).toBeGreaterThan(0);
  });
});
