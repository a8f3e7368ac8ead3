import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { pathToFileURL } from "node:url";
import { workerIsolate } from "../../adapters/worker-isolate.ts";
import { courtOf } from "../../model/courts.ts";
import { ExpectedError } from "../../model/errors.ts";
import type { Page } from "../../model/source.ts";
import { readArguments } from "../arguments.ts";
import type { Command } from "./command.ts";

/** A saved page larger than this is not even opened. */
const FILE_BYTES_MAX = 20 * 1024 * 1024;

/** Prints what a saved page says: one JSON document in the normal form. Read in the same bounded worker as in a check. */
export const readCommand: Command = {
  name: "read",
  words: { usage: "<format> <file>", min: 2, max: 2 },
  flags: { court: { about: "the court whose page it is, where the file's name does not begin with it", value: "ID" } },
  async run(args, io) {
    const { words, value } = readArguments(this, args);
    const [format = "", file = ""] = words;
    const court = value("court");
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
