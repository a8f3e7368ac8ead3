import { awsBasics, awsKeyring, awsMailer, awsReaders, awsRecord } from "./adapters/aws.ts";
import { readAwsConfig } from "./adapters/aws-config.ts";
import { deploymentOf } from "./workflows/deployment-of.ts";
import { digestPress } from "./workflows/mail/digest-press.ts";
import { sendDigests } from "./workflows/mail/send-digests.ts";
import { onReadableData } from "./workflows/on-readable-data.ts";

const config = readAwsConfig(process.env);
const deployment = deploymentOf(config);
const keyring = await awsKeyring(config);
const ports = {
  ...awsBasics(),
  keyring,
  record: awsRecord(config),
  readers: awsReaders(config),
  mailer: awsMailer(config),
};

/** A tick every five minutes, and whenever something was read. */
export const handler = onReadableData(ports, () =>
  sendDigests(ports, deployment, { press: digestPress(ports, deployment) }),
);
