import { readFile } from "node:fs/promises";
import { ExpectedError } from "../model/errors.ts";

/** Version of the program in this checkout. @throws ExpectedError("unreadable") when package.json states none */
export async function versionOf(): Promise<string> {
  const file = new URL("../../package.json", import.meta.url);
  const { version } = JSON.parse(await readFile(file, "utf8")) as { version?: unknown };
  if (typeof version === "string") return version;
  throw new ExpectedError("unreadable", "package.json states no version");
}
