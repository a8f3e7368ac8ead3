import { beforeEach, describe, expect, it } from "vitest";
import { createApp } from "../../functions/web/create-app.ts";
import { docketAlertPath } from "../../functions/workflows/checks/take-docket-alert.ts";
import { watchedDocket, watchedMatter } from "../support/watched.ts";
import { type World, world } from "../support/world.ts";

let own: World;
let app: ReturnType<typeof createApp>;
beforeEach(() => {
  own = world({ matters: [watchedMatter(watchedDocket("cand/3:19-cv-00807"))] });
  app = createApp(own.ports, own.deployment);
});

/** An alert as CourtListener posts it: the entry stands in it, and we look at the docket's number alone. */
const alert = (...dockets: unknown[]): string =>
  JSON.stringify({
    webhook: { event_type: 1, version: 2 },
    payload: { results: dockets.map((docket) => ({ id: 1, docket, description: "ORDER <b>granting</b> everything" })) },
  });
const post = async (body: string, { path = docketAlertPath(own.ports), key = "" } = {}): Promise<string> => {
  const headers = { "content-type": "application/json", ...(key ? { "idempotency-key": key } : {}) };
  const response = await app.request(path, { method: "POST", body, headers });
  return `${response.status} ${await response.text()} ${JSON.stringify([...response.headers])}`;
};

describe("CourtListener's alert", () => {
  it("wakes the check of each docket that it names, and takes nothing else from it", async () => {
    const before = own.record.dump();
    expect(await post(alert(77, 78, 77))).toMatch(/^202 {2}/);
    expect(own.woken).toEqual(["check", "check"]);
    expect(own.wanted).toEqual([
      { source: "courtlistener", key: "77" },
      { source: "courtlistener", key: "78" },
    ]);
    expect(own.record.dump()).toEqual(before);
    expect(JSON.stringify(own.readers.dump())).not.toContain("granting");
  });

  it("is answered alike whatever is posted, by whomever", async () => {
    const good = await post(alert(77));
    const [path] = [docketAlertPath(own.ports)];
    const foreign = own.ports.keyring.sign("unsubscribe", "courtlistener");
    for (const other of [
      await post(alert(77), { path: `${path.slice(0, -1)}${path.endsWith("A") ? "B" : "A"}` }),
      await post(alert(77), { path: `/hooks/courtlistener/${foreign}` }),
      await post(alert(77), { path: "/hooks/courtlistener/guess" }),
      await post("no JSON {"),
      await post(""),
      await post("[".repeat(50_000)),
      await post(alert("77", -1, 1.5, null, { $ne: 1 })),
      await post(JSON.stringify({ payload: { results: "77" } })),
      await post(`{"payload":{"results":[{"docket":1e999}]}}`),
      await post("x".repeat(2 * 1024 * 1024)),
    ])
      expect(other).toBe(good);
    expect(own.wanted).toHaveLength(1);
  });

  it("is not read at all when it comes from somebody else", async () => {
    let reads = 0;
    const body = new ReadableStream({
      pull(stream) {
        reads += 1;
        stream.enqueue(new TextEncoder().encode(alert(77)));
        if (reads > 3) stream.close();
      },
    });
    const asked = new Request("http://localhost/hooks/courtlistener/guess", {
      method: "POST",
      body,
      duplex: "half",
    } as RequestInit);
    expect((await app.request(asked)).status).toBe(202);
    expect(asked.bodyUsed).toBe(false);
    expect(own.wanted).toEqual([]);
  });

  it("is read up to a megabyte, though no other request may be so long", async () => {
    const long = JSON.stringify({ payload: { results: [{ docket: 77, description: "a".repeat(500_000) }] } });
    expect(await post(long)).toMatch(/^202 /);
    expect(own.wanted).toHaveLength(1);
    expect((await app.request("/subscribe", { method: "POST", body: long })).status).toBe(413);
  });

  it("counts once by its idempotency key, however often it comes", async () => {
    for (let again = 0; again < 7; again += 1) await post(alert(77), { key: "k-1" });
    expect(own.wanted).toHaveLength(1);
    await post(alert(77), { key: "k-2" });
    expect(own.wanted).toHaveLength(2);
    await post(alert(77), { key: "é".repeat(10_000).slice(0, 5) });
    expect(own.wanted).toHaveLength(3);
  });

  it("wakes a docket six times an hour at most, and all together a hundred and twenty times", async () => {
    for (let n = 0; n < 10; n += 1) await post(alert(77), { key: `a${n}` });
    expect(own.wanted).toHaveLength(6);
    for (let n = 0; n < 200; n += 1) await post(alert(100 + n), { key: `b${n}` });
    expect(own.wanted.length).toBeLessThanOrEqual(120);
    own.clock.forward(61);
    await post(alert(77), { key: "later" });
    expect(own.wanted.at(-1)).toEqual({ source: "courtlistener", key: "77" });
    expect(JSON.stringify(own.log.lines)).not.toContain("hooks");
  });

  it("does not answer a reader who opens its address, and stands in no description of the API", async () => {
    expect((await app.request(docketAlertPath(own.ports))).status).toBe(404);
    expect(await (await app.request("/api/openapi.json")).text()).not.toContain("hooks");
  });
});
