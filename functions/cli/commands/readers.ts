import { ExpectedError, isExpected } from "../../model/errors.ts";
import { DEFAULT_LANGUAGE } from "../../model/languages.ts";
import { CADENCES, type Cadence } from "../../model/reader.ts";
import { consents, countReaders } from "../../workflows/readers/count-readers.ts";
import { inviteReader } from "../../workflows/readers/subscribe.ts";
import { type Arguments, readArguments, usageOf } from "../arguments.ts";
import { savedText } from "../saved-file.ts";
import { COPY_NOTES, type Command, type CommandIo, LIVE_FLAG } from "./command.ts";
import { type OpenedCopy, withCopy } from "./opened-copy.ts";

/** How many readers there are and how they are; their consents; a list of people who consented elsewhere, who are asked to confirm. */
export const readersCommand: Command = {
  name: "readers",
  words: { usage: "| consents | import <file> <litigation> <as_filed|daily|weekdays|weekly>", min: 0, max: 4 },
  flags: LIVE_FLAG,
  facts: true,
  notes: COPY_NOTES,
  async run(args, io) {
    const given = readArguments(this, args);
    const { words, live } = given;
    const [what, ...rest] = words;
    return withCopy(io, live, async (copy) => {
      if (what === undefined) return count(copy, io, given);
      if (what === "consents") return list(copy, io, given);
      const [file, matter, cadence] = rest;
      if (what !== "import" || !file || !matter || !isCadence(cadence))
        throw new ExpectedError("invalid", `usage: ${usageOf(this)}`);
      return invite(copy, io, { file, matter, cadence, tell: given.tell });
    });
  },
};

function isCadence(text: string | undefined): text is Cadence {
  return CADENCES.some((cadence) => cadence === text);
}

type Telling = Pick<Arguments, "tell">;

async function count({ ports }: OpenedCopy, io: CommandIo, { tell }: Telling): Promise<number> {
  const counts = await countReaders(ports);
  const { readers, active, byCadence, paused, unclear, failed, ended } = counts;
  tell(io, counts, [
    `${readers} readers, ${active} active: ${CADENCES.map((one) => `${byCadence[one]} ${one}`).join(", ")}`,
    `paused ${paused}, a mail of unknown fate ${unclear}, refused for good ${failed}`,
    `ended: ${ended.unsubscribed} unsubscribed, ${ended.bounce} bounced, ${ended.complaint} complained`,
  ]);
  return 0;
}

async function list({ ports }: OpenedCopy, io: CommandIo, { tell }: Telling): Promise<number> {
  const all = await Array.fromAsync(consents(ports));
  tell(
    io,
    all,
    all.map((consent) => JSON.stringify(consent)),
  );
  return 0;
}

/** One address a line. Nobody gets digests before pressing the button in the letter. */
async function invite(
  { ports, deployment }: OpenedCopy,
  io: CommandIo,
  {
    file,
    matter,
    cadence,
    tell,
  }: Telling & { readonly file: string; readonly matter: string; readonly cadence: Cadence },
): Promise<number> {
  const lines = (await savedText(file)).split(/\r?\n/).filter((line) => line.trim() !== ""); // one address
  const wrong: number[] = [];
  for (const [place, address] of lines.entries()) {
    try {
      await inviteReader(ports, deployment, {
        matter,
        address,
        cadence,
        language: DEFAULT_LANGUAGE,
        formText: `imported: ${file}`,
      });
    } catch (error) {
      if (!isExpected(error, "invalid")) throw error;
      wrong.push(place + 1);
    }
  }
  const sent = lines.length - wrong.length;
  tell(io, { sent, wrongLines: wrong }, [`${sent} letters sent; each must be confirmed.`]);
  if (wrong.length > 0) io.err(`not an address on line ${wrong.join(", ")}`);
  return wrong.length > 0 ? 1 : 0;
}
