import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync, type Metafile } from "esbuild";

const FUNCTIONS = fileURLToPath(new URL("../functions/", import.meta.url));

/** Functions that read pages or documents in a worker carry its bundle beside their own. */
const WITH_WORKER = ["check-dockets", "read-documents", "walk-canary"];

export interface Bundle {
  /** Folder to upload: index.mjs, its source map, and worker.mjs where there is one. */
  readonly folder: string;
  readonly metafile: Metafile;
}

/** Bundles one Lambda file by esbuild: tree-shaken, minified, with source maps, without docker. */
export function bundle(name: string, outFolder: string): Bundle {
  const folder = join(outFolder, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const entryPoints = [{ in: join(FUNCTIONS, `${name}.ts`), out: "index" }];
  if (WITH_WORKER.includes(name)) entryPoints.push({ in: join(FUNCTIONS, "adapters/worker.ts"), out: "worker" });
  const { metafile } = buildSync({
    entryPoints,
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    minify: true,
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    // CommonJS packages inside an ES module ask for `require`.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    logLevel: "error",
  });
  return { folder, metafile };
}
