import { awsBasics, awsDataset, awsRecord } from "./adapters/aws.ts";
import { readAwsConfig } from "./adapters/aws-config.ts";
import { writeParquet } from "./adapters/parquet-writer.ts";
import { writeDataset } from "./history/dataset.ts";
import { deploymentOf } from "./workflows/deployment-of.ts";
import { onReadableData } from "./workflows/on-readable-data.ts";

const config = readAwsConfig(process.env);
const deployment = deploymentOf(config);
const ports = { ...awsBasics(), record: awsRecord(config) };

/** Every night: the stored history as Parquet, for analysis past what one machine answers. */
export const handler = onReadableData(ports, () =>
  writeDataset(ports, deployment, { dataset: awsDataset(config), writeParquet }),
);
