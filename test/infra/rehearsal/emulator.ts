import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, openSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** The emulator, from PyPI. Only this command fetches it; nothing else here needs Python. */
const MOTO = "moto[server]==5.2.5";
const PORT = 5_987;
const STARTS_IN_SECONDS = 60;

/** An AWS of this machine, on the loopback. */
export interface Emulator {
  /** For the CDK: the emulator knows its own buckets only under this name. */
  readonly endpoint: string;
  /** The same, as a number: clients then put a bucket's name into the path. */
  readonly address: string;
  close(): Promise<void>;
}

/** Starts the emulator, fetched into a virtual environment below `folder` the first time; its output goes into `emulator.log`. */
export async function startEmulator(folder: string): Promise<Emulator> {
  const python = join(folder, "python");
  const bin = join(python, process.platform === "win32" ? "Scripts" : "bin");
  if (!existsSync(join(bin, "moto_server"))) {
    run("python3", ["-m", "venv", python]);
    run(join(bin, "pip"), ["install", "--quiet", MOTO]);
  }
  const log = openSync(join(folder, "emulator.log"), "w");
  const server = spawn(join(bin, "moto_server"), ["-H", "127.0.0.1", "-p", String(PORT)], {
    stdio: ["ignore", log, log],
  });
  const address = `http://127.0.0.1:${PORT}`;
  await answers(server, address);
  return {
    endpoint: `http://localhost:${PORT}`,
    address,
    async close() {
      if (server.exitCode !== null) return;
      server.kill();
      await once(server, "exit");
    },
  };
}

function run(program: string, args: readonly string[]): void {
  const { status, error } = spawnSync(program, args, { stdio: "inherit" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${error?.message ?? `status ${status}`}`);
}

async function answers(server: ChildProcess, address: string): Promise<void> {
  for (let second = 0; second < STARTS_IN_SECONDS; second += 1) {
    if (server.exitCode !== null) throw new Error(`the emulator ended with status ${server.exitCode}`);
    const isUp = await fetch(`${address}/moto-api/`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await wait(1_000);
  }
  throw new Error("the emulator does not answer");
}
