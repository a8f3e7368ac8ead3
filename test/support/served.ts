import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import type { Deployment } from "../../functions/model/deployment.ts";
import type { Extras } from "../../functions/web/extras.ts";
import { createDescribedApp } from "./described-answers.ts";
import type { World } from "./world.ts";

/** A world whose web side listens on the loopback; its mails link there. */
export interface Served {
  readonly url: string;
  readonly deployment: Deployment;
  close(): Promise<void>;
}

/** Serves the web side of `outside` on a free port of the loopback. */
export async function served(outside: Pick<World, "ports" | "deployment">, extras: Extras = {}): Promise<Served> {
  let app: ReturnType<typeof createDescribedApp> | undefined;
  const server: ServerType = serve({
    fetch: (request) => app?.fetch(request) ?? new Response("", { status: 503 }),
    hostname: "127.0.0.1",
    port: 0,
  });
  await new Promise<void>((resolve) => server.once("listening", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const deployment = { ...outside.deployment, baseUrl: url };
  app = createDescribedApp(outside.ports, deployment, { clientAddress: () => "127.0.0.1", ...extras });
  return {
    url,
    deployment,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}
