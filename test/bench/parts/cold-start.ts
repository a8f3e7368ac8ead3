import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { bundle } from "../../../infra/bundles.ts";
import { LAMBDAS } from "../../../infra/lambda-plans.ts";
import { ROOT } from "../../support/imports.ts";
import { median } from "../measure.ts";
import { held, type Row, shown } from "../row.ts";

const TIMES_MAX = 1.8;
const ROUNDS = 9;

/** Every Lambda's bundle, imported by a fresh process, beside its SDK clients alone. */
export async function rows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "docketwire-bench-"));
  try {
    return Object.values(LAMBDAS).map(({ file }) => rowOf(file, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rowOf(file: string, folder: string): Row {
  const { metafile } = bundle(file, folder);
  const output = Object.entries(metafile.outputs).find(([name]) => name.endsWith("/index.mjs"))?.[1];
  const kept = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  // node_modules/@aws-sdk/client-dynamodb/dist-es/index.js
  const clients = [
    ...new Set(kept.flatMap(([input]) => /@aws-sdk\/(?:client|lib)-[\w-]+(?=\/)/.exec(input)?.[0] ?? [])),
  ];
  const alone = clientsAlone(clients.sort(), join(folder, `${file}-clients`));
  const own = join(folder, file, "index.mjs");
  const rounds = Array.from({ length: ROUNDS }, () => ({ own: imported(own), alone: imported(alone) }));
  const times = median(rounds.map((round) => round.own.cpuMs / round.alone.cpuMs));
  const medianOf = (which: "own" | "alone", what: "cpuMs" | "wallMs") =>
    shown(median(rounds.map((round) => round[which][what])));
  return held(
    {
      what: `import ${file} (${shown((output?.bytes ?? 0) / 1000)} kB)`,
      figure: `${shown(times)} ×; ${medianOf("own", "cpuMs")} ms CPU, ${medianOf("own", "wallMs")} ms wall`,
      beside: `${clients.map((name) => name.replace("@aws-sdk/", "")).join(", ")}: ${medianOf("alone", "cpuMs")} ms CPU, ${medianOf("alone", "wallMs")} ms wall`,
      toReach: `≤ ${TIMES_MAX} ×`,
    },
    times,
    { max: TIMES_MAX },
  );
}

/** A bundle that imports these packages whole and does nothing. */
function clientsAlone(names: readonly string[], at: string): string {
  const entry = `${at}.js`;
  const outfile = `${at}.mjs`;
  writeFileSync(
    entry,
    names.map((name, n) => `import * as c${n} from "${name}";\nglobalThis.used${n} = c${n};`).join("\n"),
  );
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    nodePaths: [join(ROOT, "node_modules")],
    logLevel: "error",
  });
  return outfile;
}

/** One import in a process of its own. What a function asks AWS for at start fails at once: nothing listens there. */
function imported(module: string): { cpuMs: number; wallMs: number } {
  const script = `const cpu = process.cpuUsage(); const begun = performance.now();
    await import(${JSON.stringify(module)}).catch((error) => { if (!/key ring|parameter/.test(error.message)) throw error; });
    const wallMs = performance.now() - begun; const { user, system } = process.cpuUsage(cpu);
    console.log(JSON.stringify({ wallMs, cpuMs: (user + system) / 1000 })); process.exit(0);`;
  const args = ["--disable-warning=ExperimentalWarning", "--input-type=module", "-e", script];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", env: ENVIRONMENT }));
}

const ENVIRONMENT = {
  PATH: process.env["PATH"] ?? "",
  AWS_REGION: "us-east-1",
  AWS_ACCESS_KEY_ID: "a",
  AWS_SECRET_ACCESS_KEY: "b",
  AWS_ENDPOINT_URL: "http://127.0.0.1:1",
  AWS_MAX_ATTEMPTS: "1",
  DOCKETWIRE_SETTINGS: JSON.stringify({
    operator: { name: "a", email: "a@example.org", postalAddress: "P.O. Box 1" },
    mail: { from: "a@example.org" },
  }),
  DOCKETWIRE_BASE_URL: "https://docket.example.org",
};
