import type { ServerResponse } from "node:http";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { httpsSites, type SitesConfig, type SitesLimits } from "../../functions/adapters/https-sites.ts";
import { isPublicAddress } from "../../functions/adapters/public-address.ts";
import type { Sites } from "../../functions/ports/index.ts";
import { type CourtServer, courtServer, TEST_CA } from "../support/court-server.ts";

const HOSTS = ["court.example.org", "docs.example.org"];
const clock = { now: () => "2019-06-26T12:00:00.000Z", sleep: async () => {} };
const servers: CourtServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function site(
  answer: Parameters<typeof courtServer>[0],
  limits: Partial<SitesLimits> = {},
  more: Partial<SitesConfig> = {},
  robots?: (response: ServerResponse) => void,
): Promise<{ sites: Sites; server: CourtServer }> {
  const server = await courtServer(answer, robots);
  servers.push(server);
  const sites = httpsSites({
    clock,
    userAgent: "Docketwire/test (+https://docket.example.org; operator@example.org)",
    credentials: {},
    limits: { deadlineMs: 2_000, idleMs: 1_000, paceMs: 0, ...limits },
    resolve: async () => [{ address: "127.0.0.1", family: 4 }],
    tls: { ca: TEST_CA, port: server.port, mayConnectTo: (address) => address === "127.0.0.1" },
    ...more,
  });
  return { sites, server };
}

const ask = (sites: Sites, url: string, more = {}) => sites.ask({ url, hosts: HOSTS, ...more });
const PAGE = "https://court.example.org/docket/19-1212.html";

describe("asking politely", () => {
  it("sends an honest user agent, validators and the wanted type, and gives status, headers and bytes", async () => {
    const { sites, server } = await site((_request, response) =>
      response.writeHead(200, { etag: '"v1"' }).end("docket"),
    );
    const answer = await ask(sites, PAGE, {
      etag: '"v0"',
      lastModified: "Wed, 26 Jun 2019 10:00:00 GMT",
      accept: "text/html",
    });
    expect(new TextDecoder().decode(answer.bytes)).toBe("docket");
    expect(answer).toMatchObject({ status: 200, url: PAGE, at: "2019-06-26T12:00:00.000Z" });
    expect(answer.headers["etag"]).toBe('"v1"');
    const sent = server.seen.at(-1)?.headers;
    expect(sent).toMatchObject({
      "if-none-match": '"v0"',
      "if-modified-since": "Wed, 26 Jun 2019 10:00:00 GMT",
      accept: "text/html",
    });
    expect(sent?.["user-agent"]).toContain("operator@example.org");
  });

  it("gives any status as an answer, with no body for 304", async () => {
    const { sites } = await site((_request, response) => response.writeHead(304).end());
    const answer = await ask(sites, PAGE);
    expect(answer.status).toBe(304);
    expect(answer.bytes).toHaveLength(0);
  });

  it("asks one request at a time of a host, a pause apart", async () => {
    const pauses: number[] = [];
    let open = 0;
    let most = 0;
    const { sites } = await site(
      (_request, response) => {
        most = Math.max(most, ++open);
        setTimeout(() => {
          open -= 1;
          response.end("ok");
        }, 10);
      },
      { paceMs: 1_000 },
      { clock: { ...clock, sleep: async (ms) => void pauses.push(ms) } },
    );
    await Promise.all([1, 2, 3].map((n) => ask(sites, `${PAGE}?${n}`)));
    expect(most).toBe(1);
    expect(pauses.every((ms) => ms === 1_000)).toBe(true);
    expect(pauses.length).toBeGreaterThanOrEqual(3);
  });

  it("does not ask what robots.txt disallows, and asks nothing while robots.txt fails", async () => {
    const rules = "User-agent: *\nDisallow: /private/\n";
    const { sites, server } = await site(
      (_request, response) => response.end("page"),
      {},
      {},
      (response) => response.end(rules),
    );
    await expect(ask(sites, "https://court.example.org/private/x")).rejects.toThrow("disallows");
    expect((await ask(sites, PAGE)).status).toBe(200);
    expect(server.seen.map(({ path }) => path)).toEqual(["/robots.txt", "/docket/19-1212.html"]);
    const { sites: failing, server: silent } = await site(
      (_request, response) => response.end("page"),
      {},
      {},
      (response) => response.writeHead(503).end(),
    );
    await expect(ask(failing, PAGE)).rejects.toMatchObject({ kind: "unreachable" });
    expect(silent.seen).toHaveLength(1);
  });

  it("asks nobody but the replayed hosts in a replay", async () => {
    const replay = httpsSites({ clock, userAgent: "Docketwire/test", credentials: {}, replayedHosts: new Map() });
    await expect(ask(replay, PAGE)).rejects.toThrow("not part of the replay");
  });

  it("sends a credential to its own host only, and says when there is none", async () => {
    const { sites } = await site((_request, response) => response.end("ok"));
    await expect(ask(sites, PAGE, { credential: "courtlistener" })).rejects.toThrow(
      "no courtlistener token is configured",
    );
    const { sites: withToken, server } = await site(
      (_request, response) => response.end("ok"),
      {},
      { credentials: { courtlistener: "secret-token" } },
    );
    await ask(withToken, PAGE, { credential: "courtlistener" });
    expect(server.seen.at(-1)?.headers.authorization).toBeUndefined();
  });

  it.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ] as const)("reads a body packed with %s", async (name, pack) => {
    const { sites } = await site((_request, response) =>
      response.writeHead(200, { "content-encoding": name }).end(pack("a docket")),
    );
    expect(new TextDecoder().decode((await ask(sites, PAGE)).bytes)).toBe("a docket");
  });
});

