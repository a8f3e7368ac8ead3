import { describe, expect, it } from "vitest";
import type { Item, Table } from "../../functions/ports/index.ts";
import { sendDigests } from "../../functions/workflows/send-digests.ts";
import { takeReceipt } from "../../functions/workflows/take-receipt.ts";
import { mailWorld, THURSDAY } from "../support/mail-world.ts";

/** DynamoDB's units: a write counts by 1 KB of the item, a consistent read by 4 KB, a cheap one half; a query by what it read. */
function metered(table: Table): { readonly table: Table; readonly used: { write: number; read: number } } {
  const used = { write: 0, read: 0 };
  const bytes = (item: Item | undefined): number => Buffer.byteLength(JSON.stringify(item ?? {}));
  const wrote = (item: Item | undefined): void => {
    used.write += Math.max(1, Math.ceil(bytes(item) / 1024));
  };
  const read = (size: number, consistent: boolean): void => {
    used.read += Math.max(1, Math.ceil(size / 4096)) * (consistent ? 1 : 0.5);
  };
  return {
    used,
    table: {
      async get(key, how) {
        const item = await table.get(key, how);
        read(bytes(item), how?.consistent === true);
        return item;
      },
      async getMany(keys, how) {
        const items = await table.getMany(keys, how);
        for (const item of items) read(bytes(item), how?.consistent === true);
        return items;
      },
      async query(query) {
        const page = await table.query(query);
        read(
          page.items.reduce((sum, item) => sum + bytes(item), 0),
          query.consistent === true,
        );
        return page;
      },
      async put(item, onlyIf) {
        await table.put(item, onlyIf);
        wrote(item);
      },
      async update(key, change, onlyIf) {
        const item = await table.update(key, change, onlyIf);
        wrote(item);
        return item;
      },
      async delete(key, onlyIf) {
        await table.delete(key, onlyIf);
        wrote(undefined);
      },
    },
  };
}

/** What one run to so many daily readers, and their receipts (each twice), use. */
async function costOf(count: number) {
  const { ports, deployment, joined, file, tick, clock, press, mailer, log } = mailWorld();
  for (let n = 0; n < count; n += 1) await joined(`reader${n}`, { cadence: "daily" });
  await tick();
  await file({});
  clock.set(THURSDAY);
  const lines = log.lines.length;
  const sending = metered(ports.readers);
  const many = { ...deployment, perSecond: 1000 };
  const { sent } = await sendDigests({ ...ports, readers: sending.table }, many, { press });
  const receipts = metered(ports.readers);
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
    const { confirm } = await import("../../functions/workflows/confirm.ts");
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
