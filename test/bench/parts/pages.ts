import { Agent, get } from "node:http";
import { createApp } from "../../../functions/web/create-app.ts";
import { STYLE_PATH } from "../../../functions/web/style.ts";
import { anEntry, fileEntries, MPP } from "../../support/filed-entries.ts";
import { served } from "../../support/served.ts";
import { world } from "../../support/world.ts";
import { type Measured, measure, once, percentile } from "../measure.ts";
import { held, type Row, shown } from "../row.ts";
import { sortedTable } from "../sorted-table.ts";

const ENTRIES = 5_000;
const KEPT_MIN = 500;
const CHANGED_MIN = 50;
const P99_MS_MAX = 50;
const AT = "2019-06-26T15:00:00.000Z";
const PAGE = "/matters/mpp";
const LIST = "/matters/mpp/entries";

/** Pages of a matter with 5,000 entries beside a static file of the same server. */
export async function rows(): Promise<Row[]> {
  const copy = await copyOf(ENTRIES);
  const app = createApp(copy.ports, copy.deployment, { clientAddress: () => "203.0.113.7" });
  const ask = async (path: string): Promise<number> => {
    const answer = await app.request(path);
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    return (await answer.text()).length;
  };
  const [page, changed, list, file] = await measure(
    [
      { name: "page", run: () => ask(PAGE) },
      { name: "page, head moved", run: () => copy.fileOne().then(() => ask(PAGE)) },
      { name: "list", run: () => ask(LIST) },
      { name: "static file", run: () => ask(STYLE_PATH) },
    ],
    { rounds: 8, repeats: 20 },
  );
  if (!page || !changed || !list || !file) throw new Error("nothing was measured");
  return [
    handlerRow("the matter's page, head unchanged", page, file, KEPT_MIN),
    handlerRow("the matter's page, one entry filed before each request", changed, file, CHANGED_MIN),
    handlerRow("the list of entries, head unchanged", list, file),
    ...(await socketRows(copy)),
  ];
}

function handlerRow(what: string, ours: Measured, file: Measured, perSecondMin?: number): Row {
  const perSecond = (one: Measured): number => 1000 / one.cpuMs;
  const row = {
    what: `${what} (${ENTRIES.toLocaleString("en-US")} entries), request to answer`,
    figure: `${shown(perSecond(ours))} requests a second and core, ${shown(ours.cpuMs)} ms each`,
    beside: `static file ${shown(perSecond(file))} a second`,
  };
  if (perSecondMin === undefined) return { ...row, toReach: "–" };
  return held({ ...row, toReach: `≥ ${perSecondMin} a second` }, perSecond(ours), { min: perSecondMin });
}

async function copyOf(entries: number) {
  const outside = world({ now: AT, matters: [MPP] });
  const record = sortedTable();
  const ports = { ...outside.ports, record };
  const entryOf = (n: number) =>
    anEntry({
      number: String(n),
      filedOn: `20${10 + (n % 9)}-0${1 + (n % 9)}-1${n % 10}`,
      text: `Motion ${n} of Example Law Institute for leave to file out of time.`,
      ...(n % 50 === 0
        ? {
            kind: "amicus_brief" as const,
            weight: "filing" as const,
            filer: `Institute ${n}`,
            amici: [`Institute ${n}`],
          }
        : {}),
    });
  let count = 0;
  const fileOne = async (): Promise<void> => {
    count += 1;
    await fileEntries(record, AT, [entryOf(count)]);
  };
  while (count < entries) await fileOne();
  return { ports, deployment: outside.deployment, fileOne };
}

/** Through sockets, server and client in one process: what a visitor waits. */
async function socketRows(copy: Awaited<ReturnType<typeof copyOf>>): Promise<Row[]> {
  const server = await served(copy);
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  try {
    const ask = (path: string) => answered(agent, server.url + path);
    const file = await underLoad(() => ask(STYLE_PATH));
    const page = await underLoad(() => ask(PAGE));
    const fileAgain = await underLoad(() => ask(STYLE_PATH));
    const pageAgain = await underLoad(() => ask(PAGE));
    const latencies = [...page.latencies, ...pageAgain.latencies];
    const p99 = percentile(latencies, 0.99);
    const perSecond = Math.max(page.perSecond, pageAgain.perSecond);
    return [
      held(
        {
          what: `the matter's page over ${CONNECTIONS} connections (wall; client and server share a core)`,
          figure: `p50 ${shown(percentile(latencies, 0.5))} ms, p99 ${shown(p99)} ms, ${shown(perSecond)} requests a second`,
          beside: `static file p99 ${shown(percentile([...file.latencies, ...fileAgain.latencies], 0.99))} ms, ${shown(Math.max(file.perSecond, fileAgain.perSecond))} a second`,
          toReach: `p99 ≤ ${P99_MS_MAX} ms`,
        },
        p99,
        { max: P99_MS_MAX },
      ),
    ];
  } finally {
    agent.destroy();
    await server.close();
  }
}

const CONNECTIONS = 4;
const REQUESTS = 1_000;

async function underLoad(ask: () => Promise<void>): Promise<{ latencies: number[]; perSecond: number }> {
  const latencies: number[] = [];
  let left = REQUESTS;
  const visitor = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const begin = performance.now();
      await ask();
      latencies.push(performance.now() - begin);
    }
  };
  for (let warmUp = 0; warmUp < 50; warmUp += 1) await ask();
  const { wallMs } = await once(() => Promise.all(Array.from({ length: CONNECTIONS }, visitor)));
  return { latencies, perSecond: REQUESTS / (wallMs / 1000) };
}

function answered(agent: Agent, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => {
      answer.on("end", () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`status ${answer.statusCode}`)),
      );
      answer.on("error", reject);
      answer.resume();
    }).on("error", reject);
  });
}
