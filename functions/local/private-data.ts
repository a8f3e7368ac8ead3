import { chmod, mkdir } from "node:fs/promises";

const NOBODY_ELSE = 0o077;
const OWNER_ONLY = 0o700;

/**
 * Makes `folder`, and whatever this process writes from now on, its owner's alone: addresses of readers and keys are in it.
 * A folder of an earlier release is shut as well, and with it all that lies below.
 */
export async function keepPrivate(folder: string): Promise<void> {
  process.umask(NOBODY_ELSE);
  await mkdir(folder, { recursive: true, mode: OWNER_ONLY });
  await chmod(folder, OWNER_ONLY);
}