describe("never a private connection (threats B)", () => {
  it.each([
    ["B1", "http://127.0.0.1:9001/2018-06-01/runtime/invocation/next"],
    ["B2", "http://169.254.169.254/latest/meta-data/"],
    ["B3", "https://[::1]/"],
    ["B3", "https://[::ffff:127.0.0.1]/"],
    ["B3", "https://0.0.0.0/"],
    ["B4", "https://2130706433/"],
    ["B4", "https://0x7f.1/"],
    ["B4", "https://0177.0.0.1/"],
    ["B4", "https://127.1/"],
    ["B5", "https://localhost./"],
    ["B5", "https://LOCALHOST/"],
    ["B5", "https://127.0.0.1.nip.io/"],
    ["B11", "gopher://court.example.org/"],
    ["B11", "ftp://court.example.org/"],
    ["B11", "file:///etc/passwd"],
    ["B11", "dict://court.example.org/"],
    ["B12", "https://user@court.example.org/"],
    ["B12", "https://court.example.org:443@evil.example.com/"],
    ["B12", "http://a\\@court.example.org"],
    ["B12", "https://court.example.org#@evil.example.com@x/ y"],
    ["B13", "https://court.example.org:22/"],
    ["B13", "https://court.example.org:6379/"],
    ["B14", "https://court.example.org/\r\nHost: evil.example.com"],
    ["B15", "https://court。example。org.evil.example.com/"],
    ["B16", "https://evil.example.com/"],
  ])("%s: refuses %s before any connection", async (_name, url) => {
    const { sites, server } = await site((_request, response) => response.end("never"));
    await expect(ask(sites, url)).rejects.toMatchObject({ kind: "invalid" });
    expect(server.seen).toEqual([]);
  });

  it.each([
    ["B6", "10.1.2.3"],
    ["B6", "172.16.0.1"],
    ["B6", "192.168.1.1"],
    ["B6", "100.64.0.1"],
    ["B6", "fc00::1"],
    ["B6", "fe80::1"],
    ["B6", "64:ff9b::7f00:1"],
    ["B6", "2002:7f00:1::"],
    ["B3", "::ffff:127.0.0.1"],
    ["B2", "169.254.170.2"],
  ])("%s: a name that resolves to %s is not connected to", async (_name, address) => {
    expect(isPublicAddress(address)).toBe(false);
    const { sites, server } = await site(
      (_request, response) => response.end("never"),
      {},
      {
        resolve: async () => [{ address, family: address.includes(":") ? 6 : 4 }],
      },
    );
    await expect(ask(sites, PAGE)).rejects.toMatchObject({ kind: "unreachable" });
    expect(server.seen).toEqual([]);
  });

  it("lets public addresses through", () => {
    for (const address of ["151.101.1.1", "8.8.8.8", "2606:4700::1111"]) expect(isPublicAddress(address)).toBe(true);
    expect(isPublicAddress("court.example.org")).toBe(false);
  });

  it("B7: resolves once, so a second answer cannot lead elsewhere", async () => {
    let asked = 0;
    const { sites, server } = await site(
      (_request, response) => response.end("ok"),
      {},
      {
        resolve: async () => {
          asked += 1;
          return [{ address: asked <= 2 ? "127.0.0.1" : "10.0.0.1", family: 4 }];
        },
      },
    );
    await ask(sites, PAGE); // one lookup for robots.txt, one for the page
    expect(asked).toBe(2);
    await expect(ask(sites, PAGE)).rejects.toThrow("not public");
    expect(server.seen.filter(({ path }) => path !== "/robots.txt")).toHaveLength(1);
  });

  it("B8: one private address among many is enough to refuse", async () => {
    const { sites, server } = await site(
      (_request, response) => response.end("never"),
      {},
      {
        resolve: async () => [
          { address: "127.0.0.1", family: 4 },
          { address: "192.168.0.1", family: 4 },
        ],
      },
    );
    await expect(ask(sites, PAGE)).rejects.toThrow("not public");
    expect(server.seen).toEqual([]);
  });

  it.each([
    ["B9 to a private address", "http://127.0.0.1/"],
    ["B10 down to http", "http://court.example.org/"],
    ["B10 to another host", "https://evil.example.com/"],
    ["B10 to a file", "file:///proc/self/environ"],
    ["B18 huge", `https://court.example.org/${"x".repeat(9_000)}`],
    ["nowhere", ""],
  ])("does not follow a redirect: %s", async (_name, location) => {
    const { sites, server } = await site((_request, response) => response.writeHead(302, { location }).end());
    await expect(ask(sites, PAGE)).rejects.toMatchObject({ kind: "unreachable" });
    expect(server.seen.filter(({ path }) => path !== "/robots.txt")).toHaveLength(1);
  });

  it("B9: follows three redirects on the source's own hosts and no more", async () => {
    const { sites } = await site((request, response) => {
      const hop = Number(request.url?.slice(1)) || 0;
      if (hop < 3) response.writeHead(307, { location: `https://docs.example.org/${hop + 1}` }).end();
      else response.end("there");
    });
    expect((await ask(sites, "https://court.example.org/0")).url).toBe("https://docs.example.org/3");
    const { sites: loop } = await site((_request, response) => response.writeHead(302, { location: "/" }).end());
    await expect(ask(loop, PAGE)).rejects.toThrow("redirects more than");
  });

  it("B17: a proxy in the environment is not used", async () => {
    process.env["HTTPS_PROXY"] = "http://127.0.0.1:9";
    process.env["NODE_USE_ENV_PROXY"] = "1";
    try {
      const { sites } = await site((_request, response) => response.end("direct"));
      expect(new TextDecoder().decode((await ask(sites, PAGE)).bytes)).toBe("direct");
    } finally {
      delete process.env["HTTPS_PROXY"];
      delete process.env["NODE_USE_ENV_PROXY"];
    }
  });

  it("is not connected to a host whose certificate is another's", async () => {
    const { sites } = await site((_request, response) => response.end("never"));
    await expect(sites.ask({ url: "https://evil.example.com/", hosts: ["evil.example.com"] })).rejects.toMatchObject({
      kind: "unreachable",
    });
  });
});

