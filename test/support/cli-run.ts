import type { CommandIo, Screen } from "../../functions/cli/commands/command.ts";

/** The input and output of a command, kept to be looked at. */
export function keptIo(screen?: Partial<Screen>) {
  const lines: string[] = [];
  const errors: string[] = [];
  const drawn: string[] = [];
  const io: CommandIo = {
    out: (line) => void lines.push(line),
    err: (line) => void errors.push(line),
    env: {},
    ...(screen ? { screen: { columns: 80, isColored: false, draw: (line) => void drawn.push(line), ...screen } } : {}),
  };
  return { io, lines, errors, drawn };
}
