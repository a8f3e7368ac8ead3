import { once } from "node:events";
import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { freshKeyRing, hmacKeyring, type KeyRing, rotatedKeyRing } from "../../functions/adapters/hmac-keyring.ts";
import { peerAddress, startServer } from "../../functions/local/server.ts";
import { parseAddress } from "../../functions/model/address.ts";
import type { Purpose } from "../../functions/ports/index.ts";
import { createApp } from "../../functions/web/create-app.ts";
import { sendDigests } from "../../functions/workflows/mail/send-digests.ts";
import { mayAsk } from "../../functions/workflows/readers/letter-allowance.ts";
import { anEntry, fileEntries, MPP } from "../support/filed-entries.ts";
import { BEGIN, world } from "../support/world.ts";
import { FORM, type RequestCopy, requestCopy } from "./request-copy.ts";

const PURPOSES: readonly Purpose[] = ["confirm", "unsubscribe", "preferences", "move", "export", "erase", "cursor"];
const WISHES: [string, string][] = [
  ["cadence", "weekly"],
  ["hour", "18:00"],
  ["zone", "UTC"],
  ["language", "en"],
  ["keywords", ""],
  ["rulings", "always"],
];

/** Asserts that what is asked changes nothing that is stored and sends nothing. */
async function expectUnchanged(copy: RequestCopy, ask: () => Promise<unknown>): Promise<void> {
  const [before, sent] = [copy.stored(), copy.mailer.sent.length];
  await ask();
  expect(copy.stored()).toBe(before);
  expect(copy.mailer.sent).toHaveLength(sent);
}

describe("D: asking for digests", () => {
  it("D1 one address that is asked for a thousand times gets two letters, and none until a week without one is over", async () => {
    const copy = await requestCopy({ from: spread() });
    for (let n = 0; n < 1_000; n += 1) expect((await copy.post("/subscribe", FORM)).status).toBe(202);
    expect(copy.mailer.sent).toHaveLength(2);
    for (let day = 0; day < 6; day += 1) {
      copy.clock.forward(24 * 60);
      await copy.post("/subscribe", FORM);
    }
    expect(copy.mailer.sent).toHaveLength(2);
    copy.clock.forward(24 * 60 + 1);
    await copy.post("/subscribe", FORM);
    expect(copy.mailer.sent).toHaveLength(3);
  });

  it("D2 a thousand addresses from one network get twenty letters an hour, and all together have a bound too", async () => {
    for (const from of [() => "203.0.113.7", spreadOver48()]) {
      const copy = await requestCopy({ from });
      for (let n = 0; n < 1_000; n += 1)
        expect((await copy.post("/subscribe", { ...FORM, address: `a${n}@example.org` })).status).toBe(202);
      expect(copy.mailer.sent).toHaveLength(20);
    }
    const from = spread();
    const everywhere = await requestCopy({ from });
    // Letters are what takes time here: of five hundred that may be asked for, the first are counted and not written.
    for (let n = 0; n < 480; n += 1)
      expect(
        await mayAsk(everywhere.ports, { purpose: "subscribe", address: `a${n}@example.org`, network: from() }),
      ).toBe(true);
    for (let n = 480; n < 510; n += 1) await everywhere.post("/subscribe", { ...FORM, address: `a${n}@example.org` });
    expect(everywhere.mailer.sent).toHaveLength(20);
  });

  it("D3 other spellings of a mailbox are the same mailbox", async () => {
    const spellings = {
      tags: Array.from({ length: 999 }, (_, n) => `a+${n + 1}@example.org`),
      dots: ["a.n.n@gmail.com", "an.n@gmail.com", "ann@gmail.com", "a.nn@googlemail.com", "ann+x@gmail.com"],
      "case and a last dot": [
        "Ann@example.org",
        "ANN@EXAMPLE.ORG",
        "ann@Example.Org.",
        "ann@example.org",
        "aNN@example.org",
      ],
    };
    for (const [what, addresses] of Object.entries(spellings)) {
      const copy = await requestCopy({ from: spread() });
      for (const address of addresses) await copy.post("/subscribe", { ...FORM, address });
      expect(copy.mailer.sent, what).toHaveLength(2);
    }
  });

  it("D4 what is two addresses, too long or not to be written to is refused, without its words", async () => {
    const copy = await requestCopy();
    const wrong = [
      "victim@example.org, other@example.org",
      "a@example.org;b@example.org",
      '"a b"@example.org',
      `${"a".repeat(250)}@example.org`,
      `${"a".repeat(65)}@example.org`,
      "jörg@example.org",
      "a@b@example.org",
      "@example.org",
      "a@localhost",
      "a@127.0.0.1",
      "a@[127.0.0.1]",
      "<a@example.org>",
      "a@example..org",
    ];
    await expectUnchanged(copy, async () => {
      for (const address of wrong) {
        const answer = await copy.post("/subscribe", { ...FORM, address });
        expect([address, answer.status]).toEqual([address, 400]);
        expect(await answer.text()).not.toContain(address);
      }
    });
    expect(parseAddress("a@bücher.example")).toBe("a@xn--bcher-kva.example");
  });

  it("D5 comments, quotes and line breaks in an address are refused", async () => {
    const copy = await requestCopy();
    const wrong = [
      "a(comment)@example.org",
      '"a"@example.org',
      "a@example.org\r\nTo: b@example.org",
      "a@example.org\nBcc: b@example.org",
      "a\u0000@example.org",
      "a@example.org\u2028x",
      "a\\@example.org",
      "a@exa\r\nmple.org",
    ];
    await expectUnchanged(copy, async () => {
      for (const address of wrong)
        expect([address, (await copy.post("/subscribe", { ...FORM, address })).status]).toEqual([address, 400]);
    });
  });

  it("D6 a known address is answered as an unknown one: status, headers, words, letters", async () => {
    const copy = await requestCopy();
    await copy.join();
    const answers = [];
    for (const address of [FORM.address, "bob@example.org"]) {
      const [letters, answer] = [copy.mailer.sent.length, await copy.post("/subscribe", { ...FORM, address })];
      answers.push({
        status: answer.status,
        headers: [...answer.headers],
        text: await answer.text(),
        letters: copy.mailer.sent.length - letters,
      });
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ status: 202, letters: 1 });
  });
});

