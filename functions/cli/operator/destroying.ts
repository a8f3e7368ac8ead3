import type { AwsAccount } from "../../adapters/aws-account.ts";
import { ExpectedError } from "../../model/errors.ts";
import type { CommandIo } from "../commands/command.ts";
import { MADE_PARAMETER, type Made, parseMade, STACK } from "./made.ts";
import { PRICES } from "./prices.ts";

/** What destroying needs of the outside. */
export interface Destroying {
  readonly account: AwsAccount;
  /** Writes ledger and consents. @returns the folder, and how many lines each has */
  readonly exportAll: (
    made: Made,
  ) => Promise<{ readonly folder: string; readonly events: number; readonly consents: number }>;
  /** What was deployed when ledger and consents were exported; undefined before the first run. */
  readonly exported: () => Promise<Made | undefined>;
  readonly cdk: (args: readonly string[]) => Promise<number>;
  readonly io: Pick<CommandIo, "out">;
}

const GB = 1_000_000_000;

/**
 * First run: exports ledger and consents, says what AWS keeps after the stack is gone and what that costs; removes nothing.
 * Second run, `remove`: the stack, then all that, and looks whether anything is left. @returns exit status
 */
export async function destroy(destroying: Destroying, step: "export" | "remove"): Promise<number> {
  const { account } = destroying;
  const parameter = await account.parameter(MADE_PARAMETER);
  const names = parameter === undefined ? undefined : parseMade(parameter);
  if (step === "export") {
    if (!names) throw new ExpectedError("missing", "nothing is deployed in this account and region");
    return exportFirst(destroying, names);
  }
  const exported = await destroying.exported();
  if (!exported) throw new ExpectedError("invalid", "run npm run destroy first: it exports ledger and consents");
  // A run that was cut off may have removed the parameter before the tables that it names.
  return removeAll(destroying, names ?? exported);
}

async function exportFirst({ account, exportAll, io }: Destroying, made: Made): Promise<number> {
  const { folder, events, consents } = await exportAll(made);
  io.out(
    `${events} events of the ledger and ${consents} consents are in ${folder}. The consents hold addresses: keep them safe.`,
  );
  const [record, readers] = [await account.tableBytes(made.record), await account.tableBytes(made.readers)];
  const price = (bytes: number): string =>
    `${((bytes / GB) * (PRICES.tableGbMonth + PRICES.recoveryGbMonth)).toFixed(2)} USD a month`;
  io.out("");
  io.out("When the stack is gone, AWS keeps these, so that nothing is lost by one command:");
  io.out(`  table ${made.record}: ${price(record)}`);
  io.out(`  table ${made.readers}: ${price(readers)}`);
  io.out(`  bucket ${made.bucket}, the archived pages: ${PRICES.objectGbMonth} USD a GB and month`);
  io.out(`  bucket ${made.logsBucket}, its access logs: the same, 90 days at most`);
  io.out(`  parameters ${made.keyRing} and ${made.courtListener}: nothing`);
  io.out("");
  io.out("Nothing was removed. npm run destroy -- --remove removes the stack and all of these, for good.");
  return 0;
}

async function removeAll({ account, cdk, io }: Destroying, made: Made): Promise<number> {
  if (await account.stackStatus(STACK)) {
    await account.unprotectStack(STACK);
    const status = await cdk(["destroy", STACK, "--force"]);
    if (status !== 0) {
      io.out(`The CDK ended with status ${status}: nothing else was removed. Run this again.`);
      return status;
    }
  }
  for (const table of [made.record, made.readers]) await account.removeTable(table);
  for (const bucket of [made.bucket, made.logsBucket]) await account.removeBucket(bucket);
  for (const name of [made.keyRing, made.courtListener]) await account.removeParameter(name);
  for (const group of await account.logGroups(`${STACK}-`)) await account.removeLogGroup(group);
  for (const group of await account.logGroups(`/aws/lambda/${STACK}-`)) await account.removeLogGroup(group);
  return sayWhatIsLeft({ account, io }, [MADE_PARAMETER, made.keyRing, made.courtListener]);
}

/** Looks by the names that AWS gives to what a stack makes, so that what an earlier copy left behind is found, too. */
async function sayWhatIsLeft(
  { account, io }: Pick<Destroying, "account" | "io">,
  parameters: readonly string[],
): Promise<number> {
  const status = await account.stackStatus(STACK);
  const left = [
    ...(status ? [`stack ${STACK} (${status})`] : []),
    ...(await account.tables(`${STACK}-`)).map((name) => `table ${name}`),
    ...(await account.buckets(`${STACK.toLowerCase()}-`)).map((name) => `bucket ${name}`),
    ...(await account.logGroups(`${STACK}-`)).map((name) => `log group ${name}`),
    ...(await account.logGroups(`/aws/lambda/${STACK}-`)).map((name) => `log group ${name}`),
    ...(await account.alarms(`${STACK} `)).map(({ name }) => `alarm ${name}`),
  ];
  for (const name of parameters) if ((await account.parameter(name)) !== undefined) left.push(`parameter ${name}`);
  if (left.length === 0) {
    io.out(
      "Everything is removed; nothing is left. The CDK's own stack stays: npx cdk bootstrap made it, for all your stacks.",
    );
    return 0;
  }
  io.out("This is left:");
  for (const name of left) io.out(`  ${name}`);
  return 1;
}
