import {
  DeleteTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ListTablesCommand,
  UpdateTableCommand,
} from "@aws-sdk/client-dynamodb";
import {
  DeleteBucketCommand,
  DeleteObjectsCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  S3Client,
} from "@aws-sdk/client-s3";
import { DeleteParameterCommand, type SSMClient } from "@aws-sdk/client-ssm";
import { ExpectedError } from "../model/errors.ts";
import type { SignedRequest } from "./aws-request.ts";

/** What the stack leaves behind, and how it goes. Removing what is not there any more is done already. */
export interface AwsRemovals {
  /** Bytes of a table, for its price. */
  tableBytes(name: string): Promise<number>;
  /** Names of the tables that begin so. */
  tables(prefix: string): Promise<readonly string[]>;
  /** Names of the buckets that begin so. */
  buckets(prefix: string): Promise<readonly string[]>;
  /** Without protection, then gone; nothing happens when there is none. */
  removeTable(name: string): Promise<void>;
  /** Emptied, then gone; nothing happens when there is none. */
  removeBucket(name: string): Promise<void>;
  removeParameter(name: string): Promise<void>;
  /** Names of the log groups that begin so. */
  logGroups(prefix: string): Promise<readonly string[]>;
  removeLogGroup(name: string): Promise<void>;
}

interface Clients {
  readonly ask: (request: Omit<SignedRequest, "region">) => Promise<{ readonly text: string }>;
  readonly ssm: SSMClient;
  readonly dynamo: DynamoDBClient;
}

/** Removals in the operator's account. */
export function awsRemovals(region: string, { ask, ssm, dynamo }: Clients): AwsRemovals {
  const s3 = new S3Client({ region });
  return {
    async tableBytes(name) {
      const described = await gone(() => dynamo.send(new DescribeTableCommand({ TableName: name })), undefined);
      return described?.Table?.TableSizeBytes ?? 0;
    },
    async tables(prefix) {
      const names: string[] = [];
      let start: string | undefined;
      do {
        const page = await dynamo.send(new ListTablesCommand({ ExclusiveStartTableName: start })).catch(refused);
        names.push(...(page.TableNames ?? []));
        start = page.LastEvaluatedTableName;
      } while (start !== undefined);
      return names.filter((name) => name.startsWith(prefix));
    },
    async buckets(prefix) {
      const { Buckets: all = [] } = await s3.send(new ListBucketsCommand({})).catch(refused);
      return all.map(({ Name }) => Name ?? "").filter((name) => name.startsWith(prefix));
    },
    async removeTable(name) {
      const open = { TableName: name, DeletionProtectionEnabled: false };
      await gone(() => dynamo.send(new UpdateTableCommand(open)), undefined);
      await gone(() => dynamo.send(new DeleteTableCommand({ TableName: name })), undefined);
    },
    async removeBucket(name) {
      await gone(() => emptyBucket(s3, name), undefined);
      await gone(() => s3.send(new DeleteBucketCommand({ Bucket: name })), undefined);
    },
    async removeParameter(name) {
      await gone(() => ssm.send(new DeleteParameterCommand({ Name: name })), undefined);
    },
    async logGroups(prefix) {
      const json = { logGroupNamePrefix: prefix };
      const { text } = await ask({ service: "logs", target: "Logs_20140328.DescribeLogGroups", json });
      const { logGroups = [] } = JSON.parse(text) as { logGroups?: readonly { logGroupName: string }[] };
      return logGroups.map(({ logGroupName }) => logGroupName);
    },
    async removeLogGroup(name) {
      await ask({ service: "logs", target: "Logs_20140328.DeleteLogGroup", json: { logGroupName: name } });
    },
  };
}

/** Objects of a bucket without versions, a thousand at a time. */
async function emptyBucket(s3: S3Client, bucket: string): Promise<void> {
  for (;;) {
    const { Contents: objects = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket }));
    if (objects.length === 0) return;
    const keys = objects.map(({ Key }) => ({ Key: Key ?? "" }));
    await s3.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: keys, Quiet: true } }));
  }
}

/** What is not there any more is as good as removed. */
async function gone<T>(act: () => Promise<T>, otherwise: undefined): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    if (/NotFound|NoSuchBucket/.test((error as Error).name)) return otherwise; // ResourceNotFoundException, ParameterNotFound
    throw unreachable(error);
  }
}

function refused(error: unknown): never {
  throw unreachable(error);
}

/** What AWS said, by its name alone. */
export function unreachable(error: unknown): ExpectedError {
  return new ExpectedError("unreachable", `AWS did not answer as it should: ${(error as Error).name}`, {
    cause: error,
  });
}
