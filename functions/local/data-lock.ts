import { createHash } from "node:crypto";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { ExpectedError } from "../model/errors.ts";

/**
 * Takes `folder` for this process until the returned function is called or the process ends, however it ends: the lock is
 * a socket that somebody answers, so a killed process leaves none behind.
 * @throws ExpectedError("conflict") when another process has it
 */
export async function lockData(folder: string): Promise<() => Promise<void>> {
  const socket = socketOf(path.resolve(folder));
  for (const attempt of ["first", "after clearing away"] as const) {
    const server = createServer((visitor) => visitor.end());
    server.unref();
    try {
      server.listen(socket);
      await once(server, "listening");
      return () => new Promise((resolve) => server.close(() => resolve()));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
      if (attempt === "after clearing away" || (await isAnswered(socket)))
        throw new ExpectedError("conflict", `another Docketwire is running on the data in ${folder}: stop it first`);
      await rm(socket, { force: true });
    }
  }
  throw new ExpectedError("conflict", `the data in ${folder} could not be locked`);
}

/** A path of a socket is short (about 100 bytes): the folder's hash in the folder for temporary files. */
function socketOf(folder: string): string {
  const name = `docketwire-${createHash("sha256").update(folder).digest("hex").slice(0, 24)}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : path.join(tmpdir(), `${name}.sock`);
}

async function isAnswered(socket: string): Promise<boolean> {
  const visitor = connect(socket);
  try {
    await once(visitor, "connect");
    return true;
  } catch {
    return false;
  } finally {
    visitor.destroy();
  }
}
