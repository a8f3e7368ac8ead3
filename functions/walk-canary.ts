import { awsArchive, awsBasics, awsIsolate, awsMailer, awsReaders, awsRecord } from "./adapters/aws.ts";
import { readAwsConfig } from "./adapters/aws-config.ts";
import { canaryKeyring } from "./adapters/hmac-keyring.ts";
import { deploymentOf } from "./workflows/deployment-of.ts";
import { onReadableData } from "./workflows/on-readable-data.ts";
import { walkCanary } from "./workflows/watch/walk-canary.ts";

const config = readAwsConfig(process.env);
const deployment = deploymentOf(config);
const ports = {
  ...awsBasics(),
  keyring: canaryKeyring(),
  record: awsRecord(config),
  readers: awsReaders(config),
  archive: awsArchive(config),
  mailer: awsMailer(config),
  isolate: awsIsolate(),
  wake: { wake: async () => undefined },
};

/** Every hour: an invented filing, from page to receipt. */
export const handler = onReadableData(ports, () => walkCanary(ports, deployment));
