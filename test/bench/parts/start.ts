import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
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
      {
        what: "npm ci",
        figure: "not measured here",
        beside: "–",
        toReach: "≤ 120 s",
        note: "It depends on the network; CI's log has it.",
      },
      {
        what: "npm test",
        figure: "not measured here",
        beside: "–",
        toReach: "≤ 3 min",
        note: "A run beside others' work says nothing; vitest prints the time of each run.",
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

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
    await wait(500);
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
