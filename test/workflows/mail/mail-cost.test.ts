import { describe, expect, it } from "vitest";
import { sendDigests } from "../../../functions/workflows/mail/send-digests.ts";
import { takeReceipt } from "../../../functions/workflows/mail/take-receipt.ts";
import { mailWorld, THURSDAY } from "../../support/mail-world.ts";
import { meteredTable } from "../../support/metered-table.ts";

/** What one run to so many daily readers, and their receipts (each twice), use. */
async function costOf(count: number) {
  const { ports, deployment, joined, file, tick, clock, templates, mailer, log } = mailWorld();
  for (let n = 0; n < count; n += 1) await joined(`reader${n}`, { cadence: "daily" });
  await tick();
  await file({});
  clock.set(THURSDAY);
  const lines = log.lines.length;
  const sending = meteredTable(ports.readers);
  const many = { ...deployment, perSecond: 1000 };
  const { sent } = await sendDigests({ ...ports, readers: sending.table }, many, { templates });
  const receipts = meteredTable(ports.readers);
  for (const { key } of mailer.sent) {
    const receipt = { key, messageId: "m", event: "send", at: clock.now() } as const;
    await takeReceipt({ ...ports, readers: receipts.table }, receipt);
    await takeReceipt({ ...ports, readers: receipts.table }, receipt);
  }
  return {
    sent,
    calls: mailer.sent.length,
    lines: log.lines.length - lines,
    sending: sending.used,
    receipts: receipts.used,
  };
}

describe("a mail", () => {
  it("costs two writes, a cheap read, another for its receipt, one call, and no line in the log", async () => {
    const [few, many] = [await costOf(300), await costOf(600)];
    expect(many).toMatchObject({ sent: 600, calls: 600, lines: 0 });
    // Half a unit a receipt, and none of it writes.
    expect(many.receipts).toEqual({ write: 0, read: 600 });
    // What a run keeps for itself (a mark for each shard, a count a hundred mails) is the same for both.
    const perMail = (what: "write" | "read"): number => (many.sending[what] - few.sending[what]) / 300;
    expect(perMail("write")).toBeLessThanOrEqual(2.05);
    expect(perMail("read") + 0.5).toBeLessThanOrEqual(1.1);
  });
});

describe("privacy", () => {
  it("no address stands in a key, in the log or in the ledger", async () => {
    const { ports, joined, file, tick, ask, tokenIn, receipt, readers, record, log, mailer, deployment } = mailWorld();
    const { confirm } = await import("../../../functions/workflows/readers/confirm.ts");
    await joined("ann", { cadence: "as_filed" });
    await ask({ address: "bob@example.org", cadence: "as_filed" });
    await confirm(ports, deployment, { token: tokenIn("/c") });
    await tick();
    await file({});
    mailer.next({ kind: "unknown", reason: "timeout" });
    await tick();
    await receipt({ event: "bounce", bounceType: "Permanent" });
    const keys = readers.dump().map((item) => `${item.pk} ${item.sk}`);
    expect(keys.length).toBeGreaterThan(10);
    for (const text of [...keys, JSON.stringify(log.lines), JSON.stringify(record.dump())]) {
      expect(text).not.toMatch(/@example|ann|bob/);
    }
    expect(log.lines.length).toBeGreaterThan(0);
  });
});
