import { RemovalPolicy } from "aws-cdk-lib";
import {
  AttributeType,
  Billing,
  type ITableV2,
  ProjectionType,
  TableEncryptionV2,
  type TablePropsV2,
  TableV2,
} from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import type { Settings } from "../functions/model/settings.ts";

export interface Tables {
  readonly record: ITableV2;
  readonly readers: ITableV2;
  /** Another one for every table that AWS makes, a restored one too: data from elsewhere start on HOLD. */
  readonly generation: string;
}

/** Two tables of one shape, so that what is public and who reads it have separate roles and separate restores. */
export function tables(scope: Construct, { restoredTables }: Pick<Settings, "restoredTables">): Tables {
  const shape = {
    partitionKey: { name: "pk", type: AttributeType.STRING },
    sortKey: { name: "sk", type: AttributeType.STRING },
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.dynamoOwnedKey(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  };
  const byDay = {
    indexName: "byDay",
    partitionKey: { name: "byDayPk", type: AttributeType.STRING },
    sortKey: { name: "byDaySk", type: AttributeType.STRING },
    projectionType: ProjectionType.ALL,
  };
  const table = (id: string, props: TablePropsV2, restored: string | undefined): ITableV2 =>
    restored ? TableV2.fromTableName(scope, `Restored${id}`, restored) : new TableV2(scope, id, props);
  const record = table("Record", { ...shape, globalSecondaryIndexes: [byDay] }, restoredTables?.record);
  // Counts of who asked how often, or of a day's mails, go when nobody needs them any more. A restored table has lost this setting: the deployment gives it back.
  const readers = table("Readers", { ...shape, timeToLiveAttribute: "expires" }, restoredTables?.readers);
  return { record, readers, generation: readers.tableId ?? readers.tableName };
}
