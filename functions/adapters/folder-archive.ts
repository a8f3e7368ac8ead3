import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { ExpectedError } from "../model/errors.ts";
import type { Archive } from "../ports/index.ts";

/** An unfinished write older than this belongs to a process that died. */
const UNFINISHED_AGE_MAX_MS = 3_600_000;
const DAY_MS = 24 * 3_600_000;
const RECENT_AGE_MAX_MS = 30 * DAY_MS;

/**
 * An archive in a folder: `content/ab/ab12…` by SHA-256, `recent/…` the same for 30 days, `named/…` for what can be made
 * anew, `unfinished/` for writes under way. A file gets its name only when it is whole, so a kill at any moment leaves no torn one.
 */
export function folderArchive(folder: string): Archive {
  const ready = onceADay(() => prepare(folder));
  const fileIn = (part: string, sha256: string): string => path.join(folder, part, sha256.slice(0, 2), sha256);
  const contentFile = (sha256: string): string => fileIn("content", sha256);
  const recentFile = (sha256: string): string => fileIn("recent", sha256);
  return {
    async put(bytes, { kept }) {
      const sha256 = sha256Of(bytes);
      const file = kept === "for 30 days" ? recentFile(sha256) : contentFile(sha256);
      if (!(await isFile(file))) {
        await ready();
        await writeWhole(folder, file, bytes);
      }
      return sha256;
    },
    async get(sha256) {
      const bytes = isSha256(sha256)
        ? ((await readIfThere(contentFile(sha256))) ?? (await readIfThere(recentFile(sha256))))
        : undefined;
      if (!bytes)
        throw new ExpectedError("missing", `nothing is archived under ${JSON.stringify(sha256.slice(0, 64))}`);
      if (sha256Of(bytes) !== sha256)
        throw new ExpectedError("unreadable", `the archived file ${sha256} was changed: its bytes have another hash`);
      return bytes;
    },
    has: async (sha256) =>
      isSha256(sha256) && ((await isFile(contentFile(sha256))) || (await isFile(recentFile(sha256)))),
    async delete(sha256) {
      if (!isSha256(sha256)) return;
      for (const file of [contentFile(sha256), recentFile(sha256)]) await rm(file, { force: true });
    },
    async *list() {
      for (const part of ["content", "recent"]) {
        for (const two of await namesIn(path.join(folder, part))) {
          for (const name of await namesIn(path.join(folder, part, two))) if (isSha256(name)) yield name;
        }
      }
    },
    async putNamed(name, bytes) {
      await ready();
      await writeWhole(folder, namedFile(folder, name), bytes);
    },
    getNamed: (name) => readIfThere(namedFile(folder, name)),
  };
}

async function prepare(folder: string): Promise<void> {
  const unfinished = path.join(folder, "unfinished");
  await mkdir(path.join(folder, "named"), { recursive: true });
  await mkdir(unfinished, { recursive: true });
  const recent = path.join(folder, "recent");
  await mkdir(recent, { recursive: true });
  await removeOlder(unfinished, UNFINISHED_AGE_MAX_MS);
  for (const part of await readdir(recent)) await removeOlder(path.join(recent, part), RECENT_AGE_MAX_MS);
}

async function removeOlder(folder: string, ageMaxMs: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const age = Date.now() - ((await stat(file).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (age > ageMaxMs) await rm(file, { force: true });
  }
}

async function writeWhole(folder: string, file: string, bytes: Uint8Array): Promise<void> {
  const unfinished = path.join(folder, "unfinished", randomBytes(16).toString("hex"));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(unfinished, bytes, { flag: "wx" });
  await rename(unfinished, file);
}

/** A readable file name that is different for different names, on file systems that ignore case too. */
function namedFile(folder: string, name: string): string {
  const readable = name.replace(/[^\w-]+/g, "-").slice(0, 80); // "last/ca9/19-15716" → "last-ca9-19-15716"
  return path.join(folder, "named", `${readable}.${sha256Of(Buffer.from(name)).slice(0, 32)}`);
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text); // 64 hex digits; anything else could be a path
}

async function isFile(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.isFile() ?? false;
}

async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function onceADay(prepareOnce: () => Promise<void>): () => Promise<void> {
  let prepared: Promise<void> | undefined;
  let preparedMs = 0;
  return () => {
    if (!prepared || Date.now() - preparedMs > DAY_MS) {
      preparedMs = Date.now();
      prepared = prepareOnce();
    }
    return prepared;
  };
}
