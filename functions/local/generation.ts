import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * The generation of the copy that may send, kept beside `folder`, not in it: a copy of the folder taken elsewhere, or put
 * back from a backup that another copy has gone beyond, finds another number there and sends nothing until
 * `cli release mail`.
 */
export async function generationBeside(folder: string): Promise<string> {
  const file = generationFile(folder);
  const known = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (known?.trim()) return known.trim();
  const generation = randomBytes(8).toString("hex");
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${generation}\n`);
  return generation;
}

/** `.docketwire` → `.docketwire.generation` */
function generationFile(folder: string): string {
  return `${path.resolve(folder)}.generation`;
}
