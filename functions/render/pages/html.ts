import { html, raw } from "hono/html";

/** Markup that was escaped where it was made. Only the `html` tag makes it; `raw` is for our own constants. */
export type Html = ReturnType<typeof html>;

export { html, raw };

/** Nothing, where markup is expected. */
export const NOTHING: Html = raw("");

/** `build(value)` when there is a value, else nothing. */
export function when<T>(value: T | null | undefined | false, build: (value: T) => Html): Html {
  return value === null || value === undefined || value === false ? NOTHING : build(value);
}
