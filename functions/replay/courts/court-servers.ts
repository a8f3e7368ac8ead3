import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { privateSocket } from "../../local/private-socket.ts";
import { courtOf } from "../../model/courts.ts";
import type { Instant } from "../../model/time.ts";
import { cmecfSite } from "./cmecf-site.ts";
import { courtListenerSite, courtListenerStore } from "./court-listener-site.ts";
import type { CourtSite } from "./court-site.ts";
import { supremeCourtSite } from "./supreme-court-site.ts";

/** Courts whose feeds are replayed. */
export const FEED_COURTS: readonly string[] = ["cand", "ca9"];

/** The replayed sites under the courts' real host names. */
const SITES: Readonly<Record<string, CourtSite>> = {
  "www.supremecourt.gov": supremeCourtSite,
  ...Object.fromEntries(FEED_COURTS.map((court) => [courtOf(court).site, cmecfSite(court)])),
  "www.courtlistener.com": courtListenerSite,
  "storage.courtlistener.com": courtListenerStore,
};

export interface CourtServers {
  /** Host → path of the socket, for the `sites` adapter. */
  readonly hosts: ReadonlyMap<string, string>;
  close(): Promise<void>;
}

/** Starts the replayed courts on a private socket: one server that tells them apart by the host asked for. */
export async function startCourtServers(how: { readonly now: () => Instant }): Promise<CourtServers> {
  const server = createServer((request, response) => {
    answer(request, response, how.now()).catch(() => response.destroy());
  });
  const socket = await privateSocket();
  server.listen(socket.path);
  await once(server, "listening");
  return {
    hosts: new Map(Object.keys(SITES).map((host) => [host, socket.path])),
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await socket.remove();
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, now: Instant): Promise<void> {
  const host = (request.headers.host ?? "").replace(/:\d+$/, ""); // ecf.ca9.uscourts.gov:40123
  const site = SITES[host];
  if (!site || request.method !== "GET") {
    response.writeHead(404).end();
    return;
  }
  const url = new URL(request.url ?? "/", "http://replay.invalid");
  const { status, type, body } = await site(
    { path: url.pathname, query: url.searchParams, authorization: request.headers.authorization },
    now,
  );
  const etag = `"${createHash("sha256").update(body).digest("hex").slice(0, 32)}"`;
  if (status === 200 && request.headers["if-none-match"] === etag) {
    response.writeHead(304, { ETag: etag }).end();
    return;
  }
  response.writeHead(status, { "Content-Type": type, ...(status === 200 && { ETag: etag }) }).end(body);
}
