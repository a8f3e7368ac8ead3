import { beforeEach, describe, expect, it } from "vitest";
import { wantedIn } from "../../../functions/adapters/sqs-wake.ts";
import { hostKey } from "../../../functions/store/keys.ts";
import { headOf } from "../../../functions/store/ledger.ts";
import { checkDockets } from "../../../functions/workflows/checks/check-dockets.ts";
import { checkWanted } from "../../../functions/workflows/checks/check-wanted.ts";
import { courtListenerEntries } from "../../support/court-pages.ts";
import { watchedDocket, watchedMatter } from "../../support/watched.ts";
import { type World, world } from "../../support/world.ts";

const urlOf = (id: number): string =>
  `https://www.courtlistener.com/api/rest/v4/docket-entries/?docket=${id}&order_by=-date_modified`;
const listing = (docket: number, count: number): string =>
  courtListenerEntries(
    docket,
    Array.from({ length: count }, (_, n) => ({
      id: docket * 100 + n,
      filedOn: "2019-06-26",
      modifiedAt: `2019-06-26T1${n}:00:00.000Z`,
      number: n + 1,
      seq: String(n),
      text: `Notice ${n + 1}`,
    })),
  );
const WANTED = { source: "courtlistener", key: "77" };

let own: World;
beforeEach(async () => {
  const sources = ["courtlistener"];
  const dockets = [
    watchedDocket("cand/3:19-cv-00807", { courtListenerId: "77", sources }),
    watchedDocket("cand/3:19-cv-00900", { courtListenerId: "78", sources }),
  ];
  own = world({ matters: [watchedMatter(...dockets)] });
  own.sites.on(urlOf(77), listing(77, 1));
  own.sites.on(urlOf(78), listing(78, 1));
  await checkDockets(own.ports, own.deployment);
  own.clock.forward(5);
  own.sites.asked.length = 0;
});

describe("a docket that somebody says has news", () => {
  it("is asked at that source alone, before it is due, and what is new is recorded", async () => {
    own.sites.on(urlOf(77), listing(77, 2));
    expect(await checkWanted(own.ports, own.deployment, [WANTED])).toEqual({ checked: 1 });
    expect(own.sites.asked.map((ask) => ask.url)).toEqual([urlOf(77)]);
    expect(await headOf(own.record, "mpp")).toBe(3);
  });

  it("waits a moment for a host that is asked just now, and then no longer than two minutes", async () => {
    const taken = (minutes: number) =>
      own.record.update(hostKey("www.courtlistener.com"), {
        set: { leaseUntil: new Date(Date.parse(own.clock.now()) + minutes * 60_000).toISOString() },
      });
    await taken(1);
    expect(await checkWanted(own.ports, own.deployment, [WANTED])).toEqual({ checked: 1 });
    await taken(60);
    const before = own.clock.now();
    expect(await checkWanted(own.ports, own.deployment, [WANTED])).toEqual({ checked: 0 });
    expect(own.clock.now()).toBe(before);
  });

  it("is nobody's when no docket of ours has that number", async () => {
    expect(await checkWanted(own.ports, own.deployment, [{ ...WANTED, key: "99" }])).toEqual({ checked: 0 });
    expect(await checkWanted(own.ports, own.deployment, [{ ...WANTED, source: "nobody" }])).toEqual({ checked: 0 });
    expect(own.sites.asked).toEqual([]);
  });

  it("is named once in a batch of wake-ups, and a wake-up may name none", () => {
    const bodies = [{ wake: "check", wanted: WANTED }, { wake: "check" }, { wake: "check", wanted: WANTED }];
    expect(wantedIn(bodies.map((body) => ({ body: JSON.stringify(body) })))).toEqual([WANTED]);
  });
});
