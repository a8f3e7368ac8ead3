import { readFile, stat } from "node:fs/promises";
import { ExpectedError } from "../../model/errors.ts";
import { type Attached, attachDocument } from "../../workflows/documents/attach-document.ts";
import { readArguments } from "../arguments.ts";
import { COPY_NOTES, type Command, type CommandIo, LIVE_FLAG } from "./command.ts";
import { type OpenedCopy, withCopy } from "./opened-copy.ts";

const FILE_BYTES_MAX = 64 * 1024 * 1024;

/** Adds a copy that the operator obtained lawfully, where the court's own is behind PACER or nowhere. */
export const attachCommand: Command = {
  name: "attach",
  words: { usage: "<entry> <pdf>", min: 2, max: 2 },
  flags: { "without-stamp": { about: "you vouch that it is this filing, though no stamp says so" }, ...LIVE_FLAG },
  notes: COPY_NOTES,
  async run(args, io) {
    const { words, live, isSet } = readArguments(this, args);
    const [entry = "", file = ""] = words;
    const withoutStamp = isSet("without-stamp");
    return withCopy(io, live, (copy) => attachFile(copy, io, { entry, file, withoutStamp }));
  },
};

interface Arguments {
  readonly entry: string;
  readonly file: string;
  readonly withoutStamp: boolean;
}

/** Attaches one file and says what became of it. Gives the exit status. */
export async function attachFile(
  { ports, deployment }: OpenedCopy,
  io: Pick<CommandIo, "out">,
  { entry, file, withoutStamp }: Arguments,
): Promise<number> {
  const bytes = await bytesOf(file);
  const vouched = withoutStamp ? { withoutStamp: true as const } : {};
  const attached = await attachDocument(ports, deployment, { entry, bytes, ...vouched });
  io.out(`${attached.document}: ${attached.pages} pages, sha-256 ${attached.sha256}`);
  io.out(BECAME[attached.how]);
  return 0;
}

const BECAME: Readonly<Record<Attached["how"], string>> = {
  told: 'Attached as a copy supplied by the operator. It goes out in the next digest, under "Now readable".',
  quiet: "Attached as a copy supplied by the operator. Readers were never told of the entry, so no digest tells of it.",
  before: "This copy was attached already. Nothing is written.",
};

async function bytesOf(file: string): Promise<Uint8Array> {
  const about = await stat(file).catch(() => undefined);
  if (!about?.isFile()) throw new ExpectedError("missing", `no such file: ${file}`);
  if (about.size > FILE_BYTES_MAX)
    throw new ExpectedError("unreadable", `${file}: larger than ${FILE_BYTES_MAX} bytes`);
  return new Uint8Array(await readFile(file));
}
