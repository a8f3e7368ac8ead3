import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const START = fileURLToPath(new URL("../../functions/local/start.ts", import.meta.url));

/** Starts the program on the data in `folder`, waits until it is up, kills it `afterMs` later without warning, and gives what it said. */
export async function startAndKill(folder: string, afterMs: number): Promise<string> {
  const program = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", START], {
    env: { ...process.env, DATA_DIR: folder, PORT: "0", HOST: "127.0.0.1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const ended = new Promise<void>((resolve) => program.once("exit", () => resolve()));
  const isUp = new Promise<void>((resolve) => {
    const hear = (chunk: Buffer): void => {
      said += String(chunk);
      if (said.includes(" is at http")) resolve();
    };
    program.stdout.on("data", hear);
    program.stderr.on("data", hear);
  });
  await Promise.race([isUp, ended]);
  await wait(afterMs);
  program.kill("SIGKILL");
  await ended;
  return said;
}
