import { describe, expect, it } from "vitest";
import { firstPreferences } from "../../../functions/model/reader.ts";
import { addMinutes } from "../../../functions/model/time.ts";
import type { Item } from "../../../functions/ports/index.ts";
import { countMails } from "../../../functions/store/mail-counts.ts";
import { breakerFor } from "../../../functions/workflows/mail/circuit-breaker.ts";
import { explainDelivery, whyGot } from "../../../functions/workflows/mail/explain-delivery.ts";
import { releaseMail } from "../../../functions/workflows/mail/release-mail.ts";
import { auditReaders } from "../../../functions/workflows/readers/audit-readers.ts";
import { changePreferences } from "../../../functions/workflows/readers/change-preferences.ts";
import { consents, countReaders } from "../../../functions/workflows/readers/count-readers.ts";
import { inviteReader } from "../../../functions/workflows/readers/subscribe.ts";
import { unsubscribe } from "../../../functions/workflows/readers/unsubscribe.ts";
import { mailWorld, THURSDAY } from "../../support/mail-world.ts";

describe("the brake", () => {
  it("is pulled at 3 % bounces or 0.08 % complaints, over at least 200 mails", () => {
    expect(breakerFor({ sent: 199, bounces: 199, complaints: 199 })).toBeUndefined();
    expect(breakerFor({ sent: 200, bounces: 5, complaints: 0 })).toBeUndefined();
    expect(breakerFor({ sent: 200, bounces: 6, complaints: 0 })).toBe("bounces");
    expect(breakerFor({ sent: 2000, bounces: 0, complaints: 1 })).toBeUndefined();
    expect(breakerFor({ sent: 2000, bounces: 0, complaints: 2 })).toBe("complaints");
  });

  it("holds all digests until the operator lets them go, who loses nothing", async () => {
    const { joined, file, tick, ports, deployment, clock, digests, log } = mailWorld();
    await joined("ann", { cadence: "as_filed" });
    await tick();
    await countMails(ports.readers, clock.now(), { sent: 300, bounces: 9 });
    await file({});
    expect(await tick()).toEqual({ sent: 0, next: null });
    await tick(addMinutes(clock.now(), 10 * 24 * 60));
    expect(digests()).toHaveLength(0);
    expect(log.lines.some((line) => line.level === "error" && line.message.includes("brake"))).toBe(true);
    await releaseMail(ports, deployment);
    expect((await tick()).sent).toBe(1);
  });

  it("stops a run in its middle", async () => {
    const { joined, file, tick, ports, clock, mailer } = mailWorld();
    for (let n = 0; n < 130; n += 1) await joined(`reader${n}`, { cadence: "as_filed" });
    await tick();
    await countMails(ports.readers, clock.now(), { sent: 100, bounces: 7 });
    await file({});
    await tick();
    expect(mailer.sent.length).toBeGreaterThanOrEqual(100);
    expect(mailer.sent.length).toBeLessThan(130);
  });
});

describe("a restored copy", () => {
  it("sends nothing, no letter either, before the operator lets mail go", async () => {
    const { joined, file, tick, ports, deployment, ask, mailer, clock } = mailWorld();
    await joined("ann", { cadence: "as_filed" });
    await tick();
    await file({});
    const restored = { ...deployment, deploymentGeneration: "2" };
    const { sendDigests } = await import("../../../functions/workflows/mail/send-digests.ts");
    const { subscribe } = await import("../../../functions/workflows/readers/subscribe.ts");
    expect(await sendDigests(ports, restored, {})).toEqual({ sent: 0, next: null });
    await subscribe(ports, restored, {
      matter: "mpp",
      address: "bob@example.org",
      cadence: "daily",
      language: "en",
      network: "203.0.113.7",
      formText: "form",
    });
    expect(mailer.sent).toHaveLength(0);
    await releaseMail(ports, restored);
    clock.forward(5);
    expect((await sendDigests(ports, restored, {})).sent).toBe(1);
    // The copy that it was taken from is the one on hold now.
    await ask({ address: "carl@example.org" });
    expect(mailer.sent).toHaveLength(1);
  });
});

