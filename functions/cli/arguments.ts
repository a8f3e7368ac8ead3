import { parseArgs } from "node:util";
import { ExpectedError } from "../model/errors.ts";
import type { Command, CommandIo, Flag } from "./commands/command.ts";
import { nearest } from "./nearest.ts";

/** What a command was given, read by what it says that it takes. */
export interface Arguments {
  readonly words: readonly string[];
  /** The value of a flag; undefined when it was not given. */
  value(flag: string): string | undefined;
  /** Whether a switch was given. */
  isSet(flag: string): boolean;
  /** `--live`, for opening the copy; nothing for the replay. */
  readonly live: readonly string[];
  /** Prints what a command found: as one JSON document where `--json` was given, else as `lines`. */
  tell(io: Pick<CommandIo, "out">, facts: unknown, lines: Iterable<string>): void;
}

/** What a command takes. */
export type Taking = Pick<Command, "name" | "words" | "flags" | "facts">;

/** Of every command. */
const HELP: Readonly<Record<string, Flag>> = { help: { about: "say what the command does and takes" } };
/** Of every command that prints facts. What went wrong is still one line on standard error, and the exit status. */
const JSON_FLAG: Readonly<Record<string, Flag>> = { json: { about: "print the facts as JSON, for a program" } };

/** Every flag that a command takes, its own first. */
export function flagsOf({ flags, facts }: Taking): Readonly<Record<string, Flag>> {
  return { ...flags, ...(facts && JSON_FLAG), ...HELP };
}

/**
 * Reads arguments strictly: a flag that the command does not know, a value that is missing, a word too many or too few is an
 * error that says what there is. Nothing runs before this. @throws ExpectedError("invalid")
 */
export function readArguments(taking: Taking, args: readonly string[]): Arguments {
  const { name, words = NO_WORDS } = taking;
  const known = flagsOf(taking);
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(known).map(([flag, { value }]) => [flag, { type: value === undefined ? "boolean" : "string" }]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string>();
  const given: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") given.push(token.value);
    if (token.kind !== "option") continue;
    const flag = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (!flag) throw refused(taking, `${name} has no ${token.rawName}${hint(token.name, Object.keys(known))}`);
    if (flag.value !== undefined && (token.value === undefined || token.value.startsWith("--")))
      throw refused(taking, `${token.rawName} needs a value: ${flag.value}`);
    if (flag.value === undefined && token.value !== undefined) throw refused(taking, `${token.rawName} takes no value`);
    values.set(token.name, token.value ?? "");
  }
  if (!values.has("help")) {
    if (given.length < words.min) throw refused(taking, `${name} needs ${words.usage}`);
    if (given.length > words.max) throw refused(taking, `${name}: what is ${JSON.stringify(given[words.max])}?`);
  }
  return {
    words: given,
    value: (flag) => values.get(flag),
    isSet: (flag) => values.has(flag),
    live: values.has("live") ? ["--live"] : [],
    tell(io, facts, lines) {
      if (values.has("json")) io.out(JSON.stringify(facts, null, 2));
      else for (const line of lines) io.out(line);
    },
  };
}

const NO_WORDS = { usage: "", min: 0, max: 0 } as const;

function refused(taking: Taking, why: string): ExpectedError {
  return new ExpectedError("invalid", `${why}; usage: ${usageOf(taking)}`);
}

function hint(flag: string, known: readonly string[]): string {
  const meant = nearest(flag, known);
  return meant === undefined ? "" : `, did you mean --${meant}?`;
}

/** "release docket <court/number> | mail [--live] [--json]" */
export function usageOf(taking: Taking): string {
  const { help: _, ...flags } = flagsOf(taking);
  const own = Object.entries(flags).map(([flag, { value }]) => (value ? `[--${flag} ${value}]` : `[--${flag}]`));
  return [taking.name, taking.words?.usage ?? "", ...own].filter((part) => part !== "").join(" ");
}
