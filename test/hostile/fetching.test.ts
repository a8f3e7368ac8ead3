import type { IncomingMessage, ServerResponse } from "node:http";
import type { TLSSocket } from "node:tls";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { httpsSites, type SitesConfig } from "../../functions/adapters/https-sites.ts";
import { isPublicAddress } from "../../functions/adapters/public-address.ts";
import { ExpectedError } from "../../functions/model/errors.ts";
import type { Answer } from "../../functions/ports/index.ts";
import { allEntries } from "../../functions/store/entries.ts";
import { checkDockets } from "../../functions/workflows/checks/check-dockets.ts";
import { readDocuments } from "../../functions/workflows/documents/read-documents.ts";
import { type CourtServer, courtServer, TEST_CA } from "../support/court-server.ts";
import { anEntry, fileEntries } from "../support/filed-entries.ts";
import { watchedDocket, watchedMatter } from "../support/watched.ts";
import { watchedConnections } from "../support/watched-connections.ts";
import { world } from "../support/world.ts";

const HOSTS = ["court.example.org", "docs.example.org"];
const PAGE = "https://court.example.org/docket/19-1212.html";
const clock = { now: () => "2019-06-26T12:00:00.000Z", sleep: async () => {} };
const servers: CourtServer[] = [];
let connections: ReturnType<typeof watchedConnections>;

