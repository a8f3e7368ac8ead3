import { awsArchive, awsBasics, awsIsolate, awsRecord, awsSites, awsWake } from "./adapters/aws.ts";
import { readAwsConfig } from "./adapters/aws-config.ts";
import { type WakeUps, wantedIn } from "./adapters/sqs-wake.ts";
import { checkDockets } from "./workflows/checks/check-dockets.ts";
import { checkWanted } from "./workflows/checks/check-wanted.ts";
import { deploymentOf } from "./workflows/deployment-of.ts";
import { onReadableData } from "./workflows/on-readable-data.ts";

const config = readAwsConfig(process.env);
const deployment = deploymentOf(config);
const stored = { record: awsRecord(config), archive: awsArchive(config) };
const sites = await awsSites(config);
const ports = { ...awsBasics(), ...stored, sites, wake: awsWake(config), isolate: awsIsolate() };

/** One schedule a court's host: `{ host }`; and wake-ups for single dockets. */
export const handler = onReadableData(ports, ({ host, Records: woken }: { host?: string; Records?: WakeUps }) => {
  if (woken) return checkWanted(ports, deployment, wantedIn(woken));
  return checkDockets(ports, deployment, host === undefined ? {} : { host });
});
