import { awsBasics, awsReaders, awsRecord } from "./adapters/aws.ts";
import { readAwsConfig } from "./adapters/aws-config.ts";
import { sesReceipt } from "./adapters/ses-receipts.ts";
import { takeReceiptOfAny } from "./workflows/watch/canary-world.ts";

const config = readAwsConfig(process.env);
const ports = { ...awsBasics(), readers: awsReaders(config), record: awsRecord(config) };

interface Receipts {
  readonly Records: readonly { readonly messageId: string; readonly body: string }[];
}

/** Receipts in batches; one that fails comes again alone. */
export async function handler(event: Receipts) {
  const results = await Promise.allSettled(
    event.Records.map(async (record) => takeReceiptOfAny(ports, sesReceipt(record.body))),
  );
  const failed = event.Records.filter((_record, place) => results[place]?.status === "rejected");
  if (failed.length > 0) ports.log.error("receipts not taken", { count: failed.length });
  return { batchItemFailures: failed.map((record) => ({ itemIdentifier: record.messageId })) };
}
