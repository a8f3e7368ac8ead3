import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import { dynamoClient } from "../../functions/adapters/dynamo-client.ts";
import { dynamoTable } from "../../functions/adapters/dynamo-table.ts";
import type { Table } from "../../functions/ports/index.ts";

let server: Server | undefined;
afterEach(() => server?.closeAllConnections());

/** A table on a server that gives these answers, one a request (the last one for ever), and notes what it was asked. */
async function tableOn(
  answers: readonly { status?: number; body: unknown }[],
): Promise<{ table: Table; asked: unknown[] }> {
  const asked: unknown[] = [];
  server = createServer(async (request, response) => {
    asked.push(JSON.parse(await text(request)));
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    response.writeHead(answer?.status ?? 200, { "Content-Type": "application/x-amz-json-1.0" });
    response.end(JSON.stringify(answer?.body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { table: dynamoTable(dynamoClient({ endpoint }), "record"), asked };
}

const key = (sk: string) => ({ pk: { S: "p" }, sk: { S: sk } });

describe("a read of many keys", () => {
  it("asks again for the keys that DynamoDB left unprocessed", async () => {
    const { table, asked } = await tableOn([
      {
        body: {
          Responses: { record: [{ ...key("a"), n: { N: "1" } }] },
          UnprocessedKeys: { record: { Keys: [key("b")], ConsistentRead: true } },
        },
      },
      { body: { Responses: { record: [{ ...key("b"), n: { N: "2" } }] }, UnprocessedKeys: {} } },
    ]);
    const keys = [
      { pk: "p", sk: "a" },
      { pk: "p", sk: "b" },
    ];
    const items = await table.getMany(keys, { consistent: true });
    expect(items.map((item) => item["n"])).toEqual([1, 2]);
    expect(asked).toMatchObject([
      { RequestItems: { record: { Keys: [key("a"), key("b")], ConsistentRead: true } } },
      { RequestItems: { record: { Keys: [key("b")], ConsistentRead: true } } },
    ]);
  });

  it("names a key once that it was given twice", async () => {
    const { table, asked } = await tableOn([{ body: { Responses: { record: [key("a")] } } }]);
    const items = await table.getMany([
      { pk: "p", sk: "a" },
      { pk: "p", sk: "a" },
    ]);
    expect(items).toEqual([{ pk: "p", sk: "a" }]);
    expect(asked).toMatchObject([{ RequestItems: { record: { Keys: [key("a")] } } }]);
  });

  it("gives up as unreachable instead of giving a part", async () => {
    const { table, asked } = await tableOn([
      { body: { Responses: { record: [] }, UnprocessedKeys: { record: { Keys: [key("a")] } } } },
    ]);
    await expect(table.getMany([{ pk: "p", sk: "a" }])).rejects.toMatchObject({ kind: "unreachable" });
    expect(asked).toHaveLength(8);
  });
});

describe("an error of the service", () => {
  it("is a conflict only when the condition failed", async () => {
    const { table } = await tableOn([
      { status: 400, body: { __type: "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException" } },
    ]);
    await expect(table.put({ pk: "p", sk: "a" }, { absent: true })).rejects.toMatchObject({ kind: "conflict" });
  });

  it("is unreachable when the service is at fault", async () => {
    const { table } = await tableOn([{ status: 500, body: { __type: "InternalServerError" } }]);
    await expect(table.get({ pk: "p", sk: "a" })).rejects.toMatchObject({ kind: "unreachable" });
  });

  it("stays a bug when our request is wrong", async () => {
    const { table } = await tableOn([{ status: 400, body: { __type: "ValidationException", message: "too big" } }]);
    await expect(table.put({ pk: "p", sk: "a" })).rejects.toMatchObject({ name: "ValidationException" });
  });
});
