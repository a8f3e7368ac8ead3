import { basename, extname } from "node:path";
import { pathToFileURL } from "node:url";
import { workerIsolate } from "../../adapters/worker-isolate.ts";
import { courtOf } from "../../model/courts.ts";
import type { Page } from "../../model/source.ts";
import { readArguments } from "../arguments.ts";
import { savedFile } from "../saved-file.ts";
import type { Command } from "./command.ts";

/** A saved page larger than this is not even opened. */
const FILE_BYTES_MAX = 20 * 1024 * 1024;

/** Prints what a saved page says: one JSON document in the normal form. Read in the same bounded worker as in a check. */
export const readCommand: Command = {
  name: "read",
  words: { usage: "<format> <file>", min: 2, max: 2 },
  flags: { court: { about: "the court whose page it is, where the file's name does not begin with it", value: "ID" } },
  facts: true,
  async run(args, io) {
    const { words, value, tell } = readArguments(this, args);
    const [format = "", file = ""] = words;
    const court = value("court");
    const page = await pageOf(format, file, court ?? io.env["DOCKET_COURT"]);
    const isolate = workerIsolate();
    try {
      const reading = await isolate.read(format, page);
      tell(io, reading, [JSON.stringify(reading, null, 1)]);
    } finally {
      await isolate.close();
    }
    return 0;
  },
};

async function pageOf(format: string, file: string, toldCourt: string | undefined): Promise<Page> {
  const bytes = await savedFile(file, FILE_BYTES_MAX);
  const name = basename(file);
  const url = pathToFileURL(file).href;
  // The Supreme Court's pages are saved under their docket number.
  if (format.startsWith("scotus-")) return { url, bytes, court: "scotus", docketNumber: basename(name, extname(name)) };
  return { url, bytes, court: courtOf(toldCourt || (name.split(/[_.]/)[0] ?? "")).id, docketNumber: null }; // cand_2.html
}
