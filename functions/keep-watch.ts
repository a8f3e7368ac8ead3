import { awsBasics, awsDeadLetters, awsReaders, awsRecord, awsSites } from "./adapters/aws.ts";
import { readAwsConfig } from "./adapters/aws-config.ts";
import { deploymentOf } from "./workflows/deployment-of.ts";
import { onReadableData } from "./workflows/on-readable-data.ts";
import { keepWatch } from "./workflows/watch/keep-watch.ts";

const config = readAwsConfig(process.env);
const deployment = deploymentOf(config);
const ports = {
  ...awsBasics(),
  record: awsRecord(config),
  readers: awsReaders(config),
  sites: await awsSites(config),
};
const deadLetters = awsDeadLetters(config);

/** Every quarter of an hour: what the alarms are made of. */
export const handler = onReadableData(ports, () => keepWatch(ports, deployment, { deadLetters }));
