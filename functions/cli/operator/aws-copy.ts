import {
  awsArchive,
  awsBasics,
  awsDataset,
  awsKeyring,
  awsMailer,
  awsReaders,
  awsRecord,
  awsSites,
} from "../../adapters/aws.ts";
import { readAwsConfig } from "../../adapters/aws-config.ts";
import { fileWriters } from "../../adapters/file-writers.ts";
import { jsonLog } from "../../adapters/json-log.ts";
import { writeParquet } from "../../adapters/parquet-writer.ts";
import { sqliteSearch } from "../../adapters/sqlite-search.ts";
import { workerIsolate } from "../../adapters/worker-isolate.ts";
import type { DatasetTarget } from "../../history/dataset.ts";
import type { Deployment } from "../../model/deployment.ts";
import { ExpectedError } from "../../model/errors.ts";
import type { Settings } from "../../model/settings.ts";
import type { Ports } from "../../ports/index.ts";
import { openSchema } from "../../store/schema.ts";
import { deploymentOf } from "../../workflows/deployment-of.ts";
import type { CommandIo } from "../commands/command.ts";
import { MADE_PARAMETER, type Made, parseMade } from "./made.ts";
import { openAccount } from "./open-account.ts";

/** What the functions know of a deployed copy, from the names that the stack gave. */
export function deployedConfig(settings: Settings, made: Made) {
  return readAwsConfig({
    AWS_REGION: settings.region,
    DOCKETWIRE_SETTINGS: JSON.stringify(settings),
    DOCKETWIRE_BASE_URL: made.baseUrl,
    DOCKETWIRE_GENERATION: made.generation,
    DOCKETWIRE_VERSION: made.version,
    RECORD_TABLE: made.record,
    READERS_TABLE: made.readers,
    ARCHIVE_BUCKET: made.bucket,
    KEY_RING_PARAMETER: made.keyRing,
    COURTLISTENER_PARAMETER: made.courtListener,
    CONFIGURATION_SET: made.configurationSet,
  });
}

interface AwsCopy {
  readonly ports: Ports;
  readonly deployment: Deployment;
  readonly published: DatasetTarget;
  close(): Promise<void>;
}

/** The deployed copy in the hands of its operator. @throws ExpectedError("missing") when nothing is deployed */
export async function openAwsCopy(io: Pick<CommandIo, "err">): Promise<AwsCopy> {
  const { account, settings } = await openAccount();
  const json = await account.parameter(MADE_PARAMETER);
  if (json === undefined) throw new ExpectedError("missing", "nothing is deployed in this account and region");
  const config = deployedConfig(settings, parseMade(json));
  const record = awsRecord(config);
  await openSchema(record);
  const isolate = workerIsolate();
  const basics = awsBasics();
  return {
    deployment: deploymentOf(config),
    published: { dataset: awsDataset(config), writeParquet },
    ports: {
      ...basics,
      log: jsonLog({ now: basics.clock.now, write: (line) => io.err(line.trimEnd()) }),
      record,
      readers: awsReaders(config),
      archive: awsArchive(config),
      keyring: await awsKeyring(config),
      sites: await awsSites(config),
      mailer: awsMailer(config),
      // The next tick looks by itself.
      wake: { wake: async () => undefined },
      isolate,
      files: fileWriters(),
      search: sqliteSearch({ folder: ".docketwire/aws-search" }),
    },
    close: () => isolate.close(),
  };
}
