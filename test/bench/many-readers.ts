import type { Instant } from "../../functions/model/time.ts";
import type { Mailer } from "../../functions/ports/index.ts";
import { sendDigests } from "../../functions/workflows/mail/send-digests.ts";
import { join } from "../../functions/workflows/readers/join.ts";
import { anEntry, fileEntries, MPP } from "../support/filed-entries.ts";
import { demoDeployment, world } from "../support/world.ts";
import { sortedTable } from "./sorted-table.ts";

const WEDNESDAY: Instant = "2019-06-26T15:00:00.000Z";
/** 7 a.m. Eastern on the next day: the daily digest is due. */
export const THURSDAY: Instant = "2019-06-27T11:00:00.000Z";

/** A copy with `count` daily readers who are owed one brief; its mailer accepts everything unless another is given. */
export async function manyReaders(count: number, mailer?: Mailer) {
  const outside = world({ now: WEDNESDAY, matters: [MPP] });
  const record = sortedTable();
  const readers = sortedTable();
  const sent = { count: 0 };
  const accepting: Mailer = {
    receipts: true,
    async send() {
      sent.count += 1;
      return { kind: "accepted", messageId: "m" };
    },
  };
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const ports = { ...outside.ports, record, readers, log, mailer: mailer ?? accepting };
  const deployment = { ...demoDeployment([MPP]), perSecond: 100_000 };
  await sendDigests(ports, deployment, {});
  const consent = { askedAt: WEDNESDAY, confirmedAt: WEDNESDAY, networkHash: "n", formHash: "f" };
  for (let at = 0; at < count; at += 1) {
    const preferences = { language: "en", cadence: "daily" } as const;
    await join(ports, { address: `reader${at}@example.org`, matter: "mpp", preferences, consent });
  }
  await fileEntries(record, WEDNESDAY, [anEntry({ kind: "amicus_brief", weight: "filing", number: "39" })]);
  return { ports, deployment, clock: outside.clock, record, readers, sent };
}
