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

/** A flag of a command: a switch, or with `value` one that takes a value of that name. */
export interface Flag {
  readonly about: string;
  readonly value?: string;
}

/** The words of a command beside its flags. */
export interface Words {
  /** "<entry> <pdf>" */
  readonly usage: string;
  readonly min: number;
  readonly max: number;
}

/** One command of the cli. */
export interface Command {
  readonly name: string;
  /** None when absent. */
  readonly words?: Words;
  readonly flags?: Readonly<Record<string, Flag>>;
  /** It prints what it found or did, and nothing that a program could not read: it takes `--json`. */
  readonly facts?: true;
  /** What else is to be said in its help: the environment it reads, its exit status. */
  readonly notes?: readonly string[];
  /** The exit status. @throws ExpectedError for what the caller can do something about: one line */
  run(args: readonly string[], io: CommandIo): Promise<number>;
}

/** Of every command that opens the copy on this machine. */
export const LIVE_FLAG = {
  live: { about: "the live copy of this machine; without it the replay's" },
} as const satisfies Readonly<Record<string, Flag>>;

/** Said of the same commands. */
export const COPY_NOTES: readonly string[] = [
  "The copy is the one in DATA_DIR (.docketwire), or with COPY=aws in the environment the deployed one.",
];

/** A command's place in the list; it is loaded only when it is called, so that one does not wait for another's packages. */
export interface ListedCommand {
  readonly name: string;
  /** One line for the list of commands. */
  readonly about: string;
  load(): Promise<Command>;
}