beforeEach(() => {
  connections = watchedConnections();
});
afterEach(async () => {
  connections.end();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

type Answering = (request: IncomingMessage, response: ServerResponse) => void;
const never: Answering = (_request, response) => void response.end("never");

/** The real adapter before a real server on the loopback, which stands for the court's public address. */
async function court(answer: Answering, more: Partial<SitesConfig> = {}) {
  const server = await courtServer(answer);
  servers.push(server);
  const sites = httpsSites({
    ...config,
    // It answers: a busy machine may take its time.
    limits: { deadlineMs: 10_000, idleMs: 10_000, paceMs: 0 },
    tls: { ca: TEST_CA, port: server.port, mayConnectTo: (address) => address === "127.0.0.1" },
    resolve: async () => [{ address: "127.0.0.1", family: 4 }],
    ...more,
  });
  const asked = (): string[] => server.seen.map(({ path }) => path).filter((path) => path !== "/robots.txt");
  return { sites, server, asked };
}

const config: SitesConfig = {
  clock,
  userAgent: "Docketwire/test (+https://docket.example.org; operator@example.org)",
  credentials: {},
  limits: { deadlineMs: 200, idleMs: 100, paceMs: 0 },
};

/** The adapter as it is in production, but for names: any name has `addresses`. Nothing may be connected to. */
async function expectNotConnected(
  url: string,
  addresses: readonly string[] = [],
  hosts: readonly string[] = HOSTS,
): Promise<void> {
  const resolve = async () => addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  const sites = httpsSites({ ...config, resolve });
  const error = await sites.ask({ url, hosts }).then(
    (answer: Answer) => `answered ${answer.status}`,
    (one: unknown) => one,
  );
  expect(error, url).toBeInstanceOf(ExpectedError);
  expect(connections.attempts, url).toEqual([]);
}

describe("B: never a private connection", () => {
  it("B1 the runtime's own address of a Lambda is not asked", async () => {
    await expectNotConnected("http://127.0.0.1:9001/2018-06-01/runtime/invocation/next");
    await expectNotConnected("https://127.0.0.1/2018-06-01/runtime/invocation/next", ["127.0.0.1"], ["127.0.0.1"]);
    await expectNotConnected(PAGE, ["127.0.0.1"]);
  });

  it("B2 the metadata addresses of the cloud are not asked", async () => {
    for (const address of ["169.254.169.254", "169.254.170.2", "fd00:ec2::254"]) {
      await expectNotConnected(`http://${address.includes(":") ? `[${address}]` : address}/latest/meta-data/`);
      await expectNotConnected(PAGE, [address]);
    }
    await expectNotConnected("http://169.254.170.2$AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
  });

  it("B3 no spelling of this machine is asked", async () => {
    for (const host of ["[::1]", "[::ffff:127.0.0.1]", "[::]", "0.0.0.0", "[::ffff:7f00:1]", "[0:0:0:0:0:0:0:1]"])
      await expectNotConnected(`https://${host}/`, [], [...HOSTS, host]);
    for (const address of ["::1", "::ffff:127.0.0.1", "::", "0.0.0.0"]) await expectNotConnected(PAGE, [address]);
  });

  it("B4 no number is read as an address", async () => {
    for (const host of ["2130706433", "0x7f.1", "0177.0.0.1", "127.1", "0x7f000001", "017700000001"])
      await expectNotConnected(`https://${host}/`, ["127.0.0.1"], [...HOSTS, host, "127.0.0.1"]);
  });

  it("B5 no name for this machine is asked", async () => {
    for (const host of ["localhost", "localhost.", "LOCALHOST", "127.0.0.1.nip.io", "localhost.localdomain"]) {
      await expectNotConnected(`https://${host}/`, ["127.0.0.1"]);
      await expectNotConnected(`https://${host}/`, ["127.0.0.1"], [host, host.toLowerCase()]);
    }
  });

  it("B6 a name of ours that leads to a private network is not asked", async () => {
    const addresses = [
      ...["10.0.0.1", "172.16.0.1", "172.31.255.254", "192.168.1.1", "100.64.0.1", "100.127.0.1", "198.18.0.1"],
      ...["fc00::1", "fdff::1", "fe80::1", "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::", "2001::1", "ff02::1"],
      ...["224.0.0.1", "255.255.255.255", "240.0.0.1", "192.0.0.170", "::ffff:10.0.0.1", "::10.0.0.1", "100::1"],
    ];
    for (const address of addresses) {
      expect(isPublicAddress(address), address).toBe(false);
      await expectNotConnected(PAGE, [address]);
    }
    for (const address of ["151.101.1.1", "2606:4700::1111"]) expect(isPublicAddress(address)).toBe(true);
  });

  it("B7 a name that changes its address between looking and connecting is connected to where we looked", async () => {
    let looked = 0;
    const { sites, asked } = await court((_request, response) => response.end("ok"), {
      resolve: async () => [{ address: ++looked <= 2 ? "127.0.0.1" : "10.0.0.1", family: 4 }],
    });
    await sites.ask({ url: PAGE, hosts: HOSTS });
    expect(looked).toBe(2); // one for robots.txt, one for the page: never a second for one connection
    await expect(sites.ask({ url: PAGE, hosts: HOSTS })).rejects.toThrow("not public");
    expect(asked()).toHaveLength(1);
    expect(connections.attempts.every((attempt) => attempt.startsWith("127.0.0.1:"))).toBe(true);
  });

  it("B8 one private address among public ones is enough", async () => {
    for (const addresses of [
      ["151.101.1.1", "10.0.0.1"],
      ["10.0.0.1", "151.101.1.1"],
      ["151.101.1.1", "::1"],
    ])
      await expectNotConnected(PAGE, addresses);
  });

  it("B9 redirects lead to no private address, nor round and round, nor to a POST", async () => {
    const { sites, asked } = await court((_request, response) =>
      response.writeHead(302, { location: "http://127.0.0.1:9001/" }).end(),
    );
    await expect(sites.ask({ url: PAGE, hosts: HOSTS })).rejects.toMatchObject({ kind: "unreachable" });
    expect(asked()).toHaveLength(1);
    const { sites: chain, asked: hops } = await court((request, response) =>
      response.writeHead(302, { location: `/${Number(request.url?.slice(1)) + 1}` }).end(),
    );
    await expect(chain.ask({ url: "https://court.example.org/1", hosts: HOSTS })).rejects.toThrow(
      "redirects more than 3 times",
    );
    expect(hops()).toEqual(["/1", "/2", "/3", "/4"]);
    const { sites: posting, server } = await court((request, response) =>
      request.url === "/there" ? response.end("there") : response.writeHead(307, { location: "/there" }).end(),
    );
    await posting.ask({ url: PAGE, hosts: HOSTS });
    expect(new Set(server.seen.map(({ method }) => method))).toEqual(new Set(["GET"]));
  });

  it("B10 redirects lead to no other scheme and no other host", async () => {
    const away = [
      "http://court.example.org/",
      "https://evil.example.com/",
      "//evil.example.com/",
      "file:///proc/self/environ",
      "https://court.example.org.evil.example.com/",
      "https://court.example.org@evil.example.com/",
      "javascript:alert(1)",
    ];
    for (const location of away) {
      const { sites, asked } = await court((_request, response) => response.writeHead(302, { location }).end());
      await expect(sites.ask({ url: PAGE, hosts: HOSTS }), location).rejects.toMatchObject({ kind: "unreachable" });
      expect(asked(), location).toHaveLength(1);
    }
  });

  it("B11 only https is spoken", async () => {
    for (const scheme of ["http:", "gopher:", "ftp:", "file:", "dict:", "ws:", "data:", "blob:", "ldap:", "jar:"])
      await expectNotConnected(`${scheme}//court.example.org/`, ["127.0.0.1"]);
  });

  it("B12 no user name, no fragment and no backslash moves the host", async () => {
    const urls = [
      "https://user@court.example.org/",
      "https://user:password@court.example.org/",
      "https://court.example.org:443@evil.example.com/",
      "https://evil.example.com#@court.example.org/",
      "https://evil.example.com\\@court.example.org/",
      "http://a\\@b",
      "https://evil.example.com/?@court.example.org",
    ];
    for (const url of urls) await expectNotConnected(url, ["127.0.0.1"]);
    const { sites, server } = await court((_request, response) => response.end("ok"));
    await sites.ask({ url: `${PAGE}#secret`, hosts: HOSTS });
    expect(JSON.stringify(server.seen)).not.toContain("secret");
  });

  it("B13 no port but https's own is asked", async () => {
    for (const port of [22, 25, 80, 6379, 9001, 8443])
      await expectNotConnected(`https://court.example.org:${port}/`, ["127.0.0.1"]);
    const { sites, asked } = await court((_request, response) =>
      response.writeHead(302, { location: "https://court.example.org:9001/" }).end(),
    );
    await expect(sites.ask({ url: PAGE, hosts: HOSTS })).rejects.toThrow("port 9001");
    expect(asked()).toHaveLength(1);
  });

  it("B14 a line break in an address or a validator is no second header", async () => {
    for (const end of ["\r\n", "\n", "\r", "\u0000", "\u2028", "\t"]) {
      await expectNotConnected(`https://court.example.org/x${end}Host: evil.example.com`, ["127.0.0.1"]);
      await expectNotConnected(`https://court.example.org${end}.evil.example.com/`, ["127.0.0.1"]);
    }
    const { sites, asked } = await court(never);
    for (const header of [
      { etag: '"x"\r\nX-Evil: 1' },
      { lastModified: "x\r\nX-Evil: 1" },
      { accept: "text/html\r\nX-Evil: 1" },
    ])
      await expect(sites.ask({ url: PAGE, hosts: HOSTS, ...header })).rejects.toMatchObject({ kind: "unreachable" });
    expect(asked()).toEqual([]);
  });

  it("B15 another script's dot makes no other host", async () => {
    for (const host of [
      "court。example。org.evil.example.com",
      "evil。example。com",
      "court．example．org．evil.example.com",
      "ｃourt.example.org.evil.example.com",
    ])
      await expectNotConnected(`https://${host}/`, ["127.0.0.1"]);
    // The same host, spelled so: it is asked, as itself.
    const { sites, server } = await court((_request, response) => response.end("ok"));
    await sites.ask({ url: "https://court。example。org/x", hosts: HOSTS });
    expect(server.seen.at(-1)?.host.split(":")[0]).toBe("court.example.org");
  });

  it("B16 the name asked for is the name in the certificate and in the Host header", async () => {
    const names: (string | undefined | false)[] = [];
    const { sites, server } = await court((request, response) => {
      names.push((request.socket as TLSSocket & { servername?: string | false }).servername);
      response.end("ok");
    });
    await sites.ask({ url: "https://docs.example.org/x", hosts: HOSTS });
    expect(names).toEqual(["docs.example.org"]);
    expect(server.seen.at(-1)?.host.split(":")[0]).toBe("docs.example.org");
    const { sites: stolen, asked } = await court(never);
    await expect(stolen.ask({ url: "https://evil.example.com/", hosts: ["evil.example.com"] })).rejects.toMatchObject({
      kind: "unreachable",
    });
    expect(asked()).toEqual([]);
  });

  it("B17 a proxy in the environment is not used", async () => {
    const names = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "ALL_PROXY", "NODE_USE_ENV_PROXY"];
    for (const name of names) process.env[name] = name === "NODE_USE_ENV_PROXY" ? "1" : "http://127.0.0.1:9";
    try {
      const { sites, server } = await court((_request, response) => response.end("direct"));
      expect(new TextDecoder().decode((await sites.ask({ url: PAGE, hosts: HOSTS })).bytes)).toBe("direct");
      expect(new Set(connections.attempts)).toEqual(new Set([`127.0.0.1:${server.port}`]));
    } finally {
      for (const name of names) delete process.env[name];
    }
  });

  it("B18 a redirect to an address of any length ends at once", async () => {
    for (const length of [3_000, 9_000, 60_000]) {
      const { sites, asked } = await court((_request, response) =>
        response.writeHead(302, { location: `https://court.example.org/${"x".repeat(length)}` }).end(),
      );
      await expect(sites.ask({ url: PAGE, hosts: HOSTS })).rejects.toMatchObject({ kind: "unreachable" });
      expect(asked()).toHaveLength(1);
    }
  });
});

describe("what a court cannot make us store or wait for", () => {
  it("a name server that never answers ends at the deadline", async () => {
    const sites = httpsSites({ ...config, resolve: () => new Promise(() => {}) });
    const begun = Date.now();
    await expect(sites.ask({ url: PAGE, hosts: HOSTS })).rejects.toMatchObject({ kind: "unreachable" });
    expect(Date.now() - begun).toBeLessThan(5_000);
  });

  it("a page that leads away changes no entry, and a document elsewhere is never asked for", async () => {
    const matter = watchedMatter(watchedDocket("scotus/29-1001"));
    const outside = world({ matters: [matter] });
    const { sites } = await court((_request, response) =>
      response.writeHead(302, { location: "http://169.254.169.254/" }).end(),
    );
    await fileEntries(outside.record, outside.clock.now(), [
      anEntry({
        docket: "scotus/29-1001",
        documents: [
          {
            id: "mpp-1.0",
            title: null,
            url: "https://169.254.169.254/x.pdf",
            pages: null,
            sha256: null,
            state: "waiting",
            reason: null,
          },
        ],
      }),
    ]);
    const before = await allEntries(outside.record, "mpp");
    const ports = { ...outside.ports, sites };
    await checkDockets(ports, outside.deployment, { which: "all" });
    await readDocuments(ports, outside.deployment);
    const after = await allEntries(outside.record, "mpp");
    expect(after.map(({ text, versions }) => [text, versions])).toEqual(
      before.map(({ text, versions }) => [text, versions]),
    );
    expect(after[0]?.documents[0]).toMatchObject({ state: "unavailable", sha256: null });
    expect(outside.archive.kept.size).toBe(0);
    expect(connections.attempts.filter((attempt) => !attempt.startsWith("127.0.0.1:"))).toEqual([]);
  });
});
