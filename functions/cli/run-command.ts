import type { WriteStream } from "node:tty";
import { isExpected } from "../model/errors.ts";
import type { Command, Screen } from "./commands/command.ts";

/** Of a terminal that does not say. */
const COLUMNS_PRESET = 80;

/** Runs a command as this process: its lines to the outputs, its status as the result, what a caller can mend as one line. */
export async function runCommand(command: Pick<Command, "run">, args: readonly string[]): Promise<number> {
  // A reader that had enough (`cli docket:health | head`) closes the pipe: that is no error of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
  const io = {
    out: (line: string) => process.stdout.write(`${line}\n`),
    err: (line: string) => process.stderr.write(`${line}\n`),
    env: process.env,
    ...(process.stdout.isTTY ? { screen: screenOf(process.stdout) } : {}),
  };
  try {
    return await command.run(args, io);
  } catch (error) {
    if (isExpected(error)) return fail(error.message);
    throw error;
  }
}

/** One line, whatever the message holds: it may quote a file's name or a page. */
export function fail(message: string): number {
  process.stderr.write(`${message.replace(/\s+/g, " ").slice(0, 500)}\n`);
  return 2;
}

function screenOf(terminal: WriteStream): Screen {
  return {
    columns: terminal.columns || COLUMNS_PRESET,
    isColored: terminal.hasColors() && !process.env["NO_COLOR"],
    draw: (line) => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${line}`),
  };
}
