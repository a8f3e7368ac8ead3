import type { WriteStream } from "node:tty";
import { isExpected } from "../model/errors.ts";
import type { Screen } from "./commands/command.ts";
import { COMMANDS } from "./commands/index.ts";

/** Of a terminal that does not say. */
const COLUMNS_PRESET = 80;

// A reader that had enough (`cli docket:health | head`) closes the pipe: that is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

const [name = "", ...args] = process.argv.slice(2);
process.exitCode = await runCommand(name, args);

async function runCommand(name: string, args: readonly string[]): Promise<number> {
  const command = COMMANDS.find((one) => one.name === name);
  if (!command)
    return fail(name ? `no command ${JSON.stringify(name)}; known: ${known()}` : `say a command: ${known()}`);
  const io = {
    out: (line: string) => process.stdout.write(`${line}\n`),
    err: (line: string) => process.stderr.write(`${line}\n`),
    env: process.env,
    ...(process.stdout.isTTY ? { screen: screenOf(process.stdout) } : {}),
  };
  try {
    return await (await command.load()).run(args, io);
  } catch (error) {
    if (isExpected(error)) return fail(error.message);
    throw error;
  }
}

function screenOf(terminal: WriteStream): Screen {
  return {
    columns: terminal.columns || COLUMNS_PRESET,
    isColored: terminal.hasColors() && !process.env["NO_COLOR"],
    draw: (line) => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${line}`),
  };
}

function known(): string {
  return COMMANDS.map((one) => one.name).join(", ");
}

/** One line, whatever the message holds: it may quote a file's name or a page. */
function fail(message: string): number {
  process.stderr.write(`${message.replace(/\s+/g, " ").slice(0, 500)}\n`);
  return 2;
}
