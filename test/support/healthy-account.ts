import type { AwsAccount } from "../../functions/adapters/aws-account.ts";
import type { LookAtReaders } from "../../functions/cli/operator/account-facts.ts";
import { ExpectedError } from "../../functions/model/errors.ts";
import { parseSettings, type Settings } from "../../functions/model/settings.ts";

/** What a script can say of AWS: answers by method, each a value or an error. */
export type Script = { [Name in keyof AwsAccount]?: (...args: Parameters<AwsAccount[Name]>) => unknown };

export const OPERATOR_SETTINGS: Settings = parseSettings({
  operator: { name: "Example Law Clinic", email: "op@example.org", postalAddress: "P.O. Box 7, Springfield" },
  mail: { from: "Digests <digests@example.org>", perSecond: 14 },
});

const MADE = {
  version: "0.1.0",
  baseUrl: "https://docket.example.org",
  record: "record-table",
  readers: "readers-table",
  generation: "g1",
  bucket: "archive",
  logsBucket: "logs",
  keyRing: "/Docketwire/key-ring",
  courtListener: "/Docketwire/courtlistener-token",
  configurationSet: "Docketwire-digests",
  identity: "example.org",
  dkim: [{ name: "a._domainkey.example.org", value: "a.dkim.amazonses.com" }],
  mailFrom: "bounce.example.org",
  deadLetters: "https://sqs/dead",
  alarmTopic: "arn:aws:sns:us-east-1:1:alarms",
};
const KEY_RING = JSON.stringify({ hash: "h", keys: [{ kid: "k1", secret: "s", since: "2026-06-01T00:00:00.000Z" }] });

export const PARAMETERS: Readonly<Record<string, string>> = {
  "/Docketwire/made": JSON.stringify(MADE),
  "/Docketwire/key-ring": KEY_RING,
  "/Docketwire/courtlistener-token": "token",
  "/cdk-bootstrap/hnb659fds/version": "29",
};

/** Parameters with some changed; undefined: there is none. */
export const parameters =
  (changed: Readonly<Record<string, string | undefined>>) =>
  (name: string): string | undefined =>
    ({ ...PARAMETERS, ...changed })[name];

export const made = (changed: Partial<typeof MADE>): string => JSON.stringify({ ...MADE, ...changed });

/** AWS with everything as it should be, but for what the script says. */
export function scriptedAccount(script: Script = {}): AwsAccount {
  const healthy: Script = {
    caller: () => ({ account: "123456789012", clockSkewSeconds: 1 }),
    parameter: (name) => PARAMETERS[name],
    stackStatus: () => "UPDATE_COMPLETE",
    concurrency: () => 1000,
    mailAccount: () => HEALTHY_MAIL,
    mailIdentity: () => HEALTHY_IDENTITY,
    configurationSet: () => HEALTHY_SET,
    tableSafety: () => ({ pointInTimeRecovery: true, deletionProtection: true }),
    subscriptions: () => ({ confirmed: 1, pending: 0 }),
    alarms: () => [
      { name: "Docketwire DigestsLate", state: "OK" },
      { name: "Docketwire Canary", state: "OK" },
    ],
    hasBudget: () => true,
    texts: (name) => (name.startsWith("_dmarc") ? ["v=DMARC1; p=quarantine"] : ["v=spf1 include:amazonses.com ~all"]),
    expireItems: () => false,
    makeSecret: () => undefined,
    tableBytes: () => 2_000_000_000,
    removeTable: () => undefined,
    removeBucket: () => undefined,
    removeParameter: () => undefined,
    logGroups: () => [],
    tables: () => [],
    buckets: () => [],
    removeLogGroup: () => undefined,
    deleteStack: () => undefined,
    unprotectStack: () => undefined,
  };
  const answers = { ...healthy, ...script } as Readonly<Record<string, (...args: unknown[]) => unknown>>;
  return new Proxy({} as AwsAccount, {
    get:
      (_target, name) =>
      async (...args: unknown[]) => {
        const answer = answers[String(name)]?.(...args);
        if (answer instanceof Error) throw answer;
        return answer;
      },
  });
}

export const HEALTHY_MAIL = {
  production: true,
  sendingEnabled: true,
  enforcement: "HEALTHY",
  perDay: 50_000,
  perSecond: 14,
  sentToday: 100,
  suppressed: [],
  deliverabilityManager: false,
};
export const HEALTHY_IDENTITY = {
  verified: true,
  dkim: "SUCCESS",
  mailFrom: { domain: "bounce.example.org", status: "SUCCESS" },
};
export const HEALTHY_SET = {
  tls: true,
  suppressed: ["BOUNCE", "COMPLAINT"],
  told: ["SEND", "BOUNCE", "COMPLAINT", "REJECT", "RENDERING_FAILURE"],
};
export const HEALTHY_READERS: LookAtReaders = async () => ({ active: 100, generation: "g1" });

export const refused = (code: string): Error => new ExpectedError("unreachable", `aws refused: ${code}`);
