import { describe, expect, it } from "vitest";
import { world } from "./world.ts";

describe("the world of the tests", () => {
  it("lets time pass only when somebody sleeps", async () => {
    const { clock } = world({ now: "2019-06-26T15:00:00.000Z" });
    await clock.sleep(90_000);
    expect(clock.now()).toBe("2019-06-26T15:01:30.000Z");
  });

  it("gives the same ids to the same seed, and others to another", () => {
    const ids = (seed: string): string[] => {
      const { ports } = world({ seed });
      return [ports.ids.random(), ports.ids.random()];
    };
    expect(ids("a")).toEqual(ids("a"));
    expect(new Set([...ids("a"), ...ids("b")]).size).toBe(4);
  });

  it("signs tokens for one purpose only and refuses any changed one", () => {
    const { ports } = world();
    const token = ports.keyring.sign("confirm", "reader.1");
    expect(ports.keyring.check("confirm", token)).toBe("reader.1");
    expect(ports.keyring.check("unsubscribe", token)).toBeUndefined();
    expect(ports.keyring.check("confirm", `${token}x`)).toBeUndefined();
    expect(ports.keyring.check("confirm", token.slice(0, -1))).toBeUndefined();
  });

  it("plays a site's answers in order and repeats the last", async () => {
    const { sites } = world();
    const ask = { url: "https://court.example/feed", hosts: ["court.example"] };
    sites.on(ask.url, { status: 503 }, "hello");
    const statuses = [await sites.ask(ask), await sites.ask(ask), await sites.ask(ask)].map((answer) => answer.status);
    expect(statuses).toEqual([503, 200, 200]);
    await expect(sites.ask({ ...ask, url: "https://court.example/other" })).rejects.toThrow("no script");
  });
});
