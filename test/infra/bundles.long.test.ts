import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../../infra/bundles.ts";
import { LAMBDAS } from "../../infra/lambda-plans.ts";
import { ROOT } from "../support/imports.ts";

/* That the bundles work is shown by least-privilege.long.test.ts, which runs them; here is how large and how fast they are. */

const run = promisify(execFile);
const BYTES_MAX = 1_500_000;
const WITH_PDF_BYTES_MAX = 2_500_000;
const COLD_IMPORT_MAX = 1.8;
const IMPORTS = 9;

const folder = mkdtempSync(join(tmpdir(), "docketwire-bundles-"));
const files = Object.values(LAMBDAS).map(({ file }) => file);
const clients = new Map<string, string[]>();

beforeAll(() => {
  for (const file of files) {
    const { metafile } = bundle(file, folder);
    const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
    const kept = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([input]) => input);
    const used = kept.flatMap((input) => /(@aws-sdk\/(?:client|lib)-[\w-]+)\//.exec(input)?.[1] ?? []);
    clients.set(file, [...new Set(used)].sort());
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sizes = (file: string): [string, number][] =>
  readdirSync(join(folder, file))
    .filter((name) => name.endsWith(".mjs"))
    .map((name) => [name, statSync(join(folder, file, name)).size]);

describe("bundles", () => {
  it.each(files)("%s is small", (file) => {
    const all = sizes(file);
    const total = all.reduce((sum, [, size]) => sum + size, 0);
    console.log(file, total, Object.fromEntries(all));
    expect(total).toBeGreaterThan(100_000);
    expect(total).toBeLessThanOrEqual(file === "read-documents" ? WITH_PDF_BYTES_MAX : BYTES_MAX);
  });

  it.each(files)("%s carries no client of the operator's commands", (file) => {
    const operators = ["budgets", "cloudformation", "cloudwatch", "cloudwatch-logs", "lambda", "sesv2", "sns", "sts"];
    expect(clients.get(file)).not.toHaveLength(0);
    for (const name of operators) expect(clients.get(file)).not.toContain(`@aws-sdk/client-${name}`);
  });

  it("carries the PDF library once, in a file of its own that is loaded with the first document", () => {
    const withPdf = files.filter((file) => sizes(file).some(([name]) => name.startsWith("pdfjs")));
    expect(withPdf).toEqual(["read-documents"]);
  });

  it.each(files)("%s loads in less than 1.8 times what its SDK clients take", async (file) => {
    const alone = join(folder, `${file}-clients.ts`);
    const names = clients.get(file) ?? [];
    expect(names.length).toBeGreaterThan(0);
    writeFileSync(
      alone,
      names.map((name, n) => `import * as c${n} from "${name}";\nglobalThis.used${n} = c${n};`).join("\n"),
    );
    const outfile = join(folder, `${file}-clients.mjs`);
    const banner = { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" };
    await build({
      entryPoints: [alone],
      outfile,
      bundle: true,
      minify: true,
      platform: "node",
      format: "esm",
      banner,
      absWorkingDir: ROOT,
      nodePaths: [join(ROOT, "node_modules")],
      logLevel: "error",
    });
    const [own, theirs] = [await importMs(join(folder, file, "index.mjs")), await importMs(outfile)];
    console.log(file, Math.round(own), Math.round(theirs), (own / theirs).toFixed(2));
    expect(own / theirs).toBeLessThanOrEqual(COLD_IMPORT_MAX);
  });
});

/** The fastest of some imports, each in a fresh process. Whatever a function asks for at start fails at once: nothing listens. */
async function importMs(module: string): Promise<number> {
  const script = `const begun = performance.now(); await import(${JSON.stringify(module)}).catch(() => {}); console.log(performance.now() - begun)`;
  const settings = {
    operator: { name: "a", email: "a@example.org", postalAddress: "P.O. Box 1" },
    mail: { from: "a@example.org" },
  };
  const env = {
    PATH: process.env["PATH"] ?? "",
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "a",
    AWS_SECRET_ACCESS_KEY: "b",
    AWS_ENDPOINT_URL: "http://127.0.0.1:1",
    AWS_MAX_ATTEMPTS: "1",
    DOCKETWIRE_SETTINGS: JSON.stringify(settings),
    DOCKETWIRE_BASE_URL: "https://docket.example.org",
  };
  const times: number[] = [];
  for (let n = 0; n < IMPORTS; n += 1) {
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script], { env });
    times.push(Number(stdout));
  }
  return Math.min(...times);
}
