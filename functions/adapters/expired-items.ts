import { type DynamoDBDocumentClient, ScanCommand, type ScanCommandOutput } from "@aws-sdk/lib-dynamodb";
import { isExpected } from "../model/errors.ts";
import type { Instant } from "../model/time.ts";
import type { Key } from "../ports/index.ts";
import { dynamoTable } from "./dynamo-table.ts";

/** Does what DynamoDB's time to live does, where there is none: removes items whose `expires` (in seconds) is over at `now`. */
export async function removeExpired(client: DynamoDBDocumentClient, name: string, now: Instant): Promise<void> {
  const seconds = Math.floor(Date.parse(now) / 1000);
  const table = dynamoTable(client, name);
  for (const key of await expiredKeys(client, name, seconds)) {
    try {
      await table.delete(key, { below: { expires: seconds } });
    } catch (error) {
      if (!isExpected(error, "conflict")) throw error; // it was used again meanwhile
    }
  }
}

async function expiredKeys(client: DynamoDBDocumentClient, name: string, seconds: number): Promise<Key[]> {
  const keys: Key[] = [];
  let after: ScanCommandOutput["LastEvaluatedKey"];
  do {
    const page: ScanCommandOutput = await client.send(
      new ScanCommand({
        TableName: name,
        FilterExpression: "expires < :now",
        ExpressionAttributeValues: { ":now": seconds },
        ProjectionExpression: "pk, sk",
        ...(after && { ExclusiveStartKey: after }),
      }),
    );
    keys.push(...(page.Items ?? []).map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })));
    after = page.LastEvaluatedKey;
  } while (after !== undefined);
  return keys;
}
