import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { copyOfTheCheckout } from "./checkout.ts";
import type { Job } from "./lane.ts";

const LANE = fileURLToPath(new URL("lane.ts", import.meta.url));

/** Takes jobs one after the other. */
export interface Lane {
  /** The test that failed, or null; a job that takes longer than `timeoutMs` counts as noticed. */
  show(job: Job, timeoutMs: number): Promise<string | null>;
  end(): Promise<void>;
}

/** A lane with a copy of the checkout as it is now, whose process is started anew when a job did not end. */
export function startLane(): Lane {
  const folder = copyOfTheCheckout();
  let running: ChildProcess | undefined;
  return {
    async show(job, timeoutMs) {
      running ??= await started(folder);
      const answer = await answerOf(running, job, timeoutMs);
      if (answer !== undefined) return answer;
      stop(running);
      running = undefined;
      writeFileSync(join(folder, job.path), job.source);
      return "runs for ever";
    },
    async end() {
      if (running) {
        running.disconnect();
        await once(running, "exit");
      }
      rmSync(folder, { recursive: true });
    },
  };
}

async function started(folder: string): Promise<ChildProcess> {
  const child = fork(LANE, [folder], {
    detached: true,
    execArgv: ["--disable-warning=ExperimentalWarning"],
    stdio: "ignore",
  });
  await once(child, "message");
  return child;
}

/** Undefined: none in time, or the process is gone. */
async function answerOf(child: ChildProcess, job: Job, timeoutMs: number): Promise<string | null | undefined> {
  return new Promise((resolve) => {
    const settle = (answer: string | null | undefined): void => {
      clearTimeout(timer);
      child.off("message", settle).off("exit", gone);
      resolve(answer);
    };
    const gone = (): void => settle(undefined);
    const timer = setTimeout(gone, timeoutMs);
    child.once("message", settle).once("exit", gone);
    child.send(job);
  });
}

/** With its workers. */
function stop({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, "SIGKILL");
}
