import { writeFile } from "node:fs/promises";
import { createInterface } from "node:readline/promises";
import { ExpectedError } from "../../model/errors.ts";
import { readArguments } from "../arguments.ts";
import { type Answers, QUESTIONS, type Question, settingsFrom } from "../operator/settings-answers.ts";
import { isThere } from "../saved-file.ts";
import type { Command, CommandIo } from "./command.ts";

const FILE = "settings.json";
const FLAGS_ABOUT = "the answer to its question; what no flag answers is asked at a terminal";
const TRIES_MAX = 5;

/** Asks who this copy is for, and writes the one settings file that infra, functions and local share. */
export const initCommand: Command = {
  name: "init",
  flags: {
    ...Object.fromEntries(QUESTIONS.map(({ flag }) => [flag, { about: FLAGS_ABOUT, value: "…" }])),
    overwrite: { about: "write over the settings that are there" },
  },
  async run(args, io) {
    const { value, isSet } = readArguments(this, args);
    const given: Answers = Object.fromEntries(QUESTIONS.map(({ flag }) => [flag, value(flag)]));
    if (!isSet("overwrite") && (await isThere(FILE)))
      throw new ExpectedError("conflict", `${FILE} is there already: edit it, or say --overwrite`);
    const settings = settingsFrom(await answersTo(given, io));
    await writeFile(FILE, `${JSON.stringify(settings, null, 2)}\n`);
    io.out(`${FILE} is written. It holds no secret. Next: npm run doctor`);
    return 0;
  },
};

/** Flags answer; what they leave open is asked at a terminal, and is an error elsewhere. */
async function answersTo(given: Answers, io: CommandIo): Promise<Answers> {
  const ask = process.stdin.isTTY && process.stdout.isTTY ? terminal() : undefined;
  let known: Answers = {};
  try {
    for (const question of QUESTIONS) {
      if (question.when && !question.when(known)) continue;
      known = { ...known, [question.flag]: await answerTo(question, given[question.flag], { known, ask, io }) };
    }
  } finally {
    ask?.close();
  }
  return known;
}

interface Asking {
  readonly known: Answers;
  readonly ask: ReturnType<typeof terminal> | undefined;
  readonly io: CommandIo;
}

/** @throws ExpectedError("invalid") */
async function answerTo(question: Question, given: string | undefined, { known, ask, io }: Asking): Promise<string> {
  const otherwise = question.otherwise?.(known);
  if (given !== undefined || !ask) {
    const answer = given ?? otherwise;
    const wrong = answer === undefined ? "it is not given" : question.wrong?.(answer);
    if (answer === undefined || wrong) throw new ExpectedError("invalid", `--${question.flag}: ${wrong}`);
    return answer;
  }
  for (let tried = 0; tried < TRIES_MAX; tried += 1) {
    const hint = otherwise ? ` [${otherwise}]` : "";
    const answer = (await ask.question(`\n${question.asks(known)}${hint}: `)).trim() || (otherwise ?? "");
    const wrong = answer === "" && otherwise === undefined ? "please answer" : question.wrong?.(answer);
    if (!wrong) return answer;
    io.out(wrong);
  }
  throw new ExpectedError("invalid", `--${question.flag} was not answered`);
}

function terminal() {
  return createInterface({ input: process.stdin, output: process.stdout });
}
