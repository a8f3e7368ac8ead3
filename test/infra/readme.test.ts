import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { COMMANDS } from "../../functions/cli/commands/index.ts";
import { estimate, totals } from "../../functions/cli/operator/estimate.ts";
import { ROOT } from "../support/imports.ts";

const readme = readFileSync(`${ROOT}infra/README.md`, "utf8");

it("names only commands that there are", () => {
  const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8")) as { scripts: Record<string, string> };
  const known = new Set([...COMMANDS.map(({ name }) => `cli ${name}`), ...Object.keys(scripts)]);
  const called = [...readme.matchAll(/npm run (-s cli -- )?([a-z][\w:-]*)/g)].map(
    ([, cli, name = ""]) => (cli ? `cli ${name}` : name), // npm run -s cli -- cost
  );
  expect(called.length).toBeGreaterThan(10);
  expect(called.filter((name) => !known.has(name))).toEqual([]);
});

it("says what the estimate says of a month", () => {
  const row = /\*\*A month, USD\*\* \| (.+) \|/.exec(readme)?.[1] ?? "";
  const plans = [
    { matters: 1, readers: 100 },
    { matters: 20, readers: 10_000 },
    { matters: 500, readers: 100_000 },
  ];
  expect(row.split(" | ")).toEqual(plans.map((plan) => `**${totals(estimate(plan)).all.toFixed(2)}**`));
});
