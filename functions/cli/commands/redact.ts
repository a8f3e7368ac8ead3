import { writeDataset } from "../../history/dataset.ts";
import { previewRedaction, redactEntry } from "../../workflows/documents/redact-entry.ts";
import { readArguments } from "../arguments.ts";
import { COPY_NOTES, type Command, LIVE_FLAG } from "./command.ts";
import { type OpenedCopy, withCopy } from "./opened-copy.ts";

/** Takes the words of an entry that a court has sealed out of everything that is kept. Without `--yes` it says what would go. */
export const redactCommand: Command = {
  name: "redact",
  words: { usage: "<entry>", min: 1, max: 1 },
  flags: { yes: { about: "do it; without it nothing is changed" }, ...LIVE_FLAG },
  facts: true,
  notes: COPY_NOTES,
  async run(args, io) {
    const { words, live, isSet, tell } = readArguments(this, args);
    const [entry = ""] = words;
    const mode = isSet("yes") ? "redact" : "preview";
    return withCopy(io, live, async (copy) => {
      const redacted = await redact(copy, { entry, mode });
      tell(io, redacted, redactedLines(redacted));
      return 0;
    });
  },
};

/** What was taken away, or would be. The words themselves are not said once more: a program keeps what it is told. */
interface Redacted {
  readonly isDone: boolean;
  readonly entry: string;
  readonly docket: string;
  readonly number: string | null;
  readonly events: number;
  readonly files: readonly string[];
}

/** Redacts one entry, or says what would go. */
export async function redact(
  { ports, deployment, published }: OpenedCopy,
  { entry: id, mode }: { readonly entry: string; readonly mode: "redact" | "preview" },
): Promise<Redacted> {
  const isDone = mode === "redact";
  const { entry, events, files } = isDone
    ? await redactEntry(ports, deployment, { entry: id })
    : await previewRedaction(ports, deployment, { entry: id });
  if (isDone && published) await writeDataset(ports, deployment, published);
  return { isDone, entry: entry.id, docket: entry.docket, number: entry.number, events, files };
}

/** The same in words. */
export function redactedLines(redacted: Redacted): string[] {
  const what = lineOf(redacted);
  if (!redacted.isDone) return [`${what} would go.`, "Nothing is changed. With --yes it is, for good."];
  return [
    `${what} are gone.`,
    "Readers are told that the court has sealed it. Mails that went out before keep what they said.",
    "The published dataset holds them no more. Backups, and exports that you made, hold them until you delete or make them anew; so does a page that shows them still.",
  ];
}

function lineOf({ entry, docket, number, events, files }: Redacted): string {
  const place = number === null ? docket : `${docket}, entry ${number}`;
  return `${entry} (${place}): the words of ${events} events and ${files.length} archived files`;
}
