import { randomBytes } from "node:crypto";
import { chmod, link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { ExpectedError } from "../model/errors.ts";
import type { Instant } from "../model/time.ts";
import { freshKeyRing, type KeyRing, parseKeyRing } from "./hmac-keyring.ts";

/** Readable by its owner alone. */
const OWNER_ONLY = 0o600;

/**
 * The key ring kept in `file`, made on the first run. A damaged file stops the program: a fresh ring in its place would
 * silently kill every unsubscribe link that was ever sent.
 * @throws ExpectedError("invalid") for a damaged file
 */
export async function keyRingIn(file: string, now: Instant): Promise<KeyRing> {
  const known = await readRing(file);
  if (known) return known;
  await mkdir(path.dirname(file), { recursive: true });
  const written = await writeAside(file, freshKeyRing(now));
  try {
    // A link is made only if nothing is there: of two first runs at once, one ring wins.
    await link(written, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(written, { force: true });
  }
  const ring = await readRing(file);
  if (!ring) throw new ExpectedError("missing", `the key ring could not be kept in ${file}`);
  return ring;
}

/** Puts what `change` makes of the ring in `file` in its place. */
export async function changeKeyRingIn(
  file: string,
  now: Instant,
  change: (ring: KeyRing) => KeyRing,
): Promise<KeyRing> {
  const ring = change(await keyRingIn(file, now));
  await rename(await writeAside(file, ring), file);
  return ring;
}

async function readRing(file: string): Promise<KeyRing | undefined> {
  try {
    const json = await readFile(file, "utf8");
    await chmod(file, OWNER_ONLY);
    return parseKeyRing(json);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function writeAside(file: string, ring: KeyRing): Promise<string> {
  const aside = `${file}.${randomBytes(8).toString("hex")}.tmp`;
  await writeFile(aside, `${JSON.stringify(ring, null, 2)}\n`, { mode: OWNER_ONLY, flag: "wx" });
  return aside;
}
