import { type Group, groupName } from "../../../functions/model/slot.ts";
import type { Table } from "../../../functions/ports/index.ts";
import { membersOf } from "../../../functions/store/groups.ts";
import { readSendSchedule } from "../../../functions/store/runs.ts";
import { glanceAtSends } from "../../../functions/store/send-states.ts";
import { planRuns } from "../../../functions/workflows/mail/plan-runs.ts";
import { sendDigests } from "../../../functions/workflows/mail/send-digests.ts";
import { manyReaders, THURSDAY } from "../many-readers.ts";
import { median, once, threadNow } from "../measure.ts";
import { held, type Row, shown } from "../row.ts";

const SECONDS_MAX = 10;
const GROWTH_MAX = 1.5;
const ROUNDS = 7;
const FEW = 10_000;
const MANY = 100_000;

/** Readers who are due at one hour: planning the run, listing them with their send states, and telling them all. */
export async function rows(): Promise<Row[]> {
  const few = await dueReaders(FEW);
  const many = await dueReaders(MANY);
  const rounds: { few: number; many: number; whole: number }[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const tenTimesFew = await few.timed(MANY / FEW);
    const onceMany = await many.timed(1);
    // The first round warms up.
    if (round > 0) rounds.push({ few: tenTimesFew.ownMs, many: onceMany.ownMs, whole: onceMany.cpuMs });
  }
  const seconds = median(rounds.map((round) => round.many)) / 1000;
  const growth = median(rounds.map((round) => round.many / round.few));
  return [
    held(
      {
        what: "plan a run and list 100,000 due readers with their send states",
        figure: `${shown(seconds)} s; calls: ${await many.calls()}`,
        beside: `${shown(median(rounds.map((round) => round.whole)) / 1000)} s with the stand-in, a table in memory`,
        toReach: `≤ ${SECONDS_MAX} s CPU, no scan`,
        note: "There is no call that scans: the port has none. Items listed are the readers themselves, the groups and the open slots.",
      },
      seconds,
      { max: SECONDS_MAX },
    ),
    held(
      {
        what: "growth of planning and listing",
        figure: `a reader takes ${shown(growth)} × as long among 100,000 as among 10,000`,
        beside: `${shown(median(rounds.map((round) => round.few)))} ms for ten times 10,000; calls for 10,000: ${await few.calls()}`,
        toReach: `linear (≤ ${GROWTH_MAX} ×)`,
      },
      growth,
      { max: GROWTH_MAX },
    ),
    await toldRow(many.copy, MANY),
  ];
}

/** Readers who are due, and what plans their run and lists them all. */
async function dueReaders(count: number) {
  const copy = await manyReaders(count);
  const { ports, deployment, readers, clock } = copy;
  clock.set(THURSDAY);
  const list = async (): Promise<void> => {
    const plan = await planRuns(ports, deployment, await readSendSchedule(readers));
    let found = 0;
    for (const open of plan.open) {
      const group = plan.groups.find((one) => groupName(one) === groupName(open.group));
      for (const shard of group?.shards ?? []) found += await statesIn(readers, open.group, shard);
    }
    if (found !== count) throw new Error(`${found} of ${count} readers were listed`);
  };
  const calls = async (): Promise<string> => {
    const before = { ...readers.calls };
    await list();
    const { query, getMany, get, write, listed } = readers.calls;
    return `${query - before.query} query (${listed - before.listed} items), ${getMany - before.getMany} getMany, ${get - before.get} get, ${write - before.write} write`;
  };
  /** CPU time of so many listings, with and without what the stand-in took to find items. */
  const timed = async (times: number): Promise<{ cpuMs: number; ownMs: number }> => {
    const before = readers.calls.readMs;
    const begun = threadNow();
    for (let time = 0; time < times; time += 1) await list();
    const cpuMs = threadNow() - begun;
    return { cpuMs, ownMs: cpuMs - (readers.calls.readMs - before) };
  };
  return { copy, timed, calls };
}

const rethrow = (_: string, error: Error): never => {
  throw error;
};

async function statesIn(readers: Table, group: Group, shard: number): Promise<number> {
  let found = 0;
  let start: string | undefined;
  do {
    const page = await membersOf(readers, group, shard, start);
    found += (await glanceAtSends(readers, page.ids, rethrow)).length;
    start = page.next;
  } while (start !== undefined);
  return found;
}

/** The whole run, the mail service accepting at once: not asked for by the figures, but what a run costs. */
async function toldRow(
  { ports, deployment, sent, readers }: Awaited<ReturnType<typeof manyReaders>>,
  count: number,
): Promise<Row> {
  const before = { ...readers.calls };
  const { cpuMs } = await once(async () => {
    for (let tick = 0; tick < 10 && sent.count < count; tick += 1) await sendDigests(ports, deployment, {});
  });
  const { query, getMany, get, write } = readers.calls;
  const per = (now: number, then: number): string => shown((now - then) / count);
  return {
    what: `tell ${count.toLocaleString("en-US")} readers, the mail service accepting at once`,
    figure: `${shown(cpuMs / 1000)} s, ${shown((sent.count / cpuMs) * 1000)} mails a second and core; calls a mail: ${per(write, before.write)} write, ${per(get, before.get)} get, ${per(getMany, before.getMany)} getMany, ${per(query, before.query)} query`,
    beside: "–",
    toReach: "–",
    note: `${sent.count.toLocaleString("en-US")} mails were accepted.`,
  };
}
