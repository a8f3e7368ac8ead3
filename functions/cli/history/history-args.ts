import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { ENTRY_PARAMETERS } from "../../history/entry-query.ts";
import { ExpectedError } from "../../model/errors.ts";
import type { CopyWanted } from "./history-api.ts";

/** The filters of the API's lists, by the names of flags: `asOf` is `--as-of`. */
const FILTERS = ENTRY_PARAMETERS.filter((name) => name !== "limit" && name !== "cursor");

/** Flags of every command that asks a copy's history. */
export const COPY_USAGE = "[--matter ID] [--url https://… | --live]";
export const FILTER_USAGE = FILTERS.map((name) => `[--${flagOf(name)} …]`).join(" ");

/** What was asked of a copy's history. */
export interface HistoryArgs {
  readonly copy: CopyWanted;
  readonly matter: string | undefined;
  /** As the API takes them; it is the API that says which value makes no sense. */
  readonly filters: URLSearchParams;
  /** Values of the command's own flags. */
  readonly own: Readonly<Record<string, string | undefined>>;
  readonly isSet: (flag: string) => boolean;
  readonly words: readonly string[];
}

/** Reads arguments: flags with values named in `own`, flags without in `switches`, and those of all. @throws ExpectedError("invalid") */
export function readHistoryArgs(
  args: readonly string[],
  { usage, own, switches = [] }: { usage: string; own: readonly string[]; switches?: readonly string[] },
): HistoryArgs {
  const text = [...FILTERS.map(flagOf), ...own, "matter", "url"].map((name) => [name, { type: "string" }] as const);
  const bare = [...switches, "live"].map((name) => [name, { type: "boolean" }] as const);
  try {
    const options: ParseArgsOptionsConfig = Object.fromEntries([...text, ...bare]);
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true });
    const values: Readonly<Record<string, unknown>> = parsed.values;
    const textOf = (name: string): string | undefined => {
      const value = values[name];
      return typeof value === "string" ? value : undefined;
    };
    const given = FILTERS.flatMap((name) => {
      const value = textOf(flagOf(name));
      return value === undefined ? [] : [[name, value] as [string, string]];
    });
    return {
      copy: { url: textOf("url"), live: values["live"] === true },
      matter: textOf("matter"),
      filters: new URLSearchParams(given),
      own: Object.fromEntries(own.map((name) => [name, textOf(name)])),
      isSet: (flag) => values[flag] === true,
      words: parsed.positionals,
    };
  } catch (cause) {
    const why = cause instanceof Error ? `${cause.message.split(". ")[0]}; ` : "";
    throw new ExpectedError("invalid", `${why}usage: ${usage}`, { cause });
  }
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