describe("bounded in bytes and time (threats C)", () => {
  const bomb = gzipSync(Buffer.alloc(3_000_000));
  const ANSWERS: readonly (readonly [string, (response: ServerResponse) => unknown])[] = [
    ["C1 gzip bomb", (response) => response.writeHead(200, { "content-encoding": "gzip" }).end(bomb)],
    [
      "C2 brotli bomb",
      (response) =>
        response.writeHead(200, { "content-encoding": "br" }).end(brotliCompressSync(Buffer.alloc(3_000_000))),
    ],
    ["C3 two encodings", (response) => response.writeHead(200, { "content-encoding": "gzip, gzip" }).end(bomb)],
    [
      "C4 an endless body",
      (response) => {
        const more = (): void => {
          if (!response.destroyed) response.write(Buffer.alloc(64_000), () => setImmediate(more));
        };
        more();
      },
    ],
    [
      "C5 a byte now and then",
      (response) => {
        const timer = setInterval(() => response.write("x"), 50);
        response.on("close", () => clearInterval(timer));
      },
    ],
    ["C5 nothing at all", () => {}],
    [
      "C6 a length that lies",
      (response) => response.writeHead(200, { "content-length": "100" }).end("short", () => response.destroy()),
    ],
    ["C14 a header bomb", (response) => response.writeHead(200, { etag: "x".repeat(64_000) }).end("late")],
    [
      "a packed body cut off",
      (response) => response.writeHead(200, { "content-encoding": "gzip" }).end(bomb.subarray(0, 500)),
    ],
    ["a connection reset", (response) => response.destroy()],
  ];

  it.each(ANSWERS)("%s fails as unreachable, in time", async (_name, answer) => {
    const { sites } = await site((_request, response) => void answer(response), {
      deadlineMs: 400,
      idleMs: 200,
      wireBytesMax: 1_000_000,
      bodyBytesMax: 2_000_000,
    });
    await expect(ask(sites, PAGE)).rejects.toMatchObject({ kind: "unreachable" });
  });

  it("never repeats an address or a body in its errors", async () => {
    const { sites } = await site((_request, response) => response.destroy());
    const error = await ask(sites, `${PAGE}?token=secret`).catch((one: Error) => one);
    expect(String(error)).not.toContain("secret");
  });
});
