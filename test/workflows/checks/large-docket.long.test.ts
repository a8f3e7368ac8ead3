import { describe, expect, it } from "vitest";
import type { Ports, Table } from "../../../functions/ports/index.ts";
import { eventsBetween, headOf, rollForward } from "../../../functions/store/ledger.ts";
import { checkDockets } from "../../../functions/workflows/checks/check-dockets.ts";
import { fastTable } from "../../simulation/mail/fast-table.ts";
import { supremeCourtPage } from "../../support/court-pages.ts";
import { watchedDocket, watchedMatter } from "../../support/watched.ts";
import { world } from "../../support/world.ts";

const ROWS = 16_000;
const KILLED_AFTER_MS = 1000;
/** What a worker waits for, in its own time: a table's or an archive's answer, a court's page, the reading of it. */
const COST_MS = { trip: 3, answer: 100, reading: 200 } as const;
const CHECKS_MAX = 400;
const PAGE = "https://www.supremecourt.gov/docket/docketfiles/html/public/19-1212.html";

const rows = Array.from({ length: ROWS }, (_, n) => ({
  filedOn: new Date(Date.parse("2000-01-01") + Math.floor((n * 7000) / ROWS) * 86_400_000).toISOString().slice(0, 10),
  text: `Letter ${n} of counsel received in the matter of the petitioners.`,
  ...(n % 2 ? { efile: String(100_000 + n) } : {}),
}));

/** A worker that dies when its time is over: no call that it makes then, or waits for, is answered. */
function dyingWorker(ports: Ports): Ports {
  let spent = 0;
  let isUnderWay = false;
  const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
  async function wait(ms: number): Promise<void> {
    // What is asked side by side is waited for once.
    if (!isUnderWay) spent += ms;
    isUnderWay = true;
    await turn();
    isUnderWay = false;
    if (spent > KILLED_AFTER_MS) throw new Error("killed");
  }
  const slow = <T extends object>(port: T, ms: number): T =>
    new Proxy(port, {
      get(target, name) {
        const own = target[name as keyof T];
        if (typeof own !== "function") return own;
        return async (...given: unknown[]) => {
          await wait(ms);
          return (own as (...given: unknown[]) => unknown).apply(target, given);
        };
      },
    });
  return {
    ...ports,
    record: slow(ports.record, COST_MS.trip),
    archive: slow(ports.archive, COST_MS.trip),
    sites: slow(ports.sites, COST_MS.answer),
    isolate: slow(ports.isolate, COST_MS.reading),
  };
}

describe("a docket of sixteen thousand rows, seen for the first time by workers that live a second", () => {
  it("is recorded whole, each row once and in order, and the roll-forward ends", { timeout: 5_400_000 }, async () => {
    const docket = watchedDocket("scotus/19-1212", { watchFrom: "2020-03-01" });
    const w = world({ now: "2024-03-04T13:00:00.000Z", matters: [watchedMatter(docket)] });
    const record: Table = fastTable();
    const ports = { ...w.ports, record };
    w.sites.on(PAGE, supremeCourtPage({ number: "19-1212", caption: "A v. B", rows }));
    let checks = 0;
    let before = -1;
    let head = 0;
    while (checks < CHECKS_MAX && before !== head) {
      for (let life = 0; life < 8; life += 1) {
        checks += 1;
        w.clock.forward(60);
        await checkDockets(dyingWorker(ports), w.deployment, { which: "all" }).catch(() => undefined);
      }
      [before, head] = [head, await headOf(record, "mpp")];
    }
    const events = await eventsBetween(record, "mpp", 0, head);
    process.stdout.write(`${ROWS} rows, killed after ${KILLED_AFTER_MS} ms: ${head} events in ${checks} checks\n`);
    expect(events.map(({ kind }) => kind)).toEqual(rows.map(() => "entry_filed"));
    expect(events.map(({ after }) => after?.text)).toEqual(rows.map(({ text }) => text));
    // A last worker, who lives, has nothing left to do.
    w.clock.forward(60);
    await checkDockets(ports, w.deployment, { which: "all" });
    expect(await headOf(record, "mpp")).toBe(ROWS);
    expect(await rollForward(record, "mpp")).toBe(ROWS);
  });
});
