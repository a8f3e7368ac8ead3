import type { Log } from "../ports/index.ts";

const VALUE_CHARS_MAX = 1000;

/**
 * Writes one JSON line an entry: `{"at","level","message", …fields}`. Should an address slip into a field in spite of
 * the rule, it is blotted out; a line stays one line whatever a field holds.
 */
export function jsonLog(how: { readonly now: () => string; readonly write: (line: string) => void }): Log {
  const entry =
    (level: "info" | "warn" | "error"): Log["info"] =>
    (message, fields) => {
      const own = { at: how.now(), level, message: safe(message) };
      const safely = Object.entries(fields ?? {}).map(([name, value]) => [name, safe(value)]);
      const line = JSON.stringify(Object.assign({ ...own }, Object.fromEntries(safely), own));
      how.write(`${line.replace(LINE_SEPARATORS, escaped)}\n`);
    };
  return { info: entry("info"), warn: entry("warn"), error: entry("error") };
}

// someone@example.org
const ADDRESS = /(?<![^\s@<>()"',;:])[^\s@<>()"',;:]+@[^\s@<>()"',;:]+/g;
// U+0085, U+2028 and U+2029: JSON lets them stand, some log viewers break the line there.
const LINE_SEPARATORS = /[\u0085\u2028\u2029]/g;

function safe<T>(value: T): T | string {
  if (typeof value !== "string") return value;
  return value.slice(0, VALUE_CHARS_MAX).replace(ADDRESS, "(address)");
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
