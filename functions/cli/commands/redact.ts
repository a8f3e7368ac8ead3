import { previewRedaction, type Redaction, redactEntry } from "../../workflows/documents/redact-entry.ts";
import { readArguments } from "../arguments.ts";
import { COPY_NOTES, type Command, type CommandIo, LIVE_FLAG } from "./command.ts";
import { type OpenedCopy, withCopy } from "./opened-copy.ts";

/** Takes the words of an entry that a court has sealed out of everything that is kept. Without `--yes` it says what would go. */
export const redactCommand: Command = {
  name: "redact",
  words: { usage: "<entry>", min: 1, max: 1 },
  flags: { yes: { about: "do it; without it nothing is changed" }, ...LIVE_FLAG },
  notes: COPY_NOTES,
  async run(args, io) {
    const { words, live, isSet } = readArguments(this, args);
    const [entry = ""] = words;
    const mode = isSet("yes") ? "redact" : "preview";
    return withCopy(io, live, (copy) => redact(copy, io, { entry, mode }));
  },
};

/** Redacts one entry, or says what would go. Gives the exit status. */
export async function redact(
  { ports, deployment }: OpenedCopy,
  io: Pick<CommandIo, "out">,
  { entry, mode }: { readonly entry: string; readonly mode: "redact" | "preview" },
): Promise<number> {
  if (mode === "preview") {
    io.out(`${lineOf(await previewRedaction(ports, deployment, { entry }))} would go.`);
    io.out("Nothing is changed. With --yes it is, for good.");
    return 0;
  }
  io.out(`${lineOf(await redactEntry(ports, deployment, { entry }))} are gone.`);
  io.out("Readers are told that the court has sealed it. Mails that went out before keep what they said.");
  io.out(
    "The dataset is made anew at night. Backups hold the words until they are deleted; so does a page that shows them still.",
  );
  return 0;
}

function lineOf({ entry, events, files }: Redaction): string {
  const number = entry.number === null ? "" : `, entry ${entry.number}`;
  return `${entry.id} (${entry.docket}${number}): the words of ${events} events and ${files.length} archived files`;
}
