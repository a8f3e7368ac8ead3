import { createWriteStream } from "node:fs";
import { mkdir, rename, stat } from "node:fs/promises";
import path from "node:path";
import { jsonLog } from "../adapters/json-log.ts";
import type { Log } from "../ports/index.ts";

/** A log that has grown beyond this becomes `log.old.jsonl` at the next start. */
const LOG_BYTES_MAX = 10_000_000;

/** The log in `folder`/log.jsonl; an error is said to `say` as well, the first time it comes. */
export async function fileLog(
  folder: string,
  say: (line: string) => void,
): Promise<{ log: Log; close(): Promise<void> }> {
  const file = path.join(folder, "log.jsonl");
  await mkdir(folder, { recursive: true });
  const size = (await stat(file).catch(() => undefined))?.size ?? 0;
  if (size > LOG_BYTES_MAX) await rename(file, path.join(folder, "log.old.jsonl"));
  const stream = createWriteStream(file, { flags: "a" });
  const log = jsonLog({ now: () => new Date().toISOString(), write: (line) => void stream.write(line) });
  const said = new Set<string>();
  return {
    log: {
      ...log,
      error(message, fields) {
        if (!said.has(message)) say(`Error: ${message}. See ${file}.`);
        said.add(message);
        log.error(message, fields);
      },
    },
    close: () => new Promise((resolve) => stream.end(() => resolve())),
  };
}
