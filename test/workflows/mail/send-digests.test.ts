import { describe, expect, it } from "vitest";
import type { Entry } from "../../../functions/model/entry.ts";
import { addMinutes } from "../../../functions/model/time.ts";
import { sendDigests } from "../../../functions/workflows/mail/send-digests.ts";
import { cheapTemplates } from "../../simulation/mail/cheap-templates.ts";
import { mailWorld, THURSDAY } from "../../support/mail-world.ts";

describe("a tick that sends digests", () => {
  it("tells a daily reader once, at the slot, what came since joining", async () => {
    const { tick, joined, file, digests, state } = mailWorld();
    await file({ number: "1" });
    const reader = await joined("daily", { cadence: "daily" });
    await tick();
    await file({ number: "2" }, { number: "3" });
    expect(await tick("2019-06-27T10:59:59.000Z")).toEqual({ sent: 0, next: THURSDAY });
    expect(await tick(THURSDAY)).toEqual({ sent: 1, next: null });
    expect(await tick(addMinutes(THURSDAY, 5))).toEqual({ sent: 0, next: null });
    expect(digests().map((mail) => mail.told)).toEqual([["mpp/2", "mpp/3"]]);
    expect((await state(reader)).watermarks).toEqual({ mpp: 3 });
  });

  it("says that a slot is due which came while it was under way", async () => {
    const { joined, file, ports, deployment, templates, clock, digests } = mailWorld();
    await joined("now", { cadence: "as_filed" });
    await joined("daily", { cadence: "daily" });
    await sendDigests(ports, deployment, { templates });
    await file({ kind: "order", weight: "ruling" });
    clock.set(addMinutes(THURSDAY, -0.2));
    const slow = {
      ...ports.mailer,
      send: (mail: Parameters<typeof ports.mailer.send>[0]) => {
        clock.set(addMinutes(THURSDAY, 0.2));
        return ports.mailer.send(mail);
      },
    };
    expect(await sendDigests({ ...ports, mailer: slow }, deployment, { templates })).toEqual({
      sent: 1,
      next: THURSDAY,
    });
    expect((await sendDigests(ports, deployment, { templates })).sent).toBe(1);
    expect(digests().map((mail) => mail.to)).toEqual(["now@example.org", "daily@example.org"]);
  });

  it("sends nothing on a day without news, and widens the next digest after a missed day", async () => {
    const { tick, joined, file, digests } = mailWorld();
    await joined("daily", { cadence: "daily" });
    await tick();
    await tick(THURSDAY);
    await file({ number: "1" });
    // Three days without a tick: the slots of Friday and Saturday are too late, Sunday's is not.
    await tick("2019-06-30T12:00:00.000Z");
    expect(digests().map((mail) => mail.told)).toEqual([["mpp/1"]]);
  });

  it("tells an as-filed reader a ruling at once, together with what waits beside it", async () => {
    const { tick, joined, file, digests } = mailWorld();
    await joined("now", { cadence: "as_filed" });
    await tick();
    await file({ kind: "amicus_brief", weight: "filing", documents: [waiting()] });
    expect((await tick()).sent).toBe(0);
    await file({ kind: "opinion", weight: "ruling" }, { kind: "stay", weight: "ruling" });
    expect(await tick()).toEqual({ sent: 1, next: null });
    expect(digests().map((mail) => mail.told)).toEqual([["mpp/1", "mpp/2", "mpp/3"]]);
  });

  it("lets a brief wait for its summary, for at most half an hour", async () => {
    const { tick, joined, file, clock } = mailWorld();
    await joined("now", { cadence: "as_filed" });
    await tick();
    await file({ kind: "amicus_brief", weight: "filing", documents: [waiting()] });
    const ripe = addMinutes(clock.now(), 30);
    expect(await tick()).toEqual({ sent: 0, next: ripe });
    expect(await tick(addMinutes(ripe, -1))).toEqual({ sent: 0, next: ripe });
    expect((await tick(ripe)).sent).toBe(1);
  });

  it("hands an unknown mail over again after its grace, with the same key, and stops at a receipt", async () => {
    const { tick, joined, file, mailer, receipt, state, clock } = mailWorld();
    const reader = await joined("now", { cadence: "as_filed" });
    await tick();
    await file({});
    mailer.next({ kind: "unknown", reason: "timeout" }, { kind: "unknown", reason: "timeout" });
    const { next } = await tick();
    expect(next).toBe(addMinutes(clock.now(), 16));
    expect((await tick(addMinutes(clock.now(), 10))).sent).toBe(0);
    await tick(next ?? undefined);
    expect(new Set(mailer.sent.map((mail) => mail.key)).size).toBe(1);
    expect((await state(reader)).pending?.attempt).toBe(2);
    await receipt();
    expect(await state(reader)).toMatchObject({ watermarks: { mpp: 1 } });
    expect((await state(reader)).pending).toBeUndefined();
    await tick(addMinutes(clock.now(), 24 * 60));
    expect(mailer.sent).toHaveLength(2);
  });

  it("carries a window when every attempt stays unknown, covers it with the next digest and says so", async () => {
    const { tick, joined, file, mailer, digests, state, clock, log } = mailWorld();
    const reader = await joined("now", { cadence: "as_filed" });
    await tick();
    await file({});
    mailer.next(...Array.from({ length: 5 }, () => ({ kind: "unknown" as const, reason: "reset" })));
    let { next } = await tick();
    while (next !== null && !(await state(reader)).rolledOver) next = (await tick(next)).next;
    expect(mailer.sent).toHaveLength(5);
    expect((await state(reader)).rolledOver?.to).toEqual({ mpp: 1 });
    expect(log.lines.some((line) => line.level === "error" && line.message.includes("rolled over"))).toBe(true);
    await file({});
    await tick(addMinutes(clock.now(), 5));
    expect(digests().at(-1)).toMatchObject({ told: ["mpp/1", "mpp/2"], mayRepeat: true });
    expect((await state(reader)).rolledOver).toBeUndefined();
  });

  it("tells a window that rolled over, at the reader's hour when nothing more is filed", async () => {
    const { tick, joined, file, mailer, digests, state } = mailWorld();
    const reader = await joined("now", { cadence: "as_filed", hour: "07:00" });
    await tick();
    await file({});
    mailer.next(...Array.from({ length: 5 }, () => ({ kind: "unknown" as const, reason: "reset" })));
    let { next } = await tick();
    while (next !== null && !(await state(reader)).rolledOver) next = (await tick(next)).next;
    expect(next).toBe(THURSDAY);
    await tick(THURSDAY);
    expect(digests().at(-1)).toMatchObject({ told: ["mpp/1"], mayRepeat: true });
    expect((await state(reader)).watermarks).toEqual({ mpp: 1 });
  });

  it.each([
    { name: "its receipt comes", settle: "receipt" as const },
    { name: "it is handed over again and taken", settle: "again" as const },
  ])("tells a ruling that was filed while the fate of a mail was unknown, soon after $name", async ({ settle }) => {
    const { tick, joined, file, mailer, digests, receipt, state, clock } = mailWorld();
    const reader = await joined("now", { cadence: "as_filed" });
    await tick();
    await file({});
    mailer.next({ kind: "unknown", reason: "timeout" });
    await tick();
    const begin = clock.now();
    clock.set(addMinutes(begin, 4));
    await file({ kind: "order", weight: "ruling" });
    await tick(addMinutes(begin, 5));
    if (settle === "receipt") await receipt({ at: addMinutes(begin, 6) });
    // Nothing more is filed, and the schedule ticks on.
    for (let minute = 10; minute <= 45; minute += 5) await tick(addMinutes(begin, minute));
    expect(digests().at(-1)?.told).toEqual(["mpp/2"]);
    expect((await state(reader)).watermarks).toEqual({ mpp: 2 });
    expect(mailer.sent).toHaveLength(settle === "receipt" ? 2 : 3);
  });

  it("settles a window that rolled over by a late receipt", async () => {
    const { tick, joined, file, mailer, digests, receipt } = mailWorld();
    await joined("now", { cadence: "as_filed" });
    await tick();
    await file({});
    mailer.next(...Array.from({ length: 5 }, () => ({ kind: "unknown" as const, reason: "reset" })));
    let { next } = await tick();
    while (next !== null) next = (await tick(next)).next;
    await receipt();
    await receipt();
    await file({});
    await tick();
    expect(digests().at(-1)).toMatchObject({ told: ["mpp/2"], mayRepeat: false });
  });

  it("rests when the mail service is over its quota, and goes on where it stopped", async () => {
    const { tick, joined, file, mailer, clock } = mailWorld();
    await joined("one", { cadence: "as_filed" });
    await joined("two", { cadence: "as_filed" });
    await tick();
    await file({});
    // The second is already on its way when the first is refused.
    const refused = { kind: "refused", reason: "Throttling", later: true } as const;
    mailer.next(refused, refused);
    const { sent, next } = await tick();
    expect(sent).toBe(0);
    expect(next).toBe(addMinutes(clock.now(), 1));
    expect((await tick(next ?? undefined)).sent).toBe(2);
    expect(new Set(mailer.sent.map((mail) => mail.to)).size).toBe(2);
  });

  it("tells the operator of a mail refused for good, and tries again with the next digest only", async () => {
    const { tick, joined, file, mailer, digests, state, log } = mailWorld();
    const reader = await joined("daily", { cadence: "daily" });
    await tick();
    await file({});
    mailer.next({ kind: "refused", reason: "MessageRejected", later: false });
    const friday = addMinutes(THURSDAY, 24 * 60);
    expect(await tick(THURSDAY)).toEqual({ sent: 0, next: friday });
    expect(await tick(addMinutes(THURSDAY, 5))).toEqual({ sent: 0, next: friday });
    expect(mailer.sent).toHaveLength(1);
    expect((await state(reader)).failed?.reason).toBe("MessageRejected");
    expect(log.lines.filter((line) => line.level === "error")).toHaveLength(1);
    expect(await tick(friday)).toEqual({ sent: 1, next: null });
    expect(digests().map((mail) => mail.told)).toEqual([["mpp/1"], ["mpp/1"]]);
    expect((await state(reader)).failed).toBeUndefined();
  });

  it("sends one quiet-week note on a Friday without news, and none to who did not want it", async () => {
    const { tick, joined, digests, state } = mailWorld();
    const reader = await joined("weekly", { cadence: "weekly" });
    await tick();
    const friday = "2019-06-28T21:00:00.000Z";
    expect((await tick(friday)).sent).toBe(1);
    expect((await tick(addMinutes(friday, 5))).sent).toBe(0);
    expect(digests()).toMatchObject([{ kind: "note", told: [] }]);
    expect((await state(reader)).notedSlot).toBe("weekly#America/New_York#17:00#2019-06-28");
  });

  it("sends nothing from a restored copy", async () => {
    const { tick, joined, file, ports, deployment, mailer } = mailWorld();
    await joined("now", { cadence: "as_filed" });
    await tick();
    await file({});
    const restored = { ...deployment, deploymentGeneration: "2" };
    expect(await sendDigests(ports, restored, { templates: cheapTemplates(ports) })).toEqual({ sent: 0, next: null });
    expect(mailer.sent).toHaveLength(0);
  });
});

