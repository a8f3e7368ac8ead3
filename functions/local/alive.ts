import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";

/** Between what the file says and what its file system says of it lies one write. */
const APART_MS_MAX = 2 * 60_000;

/**
 * Says in a file among the data when this copy was last at work. It is written over, never replaced, every minute: whatever
 * puts data back file by file (a backup, rsync, a copy over what is there) must write it, and cannot date its own writing.
 */
export async function sayAlive(dataFolder: string): Promise<void> {
  await mkdir(dataFolder, { recursive: true });
  await writeFile(aliveFile(dataFolder), `${new Date().toISOString()}\n`, { flag: "w" });
}

/**
 * Whether the data were put there later than they were written. A disk or a virtual machine that went back as a whole tells
 * nothing: everything on it is as it was, like that of a machine that was switched off.
 */
export async function arePutBack(dataFolder: string): Promise<boolean> {
  try {
    const said = Date.parse((await readFile(aliveFile(dataFolder), "utf8")).trim());
    const { ctimeMs } = await stat(aliveFile(dataFolder));
    return ctimeMs - said > APART_MS_MAX; // half a line, after a power cut, is no number, and says nothing
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false; // never started, or by a version before
    throw error;
  }
}

function aliveFile(dataFolder: string): string {
  return path.join(dataFolder, "alive");
}
