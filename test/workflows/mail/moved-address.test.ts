import { describe, expect, it } from "vitest";
import { addMinutes } from "../../../functions/model/time.ts";
import { isSuppressed } from "../../../functions/store/suppression.ts";
import { addressHashOf } from "../../../functions/workflows/readers/address-hash.ts";
import { moveReader, requestMove } from "../../../functions/workflows/readers/move-reader.ts";
import { unsubscribe } from "../../../functions/workflows/readers/unsubscribe.ts";
import { mailWorld } from "../../support/mail-world.ts";

const OLD = "ann@example.org";
const NEW = "ann@new.example.org";

/** A reader who was told once, and then moves from the old address to the new one. */
async function movedWorld() {
  const mail = mailWorld();
  const reader = await mail.joined("ann", { cadence: "as_filed" });
  await mail.tick();
  await mail.file({});
  await mail.tick();
  const oldKey = mail.mailer.sent.at(-1)?.key ?? "";
  const move = async () => {
    const token = mail.ports.keyring.sign("preferences", `${reader}.1`);
    await requestMove(mail.ports, mail.deployment, { token, address: NEW });
    return moveReader(mail.ports, mail.deployment, { token: mail.tokenIn("/move") });
  };
  const isDark = (address: string) => isSuppressed(mail.ports.readers, addressHashOf(mail.ports, address));
  const minutesLater = (minutes: number) => mail.clock.set(addMinutes(mail.clock.now(), minutes));
  return { ...mail, reader, oldKey, move, isDark, minutesLater };
}

describe("a reader who moved to another address", () => {
  it.each(["bounce", "complaint"] as const)("is told there after a late %s of a mail to the old one", async (event) => {
    const { reader, oldKey, move, isDark, minutesLater, receipt, state, file, tick, digests } = await movedWorld();
    expect((await move()).outcome).toBe("moved");
    minutesLater(60);
    await receipt({ key: oldKey, event, bounceType: "Permanent" });
    expect(await state(reader)).toMatchObject({ active: true, address: NEW });
    expect([await isDark(OLD), await isDark(NEW)]).toEqual([true, false]);
    await file({ kind: "order", weight: "ruling" });
    await tick();
    expect(digests().at(-1)).toMatchObject({ to: NEW, told: ["mpp/2"] });
  });

  it("stays when the letter that tells the old, dead mailbox of the move bounces", async () => {
    const { reader, move, isDark, receipt, state, mailer } = await movedWorld();
    await move();
    expect(mailer.sent.at(-1)?.to).toBe(OLD);
    await receipt({ event: "bounce", bounceType: "Permanent" });
    expect((await state(reader)).active).toBe(true);
    expect([await isDark(OLD), await isDark(NEW)]).toEqual([true, false]);
  });

  it("ends when a mail to the new address bounces for good, and only that address goes dark", async () => {
    const { reader, move, isDark, minutesLater, receipt, state, file, tick } = await movedWorld();
    await move();
    minutesLater(10);
    await file({});
    await tick();
    await receipt({ event: "bounce", bounceType: "Permanent" });
    expect((await state(reader)).ended?.because).toBe("bounce");
    expect([await isDark(OLD), await isDark(NEW)]).toEqual([false, true]);
  });

  it("is told again when mails had ended because the old mailbox was dead", async () => {
    const { reader, oldKey, move, minutesLater, receipt, state, file, tick, digests } = await movedWorld();
    await receipt({ key: oldKey, event: "bounce", bounceType: "Permanent" });
    expect((await state(reader)).active).toBe(false);
    await file({ kind: "order", weight: "ruling" });
    await tick();
    await move();
    minutesLater(5);
    await tick();
    expect(digests().at(-1)).toMatchObject({ to: NEW, told: ["mpp/2"] });
  });

  it("stays without mail when a bounce had ended the mails and the reader unsubscribed all the same", async () => {
    const { reader, oldKey, move, receipt, state, ports, deployment } = await movedWorld();
    await receipt({ key: oldKey, event: "bounce", bounceType: "Permanent" });
    expect((await state(reader)).ended?.because).toBe("bounce");
    const token = ports.keyring.sign("unsubscribe", reader);
    expect(await unsubscribe(ports, deployment, { token })).toMatchObject({ outcome: "stopped" });
    await move();
    expect(await state(reader)).toMatchObject({ active: false, ended: { because: "unsubscribed" } });
  });

  it("who moved back to it is told nothing more after a late bounce of the first mail to it", async () => {
    const { reader, oldKey, move, isDark, receipt, state, mailer, ports, deployment, tokenIn } = await movedWorld();
    await move();
    expect(mailer.sent.at(-1)?.to).toBe(OLD);
    expect(await moveReader(ports, deployment, { token: tokenIn("/move") })).toMatchObject({ outcome: "moved" });
    expect(await state(reader)).toMatchObject({ active: true, address: OLD });
    await receipt({ key: oldKey, event: "bounce", bounceType: "Permanent" });
    expect(await state(reader)).toMatchObject({ active: false, ended: { because: "bounce" } });
    expect([await isDark(OLD), await isDark(NEW)]).toEqual([true, false]);
  });

  it("cannot move back to an address from which a complaint came meanwhile", async () => {
    const { reader, oldKey, move, receipt, state, ports, deployment, tokenIn } = await movedWorld();
    await move();
    const back = tokenIn("/move");
    await receipt({ key: oldKey, event: "complaint" });
    expect(await moveReader(ports, deployment, { token: back })).toMatchObject({ outcome: "expired" });
    expect(await state(reader)).toMatchObject({ active: true, address: NEW });
  });

  it("does not rest because an old mail comes back for now", async () => {
    const { reader, oldKey, move, receipt, state } = await movedWorld();
    await move();
    await receipt({ key: oldKey, event: "bounce", bounceType: "Transient" });
    expect((await state(reader)).paused).toBeUndefined();
  });

  it("is not sent a mail on its way to the old address again under the same key", async () => {
    const { reader, move, minutesLater, state, file, tick, mailer, digests, receipt } = await movedWorld();
    await file({});
    mailer.next({ kind: "unknown", reason: "timeout" });
    await tick();
    const unknown = mailer.sent.at(-1)?.key ?? "";
    await move();
    minutesLater(20);
    await tick();
    expect(digests().at(-1)).toMatchObject({ to: NEW, told: ["mpp/2"], mayRepeat: true });
    expect(mailer.sent.at(-1)?.key).not.toBe(unknown);
    await receipt({ key: unknown, event: "bounce", bounceType: "Permanent" });
    expect(await state(reader)).toMatchObject({ active: true, watermarks: { mpp: 2 } });
  });
});

describe("a receipt of a mail whose key is from before keys told the address", () => {
  const withoutEpoch = (key: string): string => key.replace(/_e\d+x/, "_");

  it("ends a reader who never moved", async () => {
    const { reader, oldKey, receipt, state, isDark } = await movedWorld();
    await receipt({ key: withoutEpoch(oldKey), event: "complaint" });
    expect((await state(reader)).ended?.because).toBe("complaint");
    expect(await isDark(OLD)).toBe(true);
  });

  it("is about the address that was left, for who moved since", async () => {
    const { reader, oldKey, move, receipt, state, isDark } = await movedWorld();
    await move();
    await receipt({ key: withoutEpoch(oldKey), event: "complaint" });
    expect((await state(reader)).active).toBe(true);
    expect([await isDark(OLD), await isDark(NEW)]).toEqual([true, false]);
  });
});