describe("a receipt", () => {
  it("of a hard bounce or a complaint ends the mails at once", async () => {
    for (const event of [{ event: "bounce", bounceType: "Permanent" }, { event: "complaint" }] as const) {
      const { tick, joined, file, receipt, state, mailer } = mailWorld();
      const reader = await joined("now", { cadence: "as_filed" });
      await tick();
      await file({});
      await tick();
      await receipt(event);
      expect(await state(reader)).toMatchObject({ active: false, ended: { because: event.event } });
      await file({});
      await tick();
      expect(mailer.sent).toHaveLength(1);
    }
  });

  it("of a soft bounce lets the reader rest a day, then three, and the third in a row pauses", async () => {
    const { tick, joined, file, receipt, state, clock, mailer } = mailWorld();
    const reader = await joined("now", { cadence: "as_filed" });
    await tick();
    for (const days of [1, 3]) {
      await file({});
      await tick();
      await receipt({ event: "bounce", bounceType: "Transient" });
      await receipt({ event: "bounce", bounceType: "Transient" });
      const until = addMinutes(clock.now(), days * 24 * 60);
      expect((await state(reader)).paused).toMatchObject({ until, because: "bounces" });
      await file({});
      expect(await tick()).toEqual({ sent: 0, next: until });
      clock.set(until);
    }
    await tick();
    await receipt({ event: "bounce", bounceType: "Transient" });
    expect((await state(reader)).paused).toMatchObject({ until: null });
    expect(mailer.sent).toHaveLength(3);
  });
});

function waiting(): Entry["documents"][number] {
  return {
    id: "",
    title: null,
    url: "https://cdn.ca9.uscourts.gov/brief.pdf",
    pages: null,
    sha256: null,
    state: "waiting",
    reason: null,
  };
}
