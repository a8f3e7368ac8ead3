import type { WriteStream } from "node:tty";
import { type ErrorKind, isExpected } from "../model/errors.ts";
import { readArguments } from "./arguments.ts";
import type { Command, CommandIo, Screen } from "./commands/command.ts";
import { helpOf } from "./help.ts";

/** Of a terminal that does not say. */
const COLUMNS_PRESET = 80;

/** What each exit status means; 1 is a command's own "no": `doctor` found something. */
export const EXIT: Readonly<Record<ErrorKind, number>> = {
  invalid: 2,
  missing: 3,
  conflict: 4,
  unreachable: 5,
  unreadable: 6,
};

/** The status of a bug of ours, as sysexits(3) has it: its stack is on standard error. */
export const EXIT_BUG = 70;

/**
 * Runs a command as this process: what it was given is checked before anything is done, its lines go to the outputs, what a
 * caller can mend is one line. @returns the exit status
 */
export async function runCommand(command: Command, args: readonly string[], about = ""): Promise<number> {
  // A reader that had enough (`cli docket:health | head`) closes the pipe: that is no error of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
  const io = processIo();
  try {
    if (readArguments(command, args).isSet("help")) {
      for (const line of helpOf(command, about)) io.out(line);
      return 0;
    }
    return await command.run(args, io);
  } catch (error) {
    if (isExpected(error)) return fail(error.message, EXIT[error.kind]);
    throw error;
  }
}

/** The process's own outputs and environment. */
export function processIo(): CommandIo {
  return {
    out: (line: string) => process.stdout.write(`${line}\n`),
    err: (line: string) => process.stderr.write(`${line}\n`),
    env: process.env,
    ...(process.stdout.isTTY ? { screen: screenOf(process.stdout) } : {}),
  };
}

/** One line, whatever the message holds: it may quote a file's name or a page. */
export function fail(message: string, status: number): number {
  process.stderr.write(`${message.replace(/\s+/g, " ").slice(0, 600)}\n`);
  return status;
}

function screenOf(terminal: WriteStream): Screen {
  return {
    columns: terminal.columns || COLUMNS_PRESET,
    isColored: terminal.hasColors() && !process.env["NO_COLOR"],
    draw: (line) => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${line}`),
  };
}
