import { createHash } from "node:crypto";
import { textOf } from "../../documents/read-document.ts";
import { summarize } from "../../documents/summarize.ts";
import { KINDS, type Kind } from "../../model/entry.ts";
import { ExpectedError } from "../../model/errors.ts";
import { readArguments, usageOf } from "../arguments.ts";
import { savedFile } from "../saved-file.ts";
import type { Command, CommandIo } from "./command.ts";
import { guessKind } from "./guess-kind.ts";
import { summarizeAnswers } from "./summarize-answers.ts";
import { summarizeIndex } from "./summarize-index.ts";
import { summaryAsText } from "./summary-as-text.ts";

const WORDS_DEFAULT = 150;

/** Prints what a document says as JSON, or as the mail words it; or the key sentences of a whole index, for scoring. */
export const summarizeCommand: Command = {
  name: "summarize",
  words: { usage: "<pdf or txt> | --index <INDEX.jsonl>", min: 0, max: 1 },
  flags: {
    text: { about: "as the mail words it" },
    kind: { about: "what the docket calls it, where the cover does not tell", value: "KIND" },
    court: { about: "the court it was filed in", value: "ID" },
    index: { about: "the key sentences of every document of an index, for scoring", value: "INDEX.jsonl" },
    answers: { about: "of an index: what each document says, field by field, instead of its sentences" },
    words: { about: `how many words of each, ${WORDS_DEFAULT} when nothing is said`, value: "N" },
  },
  facts: true,
  async run(args, io) {
    const { words, value, isSet } = readArguments(this, args);
    const index = value("index");
    if (index !== undefined && isSet("answers")) return summarizeAnswers({ index, out: io.out });
    if (index !== undefined) return summarizeIndex({ index, words: wordsOf(value("words")), out: io.out });
    const [file] = words;
    if (file === undefined) throw new ExpectedError("invalid", `usage: ${usageOf(this)}`);
    return printSummary(
      { file, kind: kindOf(value("kind")), court: value("court") ?? "", asText: isSet("text") && !isSet("json") },
      io,
    );
  },
};

function wordsOf(text: string | undefined): number {
  const words = text === undefined ? WORDS_DEFAULT : Number(text);
  if (!Number.isInteger(words) || words < 1)
    throw new ExpectedError("invalid", `--words is a number of words: ${text}`);
  return words;
}

function kindOf(text: string | undefined): Kind | undefined {
  const kind = KINDS.find((one) => one === text);
  if (text !== undefined && kind === undefined)
    throw new ExpectedError("invalid", `--kind is one of ${KINDS.join(", ")}`);
  return kind;
}

interface SummarizeFlags {
  readonly file: string;
  readonly kind: Kind | undefined;
  readonly court: string;
  readonly asText: boolean;
}

async function printSummary({ file, kind, court, asText }: SummarizeFlags, io: CommandIo): Promise<number> {
  const bytes = await savedFile(file);
  const document = await textOf({ bytes, contentType: "text/plain" });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const made = summarize({ document, kind: kind ?? guessKind(document), court, sha256 });
  if ("none" in made) {
    io.err(`no summary: ${made.none}`);
    io.out(JSON.stringify(made));
    return 1;
  }
  if (asText) for (const line of summaryAsText(made)) io.out(line);
  else io.out(JSON.stringify(made, null, 2));
  return 0;
}
