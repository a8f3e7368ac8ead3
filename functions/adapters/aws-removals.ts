import {
  CloudWatchLogsClient,
  type CloudWatchLogsClientConfig,
  DeleteLogGroupCommand,
  paginateDescribeLogGroups,
} from "@aws-sdk/client-cloudwatch-logs";
import {
  DeleteTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  paginateListTables,
  UpdateTableCommand,
} from "@aws-sdk/client-dynamodb";
import {
  DeleteBucketCommand,
  DeleteObjectsCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  S3Client,
  type S3ClientConfig,
} from "@aws-sdk/client-s3";
import { DeleteParameterCommand, type SSMClient } from "@aws-sdk/client-ssm";
import { answerOf, answerOrNone, pagesOf } from "./aws-refusal.ts";

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
  readonly ssm: SSMClient;
  readonly dynamo: DynamoDBClient;
}

/** Removals in the operator's account. */
export function awsRemovals(
  config: CloudWatchLogsClientConfig & S3ClientConfig,
  { ssm, dynamo }: Clients,
): AwsRemovals {
  const s3 = new S3Client(config);
  const logs = new CloudWatchLogsClient(config);
  return {
    async tableBytes(name) {
      const asked = new DescribeTableCommand({ TableName: name });
      return (await answerOrNone("dynamodb", () => dynamo.send(asked)))?.Table?.TableSizeBytes ?? 0;
    },
    async tables(prefix) {
      const pages = await pagesOf("dynamodb", () => paginateListTables({ client: dynamo }, {}));
      return pages.flatMap(({ TableNames = [] }) => TableNames).filter((name) => name.startsWith(prefix));
    },
    async buckets(prefix) {
      const { Buckets: all = [] } = await answerOf("s3", () => s3.send(new ListBucketsCommand({})));
      return all.map(({ Name }) => Name ?? "").filter((name) => name.startsWith(prefix));
    },
    async removeTable(name) {
      const open = new UpdateTableCommand({ TableName: name, DeletionProtectionEnabled: false });
      await answerOrNone("dynamodb", () => dynamo.send(open));
      await answerOrNone("dynamodb", () => dynamo.send(new DeleteTableCommand({ TableName: name })));
    },
    async removeBucket(name) {
      await answerOrNone("s3", () => emptyBucket(s3, name));
      await answerOrNone("s3", () => s3.send(new DeleteBucketCommand({ Bucket: name })));
    },
    async removeParameter(name) {
      await answerOrNone("ssm", () => ssm.send(new DeleteParameterCommand({ Name: name })));
    },
    async logGroups(prefix) {
      const pages = await pagesOf("logs", () =>
        paginateDescribeLogGroups({ client: logs }, { logGroupNamePrefix: prefix }),
      );
      return pages.flatMap(({ logGroups = [] }) => logGroups.map(({ logGroupName = "" }) => logGroupName));
    },
    async removeLogGroup(name) {
      await answerOrNone("logs", () => logs.send(new DeleteLogGroupCommand({ logGroupName: name })));
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
