import { access, readFile, stat } from "node:fs/promises";
import { ExpectedError } from "../model/errors.ts";

/** The bytes of a file that a person named. @throws ExpectedError("missing"), or ("unreadable") when it has more than `bytesMax` */
export async function savedFile(file: string, bytesMax = Number.POSITIVE_INFINITY): Promise<Uint8Array> {
  const about = await stat(file).catch(() => undefined);
  if (!about?.isFile()) throw new ExpectedError("missing", `no such file: ${file}`);
  if (about.size > bytesMax)
    throw new ExpectedError("unreadable", `page over a limit: ${about.size} bytes, at most ${bytesMax}: ${file}`);
  return new Uint8Array(await readFile(file));
}

/** The text of a file that a person named. @throws as {@link savedFile} */
export async function savedText(file: string): Promise<string> {
  return new TextDecoder().decode(await savedFile(file));
}

/** Whether something is at this path. */
export async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
