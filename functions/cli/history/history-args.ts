import { FILE_PARAMETERS } from "../../model/entry-filters.ts";
import { ExpectedError } from "../../model/errors.ts";
import { descriptionOf } from "../../model/shape.ts";
import { type Arguments, readArguments, type Taking } from "../arguments.ts";
import { type Flag, LIVE_FLAG } from "../commands/command.ts";
import type { CopyWanted } from "./history-api.ts";

/** The filters of the API's lists, by the names of flags: `asOf` is `--as-of`. */
const FILTERS = Object.keys(FILE_PARAMETERS);

/** Flags of every command that asks a copy's history. */
export const COPY_FLAGS: Readonly<Record<string, Flag>> = {
  matter: { about: "the litigation, where the copy follows several", value: "ID" },
  url: { about: "a copy that runs, here or elsewhere", value: "https://…" },
  ...LIVE_FLAG,
};
/** Flags of those that list entries. */
export const FILTER_FLAGS: Readonly<Record<string, Flag>> = Object.fromEntries(
  Object.entries(FILE_PARAMETERS).map(([name, one]) => [flagOf(name), { about: descriptionOf(one), value: "…" }]),
);

/** What was asked of a copy's history. */
export interface HistoryArgs {
  readonly copy: CopyWanted;
  readonly matter: string | undefined;
  /** As the API takes them; it is the API that says which value makes no sense. */
  readonly filters: URLSearchParams;
  /** Values of the command's own flags. */
  readonly value: (flag: string) => string | undefined;
  readonly isSet: (flag: string) => boolean;
  readonly tell: Arguments["tell"];
  readonly words: readonly string[];
}

/** What `args` say to a command whose flags include {@link COPY_FLAGS}. @throws ExpectedError("invalid") */
export function readHistoryArgs(command: Taking, args: readonly string[]): HistoryArgs {
  const { words, value, isSet, tell } = readArguments(command, args);
  const given = FILTERS.flatMap((name) => {
    const filter = value(flagOf(name));
    return filter === undefined ? [] : [[name, filter] as [string, string]];
  });
  return {
    copy: { url: value("url"), live: isSet("live") },
    matter: value("matter"),
    filters: new URLSearchParams(given),
    value,
    isSet,
    tell,
    words,
  };
}

/** One of `choices`, the first when nothing was said. @throws ExpectedError("invalid") */
export function chosen<T extends string>(flag: string, value: string | undefined, choices: readonly [T, ...T[]]): T {
  const choice = value === undefined ? choices[0] : choices.find((one) => one === value);
  if (choice === undefined)
    throw new ExpectedError("invalid", `--${flag} is one of ${choices.join(", ")}; it is ${JSON.stringify(value)}`);
  return choice;
}

/** A whole number from 1, `preset` when nothing was said. @throws ExpectedError("invalid") */
export function counted(flag: string, value: string | undefined, preset: number): number {
  if (value === undefined) return preset;
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new ExpectedError("invalid", `--${flag} is a whole number from 1`); // 50
  return Number(value);
}

/** "asOf" → "as-of" */
function flagOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`); // O of asOf
}
