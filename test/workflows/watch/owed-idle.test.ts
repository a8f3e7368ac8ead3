import { describe, expect, it } from "vitest";
import { lineOf } from "../../../functions/cli/commands/outages.ts";
import { addMinutes } from "../../../functions/model/time.ts";
import { RECHECK_PK } from "../../../functions/store/keys.ts";
import { lookAround } from "../../../functions/workflows/watch/keep-watch.ts";
import { outages } from "../../../functions/workflows/watch/outages.ts";
import { owedIdle } from "../../../functions/workflows/watch/owed-idle.ts";
import { mailWorld } from "../../support/mail-world.ts";

/** A right-away reader who is owed the second filing, in a table that lost the note to look at the reader again. */
async function forgotten(filters = {}) {
  const mail = mailWorld();
  const { joined, tick, file, mailer, receipt, readers, clock } = mail;
  const reader = await joined("ann", { cadence: "as_filed", filters });
  await tick();
  await file({});
  mailer.next({ kind: "unknown", reason: "timeout" });
  await tick();
  clock.set(addMinutes(clock.now(), 4));
  await file({ kind: "order", weight: "ruling" });
  await tick();
  await receipt();
  for (const item of readers.dump()) if (item.pk === RECHECK_PK) await readers.delete(item);
  return { ...mail, reader };
}

describe("a right-away reader who is owed something and idle", () => {
  it("is an alarm past 45 minutes, and not before", async () => {
    const { ports, deployment, clock } = await forgotten();
    clock.set(addMinutes(clock.now(), 44));
    expect(await owedIdle(ports)).toEqual({ readers: 0, minutes: 0 });
    expect((await outages(ports, deployment)).filter(({ kind }) => kind === "owed")).toEqual([]);
    clock.set(addMinutes(clock.now(), 6));
    expect(await owedIdle(ports)).toEqual({ readers: 1, minutes: 50 });
    expect((await lookAround(ports, deployment)).digestsLateMinutes).toBeGreaterThanOrEqual(50);
    const owed = (await outages(ports, deployment)).filter(({ kind }) => kind === "owed");
    expect(owed.map(lineOf)).toEqual([
      "NOW    owed  owed, idle: 1 right-away reader  from 2019-06-26T15:04:00.000Z  for 50 minutes; 45 are promised",
    ]);
  });

  it("is none while the protocol keeps its promise", async () => {
    const { ports, file, tick, clock } = await forgotten();
    await file({});
    await tick();
    clock.set(addMinutes(clock.now(), 300));
    expect(await owedIdle(ports)).toEqual({ readers: 0, minutes: 0 });
  });

  it("is none when nothing of it is wanted", async () => {
    const { ports, clock } = await forgotten({ keywords: ["zzyzx"], rulingsToo: "only if they pass" });
    clock.set(addMinutes(clock.now(), 300));
    expect((await owedIdle(ports)).readers).toBe(0);
  });
});