/** A different network for each call. */
function spread(): () => string {
  let n = 0;
  return () => `198.${18 + (++n >> 8)}.${n & 255}.1`;
}

/** Addresses all over one /48. */
function spreadOver48(): () => string {
  let n = 0;
  return () => `2001:db8:1:${(++n).toString(16)}::${n.toString(16)}`;
}

describe("D: links of letters", () => {
  it("D7 a scanner that opens a confirmation link confirms nothing; the person after it does", async () => {
    const copy = await requestCopy();
    await copy.post("/subscribe", FORM);
    const confirm = copy.link("/c/");
    await expectUnchanged(copy, async () => {
      for (const method of ["GET", "HEAD", "GET", "HEAD", "GET", "OPTIONS"])
        await copy.app.request(confirm, { method });
    });
    expect(await (await copy.post(confirm, { answer: "yes" })).text()).toContain("a•••@example.org");
    expect(copy.mailer.sent.at(-1)?.text).toContain("/u/");
  });

  it("D8 a confirmation works for 48 hours, not after unsubscribing, and once for two who press", async () => {
    const late = await requestCopy();
    await late.post("/subscribe", FORM);
    const lateLink = late.link("/c/");
    late.clock.forward(48 * 60 + 1);
    await expectUnchanged(late, () => late.post(lateLink, { answer: "yes" }));

    const ended = await requestCopy();
    const { confirm, stop } = await ended.join();
    await ended.post(stop);
    await expectUnchanged(ended, () => ended.post(confirm, { answer: "yes" }));

    const twice = await requestCopy();
    await twice.post("/subscribe", FORM);
    const link = twice.link("/c/");
    const answers = await Promise.all([
      twice.post(link, { answer: "yes" }),
      twice.post(link, { answer: "yes" }),
      twice.post(link, { answer: "yes" }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(twice.mailer.sent.map(({ to }) => to)).toEqual([FORM.address, FORM.address]); // the question and one welcome
    expect(twice.readers.dump().filter(({ sk }) => sk === "SEND")).toHaveLength(1);
  });

  it("D9 a link for one purpose does nothing anywhere else", async () => {
    const copy = await requestCopy();
    const { confirm, stop, change } = await copy.join();
    const paths = ["/c/", "/u/", "/p/", "/move/", "/export/", "/erase/"];
    await expectUnchanged(copy, async () => {
      for (const [own, link] of [
        ["/c/", confirm],
        ["/u/", stop],
        ["/p/", change],
      ] as const) {
        for (const path of paths.filter((one) => one !== own)) {
          const [answer, page] = [
            await copy.post(link.replace(own, path), path === "/p/" ? WISHES : { answer: "yes" }),
            await copy.app.request(link.replace(own, path)),
          ];
          expect([own, path, page.status]).toEqual([own, path, path === "/u/" ? 404 : page.status === 410 ? 410 : 404]);
          if (path !== "/u/") expect(answer.status).toBeGreaterThanOrEqual(400);
        }
      }
    });
  });
});

describe("D: stopping", () => {
  it("D10 one click stops whatever its body is, and one of 10 MB is refused", async () => {
    const bodies: [string, RequestInit][] = [
      ["none", {}],
      [
        "wrong",
        { body: "List-Unsubscribe=No-Click", headers: { "Content-Type": "application/x-www-form-urlencoded" } },
      ],
      [
        "multipart",
        {
          body: '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--',
          headers: { "Content-Type": "multipart/form-data; boundary=x" },
        },
      ],
      ["packed", { body: Buffer.from([0x1f, 0x8b, 0xff, 0xff]), headers: { "Content-Encoding": "gzip" } }],
      ["JSON", { body: "{", headers: { "Content-Type": "application/json" } }],
    ];
    for (const [what, init] of bodies) {
      const copy = await requestCopy();
      const { stop } = await copy.join();
      expect([what, (await copy.app.request(stop, { method: "POST", ...init })).status]).toEqual([what, 200]);
      expect(await (await copy.app.request(stop)).text(), what).toContain("You will get no more digests");
    }
    const copy = await requestCopy();
    const { stop } = await copy.join();
    await expectUnchanged(copy, async () =>
      expect((await copy.app.request(stop, { method: "POST", body: "x".repeat(10_000_000) })).status).toBe(413),
    );
  });

  it("D11 a scanner that opens the link stops nothing", async () => {
    const copy = await requestCopy();
    const { stop } = await copy.join();
    await expectUnchanged(copy, async () => {
      for (const method of ["GET", "HEAD", "OPTIONS"])
        for (const more of ["", "?List-Unsubscribe=One-Click", "?_method=POST"])
          await copy.app.request(`${stop}${more}`, { method });
    });
  });

  it("D12 nobody who stopped while others were told is told after the answer", async () => {
    const copy = await requestCopy();
    const [first, second] = [await copy.join("ann@example.org"), await copy.join("bob@example.org")];
    await sendDigests(copy.ports, copy.deployment, {});
    await fileEntries(copy.record, copy.clock.now(), [
      anEntry({ kind: "opinion", weight: "ruling", text: "OPINION filed." }),
    ]);
    copy.clock.set("2019-06-27T11:00:00.000Z");
    const begun = copy.mailer.sent.length;
    const stopped: string[] = [];
    const mailer = {
      ...copy.mailer,
      send: async (mail: Parameters<typeof copy.mailer.send>[0]) => {
        const outcome = await copy.mailer.send(mail);
        const [other, link] =
          mail.to === "ann@example.org" ? ["bob@example.org", second.stop] : ["ann@example.org", first.stop];
        if (stopped.length === 0) {
          expect((await copy.post(link)).status).toBe(200);
          stopped.push(other);
        }
        return outcome;
      },
    };
    // One mail at a time: what is on its way beside another may still arrive, as the page says.
    const deployment = { ...copy.deployment, perSecond: 1 };
    for (let tick = 0; tick < 3; tick += 1) await sendDigests({ ...copy.ports, mailer }, deployment, {});
    const told = copy.mailer.sent.slice(begun).map(({ to }) => to);
    expect(told).toHaveLength(1);
    expect(told).not.toContain(stopped[0]);
  });

  it("D20 a click that comes again after a new consent ends the mails again, and once", async () => {
    const copy = await requestCopy();
    const { stop } = await copy.join();
    await copy.post(stop);
    copy.clock.forward(120);
    await copy.join();
    await copy.post(stop);
    const ended = copy.stored();
    expect(ended).toContain('"active":false');
    await expectUnchanged(copy, () => copy.post(stop));
  });
});

describe("D: tokens", () => {
  const ring = freshKeyRing(BEGIN);
  const keyring = hmacKeyring(ring);

  it("D15 a token with any bit turned, cut short, spelled otherwise or of a key that is gone is none", () => {
    const token = keyring.sign("preferences", "cmVhZGVyLTEyMzQ1Ng.1");
    const bytes = Buffer.from(token);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const turned = Buffer.from(bytes);
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(keyring.check("preferences", turned.toString("latin1"))).toBeUndefined();
    }
    for (let length = 0; length < token.length; length += 1)
      expect(keyring.check("preferences", token.slice(0, length))).toBeUndefined();
    const spelled = [
      token.replaceAll("-", "+").replaceAll("_", "/"),
      `${token}=`,
      token.toUpperCase(),
      token.toLowerCase(),
      encodeURIComponent(token.replaceAll(".", "%2E")),
      ` ${token}`,
      `${token}\n`,
    ];
    for (const other of spelled.filter((one) => one !== token))
      expect(keyring.check("preferences", other)).toBeUndefined();
    const rotated = rotatedKeyRing(ring, BEGIN);
    expect(hmacKeyring(rotated).check("preferences", token)).toBeDefined();
    const retired: KeyRing = { ...rotated, keys: rotated.keys.slice(0, 1) };
    expect(hmacKeyring(retired).check("preferences", token)).toBeUndefined();
  });

  it("D16 a token is bound to its purpose and its way of signing", () => {
    for (const signed of PURPOSES)
      for (const checked of PURPOSES)
        expect(keyring.check(checked, keyring.sign(signed, "r"))).toBe(signed === checked ? "r" : undefined);
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
    const [subject = "", kid = "", signature = ""] = keyring.sign("erase", "r").split(".");
    const forged = [
      `${part({ alg: "none" })}.${part({ sub: "r" })}.`,
      `${part({ alg: "HS256" })}.${part({ sub: "r" })}.${signature}`,
      `${subject}..${signature}`,
      `${subject}.${kid}.`,
      `${subject}.${kid}.${"A".repeat(43)}`,
      `${subject}.none.${signature}`,
    ];
    for (const token of forged) for (const purpose of PURPOSES) expect(keyring.check(purpose, token)).toBeUndefined();
  });

  it("D17 after a move the links of earlier mails are dead, but for the one that stops", async () => {
    const copy = await requestCopy();
    const { stop, change } = await copy.join();
    await copy.post(`${change}/move`, { address: "ann@other.example" });
    await copy.post(copy.link("/move/"));
    await expectUnchanged(copy, async () => {
      expect((await copy.app.request(change)).status).toBe(404);
      expect((await copy.post(change, WISHES)).status).toBeGreaterThanOrEqual(400);
      await copy.post(`${change}/erase`);
    });
    expect((await copy.post(stop)).status).toBe(200);
    expect(copy.stored()).toContain('"active":false');
  });

  it("D18 no page behind a personal link tells its address to anybody", async () => {
    const copy = await requestCopy();
    const { stop, change, confirm } = await copy.join();
    for (const link of [stop, change, confirm, "/u/x", "/p/x"]) {
      const page = await copy.app.request(link);
      const text = await page.text();
      expect(page.headers.get("Referrer-Policy")).toBe("no-referrer");
      expect(page.headers.get("Cache-Control")).toBe("no-store");
      expect(text).toContain('<meta name="robots" content="noindex">');
      expect(text).not.toMatch(/(?:href|src|action)="(?:https?:)?\/\//); // everything on it is ours
    }
  });

  it("D19 no line of the log holds a token, not even when the page behind it fails", async () => {
    const copy = await requestCopy();
    const { stop, change } = await copy.join();
    const broken = {
      ...copy.ports,
      readers: {
        ...copy.ports.readers,
        get: async () => Promise.reject(new Error(`no table for ${change} of ann@example.org`)),
      },
    };
    const app = createApp(broken, copy.deployment);
    for (const link of [stop, change]) expect((await app.request(link)).status).toBe(500);
    const lines = JSON.stringify(copy.log.lines);
    expect(lines).toContain("request failed");
    for (const secret of [stop, change]) expect(lines).not.toContain(secret.slice(3));
    expect(lines).not.toContain("@example.org");
  });
});

describe("D: forms and programs", () => {
  it("D13 no field but the form's own is taken", async () => {
    const copy = await requestCopy();
    const { change } = await copy.join();
    const more = [
      "email",
      "address",
      "active",
      "sid",
      "reader",
      "epoch",
      "gen",
      "watermarks",
      "preferences[cadence]",
      "__proto__",
      "constructor",
      "consents",
    ];
    await expectUnchanged(copy, async () => {
      for (const name of more) {
        expect([name, (await copy.post(change, [...WISHES, [name, "true"]])).status]).toEqual([name, 400]);
        expect([name, (await copy.post("/subscribe", [...Object.entries(FORM), [`${name}x`, "true"]])).status]).toEqual(
          [name, 400],
        );
      }
      const json = {
        method: "POST",
        body: JSON.stringify({ email: "eve@example.org", active: true, sid: 1 }),
        headers: { "Content-Type": "application/json" },
      };
      expect((await copy.app.request(change, json)).status).toBe(415);
    });
  });

  it("D14 no JSON is taken, however strange, and a charset changes nothing", async () => {
    const copy = await requestCopy();
    const { change } = await copy.join();
    const bodies = [
      '{"cadence":"daily","cadence":"weekly"}',
      '{"hour":1e999}',
      "[".repeat(100_000).slice(0, 60_000),
      '{"__proto__":{"active":true}}',
      "\ufeff{}",
      "null",
    ];
    await expectUnchanged(copy, async () => {
      for (const path of [change, "/subscribe", `${change}/move`])
        for (const body of bodies)
          for (const type of ["application/json", "application/json; charset=utf-16", "text/plain"])
            expect(
              (await copy.app.request(path, { method: "POST", body, headers: { "Content-Type": type } })).status,
            ).toBe(415);
      const deep = new URLSearchParams([...WISHES, ["a[b][c]".repeat(1_000), "x"]]);
      expect((await copy.app.request(change, { method: "POST", body: deep })).status).toBe(400);
    });
    expect(({} as Record<string, unknown>)["active"]).toBeUndefined();
  });

  it("D21 a form on another site changes nothing", async () => {
    const copy = await requestCopy();
    const { change, confirm } = await copy.join();
    const foreign = [
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site" },
      { Origin: "https://evil.example" },
      { "Sec-Fetch-Site": "cross-site", Origin: "https://docket.example.org" },
    ];
    await expectUnchanged(copy, async () => {
      for (const headers of foreign) {
        for (const path of ["", "/pause", "/move", "/erase", "/export"])
          expect((await copy.post(`${change}${path}`, WISHES, headers as Record<string, string>)).status).toBe(403);
        expect((await copy.post(confirm, { answer: "yes" }, headers as Record<string, string>)).status).toBe(403);
        expect((await copy.post("/subscribe", FORM, headers as Record<string, string>)).status).toBe(403);
      }
    });
  });

  it("D22 no page stands in a frame", async () => {
    const copy = await requestCopy();
    const { stop, change } = await copy.join();
    for (const path of ["/", "/matters/mpp", "/entries/mpp-1", stop, change, "/nowhere", "/api/about"]) {
      const { headers } = await copy.app.request(path);
      expect(headers.get("Content-Security-Policy")).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers.get("X-Frame-Options")).toBe("DENY");
      expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    }
  });

  it("D23 other sites read what is public, and no personal page; no origin is repeated, none gets credentials", async () => {
    const copy = await requestCopy();
    const { stop, change } = await copy.join();
    for (const Origin of ["null", "https://evil.example"]) {
      for (const path of [stop, change, "/", "/subscribe"])
        expect(
          (await copy.app.request(path, { headers: { Origin } })).headers.get("Access-Control-Allow-Origin"),
        ).toBeNull();
      const { headers } = await copy.app.request("/api/matters/mpp/entries", { headers: { Origin } });
      expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
      expect(headers.get("Access-Control-Allow-Credentials")).toBeNull();
    }
  });

  it("D24 no header and no parameter makes a POST of a GET", async () => {
    const copy = await requestCopy();
    const { stop, change } = await copy.join();
    await expectUnchanged(copy, async () => {
      for (const header of ["X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method"])
        for (const path of [stop, `${change}/erase`, change])
          await copy.app.request(`${path}?_method=POST`, { headers: { [header]: "POST" } });
      for (const method of ["PUT", "DELETE", "PATCH", "PROPFIND"])
        for (const path of [stop, change, "/subscribe"])
          expect((await copy.app.request(path, { method })).status).toBe(404);
    });
  });

  it("D24 TRACE shows nobody what was sent", async () => {
    const outside = world({ matters: [MPP] });
    const server = await startServer(createApp(outside.ports, outside.deployment), { host: "127.0.0.1", port: 0 });
    try {
      const { hostname, port } = new URL(server.url);
      const headers = { "X-Secret": "not to be repeated" };
      const [answer] = await once(request({ hostname, port, method: "TRACE", path: "/", headers }).end(), "response");
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      let said = "";
      for await (const chunk of answer) said += chunk;
      expect(said).not.toContain("not to be repeated");
    } finally {
      await server.close();
    }
  });

  it("D22 a copy that is found over https is asked over nothing else from then on", async () => {
    const { ports, deployment } = world({ matters: [MPP] });
    const of = async (baseUrl: string, path: string) =>
      (await createApp(ports, { ...deployment, baseUrl }).request(path)).headers.get("Strict-Transport-Security");
    for (const path of ["/", "/nowhere", "/api/about"]) {
      expect(await of("https://docket.example.org", path)).toBe("max-age=63072000");
      expect(await of("http://127.0.0.1:8080", path)).toBeNull();
    }
  });

  it("D25 a query that is out of bounds, tampered with or another list's is refused", async () => {
    const copy = await requestCopy();
    const list = "/api/matters/mpp/entries";
    const { next } = (await (await copy.app.request(`${list}?limit=1`)).json()) as { next: string };
    expect((await copy.app.request(`${list}?limit=1&cursor=${next}`)).status).toBe(200);
    const wrong = [
      "limit=1000000000",
      "limit=0",
      "limit=-1",
      "limit=1e2",
      "limit=NaN",
      `cursor=${next.slice(0, -1)}`,
      `cursor=${next}A`,
      "cursor=x",
      `kind=order&cursor=${next}`,
      `sort=oldest&cursor=${next}`,
      "from=-0001-01-01",
      "from=2019-02-30",
      "to=yesterday",
      "kind[$ne]=order",
      "kind=%7B%22%24ne%22%3Anull%7D",
      "court=nowhere",
      `q=${"x".repeat(501)}`,
      "constructor=1",
      "__proto__=1",
    ];
    await expectUnchanged(copy, async () => {
      for (const query of wrong) {
        const answer = await copy.app.request(`${list}?${query}`);
        expect([query, answer.status]).toEqual([query, 400]);
        expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
      }
      for (const path of [
        "/api/matters/other/entries",
        "/api/entries/mpp-99999999999999999999",
        "/api/entries/..%2F..%2Fetc",
        "/api/dockets/ca9/%00",
        "/api/matters/mpp/digests/5..1",
        "/api/matters/__proto__",
      ])
        expect([path, (await copy.app.request(path)).status >= 400]).toEqual([path, true]);
    });
  });

  it("D26 a parameter that is given twice is refused", async () => {
    const copy = await requestCopy();
    await expectUnchanged(copy, async () => {
      for (const query of ["kind=order&kind=opinion", "matter=a&matter=b", "limit=1&limit=200", "q=a&q=b"])
        expect((await copy.app.request(`/api/matters/mpp/entries?${query}`)).status).toBe(400);
      for (const name of ["address", "matter", "cadence", "leave_empty"])
        expect(
          (await copy.post("/subscribe", [...Object.entries(FORM), [name, "x"]] as [string, string][])).status,
        ).toBe(400);
    });
  });

  it("D27 a header that names another network is not believed", async () => {
    const outside = world({ matters: [MPP] });
    const app = createApp(outside.ports, outside.deployment, { clientAddress: peerAddress });
    const server = await startServer(app, { host: "127.0.0.1", port: 0 });
    try {
      for (let n = 0; n < 40; n += 1) {
        const headers = {
          "X-Forwarded-For": `198.51.${n}.1`,
          "X-Real-IP": `198.51.${n}.1`,
          Forwarded: `for=198.51.${n}.1`,
          "CF-Connecting-IP": `198.51.${n}.1`,
        };
        const body = new URLSearchParams({ ...FORM, address: `a${n}@example.org` });
        expect((await fetch(`${server.url}/subscribe`, { method: "POST", body, headers })).status).toBe(202);
      }
    } finally {
      await server.close();
    }
    expect(outside.mailer.sent).toHaveLength(20);
  });
});
