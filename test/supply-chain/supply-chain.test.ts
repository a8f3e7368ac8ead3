import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ROOT } from "../support/imports.ts";
import { unfitLicenses } from "./licenses.ts";
import { lockedPackages, lockedRoot, packageJson } from "./locked.ts";
import { INSTALL_SCRIPTS, REASONS } from "./reasons.ts";
import { sbom } from "./sbom.ts";

const KINDS = ["dependencies", "devDependencies", "optionalDependencies"] as const;
const packages = lockedPackages();

describe("E11 what comes from others", () => {
  it("E11 is named with a reason, one version exactly, and nothing else stands in package.json", () => {
    const named = KINDS.flatMap((kind) => Object.entries(packageJson[kind]));
    expect(named.map(([name]) => name).filter((name) => !(name in REASONS))).toEqual([]);
    expect(Object.keys(REASONS).filter((name) => !named.some(([one]) => one === name))).toEqual([]);
    for (const [name, version] of named)
      expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
  });

  it("E11 is locked as package.json wants it, whole and by hash", () => {
    for (const kind of KINDS) expect(lockedRoot[kind]).toEqual(packageJson[kind]);
    expect(packages.length).toBeGreaterThan(100);
    for (const one of packages) {
      if (!one.inBundle) expect([one.path, one.integrity]).toEqual([one.path, expect.stringMatching(/^sha512-/)]);
      expect(one.resolved ?? "https://").toMatch(/^https:\/\//);
    }
    for (const [name, version] of KINDS.flatMap((kind) => Object.entries(packageJson[kind])))
      expect([name, packages.find(({ path }) => path === `node_modules/${name}`)?.version]).toEqual([name, version]);
  });

  it("E11 has its mutation tester locked by hash too, in a place that nobody else installs", () => {
    const { packages: those } = JSON.parse(readFileSync(`${ROOT}test/mutation/package-lock.json`, "utf8")) as {
      packages: Record<string, { integrity?: string; resolved?: string }>;
    };
    const tools = Object.entries(those).filter(([path]) => path !== "");
    expect(tools.length).toBeGreaterThan(50);
    for (const [path, { integrity, resolved }] of tools)
      expect([path, integrity, resolved]).toEqual([path, expect.stringMatching(/^sha512-/), undefined]);
    expect(packages.filter(({ name }) => name.startsWith("@stryker-mutator/"))).toEqual([]);
  });

  it("E11 runs no script when it is installed that we need", () => {
    expect(
      packages
        .filter(({ hasInstallScript }) => hasInstallScript)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(Object.keys(INSTALL_SCRIPTS).sort());
  });

  it("E11 has a license that suits its use", () => {
    expect(unfitLicenses(packages)).toEqual([]);
    expect(unfitLicenses([{ ...packages[0]!, license: "GPL-3.0", dev: true }])).toHaveLength(1);
  });

  it("E11 is listed in a bill of materials, and no tool is", () => {
    const { components } = sbom(packages) as { components: { name: string; purl: string; hashes?: unknown }[] };
    expect(components.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(packageJson.dependencies)));
    expect(components.map(({ name }) => name)).not.toContain("vitest");
    for (const { purl, hashes } of components)
      expect([purl, hashes]).toEqual([expect.stringMatching(/^pkg:npm\/(?:%40[^/]+\/)?[^@]+@\d/), expect.anything()]);
  });

  it("E11 is built by a workflow that takes nobody else's action by a name that can move", () => {
    const workflow = readFileSync(`${ROOT}.github/workflows/ci.yml`, "utf8");
    for (const [, action = ""] of workflow.matchAll(/uses:\s*(\S+)/g)) expect(action).toMatch(/@[0-9a-f]{40}$/); // owner/name@<commit>
    expect(workflow).toContain("npm ci --ignore-scripts");
    expect(workflow).toMatch(/permissions:\s+contents: read/);
  });
});
