import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** A place for a socket that only this user reaches: no browser and no other user can connect to it. */
export interface PrivateSocket {
  readonly path: string;
  remove(): Promise<void>;
}

/** A socket file in a fresh folder of mode 0700; on Windows a pipe with a name that nobody can guess. */
export async function privateSocket(): Promise<PrivateSocket> {
  if (process.platform === "win32")
    return { path: `\\\\.\\pipe\\docketwire-${randomUUID()}`, remove: () => Promise.resolve() };
  const folder = await mkdtemp(path.join(tmpdir(), "docketwire-")); // mkdtemp's mode is 0700
  return { path: path.join(folder, "socket"), remove: () => rm(folder, { recursive: true, force: true }) };
}
