import { describe, expect, it } from "vitest";
import { firstPreferences } from "../../../functions/model/reader.ts";
import { addMinutes } from "../../../functions/model/time.ts";
import { changePreferences } from "../../../functions/workflows/readers/change-preferences.ts";
import { moveReader, readMove, requestMove } from "../../../functions/workflows/readers/move-reader.ts";
import { readPreferences } from "../../../functions/workflows/readers/preferences.ts";
import { eraseReader, exportReader, requestData } from "../../../functions/workflows/readers/reader-data.ts";
import { unsubscribe } from "../../../functions/workflows/readers/unsubscribe.ts";
import { mailWorld, THURSDAY } from "../../support/mail-world.ts";

const daily = firstPreferences({ cadence: "daily", language: "en" });

async function aReader() {
  const outside = mailWorld();
  const reader = await outside.joined("ann", { cadence: "daily" });
  await outside.tick();
  const token = outside.ports.keyring.sign("preferences", `${reader}.1`);
  const change = (wanted: unknown) => changePreferences(outside.ports, outside.deployment, { token, change: wanted });
  return { ...outside, reader, token, change };
}

describe("preferences", () => {
  it("shows the address masked, and changes nothing", async () => {
    const { ports, deployment, token, readers } = await aReader();
    const before = readers.dump();
    expect(await readPreferences(ports, deployment, token)).toEqual({
      masked: "a•••@example.org",
      active: true,
      preferences: daily,
      matters: [{ id: "mpp", name: "MPP litigation", followed: true }],
      refused: [],
    });
    expect(readers.dump()).toEqual(before);
  });

  it("moves a reader to another hour without telling anything twice or skipping anything", async () => {
    const { change, file, tick, digests, state, reader } = await aReader();
    await file({});
    await tick(THURSDAY);
    await file({});
    await change({ preferences: { ...daily, hour: "09:00" } });
    await tick(addMinutes(THURSDAY, 120));
    await tick(addMinutes(THURSDAY, 24 * 60));
    expect(digests().map((mail) => mail.told)).toEqual([["mpp/1"], ["mpp/2"]]);
    expect((await state(reader)).preferencesRevision).toBe(2);
  });

  it("never leaves a reader in no group, whichever of two changes wins", async () => {
    const { change, file, tick, digests } = await aReader();
    await Promise.all(["08:00", "07:00", "09:00", "07:00"].map((hour) => change({ preferences: { ...daily, hour } })));
    await file({});
    for (let hour = 0; hour < 4; hour += 1) await tick(addMinutes(THURSDAY, hour * 60));
    expect(digests()).toHaveLength(1);
  });

  it("rests until a day, and then covers everything since", async () => {
    const { change, file, tick, digests } = await aReader();
    await change({ pause: "2019-06-29" });
    await file({}, {});
    await tick(THURSDAY);
    await tick(addMinutes(THURSDAY, 24 * 60));
    const { next } = await tick("2019-06-29T04:00:00.000Z");
    expect(digests()).toHaveLength(0);
    // Saturday's slot, although nothing was filed since.
    expect(next).toBe(addMinutes(THURSDAY, 2 * 24 * 60));
    await tick(next ?? undefined);
    expect(digests().map((mail) => mail.told)).toEqual([["mpp/1", "mpp/2"]]);
  });

  it("tells a resumed as-filed reader at once what came meanwhile", async () => {
    const { change, file, tick, digests } = await aReader();
    await change({ preferences: { ...daily, cadence: "as_filed" }, pause: "nothing" });
    await file({});
    await tick();
    expect(digests()).toHaveLength(0);
    await change({ resume: true });
    await tick();
    expect(digests().map((mail) => mail.told)).toEqual([["mpp/1"]]);
  });

  it.each([
    [{ preferences: { ...daily, address: "eve@example.org" } }],
    [{ email: "eve@example.org" }],
    [{ active: true }],
    [{ preferences: { ...daily, hour: "07:30" } }],
    [{ preferences: { ...daily, zone: "Mars/Olympus" } }],
    [{ preferences: { ...daily, filters: { kinds: ["gossip"] } } }],
    [{ matters: [] }],
    [{ matters: ["other"] }],
    [{ pause: "2019-02-30" }],
    [JSON.parse('{"__proto__": {"active": true}, "preferences": null}')],
    ["resume"],
    [null],
  ])("refuses %j and changes nothing", async (wanted) => {
    const { change, readers } = await aReader();
    const before = readers.dump();
    await expect(change(wanted)).rejects.toMatchObject({ kind: "invalid" });
    await expect(change(wanted)).rejects.not.toThrow(/eve@/);
    expect(readers.dump()).toEqual(before);
  });
});

