import { COMMANDS } from "./commands/index.ts";
import { fail, runCommand } from "./run-command.ts";

const [name = "", ...args] = process.argv.slice(2);
const listed = COMMANDS.find((one) => one.name === name);
process.exitCode = listed
  ? await runCommand({ run: async (given, io) => (await listed.load()).run(given, io) }, args)
  : fail(name ? `no command ${JSON.stringify(name)}; known: ${known()}` : `say a command: ${known()}`);

function known(): string {
  return COMMANDS.map((one) => one.name).join(", ");
}
