import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
  ResourceInUseException,
} from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { ExpectedError } from "../model/errors.ts";
import type { InProcessHandler } from "./in-process-handler.ts";

/** Where DynamoDB is: a region of AWS, an endpoint, or a stand-in in this process. */
export type DynamoPlace =
  | { readonly region: string }
  | { readonly endpoint: string }
  | { readonly inProcess: InProcessHandler };

/** A client that takes and gives plain values. Attributes without a value are left out, as in JSON. */
export function dynamoClient(place: DynamoPlace): DynamoDBDocumentClient {
  const client = new DynamoDBClient("region" in place ? { region: place.region } : standInConfig(place));
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}

/** A stand-in wants a signature and does not check it; making one would take a tenth of the time of a replay. */
const UNCHECKED_SIGNATURE = {
  authorization:
    "AWS4-HMAC-SHA256 Credential=stand-in/20190214/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0",
  "x-amz-date": "20190214T000000Z",
};

function standInConfig(place: Exclude<DynamoPlace, { readonly region: string }>): DynamoDBClientConfig {
  return {
    region: "us-east-1",
    credentials: { accessKeyId: "stand-in", secretAccessKey: "stand-in" },
    signer: {
      sign: async (request) => ({ ...request, headers: { ...request.headers, ...UNCHECKED_SIGNATURE } }),
    },
    ...("inProcess" in place
      ? { endpoint: "http://stand-in.invalid", requestHandler: place.inProcess.handler }
      : { endpoint: place.endpoint }),
  };
}

/** Makes the table `name` (pk, sk), with the record's index `byDay` if asked; a table that is there already is left as it is. */
export async function createDynamoTable(
  client: DynamoDBDocumentClient,
  name: string,
  index: "byDay" | "no index",
): Promise<void> {
  const attributes = index === "byDay" ? ["pk", "sk", "byDayPk", "byDaySk"] : ["pk", "sk"];
  try {
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: attributes.map((attribute) => ({
          AttributeName: attribute,
          AttributeType: "S" as const,
        })),
        KeySchema: keySchema("pk", "sk"),
        ...(index === "byDay" && {
          GlobalSecondaryIndexes: [
            {
              IndexName: "byDay",
              KeySchema: keySchema("byDayPk", "byDaySk"),
              Projection: { ProjectionType: "ALL" as const },
            },
          ],
        }),
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  await whenActive(client, name);
}

/** A table that is being made is not found yet: DynamoDB's stand-in makes it in a moment, but not at once. */
async function whenActive(client: DynamoDBDocumentClient, name: string): Promise<void> {
  for (let looks = 0; looks < ACTIVE_LOOKS_MAX; looks += 1) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
    if (Table?.TableStatus === "ACTIVE") return;
    await new Promise((resolve) => setTimeout(resolve, ACTIVE_LOOK_MS));
  }
  throw new ExpectedError("unreachable", `the table ${name} is not ready`);
}

const ACTIVE_LOOK_MS = 5;
const ACTIVE_LOOKS_MAX = 1_000;

function keySchema(pk: string, sk: string): { AttributeName: string; KeyType: "HASH" | "RANGE" }[] {
  return [
    { AttributeName: pk, KeyType: "HASH" },
    { AttributeName: sk, KeyType: "RANGE" },
  ];
}
