import { type LockedPackage, lockedPackages } from "./locked.ts";

/** A bill of materials of what runs (CycloneDX 1.6), from the lock file alone: the same lock file gives the same bytes. */
export function sbom(packages: readonly LockedPackage[] = lockedPackages()): object {
  const shipped = packages.filter(({ dev }) => !dev);
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: { type: "application", name: "docketwire", "bom-ref": "docketwire" } },
    components: shipped.map((one) => ({
      type: "library",
      "bom-ref": one.path,
      name: one.name,
      version: one.version,
      purl: `pkg:npm/${one.name.replace("@", "%40")}@${one.version}`,
      ...(one.integrity ? { hashes: [{ alg: "SHA-512", content: hexOf(one.integrity) }] } : {}),
      ...(one.license
        ? { licenses: [/ OR /.test(one.license) ? { expression: one.license } : { license: { id: one.license } }] }
        : {}),
    })),
  };
}

function hexOf(integrity: string): string {
  return Buffer.from(integrity.replace(/^sha512-/, ""), "base64").toString("hex"); // sha512-KmXv…
}

if (import.meta.main) console.log(JSON.stringify(sbom(), null, 1));
