import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import * as z from "zod/mini";
import { ExpectedError } from "../../model/errors.ts";
import type { Instant } from "../../model/time.ts";
import { isThere } from "../saved-file.ts";

/*
 * A backup is a compressed tar file: anybody can look into it with `tar tzf`. It holds the key ring and addresses.
 */

const OWNER_ONLY = 0o600;
const OWNER_FOLDER = 0o700;
/** First in the file: says what it is. */
const NOTE = "docketwire-backup.json";
const Note = z.object({ backup: z.literal("docketwire"), version: z.string(), at: z.string() });
export type BackupNote = z.infer<typeof Note>;

/** Packs `folder` into `file`, which has its name only when it is whole. @throws ExpectedError("conflict" | "missing") */
export async function writeBackup(
  folder: string,
  file: string,
  about: { readonly version: string; readonly at: Instant },
): Promise<void> {
  if (await isThere(file)) throw new ExpectedError("conflict", `${file} is there already`);
  if (!(await isThere(folder))) throw new ExpectedError("missing", `there are no data in ${folder}`);
  const desk = await mkdtemp(path.join(tmpdir(), "docketwire-backup-"));
  const unfinished = `${file}.unfinished`;
  try {
    await writeFile(path.join(desk, NOTE), JSON.stringify({ backup: "docketwire", ...about }));
    const names = await readdir(folder);
    const tar = running([
      "-czf",
      "-",
      "-C",
      desk,
      NOTE,
      "-C",
      path.resolve(folder),
      ...names.map((name) => `./${name}`),
    ]);
    await pipeline(tar.out, createWriteStream(unfinished, { mode: OWNER_ONLY }));
    await tar.ended;
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
    await rm(desk, { recursive: true, force: true });
  }
}

/** Puts the data in `file` into `folder`, whole or not at all. @throws ExpectedError("conflict" | "missing" | "unreadable") */
export async function readBackup(file: string, folder: string): Promise<BackupNote> {
  if (!(await isThere(file))) throw new ExpectedError("missing", `there is no file ${file}`);
  if ((await isThere(folder)) && (await readdir(folder)).length > 0)
    throw new ExpectedError(
      "conflict",
      `there are data in ${folder}: move them away, or set DATA_DIR to an empty folder`,
    );
  const unfinished = `${path.resolve(folder)}.restoring`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: OWNER_FOLDER });
  try {
    await running(["-xzf", path.resolve(file), "-C", unfinished]).ended;
    const note = await noteIn(path.join(unfinished, NOTE));
    await rm(path.join(unfinished, NOTE));
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder);
    return note;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function noteIn(file: string): Promise<BackupNote> {
  try {
    return Note.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (cause) {
    throw new ExpectedError("unreadable", "the file is no backup of Docketwire", { cause });
  }
}

/** The system's own tar, which every system has. It takes no path that leads out of the folder. */
function running(args: readonly string[]) {
  const child = spawn("tar", args, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.on("error", () => reject(new ExpectedError("missing", "there is no tar on this machine")));
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new ExpectedError("unreadable", `tar ended with ${code}: ${said.slice(0, 200)}`));
    });
  });
  ended.catch(() => undefined); // heard by whoever awaits it
  return { out: child.stdout, ended };
}
