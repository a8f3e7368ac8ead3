import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { SSMClient } from "@aws-sdk/client-ssm";
import { ExpectedError } from "../model/errors.ts";
import type { Dataset } from "../ports/dataset.ts";
import type { Archive, Hooks, Isolate, Keyring, Log, Mailer, Ports, Sites, Table, Wake } from "../ports/index.ts";
import type { AwsConfig } from "./aws-config.ts";
import { s3Dataset } from "./datasets.ts";
import { dynamoClient } from "./dynamo-client.ts";
import { dynamoTable } from "./dynamo-table.ts";
import { hmacKeyring } from "./hmac-keyring.ts";
import { httpsHooks } from "./https-hooks.ts";
import { httpsSites } from "./https-sites.ts";
import { jsonLog } from "./json-log.ts";
import { randomIds } from "./random-ids.ts";
import { s3Archive } from "./s3-archive.ts";
import { sesClient, sesMailer } from "./ses-mailer.ts";
import { queueLength, sqsWake } from "./sqs-wake.ts";
import { ssmKeyRing, ssmSecret } from "./ssm-keyring.ts";
import { systemClock } from "./system-clock.ts";
import { workerIsolate } from "./worker-isolate.ts";

/*
 * The ports of a Lambda, each by a function of its own: a bundle contains only the clients that its Lambda asks for.
 */

/** Clock, ids and log. */
export function awsBasics(): Pick<Ports, "clock" | "ids" | "log"> {
  return { clock: systemClock(), ids: randomIds(), log: awsLog() };
}

function awsLog(): Log {
  return jsonLog({ now: () => new Date().toISOString(), write: (line) => void process.stdout.write(line) });
}

/** The public ledger. */
export function awsRecord(config: AwsConfig): Table {
  return dynamoTable(dynamoClient({ region: config.region }), config.recordTable);
}

/** People and their send states. */
export function awsReaders(config: AwsConfig): Table {
  return dynamoTable(dynamoClient({ region: config.region }), config.readersTable);
}

/** Raw pages and documents. */
export function awsArchive(config: AwsConfig): Archive {
  return s3Archive(new S3Client({ region: config.region }), config.bucket);
}

/** The stored history for other programs, beside the archive. */
export function awsDataset(config: AwsConfig): Dataset {
  return s3Dataset(new S3Client({ region: config.region }), config.bucket);
}

/** For a function that has no right to the archive, and so needs no client for it. */
export function noArchive(): Archive {
  const missing = (): Promise<never> => Promise.reject(new ExpectedError("missing", "this function has no archive"));
  // biome-ignore lint/correctness/useYield: there is nothing to give
  const list = async function* (): AsyncGenerator<string> {
    await missing();
  };
  return { put: missing, get: missing, delete: missing, putNamed: missing, has: missing, getNamed: missing, list };
}

/** The queues of the loops that this function may wake. */
export function awsWake(config: AwsConfig): Wake {
  return sqsWake(new SQSClient({ region: config.region }), config.queues, awsLog());
}

/** How many messages no function could handle. */
export function awsDeadLetters(config: AwsConfig): () => Promise<number> {
  const client = new SQSClient({ region: config.region });
  return () => queueLength(client, config.deadLetterQueue);
}

/** Tokens; the key ring is read once, when the function starts. */
export async function awsKeyring(config: AwsConfig): Promise<Keyring> {
  return hmacKeyring(await ssmKeyRing(new SSMClient({ region: config.region }), config.keyRingParameter));
}

/** The courts' sites; the CourtListener token is read once, when the function starts. */
export async function awsSites(config: AwsConfig): Promise<Sites> {
  const token = config.courtListenerParameter
    ? await ssmSecret(new SSMClient({ region: config.region }), config.courtListenerParameter)
    : undefined;
  const credentials = token ? { courtlistener: token } : {};
  return httpsSites({ clock: systemClock(), userAgent: config.userAgent, credentials });
}

/** Receivers that the operator named. */
export function awsHooks(config: AwsConfig): Hooks {
  return httpsHooks({ userAgent: config.userAgent });
}

/** The hosts of documents: they ask for no token. */
export function awsDocumentSites(config: Pick<AwsConfig, "userAgent">): Sites {
  return httpsSites({ clock: systemClock(), userAgent: config.userAgent, credentials: {} });
}

/** SES, once a mail. */
export function awsMailer(config: AwsConfig): Mailer {
  return sesMailer(
    sesClient({ region: config.region }),
    config.configurationSet ? { configurationSet: config.configurationSet } : {},
  );
}

/** Pages and documents are read by the worker whose bundle lies beside the function's. */
export function awsIsolate(): Isolate {
  return workerIsolate({ entry: new URL("./worker.mjs", import.meta.url) });
}
