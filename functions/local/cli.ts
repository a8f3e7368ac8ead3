import { isExpected } from "../model/errors.ts";
import { COMMANDS } from "./commands/index.ts";

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
  };
  try {
    return await (await command.load()).run(args, io);
  } catch (error) {
    if (isExpected(error)) return fail(error.message);
    throw error;
  }
}

function known(): string {
  return COMMANDS.map((one) => one.name).join(", ");
}

/** One line, whatever the message holds: it may quote a file's name or a page. */
function fail(message: string): number {
  process.stderr.write(`${message.replace(/\s+/g, " ").slice(0, 500)}\n`);
  return 2;
}
