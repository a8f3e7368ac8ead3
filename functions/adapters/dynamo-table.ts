import {
  BatchGetCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { ExpectedError } from "../model/errors.ts";
import type { Item, Key, Query, Table } from "../ports/index.ts";
import { conditionOf, type Expressions, expressionNames, updateOf } from "./dynamo-expressions.ts";
import { keyRangeOf } from "./dynamo-key-range.ts";

/** What DynamoDB gives for one BatchGetItem at most. */
const KEYS_PER_BATCH_MAX = 100;
const BATCH_ATTEMPTS_MAX = 8;
const FIRST_WAIT_MS = 25;

/**
 * The table `tableName` of DynamoDB, or of the embedded stand-in, as the port {@link Table}.
 * Every method throws ExpectedError("unreachable") when the service does not answer as it should.
 */
export function dynamoTable(client: DynamoDBDocumentClient, tableName: string): Table {
  return {
    async get(key, how) {
      const command = new GetCommand({
        TableName: tableName,
        Key: keyOf(key),
        ConsistentRead: how?.consistent ?? false,
      });
      const { Item: item } = await answered(() => client.send(command));
      return item as Item | undefined;
    },
    getMany: (keys, how) => getMany(client, tableName, keys, how?.consistent ?? false),
    query: (query) => queryPage(client, tableName, query),
    async put(item, onlyIf) {
      const names = expressionNames();
      const command = new PutCommand({
        TableName: tableName,
        Item: item,
        ...(onlyIf && { ConditionExpression: conditionOf(onlyIf, names), ...names.given() }),
      });
      await answered(() => client.send(command));
    },
    async update(key, change, onlyIf) {
      const names = expressionNames();
      const expressions: Expressions = {
        ...updateOf(change, names),
        ...(onlyIf && { ConditionExpression: conditionOf(onlyIf, names) }),
      };
      const command = new UpdateCommand({
        TableName: tableName,
        Key: keyOf(key),
        ReturnValues: "ALL_NEW",
        ...expressions,
        ...names.given(),
      });
      const { Attributes: item } = await answered(() => client.send(command));
      return item as Item;
    },
    async delete(key, onlyIf) {
      const names = expressionNames();
      const command = new DeleteCommand({
        TableName: tableName,
        Key: keyOf(key),
        ...(onlyIf && { ConditionExpression: conditionOf(onlyIf, names), ...names.given() }),
      });
      await answered(() => client.send(command));
    },
  };
}

/** Callers may hand over a whole item as a key. */
function keyOf(key: Key): { pk: string; sk: string } {
  return { pk: key.pk, sk: key.sk };
}

async function getMany(
  client: DynamoDBDocumentClient,
  tableName: string,
  keys: readonly Key[],
  consistent: boolean,
): Promise<Item[]> {
  if (keys.length > KEYS_PER_BATCH_MAX) throw new Error(`at most ${KEYS_PER_BATCH_MAX} keys`);
  // BatchGetItem refuses a batch that names one key twice.
  let wanted = [...new Map(keys.map((key) => [JSON.stringify([key.pk, key.sk]), keyOf(key)])).values()];
  const items: Item[] = [];
  for (let attempt = 1; wanted.length > 0; attempt += 1) {
    const command = new BatchGetCommand({
      RequestItems: { [tableName]: { Keys: wanted, ConsistentRead: consistent } },
    });
    const answer = await answered(() => client.send(command));
    items.push(...((answer.Responses?.[tableName] ?? []) as Item[]));
    wanted = (answer.UnprocessedKeys?.[tableName]?.Keys ?? []) as { pk: string; sk: string }[];
    if (wanted.length === 0) break;
    if (attempt === BATCH_ATTEMPTS_MAX)
      throw new ExpectedError(
        "unreachable",
        `${wanted.length} keys of ${tableName} were not read in ${attempt} attempts`,
      );
    await new Promise((resume) => setTimeout(resume, FIRST_WAIT_MS * 2 ** (attempt - 1)));
  }
  return items;
}

async function queryPage(
  client: DynamoDBDocumentClient,
  tableName: string,
  query: Query,
): Promise<{ items: Item[]; next?: string }> {
  const names = expressionNames();
  const range = keyRangeOf(query, names);
  if (!range) return { items: [] };
  const command = new QueryCommand({
    TableName: tableName,
    KeyConditionExpression: range,
    ScanIndexForward: !query.newestFirst,
    ...names.given(),
    ...(query.index && { IndexName: query.index }),
    ...(query.consistent && { ConsistentRead: true }),
    ...(query.limit !== undefined && { Limit: query.limit }),
    ...(query.start !== undefined && { ExclusiveStartKey: startIn(query.start) }),
  });
  const answer = await answered(() => client.send(command));
  const items = (answer.Items ?? []) as Item[];
  if (!answer.LastEvaluatedKey) return { items };
  return { items, next: Buffer.from(JSON.stringify(answer.LastEvaluatedKey)).toString("base64url") };
}

/** The key in a paging token. @throws ExpectedError("invalid") */
function startIn(token: string): Record<string, string> {
  try {
    const start: unknown = JSON.parse(Buffer.from(token, "base64url").toString());
    if (typeof start === "object" && start !== null && !Array.isArray(start)) return start as Record<string, string>;
  } catch (cause) {
    throw new ExpectedError("invalid", "not a paging token of this table", { cause });
  }
  throw new ExpectedError("invalid", "not a paging token of this table");
}

/** DynamoDB's own errors in our words: a lost condition, or a service that does not answer. A wrong request is a bug and stays as it is. */
async function answered<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (cause) {
    const { name, $fault, $metadata } = cause as {
      name?: string;
      $fault?: string;
      $metadata?: { httpStatusCode?: number };
    };
    if (name === "ConditionalCheckFailedException")
      throw new ExpectedError("conflict", "the condition on the item does not hold", { cause });
    const unanswered = $metadata?.httpStatusCode === undefined && isNetworkError(cause);
    if (unanswered || $fault === "server" || THROTTLED.has(name ?? ""))
      throw new ExpectedError("unreachable", `DynamoDB did not answer: ${name ?? "no name"}`, { cause });
    throw cause;
  }
}

const THROTTLED = new Set(["ThrottlingException", "ProvisionedThroughputExceededException", "RequestLimitExceeded"]);

function isNetworkError(error: unknown): boolean {
  const { name, code } = error as { name?: string; code?: string };
  return name === "TimeoutError" || name === "AbortError" || code !== undefined;
}
