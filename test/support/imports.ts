import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout's root. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface Module {
  /** Path from the root: functions/model/time.ts */
  readonly path: string;
  /** Paths from the root of what it imports of ours. */
  readonly ours: readonly string[];
  /** Packages it imports: `hono`, `@aws-sdk/client-ses`; Node's own as `node:fs`. Type-only imports too. */
  readonly packages: readonly string[];
}

/** Every TypeScript file below `folder`, with what it imports. */
export function modulesBelow(folder: string): Module[] {
  return filesBelow(join(ROOT, folder))
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
    .map((path) => moduleAt(path))
    .sort((a, b) => a.path.localeCompare(b.path));
}

/** Every file below `folder`, absolute. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function moduleAt(path: string): Module {
  const specifiers = specifiersIn(readFileSync(path, "utf8"));
  return {
    path: relative(ROOT, path),
    ours: specifiers.filter((one) => one.startsWith(".")).map((one) => relative(ROOT, join(dirname(path), one))),
    packages: specifiers.filter((one) => !one.startsWith(".")),
  };
}

/** `import … from "x"`, `export … from "x"`, `import "x"`, `import("x")`, `new URL("./x.ts", import.meta.url)`. */
export function specifiersIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const found = [
    ...code.matchAll(/^(?:import|export)\b[^;'"]*?\bfrom\s*["']([^"']+)["']/gm), // import { a } from "b"
    ...code.matchAll(/^import\s*["']([^"']+)["']/gm), // import "b"
    ...code.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g), // import("b")
    ...code.matchAll(/new URL\(\s*["'](\.[^"']+\.ts)["']\s*,\s*import\.meta\.url/g), // new URL("./worker.ts", import.meta.url)
  ];
  return [...new Set(found.map((match) => match[1]).filter((one) => one !== undefined))];
}
