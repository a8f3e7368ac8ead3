import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { App } from "aws-cdk-lib";
import { parseSettings, type Settings } from "../../../functions/model/settings.ts";
import { LAMBDAS } from "../../../infra/lambda-plans.ts";
import { DocketwireStack } from "../../../infra/stack.ts";
import { adaptedTemplate, type CfnTemplate } from "./adapted-template.ts";
import { type EmulatedAccount, emulatedAccount } from "./emulated-account.ts";
import { type Emulator, startEmulator } from "./emulator.ts";

/*
 * npm run rehearse: the stack goes up, changes and goes away in an AWS emulator on the loopback, by the CDK's own command
 * line. It proves the order of things and the names, not AWS: what the emulator cannot do is said, and nothing is charged.
 */

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const FOLDER = join(ROOT, ".docketwire", "rehearsal");
const STACK = "Docketwire";
const ACCOUNT = "123456789012";
/** Promises of tables at which the emulator itself breaks (status 500), where DynamoDB answers. */
const EMULATOR_BREAKS = ["judges on an item: below, other type", "gives the item for a change that changes nothing"];

const settings = parseSettings({
  operator: { name: "Rehearsal", email: "operator@example.org", postalAddress: "P.O. Box 1, Anytown" },
  mail: { from: "Digests <digests@example.org>", perSecond: 1 },
});

mkdirSync(FOLDER, { recursive: true });
const emulator = await startEmulator(FOLDER);
try {
  await rehearse(emulator, emulatedAccount(emulator));
} finally {
  await emulator.close();
}

async function rehearse(emulator: Emulator, account: EmulatedAccount): Promise<void> {
  cdk(emulator, ["bootstrap", `aws://${ACCOUNT}/${settings.region}`]);
  const before = await account.everything();

  const cannot = synthesize(settings);
  cdk(emulator, deployArgs());
  const made = await account.functions(`${STACK}-`);
  expect("every Lambda is there", made.length, Object.keys(LAMBDAS).length);
  expect("every Lambda knows its rate", [...new Set(made.map(({ perSecond }) => perSecond))], [1]);
  expect("tables", (await account.tables()).length, 2);
  contract(emulator);

  synthesize({ ...settings, mail: { ...settings.mail, perSecond: 14 } });
  cdk(emulator, deployArgs());
  const changed = await account.functions(`${STACK}-`);
  expect("the setting arrived in every Lambda", [...new Set(changed.map(({ perSecond }) => perSecond))], [14]);

  const kept = {
    tables: await account.tables(),
    buckets: await account.buckets(),
    logGroups: await account.logGroups(),
  };
  cdk(emulator, ["destroy", STACK, "--force", ...appArgs()]);
  await account.remove(kept);
  expect("orphans", difference(await account.everything(), before), []);

  say("");
  say("The emulator cannot make these, so they were left out of the template:");
  for (const kind of cannot) say(`  ${kind}`);
  say(`Its tables break at: ${EMULATOR_BREAKS.join("; ")}.`);
  say(
    "Nor can it protect a stack from termination, make a global table (a table stood in), or run any of what it made.",
  );
}

/** Writes the stack's template and bundles, as the emulator can take them. @returns what it cannot */
function synthesize(own: Settings): string[] {
  const folder = join(FOLDER, "cdk.out");
  rmSync(folder, { recursive: true, force: true });
  const { context } = JSON.parse(readFileSync(join(ROOT, "cdk.json"), "utf8")) as { context: Record<string, unknown> };
  const app = new App({ context, outdir: folder });
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
  const stack = new DocketwireStack(app, STACK, { settings: own, version, env: { region: own.region } });
  stack.terminationProtection = false;
  app.synth();
  const file = join(folder, `${STACK}.template.json`);
  const { template, cannot } = adaptedTemplate(JSON.parse(readFileSync(file, "utf8")) as CfnTemplate);
  writeFileSync(file, JSON.stringify(template));
  return cannot;
}

function appArgs(): string[] {
  return ["--app", join(FOLDER, "cdk.out")];
}

/** Without a change set: the emulator loses the second one of a stack. */
function deployArgs(): string[] {
  return ["deploy", STACK, "--require-approval", "never", "--method", "direct", ...appArgs()];
}

/** The CDK's command line against the emulator. @throws when it fails */
function cdk({ endpoint }: Emulator, args: readonly string[]): void {
  say(`\n> cdk ${args.slice(0, 2).join(" ")}`);
  run([join(ROOT, "node_modules/aws-cdk/bin/cdk"), ...args, "--no-color", "--ci", "--no-notices"], {
    AWS_ENDPOINT_URL: endpoint,
  });
}

/** What every table must do, done by the emulator's DynamoDB: all but what it is known to break at. */
function contract({ address }: Emulator): void {
  say("\n> the contract of tables");
  const report = join(FOLDER, "contract.json");
  const suite = ["run", "test/contracts/table.test.ts", "-t", "DynamoDB itself", "--reporter=json"];
  spawnSync(process.execPath, [join(ROOT, "node_modules/vitest/vitest.mjs"), ...suite, `--outputFile=${report}`], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DDB_ENDPOINT: address },
  });
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as ContractReport;
  const promises = testResults.flatMap(({ assertionResults }) => assertionResults);
  const passed = promises.filter(({ status }) => status === "passed").length;
  const broken = promises.filter(({ status }) => status === "failed").map(({ title }) => title);
  expect("promises of tables that are broken", broken.sort(), [...EMULATOR_BREAKS].sort());
  if (passed === 0) throw new Error("the contract of tables was not run");
  say(`promises of tables that are kept: ${passed}`);
}

interface ContractReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

function run(args: readonly string[], env: Readonly<Record<string, string>>): void {
  const { status } = spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", ...args], {
    cwd: ROOT,
    stdio: "inherit",
    env: {
      ...process.env,
      AWS_ACCESS_KEY_ID: "rehearsal",
      AWS_SECRET_ACCESS_KEY: "rehearsal",
      AWS_REGION: settings.region,
      ...env,
    },
  });
  if (status !== 0) throw new Error(`${args[0]} ${args[1]} ended with status ${status}`);
}

function difference(after: readonly string[], before: readonly string[]): string[] {
  return after.filter((name) => !before.includes(name));
}

function expect(what: string, is: unknown, wanted: unknown): void {
  const [found, hoped] = [JSON.stringify(is), JSON.stringify(wanted)];
  if (found !== hoped) throw new Error(`${what}: ${found}, expected ${hoped}`);
  say(`${what}: ${found}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
