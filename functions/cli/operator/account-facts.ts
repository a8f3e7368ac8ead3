import type { AwsAccount, TableSafety } from "../../adapters/aws-account.ts";
import type { ConfigurationSet, MailAccount, MailIdentity } from "../../adapters/aws-mail-account.ts";
import { isExpected } from "../../model/errors.ts";
import type { Settings } from "../../model/settings.ts";
import { MADE_PARAMETER, type Made, parseMade, STACK } from "./made.ts";

/** What was found, or why it could not be: AWS's own word, never a guess. */
export type Fact<T> = { readonly found: T } | { readonly unknown: string };

/** Everything that the checks of `doctor` are about. */
export interface AccountFacts {
  readonly settings: Settings;
  /** Of the program in this checkout. */
  readonly version: string;
  readonly nodeVersion: string;
  readonly caller: Fact<{ readonly account: string; readonly clockSkewSeconds: number }>;
  /** Version of the CDK's own stack in the account; undefined: none. */
  readonly bootstrap: Fact<string | undefined>;
  readonly concurrency: Fact<number>;
  readonly stackStatus: Fact<string | undefined>;
  /** Undefined before the first deployment; then the facts below are unknown for that reason. */
  readonly made: Fact<Made | undefined>;
  readonly mail: Fact<MailAccount>;
  readonly identity: Fact<MailIdentity>;
  readonly configurationSet: Fact<ConfigurationSet>;
  readonly spf: Fact<readonly string[]>;
  readonly dmarc: Fact<readonly string[]>;
  readonly record: Fact<TableSafety>;
  readonly readersTable: Fact<TableSafety>;
  readonly subscriptions: Fact<{ readonly confirmed: number; readonly pending: number }>;
  readonly alarms: Fact<readonly { readonly name: string; readonly state: string }[]>;
  readonly budget: Fact<boolean>;
  /** When the newest key of the ring was made; undefined: there is no ring. */
  readonly keySince: Fact<string | undefined>;
  readonly courtListenerToken: Fact<boolean>;
  /** Active readers, and the generation that the readers' table belongs to; undefined generation: never used. */
  readonly readers: Fact<{ readonly active: number; readonly generation: string | undefined }>;
  readonly now: string;
}

/** What the readers' table says, which needs the name that the stack gave it. */
export type LookAtReaders = (made: Made) => Promise<{ active: number; generation: string | undefined }>;

export interface Looking {
  readonly account: AwsAccount;
  readonly settings: Settings;
  readonly version: string;
  readonly nodeVersion: string;
  readonly now: string;
  readonly readers: LookAtReaders;
  /** Name of what AWS verifies: the address, or the domain. */
  readonly identity: string;
}

/** Asks AWS for every fact, each by itself: what one cannot be told does not hide the others. */
export async function lookAtAccount(looking: Looking): Promise<AccountFacts> {
  const { account, settings, identity } = looking;
  const caller = await fact(() => account.caller());
  const made = await fact(async () => {
    const json = await account.parameter(MADE_PARAMETER);
    return json === undefined ? undefined : parseMade(json);
  });
  const ofMade = <T>(ask: (made: Made) => Promise<T>): Promise<Fact<T>> => {
    const known = "found" in made ? made.found : undefined;
    if (known) return fact(() => ask(known));
    return Promise.resolve({ unknown: "unknown" in made ? made.unknown : "nothing is deployed yet" });
  };
  const domain = settings.onlyForMe ? undefined : identity;
  const text = (name: string): Promise<Fact<readonly string[]>> => fact(() => account.texts(name));
  return {
    settings,
    version: looking.version,
    nodeVersion: looking.nodeVersion,
    now: looking.now,
    caller,
    made,
    bootstrap: await fact(() => account.parameter("/cdk-bootstrap/hnb659fds/version")),
    concurrency: await fact(() => account.concurrency()),
    stackStatus: await fact(() => account.stackStatus(STACK)),
    mail: await fact(() => account.mailAccount()),
    identity: await fact(() => account.mailIdentity(identity)),
    configurationSet: await ofMade((known) => account.configurationSet(known.configurationSet)),
    spf: domain ? await text(`bounce.${domain}`) : { found: [] },
    dmarc: domain ? await text(`_dmarc.${domain}`) : { found: [] },
    record: await ofMade((known) => account.tableSafety(known.record)),
    readersTable: await ofMade((known) => account.tableSafety(known.readers)),
    subscriptions: await ofMade((known) => account.subscriptions(known.alarmTopic)),
    alarms: await ofMade(() => account.alarms(`${STACK} `)),
    budget: "found" in caller ? await fact(() => account.hasBudget(caller.found.account, `${STACK} month`)) : caller,
    keySince: await ofMade(async (known) => sinceOf(await account.parameter(known.keyRing))),
    courtListenerToken: await ofMade(async (known) => (await account.parameter(known.courtListener)) !== undefined),
    readers: await ofMade(looking.readers),
  };
}

async function fact<T>(ask: () => Promise<T>): Promise<Fact<T>> {
  try {
    return { found: await ask() };
  } catch (error) {
    if (!isExpected(error)) throw error;
    return { unknown: error.message };
  }
}

/** Only the date of the newest key leaves here. */
function sinceOf(ring: string | undefined): string | undefined {
  if (ring === undefined) return undefined;
  const { keys } = JSON.parse(ring) as { keys: readonly { since: string }[] };
  return keys[0]?.since;
}
