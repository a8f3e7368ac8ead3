import { RemovalPolicy } from "aws-cdk-lib";
import { AttributeType, Billing, ProjectionType, TableEncryptionV2, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";

export interface Tables {
  readonly record: TableV2;
  readonly readers: TableV2;
}

/** Two tables of one shape, so that what is public and who reads it have separate roles and separate restores. */
export function tables(scope: Construct): Tables {
  const shape = {
    partitionKey: { name: "pk", type: AttributeType.STRING },
    sortKey: { name: "sk", type: AttributeType.STRING },
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.dynamoOwnedKey(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  };
  const record = new TableV2(scope, "Record", {
    ...shape,
    globalSecondaryIndexes: [
      {
        indexName: "byDay",
        partitionKey: { name: "byDayPk", type: AttributeType.STRING },
        sortKey: { name: "byDaySk", type: AttributeType.STRING },
        projectionType: ProjectionType.ALL,
      },
    ],
  });
  return { record, readers: new TableV2(scope, "Readers", shape) };
}
