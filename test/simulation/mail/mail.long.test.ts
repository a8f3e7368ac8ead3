import { expect, it } from "vitest";
import { runMail } from "./run-mail.ts";
import { HAPPENS } from "./weather.ts";

/** The whole simulation, as the command runs it. */
async function ran(how: Parameters<typeof runMail>[0]): Promise<{ kept: boolean; lines: string[] }> {
  const lines: string[] = [];
  const kept = await runMail(how, (line) => void lines.push(line));
  return { kept, lines };
}

it("one fault at every step of every story, and every timing: nothing lost, nothing doubled", async () => {
  const { kept, lines } = await ran({ seeds: 0, from: 1, faults: 1 });
  expect(lines.at(-1)).toMatch(/^lost: 0 doubled: 0 late: 0 stuck: 0 after-unsubscribe: 0 runs: \d{5,}$/); // runs: 29000
  expect(kept).toBe(true);
});

it("two faults: nothing lost, nothing doubled without an explanation, never more than two copies", async () => {
  const { kept, lines } = await ran({ seeds: 0, from: 1, faults: 2 });
  expect(lines.at(-1)).toMatch(/^lost: 0 doubled: \d+ late: 0 stuck: 0 after-unsubscribe: 0 runs: \d{6,}$/); // runs: 480000
  expect(kept).toBe(true);
});

it("20,000 months: nothing lost, every state reached", async () => {
  const { kept, lines } = await ran({ seeds: 20_000, from: 1 });
  expect(lines.at(-1)).toMatch(/^lost: 0 doubled: \d+ late: 0 stuck: 0 after-unsubscribe: 0 runs: 20000$/);
  expect(kept).toBe(true);
  for (const state of [...HAPPENS, "digest rolled over", "a digest after a carry", "a flood of filings"]) {
    expect(
      lines.some((line) => line.startsWith(state)),
      state,
    ).toBe(true);
  }
});
