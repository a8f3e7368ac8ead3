import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod/mini";
import type { Table } from "../ports/index.ts";
import { adoptGeneration, generationOf } from "../store/copy.ts";
import { arePutBack, sayAlive } from "./alive.ts";

/** The number of the copy that may send; `next` while it is being counted up. */
const Kept = z.object({
  current: z.string(),
  next: z.optional(z.string()),
  /** The data folder that may send: its number in the file system, which a copy of it does not have. */
  place: z.optional(z.string()),
});
type Kept = z.infer<typeof Kept>;

/**
 * Counts up the generation of this copy, in its table and in a file beside the data folder, not in it. A folder copied
 * to another place, with the file or without it, or put back from a backup (in its place, with the file, whenever it was
 * made), sends nothing until `cli release mail`.
 * @returns the generation that may send
 */
export async function renewGeneration(dataFolder: string, readers: Table): Promise<string> {
  const file = generationFile(dataFolder);
  await mkdir(dataFolder, { recursive: true });
  const place = await placeOf(dataFolder);
  const known = await keptIn(file);
  const isElsewhere = (known?.place !== undefined && known.place !== place) || (await arePutBack(dataFolder));
  // Put back or copied together with this file: nobody but a person knows which of the two is the one that sends.
  const kept = known && !isElsewhere ? known : await keepIn(file, { current: firstGeneration(), place });
  await sayAlive(dataFolder);
  const inTable = await generationOf(readers, kept.current);
  // A kill between the two writes below leaves the table at either number.
  if (inTable !== kept.current && inTable !== kept.next) return kept.current;
  const next = countedUp(inTable);
  await keepIn(file, { current: inTable, next, place });
  await adoptGeneration(readers, next);
  return (await keepIn(file, { current: next, place })).current;
}

function firstGeneration(): string {
  return `${randomBytes(4).toString("hex")}.1`;
}

/** The number of a folder in its file system: it stays when the folder is renamed, and a copy has another. */
async function placeOf(folder: string): Promise<string> {
  const { ino } = await stat(folder, { bigint: true });
  return String(ino);
}

/** Forgets which copy may send: whatever is in `dataFolder` next is a restored copy, and on hold. */
export async function forgetGeneration(dataFolder: string): Promise<void> {
  await rm(generationFile(dataFolder), { force: true });
}

/** `.docketwire` → `.docketwire.generation` */
function generationFile(dataFolder: string): string {
  return `${path.resolve(dataFolder)}.generation`;
}

/** "3f9a01bc.7" → "3f9a01bc.8" */
function countedUp(generation: string): string {
  const [copy = "", count = "0"] = generation.split(".");
  return `${copy}.${Number(count) + 1}`;
}

async function keptIn(file: string): Promise<Kept | undefined> {
  try {
    return Kept.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function keepIn(file: string, kept: Kept): Promise<Kept> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, `${JSON.stringify(kept)}\n`);
  await rename(`${file}.new`, file);
  return kept;
}
