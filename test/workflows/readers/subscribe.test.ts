import { describe, expect, it } from "vitest";
import { addMinutes } from "../../../functions/model/time.ts";
import { readReader } from "../../../functions/store/readers.ts";
import { confirm, readConfirmation } from "../../../functions/workflows/readers/confirm.ts";
import { readUnsubscribe, undoUnsubscribe, unsubscribe } from "../../../functions/workflows/readers/unsubscribe.ts";
import { mailWorld, THURSDAY } from "../../support/mail-world.ts";

describe("subscribing", () => {
  it("sends one letter, starts nothing before the button, and tells from the confirmation on", async () => {
    const { ask, tokenIn, mailer, ports, deployment, file, tick, digests, readerOf, state } = mailWorld();
    await file({});
    await ask();
    expect(mailer.sent.map((mail) => mail.to)).toEqual(["ann@example.org"]);
    const token = tokenIn("/c");
    await tick(THURSDAY);
    for (let n = 0; n < 5; n += 1) {
      expect(await readConfirmation(ports, token)).toMatchObject({
        state: "open",
        asked: { masked: "a•••@example.org" },
      });
    }
    expect(await readerOf("ann@example.org")).toBeUndefined();
    expect(await confirm(ports, deployment, { token })).toMatchObject({ outcome: "confirmed" });
    expect(mailer.sent).toHaveLength(2);
    expect(mailer.sent[1]?.text).toContain("Subject: ");
    await file({});
    await tick(addMinutes(THURSDAY, 24 * 60));
    expect(digests().map((mail) => mail.told)).toEqual([["mpp/2"]]);
    const reader = (await readerOf("ann@example.org")) ?? "";
    expect((await state(reader)).joined).toEqual({ mpp: 1 });
  });

  it("keeps a record of consent with hashes only", async () => {
    const { ask, tokenIn, ports, deployment, readerOf, readers, clock } = mailWorld();
    await ask({ network: "203.0.113.7" });
    const askedAt = clock.now();
    clock.forward(10);
    await confirm(ports, deployment, { token: tokenIn("/c") });
    const reader = await readReader(ports.readers, (await readerOf("ann@example.org")) ?? "");
    expect(reader?.consents).toMatchObject([{ matter: "mpp", askedAt, confirmedAt: clock.now() }]);
    const consent = reader?.consents[0];
    expect(consent?.networkHash).toMatch(/^[0-9a-f]{64}$/);
    expect(consent?.formHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(readers.dump())).not.toContain("203.0.113");
  });

  it("sends the welcome letter once, however often and at once the button is pressed", async () => {
    const { ask, tokenIn, ports, deployment, mailer } = mailWorld();
    await ask();
    const token = tokenIn("/c");
    const outcomes = await Promise.all([1, 2, 3].map(() => confirm(ports, deployment, { token })));
    expect(outcomes.map((one) => one.outcome).sort()).toEqual(["already", "already", "confirmed"]);
    expect(await confirm(ports, deployment, { token })).toMatchObject({ outcome: "already" });
    expect(mailer.sent).toHaveLength(2);
  });

  it("makes one reader of an address that confirms two requests at once", async () => {
    const { ask, tokenIn, ports, deployment, readers } = mailWorld();
    await ask();
    const one = tokenIn("/c");
    await ask({ address: "Ann@Example.org." });
    const two = tokenIn("/c");
    await Promise.all([confirm(ports, deployment, { token: one }), confirm(ports, deployment, { token: two })]);
    expect(readers.dump().filter((item) => item.sk === "SEND")).toHaveLength(1);
  });

  it("lets a link die after 48 hours, and forgets the request after seven days", async () => {
    const { ask, tokenIn, ports, deployment, clock, tick, readers } = mailWorld();
    await ask();
    const token = tokenIn("/c");
    clock.forward(48 * 60 + 1);
    expect(await readConfirmation(ports, token)).toMatchObject({ state: "expired" });
    expect(await confirm(ports, deployment, { token })).toMatchObject({ outcome: "expired" });
    await tick(addMinutes(clock.now(), 5 * 24 * 60));
    expect(JSON.stringify(readers.dump())).not.toContain("ann@example.org");
    expect(await confirm(ports, deployment, { token })).toMatchObject({ outcome: "expired" });
  });

  it("tells a reader by mail only that nothing changed", async () => {
    const { ask, joined, mailer, state } = mailWorld();
    const reader = await joined("ann", { cadence: "weekly" });
    const before = await state(reader);
    await ask({ cadence: "as_filed" });
    expect(mailer.sent).toHaveLength(1);
    expect(mailer.sent[0]?.text).toContain("already");
    expect(await state(reader)).toEqual(before);
  });

  it("answers the same, and sends nothing, to suppressed addresses and to who asks too often", async () => {
    const { ask, joined, file, tick, receipt, mailer } = mailWorld();
    await joined("ann", { cadence: "as_filed" });
    await tick();
    await file({});
    await tick();
    await receipt({ event: "complaint" });
    await ask();
    expect(mailer.sent).toHaveLength(1);
    for (let n = 0; n < 10; n += 1) await ask({ address: `b.o+${n}@gmail.com` });
    expect(mailer.sent).toHaveLength(3);
    for (let n = 0; n < 50; n += 1) await ask({ address: `c${n}@example.org`, network: `2001:db8:1:${n}::1` });
    expect(mailer.sent).toHaveLength(23);
  });

  it.each([
    "",
    "ann",
    "ann@",
    "@example.org",
    "ann@example",
    "a b@example.org",
    '"a b"@example.org',
    "a@b.org, c@d.org",
  ])("refuses %j", async (address) => {
    const { ask, mailer } = mailWorld();
    await expect(ask({ address })).rejects.toMatchObject({ kind: "invalid" });
    expect(mailer.sent).toHaveLength(0);
  });

  it("refuses a header in an address without repeating it", async () => {
    const { ask } = mailWorld();
    await expect(ask({ address: "ann@example.org\r\nBcc: eve@example.org" })).rejects.toThrow(/^(?!.*eve)/);
  });

  it("takes no token for another purpose, and no changed one", async () => {
    const { ask, tokenIn, ports, deployment, joined } = mailWorld();
    const reader = await joined("bob", { cadence: "daily" });
    await ask();
    const token = tokenIn("/c");
    const unsubscribing = ports.keyring.sign("unsubscribe", reader);
    expect(await confirm(ports, deployment, { token: unsubscribing })).toMatchObject({ outcome: "invalid" });
    expect(await unsubscribe(ports, deployment, { token })).toEqual({ outcome: "unknown" });
    expect(await confirm(ports, deployment, { token: `${token.slice(0, -2)}AA` })).toMatchObject({
      outcome: "invalid",
    });
    expect(await confirm(ports, deployment, { token: "" })).toMatchObject({ outcome: "invalid" });
  });
});

