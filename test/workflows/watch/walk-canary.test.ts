import { describe, expect, it } from "vitest";
import { headOf } from "../../../functions/store/ledger.ts";
import { takeReceiptOfAny } from "../../../functions/workflows/watch/canary-world.ts";
import { walkCanary } from "../../../functions/workflows/watch/walk-canary.ts";
import { MPP } from "../../support/filed-entries.ts";
import { type World, world } from "../../support/world.ts";

const BEGIN = "2026-11-24T09:05:00.000Z";

/** A world whose mail service plays a receipt for every mail, as the queue would bring it. */
function worldWithReceipts(): World {
  const own = world({ now: BEGIN, matters: [MPP] });
  const { send } = own.mailer;
  own.mailer.send = async (mail) => {
    const outcome = await send(mail);
    queueMicrotask(() => {
      const receipt = { key: mail.key, messageId: "m", event: "send", at: own.clock.now() } as const;
      void takeReceiptOfAny(own.ports, receipt);
    });
    return outcome;
  };
  return own;
}

describe("the canary", () => {
  it("walks a filing from a page to the receipt of its digest, hour after hour", async () => {
    const { ports, deployment, clock, mailer, log } = worldWithReceipts();
    expect(await walkCanary(ports, deployment)).not.toBeNull();
    clock.set("2026-11-24T10:05:00.000Z");
    expect(await walkCanary(ports, deployment)).toBeLessThanOrEqual(10);
    clock.set("2026-11-25T00:05:00.000Z");
    expect(await walkCanary(ports, deployment)).not.toBeNull();
    expect(mailer.sent.map(({ to }) => to)).toEqual(Array(3).fill("success@simulator.amazonses.com"));
    expect(mailer.sent[1]?.text).toContain("10:00 UTC");
    expect(mailer.sent[1]?.text).not.toContain("09:00 UTC");
    expect(log.lines.filter(({ message }) => message === "canary walked")).toHaveLength(3);
    expect(log.lines.filter(({ level }) => level !== "info")).toEqual([]);
  });

  it("says so when no receipt comes, whatever the mail service answered", async () => {
    const { ports, deployment, mailer, log } = world({ now: BEGIN, matters: [MPP] });
    expect(await walkCanary(ports, deployment)).toBeNull();
    expect(mailer.sent).toHaveLength(1);
    expect(log.lines.at(-1)).toMatchObject({ level: "error", message: "canary: no receipt came" });
  });

  it("leaves the readers' world as it is", async () => {
    const { ports, deployment, record, readers } = worldWithReceipts();
    await walkCanary(ports, deployment);
    expect(await headOf(record, "mpp")).toBe(0);
    expect(await headOf(record, "canary")).toBe(0);
    for (const pk of ["GROUPS", "SLOTS", "AGAIN", "COUNTS"]) expect((await readers.query({ pk })).items).toEqual([]);
  });
});
