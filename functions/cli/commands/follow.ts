import { createInterface } from "node:readline";
import { resolveReference } from "../../entries/references/resolve.ts";
import { MATTERS } from "../../matters/index.ts";
import { courtOf } from "../../model/courts.ts";
import { ExpectedError } from "../../model/errors.ts";
import type { Matter } from "../../model/matter.ts";
import { readArguments, usageOf } from "../arguments.ts";
import type { Command } from "./command.ts";

/** Says which docket a pasted reference names, from its words alone; whether it is followed here, and what follows it. */
export const followCommand: Command = {
  name: "follow",
  words: { usage: "<reference> | --resolve < references.txt", min: 0, max: 40 },
  flags: { resolve: { about: "read references from standard input, one a line, and print a JSON line for each" } },
  facts: true,
  notes: [
    'A reference: an address on supremecourt.gov or a CM/ECF host, "No. 19-15716 (9th Cir.)", "3:19-cv-00807-RS (N.D. Cal.)", "21A21".',
    "Nobody is asked. What the words leave open is said, never guessed.",
  ],
  async run(args, io) {
    const { words, isSet, tell } = readArguments(this, args);
    if (isSet("resolve")) {
      for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity }))
        io.out(JSON.stringify(resolveReference(line, MATTERS)));
      return 0;
    }
    if (words.length === 0) throw new ExpectedError("invalid", `usage: ${usageOf(this)}`);
    const resolved = resolveReference(words.join(" "), MATTERS);
    const { docket, candidates, why } = resolved;
    const matter = MATTERS.find((one) => one.dockets.some(({ id }) => id === docket));
    tell(io, { ...resolved, matter: matter?.id ?? null }, docket === null ? [] : namedLines(docket, matter));
    if (docket !== null) return 0;
    io.err(`${why}.`);
    for (const candidate of candidates) io.err(`  may be ${candidate}`);
    return 1;
  },
};

function namedLines(docket: string, matter: Matter | undefined): string[] {
  const [court = "", number = ""] = docket.split("/");
  return [
    `${docket}: No. ${number}, ${courtOf(court).long}`,
    matter
      ? `Followed already, in the ${matter.name}.`
      : `Not followed. A new litigation with it: npm run -s cli -- matters:new <id> ${docket}`,
  ];
}
