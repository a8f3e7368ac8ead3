import { describe, expect, it } from "vitest";
import type { Mailer, Outcome } from "../../../functions/ports/index.ts";
import { readSendSchedule } from "../../../functions/store/runs.ts";
import { pacer } from "../../../functions/workflows/mail/pace.ts";
import { sendDigests } from "../../../functions/workflows/mail/send-digests.ts";
import { mailWorld, THURSDAY } from "../../support/mail-world.ts";
import { world } from "../../support/world.ts";

const ACCEPTED: Outcome = { kind: "accepted", messageId: "m" };
const THROTTLED: Outcome = { kind: "refused", reason: "Throttling", later: true };

/** Holds mails until `answer` is called for all of them; `most` is how many it ever held. */
function holdingMailer() {
  const held: { readonly to: string; readonly answer: (outcome: Outcome) => void }[] = [];
  const seen = { most: 0, to: [] as string[] };
  const mailer: Mailer = {
    receipts: true,
    send: ({ to }) =>
      new Promise((answer) => {
        held.push({ to, answer });
        seen.to.push(to);
        seen.most = Math.max(seen.most, held.length);
      }),
  };
  /** Waits until nobody hands over any more, then answers everything that is held. */
  const answer = async (outcome: Outcome): Promise<number> => {
    for (let turns = 0; turns < 100; turns += 1) await new Promise((resolve) => setImmediate(resolve));
    const answered = held.splice(0);
    for (const one of answered) one.answer(outcome);
    return answered.length;
  };
  return { mailer, seen, answer };
}

/** A copy with so many daily readers who are owed a digest now, and a service that answers when the test says so. */
async function owed(readers: number, perSecond: number) {
  const copy = mailWorld();
  const holding = holdingMailer();
  for (let n = 0; n < readers; n += 1) await copy.joined(`reader${n}`, { cadence: "daily" });
  await copy.tick();
  await copy.file({ number: "1" });
  copy.clock.set(THURSDAY);
  const ports = { ...copy.ports, mailer: holding.mailer };
  const going = sendDigests(ports, { ...copy.deployment, perSecond }, { templates: copy.templates });
  return { ...copy, ...holding, going };
}

const READERS = 200;

describe("mails on their way side by side", () => {
  it("are a second's worth, sixteen at most, one when the service takes one a second", () => {
    const { ports } = world();
    const lanes = (perSecond: number): number => pacer(ports, { perSecond }, undefined).lanes();
    expect([0.5, 1, 14, 200].map(lanes)).toEqual([1, 1, 14, 16]);
  });

  it("go to different readers, each once, and all are settled", async () => {
    const { seen, answer, going } = await owed(READERS, 1_000);
    for (let answered = 1; answered > 0; ) answered = await answer(ACCEPTED);
    expect((await going).sent).toBe(READERS);
    expect(new Set(seen.to).size).toBe(READERS);
    expect(seen.to).toHaveLength(READERS);
    expect(seen.most).toBe(16);
  });

  it("never wait behind each other at one mail a second", async () => {
    const { seen, answer, going } = await owed(5, 1);
    for (let answered = 1; answered > 0; ) answered = await answer(ACCEPTED);
    await going;
    expect(seen.most).toBe(1);
  });

  it("are one refusal when the service refuses them all: nobody else is begun, the rest is a minute, the pace is halved once", async () => {
    const { seen, answer, going, readers, clock } = await owed(READERS, 1_000);
    const refused = await answer(THROTTLED);
    expect(refused).toBe(16);
    const { sent, next } = await going;
    expect(sent).toBe(0);
    expect(seen.to).toHaveLength(refused);
    expect(Date.parse(next ?? "") - Date.parse(clock.now())).toBeLessThanOrEqual(60_000);
    expect((await readSendSchedule(readers)).pace).toMatchObject({ perSecond: 500, refusals: 1 });
  });
});

describe("the pace", () => {
  it("spaces mails by the rate, also when many wait for their turn", async () => {
    const { ports, clock } = world();
    const pace = pacer(ports, { perSecond: 10 }, undefined);
    const begin = Date.parse(clock.now());
    const turns: number[] = [];
    await Promise.all(
      Array.from({ length: 21 }, async () => {
        await pace.turn();
        turns.push(Date.parse(clock.now()) - begin);
      }),
    );
    expect(turns.at(-1)).toBeGreaterThanOrEqual(1_900);
    expect(turns.at(-1)).toBeLessThanOrEqual(2_000);
  });

  it("makes up for a moment's delay, never for more", async () => {
    const { ports, clock } = world();
    const pace = pacer(ports, { perSecond: 100 }, undefined);
    await pace.turn();
    clock.forward(1);
    const late = Date.parse(clock.now());
    for (let turn = 0; turn < 109; turn += 1) await pace.turn();
    const tookMs = Date.parse(clock.now()) - late;
    expect(tookMs).toBeGreaterThanOrEqual(1_000);
    expect(tookMs).toBeLessThanOrEqual(1_090);
  });
});

describe('the pace after the service said "not now"', () => {
  const since = "2019-06-26T15:00:00.000Z";
  const slowed = { until: since, perSecond: 4, since, refusals: 1 };
  /** Mails a second, so many minutes after the refusal. */
  const paceAfter = (minutes: number, allowed = 15): number => {
    const { ports, clock } = world({ now: since });
    clock.forward(minutes);
    return pacer(ports, { perSecond: allowed }, slowed).lanes();
  };

  it("grows by two of a hundred a minute: twice as fast after 35 minutes, as fast as allowed after 67, never faster", () => {
    expect([0, 1, 11, 12, 35, 36, 66, 67, 600].map((minutes) => paceAfter(minutes))).toEqual([
      4, 5, 5, 6, 8, 9, 15, 15, 15,
    ]);
    expect([0, 35, 36].map((minutes) => paceAfter(minutes, 8))).toEqual([4, 8, 8]);
  });

  it("rests 1, 2, 4, 8, then 10 minutes at each refusal in a row, and a new row begins after two hours", async () => {
    const { ports, clock, readers } = world({ now: since });
    const pace = pacer(ports, { perSecond: 14 }, undefined);
    const rests: number[] = [];
    for (let refusals = 1; refusals <= 6; refusals += 1) {
      await pace.refused();
      const until = pace.restsUntil() ?? clock.now();
      rests.push((Date.parse(until) - Date.parse(clock.now())) / 60_000);
      expect((await readSendSchedule(readers)).pace).toMatchObject({ refusals });
      clock.set(until);
    }
    expect(rests).toEqual([1, 2, 4, 8, 10, 10]);
    clock.forward(2 * 60);
    await pace.refused();
    expect((await readSendSchedule(readers)).pace).toMatchObject({ refusals: 1 });
  });

  it("never falls below one mail in ten seconds", async () => {
    const { ports, clock, readers } = world({ now: since });
    const pace = pacer(ports, { perSecond: 1 }, undefined);
    for (let refusals = 0; refusals < 12; refusals += 1) {
      await pace.refused();
      clock.set(pace.restsUntil() ?? clock.now());
    }
    expect((await readSendSchedule(readers)).pace?.perSecond).toBe(0.1);
  });
});
