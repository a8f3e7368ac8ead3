import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sesClient, sesMailer } from "../../functions/adapters/ses-mailer.ts";
import { type SesStandIn, startSesStandIn } from "../../functions/local/ses-stand-in.ts";
import type { Receipt } from "../../functions/model/receipt.ts";
import { buildMessage } from "../../functions/render/message.ts";

const NOW = "2019-06-27T11:00:00.000Z";
let folder: string;
let standIn: SesStandIn;
let receipts: Receipt[];

const start = () =>
  startSesStandIn({
    folder,
    now: () => NOW,
    onReceipt: async (receipt) => {
      receipts.push(receipt);
    },
  });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "outbox-"));
  receipts = [];
  standIn = await start();
});
afterEach(() => standIn.close());

async function send(to: string, key: string, subject = "2 amicus briefs: “AFGE” y Peña"): Promise<unknown> {
  const raw = await buildMessage(
    {
      from: "MPP litigation digests <digests@example.org>",
      replyTo: "operator@example.org",
      subject,
      text: `For ${to}: “quoted” = 1\n`,
      html: `<p>For ${to}: “quoted” = 1</p>\n`,
      headers: {},
      date: NOW,
    },
    { to, messageId: `${key}@example.org` },
  );
  return sesMailer(sesClient({ inProcess: standIn.inProcess }), { configurationSet: "digests" }).send({ to, raw, key });
}

describe("the stand-in of SES", () => {
  it("keeps every mail and shows it newest first, also after a restart", async () => {
    expect(await send("one@example.org", "r1_a")).toMatchObject({ kind: "accepted" });
    expect(await send("two@example.org", "r2_b")).toMatchObject({ kind: "accepted" });
    await standIn.close();
    standIn = await start();
    const mails = await standIn.listMails();
    expect(mails.map((mail) => mail.to)).toEqual(["two@example.org", "one@example.org"]);
    expect(mails[1]).toMatchObject({
      subject: "2 amicus briefs: “AFGE” y Peña",
      sentAt: NOW,
      text: "For one@example.org: “quoted” = 1\n",
      html: "<p>For one@example.org: “quoted” = 1</p>\n",
    });
    expect(mails[1]?.raw).toContain("Message-ID: <r1_a@example.org>");
  });

  it("plays a receipt for every mail, and those of the simulator's addresses", async () => {
    await send("one@example.org", "r1_a");
    await send("bounce@simulator.amazonses.com", "r2_b");
    await send("complaint@simulator.amazonses.com", "r3_c");
    await standIn.close();
    expect(receipts.map(({ key, event, bounceType }) => [key, event, bounceType].filter(Boolean).join(" "))).toEqual([
      "r1_a send",
      "r2_b send",
      "r2_b bounce Permanent",
      "r3_c send",
      "r3_c complaint",
    ]);
    standIn = await start();
  });

  it("refuses what it is told to refuse, and keeps nothing of it", async () => {
    standIn.refuse("Throttling", "MessageRejected");
    expect(await send("one@example.org", "r1_a")).toEqual({ kind: "refused", reason: "Throttling", later: true });
    expect(await send("one@example.org", "r1_a")).toMatchObject({ kind: "refused", later: false });
    expect(await standIn.listMails()).toEqual([]);
  });

  it("tells after a kill the receipts of what it took before", async () => {
    await standIn.close();
    standIn = await startSesStandIn({ folder, now: () => NOW, onReceipt: () => Promise.reject(new Error("killed")) });
    await send("one@example.org", "r1_a");
    await standIn.close();
    standIn = await start();
    await standIn.tellUntold();
    expect(receipts).toMatchObject([{ key: "r1_a", event: "send" }]);
    await standIn.tellUntold();
    expect(receipts).toHaveLength(1);
  });
});
