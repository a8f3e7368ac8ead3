import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { firstPreferences, type SendState } from "../../../functions/model/reader.ts";
import { groupOf } from "../../../functions/model/slot.ts";
import type { Ports } from "../../../functions/ports/index.ts";
import { joinGroup } from "../../../functions/store/groups.ts";
import { append } from "../../../functions/store/ledger.ts";
import { moveFiled } from "../../../functions/store/runs.ts";
import { createSend, readSend } from "../../../functions/store/send-states.ts";
import { digestTemplates } from "../../../functions/workflows/mail/digest-templates.ts";
import { sendDigests } from "../../../functions/workflows/mail/send-digests.ts";
import { fastTable } from "../../simulation/mail/fast-table.ts";
import { anEntry, anEvent, MPP } from "../../support/filed-entries.ts";
import { world } from "../../support/world.ts";

const EVENTS = 10_000;
const READERS = 100_000;
const CHOICES = 1_000;
const MEGABYTES_MAX = 250;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function megabytesUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const nameOf = (n: number): string => `reader-${String(n).padStart(8, "0")}`;

it(`${READERS} readers with ${CHOICES} narrow choices over ${EVENTS} events: the sender holds ${MEGABYTES_MAX} MB at most, and moves their watermarks`, async () => {
  const { ports: outside, deployment, clock } = world({ now: "2024-06-03T15:00:00.000Z", matters: [MPP] });
  const [record, readers] = [fastTable(), fastTable()];
  const file = (n: number) => {
    const text = `NOTICE ${n} by the plaintiffs of supplemental authority in support of their motion. `.repeat(4);
    return append(record, n, clock.now(), anEvent({ after: anEntry({ text, weight: "filing", number: String(n) }) }));
  };
  for (let n = 1; n <= EVENTS; n += 1) await file(n);
  for (let n = 0; n < READERS; n += 1) {
    const at = Math.floor((n / READERS) * EVENTS);
    const filters = { keywords: [`zzyzx ${n % CHOICES}`] };
    const preferences = { ...firstPreferences({ cadence: "as_filed" as const, language: "en" as const }), filters };
    const reader = nameOf(n);
    const state: SendState = {
      reader,
      address: `${reader}@example.org`,
      addressEpoch: 1,
      active: true,
      preferencesRevision: 1,
      preferences,
      watermarks: { mpp: at },
      joined: { mpp: at },
      recent: [],
    };
    await createSend(readers, state);
    await joinGroup(readers, groupOf(preferences), reader, { stamp: "s", note: false });
  }
  await moveFiled(readers, "mpp", EVENTS, { isRun: true });
  await file(EVENTS + 1);

  const before = megabytesUsed();
  let [peak, pages] = [before, 0];
  const watched: typeof readers = {
    ...readers,
    async getMany(keys, how) {
      pages += 1;
      if (pages % 100 === 0) peak = Math.max(peak, megabytesUsed());
      return readers.getMany(keys, how);
    },
  };
  // What is read is a copy, as from a table that is elsewhere.
  const copying: typeof record = { ...record, query: async (query) => structuredClone(await record.query(query)) };
  const ports: Ports = { ...outside, record: copying, readers: watched };
  const templates = digestTemplates(ports, deployment);
  let sent = 0;
  for (let tick = 0; tick < 3; tick += 1) sent += (await sendDigests(ports, deployment, { templates })).sent;
  peak = Math.max(peak, megabytesUsed());
  expect(pages).toBeGreaterThanOrEqual(READERS / 100);
  expect(sent).toBe(0);
  process.stdout.write(`narrow choices: heap +${Math.round(peak - before)} MB\n`);
  expect(peak - before).toBeLessThanOrEqual(MEGABYTES_MAX);
  // Whoever was more than two hundred events behind has them settled as not wanted.
  for (const n of [0, READERS / 2])
    expect((await readSend(readers, nameOf(n)))?.watermarks).toEqual({ mpp: EVENTS + 1 });
});
