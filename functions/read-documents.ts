import { awsArchive, awsBasics, awsDocumentSites, awsIsolate, awsRecord, awsWake } from "./adapters/aws.ts";
import { readAwsConfig } from "./adapters/aws-config.ts";
import { configuredDrafter } from "./adapters/bedrock-drafter.ts";
import { deploymentOf } from "./workflows/deployment-of.ts";
import { readAndReread } from "./workflows/documents/read-and-reread.ts";
import { onReadableData } from "./workflows/on-readable-data.ts";

const config = readAwsConfig(process.env);
const deployment = deploymentOf(config);
const stored = { record: awsRecord(config), archive: awsArchive(config) };
const sites = awsDocumentSites(config);
const reading = { isolate: awsIsolate(), ...configuredDrafter(config.settings) };
const ports = { ...awsBasics(), ...stored, ...reading, sites, wake: awsWake(config) };

/** Woken when an entry with a document was recorded, and by a tick. */
export const handler = onReadableData(ports, () => readAndReread(ports, deployment));
