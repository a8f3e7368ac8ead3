import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";

const here = (name: string): string => readFileSync(new URL(`./tls/${name}`, import.meta.url), "utf8");

/** The test authority's certificate: court.example.org, docs.example.org, other.example.org. */
export const TEST_CA = here("cert.pem");

export interface CourtServer {
  readonly port: number;
  /** Requests as they came: method, path, host. */
  readonly seen: { method: string; path: string; host: string; headers: IncomingMessage["headers"] }[];
  close(): Promise<void>;
}

/** A real https server on the loopback; `answer` may do anything with the response, hang included. */
export async function courtServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  robots: (response: ServerResponse) => void = (response) => response.writeHead(404).end(),
): Promise<CourtServer> {
  const seen: CourtServer["seen"] = [];
  const server = createServer({ key: here("key.pem"), cert: TEST_CA }, (request, response) => {
    seen.push({
      method: request.method ?? "",
      path: request.url ?? "",
      host: request.headers.host ?? "",
      headers: request.headers,
    });
    if (request.url === "/robots.txt") {
      robots(response);
      return;
    }
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
