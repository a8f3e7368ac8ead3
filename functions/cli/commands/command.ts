/** What a command may say and know. Lines are without their end. */
export interface CommandIo {
  out(line: string): void;
  err(line: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where a person watches; absent where the output goes into a file or another program. */
  readonly screen?: Screen;
}

/** A terminal. */
export interface Screen {
  readonly columns: number;
  readonly isColored: boolean;
  /** Puts a line in the place of the one drawn before; an empty one clears it. */
  draw(line: string): void;
}

/** One command of the cli. */
export interface Command {
  readonly name: string;
  /** "read <format> <file> [--court ID]" */
  readonly usage: string;
  /** The exit status. @throws ExpectedError for what the caller can do something about: one line, status 2 */
  run(args: readonly string[], io: CommandIo): Promise<number>;
}

/** A command's place in the list; it is loaded only when it is called, so that one does not wait for another's packages. */
export interface ListedCommand {
  readonly name: string;
  /** One line for the list of commands. */
  readonly about: string;
  load(): Promise<Command>;
}
