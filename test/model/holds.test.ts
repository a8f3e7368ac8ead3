import fc from "fast-check";
import { expect, it } from "vitest";
import { generatedInputs } from "../support/generated-windows.ts";
import { holds } from "../support/holds.ts";

const failureOf = async (failing: Promise<void>): Promise<string> =>
  failing.then(
    () => "",
    (error: Error) => error.message,
  );

it("a property that holds says nothing", async () => {
  await holds(
    fc.property(fc.nat(), (n) => n >= 0),
    { numRuns: 100, seed: 1 },
  );
});

it("a property that fails prints the smallest case that it finds, and how to see it again", async () => {
  const failing = holds(
    fc.property(fc.array(fc.nat(1_000)), (list) => list.every((n) => n < 18)),
    { numRuns: 1_000, seed: 1924 },
  );
  const said = await failureOf(failing);
  expect(said).toContain("[ [ 18 ] ]");
  expect(said).toContain("seed 1924, path ");
});

it("a property of whole digests that fails prints at most forty lines", async () => {
  const failing = holds(
    fc.asyncProperty(generatedInputs(40), async ({ matters }) => {
      expect(matters.flatMap(({ events }) => events).filter(({ kind }) => kind === "correction")).toEqual([]);
    }),
    { numRuns: 100, seed: 1924 },
  );
  const said = await failureOf(failing);
  expect(said).toContain("correction");
  expect(said.split("\n").length).toBeLessThanOrEqual(40);
  expect(Math.max(...said.split("\n").map((line) => line.length))).toBeLessThanOrEqual(160);
});
