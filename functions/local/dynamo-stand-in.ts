import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import type { Server } from "node:http";
import dynalite from "dynalite";
import { createDynamoTable, dynamoClient } from "../adapters/dynamo-client.ts";
import { dynamoTable } from "../adapters/dynamo-table.ts";
import { removeExpired } from "../adapters/expired-items.ts";
import { type InProcessHandler, inProcessHandler } from "../adapters/in-process-handler.ts";
import type { Instant } from "../model/time.ts";
import type { Table } from "../ports/index.ts";
import { privateSocket } from "./private-socket.ts";

export interface DynamoStandIn {
  /** For another client of this process. */
  readonly inProcess: InProcessHandler;
  readonly record: Table;
  readonly readers: Table;
  /** Removes readers' items whose time is over, as DynamoDB does by itself. */
  removeExpired(now: Instant): Promise<void>;
  /** Waits for the writes under way, then lets go of the folder. */
  close(): Promise<void>;
}

/**
 * A real DynamoDB API server (dynalite) in this process, with both tables. Requests reach it without a socket: it checks
 * no signature and lets every web page ask, so it must not listen anywhere.
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
  const inProcess = inProcessHandler(server);
  const client = dynamoClient({ inProcess });
  await createDynamoTable(client, "record", "byDay");
  await createDynamoTable(client, "readers", "no index");
  return {
    inProcess,
    record: dynamoTable(client, "record"),
    readers: dynamoTable(client, "readers"),
    removeExpired: (now) => removeExpired(client, "readers", now),
    async close() {
      await inProcess.close();
      client.destroy();
      await letGo(server);
    },
  };
}

/** dynalite lets go of its folder only when a server that listens is closed: this one does, deaf and where nobody comes. */
async function letGo(server: Server): Promise<void> {
  const socket = await privateSocket();
  server.removeAllListeners("request");
  server.listen(socket.path);
  await once(server, "listening");
  await new Promise<void>((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
  await socket.remove();
}
