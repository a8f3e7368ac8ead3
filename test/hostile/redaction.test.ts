import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { jsonLog } from "../../functions/adapters/json-log.ts";
import { sesClient, sesMailer } from "../../functions/adapters/ses-mailer.ts";
import { type SesStandIn, startSesStandIn } from "../../functions/local/ses-stand-in.ts";
import { createApp } from "../../functions/web/create-app.ts";
import { sendDigests } from "../../functions/workflows/mail/send-digests.ts";
import { takeReceipt } from "../../functions/workflows/mail/take-receipt.ts";
import { anEntry, fileEntries, MPP } from "../support/filed-entries.ts";
import { world } from "../support/world.ts";
import { FORM } from "./request-copy.ts";

const ADDRESSES = ["zebulon.quill@example.org", "zebulon.quill@other.example"] as const;
const TRACE = /zebulon|quill/i;

let folder: string;
let ses: SesStandIn;
const lines: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "redaction-"));
});
afterEach(async () => {
  await ses?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A copy whose mails go to the stand-in of the mail service, which keeps them on disk, and whose log is the product's. */
async function copy() {
  const outside = world({ matters: [MPP] });
  ses = await startSesStandIn({
    folder,
    now: outside.clock.now,
    onReceipt: (receipt) => takeReceipt(outside.ports, receipt),
  });
  const log = jsonLog({ now: outside.clock.now, write: (line) => void lines.push(line) });
  const mailer = {
    ...sesMailer(sesClient({ inProcess: ses.inProcess }), { configurationSet: "x" }),
    forget: ses.forget,
  };
  const ports = { ...outside.ports, mailer, log };
  const app = createApp(ports, outside.deployment, { clientAddress: () => "203.0.113.7" });
  const post = (at: string, fields: Record<string, string> = {}) =>
    app.request(at, { method: "POST", body: new URLSearchParams(fields) });
  const link = async (to: string, below: string): Promise<string> => {
    for (const mail of await ses.listMails()) {
      const found =
        mail.to === to && new RegExp(`https://docket\\.example\\.org(${below}[\\w.-]+)`).exec(mail.text)?.[1]; // …/c/abc
      if (found) return found;
    }
    throw new Error(`no link ${below}`);
  };
  return { ...outside, ports, app, post, link };
}

describe("a reader who is erased", () => {
  it("leaves no trace of the address in any table, archive, outbox, queue, log or export", {
    timeout: 60_000,
  }, async () => {
    const { post, link, app, ports, deployment, clock, record, readers, archive, woken } = await copy();
    const [first, second] = ADDRESSES;
    await post("/subscribe", { ...FORM, address: "keeps@example.org" });
    await post("/subscribe", { ...FORM, address: first });
    await post(await link(first, "/c/"), { answer: "yes" });
    await sendDigests(ports, deployment, {});
    await fileEntries(record, clock.now(), [anEntry({ kind: "opinion", weight: "ruling", text: "OPINION filed." })]);
    clock.set("2019-06-27T11:00:00.000Z");
    expect((await sendDigests(ports, deployment, {})).sent).toBe(1);
    await post(`${await link(first, "/p/")}/move`, { address: second });
    await post(await link(second, "/move/"));
    await fileEntries(record, clock.now(), [
      anEntry({ kind: "opinion", weight: "ruling", text: "OPINION filed again." }),
    ]);
    clock.set("2019-06-28T11:00:00.000Z");
    expect((await sendDigests(ports, deployment, {})).sent).toBe(1);
    const change = await link(second, "/p/");
    await post(`${change}/export`);
    expect(await (await post(await link(second, "/export/"))).text()).toContain(second);
    await post(`${change}/erase`);
    const erase = await link(second, "/erase/");
    expect(JSON.stringify([readers.dump(), await ses.listMails()])).toMatch(TRACE); // the test sees what there is
    expect((await post(erase)).status).toBe(200);

    expect(JSON.stringify(readers.dump())).not.toMatch(TRACE);
    expect(JSON.stringify(record.dump())).not.toMatch(TRACE);
    for (const bytes of archive.kept.values()) expect(Buffer.from(bytes).toString()).not.toMatch(TRACE);
    expect(JSON.stringify(woken)).not.toMatch(TRACE);
    expect(lines.join()).not.toMatch(TRACE);
    for (const name of await readdir(folder, { recursive: true }))
      expect([name, TRACE.test(await readFile(path.join(folder, name), "latin1"))]).toEqual([name, false]);
    for (const at of [
      "/",
      "/health",
      "/api/matters/mpp/events",
      "/api/matters/mpp/entries.csv",
      "/api/matters/mpp/entries.jsonl",
      "/matters/mpp/feed.atom",
      change,
      erase,
    ])
      expect([at, TRACE.test(await (await app.request(at)).text())]).toEqual([at, false]);
    // Others' mails are theirs.
    expect((await ses.listMails()).map(({ to }) => to)).toEqual(["keeps@example.org"]);
  });
});
