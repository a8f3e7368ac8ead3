import { describe, expect, it } from "vitest";
import { instantIn, minutesBetween } from "../../../functions/model/time.ts";
import { eventsBetween } from "../../../functions/store/ledger.ts";
import { eachTiming, oneFault } from "./enumerate.ts";
import { foundBy } from "./killers.ts";
import { month } from "./months.ts";
import { FAULTS } from "./scheduler.ts";
import { changing, crowd, fortnight, pair, quiet, slot, tiny } from "./stories.ts";
import { merge, newTally, type Tally } from "./tally.ts";
import { TIMINGS } from "./timings.ts";
import { WEAKNESSES } from "./weaknesses.ts";
import { HAPPENS } from "./weather.ts";

/*
 * The short part of the mail's simulation; the whole of it: npm run simulate -- --mail --faults 1, --faults 2, --seeds N.
 * A broken run says its name: `seed 17` is repeated by `npm run simulate -- --mail --from 17 --seeds 1`.
 */

const MINUTE = 60_000;

/** Lost 0, doubled 0, late 0, stuck 0, no claim after unsubscribing, nothing else wrong. */
function expectKept(tally: Tally): void {
  expect(tally.broken).toEqual([]);
  expect(tally).toMatchObject({ lost: 0, doubled: 0, late: 0, stuck: 0, afterUnsubscribe: 0, brokenRuns: 0 });
}

describe("one fault in the real handlers", () => {
  it(
    "loses nothing and doubles nothing, at every step of the smallest story and some of the others",
    async () => {
      const tally = newTally();
      merge(tally, await oneFault(tiny, { workers: 1 }));
      merge(tally, await oneFault(tiny, { workers: 2, every: 7 }));
      merge(tally, await oneFault(pair, { workers: 2, every: 11 }));
      for (const story of [slot, quiet]) merge(tally, await oneFault(story, { workers: 2, every: 23 }));
      for (const story of [fortnight, changing, crowd]) merge(tally, await oneFault(story, { workers: 2, every: 199 }));
      expectKept(tally);
      expect(tally.runs).toBeGreaterThan(800);
      // Every kind of fault was met at every kind of step.
      for (const kind of ["read", "write", "send", "deliver"]) {
        for (const fault of FAULTS) {
          if (kind === "send" && fault === "twice") continue; // the client asks once
          expect(tally.sometimes.get(`${kind} ${fault}`) ?? 0, `${kind} ${fault}`).toBeGreaterThan(0);
        }
      }
    },
    4 * MINUTE,
  );

  it.each(TIMINGS)(
    "keeps every promise whenever $name",
    async (timing) => {
      const small = await eachTiming(timing.name.includes("as-filed") ? tiny : slot, {
        workers: 2,
        every: 3,
        ...timing,
      });
      const long = await eachTiming(fortnight, { workers: 2, every: 199, ...timing });
      merge(small, long);
      expectKept(small);
      expect(small.runs).toBeGreaterThan(30);
    },
    MINUTE,
  );
});

describe("without a fault", () => {
  it("tells right-away readers within 45 minutes of first sight, others within 20 minutes of their slot", async () => {
    const mail = await fortnight.tell({ seed: "on time", workers: 1 });
    const { accepted } = mail.service;
    const events = new Map(
      (await eventsBetween(mail.record, "mpp", 0, 1000)).map((event) => [`mpp/${event.n}`, event.at]),
    );
    const late = accepted.filter(({ at, mail: { told }, claim }) => {
      const [cadence = "", zone = "", hour = "", day = ""] = claim?.slot.split("#") ?? [];
      const seen = events.get(told[0] ?? "") ?? "";
      const slot = cadence === "as_filed" ? seen : instantIn(zone, day, hour);
      // Idle ticks are skipped here: a slot in which nothing was owed is found with the next filing.
      return minutesBetween(slot > seen ? slot : seen, at) > (cadence === "as_filed" ? 45 : 20);
    });
    expect(late).toEqual([]);
    expect(new Set(accepted.map(({ claim }) => claim?.slot.split("#")[0]))).toEqual(
      new Set(["as_filed", "daily", "weekly"]),
    );
  });
});

describe("seeded months", () => {
  it(
    "lose nothing, and double only what no receipt could tell",
    async () => {
      const tally = newTally();
      for (let seed = 1; seed <= 40; seed += 1) await month(tally, seed);
      expect(tally.broken).toEqual([]);
      expect(tally).toMatchObject({ lost: 0, late: 0, stuck: 0, afterUnsubscribe: 0, brokenRuns: 0 });
      expect(tally.doubled).toBe(tally.explained);
      expect(tally.mails).toBeGreaterThan(1000);
      for (const state of HAPPENS) expect(tally.sometimes.get(state) ?? 0, state).toBeGreaterThan(0);
    },
    MINUTE,
  );
});

describe("without a protection", () => {
  it.each(WEAKNESSES.map((weakness) => ({ name: weakness.name, weakness })))(
    "the simulation turns red: $name",
    async ({ weakness }) => {
      expect(await foundBy(weakness)).toBeDefined();
    },
    MINUTE,
  );
});
