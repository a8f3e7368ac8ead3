import { describe, expect, it } from "vitest";
import { dueRechecks } from "../../../functions/store/recheck-queue.ts";
import { messageId } from "../../../functions/workflows/mail/message-id.ts";
import { withWakeUp } from "../../../functions/workflows/mail/wake-up.ts";
import { linkFor } from "../../../functions/workflows/readers/personal-links.ts";
import { world } from "../../support/world.ts";

describe("a mail's own name", () => {
  it.each([
    ["Digests <digests@Example.org>", "key@example.org"],
    ["digests@mail.example.org", "key@mail.example.org"],
    ["nobody", "key@localhost"],
  ])("is made of its key and the sender's domain: %s", (sender, name) => {
    expect(messageId({ sender }, "key")).toBe(name);
  });
});

describe("a reader's own links", () => {
  it("lead to a path each, and hold no query", () => {
    const at = (purpose: Parameters<typeof linkFor>[1]) => linkFor({ baseUrl: "https://d.example.org" }, purpose, "t");
    expect([at("confirm"), at("unsubscribe"), at("preferences"), at("move")]).toEqual([
      "https://d.example.org/c/t",
      "https://d.example.org/u/t",
      "https://d.example.org/p/t",
      "https://d.example.org/move/t",
    ]);
    expect([at("export"), at("erase"), at("never")]).toEqual([
      "https://d.example.org/export/t",
      "https://d.example.org/erase/t",
      "https://d.example.org/n/t",
    ]);
  });
});

describe("a change after which something may be owed", () => {
  it("has its reader looked at right after it, and in five minutes though whoever made it died", async () => {
    const { ports, readers, clock } = world();
    const looks = async () => (await dueRechecks(readers, "2040-01-01T00:00:00.000Z")).map(({ at }) => at);
    const broken = withWakeUp(ports, "r1", () => Promise.reject(new Error("out of memory")));
    await expect(broken).rejects.toThrow("out of memory");
    expect(await looks()).toEqual(["2019-06-26T15:05:00.000Z"]);
    expect(await withWakeUp(ports, "r2", async () => 7)).toBe(7);
    expect(await looks()).toEqual([clock.now(), "2019-06-26T15:05:00.000Z", "2019-06-26T15:05:00.000Z"]);
  });
});
