import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sesClient, sesMailer } from "../../../functions/adapters/ses-mailer.ts";
import { type DynamoStandIn, startDynamoStandIn } from "../../../functions/local/dynamo-stand-in.ts";
import { type SesStandIn, startSesStandIn } from "../../../functions/local/ses-stand-in.ts";
import type { Cadence } from "../../../functions/model/reader.ts";
import { addMinutes } from "../../../functions/model/time.ts";
import type { Ports } from "../../../functions/ports/index.ts";
import { readSend } from "../../../functions/store/send-states.ts";
import { sendDigests } from "../../../functions/workflows/mail/send-digests.ts";
import { takeReceipt } from "../../../functions/workflows/mail/take-receipt.ts";
import { auditReaders } from "../../../functions/workflows/readers/audit-readers.ts";
import { changePreferences } from "../../../functions/workflows/readers/change-preferences.ts";
import { join } from "../../../functions/workflows/readers/join.ts";
import { unsubscribe } from "../../../functions/workflows/readers/unsubscribe.ts";
import { anEntry, fileEntries, MPP } from "../../support/filed-entries.ts";
import { world } from "../../support/world.ts";

/** The mail protocol on a real DynamoDB API and a real SES client, with the press of the product. */
describe("mail on the stand-ins", () => {
  let tables: DynamoStandIn;
  let ses: SesStandIn;
  let ports: Ports;
  const { ports: inMemory, deployment, clock } = world({ now: "2019-06-26T15:00:00.000Z", matters: [MPP] });

  beforeAll(async () => {
    tables = await startDynamoStandIn({});
    ses = await startSesStandIn({
      folder: await mkdtemp(path.join(tmpdir(), "outbox-")),
      now: clock.now,
      onReceipt: (receipt) => takeReceipt(ports, receipt),
    });
    const mailer = sesMailer(sesClient({ inProcess: ses.inProcess }), { configurationSet: "digests" });
    ports = { ...inMemory, record: tables.record, readers: tables.readers, mailer };
  });
  afterAll(async () => {
    await ses.close();
    await tables.close();
  });

  const joined = async (address: string, cadence: Cadence): Promise<string> => {
    const consent = { askedAt: clock.now(), confirmedAt: clock.now(), networkHash: "n", formHash: "f" };
    return (await join(ports, { address, matter: "mpp", preferences: { cadence, language: "en" }, consent })).reader;
  };
  const tick = (minutes = 0) => {
    clock.forward(minutes);
    return sendDigests(ports, deployment, {});
  };
  const file = (number: string) =>
    fileEntries(ports.record, clock.now(), [
      anEntry({ number, kind: "motion", weight: "filing", text: "MOTION to stay." }),
    ]);

  it("tells, waits, retries, changes, bounces and ends as on the table in memory", async () => {
    const now = await joined("now@example.org", "as_filed");
    const daily = await joined("daily@example.org", "daily");
    const bounces = await joined("bounce@simulator.amazonses.com", "as_filed");
    await tick();
    await file("1");
    // Two mails are on their way side by side.
    ses.refuse("Throttling");
    ses.refuse("Throttling");
    expect(await tick()).toMatchObject({ sent: 0, next: addMinutes(clock.now(), 1) });
    expect((await tick(1)).sent).toBe(2);
    await expect.poll(async () => (await readSend(ports.readers, bounces))?.active).toBe(false);

    const token = ports.keyring.sign("preferences", `${daily}.1`);
    const preferences = (await readSend(ports.readers, daily))?.preferences;
    await changePreferences(ports, deployment, {
      token,
      change: { preferences: { ...preferences, cadence: "as_filed" } },
    });
    expect((await tick(1)).sent).toBe(1);
    await unsubscribe(ports, deployment, { token: ports.keyring.sign("unsubscribe", daily) });
    await file("2");
    expect((await tick(1)).sent).toBe(1);

    const told = (await ses.listMails()).map((mail) => mail.to);
    expect(told).toEqual(["now@example.org", "daily@example.org", ...told.slice(2)]);
    expect(told.slice(2).sort()).toEqual(["bounce@simulator.amazonses.com", "now@example.org"]);
    expect((await readSend(ports.readers, now))?.watermarks).toEqual({ mpp: 2 });
    expect((await readSend(ports.readers, now))?.recent).toHaveLength(2);
    expect(await auditReaders(ports, deployment)).toEqual({ readers: 3, active: 1, gaps: [] });
  });
});
