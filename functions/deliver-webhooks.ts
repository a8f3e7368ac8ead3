import { awsBasics, awsHooks, awsReaders, awsRecord } from "./adapters/aws.ts";
import { readAwsConfig } from "./adapters/aws-config.ts";
import { deploymentOf } from "./workflows/deployment-of.ts";
import { deliverWebhooks } from "./workflows/mail/deliver-webhooks.ts";
import { onReadableData } from "./workflows/on-readable-data.ts";

const config = readAwsConfig(process.env);
const deployment = deploymentOf(config);
const ports = { ...awsBasics(), record: awsRecord(config), readers: awsReaders(config) };
const hooks = awsHooks(config);

/** Every five minutes: events for the receivers that the operator named. */
export const handler = onReadableData(ports, () => deliverWebhooks({ ports, hooks, deployment }));
