import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { ExpectedError } from "../model/errors.ts";

export interface WebServer {
  /** `http://127.0.0.1:8080` */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves `app` on `host` and `port`. @throws ExpectedError("conflict") when the port is taken */
export async function startServer(
  app: { fetch(request: Request, env: object): Response | Promise<Response> },
  { host, port }: { readonly host: string; readonly port: number },
): Promise<WebServer> {
  const server = serve({ fetch: app.fetch, hostname: host, port });
  try {
    await once(server, "listening");
  } catch (error) {
    throw new ExpectedError("conflict", whyNot(error as NodeJS.ErrnoException, host, port), { cause: error });
  }
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${isEverywhere(host) ? "localhost" : host.includes(":") ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

function whyNot({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === "EADDRINUSE") return `port ${port} is taken: choose another, for example PORT=${port + 1} npm start`;
  if (code === "EACCES") return `port ${port} may not be taken by this user: choose one above 1023`;
  return `cannot listen on ${host}:${port}: ${code ?? message}`;
}

function isEverywhere(host: string): boolean {
  return host === "0.0.0.0" || host === "::";
}

/** The address of the network peer, from the socket. */
export function peerAddress(context: Context): string | undefined {
  return getConnInfo(context).remote.address;
}
