import { DeleteTableCommand, DynamoDBClient, ListTablesCommand, UpdateTableCommand } from "@aws-sdk/client-dynamodb";
import { DeleteBucketCommand, ListBucketsCommand, S3Client } from "@aws-sdk/client-s3";
import { ListQueuesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { DescribeParametersCommand, SSMClient } from "@aws-sdk/client-ssm";
import type { Emulator } from "./emulator.ts";

/** What the stack leaves behind on purpose. */
export interface Kept {
  readonly tables: readonly string[];
  readonly buckets: readonly string[];
  readonly logGroups: readonly string[];
}

/** What is in the emulator. */
export interface EmulatedAccount {
  /** Every thing that a stack can leave behind, as `kind name`. */
  everything(): Promise<string[]>;
  /** Functions by the beginning of their name, with the rate of mails that each was given. */
  functions(prefix: string): Promise<{ readonly name: string; readonly perSecond: number }[]>;
  tables(): Promise<string[]>;
  /** Without the CDK's own. */
  buckets(): Promise<string[]>;
  logGroups(): Promise<string[]>;
  remove(kept: Kept): Promise<void>;
}

const REGION = "us-east-1";

/** Looks into the emulator and removes from it, by AWS's own clients where the project has them. */
export function emulatedAccount({ address }: Pick<Emulator, "address">): EmulatedAccount {
  const client = {
    region: REGION,
    endpoint: address,
    credentials: { accessKeyId: "rehearsal", secretAccessKey: "rehearsal" },
  };
  const [dynamo, s3, sqs, ssm] = [
    new DynamoDBClient(client),
    new S3Client(client),
    new SQSClient(client),
    new SSMClient(client),
  ];
  /** A request of a service without a client here: the emulator routes by the signature's scope and does not check it. */
  const ask = async (service: string, path: string, init: RequestInit = {}): Promise<string> => {
    const scope = `AWS4-HMAC-SHA256 Credential=rehearsal/20261101/${REGION}/${service}/aws4_request`;
    const headers = { authorization: `${scope}, SignedHeaders=host, Signature=0`, ...init.headers };
    const answer = await fetch(`${address}${path}`, { ...init, headers });
    if (!answer.ok) throw new Error(`${service} ${path}: status ${answer.status}`);
    return answer.text();
  };
  const query = (service: string, Action: string, Version: string): Promise<string> =>
    ask(service, "/", { method: "POST", body: new URLSearchParams({ Action, Version }) });
  const logs = (action: string, body: object): Promise<string> =>
    ask("logs", "/", {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": `Logs_20140328.${action}` },
    });
  const lambdas = async (): Promise<EmulatedLambda[]> =>
    (JSON.parse(await ask("lambda", "/2015-03-31/functions/")) as { Functions: EmulatedLambda[] }).Functions;

  const account: EmulatedAccount = {
    async everything() {
      const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
      const { Parameters = [] } = await ssm.send(new DescribeParametersCommand({}));
      const named = (kind: string, names: readonly string[]): string[] => names.map((name) => `${kind} ${name}`);
      return [
        ...named("table", await account.tables()),
        ...named("bucket", await account.buckets()),
        ...named("log group", await account.logGroups()),
        ...named("queue", QueueUrls),
        ...named(
          "parameter",
          Parameters.map(({ Name }) => Name ?? ""),
        ),
        ...named(
          "function",
          (await lambdas()).map(({ FunctionName }) => FunctionName),
        ),
        ...named("topic", elements(await query("sns", "ListTopics", "2010-03-31"), "TopicArn")),
        ...named("role", elements(await query("iam", "ListRoles", "2010-05-08"), "RoleName")),
      ].sort();
    },
    async functions(prefix) {
      const own = (await lambdas()).filter(({ FunctionName }) => FunctionName.startsWith(prefix));
      return own.map(({ FunctionName: name, Environment }) => {
        const settings = JSON.parse(Environment?.Variables["DOCKETWIRE_SETTINGS"] ?? "{}") as { mail?: Rated };
        return { name, perSecond: settings.mail?.perSecond ?? 0 };
      });
    },
    tables: async () => (await dynamo.send(new ListTablesCommand({}))).TableNames ?? [],
    async buckets() {
      const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
      return Buckets.map(({ Name }) => Name ?? "").filter((name) => !name.startsWith("cdk-"));
    },
    async logGroups() {
      const { logGroups = [] } = JSON.parse(await logs("DescribeLogGroups", {})) as { logGroups?: NamedGroup[] };
      return logGroups.map(({ logGroupName }) => logGroupName);
    },
    async remove({ tables, buckets, logGroups }) {
      for (const TableName of tables) {
        await dynamo.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }));
        await dynamo.send(new DeleteTableCommand({ TableName }));
      }
      for (const Bucket of buckets) await s3.send(new DeleteBucketCommand({ Bucket }));
      const left = await account.logGroups();
      for (const logGroupName of logGroups.filter((name) => left.includes(name))) {
        await logs("DeleteLogGroup", { logGroupName });
      }
    },
  };
  return account;
}

interface EmulatedLambda {
  readonly FunctionName: string;
  readonly Environment?: { readonly Variables: Readonly<Record<string, string>> };
}

interface Rated {
  readonly perSecond?: number;
}

interface NamedGroup {
  readonly logGroupName: string;
}

/** `<TopicArn>arn:aws:sns:…</TopicArn>`, each. */
function elements(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map(([, text = ""]) => text);
}
