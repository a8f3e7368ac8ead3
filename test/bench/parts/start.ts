import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ROOT } from "../../support/imports.ts";
import { replayUntil } from "../../support/replay-run.ts";
import { once as measuredOnce, median } from "../measure.ts";
import { held, type Row, shown } from "../row.ts";

const SECONDS_MAX = 5;
const ROUNDS = 5;
const PAGE_WAIT_MS = 60_000;

/** From the command to the first page, and the whole replay. */
export async function rows(): Promise<Row[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await firstPageSeconds());
  const folder = mkdtempSync(join(tmpdir(), "docketwire-bench-"));
  try {
    const replayed = await measuredOnce(() => replayUntil(folder, "2100-01-01T00:00:00.000Z"));
    return [
      held(
        {
          what: "npm start to the first page, on an empty data folder (wall)",
          figure: `${shown(median(times))} s`,
          beside: `${ROUNDS} starts: ${times.map(shown).join(", ")} s`,
          toReach: `≤ ${SECONDS_MAX} s`,
        },
        median(times),
        { max: SECONDS_MAX },
      ),
      {
        what: "the whole replay, from an empty data folder to the last digest",
        figure: `${shown(replayed.cpuMs / 1000)} s CPU, ${shown(replayed.wallMs / 1000)} s wall`,
        beside: `${replayed.value.events.length} events, ${replayed.value.mails.length} mails`,
        toReach: "–",
      },
      installRow(),
      testsRow(),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `npm ci` in an empty folder with our lock file, from the registry or npm's own cache. */
function installRow(): Row {
  const what = "npm ci in an empty folder (wall)";
  const toReach = `≤ ${INSTALL_SECONDS_MAX} s`;
  const folder = mkdtempSync(join(tmpdir(), "docketwire-bench-"));
  try {
    for (const name of ["package.json", "package-lock.json", ".npmrc"]) cpSync(join(ROOT, name), join(folder, name));
    const begin = performance.now();
    const { status } = spawnSync("npm", ["ci", "--silent"], { cwd: folder, timeout: INSTALL_SECONDS_MAX * 2_000 });
    const seconds = (performance.now() - begin) / 1000;
    if (status !== 0) return { what, figure: "not measured: npm ci failed here", beside: "–", toReach };
    return held({ what, figure: `${shown(seconds)} s`, beside: "–", toReach }, seconds, { max: INSTALL_SECONDS_MAX });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const INSTALL_SECONDS_MAX = 120;

/** The whole suite, with its checks of types, lint and format. */
function testsRow(): Row {
  const what = "npm test (wall)";
  const toReach = `≤ ${TEST_SECONDS_MAX / 60} min`;
  const begin = performance.now();
  const { status } = spawnSync("npm", ["test", "--silent"], { cwd: ROOT, timeout: TEST_SECONDS_MAX * 5_000 });
  const seconds = (performance.now() - begin) / 1000;
  if (status !== 0) return { what, figure: "not measured: a test failed here", beside: "–", toReach };
  return held({ what, figure: `${shown(seconds)} s`, beside: "–", toReach }, seconds, { max: TEST_SECONDS_MAX });
}

const TEST_SECONDS_MAX = 180;

async function firstPageSeconds(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "docketwire-bench-"));
  const begin = performance.now();
  const program = spawn("npm", ["start", "--silent"], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: folder, PORT: String(PORT) },
    stdio: "ignore",
    detached: true,
  });
  try {
    while (!(await answers())) {
      if (performance.now() - begin > PAGE_WAIT_MS) throw new Error("no page came");
      await wait(20);
    }
    return (performance.now() - begin) / 1000;
  } finally {
    // The whole group: npm does not pass a kill on to what it started.
    if (program.pid !== undefined) process.kill(-program.pid, "SIGTERM");
    if (program.exitCode === null) await once(program, "exit");
    while (await answers()) await wait(50); // npm ends before what it started does
    rmSync(folder, { recursive: true, force: true });
  }
}

const PORT = 18_473;

async function answers(): Promise<boolean> {
  return fetch(`http://127.0.0.1:${PORT}/`).then(
    (answer) => answer.text().then(() => answer.status === 200),
    () => false,
  );
}
