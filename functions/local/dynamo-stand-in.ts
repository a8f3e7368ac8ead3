import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import dynalite from "dynalite";
import { createDynamoTable, dynamoClient } from "../adapters/dynamo-client.ts";
import { dynamoTable } from "../adapters/dynamo-table.ts";
import { inProcessHandler } from "../adapters/in-process-handler.ts";
import type { Table } from "../ports/index.ts";

export interface DynamoStandIn {
  readonly endpoint: string;
  readonly record: Table;
  readonly readers: Table;
  /** Waits for the writes under way, then lets go of the folder. */
  close(): Promise<void>;
}

/**
 * A real DynamoDB API server (dynalite) in this process, with both tables; our own requests reach it without a socket,
 * anybody else's at `endpoint`, a loopback port that the system picks.
 * `folder` keeps the data; without one they live in memory. What was answered is in the operating system's hands:
 * it survives a kill of the process.
 */
export async function startDynamoStandIn(how: { readonly folder?: string }): Promise<DynamoStandIn> {
  if (how.folder !== undefined) await mkdir(how.folder, { recursive: true });
  const server = dynalite({
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
    ...(how.folder === undefined ? {} : { path: how.folder }),
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const inProcess = inProcessHandler(server);
  const client = dynamoClient({ inProcess });
  await createDynamoTable(client, "record", "byDay");
  await createDynamoTable(client, "readers", "no index");
  return {
    endpoint,
    record: dynamoTable(client, "record"),
    readers: dynamoTable(client, "readers"),
    async close() {
      await inProcess.close();
      client.destroy();
      await new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeIdleConnections();
      });
    },
  };
}
