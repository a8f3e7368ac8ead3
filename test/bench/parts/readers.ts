import { groupName } from "../../../functions/model/slot.ts";
import { membersOf } from "../../../functions/store/groups.ts";
import { readDesk } from "../../../functions/store/runs.ts";
import { glanceAtSends } from "../../../functions/store/send-states.ts";
import { planRuns } from "../../../functions/workflows/plan-runs.ts";
import { sendDigests } from "../../../functions/workflows/send-digests.ts";
import { manyReaders, THURSDAY } from "../many-readers.ts";
import { median, once } from "../measure.ts";
import { held, type Row, shown } from "../row.ts";

const SECONDS_MAX = 10;
const GROWTH_MAX = 1.5;
const ROUNDS = 5;

/** Readers who are due at one hour: planning the run, listing them with their send states, and telling them all. */
export async function rows(): Promise<Row[]> {
  const few = await listed(10_000);
  const many = await listed(100_000);
  const growth = many.cpuMs / 100_000 / (few.cpuMs / 10_000);
  return [
    held(
      {
        what: "plan a run and list 100,000 due readers with their send states",
        figure: `${shown(many.cpuMs / 1000)} s; calls: ${many.calls}`,
        beside: "table in memory; calls are DynamoDB's",
        toReach: `≤ ${SECONDS_MAX} s CPU, no scan`,
        note: "There is no call that scans: the port has none. Items listed are the readers themselves, the groups and the open slots.",
      },
      many.cpuMs / 1000,
      { max: SECONDS_MAX },
    ),
    held(
      {
        what: "growth",
        figure: `a reader takes ${shown(growth)} × as long among 100,000 as among 10,000`,
        beside: `${shown(few.cpuMs)} ms for 10,000; calls: ${few.calls}`,
        toReach: `linear (≤ ${GROWTH_MAX} ×)`,
      },
      growth,
      { max: GROWTH_MAX },
    ),
    many.told,
  ];
}

async function listed(count: number): Promise<{ cpuMs: number; calls: string; told: Row }> {
  const copy = await manyReaders(count);
  const { ports, deployment, readers, clock } = copy;
  clock.set(THURSDAY);
  const list = async (): Promise<number> => {
    const plan = await planRuns(ports, deployment, await readDesk(readers));
    let found = 0;
    for (const open of plan.open) {
      const group = plan.groups.find((one) => groupName(one) === groupName(open.group));
      for (const shard of group?.shards ?? []) found += await statesIn(open.group, shard);
    }
    return found;
  };
  const statesIn = async (group: Parameters<typeof membersOf>[1], shard: number): Promise<number> => {
    let found = 0;
    let start: string | undefined;
    do {
      const page = await membersOf(readers, group, shard, start);
      found += (await glanceAtSends(readers, page.ids)).length;
      start = page.next;
    } while (start !== undefined);
    return found;
  };
  const times: number[] = [];
  let calls = "";
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = { ...readers.calls };
    const { value, cpuMs } = await once(list);
    if (value !== count) throw new Error(`${value} of ${count} readers were listed`);
    times.push(cpuMs);
    const { query, getMany, get, write, listed: items } = readers.calls;
    calls = `${query - before.query} query (${items - before.listed} items), ${getMany - before.getMany} getMany, ${get - before.get} get, ${write - before.write} write`;
  }
  return { cpuMs: median(times), calls, told: await toldRow(copy, count) };
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
