import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync, type Metafile } from "esbuild";

const FUNCTIONS = fileURLToPath(new URL("../functions/", import.meta.url));

const INFRA = fileURLToPath(new URL("./", import.meta.url));

/** Functions that read pages or documents in a worker carry its bundle beside their own. */
const WITH_WORKER = ["check-dockets", "read-documents", "walk-canary"];
/** The only one whose worker reads documents: it carries the PDF library, in a file that is loaded with the first document. */
const WITH_PDF = "read-documents";
export interface Bundle {
  /** Folder to upload: index.mjs, its source map, and worker.mjs where there is one. */
  readonly folder: string;
  readonly metafile: Metafile;
}

/** What only some copies have, and the package that it brings. */
const EXTRAS = { drafter: "@aws-sdk/client-bedrock-runtime" } as const;
export type Extra = keyof typeof EXTRAS;

/** Bundles one Lambda file by esbuild: tree-shaken, minified, with source maps, without docker. */
export function bundle(name: string, outFolder: string, extras: readonly Extra[] = []): Bundle {
  const folder = join(outFolder, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const entryPoints = [{ in: join(FUNCTIONS, `${name}.ts`), out: "index" }];
  if (WITH_WORKER.includes(name)) entryPoints.push({ in: join(FUNCTIONS, "adapters/worker.ts"), out: "worker" });
  const { metafile } = buildSync({
    entryPoints,
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    // bowser tells browsers apart: the SDK asks for it in a browser only.
    external: ["bowser", ...(name === WITH_PDF ? [] : ["unpdf", "unpdf/*"]), ...unwanted(extras)],
    alias: {
      "@aws-sdk/credential-provider-node": join(INFRA, "lambda-credentials.ts"),
      "cssomnom/parse": join(INFRA, "no-style-sheets.ts"),
      "dom-serializer": join(INFRA, "no-serializer.ts"),
    },
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

function unwanted(extras: readonly Extra[]): string[] {
  return Object.entries(EXTRAS).flatMap(([extra, name]) => (extras.some((one) => one === extra) ? [] : [name]));
}
