import { type ExplainedEvent, explainEntry } from "../../workflows/checks/explain-entry.ts";
import { readArguments } from "../arguments.ts";
import { COPY_NOTES, type Command, LIVE_FLAG } from "./command.ts";
import { withCopy } from "./opened-copy.ts";

const TEXT_SHOWN_MAX = 400;

/** Prints every version of an entry with its origin, and reads the archived bytes again. */
export const explainCommand: Command = {
  name: "explain",
  words: { usage: "<entry>", min: 1, max: 1 },
  flags: LIVE_FLAG,
  facts: true,
  notes: COPY_NOTES,
  async run(args, io) {
    const { words, live, tell } = readArguments(this, args);
    const [entry = ""] = words;
    return withCopy(io, live, async ({ ports, deployment }) => {
      const explained = await explainEntry(ports, deployment, { entry });
      tell(io, explained, explained.flatMap(linesOf));
      return explained.some(({ reread }) => reread === "differs") ? 1 : 0;
    });
  },
};

const REREAD: Readonly<Record<ExplainedEvent["reread"], string>> = {
  same: "read again: the same",
  differs: "read again: DIFFERS",
  gone: "the archived bytes are not kept any more",
  none: "no page to read again",
};

function linesOf({ event, reread, why }: ExplainedEvent): string[] {
  const changed = Object.entries(event.before ?? {}).map(
    ([field, old]) => `  ${field}: ${shown(old)} → ${shown(event.after?.[field as keyof typeof event.after])}`,
  );
  return [
    `${event.matter}/${event.n} ${event.kind}${event.quiet ? " (quiet)" : ""}, version ${event.version ?? "-"}, ${event.at}`,
    `  from ${event.source}, edition ${event.edition}: ${event.url}`,
    `  sha-256 ${event.sha256}`,
    ...changed,
    ...(event.kind === "entry_filed" ? [`  text: ${shown(event.after?.text)}`] : []),
    `  ${REREAD[reread]}${why ? `: ${why}` : ""}`,
  ];
}

function shown(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value ?? null);
  return text.length > TEXT_SHOWN_MAX ? `${text.slice(0, TEXT_SHOWN_MAX)} …` : text;
}
