import { type LockedPackage, lockedPackages } from "./locked.ts";

/** Licenses under which we may pass a package on. */
const SHIPPED = [
  "MIT",
  "Apache-2.0",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "MIT-0",
  "0BSD",
  "Unlicense",
  "MIT OR Apache-2.0",
];
/** Those of tools that we use and do not pass on. */
const USED = [...SHIPPED, "MPL-2.0", "BlueOak-1.0.0", "(MIT OR GPL-3.0-or-later)"];

/** Packages whose license does not suit their use. */
export function unfitLicenses(packages: readonly LockedPackage[] = lockedPackages()): string[] {
  return packages
    .filter(({ license, dev }) => !license || !(dev ? USED : SHIPPED).includes(license))
    .map(({ path, license }) => `${path}: ${license ?? "no license"}`);
}

if (import.meta.main) {
  const packages = lockedPackages();
  const counts = Map.groupBy(packages, ({ license }) => license ?? "none");
  for (const [license, those] of counts) console.log(`${String(those.length).padStart(4)}  ${license}`);
  const unfit = unfitLicenses(packages);
  for (const one of unfit) console.error(one);
  console.log(`${packages.length} packages, ${unfit.length} with an unfit license`);
  process.exitCode = unfit.length === 0 ? 0 : 1;
}
