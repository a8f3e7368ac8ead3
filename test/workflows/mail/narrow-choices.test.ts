import { describe, expect, it } from "vitest";
import { append } from "../../../functions/store/ledger.ts";
import { digestTemplates } from "../../../functions/workflows/mail/digest-templates.ts";
import { sendDigests } from "../../../functions/workflows/mail/send-digests.ts";
import { changePreferences } from "../../../functions/workflows/readers/change-preferences.ts";
import { anEntry, anEvent } from "../../support/filed-entries.ts";
import { mailWorld } from "../../support/mail-world.ts";

const NARROW = { keywords: ["zzyzx"] };

/** A ledger of `count` notices; `beforeEach` runs before each is filed. */
async function filled(
  mail: ReturnType<typeof mailWorld>,
  count: number,
  from = 0,
  beforeEach?: (n: number) => Promise<unknown>,
) {
  for (let n = from + 1; n <= from + count; n += 1) {
    await beforeEach?.(n);
    const after = anEntry({ text: `NOTICE ${n} by plaintiffs.`, kind: "notice", weight: "filing", number: String(n) });
    await append(mail.record, n, mail.clock.now(), anEvent({ after }));
  }
}

describe("readers with narrow choices", () => {
  it("share what is read of the ledger, wherever they joined", async () => {
    const mail = mailWorld();
    await filled(mail, 300, 0, async (n) => {
      if (n % 10 === 0) await mail.joined(`reader${n}`, { cadence: "as_filed", filters: { keywords: [`zzyzx ${n}`] } });
    });
    let read = 0;
    const record = {
      ...mail.record,
      query: async (query: Parameters<typeof mail.record.query>[0]) => {
        const page = await mail.record.query(query);
        if (query.from?.startsWith("EVENT#")) read += page.items.length;
        return page;
      },
    };
    const ports = { ...mail.ports, record };
    expect(
      (await sendDigests(ports, mail.deployment, { templates: digestTemplates(ports, mail.deployment) })).sent,
    ).toBe(0);
    // Once for what is ripe, once for everybody.
    expect(read).toBeLessThanOrEqual(2 * 300);
  });

  it("have what they do not want settled once in a while, by one write, and are told what they want", async () => {
    const mail = mailWorld();
    const reader = await mail.joined("ann", { cadence: "as_filed", filters: NARROW });
    await mail.tick();
    await filled(mail, 199);
    await mail.tick();
    expect((await mail.state(reader)).watermarks).toEqual({ mpp: 0 });
    await filled(mail, 1, 199);
    await mail.tick();
    expect((await mail.state(reader)).watermarks).toEqual({ mpp: 200 });
    expect(mail.mailer.sent).toEqual([]);
    const after = anEntry({ text: "NOTICE of zzyzx.", kind: "notice", weight: "filing", number: "201" });
    await append(mail.record, 201, mail.clock.now(), anEvent({ after }));
    await mail.tick();
    expect(mail.digests().at(-1)?.told).toEqual(["mpp/201"]);
  });

  it("get what a wider choice lets pass at their next turn, though nothing more is filed", async () => {
    const mail = mailWorld();
    const reader = await mail.joined("ann", { cadence: "daily", filters: NARROW });
    await mail.tick();
    await filled(mail, 3);
    const { next } = await mail.tick();
    await mail.tick(next ?? undefined);
    expect(mail.mailer.sent).toEqual([]);
    const { preferences } = await mail.state(reader);
    const token = mail.ports.keyring.sign("preferences", `${reader}.1`);
    await changePreferences(mail.ports, mail.deployment, {
      token,
      change: { preferences: { ...preferences, filters: {} } },
    });
    for (let due = (await mail.tick()).next; due !== null && mail.mailer.sent.length === 0; )
      due = (await mail.tick(due)).next;
    expect(mail.digests().at(-1)?.told).toEqual(["mpp/1", "mpp/2", "mpp/3"]);
  });
});
