import { awsArchive, awsBasics, awsIsolate, awsRecord, awsSites, awsWake } from "./adapters/aws.ts";
import { readAwsConfig } from "./adapters/aws-config.ts";
import { checkDockets } from "./workflows/check-dockets.ts";
import { deploymentOf } from "./workflows/deployment-of.ts";

const config = readAwsConfig(process.env);
const deployment = deploymentOf(config);
const stored = { record: awsRecord(config), archive: awsArchive(config) };
const sites = await awsSites(config);
const ports = { ...awsBasics(), ...stored, sites, wake: awsWake(config), isolate: awsIsolate() };

/** One schedule a court's host: `{ host }`. */
export const handler = (event: { readonly host?: string }) =>
  checkDockets(ports, deployment, event.host === undefined ? {} : { host: event.host });
