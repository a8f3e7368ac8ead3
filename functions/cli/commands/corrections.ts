import { MISTAKE_KINDS } from "../../model/mistake.ts";
import { previewCorrections, releaseCorrections } from "../../workflows/mail/corrections/release-corrections.ts";
import { readArguments } from "../arguments.ts";
import { COPY_NOTES, type Command, type CommandIo, LIVE_FLAG } from "./command.ts";
import { type OpenedCopy, withCopy } from "./opened-copy.ts";

/** Shows the letters that put right what readers were told, and lets them go once. */
export const correctionsCommand: Command = {
  name: "corrections",
  flags: {
    ...LIVE_FLAG,
    all: { about: "print every letter, not one of them" },
    release: { about: "let them go, once: each reader gets one letter" },
  },
  notes: [
    "Without --release nothing leaves. Letters go to whoever was told a turned act, a dropped limit, a wrong direction or a dead date in the last 90 days.",
    ...COPY_NOTES,
  ],
  async run(args, io) {
    const { live, isSet } = readArguments(this, args);
    return withCopy(io, live, async (copy) => {
      if (isSet("release")) return release(copy, io);
      return preview(copy, io, { all: isSet("all") });
    });
  },
};

async function release({ ports, deployment }: OpenedCopy, io: CommandIo): Promise<number> {
  const { letters } = await previewCorrections(ports, deployment);
  await releaseCorrections(ports, deployment);
  await ports.wake.wake("send");
  io.out(`${letters.length} letters go out from the next tick on, one to each reader.`);
  return 0;
}

async function preview(
  { ports, deployment }: OpenedCopy,
  io: CommandIo,
  { all }: { readonly all: boolean },
): Promise<number> {
  const { released, since, letters, counts, entries } = await previewCorrections(ports, deployment);
  io.out(`told since ${since}: ${entries.length} entries wrongly, ${letters.length} readers`);
  for (const kind of MISTAKE_KINDS) io.out(`  ${kind.replaceAll("_", " ")}: ${counts[kind] ?? 0}`);
  for (const { reader, letter } of all ? letters : letters.slice(0, 1)) {
    io.out("");
    io.out(`--- to reader ${reader}`);
    io.out(`Subject: ${letter.subject}`);
    io.out("");
    for (const line of letter.text.split("\n")) io.out(line);
  }
  if (released) io.out(`These were released ${released.at}.`);
  else if (letters.length > 0) io.out("Nothing has left. To send them: npm run -s cli -- corrections --release");
  return 0;
}
