import { describe, expect, it } from "vitest";
import { FORM, requestCopy } from "./request-copy.ts";

const ROUNDS = 400;

describe("D6 how long an answer takes", () => {
  it("D6 does not tell a known address from an unknown one", { timeout: 300_000 }, async () => {
    const took: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
    let n = 0;
    const copy = await requestCopy({ from: () => `198.${18 + (n >> 8)}.${n & 255}.1` });
    for (let reader = 0; reader < ROUNDS; reader += 1) {
      n += 1;
      copy.clock.forward(61); // the bound for all together is an hour's
      await copy.join(`known${reader}@example.org`);
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      copy.clock.forward(61);
      const order = round % 2 === 0 ? (["known", "unknown"] as const) : (["unknown", "known"] as const);
      for (const which of order) {
        n += 1;
        const begun = performance.now();
        await copy.post("/subscribe", { ...FORM, address: `${which}${round}@example.org` });
        took[which].push(performance.now() - begun);
      }
    }
    const letters = copy.mailer.sent.length;
    expect(letters).toBe(ROUNDS * 2 + ROUNDS * 2); // a question and a welcome each, then one letter for either
    const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
    const ratio = median(took.known) / median(took.unknown);
    // A network adds a hundred times this noise; what must not show is a mail that is sent in one case only.
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.7);
  });
});
