import { describe, expect, it } from "vitest";
import { startServer } from "../../functions/local/server.ts";

const app = { fetch: () => new Response("here") };

describe("the web server", () => {
  it("answers on the loopback and stops", async () => {
    const server = await startServer(app, { host: "127.0.0.1", port: 0 });
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await fetch(server.url)).text()).toBe("here");
    await server.close();
    await expect(fetch(server.url)).rejects.toThrow();
  });

  it("says in one line that the port is taken, and which to try", async () => {
    const server = await startServer(app, { host: "127.0.0.1", port: 0 });
    const port = Number(new URL(server.url).port);
    await expect(startServer(app, { host: "127.0.0.1", port })).rejects.toMatchObject({
      kind: "conflict",
      message: `port ${port} is taken: choose another, for example PORT=${port + 1} npm start`,
    });
    await server.close();
  });
});
