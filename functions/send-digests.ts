import { awsBasics, awsKeyring, awsMailer, awsReaders, awsRecord, awsWake } from "./adapters/aws.ts";
import { readAwsConfig } from "./adapters/aws-config.ts";
import { deploymentOf } from "./workflows/deployment-of.ts";
import { sendDigests } from "./workflows/mail/send-digests.ts";
import { onReadableData } from "./workflows/on-readable-data.ts";

const config = readAwsConfig(process.env);
const deployment = deploymentOf(config);
const keyring = await awsKeyring(config);
const stored = { record: awsRecord(config), readers: awsReaders(config) };
const ports = { ...awsBasics(), ...stored, keyring, mailer: awsMailer(config), wake: awsWake(config) };

/** A tick every five minutes, whenever something was read, and at once after a tick that did not get through. */
export const handler = onReadableData(ports, () => sendDigests(ports, deployment, {}));
