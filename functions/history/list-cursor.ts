import { ExpectedError } from "../model/errors.ts";
import type { Keyring } from "../ports/index.ts";

/** A list of which pages are given: its name holds everything that makes it another list, whatever the page's size. */
export interface List {
  readonly keyring: Keyring;
  readonly name: string;
}

/** The cursor for the page of `list` that begins at `place`; it holds for this list only. */
export function writeCursor(list: List, place: readonly (string | number)[]): string {
  return list.keyring.sign("cursor", [idOf(list), ...place].join("|"));
}

/** The place that {@link writeCursor} wrote. @throws ExpectedError("invalid") for a cursor that is not ours, or another list's */
export function readCursor(list: List, cursor: string): readonly [string, string] {
  const [id, first, second] = list.keyring.check("cursor", cursor)?.split("|") ?? [];
  if (first === undefined || second === undefined)
    throw new ExpectedError("invalid", `"cursor" is not one that we gave`);
  if (id !== idOf(list))
    throw new ExpectedError("invalid", `"cursor" belongs to another list; keep the other parameters as they were`);
  return [first, second];
}

function idOf({ keyring, name }: List): string {
  return keyring.hash(name).slice(0, 16);
}
