import type { AwsAccount } from "../../adapters/aws-account.ts";
import { freshKeyRing } from "../../adapters/hmac-keyring.ts";
import { ExpectedError } from "../../model/errors.ts";
import { identityOf, type Settings } from "../../model/settings.ts";
import type { Clock } from "../../ports/index.ts";
import { EXPIRES } from "../../store/expiry.ts";
import type { ChangedReading } from "../../workflows/checks/reread-newest.ts";
import type { CommandIo } from "../commands/command.ts";
import { lookAtAccount } from "./account-facts.ts";
import { CHECKS } from "./checks.ts";
import { dnsRecords, productionRequest } from "./dns-records.ts";
import { MADE_PARAMETER, type Made, parseMade, STACK } from "./made.ts";

/** What must be well before anything is deployed. */
const BEFORE = ["node", "credentials", "clock", "bootstrap", "concurrency", "postal address"];
const KEY_RING_PARAMETER = `/${STACK}/key-ring`;
const EMPTY_STACK_LOOKS_MAX = 60;
const LOOK_EVERY_MS = 5_000;
const CHANGED_SHOWN_MAX = 20;

/** What a deployment needs of the outside. */
export interface Deploying {
  readonly account: AwsAccount;
  readonly settings: Settings;
  readonly version: string;
  readonly clock: Clock;
  /** Reads the archived pages of what is deployed again. */
  readonly reread: (made: Made) => Promise<{ readonly looked: number; readonly changed: readonly ChangedReading[] }>;
  /** Runs the CDK's command line. @returns its exit status */
  readonly cdk: (args: readonly string[]) => Promise<number>;
  readonly io: Pick<CommandIo, "out">;
}

/** What the operator knows and wants all the same. */
export interface Insisting {
  /** Stored entries that are read differently from now on. */
  readonly changedReadings?: boolean | undefined;
  /** The key ring is lost: every link ever sent dies. */
  readonly newKeyRing?: boolean | undefined;
}

/** Deploys: looks first, reads archived pages again, makes the key ring, runs the CDK, says what is left to do. @returns exit status */
export async function deploy(deploying: Deploying, insisting: Insisting): Promise<number> {
  const { account, io } = deploying;
  if (!(await isReady(deploying))) return 1;
  const before = await account.parameter(MADE_PARAMETER);
  if (before !== undefined && !insisting.changedReadings && !(await readsTheSame(deploying, before))) return 1;
  await clearEmptyStack(deploying);
  await makeKeyRing(deploying, before !== undefined && !insisting.newKeyRing ? "must be there" : "make");
  const status = await deploying.cdk(["deploy", STACK, "--require-approval", "never"]);
  if (status !== 0) {
    io.out(`The CDK ended with status ${status}. npm run doctor says how the stack is.`);
    return status;
  }
  const made = await account.parameter(MADE_PARAMETER);
  if (made === undefined) throw new ExpectedError("missing", `the stack made no parameter ${MADE_PARAMETER}`);
  await expireRestored(deploying);
  sayWhatIsLeft(deploying, parseMade(made));
  return 0;
}

async function isReady({ account, settings, version, clock, io }: Deploying): Promise<boolean> {
  const looking = { account, settings, version, nodeVersion: process.version, now: clock.now() };
  const nobody = async () => ({ active: 0, generation: undefined });
  const facts = await lookAtAccount({ ...looking, readers: nobody, identity: identityOf(settings) });
  let ready = true;
  for (const { id, judge } of CHECKS.filter((check) => BEFORE.includes(check.id))) {
    const finding = judge(facts);
    if (finding.state === "well") continue;
    ready = false;
    io.out(`${id}: ${finding.says}`);
    if ("fix" in finding) io.out(`  → ${finding.fix}`);
  }
  if (!ready) io.out("Nothing was deployed.");
  return ready;
}

/** A version that reads stored pages differently would change what readers were told. */
async function readsTheSame({ reread, io }: Deploying, made: string): Promise<boolean> {
  const { looked, changed } = await reread(parseMade(made));
  io.out(`${looked} entries on the newest archived pages were read again.`);
  if (changed.length === 0) return true;
  for (const { entry, source, why } of changed.slice(0, CHANGED_SHOWN_MAX)) io.out(`  ${entry} (${source}): ${why}`);
  io.out(`${changed.length} of them would change. Nothing was deployed.`);
  io.out("If this is right (a format's edition grew on purpose): npm run deploy -- --changed-readings");
  return false;
}

/** A first deployment that failed leaves an empty stack, which CloudFormation never updates. */
async function clearEmptyStack({ account, clock, io }: Deploying): Promise<void> {
  if ((await account.stackStatus(STACK)) !== "ROLLBACK_COMPLETE") return;
  io.out("The first deployment failed and left an empty stack: it is removed.");
  await account.unprotectStack(STACK);
  await account.deleteStack(STACK);
  for (let looked = 0; looked < EMPTY_STACK_LOOKS_MAX; looked += 1) {
    if (!(await account.stackStatus(STACK))) return;
    await clock.sleep(LOOK_EVERY_MS);
  }
  throw new ExpectedError("unreachable", "the empty stack does not go: look at CloudFormation in the console");
}

/** CloudFormation cannot make a secret parameter. A ring that is gone is never replaced in silence: old links would die. */
async function makeKeyRing({ account, clock, io }: Deploying, how: "must be there" | "make"): Promise<void> {
  if ((await account.parameter(KEY_RING_PARAMETER)) !== undefined) return;
  if (how === "must be there")
    throw new ExpectedError(
      "missing",
      `the key ring ${KEY_RING_PARAMETER} is gone, and with it every link ever sent: restore it (Parameter Store → History), or say --new-key-ring`,
    );
  await account.makeSecret(KEY_RING_PARAMETER, JSON.stringify(freshKeyRing(clock.now())));
  io.out(`A key ring was made: ${KEY_RING_PARAMETER}`);
}

/** What AWS restores to a new table comes without the setting that removes what is over. */
async function expireRestored({ account, settings, io }: Deploying): Promise<void> {
  const table = settings.restoredTables?.readers;
  if (table === undefined || !(await account.expireItems(table, EXPIRES))) return;
  io.out(`The restored table ${table} removes what is over again: its time to live was not set.`);
}

function sayWhatIsLeft({ settings, io }: Deploying, made: Made): void {
  const records = dnsRecords(made, settings);
  io.out("");
  io.out(`Docketwire is at ${made.baseUrl}`);
  io.out(`Confirm the mails that AWS now writes to ${settings.operator.email}: alarms ring only then.`);
  if (settings.onlyForMe) {
    io.out(`Open the link in the mail that verifies ${made.identity}. Then npm run doctor, and subscribe on the page.`);
    return;
  }
  io.out("");
  io.out("DNS records, all of them (AWS looks again within minutes):");
  for (const { type, name, value } of records) io.out(`  ${type.padEnd(5)}  ${name}  ${value}`);
  io.out("");
  io.out("Text for SES → Account dashboard → Request production access (mail type: transactional):");
  io.out("");
  io.out(productionRequest(settings, made.baseUrl));
  io.out("");
  io.out("Then: npm run doctor");
}
