import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { modulesBelow, ROOT } from "../support/imports.ts";

/** Clients of services that only the operator's commands ask. */
const OPERATOR_CLIENTS =
  /^@aws-sdk\/client-(?:budgets|cloudformation|cloudwatch|cloudwatch-logs|lambda|sesv2|sns|sts)$/;

const modules = new Map(modulesBelow("functions").map((module) => [module.path, module]));

/** Everything that a file imports, however far down. */
function reachedFrom(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const next of modules.get(path)?.ours ?? []) reachedFrom(next, seen);
  return seen;
}

const using = [...modules.values()].filter(({ packages }) => packages.some((name) => OPERATOR_CLIENTS.test(name)));

describe("the clients of the operator's account", () => {
  it("are reached by no Lambda, and so stand in no bundle", () => {
    const lambdas = readdirSync(join(ROOT, "functions")).filter((name) => /^[\w-]+\.ts$/.test(name));
    expect(lambdas.length).toBeGreaterThan(5);
    expect(using.length).toBeGreaterThan(2);
    for (const name of [...lambdas, "adapters/worker.ts"]) {
      const reached = reachedFrom(`functions/${name}`);
      expect(reached.size).toBeGreaterThan(1);
      expect([name, using.filter(({ path }) => reached.has(path)).map(({ path }) => path)]).toEqual([name, []]);
    }
  });

  it("are reached from the command line alone, and every one of them is asked", () => {
    const reached = reachedFrom("functions/cli/commands/doctor.ts");
    expect(using.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
    const rooms = [...modules.keys()].filter(
      (path) => !/^functions\/(?:cli|adapters)\//.test(path) && using.some((one) => reachedFrom(path).has(one.path)),
    );
    expect(rooms).toEqual([]);
    const asked = new Set(using.flatMap(({ packages }) => packages.filter((name) => OPERATOR_CLIENTS.test(name))));
    expect(asked.size).toBe(8);
  });
});
