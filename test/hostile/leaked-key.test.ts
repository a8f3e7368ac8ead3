import { describe, expect, it } from "vitest";
import { freshKeyRing, hmacKeyring, revokedKeyRing } from "../../functions/adapters/hmac-keyring.ts";
import { BEGIN } from "../support/world.ts";
import { requestCopy } from "./request-copy.ts";

const ring = freshKeyRing(BEGIN);
const leaked = hmacKeyring(ring);

/** A copy whose one reader joined before its key leaked and was revoked. */
async function afterTheLeak() {
  const copy = await requestCopy({ ring: revokedKeyRing(ring, "k1", BEGIN) });
  await copy.join();
  const reader =
    copy.readers
      .dump()
      .find((item) => item.sk === "SEND")
      ?.pk.slice("READER#".length) ?? "";
  const isActive = () => copy.readers.dump().find((item) => item.sk === "SEND")?.["active"];
  return { ...copy, reader, isActive };
}

describe("F: a signing key that leaked and was revoked", () => {
  it("F10 stops mail and does nothing else; its reader is told, and starts the mail again", async () => {
    const copy = await afterTheLeak();
    const stop = `/u/${leaked.sign("unsubscribe", copy.reader)}`;
    expect((await copy.post(stop)).status).toBe(200);
    expect(copy.isActive()).toBe(false);
    const letters = copy.mailer.sent.length;
    await copy.post(stop);
    expect(copy.mailer.sent).toHaveLength(letters); // told once
    expect((await copy.post(`${stop}/undo`)).status).toBe(410);
    copy.clock.forward(13 * 24 * 60);
    const again = copy.link("/u/");
    expect((await copy.app.request(again)).status).toBe(200);
    expect(copy.isActive()).toBe(false);
    expect((await copy.post(`${again}/undo`)).status).toBe(200);
    expect(copy.isActive()).toBe(true);
  });

  it("F10 does not start again by an old notice what the reader stopped himself", async () => {
    const copy = await afterTheLeak();
    await copy.post(`/u/${leaked.sign("unsubscribe", copy.reader)}`);
    const again = copy.link("/u/");
    await copy.post(`${again}/undo`);
    copy.clock.forward(60);
    await copy.post(`/u/${copy.ports.keyring.sign("unsubscribe", copy.reader)}`);
    expect((await copy.post(`${again}/undo`)).status).toBe(410);
    expect(copy.isActive()).toBe(false);
  });

  it("F11 opens no page of a reader, and moves, exports, erases and wakes nothing", async () => {
    const copy = await afterTheLeak();
    const before = copy.stored();
    const signed = {
      p: leaked.sign("preferences", `${copy.reader}.1`),
      c: leaked.sign("confirm", "x"),
      n: leaked.sign("never", "0".repeat(64)),
    };
    for (const [path, token] of Object.entries(signed)) {
      expect([path, (await copy.app.request(`/${path}/${token}`)).status]).toEqual([path, 404]);
      expect((await copy.post(`/${path}/${token}`, { answer: "yes" })).status).toBeGreaterThanOrEqual(400);
    }
    for (const purpose of ["move", "export", "erase"] as const)
      expect((await copy.post(`/${purpose}/${leaked.sign(purpose, "x")}`)).status).toBeGreaterThanOrEqual(400);
    await copy.app.request(`/hooks/courtlistener/${leaked.sign("docket_alert", "courtlistener")}`, {
      method: "POST",
      body: JSON.stringify({ payload: { results: [{ docket: 1 }] } }),
    });
    expect(copy.stored()).toBe(before);
  });
});
