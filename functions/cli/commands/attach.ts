import { type Attached, attachDocument } from "../../workflows/documents/attach-document.ts";
import { readArguments } from "../arguments.ts";
import { savedFile } from "../saved-file.ts";
import { COPY_NOTES, type Command, LIVE_FLAG } from "./command.ts";
import { type OpenedCopy, withCopy } from "./opened-copy.ts";

const FILE_BYTES_MAX = 64 * 1024 * 1024;

/** Adds a copy that the operator obtained lawfully, where the court's own is behind PACER or nowhere. */
export const attachCommand: Command = {
  name: "attach",
  words: { usage: "<entry> <pdf>", min: 2, max: 2 },
  flags: { "without-stamp": { about: "you vouch that it is this filing, though no stamp says so" }, ...LIVE_FLAG },
  facts: true,
  notes: COPY_NOTES,
  async run(args, io) {
    const { words, live, isSet, tell } = readArguments(this, args);
    const [entry = "", file = ""] = words;
    const withoutStamp = isSet("without-stamp");
    return withCopy(io, live, async (copy) => {
      const attached = await attachFile(copy, { entry, file, withoutStamp });
      tell(io, attached, attachedLines(attached));
      return 0;
    });
  },
};

interface Attaching {
  readonly entry: string;
  readonly file: string;
  readonly withoutStamp: boolean;
}

/** Attaches one file. Gives what became of it. */
export async function attachFile(
  { ports, deployment }: OpenedCopy,
  { entry, file, withoutStamp }: Attaching,
): Promise<Attached> {
  const bytes = await savedFile(file, FILE_BYTES_MAX);
  const vouched = withoutStamp ? { withoutStamp: true as const } : {};
  return attachDocument(ports, deployment, { entry, bytes, ...vouched });
}

/** What became of a file, in words. */
export function attachedLines({ document, pages, sha256, how }: Attached): string[] {
  return [`${document}: ${pages} pages, sha-256 ${sha256}`, BECAME[how]];
}

const BECAME: Readonly<Record<Attached["how"], string>> = {
  told: 'Attached as a copy supplied by the operator. It goes out in the next digest, under "Now readable".',
  quiet: "Attached as a copy supplied by the operator. Readers were never told of the entry, so no digest tells of it.",
  before: "This copy was attached already. Nothing is written.",
};