describe("moving", () => {
  it("asks the new address, moves once, tells the old one, and kills its links but for unsubscribing", async () => {
    const { ports, deployment, token, tokenIn, mailer, state, reader, readerOf } = await aReader();
    const asked = { token, address: "ann@example.com" };
    expect(await requestMove(ports, deployment, asked)).toEqual({ outcome: "asked" });
    expect(mailer.sent.at(-1)?.to).toBe("ann@example.com");
    expect((await state(reader)).address).toBe("ann@example.org");
    const move = tokenIn("/move");
    expect(await readMove(ports, move)).toEqual({ state: "open", masked: "a•••@example.com" });
    for (let n = 0; n < 2; n += 1) {
      expect(await moveReader(ports, deployment, { token: move })).toMatchObject({ outcome: "moved" });
    }
    expect(mailer.sent.map((mail) => mail.to)).toEqual(["ann@example.com", "ann@example.org"]);
    expect(await state(reader)).toMatchObject({ address: "ann@example.com", addressEpoch: 2 });
    expect(await readerOf("ann@example.org")).toBeUndefined();
    expect(await readerOf("ann@example.com")).toBe(reader);
    expect(await readPreferences(ports, deployment, token)).toBeUndefined();
    const old = ports.keyring.sign("unsubscribe", reader);
    expect(await unsubscribe(ports, deployment, { token: old })).toMatchObject({ outcome: "stopped" });
  });

  it("does not say that an address is somebody's already", async () => {
    const { ports, deployment, token, joined, mailer } = await aReader();
    await joined("bob", { cadence: "daily" });
    const asked = { token, address: "bob@example.org" };
    expect(await requestMove(ports, deployment, asked)).toEqual({ outcome: "asked" });
    expect(mailer.sent).toHaveLength(0);
  });
});

describe("a reader's data", () => {
  it("comes whole by a fresh link, and only by one", async () => {
    const { ports, deployment, token, tokenIn, reader, clock } = await aReader();
    expect(await requestData(ports, deployment, { token, purpose: "export" })).toEqual({
      outcome: "asked",
    });
    const link = tokenIn("/export");
    const data = await exportReader(ports, { token: link });
    expect(data).toMatchObject({ reader: { id: reader }, sending: { address: "ann@example.org", preferences: daily } });
    expect(await exportReader(ports, { token })).toBeUndefined();
    clock.forward(48 * 60 + 1);
    expect(await exportReader(ports, { token: link })).toBeUndefined();
  });

  it("is erased for good: nothing of the reader is left, and nothing makes it again", async () => {
    const { ports, deployment, token, tokenIn, file, tick, receipt, readers, mailer, reader, change } = await aReader();
    await file({});
    await tick(THURSDAY);
    const key = mailer.sent.at(-1)?.key ?? "";
    await requestData(ports, deployment, { token, purpose: "erase" });
    expect(await eraseReader(ports, { token: tokenIn("/erase") })).toEqual({ outcome: "erased" });
    const gone = () => JSON.stringify(readers.dump().filter((item) => item.pk !== "FORGET"));
    expect(gone()).not.toContain("ann@");
    expect(gone()).not.toContain(reader);
    await receipt({ key, event: "bounce", bounceType: "Permanent" });
    expect(await change({ preferences: daily })).toEqual({ outcome: "unknown" });
    expect(await unsubscribe(ports, deployment, { token: ports.keyring.sign("unsubscribe", reader) })).toEqual({
      outcome: "unknown",
    });
    await file({});
    await tick(addMinutes(THURSDAY, 24 * 60));
    expect(gone()).not.toContain(reader);
  });
});
