import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const START = fileURLToPath(new URL("../../functions/local/start.ts", import.meta.url));

/** `npm start` as a program of its own. */
export interface StartedCopy {
  readonly program: ChildProcess;
  readonly ended: Promise<number | null>;
  said(): { out: string; err: string };
  /** Resolves when the program says it. */
  hears(words: string): Promise<void>;
}

/** Starts the program on the data in `folder`. */
export function startCopy(
  folder: string,
  how: { readonly port?: number; readonly args?: readonly string[]; readonly cwd?: string } = {},
): StartedCopy {
  const program = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", START, ...(how.args ?? [])], {
    env: { ...process.env, DATA_DIR: folder, PORT: String(how.port ?? 0), HOST: "127.0.0.1" },
    cwd: how.cwd,
  });
  let [out, err] = ["", ""];
  program.stdout?.on("data", (chunk) => {
    out += chunk;
  });
  program.stderr?.on("data", (chunk) => {
    err += chunk;
  });
  const ended = new Promise<number | null>((resolve) => program.once("exit", resolve));
  return {
    program,
    ended,
    said: () => ({ out, err }),
    hears: (words) =>
      new Promise((resolve, reject) => {
        const look = setInterval(() => out.includes(words) && done(resolve), 20);
        const done = (then: () => void): void => {
          clearInterval(look);
          then();
        };
        void ended.then(() => done(() => (out.includes(words) ? resolve() : reject(new Error(`ended: ${out}${err}`)))));
      }),
  };
}
