import { describe, expect, it } from "vitest";
import { CALLS, estimate, totals } from "../../../functions/cli/operator/estimate.ts";

const of = (matters: number, readers: number) => totals(estimate({ matters, readers }));

describe("the estimate of a month", () => {
  it("stays under one dollar above the mails for one litigation and a hundred readers", () => {
    expect(of(1, 100).rest).toBeLessThanOrEqual(1);
    expect(of(1, 100).mails).toBeCloseTo(0.37, 2);
  });

  it("adds at most a tenth to the mails at 500 litigations and 100,000 daily readers", () => {
    const { all, mails } = of(500, 100_000);
    expect(all / mails).toBeLessThanOrEqual(1.1);
    expect(all / mails).toBeGreaterThan(1.02);
  });

  it("grows with every reader and every litigation", () => {
    expect(of(1, 200).all).toBeGreaterThan(of(1, 100).all);
    expect(of(500, 1000).all).toBeGreaterThan(of(1, 1000).all);
  });

  it("has a line for everything, and none below zero", () => {
    for (const { usd, usdAfterFree, count, what } of estimate({ matters: 3, readers: 5 })) {
      expect(usdAfterFree, what).toBeGreaterThanOrEqual(0);
      expect(usdAfterFree, what).toBeLessThanOrEqual(usd);
      expect(count, what).toBeGreaterThan(0);
    }
  });

  it("counts no more calls a mail than the tests allow", () => {
    // Lambda's poller receives and deletes ten receipts a request (0.2), and fifty go to one invocation (0.02; see stack.test.ts).
    expect(CALLS.mail).toEqual({ writes: 2.05, reads: 1.1, queueRequests: 0.25, invocations: 0.03 });
  });
});
