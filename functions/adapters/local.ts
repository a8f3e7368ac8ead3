import path from "node:path";
import type { Clock, Log, Mailer, Ports, Table, Wake } from "../ports/index.ts";
import { fileWriters } from "./file-writers.ts";
import { folderArchive } from "./folder-archive.ts";
import { hmacKeyring } from "./hmac-keyring.ts";
import { httpsSites } from "./https-sites.ts";
import { keyRingIn } from "./keyring-file.ts";
import { randomIds } from "./random-ids.ts";
import { sqliteSearch } from "./sqlite-search.ts";
import { workerIsolate } from "./worker-isolate.ts";

export interface LocalConfig {
  /** Where the data are. */
  readonly folder: string;
  readonly clock: Clock;
  readonly record: Table;
  readonly readers: Table;
  readonly mailer: Mailer;
  readonly wake: Wake;
  readonly log: Log;
  /** Honest, with a contact. */
  readonly userAgent: string;
  readonly courtListenerToken?: string;
  /** The replay alone: host → path of a private socket. */
  readonly replayedHosts?: ReadonlyMap<string, string>;
}

/** The ports on one machine; `close` ends the worker. */
export async function localPorts(config: LocalConfig): Promise<Ports & { close(): Promise<void> }> {
  const { folder, clock, record, readers, mailer, wake, log } = config;
  const isolate = workerIsolate();
  return {
    clock,
    ids: randomIds(),
    keyring: hmacKeyring(await keyRingIn(path.join(folder, "keyring.json"), new Date().toISOString())),
    sites: httpsSites({
      clock,
      userAgent: config.userAgent,
      credentials: config.courtListenerToken === undefined ? {} : { courtlistener: config.courtListenerToken },
      ...(config.replayedHosts && { replayedHosts: config.replayedHosts }),
    }),
    record,
    readers,
    archive: folderArchive(path.join(folder, "archive")),
    mailer,
    wake,
    isolate,
    files: fileWriters(),
    search: sqliteSearch({ folder: path.join(folder, "search") }),
    log,
    close: () => isolate.close(),
  };
}
