import { type Module, modulesBelow } from "../support/imports.ts";

/** Tests that start servers, replay a litigation or look at the whole house: they notice much and say little. */
const FAR =
  /\.long\.test\.ts$|^test\/(?:bench|contracts|hostile|infra|journeys|measure|replay|simulation|supply-chain)\//;

/** For each file of the product the tests that reach it by their imports, those that import it themselves first. */
export function nearestTests(): (file: string) => string[] {
  const modules = new Map([...modulesBelow("functions"), ...modulesBelow("test")].map((one) => [one.path, one]));
  const importers = new Map<string, string[]>();
  for (const { path, ours } of modules.values())
    for (const one of ours) importers.set(one, [...(importers.get(one) ?? []), path]);
  return (file) => testsReaching(file, modules, importers);
}

function testsReaching(
  file: string,
  modules: ReadonlyMap<string, Module>,
  importers: ReadonlyMap<string, readonly string[]>,
): string[] {
  const seen = new Set([file]);
  const tests: string[] = [];
  for (let ring: readonly string[] = [file]; ring.length > 0; ) {
    const next = ring.flatMap((one) => importers.get(one) ?? []).filter((one) => !seen.has(one) && modules.has(one));
    for (const one of next) seen.add(one);
    ring = [...new Set(next)];
    tests.push(...ring.filter((one) => one.endsWith(".test.ts") && !FAR.test(one)).sort(byKinship(file)));
  }
  return tests;
}

/** The file's own test first, then those of its folder. */
function byKinship(file: string): (a: string, b: string) => number {
  const own = file.replace("functions/", "test/").replace(/\.ts$/, "");
  const kinship = (test: string): number => {
    const steps = own.split("/");
    const shared = steps.findIndex((step, place) => test.replace(/\.test\.ts$/, "").split("/")[place] !== step);
    return shared === -1 ? steps.length : shared;
  };
  return (a, b) => kinship(b) - kinship(a) || (a < b ? -1 : 1);
}
