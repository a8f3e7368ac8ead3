import { describe, expect, it } from "vitest";
import { countMails, recentCounts } from "../../functions/store/mail-counts.ts";
import { requestData } from "../../functions/workflows/readers/reader-data.ts";
import { mailWorld } from "../support/mail-world.ts";
import { requestCopy } from "./request-copy.ts";

/** What a stranger can do with the one form that anybody may post, to those who read and to those who do not. */
describe("F: letters that strangers have sent", () => {
  it("F5 that bounce and are complained about stop no digest, only more letters to strangers", async () => {
    const { ask, joined, file, tick, receipt, ports, clock, digests, mailer } = mailWorld();
    await joined("reader", { cadence: "as_filed" });
    await tick();
    await countMails(ports.readers, clock.now(), { sent: 300 });
    for (let n = 0; n < 60; n += 1) {
      await ask({ address: `nobody${n}@example.com`, network: `203.0.${n}.1` });
      await receipt({ event: n % 2 === 0 ? "complaint" : "bounce", bounceType: "Permanent" });
    }
    expect(await recentCounts(ports.readers, clock.now())).toEqual({ sent: 300, bounces: 0, complaints: 0 });
    const letters = mailer.sent.length;
    expect(letters).toBeLessThan(10); // the third complaint ended it
    await ask({ address: "another@example.com" });
    expect(mailer.sent).toHaveLength(letters);
    await file({});
    await tick();
    expect(digests().map((mail) => mail.to)).toEqual(["reader@example.org"]);
    clock.forward(2 * 24 * 60);
    await ask({ address: "another@example.com" });
    expect(mailer.sent.at(-1)?.to).toBe("another@example.com");
  });

  it("F6 of one who joined with addresses of his own and complains at once, stop no digest either", async () => {
    const { joined, file, tick, receipt, ports, clock, mailer, digests } = mailWorld();
    await joined("reader", { cadence: "as_filed" });
    clock.forward(40 * 24 * 60);
    for (let n = 0; n < 5; n += 1) await joined(`eve${n}`, { cadence: "as_filed" });
    await tick();
    await countMails(ports.readers, clock.now(), { sent: 300 });
    await file({});
    await tick();
    for (const { key, to } of [...mailer.sent]) if (to.startsWith("eve")) await receipt({ key, event: "complaint" });
    await file({});
    await tick();
    expect(digests().filter((mail) => mail.to === "reader@example.org")).toHaveLength(2);
    expect(digests().filter((mail) => mail.to.startsWith("eve"))).toHaveLength(5);
  });

  it("F7 use up no allowance of a reader who wants a copy of the data, or to be erased", async () => {
    const { ask, joined, ports, deployment, mailer } = mailWorld();
    const reader = await joined("ann", { cadence: "daily" });
    for (let n = 0; n < 600; n += 1) await ask({ address: `x${n}@example.com`, network: `198.${n % 256}.${n >> 8}.1` });
    for (let n = 0; n < 20; n += 1) await ask({ address: "ann@example.org", network: "203.0.113.9" });
    const token = ports.keyring.sign("preferences", `${reader}.1`);
    for (const purpose of ["export", "erase"] as const) {
      const before = mailer.sent.length;
      await requestData(ports, deployment, { token, purpose });
      expect([purpose, mailer.sent.length - before, mailer.sent.at(-1)?.to]).toEqual([purpose, 1, "ann@example.org"]);
    }
  });

  it("F8 hold a link that ends them for every spelling of the mailbox, opened by a press and taken back by one", async () => {
    const copy = await requestCopy();
    const ask = (address: string) =>
      copy.post("/subscribe", { matter: "mpp", address, cadence: "daily", language: "en", leave_empty: "" });
    await ask("v.i.c.tim+1@gmail.com");
    const [never, confirm] = [copy.link("/n/"), copy.link("/c/")];
    for (let n = 0; n < 3; n += 1) expect((await copy.app.request(never)).status).toBe(200); // a scanner of mails
    expect(copy.stored()).not.toContain("SUPPRESSED");
    expect((await copy.post(never)).status).toBe(200);
    copy.clock.forward(8 * 24 * 60);
    for (const address of ["victim@gmail.com", "vic.tim+2@googlemail.com", "VICTIM@gmail.com"]) await ask(address);
    expect(copy.mailer.sent).toHaveLength(1);
    expect((await copy.app.request(confirm)).status).toBe(410);
    expect((await copy.post(never, {}, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
    expect((await copy.app.request(`${never.slice(0, -2)}AA`)).status).toBe(404);
    expect((await copy.post(`${never}/undo`)).status).toBe(200);
    copy.clock.forward(8 * 24 * 60);
    await ask("victim@gmail.com");
    expect(copy.mailer.sent).toHaveLength(2);
  });

  it("F9 that somebody says he did not ask for are the last ones", async () => {
    const copy = await requestCopy();
    await copy.post("/subscribe", {
      matter: "mpp",
      address: "victim@example.org",
      cadence: "daily",
      language: "en",
      leave_empty: "",
    });
    expect((await copy.post(copy.link("/c/"), { answer: "no" })).status).toBe(200);
    copy.clock.forward(30 * 24 * 60);
    await copy.post("/subscribe", {
      matter: "mpp",
      address: "victim@example.org",
      cadence: "daily",
      language: "en",
      leave_empty: "",
    });
    expect(copy.mailer.sent).toHaveLength(1);
  });
});
