import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folderArchive } from "../../functions/adapters/folder-archive.ts";
import { jsonLog } from "../../functions/adapters/json-log.ts";
import { s3Archive } from "../../functions/adapters/s3-archive.ts";
import { sesReceipt } from "../../functions/adapters/ses-receipts.ts";
import { sqsWake } from "../../functions/adapters/sqs-wake.ts";
import { parseSettings } from "../../functions/model/settings.ts";
import type { Outcome } from "../../functions/ports/index.ts";
import { createApp } from "../../functions/web/create-app.ts";
import { releaseMail } from "../../functions/workflows/mail/release-mail.ts";
import { sendDigests } from "../../functions/workflows/mail/send-digests.ts";
import { takeReceipt } from "../../functions/workflows/mail/take-receipt.ts";
import { oneFault } from "../simulation/mail/enumerate.ts";
import { tiny } from "../simulation/mail/stories.ts";
import { mailWorld, THURSDAY } from "../support/mail-world.ts";
import { world } from "../support/world.ts";
import { FORM, requestCopy } from "./request-copy.ts";

describe("E: what an operator's copy withstands", () => {
  it("E2 a flood of requests writes at most one short line each, and what is asked for properly none", async () => {
    const copy = await requestCopy();
    for (let n = 0; n < 200; n += 1) await copy.app.request(`/api/matters/mpp/entries?limit=x${n}`);
    for (let n = 0; n < 200; n += 1) await copy.app.request(`/u/${"x".repeat(1_000)}`, { method: "POST" });
    expect(copy.log.lines).toEqual([]);
    for (let n = 0; n < 200; n += 1)
      await copy.post("/subscribe", { ...FORM, address: `${"a".repeat(60)}${n}@example.org` });
    expect(copy.log.lines.length).toBeLessThanOrEqual(200);
    for (const line of copy.log.lines) expect(JSON.stringify(line).length).toBeLessThan(300);
  });

  it("E3 a day's quota that ends in the middle of a run loses nothing and doubles nothing", async () => {
    const { joined, tick, file, mailer, digests, clock } = mailWorld();
    for (let n = 0; n < 9; n += 1) await joined(`reader${n}`, { cadence: "daily" });
    await tick();
    await file({ number: "1" });
    const full: Outcome = { kind: "refused", reason: "Daily message quota exceeded", later: true };
    mailer.next(...Array.from({ length: 3 }, (): Outcome => ({ kind: "accepted", messageId: "m" })), full, full, full);
    await tick(THURSDAY);
    for (let n = 0; n < 30; n += 1) {
      clock.forward(10);
      await tick();
    }
    const accepted = mailer.sent.filter(({ outcome }) => outcome.kind === "accepted").map(({ to }) => to);
    expect(accepted.sort()).toEqual(Array.from({ length: 9 }, (_, n) => `reader${n}@example.org`));
    expect(digests().length).toBeLessThan(9 + 20);
  });

  it("E5 archived bytes are written once: another page does not take their place, and a changed file is found out", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "archive-"));
    try {
      const archive = folderArchive(folder);
      const sha256 = await archive.put(Buffer.from("a page"), { contentType: "text/html" });
      await archive.put(Buffer.from("a page"), { contentType: "text/html" });
      expect(Buffer.from(await archive.get(sha256)).toString()).toBe("a page");
      const [file = ""] = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(sha256));
      await writeFile(path.join(folder, file), "another page");
      await expect(archive.get(sha256)).rejects.toMatchObject({ kind: "unreadable" });
      for (const name of ["../../etc/passwd", "x".repeat(64), `${sha256}/..`]) {
        await expect(archive.get(name)).rejects.toMatchObject({ kind: "missing" });
        await archive.delete(name);
      }
      expect(await readFile(path.join(folder, file), "utf8")).toBe("another page");
    } finally {
      await rm(folder, { recursive: true });
    }
    const puts: unknown[] = [];
    const client = { send: async ({ input }: { input: unknown }) => void puts.push(input) };
    await s3Archive(client as never, "bucket").put(Buffer.from("a page"), { contentType: "text/html" });
    expect(puts).toMatchObject([{ IfNoneMatch: "*" }]);
  });

  it("E6 no address stands in an error, a validation's words or a failing request's line", async () => {
    const copy = await requestCopy();
    const { change } = await copy.join();
    const answers = [
      await copy.post("/subscribe", { ...FORM, address: "eve@evil.example, x" }),
      await copy.post("/subscribe", { ...FORM, cadence: "eve@evil.example" }),
      await copy.post(change, [["zone", "eve@evil.example"]]),
      await copy.post(`${change}/pause`, { until: "eve@evil.example" }),
    ];
    for (const answer of answers)
      expect([answer.status, (await answer.text()).includes("evil.example")]).toEqual([400, false]);
    const failing = {
      ...copy.ports,
      readers: { ...copy.ports.readers, get: async () => Promise.reject(new TypeError("eve@evil.example")) },
    };
    const answer = await createApp(failing, copy.deployment).request(change);
    expect([answer.status, (await answer.text()).includes("evil.example")]).toEqual([500, false]);
    expect(JSON.stringify(copy.log.lines)).not.toMatch(/@|evil/);
    const lines: string[] = [];
    jsonLog({ now: () => "", write: (line) => void lines.push(line) }).error("eve@evil.example", {
      why: "to eve@evil.example:",
    });
    expect(lines.join()).not.toContain("evil.example");
    expect(() => parseSettings({ operator: { email: "eve@evil.example" } })).toThrow(/^(?!.*eve@)/s);
  });

  it("E7 what waits in a queue, and what fails into the dead letters, names no address of ours", async () => {
    const bodies: string[] = [];
    const client = {
      send: async ({ input }: { input: { MessageBody: string } }) => void bodies.push(input.MessageBody),
    };
    const { log, ports } = world();
    const wake = sqsWake(client as never, { read: "r", send: "s", check: "c" }, log);
    for (const loop of ["read", "send", "check"] as const) await wake.wake(loop);
    expect(bodies).toHaveLength(3);
    for (const body of bodies) expect(Object.keys(JSON.parse(body))).toEqual(["wake"]);
    const copy = await requestCopy();
    await copy.join();
    for (const { key } of copy.mailer.sent) expect(key).toMatch(/^[\w-]+$/); // the tag that comes back: an id
    expect(() => sesReceipt('{"mail":{"destination":["eve@evil.example"]}}')).toThrow(/^(?!.*evil)/s);
    expect(JSON.stringify(ports.log)).not.toContain("@");
  });

  it("E8 a value with line breaks stays in its line", () => {
    const lines: string[] = [];
    const log = jsonLog({ now: () => "2030-04-02T15:00:00.000Z", write: (line) => void lines.push(line) });
    const injected = '\n{"level":"fatal","message":"forged"}\r\u2028\u0085\u001b[31m';
    log.warn(injected, { [injected]: injected, level: "fatal", message: "forged", at: "never" });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.trimEnd()).not.toMatch(/[\r\n\u0085\u2028\u2029\u001b]/);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      level: "warn",
      at: "2030-04-02T15:00:00.000Z",
      message: injected,
    });
  });

  it("E10 a forged receipt changes nobody", async () => {
    const { joined, readers, ports, clock } = mailWorld();
    await joined("ann", { cadence: "daily" });
    const before = readers.dump();
    const mail = { timestamp: clock.now(), messageId: "m", destination: ["ann@example.org"] };
    const forged = [
      "",
      "{}",
      "null",
      "[]",
      '{"Type":"SubscriptionConfirmation","SubscribeURL":"http://169.254.169.254/"}',
      JSON.stringify({ eventType: "Bounce", mail }),
      JSON.stringify({ eventType: "Complaint", mail: { ...mail, tags: [] } }),
    ];
    for (const body of forged) expect(() => sesReceipt(body)).toThrow(/receipt/);
    for (const key of ["x", "__proto__", "ann@example.org", "READER#x", "a_b_letter", "../"])
      for (const event of ["bounce", "complaint", "send"] as const)
        await takeReceipt(ports, { key, messageId: "m", event, bounceType: "Permanent", at: clock.now() }).catch(
          () => undefined,
        );
    const people = (items: typeof before) => items.filter(({ pk }) => /^(?:READER|ADDRESS|SUPPRESSED|GROUP)#/.test(pk));
    expect(people(readers.dump())).toEqual(people(before));
  });

  it("E12 of two copies that are alive, the restored one sends nothing, before it is released by hand", async () => {
    const first = mailWorld();
    await first.joined("ann", { cadence: "daily" });
    await first.tick();
    await first.file({ number: "1" });
    const restored = mailWorld();
    restored.readers.load(first.readers.dump());
    restored.record.load(first.record.dump());
    const second = { ...restored.deployment, deploymentGeneration: "2" };
    for (const copy of [first, restored]) copy.clock.set(THURSDAY);
    expect((await sendDigests(first.ports, first.deployment, { templates: first.templates })).sent).toBe(1);
    expect((await sendDigests(restored.ports, second, { templates: restored.templates })).sent).toBe(0);
    const app = createApp(restored.ports, second);
    await app.request("/subscribe", {
      method: "POST",
      body: new URLSearchParams({ ...FORM, address: "bob@example.org" }),
    });
    expect(restored.mailer.sent).toEqual([]);
    await releaseMail(restored.ports, second);
    expect((await sendDigests(restored.ports, second, { templates: restored.templates })).sent).toBe(1);
  });

  it("E13 clocks ten minutes apart, and one that goes back, tell nobody twice", async () => {
    const { joined, tick, file, digests, clock, ports, deployment, templates } = mailWorld();
    await joined("ann", { cadence: "daily" });
    await tick();
    await file({ number: "1" });
    const skewed = (minutes: number) => ({
      ...ports,
      clock: { ...clock, now: () => new Date(Date.parse(clock.now()) + minutes * 60_000).toISOString() },
    });
    clock.set("2019-06-27T10:45:00.000Z");
    for (const minutes of [-10, 0, 10, 0, 20, -20, 10]) {
      clock.forward(minutes);
      await Promise.all([-10, 0, 10].map((skew) => sendDigests(skewed(skew), deployment, { templates })));
    }
    clock.set("2019-06-27T10:50:00.000Z");
    await tick();
    await tick("2019-06-27T11:30:00.000Z");
    expect(digests().map(({ told }) => told)).toEqual([["mpp/1"]]);
  });

  it("E14 a sender that dies at any step loses nothing and doubles nothing", async () => {
    const tally = await oneFault(tiny, { workers: 1, every: 2 });
    expect(tally.broken).toEqual([]);
    expect(tally).toMatchObject({ lost: 0, doubled: 0, afterUnsubscribe: 0 });
    expect(tally.runs).toBeGreaterThan(20);
  });
});
