import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { workerIsolate } from "../../adapters/worker-isolate.ts";
import { courtOf } from "../../model/courts.ts";
import { ExpectedError } from "../../model/errors.ts";
import type { Page } from "../../model/source.ts";
import type { Command } from "./command.ts";

/** A saved page larger than this is not even opened. */
const FILE_BYTES_MAX = 20 * 1024 * 1024;

/** Prints what a saved page says: one JSON document in the normal form. Read in the same bounded worker as in a check. */
export const readCommand: Command = {
  name: "read",
  usage: "read <format> <file> [--court ID]",
  async run(args, io) {
    const { format, file, court } = argumentsOf(args);
    const page = await pageOf(format, file, court ?? io.env["DOCKET_COURT"]);
    const isolate = workerIsolate();
    try {
      io.out(JSON.stringify(await isolate.read(format, page), null, 1));
    } finally {
      await isolate.close();
    }
    return 0;
  },
};

function argumentsOf(args: readonly string[]): { format: string; file: string; court: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { court: { type: "string" } },
      allowPositionals: true,
    });
    const [format, file, ...rest] = positionals;
    if (format && file && rest.length === 0) return { format, file, court: values.court };
  } catch {
    // said below, in one line
  }
  throw new ExpectedError("invalid", `usage: ${readCommand.usage}`);
}

async function pageOf(format: string, file: string, toldCourt: string | undefined): Promise<Page> {
  const bytes = await bytesOf(file);
  const name = basename(file);
  const url = pathToFileURL(file).href;
  // The Supreme Court's pages are saved under their docket number.
  if (format.startsWith("scotus-")) return { url, bytes, court: "scotus", docketNumber: basename(name, extname(name)) };
  return { url, bytes, court: courtOf(toldCourt || (name.split(/[_.]/)[0] ?? "")).id, docketNumber: null }; // cand_2.html
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const about = await stat(file).catch(() => undefined);
  if (!about?.isFile()) throw new ExpectedError("missing", `no such file: ${file}`);
  if (about.size > FILE_BYTES_MAX)
    throw new ExpectedError("unreadable", `page over a limit: ${about.size} bytes: ${file}`);
  return readFile(file);
}
