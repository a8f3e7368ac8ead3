import { handle, type LambdaContext, type LambdaEvent } from "hono/aws-lambda";
import { awsBasics, awsKeyring, awsMailer, awsReaders, awsRecord, awsWake, noArchive } from "./adapters/aws.ts";
import { readAwsConfig } from "./adapters/aws-config.ts";
import { fileWriters } from "./adapters/file-writers.ts";
import { sqliteSearch } from "./adapters/sqlite-search.ts";
import { createApp } from "./web/create-app.ts";
import { BEHIND_GATEWAY } from "./web/gateway-address.ts";
import { deploymentOf } from "./workflows/deployment-of.ts";
import { onReadableData } from "./workflows/on-readable-data.ts";

const config = readAwsConfig(process.env);
const keyring = await awsKeyring(config);
const stored = { record: awsRecord(config), readers: awsReaders(config), archive: noArchive() };
const made = { files: fileWriters(), search: sqliteSearch({ folder: "/tmp/search" }) };
const outside = { keyring, mailer: awsMailer(config), wake: awsWake(config) };
const app = createApp({ ...awsBasics(), ...stored, ...made, ...outside }, deploymentOf(config), BEHIND_GATEWAY);

const answer = handle(app);
export const handler = onReadableData(stored, (event: LambdaEvent, context: LambdaContext) => answer(event, context));
