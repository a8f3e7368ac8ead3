import { S3Client } from "@aws-sdk/client-s3";
import { SESClient } from "@aws-sdk/client-ses";
import { SQSClient } from "@aws-sdk/client-sqs";
import { SSMClient } from "@aws-sdk/client-ssm";
import type { Archive, Keyring, Log, Mailer, Ports, Sites, Table, Wake } from "../ports/index.ts";
import type { AwsConfig } from "./aws-config.ts";
import { dynamoClient } from "./dynamo-client.ts";
import { dynamoTable } from "./dynamo-table.ts";
import { hmacKeyring } from "./hmac-keyring.ts";
import { httpsSites } from "./https-sites.ts";
import { jsonLog } from "./json-log.ts";
import { randomIds } from "./random-ids.ts";
import { s3Archive } from "./s3-archive.ts";
import { sesMailer } from "./ses-mailer.ts";
import { sqsWake } from "./sqs-wake.ts";
import { ssmKeyRing, ssmSecret } from "./ssm-keyring.ts";
import { systemClock } from "./system-clock.ts";
import { workerIsolate } from "./worker-isolate.ts";

/*
 * The ports of a Lambda, each by a function of its own: a bundle contains only the clients that its Lambda asks for.
 */

/** Clock, ids and log. */
export function awsBasics(): Pick<Ports, "clock" | "ids" | "log"> {
  const clock = systemClock();
  return { clock, ids: randomIds(), log: awsLog() };
}

function awsLog(): Log {
  return jsonLog({ now: () => new Date().toISOString(), write: (line) => void process.stdout.write(line) });
}

export function awsRecord(config: AwsConfig): Table {
  return dynamoTable(dynamoClient({ region: config.region }), config.recordTable);
}

export function awsReaders(config: AwsConfig): Table {
  return dynamoTable(dynamoClient({ region: config.region }), config.readersTable);
}

export function awsArchive(config: AwsConfig): Archive {
  return s3Archive(new S3Client({ region: config.region }), config.bucket);
}

export function awsWake(config: AwsConfig): Wake {
  return sqsWake(new SQSClient({ region: config.region }), config.queues, awsLog());
}

export async function awsKeyring(config: AwsConfig): Promise<Keyring> {
  return hmacKeyring(await ssmKeyRing(new SSMClient({ region: config.region }), config.keyRingParameter));
}

export async function awsSites(config: AwsConfig): Promise<Sites> {
  const token = config.courtListenerParameter
    ? await ssmSecret(new SSMClient({ region: config.region }), config.courtListenerParameter)
    : undefined;
  return httpsSites({
    clock: systemClock(),
    userAgent: config.userAgent,
    credentials: token ? { courtlistener: token } : {},
  });
}
