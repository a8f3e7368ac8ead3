import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import type { ReaderPreferences } from "../../../functions/model/reader.ts";
import { sendDigests } from "../../../functions/workflows/mail/send-digests.ts";
import { join } from "../../../functions/workflows/readers/join.ts";
import { fileEntries, MPP, MPP_ENTRIES } from "../../support/filed-entries.ts";
import { world } from "../../support/world.ts";

const THURSDAY = "2019-06-27T11:00:00.000Z";

async function sent(...readers: Partial<ReaderPreferences>[]) {
  const { ports, deployment, clock, record, mailer } = world({ now: "2019-06-26T15:00:00.000Z", matters: [MPP] });
  for (const [n, preferences] of readers.entries()) {
    const consent = { askedAt: clock.now(), confirmedAt: clock.now(), networkHash: "n", formHash: "f" };
    const address = `reader${n}@example.org`;
    await join(ports, {
      address,
      matter: "mpp",
      preferences: { cadence: "daily", language: "en", ...preferences },
      consent,
    });
  }
  await sendDigests(ports, deployment, {});
  await fileEntries(record, clock.now(), MPP_ENTRIES);
  clock.set(THURSDAY);
  await sendDigests(ports, deployment, {});
  // In the order of the readers, whichever shard a tick begins with.
  const inOrder = [...mailer.sent].sort((a, b) => (a.to < b.to ? -1 : 1));
  return Promise.all(inOrder.map((mail) => PostalMime.parse(mail.raw)));
}

describe("the press", () => {
  it("prints a digest of the events after the watermark, with the reader's own links in headers and foot", async () => {
    const [mail] = await sent({});
    const headers = new Map(mail?.headers.map((header) => [header.key, header.value]));
    const url = /^<(https:\/\/docket\.example\.org\/u\/[\w.-]+)>$/.exec(headers.get("list-unsubscribe") ?? "")?.[1];
    expect(url).toBeDefined();
    expect(headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
    expect(headers.get("list-id")).toBe("MPP litigation digests <mpp.example.org>");
    expect(mail?.to?.[0]?.address).toBe("reader0@example.org");
    for (const body of [mail?.text, mail?.html]) {
      expect(body).toContain(url);
      expect(body).toContain("https://docket.example.org/p/");
      expect(body).toContain("/entries/mpp-1");
    }
  });

  it("differs between readers of one variant only in what is theirs", async () => {
    const [one, two] = await sent({}, {});
    const bare = (mail: typeof one) =>
      mail?.text?.replaceAll(/\/(u|p)\/[\w.-]+/g, "/$1/…").replaceAll(/reader\d@/g, "reader@");
    expect(one?.text).not.toBe(two?.text);
    expect(bare(one)).toBe(bare(two));
    expect(one?.messageId).not.toBe(two?.messageId);
  });

  it("leaves out the HTML part for who wants plain text", async () => {
    const [mail] = await sent({ plainText: true });
    expect(mail?.html).toBeUndefined();
    expect(mail?.text).toContain("/entries/mpp-1");
  });

  it("tells each reader what that reader's choices let through", async () => {
    const mails = await sent({ filters: { courts: ["cand"], rulingsToo: "only if they pass" } }, {});
    const told = mails.map((mail) => [...new Set(mail.text?.match(/entries\/mpp-\d+/g))].length);
    expect(told[0]).toBeGreaterThan(0);
    expect(told[0]).toBeLessThan(told[1] ?? 0);
  });

  it("sends no quiet-week note of a week in which we did not look", async () => {
    const { ports, deployment, clock, mailer } = world({ now: "2019-06-26T15:00:00.000Z", matters: [MPP] });
    const consent = { askedAt: clock.now(), confirmedAt: clock.now(), networkHash: "n", formHash: "f" };
    const preferences = { cadence: "weekly", language: "en" } as const;
    await join(ports, { address: "ann@example.org", matter: "mpp", preferences, consent });
    await sendDigests(ports, deployment, {});
    clock.set("2019-06-28T21:00:00.000Z");
    expect((await sendDigests(ports, deployment, {})).sent).toBe(0);
    expect(mailer.sent).toHaveLength(0);
  });
});