describe("unsubscribing", () => {
  it("ends all mail at once, any number of times, and can be undone within a day without a loss", async () => {
    const { joined, file, tick, ports, digests, clock, state, deployment } = mailWorld();
    const reader = await joined("ann", { cadence: "as_filed" });
    const token = ports.keyring.sign("unsubscribe", reader);
    await tick();
    expect(await readUnsubscribe(ports, token)).toMatchObject({
      state: "active",
      mayUndo: false,
      masked: "a•••@example.org",
    });
    for (let n = 0; n < 3; n += 1) {
      expect(await unsubscribe(ports, deployment, { token })).toMatchObject({
        outcome: "stopped",
        language: "en",
        masked: "a•••@example.org",
      });
    }
    await file({});
    await tick();
    expect(digests()).toHaveLength(0);
    clock.forward(60);
    expect(await undoUnsubscribe(ports, { token })).toMatchObject({ outcome: "active" });
    await tick();
    expect(digests().map((mail) => mail.told)).toEqual([["mpp/1"]]);
    expect((await state(reader)).watermarks).toEqual({ mpp: 1 });
  });

  it("cannot be undone after a complaint about an earlier mail", async () => {
    const { joined, file, tick, receipt, ports, state, deployment } = mailWorld();
    const reader = await joined("ann", { cadence: "as_filed" });
    const token = ports.keyring.sign("unsubscribe", reader);
    await file({});
    await tick();
    await unsubscribe(ports, deployment, { token });
    await receipt({ event: "complaint" });
    expect(await undoUnsubscribe(ports, { token })).toEqual({ outcome: "too_late" });
    expect((await state(reader)).active).toBe(false);
  });

  it("cannot be undone by a link in an old mail", async () => {
    const { joined, ports, clock, state, deployment } = mailWorld();
    const reader = await joined("ann", { cadence: "daily" });
    const token = ports.keyring.sign("unsubscribe", reader);
    await unsubscribe(ports, deployment, { token });
    clock.forward(24 * 60 + 1);
    expect(await undoUnsubscribe(ports, { token })).toEqual({ outcome: "too_late" });
    expect((await state(reader)).active).toBe(false);
  });

  it("is not reversed by a confirmation link from before, but by a new one, which begins at the head", async () => {
    const { ask, tokenIn, joined, ports, deployment, clock, file, state } = mailWorld();
    await ask({ address: "ann@example.org" });
    const old = tokenIn("/c");
    const reader = await joined("ann", { cadence: "daily" });
    await unsubscribe(ports, deployment, { token: ports.keyring.sign("unsubscribe", reader) });
    expect(await confirm(ports, deployment, { token: old })).toMatchObject({ outcome: "expired" });
    await file({}, {});
    clock.forward(60);
    await ask({ cadence: "weekly" });
    expect(await confirm(ports, deployment, { token: tokenIn("/c") })).toMatchObject({ outcome: "confirmed" });
    expect(await state(reader)).toMatchObject({
      active: true,
      watermarks: { mpp: 2 },
      preferences: { cadence: "weekly" },
    });
    // The one-click link of the earliest mail ends the mails again, once.
    await unsubscribe(ports, deployment, { token: ports.keyring.sign("unsubscribe", reader) });
    expect((await state(reader)).active).toBe(false);
  });

  it("forgets the address after 28 days, unless the reader came back", async () => {
    const { joined, ports, tick, clock, state, readerOf, readers, deployment } = mailWorld();
    const gone = await joined("gone", { cadence: "daily" });
    const back = await joined("back", { cadence: "daily" });
    for (const reader of [gone, back])
      await unsubscribe(ports, deployment, { token: ports.keyring.sign("unsubscribe", reader) });
    await undoUnsubscribe(ports, { token: ports.keyring.sign("unsubscribe", back) });
    await tick(addMinutes(clock.now(), 28 * 24 * 60));
    expect((await state(gone)).address).toBeNull();
    expect(await readerOf("gone@example.org")).toBeUndefined();
    expect((await state(back)).address).toBe("back@example.org");
    expect(JSON.stringify(readers.dump())).not.toContain("gone@");
    expect(await readUnsubscribe(ports, ports.keyring.sign("unsubscribe", gone))).toMatchObject({ state: "stopped" });
  });

  it.each(["bounce", "complaint"] as const)("is forgotten as well when a %s ended the mails", async (event) => {
    const { joined, file, tick, receipt, clock, state, readers } = mailWorld();
    const reader = await joined("gone", { cadence: "as_filed" });
    await file({});
    await tick();
    await receipt({ event, bounceType: "Permanent" });
    expect(await state(reader)).toMatchObject({ active: false, address: "gone@example.org" });
    await tick(addMinutes(clock.now(), 28 * 24 * 60));
    expect((await state(reader)).address).toBeNull();
    expect(JSON.stringify(readers.dump())).not.toContain("gone@");
    expect(readers.dump().filter(({ pk }) => pk.startsWith("GROUP#"))).toEqual([]);
  });

  it("says nothing of a reader whom it does not know", async () => {
    const { ports, deployment } = mailWorld();
    expect(await unsubscribe(ports, deployment, { token: "forged.token" })).toEqual({ outcome: "unknown" });
    expect(await unsubscribe(ports, deployment, { token: ports.keyring.sign("unsubscribe", "nobody") })).toEqual({
      outcome: "unknown",
    });
  });
});
