import { Duration } from "aws-cdk-lib";

/** Rights on one thing. The test of least privilege holds them against the calls that the handlers make. */
export interface Grant {
  readonly on:
    | "record"
    | "record byDay"
    | "refusals"
    | "readers"
    | "canary's record"
    | "canary's readers"
    | "raw bytes"
    | "recent bytes"
    | "named files"
    | "dataset"
    | "archive's list"
    | "key ring"
    | "CourtListener token"
    | "mail"
    | "wake checkDockets"
    | "wake readDocuments"
    | "wake sendDigests"
    | "dead letters"
    | "drafting model";
  readonly actions: readonly string[];
}

/** One file of functions/ as a Lambda. */
export interface LambdaPlan {
  readonly id: string;
  /** functions/<file>.ts */
  readonly file: string;
  /** One sentence: what it does. */
  readonly story: string;
  readonly timeout: Duration;
  readonly memoryMb: number;
  readonly reservedConcurrency?: number;
  readonly grants: readonly Grant[];
}

/** What the model of the settings needs; without one nobody has a right to any. */
export const DRAFTING: Grant = { on: "drafting model", actions: ["bedrock:InvokeModel"] };

const READ = ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"];
const WRITE = ["dynamodb:PutItem", "dynamodb:UpdateItem"];

/** What runs. Timeouts stay under half the lease of what the function claims. */
export const LAMBDAS = {
  checkDockets: {
    id: "CheckDockets",
    file: "check-dockets",
    story: "Asks the courts' sites of one host what is due and records what is new",
    timeout: Duration.minutes(4),
    memoryMb: 1024,
    grants: [
      { on: "record", actions: [...READ, ...WRITE, "dynamodb:DeleteItem"] },
      { on: "raw bytes", actions: ["s3:PutObject"] },
      { on: "recent bytes", actions: ["s3:PutObject"] },
      { on: "named files", actions: ["s3:PutObject", "s3:GetObject"] },
      { on: "archive's list", actions: ["s3:ListBucket"] },
      { on: "CourtListener token", actions: ["ssm:GetParameter"] },
      { on: "wake readDocuments", actions: ["sqs:SendMessage"] },
    ],
  },
  readDocuments: {
    id: "ReadDocuments",
    file: "read-documents",
    story: "Fetches documents that wait, reads and summarizes them; reads stored entries again",
    timeout: Duration.minutes(5),
    memoryMb: 2048,
    grants: [
      { on: "record", actions: [...READ, ...WRITE, "dynamodb:DeleteItem"] },
      // Where a source gives a document's words and no file, they stand in the archived page.
      { on: "raw bytes", actions: ["s3:PutObject", "s3:GetObject"] },
      { on: "recent bytes", actions: ["s3:GetObject"] },
      // Numbers of the ledger are reserved outside the record before they are used.
      { on: "named files", actions: ["s3:PutObject", "s3:GetObject"] },
      { on: "archive's list", actions: ["s3:ListBucket"] },
      { on: "wake sendDigests", actions: ["sqs:SendMessage"] },
    ],
  },
  sendDigests: {
    id: "SendDigests",
    file: "send-digests",
    story: "Sends due digests",
    timeout: Duration.seconds(110),
    memoryMb: 512,
    reservedConcurrency: 2,
    grants: [
      { on: "record", actions: ["dynamodb:GetItem", "dynamodb:Query"] },
      { on: "record byDay", actions: ["dynamodb:Query"] },
      { on: "readers", actions: [...READ, ...WRITE, "dynamodb:DeleteItem"] },
      { on: "key ring", actions: ["ssm:GetParameter"] },
      { on: "mail", actions: ["ses:SendRawEmail"] },
      // What a tick did not get through goes on at once.
      { on: "wake sendDigests", actions: ["sqs:SendMessage"] },
    ],
  },
  mailFeedback: {
    id: "MailFeedback",
    file: "mail-feedback",
    story: "Takes the mail service's receipts",
    timeout: Duration.seconds(60),
    memoryMb: 256,
    grants: [
      { on: "readers", actions: ["dynamodb:GetItem", ...WRITE] },
      { on: "refusals", actions: ["dynamodb:PutItem"] },
    ],
  },
  http: {
    id: "Http",
    file: "http",
    story: "Answers readers: pages, JSON, subscribing and stopping",
    timeout: Duration.seconds(25),
    memoryMb: 1024,
    grants: [
      { on: "record", actions: ["dynamodb:Query"] },
      { on: "record byDay", actions: ["dynamodb:Query"] },
      { on: "refusals", actions: ["dynamodb:PutItem"] },
      { on: "readers", actions: [...READ, ...WRITE, "dynamodb:DeleteItem"] },
      { on: "key ring", actions: ["ssm:GetParameter"] },
      { on: "wake checkDockets", actions: ["sqs:SendMessage"] },
      { on: "mail", actions: ["ses:SendRawEmail"] },
    ],
  },
  keepWatch: {
    id: "KeepWatch",
    file: "keep-watch",
    story: "Looks at every promise, and logs what the alarms are made of",
    timeout: Duration.seconds(60),
    memoryMb: 256,
    grants: [
      { on: "record", actions: ["dynamodb:Query"] },
      { on: "readers", actions: ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"] },
      { on: "dead letters", actions: ["sqs:GetQueueAttributes"] },
    ],
  },
  deliverWebhooks: {
    id: "DeliverWebhooks",
    file: "deliver-webhooks",
    story: "Hands events to the receivers that the operator named",
    timeout: Duration.seconds(110),
    memoryMb: 256,
    reservedConcurrency: 1,
    grants: [
      { on: "record", actions: ["dynamodb:Query"] },
      { on: "readers", actions: ["dynamodb:Query", ...WRITE] },
    ],
  },
  writeDataset: {
    id: "WriteDataset",
    file: "write-dataset",
    story: "Writes the stored history as Parquet",
    timeout: Duration.minutes(5),
    memoryMb: 1024,
    grants: [
      { on: "record", actions: ["dynamodb:Query"] },
      { on: "dataset", actions: ["s3:PutObject", "s3:GetObject", "s3:DeleteObject"] },
      { on: "archive's list", actions: ["s3:ListBucket"] },
    ],
  },
  walkCanary: {
    id: "WalkCanary",
    file: "walk-canary",
    story: "Walks an invented filing from page to receipt",
    timeout: Duration.minutes(4),
    memoryMb: 512,
    grants: [
      { on: "canary's record", actions: [...READ, ...WRITE] },
      { on: "record byDay", actions: ["dynamodb:Query"] },
      { on: "canary's readers", actions: [...READ, ...WRITE, "dynamodb:DeleteItem"] },
      { on: "raw bytes", actions: ["s3:PutObject"] },
      { on: "recent bytes", actions: ["s3:PutObject"] },
      { on: "named files", actions: ["s3:PutObject", "s3:GetObject"] },
      { on: "archive's list", actions: ["s3:ListBucket"] },
      { on: "mail", actions: ["ses:SendRawEmail"] },
    ],
  },
} as const satisfies Record<string, LambdaPlan>;
