import { ExpectedError } from "../../model/errors.ts";
import { previewRedaction, type Redaction, redactEntry } from "../../workflows/documents/redact-entry.ts";
import type { Command, CommandIo } from "./command.ts";
import { type OpenedCopy, withCopy } from "./opened-copy.ts";

const FLAGS = ["--yes", "--live"];

/** Takes the words of an entry that a court has sealed out of everything that is kept. Without `--yes` it says what would go. */
export const redactCommand: Command = {
  name: "redact",
  usage: "redact <entry> [--yes] [--live]",
  async run(args, io) {
    const [entry, more] = args.filter((arg) => !FLAGS.includes(arg));
    if (!entry || more !== undefined || entry.startsWith("-"))
      throw new ExpectedError("invalid", `usage: ${redactCommand.usage}`);
    const mode = args.includes("--yes") ? "redact" : "preview";
    return withCopy(io, args.includes("--live") ? ["--live"] : [], (copy) => redact(copy, io, { entry, mode }));
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
  io.out("Pages that no event names are deleted after 30 days, backups when they are.");
  return 0;
}

function lineOf({ entry, events, files }: Redaction): string {
  const number = entry.number === null ? "" : `, entry ${entry.number}`;
  return `${entry.id} (${entry.docket}${number}): the words of ${events} events and ${files.length} archived files`;
}
