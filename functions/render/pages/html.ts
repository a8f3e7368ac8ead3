import { html as escaping, raw } from "hono/html";
import { outsideText } from "../outside-text.ts";

/** Markup that was escaped where it was made. Only the `html` tag makes it; `raw` is for our own constants. */
export type Html = ReturnType<typeof escaping>;

export { raw };

/** Markup with every word put in cleaned of direction marks and controls, and escaped: court text is never trusted. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): Html {
  return escaping(strings, ...values.map(cleaned));
}

function cleaned(value: unknown): unknown {
  if (typeof value === "string") return outsideText(value);
  return Array.isArray(value) ? value.map(cleaned) : value;
}

/** Words whose line breaks and indents are theirs: clean like all others, line by line. */
export function lines(text: string): Html {
  return escaping`${text.split(/\r\n|\r|\n/).map((line, at) => `${at === 0 ? "" : "\n"}${cleanLine(line)}`)}`;
}

function cleanLine(line: string): string {
  const [indent = ""] = /^ */.exec(line) ?? []; // "    "
  return indent + outsideText(line.slice(indent.length));
}

/** Nothing, where markup is expected. */
export const NOTHING: Html = raw("");

/** `build(value)` when there is a value, else nothing. */
export function when<T>(value: T | null | undefined | false, build: (value: T) => Html): Html {
  return value === null || value === undefined || value === false ? NOTHING : build(value);
}
