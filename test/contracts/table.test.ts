import { afterAll, describe, expect, it } from "vitest";
import { createDynamoTable, dynamoClient } from "../../functions/adapters/dynamo-client.ts";
import { dynamoTable } from "../../functions/adapters/dynamo-table.ts";
import { type DynamoStandIn, startDynamoStandIn } from "../../functions/local/dynamo-stand-in.ts";
import { memoryTable } from "../support/memory-table.ts";
import { tableContract } from "./table.contract.ts";

tableContract("memory", async () => memoryTable());

describe("the embedded stand-in", () => {
  let standIn: DynamoStandIn | undefined;
  afterAll(() => standIn?.close());
  tableContract("dynalite", async () => {
    standIn = await startDynamoStandIn({});
    return standIn.record;
  });
  it("is there for another client of its process", async () => {
    const { inProcess, record } = standIn!;
    await record.put({ pk: "OTHER", sk: "a", n: 1 });
    const other = dynamoTable(dynamoClient({ inProcess }), "record");
    expect(await other.get({ pk: "OTHER", sk: "a" }, { consistent: true })).toEqual({
      pk: "OTHER",
      sk: "a",
      n: 1,
    });
  });
});

// Real DynamoDB, by hand: DDB_ENDPOINT=https://dynamodb.us-east-1.amazonaws.com npx vitest run test/contracts/table.test.ts
const endpoint = process.env["DDB_ENDPOINT"];
describe.runIf(endpoint)("DynamoDB itself", () => {
  tableContract(
    String(endpoint),
    async () => {
      const region = process.env["AWS_REGION"] ?? "us-east-1";
      const client = dynamoClient(endpoint?.includes("127.0.0.1") ? { endpoint } : { region });
      await createDynamoTable(client, "docketwire-contract", "byDay");
      return dynamoTable(client, "docketwire-contract");
    },
    `${process.pid}-${performance.timeOrigin}`,
  );
});

describe("the table on DynamoDB's API", () => {
  it("says that a service which does not answer is unreachable", async () => {
    const nobody = dynamoTable(dynamoClient({ endpoint: "http://127.0.0.1:9" }), "record");
    await expect(nobody.get({ pk: "a", sk: "b" })).rejects.toMatchObject({ kind: "unreachable" });
  });

  it("refuses a paging token that is none", async () => {
    const client = dynamoClient({ endpoint: "http://127.0.0.1:9" });
    await expect(dynamoTable(client, "record").query({ pk: "a", start: "%%%" })).rejects.toMatchObject({
      kind: "invalid",
    });
  });
});