describe("why did I (not) get this", () => {
  it("says so for every state that a reader can be in", async () => {
    const { joined, file, tick, ports, deployment, state, clock, mailer } = mailWorld();
    await file({});
    const reader = await joined("ann", { cadence: "daily", filters: { kinds: ["order"] } });
    await tick();
    await file({ kind: "order", weight: "minor" }, { kind: "notice" });
    const verdictOf = async (entry: string) =>
      (await explainDelivery(ports, deployment, { state: await state(reader), entry }))?.verdict;
    expect(await verdictOf("mpp-1")).toBe("before_joining");
    expect(await verdictOf("mpp-2")).toBe("waiting");
    expect(await verdictOf("mpp-9")).toBeUndefined();
    expect(await verdictOf("other-2")).toBeUndefined();
    await tick(THURSDAY);
    expect(await verdictOf("mpp-2")).toBe("told");
    expect(await verdictOf("mpp-3")).toBe("counted");
    const token = ports.keyring.sign("preferences", `${reader}.1`);
    expect(await whyGot(ports, deployment, { token, entry: "mpp-2" })).toMatchObject({ toldAt: THURSDAY, n: 2 });
    await file({ kind: "order", weight: "minor" });
    mailer.next({ kind: "unknown", reason: "timeout" });
    await tick(addMinutes(THURSDAY, 24 * 60));
    expect(await verdictOf("mpp-4")).toBe("on_its_way");
    await file({ kind: "order", weight: "minor" });
    await changePreferences(ports, deployment, { token, change: { pause: "nothing" } });
    expect(await verdictOf("mpp-5")).toBe("paused");
    await unsubscribe(ports, deployment, { token: ports.keyring.sign("unsubscribe", reader) });
    expect(await verdictOf("mpp-5")).toBe("ended");
    expect(clock.now()).toBe(addMinutes(THURSDAY, 24 * 60));
  });
});

describe("the audit of all readers", () => {
  it("finds no gap after a week of mail, and every kind of gap that is made", async () => {
    const { joined, file, tick, ports, deployment, readers, digests } = mailWorld();
    await joined("now", { cadence: "as_filed" });
    const daily = await joined("daily", { cadence: "daily" });
    const gone = await joined("gone", { cadence: "weekly" });
    await tick();
    for (let day = 0; day < 7; day += 1) {
      await file({});
      await tick(addMinutes(THURSDAY, day * 24 * 60));
    }
    await unsubscribe(ports, deployment, { token: ports.keyring.sign("unsubscribe", gone) });
    expect(digests().length).toBeGreaterThan(10);
    expect(await auditReaders(ports, deployment)).toEqual({ readers: 3, active: 2, gaps: [] });

    const broken = async (change: (items: Item[]) => Item[]): Promise<readonly string[]> => {
      const before = readers.dump();
      readers.load(change(before));
      const { gaps } = await auditReaders(ports, deployment);
      readers.load(before);
      return gaps.map((gap) => gap.what);
    };
    const onSend = (fields: object) => (items: Item[]) =>
      items.map((item) => (item.pk === `READER#${daily}` && item.sk === "SEND" ? { ...item, ...fields } : item));
    expect(await broken(onSend({ watermarks: "mpp:99" }))).toContain("told beyond the ledger of mpp");
    expect((await broken(onSend({ watermarks: "mpp:0", recent: "" })))[0]).toMatch(/^owed since 2019-06-26/);
    expect(await broken((items) => items.filter((item) => item.sk !== daily || !item.pk.startsWith("GROUP#")))).toEqual(
      ["told in no group"],
    );
    expect(await broken((items) => items.filter((item) => item.sk !== "READER"))).toEqual([
      "told without a record of consent",
      "told without a record of consent",
    ]);
  });
});

describe("the operator's counts", () => {
  it("say how readers are, and who consented to what", async () => {
    const { joined, ports, deployment, mailer, tokenIn } = mailWorld();
    await joined("now", { cadence: "as_filed" });
    const paused = await joined("paused", { cadence: "weekly" });
    const gone = await joined("gone", { cadence: "daily" });
    await unsubscribe(ports, deployment, { token: ports.keyring.sign("unsubscribe", gone) });
    const token = ports.keyring.sign("preferences", `${paused}.1`);
    await changePreferences(ports, deployment, { token, change: { pause: "2019-12-01" } });
    expect(await countReaders(ports)).toEqual({
      readers: 3,
      active: 2,
      byCadence: { as_filed: 1, daily: 0, weekdays: 0, weekly: 1 },
      paused: 1,
      unclear: 0,
      failed: 0,
      ended: { unsubscribed: 1, complaint: 0, bounce: 0 },
    });
    const proven: string[] = [];
    for await (const consent of consents(ports)) proven.push(`${consent.address} ${consent.matter} ${consent.active}`);
    expect(proven.sort()).toEqual([
      "gone@example.org mpp false",
      "now@example.org mpp true",
      "paused@example.org mpp true",
    ]);

    await inviteReader(ports, deployment, {
      matter: "mpp",
      address: "new@example.org",
      cadence: "weekly",
      language: "en",
      formText: "a list",
    });
    expect(mailer.sent.at(-1)?.to).toBe("new@example.org");
    expect(tokenIn("/c")).toBeTruthy();
    expect((await countReaders(ports)).readers).toBe(3);
  });

  it("start a weekly reader with the quiet-week note and nobody else", () => {
    const notes = (["as_filed", "daily", "weekdays", "weekly"] as const).map(
      (cadence) => firstPreferences({ cadence, language: "en" }).quietNote,
    );
    expect(notes).toEqual([false, false, false, true]);
  });
});
