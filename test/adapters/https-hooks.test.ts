import { Webhook } from "standardwebhooks";
import { afterEach, describe, expect, it } from "vitest";
import { httpsHooks } from "../../functions/adapters/https-hooks.ts";
import { type CourtServer, courtServer, TEST_CA } from "../support/court-server.ts";

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const servers: CourtServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function receiver(answer: Parameters<typeof courtServer>[0], resolvesTo = "127.0.0.1") {
  const server = await courtServer(answer);
  servers.push(server);
  const hooks = httpsHooks({
    userAgent: "Docketwire/test",
    limits: { deadlineMs: 1_000, idleMs: 500 },
    resolve: async () => [{ address: resolvesTo, family: 4 }],
    tls: { ca: TEST_CA, port: server.port, mayConnectTo: (address) => address === "127.0.0.1" },
  });
  const post = (url = "https://docs.example.org/events") =>
    hooks.post({
      url,
      secret: SECRET,
      id: "mpp-3",
      at: new Date().toISOString(),
      body: '{"type":"docket.entry_filed"}',
    });
  return { server, post };
}

describe("handing an event over", () => {
  it("is a POST that a receiver's own library verifies", async () => {
    let body = "";
    const { server, post } = await receiver((request, response) => {
      request.on("data", (chunk) => (body += chunk)).on("end", () => response.writeHead(204).end());
    });
    expect(await post()).toEqual({ status: 204 });
    const [seen] = server.seen;
    expect(seen).toMatchObject({ method: "POST", path: "/events", headers: { "content-type": "application/json" } });
    const headers = seen?.headers as Record<string, string>;
    expect(new Webhook(SECRET).verify(body, headers)).toEqual({ type: "docket.entry_filed" });
    expect(() => new Webhook(SECRET).verify(`${body} `, headers)).toThrow();
  });

  it("tells what a receiver answered, and does not follow where it points", async () => {
    const { server, post } = await receiver((_request, response) =>
      response.writeHead(302, { location: "https://court.example.org/else" }).end(),
    );
    expect(await post()).toEqual({ status: 302 });
    expect(server.seen).toHaveLength(1);
  });

  it.each([
    "http://docs.example.org/",
    "https://127.0.0.1/",
    "https://user@docs.example.org/",
    "https://docs.example.org:99/",
    "x",
  ])("asks nothing at %s", async (url) => {
    const { server, post } = await receiver((_request, response) => response.end());
    expect(await post(url)).toMatchObject({ status: null });
    expect(server.seen).toEqual([]);
  });

  it("makes no connection to an address that is not public", async () => {
    const { server, post } = await receiver((_request, response) => response.end(), "169.254.169.254");
    expect(await post()).toEqual({
      status: null,
      reason: "docs.example.org resolves to an address that is not public",
    });
    expect(server.seen).toEqual([]);
  });

  it("gives up on a receiver that does not answer", async () => {
    const { post } = await receiver(() => {});
    expect(await post()).toMatchObject({ status: null, reason: expect.stringContaining("docs.example.org: ") });
  });
});
