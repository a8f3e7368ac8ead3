import { flagsOf, usageOf } from "./arguments.ts";
import type { Command, ListedCommand } from "./commands/command.ts";

const CALL = "npm run -s cli --";
const GUTTER = 2;

/** What a command does and takes, a line each. */
export function helpOf(command: Command, about: string): string[] {
  const flags = Object.entries(flagsOf(command)).map(
    ([flag, { value, about: what }]) => [`--${flag}${value ? ` ${value}` : ""}`, what] as const,
  );
  return [
    ...(about ? [`${about.charAt(0).toUpperCase()}${about.slice(1)}.`, ""] : []),
    `${CALL} ${usageOf(command)}`,
    "",
    ...columns(flags),
    ...(command.notes ? ["", ...command.notes] : []),
  ];
}

/** Every command with what it does. */
export function helpOfAll(commands: readonly ListedCommand[]): string[] {
  return [
    `${CALL} <command> [--help]`,
    "",
    ...columns(commands.map(({ name, about }) => [name, about] as const)),
    "",
    "help [<command>], --version and completion bash|zsh are there too.",
    "Every command that prints facts takes --json; what went wrong is then still one line on standard error.",
    "Exit status: 0 done, 1 the answer is no, 2 not understood, 3 not there, 4 in use or taken, 5 no answer, 6 not readable, 70 a fault of the program.",
  ];
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + GUTTER;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`);
}
