import { readFileSync } from "node:fs";
import { ROOT } from "../support/imports.ts";

/** A package as the lock file holds it. */
export interface LockedPackage {
  readonly name: string;
  /** "node_modules/hono" */
  readonly path: string;
  readonly version: string;
  readonly license: string | undefined;
  readonly integrity: string | undefined;
  readonly resolved: string | undefined;
  readonly inBundle: boolean;
  readonly hasInstallScript: boolean;
  /** Whether it is for building and testing only. */
  readonly dev: boolean;
}

type Wanted = Readonly<
  Record<"dependencies" | "devDependencies" | "optionalDependencies", Readonly<Record<string, string>>>
>;

export const packageJson = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8")) as Wanted;
const lock = JSON.parse(readFileSync(`${ROOT}package-lock.json`, "utf8")) as {
  packages: Record<string, Record<string, unknown>>;
};

/** What the lock file says that package.json wants. */
export const lockedRoot = (lock.packages[""] ?? {}) as unknown as Wanted;

/** Every package of the lock file. */
export function lockedPackages(): LockedPackage[] {
  const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
  return Object.entries(lock.packages)
    .filter(([path]) => path !== "")
    .map(([path, one]) => ({
      name: textOf(one["name"]) ?? path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
      path,
      version: textOf(one["version"]) ?? "",
      license: textOf(one["license"]) ?? licenseOfFile(path),
      integrity: textOf(one["integrity"]),
      resolved: textOf(one["resolved"]),
      inBundle: one["inBundle"] === true,
      hasInstallScript: one["hasInstallScript"] === true,
      dev: one["dev"] === true,
    }));
}

/** A package that names no license in its description but brings one in a file. */
function licenseOfFile(path: string): string | undefined {
  try {
    const text = readFileSync(`${ROOT}${path}/LICENSE`, "utf8");
    return /permission is hereby granted, free of charge/i.test(text) ? "MIT" : undefined; // the MIT license's first words
  } catch {
    return undefined;
  }
}
