import { MISTAKE_KINDS, type MistakeKind } from "../../model/mistake.ts";
import { previewCorrections, releaseCorrections } from "../../workflows/mail/corrections/release-corrections.ts";
import { readArguments } from "../arguments.ts";
import { COPY_NOTES, type Command, LIVE_FLAG } from "./command.ts";
import { type OpenedCopy, withCopy } from "./opened-copy.ts";

/** Shows the letters that put right what readers were told, and lets them go once. */
export const correctionsCommand: Command = {
  name: "corrections",
  flags: {
    ...LIVE_FLAG,
    all: { about: "print every letter, not one of them" },
    release: { about: "let them go, once: each reader gets one letter" },
  },
  facts: true,
  notes: [
    "Without --release nothing leaves. Letters go to whoever was told a turned act, a dropped limit, a wrong direction or a dead date in the last 90 days.",
    ...COPY_NOTES,
  ],
  async run(args, io) {
    const { live, isSet, tell } = readArguments(this, args);
    return withCopy(io, live, async (copy) => {
      const shown = isSet("release") ? await release(copy) : await corrections(copy);
      tell(io, shown, correctionsLines(shown, { all: isSet("all") }));
      return 0;
    });
  },
};

/** What a release sends, or would. A letter's reader is an id: the address is nobody's business here. */
interface Corrections {
  readonly since: string;
  /** When they were let go. */
  readonly released: string | null;
  /** Whether that was just now. */
  readonly isNew: boolean;
  readonly entries: readonly string[];
  readonly counts: Readonly<Partial<Record<MistakeKind, number>>>;
  readonly letters: readonly { readonly reader: string; readonly subject: string; readonly text: string }[];
}

/** What a release would send, or sent. Nothing is written. */
export async function corrections({ ports, deployment }: OpenedCopy): Promise<Corrections> {
  const { released, since, letters, counts, entries } = await previewCorrections(ports, deployment);
  return {
    since,
    released: released?.at ?? null,
    isNew: false,
    entries,
    counts,
    letters: letters.map(({ reader, letter: { subject, text } }) => ({ reader, subject, text })),
  };
}

async function release(copy: OpenedCopy): Promise<Corrections> {
  const shown = await corrections(copy);
  const { at } = await releaseCorrections(copy.ports, copy.deployment);
  await copy.ports.wake.wake("send");
  return { ...shown, released: at, isNew: true };
}

/** The same in words. */
export function* correctionsLines(shown: Corrections, { all }: { readonly all: boolean }): Generator<string> {
  const { since, released, isNew, entries, counts, letters } = shown;
  yield `told since ${since}: ${entries.length} entries wrongly, ${letters.length} readers`;
  for (const kind of MISTAKE_KINDS) yield `  ${kind.replaceAll("_", " ")}: ${counts[kind] ?? 0}`;
  for (const { reader, subject, text } of all ? letters : letters.slice(0, 1)) {
    yield "";
    yield `--- to reader ${reader}`;
    yield `Subject: ${subject}`;
    yield "";
    yield* text.split("\n");
  }
  if (isNew) yield "They go out from the next tick on, one letter to each reader.";
  else if (released !== null) yield `These were released ${released}.`;
  else if (letters.length > 0) yield "Nothing has left. To send them: npm run -s cli -- corrections --release";
}
