import { describe, expect, it } from "vitest";
import { copyWithReader, FORM, linkIn, readerCopy } from "./reader-copy.ts";

describe("asking for digests", () => {
  it("sends a letter whose page has a button, and opening the page changes nothing", async () => {
    const copied = await readerCopy();
    const answer = await copied.post("/subscribe", FORM);
    expect(answer.status).toBe(202);
    expect(await answer.text()).toContain("Check your mail");
    const link = await linkIn(copied, "/c/");
    const before = copied.readers.dump();
    for (const method of ["GET", "HEAD", "GET", "GET", "HEAD"]) await copied.app.request(link, { method });
    expect(copied.readers.dump()).toEqual(before);
    expect(copied.mailer.sent).toHaveLength(1);
    const page = await copied.app.request(link);
    expect(page.headers.get("Cache-Control")).toBe("no-store");
    expect(await page.text()).toContain("a•••@example.org");
  });

  it("starts the digests by the button, once however often it is pressed", async () => {
    const copied = await readerCopy();
    await copied.post("/subscribe", FORM);
    const link = await linkIn(copied, "/c/");
    const pages = [await copied.post(link, { answer: "yes" }), await copied.post(link, { answer: "yes" })];
    const texts = await Promise.all(pages.map((page) => page.text()));
    expect(texts[0]).toContain("A welcome letter is on its way");
    expect(texts[1]).toContain("This link was used already");
    expect(copied.mailer.sent).toHaveLength(2);
  });

  it("starts nothing for whoever says no, and writes to him no more", async () => {
    const copied = await readerCopy();
    await copied.post("/subscribe", FORM);
    const before = copied.readers.dump();
    const page = await copied.post(await linkIn(copied, "/c/"), { answer: "no" });
    expect(await page.text()).toContain("Nothing was started");
    const kept = copied.readers.dump().filter((item) => !item.pk.startsWith("SUPPRESSED#"));
    expect(kept).toEqual(before);
    await copied.post("/subscribe", FORM);
    expect(copied.mailer.sent).toHaveLength(1);
  });

  it("answers a known address and an unknown one alike", async () => {
    const copied = await copyWithReader();
    const known = await copied.post("/subscribe", FORM);
    const unknown = await copied.post("/subscribe", { ...FORM, address: "bob@example.org" });
    expect(await known.text()).toBe(await unknown.text());
    expect([known.status, unknown.status]).toEqual([202, 202]);
  });

  it("tells a program that fills in the hidden field the same, and sends nothing", async () => {
    const copied = await readerCopy();
    const answer = await copied.post("/subscribe", { ...FORM, leave_empty: "yes" });
    expect(await answer.text()).toContain("Check your mail");
    expect(copied.mailer.sent).toEqual([]);
  });

  it("refuses what is no form of ours and changes nothing", async () => {
    const copied = await readerCopy();
    const before = copied.readers.dump();
    const wrong: [Record<string, string>, number][] = [
      [{ ...FORM, address: "not an address" }, 400],
      [{ ...FORM, address: "a@example.org\r\nBcc: b@example.org" }, 400],
      [{ ...FORM, cadence: "hourly" }, 400],
      [{ ...FORM, matter: "other" }, 404],
      [{ ...FORM, active: "true" }, 400],
    ];
    for (const [fields, status] of wrong) expect((await copied.post("/subscribe", fields)).status).toBe(status);
    const json = { method: "POST", body: JSON.stringify(FORM), headers: { "Content-Type": "application/json" } };
    expect((await copied.app.request("/subscribe", json)).status).toBe(415);
    const twice = {
      method: "POST",
      body: new URLSearchParams([...Object.entries(FORM), ["address", "b@example.org"]]),
    };
    expect((await copied.app.request("/subscribe", twice)).status).toBe(400);
    expect((await copied.post("/subscribe", { ...FORM, address: "x".repeat(70_000) })).status).toBe(413);
    expect(copied.readers.dump()).toEqual(before);
    expect(copied.mailer.sent).toEqual([]);
  });

  it("refuses a form that stood on another site", async () => {
    const copied = await readerCopy();
    const foreign = [
      { "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" },
      { "Sec-Fetch-Site": "same-site" },
      { Origin: "https://evil.example" },
    ];
    for (const headers of foreign) expect((await copied.post("/subscribe", FORM, headers)).status).toBe(403);
    expect((await copied.post("/subscribe", FORM, { "Sec-Fetch-Site": "same-origin", Origin: "null" })).status).toBe(
      202,
    );
    expect((await copied.post("/subscribe", FORM, { Origin: "https://docket.example.org" })).status).toBe(202);
  });

  it("gives a forged link a clear page and a 4xx", async () => {
    const copied = await readerCopy();
    await copied.post("/subscribe", FORM);
    const link = await linkIn(copied, "/c/");
    const flipped = `${link.slice(0, -1)}${link.endsWith("A") ? "B" : "A"}`;
    const asUnsubscribe = link.replace("/c/", "/u/");
    for (const forged of [flipped, "/c/x", asUnsubscribe]) {
      const page = await copied.app.request(forged);
      expect([forged, page.status]).toEqual([forged, 404]);
      expect(await page.text()).toContain("not one of ours");
    }
    copied.clock.forward(49 * 60);
    expect((await copied.app.request(link)).status).toBe(410);
    expect(await (await copied.post(link, { answer: "yes" })).text()).toContain("This link has expired");
  });
});

describe("stopping digests", () => {
  it("stops them by one click from a mail program, whatever it sends and wherever from", async () => {
    const copied = await copyWithReader();
    const link = await linkIn(copied, "/u/");
    const answer = await copied.app.request(link, {
      method: "POST",
      body: "List-Unsubscribe=One-Click",
      headers: { "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "cross-site" },
    });
    expect(answer.status).toBe(200);
    expect(await (await copied.app.request(link)).text()).toContain("You will get no more digests");
  });

  it("answers 200 to any token and changes nothing for a bad one", async () => {
    const copied = await copyWithReader();
    const before = copied.readers.dump();
    for (const token of ["x", "a.b.c", "%00", "q".repeat(3000)]) {
      expect((await copied.app.request(`/u/${token}`, { method: "POST" })).status).toBe(200);
    }
    expect(copied.readers.dump()).toEqual(before);
  });

  it("changes nothing when the link is only opened, and has a button and an undo", async () => {
    const copied = await copyWithReader();
    const link = await linkIn(copied, "/u/");
    const before = copied.readers.dump();
    const page = await copied.app.request(link);
    expect(await page.text()).toContain("Stop all digests to a•••@example.org?");
    expect(copied.readers.dump()).toEqual(before);
    const stopped = await copied.post(link);
    expect(await stopped.text()).toContain(`action="${link}/undo"`);
    expect(await (await copied.post(`${link}/undo`)).text()).toContain("The digests are on again");
    expect(await (await copied.app.request(link)).text()).toContain("Stop all digests");
  });

  it("keeps addresses and tokens out of the log", async () => {
    const copied = await copyWithReader();
    const link = await linkIn(copied, "/u/");
    await copied.app.request(link);
    await copied.post(link);
    const lines = JSON.stringify(copied.log.lines);
    expect(lines).not.toContain("example.org");
    expect(lines).not.toContain(link.slice(3));
  });
});
