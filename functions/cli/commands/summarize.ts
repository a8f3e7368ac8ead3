import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { textOf } from "../../documents/read-document.ts";
import { summarize } from "../../documents/summarize.ts";
import { KINDS, type Kind } from "../../model/entry.ts";
import { ExpectedError } from "../../model/errors.ts";
import type { Command, CommandIo } from "./command.ts";
import { guessKind } from "./guess-kind.ts";
import { summarizeAnswers } from "./summarize-answers.ts";
import { summarizeIndex } from "./summarize-index.ts";
import { summaryAsText } from "./summary-as-text.ts";

const USAGE =
  "summarize <pdf or txt> [--text] [--kind KIND] [--court ID] | summarize --index <INDEX.jsonl> [--words 150 | --answers]";
const WORDS_DEFAULT = 150;

/** Prints what a document says as JSON, or as the mail words it; or the key sentences of a whole index, for scoring. */
export const summarizeCommand: Command = {
  name: "summarize",
  usage: USAGE,
  async run(args, io) {
    const { values, positionals } = parsed(args);
    if (values.index !== undefined && values.answers === true)
      return summarizeAnswers({ index: values.index, out: io.out });
    if (values.index !== undefined)
      return summarizeIndex({ index: values.index, words: wordsOf(values.words), out: io.out });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new ExpectedError("invalid", `usage: ${USAGE}`);
    return printSummary(
      { file, kind: kindOf(values.kind), court: values.court ?? "", asText: values.text === true },
      io,
    );
  },
};

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        index: { type: "string" },
        words: { type: "string" },
        kind: { type: "string" },
        court: { type: "string" },
        text: { type: "boolean" },
        answers: { type: "boolean" },
      },
    });
  } catch (cause) {
    throw new ExpectedError("invalid", `usage: ${USAGE}`, { cause });
  }
}

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

interface Asked {
  readonly file: string;
  readonly kind: Kind | undefined;
  readonly court: string;
  readonly asText: boolean;
}

async function printSummary({ file, kind, court, asText }: Asked, io: CommandIo): Promise<number> {
  const bytes = await bytesOf(file);
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

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (cause) {
    throw new ExpectedError("missing", `cannot read ${file}`, { cause });
  }
}
