import { versionOf } from "../local/version.ts";
import { isExpected } from "../model/errors.ts";
import { COMMANDS } from "./commands/index.ts";
import { completionFor } from "./completion.ts";
import { helpOfAll } from "./help.ts";
import { nearest } from "./nearest.ts";
import { EXIT, EXIT_BUG, fail, processIo, runCommand } from "./run-command.ts";

const [name = "help", ...args] = process.argv.slice(2);
try {
  process.exitCode = await run();
} catch (error) {
  console.error(error);
  process.exitCode = EXIT_BUG;
}

async function run(): Promise<number> {
  const { out } = processIo();
  if (name === "--version") {
    out(await versionOf());
    return 0;
  }
  if (name === "completion") return completion();
  if (name === "help" || name === "--help" || name === "-h") {
    if (args[0] !== undefined) return runNamed(args[0], ["--help"]);
    for (const line of helpOfAll(COMMANDS)) out(line);
    return 0;
  }
  return runNamed(name, args);
}

async function runNamed(wanted: string, given: readonly string[]): Promise<number> {
  const listed = COMMANDS.find((one) => one.name === wanted);
  if (listed) return runCommand(await listed.load(), given, listed.about);
  const names = COMMANDS.map((one) => one.name);
  const meant = nearest(wanted, names);
  const hint = meant === undefined ? `known: ${names.join(", ")}` : `did you mean ${meant}?`;
  return fail(`no command ${JSON.stringify(wanted)}; ${hint}`, EXIT.invalid);
}

async function completion(): Promise<number> {
  try {
    for (const line of await completionFor(args[0], COMMANDS)) processIo().out(line);
    return 0;
  } catch (error) {
    if (isExpected(error)) return fail(error.message, EXIT[error.kind]);
    throw error;
  }
}
